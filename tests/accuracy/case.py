"""One simulated patient as some hospital scans them, with everything that is true of their L1, kept as files."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.volume import Acquisition, Volume
from trainer.phantom.attenuation import hounsfield
from trainer.phantom.body import Body
from trainer.phantom.cases.patient import Patient
from trainer.phantom.ct import ct
from trainer.phantom.grid import Grid
from trainer.phantom.health import Lesions
from trainer.phantom.protocols import draw_protocol
from trainer.phantom.spine import Level
from trainer.phantom.technique import Examination
from trainer.phantom.texture import SpongyTexture

_SHARES = {
    Examination.LUMBAR_SPINE: 0.3, Examination.ABDOMEN: 0.4, Examination.CHEST: 0.15, Examination.TORSO: 0.15,
}  # fmt: skip
# Half of the box around L1 in which the bone itself is kept, finer than any scan, before a scanner blurs it.
_HALF_MM, FINE_MM = (34.0, 30.0, 26.0), 0.8


@dataclass(frozen=True)
class Facts:
    """What was drawn by lot: the patient, the examination, and where L1 is."""

    index: int
    examination: str
    kernel: str
    phase: str
    kvp: int
    thickness_mm: float
    spacing_mm: float
    fov_mm: float
    dose_mgy: float
    scoliosis_deg: float
    n_lumbar: int
    n_rib_pairs: int
    fractured: bool
    haemangioma_mm: float
    island_mm: float
    sclerosis: tuple[float, float]
    schmorl_mm: tuple[float, float]
    bmd_mg_cm3: float
    center_mm: tuple[float, float, float]
    axes: tuple[tuple[float, float, float], ...]
    upper_mm: tuple[float, float, float]
    lower_mm: tuple[float, float, float]
    number: int


@dataclass(frozen=True, eq=False)
class Case:
    """A scan, the labels of its voxels, and L1's own bone in a fine box of its own.

    bone_hu: what each place of the box would read through a scanner without blur and noise; smooth_hu: the same
    without trabeculae, so that lesions and veins stand out; bone_labels as `labels`; corner_mm: its first voxel (LPS).
    """

    facts: Facts
    hu: NDArray[np.int16]
    affine: NDArray[np.float64]
    labels: NDArray[np.uint8]
    bone_hu: NDArray[np.int16]
    smooth_hu: NDArray[np.int16]
    bone_labels: NDArray[np.uint8]
    corner_mm: NDArray[np.float64]

    @property
    def volume(self) -> Volume:
        """The scan as the product is given it."""
        facts = self.facts
        taken = Acquisition(kvp=facts.kvp, kernel=facts.kernel, slice_thickness_mm=facts.thickness_mm)
        return Volume(self.hu, self.affine, acquisition=taken)

    def save(self, file: Path) -> None:
        """As an .npz, written aside and renamed: an interrupted run leaves no half case."""
        arrays: dict[str, Any] = {name: value for name, value in vars(self).items() if name != "facts"}
        aside = file.with_suffix(".part")
        with aside.open("wb") as stream:
            np.savez(stream, facts=np.array(json.dumps(asdict(self.facts))), **arrays)
        aside.rename(file)

    @staticmethod
    def load(file: Path) -> Case:
        """Read back what save() wrote."""
        with np.load(file, allow_pickle=False) as kept:
            arrays = {name: kept[name] for name in kept.files}
        facts = json.loads(str(arrays.pop("facts")))
        return Case(Facts(**facts), **arrays)


def make_case(seed: int, index: int, matrix: int) -> Case:
    """Scan the patient of a seed as some hospital would."""
    patient = Patient(seed, index)
    person, rng = patient.meet(lambda _: True), patient.rng(1)
    body = Body(person, workers=1)
    examination = list(_SHARES)[int(rng.choice(len(_SHARES), p=list(_SHARES.values())))]
    protocol = replace(draw_protocol(body, examination, rng), matrix=matrix)
    level = body.level("L1")
    lesions = person.lesions.get("L1", Lesions())
    facts = Facts(
        index=index,
        examination=examination.value,
        kernel=protocol.kernel.name,
        phase=person.contrast.phase.value,
        kvp=protocol.kvp,
        thickness_mm=protocol.thickness_mm,
        spacing_mm=protocol.spacing_mm,
        fov_mm=protocol.fov_mm,
        dose_mgy=protocol.dose_mgy,
        scoliosis_deg=abs(person.posture.scoliosis_deg),
        n_lumbar=person.n_lumbar,
        n_rib_pairs=person.n_rib_pairs,
        fractured=level.fracture is not None,
        haemangioma_mm=lesions.haemangioma_mm,
        island_mm=lesions.island_mm,
        sclerosis=lesions.sclerosis,
        schmorl_mm=lesions.schmorl_mm,
        bmd_mg_cm3=level.bmd_mg_cm3,
        center_mm=_triple(level.center_mm),
        axes=tuple(_triple(row) for row in level.axes),
        upper_mm=_triple(level.upper_mm),
        lower_mm=_triple(level.lower_mm),
        number=level.number,
    )
    fine = _fine_grid(level)
    bone = hounsfield(body.tissue(fine, texture=SpongyTexture(person)), protocol.kvp)
    smooth = hounsfield(body.tissue(fine), protocol.kvp)
    return Case(
        facts=facts,
        hu=ct(body, protocol, patient.number(2)),
        affine=protocol.grid.affine,
        labels=body.truth(protocol.grid),
        bone_hu=_whole(bone),
        smooth_hu=_whole(smooth),
        bone_labels=body.truth(fine),
        corner_mm=fine.affine[:3, 3],
    )


def bone_places_mm(case: Case) -> NDArray[np.float64]:
    """Patient positions of the fine box's voxels, [k, j, i, xyz]."""
    k, j, i = np.indices(case.bone_hu.shape)
    return np.asarray(case.corner_mm + FINE_MM * np.stack([i, j, k], axis=-1))


def _fine_grid(level: Level) -> Grid:
    shape = tuple(int(2 * half / FINE_MM) + 1 for half in reversed(_HALF_MM))
    affine = np.diag([FINE_MM, FINE_MM, FINE_MM, 1.0])
    affine[:3, 3] = level.center_mm - np.array(_HALF_MM)
    return Grid((shape[0], shape[1], shape[2]), affine)


def _whole(hu: NDArray[np.float32]) -> NDArray[np.int16]:
    return np.rint(np.clip(hu, -2000, 30000)).astype(np.int16)


def _triple(vector: NDArray[np.float64]) -> tuple[float, float, float]:
    x, y, z = (float(value) for value in vector)
    return x, y, z
