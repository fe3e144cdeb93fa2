"""One simulated patient, scanned and assessed, beside what is true of them."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from osteoview.anatomy.assessment import Assessment, assess
from osteoview.anatomy.body_mask import BodyMask
from osteoview.imaging.volume import Acquisition, Volume
from trainer.phantom.body import Body
from trainer.phantom.cases.patient import Patient
from trainer.phantom.ct import ct
from trainer.phantom.protocols import draw_protocol
from trainer.phantom.spine import Level
from trainer.phantom.technique import Examination

_SHARES = {
    Examination.LUMBAR_SPINE: 0.3, Examination.ABDOMEN: 0.4, Examination.CHEST: 0.15, Examination.TORSO: 0.15,
}  # fmt: skip
# The reference region of the real cases: an ellipse of 20 × 14 mm, 6 mm thick, a little before the body's middle.
_HALF_MM, _AHEAD_MM = (10.0, 7.0, 3.0), 2.0
_SAME_BODY_MM = 12.0


@dataclass(frozen=True)
class Outcome:
    """What was drawn and what was found. error_mm, dice and bias_hu are None where nothing was found to compare."""

    index: int
    examination: str
    kernel: str
    phase: str
    thickness_mm: float
    scoliosis_deg: float
    n_lumbar: int
    n_rib_pairs: int
    fractured: bool
    lesion: bool
    whole: bool
    declined: bool
    gates: tuple[str, ...]
    error_mm: float | None
    dice: float | None
    bias_hu: float | None
    seconds: float

    @property
    def variant(self) -> bool:
        """Whether the person departs from five lumbar vertebrae and twelve pairs of ribs."""
        return self.n_lumbar != 5 or self.n_rib_pairs != 12

    @property
    def right(self) -> bool:
        """Whether what was named L1 is L1."""
        return self.error_mm is not None and self.error_mm < _SAME_BODY_MM

    def document(self) -> dict[str, Any]:
        """As plain values."""
        return asdict(self)

    @staticmethod
    def from_document(values: dict[str, Any]) -> Outcome:
        """Read back what document() wrote."""
        return Outcome(**{**values, "gates": tuple(values["gates"])})

    def line(self) -> str:
        """For watching a run."""
        found = "declined: " + ", ".join(self.gates) if self.declined else "right" if self.right else "WRONG"
        numbers = [f"{value:.2f}" if value is not None else "-" for value in (self.error_mm, self.dice, self.bias_hu)]
        words = [self.examination, f"{self.thickness_mm:g} mm", self.kernel, self.phase]
        return (
            f"{self.index:5d} {' · '.join(words)} · {self.n_lumbar}L {self.n_rib_pairs}R  {' '.join(numbers)}  {found}"
        )


def outcome_of(seed: int, index: int, matrix: int) -> Outcome:
    """Scan the patient of a seed as some hospital would, and assess L1."""
    patient = Patient(seed, index)
    person, rng = patient.meet(lambda _: True), patient.rng(1)
    body = Body(person, workers=1)
    examination = list(_SHARES)[int(rng.choice(len(_SHARES), p=list(_SHARES.values())))]
    protocol = replace(draw_protocol(body, examination, rng), matrix=matrix)
    taken = Acquisition(kvp=protocol.kvp, kernel=protocol.kernel.name, slice_thickness_mm=protocol.thickness_mm)
    volume = Volume(ct(body, protocol, patient.number(2)), protocol.grid.affine, acquisition=taken)
    began = time.process_time()
    made = assess(volume)
    seconds = time.process_time() - began
    level = body.level("L1")
    error, dice, bias = _compared(made, volume, level, body.truth(protocol.grid))
    lesions = person.lesions.get("L1")
    return Outcome(
        index=index,
        examination=examination.value,
        kernel=protocol.kernel.name,
        phase=person.contrast.phase.value,
        thickness_mm=protocol.thickness_mm,
        scoliosis_deg=abs(person.posture.scoliosis_deg),
        n_lumbar=person.n_lumbar,
        n_rib_pairs=person.n_rib_pairs,
        fractured=level.fracture is not None,
        lesion=lesions is not None and max(lesions.haemangioma_mm, lesions.island_mm) > 0,
        whole=_is_whole(volume, level),
        declined=made.declined,
        gates=tuple(gate.name for gate in made.gates if gate.stops),
        error_mm=error,
        dice=dice,
        bias_hu=bias,
        seconds=seconds,
    )


def _compared(
    made: Assessment, volume: Volume, level: Level, labels: NDArray[np.uint8]
) -> tuple[float | None, float | None, float | None]:
    if made.mask is None:
        return None, None, None
    error = float(np.linalg.norm(made.mask.center_mm - level.center_mm))
    if error >= _SAME_BODY_MM:
        return error, None, None
    bias = None if made.density is None else made.density.mean_hu - _reference_hu(volume, level)
    return error, _dice(made.mask, volume, level, labels), bias


def _reference_hu(volume: Volume, level: Level) -> float:
    """Mean of the reference region at the true place, in the same scan."""
    steps = [np.arange(-half, half + 0.1, 0.5) for half in _HALF_MM]
    grid = np.stack(np.meshgrid(*steps, indexing="ij"), axis=-1).reshape(-1, 3)
    grid = grid[(grid[:, 0] / _HALF_MM[0]) ** 2 + (grid[:, 1] / _HALF_MM[1]) ** 2 <= 1]
    points = level.center_mm + (grid - [0.0, _AHEAD_MM, 0.0]) @ level.axes.T
    vox = volume.to_vox(points)[:, ::-1]
    return float(map_coordinates(volume.hu.astype(np.float32), vox.T, order=1, mode="nearest").mean())


def _dice(mask: BodyMask, volume: Volume, level: Level, labels: NDArray[np.uint8]) -> float:
    grid = np.stack(np.meshgrid(*mask.block.offsets_mm, indexing="ij"), axis=-1)
    vox = np.rint(volume.to_vox(mask.block.to_mm(grid))).astype(int)
    inside = np.all((vox >= 0) & (vox < volume.shape[::-1]), axis=-1)
    vox[~inside] = 0
    found = labels[vox[..., 2], vox[..., 1], vox[..., 0]] % 100
    drawn = (found == level.number) & inside & (labels[vox[..., 2], vox[..., 1], vox[..., 0]] < 200)
    return float(2 * (drawn & mask.inside).sum() / (drawn.sum() + mask.inside.sum()))


def _is_whole(volume: Volume, level: Level) -> bool:
    """Whether the scan shows the body from endplate to endplate."""
    k = volume.to_vox([level.upper_mm, level.lower_mm])[:, 2]
    return bool((k >= 0).all() and (k <= volume.shape[0] - 1).all())
