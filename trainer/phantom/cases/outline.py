"""Task ct-vertebra-mask: axial slices at any height of the lower spine, and the vertebra that each of them shows.

Discs and the sacrum are among them, and the edges of endplates: there a network has to stay silent. The twelfth
thoracic vertebra is outlined as the lumbar ones are. Which level it is, one slice cannot say; counting can.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.body import ARCH, CORE, Body
from trainer.phantom.cases.patient import Patient, Row, save_png, who
from trainer.phantom.grid import Grid
from trainer.phantom.person import BoneClass
from trainer.phantom.protocols import draw_protocol
from trainer.phantom.scanner import scan
from trainer.phantom.shadow import of_ellipse
from trainer.phantom.spine import Level
from trainer.phantom.technique import Examination
from trainer.phantom.texture import SpongyTexture
from trainer.phantom.tissue import Tissue

_CLASSES = (BoneClass.NORMAL, BoneClass.LOW, BoneClass.OSTEOPOROSIS)
_EXAMINATIONS = {
    Examination.LUMBAR_SPINE: 0.5,
    Examination.ABDOMEN: 0.3,
    Examination.CHEST: 0.1,
    Examination.TORSO: 0.1,
}
# Of each patient so many slices through so many neighbouring vertebrae: every second time from T12 to L2.
_SLICES, _NEIGHBOURS, _AROUND_L1 = 6, 3, 0.5
# Archives hold volumes that were resampled to fewer pixels: so many in one, and how often.
_COARSE = {1: 0.76, 2: 0.12, 4: 0.12}
# As the task's window shows them.
_DARKEST_HU, _BRIGHTEST_HU = -200.0, 1000.0
# Less of a body than this share of its usual section is an endplate's edge and no vertebra to outline.
_LEAST_SECTION = 0.5
# Thicker slices blur trabeculae away; their texture is dear.
_TEXTURED_MM = 2.5


def make(patient: Patient, folder: Path) -> list[Row]:
    """Write a patient's slices and masks, black where a slice shows no vertebra well."""
    wanted = _CLASSES[patient.index % len(_CLASSES)]
    person = patient.meet(lambda person: person.bone_class is wanted)
    body, rng = Body(person), patient.rng(1)
    examination = list(_EXAMINATIONS)[int(rng.choice(len(_EXAMINATIONS), p=list(_EXAMINATIONS.values())))]
    protocol = draw_protocol(body, examination, rng)
    coarse = int(rng.choice(list(_COARSE), p=list(_COARSE.values())))
    # A slice's noise is that of a cylinder as large as the person: an outline does not depend on its pattern.
    low_mm, high_mm = body.bounds_mm
    shadow = of_ellipse(float(high_mm[0] - low_mm[0]) / 2, float(high_mm[1] - low_mm[1]) / 2)
    texture = SpongyTexture(person) if protocol.thickness_mm < _TEXTURED_MM else None

    def tissue(grid: Grid) -> Tissue:
        return body.tissue(grid, texture=texture)

    rows = []
    for number, z_mm in enumerate(_heights_mm(body.levels, rng), start=1):
        one = replace(protocol, slices=1, bottom_mm=z_mm)
        hu = scan(tissue, one, patient.number(1 + number), shadow)[0].astype(np.float32)
        truth = body.truth(one.grid)[0]
        level = shown(body.levels, truth, one.pixel_mm)
        mask = np.zeros_like(truth) if level is None else np.isin(truth, level.number + np.array([0, CORE, ARCH]))
        grey = (_fewer(hu, coarse) - _DARKEST_HU) * (255.0 / (_BRIGHTEST_HU - _DARKEST_HU))
        name = f"{patient.name}_{number}.png"
        save_png(folder / "slices" / name, np.clip(np.rint(grey), 0, 255).astype(np.uint8))
        save_png(folder / "masks" / name, np.where(_fewer(mask, coarse) > 0.5, np.uint8(255), np.uint8(0)))
        rows.append(
            patient.row(f"slices/{name}", person.bone_class.value, "CT")
            | {"slice": f"slices/{name}", "mask": f"masks/{name}", "level": "" if level is None else level.label}
            | {"kvp": str(one.kvp), "kernel": one.kernel.name, "thickness_mm": f"{one.thickness_mm:g}"}
            | {"pixel_mm": f"{one.pixel_mm * coarse:.4f}", "examination": one.name}
            | {"phase": person.contrast.phase.value}
            | who(person)
        )
    return rows


def shown(levels: Sequence[Level], truth: NDArray[np.uint8], pixel_mm: float) -> Level | None:
    """The vertebra whose body a slice cuts most widely; None where it cuts none well, or only the sacrum."""

    def share(level: Level) -> float:
        usual_px = np.pi / 4 * level.width_mm * level.depth_mm / pixel_mm**2
        return float(np.isin(truth, (level.number, level.number + CORE)).sum() / usual_px)

    widest = max((level for level in levels if not level.label.startswith("S")), key=share)
    return widest if share(widest) >= _LEAST_SECTION else None


def _heights_mm(levels: Sequence[Level], rng: np.random.Generator) -> list[float]:
    """Heights strewn evenly over some neighbouring vertebrae between the lowest with ribs and the sacrum."""
    labels = [level.label for level in levels]
    highest, sacrum = labels.index("L1") - 1, labels.index("S1")
    starts = np.arange(highest, sacrum - _NEIGHBOURS + 2)
    chances = np.where(starts == highest, _AROUND_L1, (1 - _AROUND_L1) / (len(starts) - 1))
    first = int(rng.choice(starts, p=chances))
    top_mm, bottom_mm = float(levels[first].upper_mm[2]), float(levels[first + _NEIGHBOURS - 1].lower_mm[2])
    strewn = (np.arange(_SLICES) + rng.random(_SLICES)) / _SLICES
    return [bottom_mm + float(share) * (top_mm - bottom_mm) for share in strewn]


def _fewer(pixels: NDArray[np.generic], times: int) -> NDArray[np.float32]:
    """So many pixels made one, their mean."""
    rows, columns = pixels.shape
    blocks = pixels.reshape(rows // times, times, columns // times, times)
    return np.asarray(blocks.mean(axis=(1, 3)), np.float32)
