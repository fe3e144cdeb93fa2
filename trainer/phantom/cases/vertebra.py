"""Task ct-vertebra: whole lumbar vertebrae in axial slices, with the masks that cut them out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.body import ARCH, CORE, Body
from trainer.phantom.cases.patient import Patient, Row, save_png, who
from trainer.phantom.cases.projection import cropped
from trainer.phantom.ct import ct, shadow_of
from trainer.phantom.person import BoneClass
from trainer.phantom.protocols import draw_protocol
from trainer.phantom.spine import Level
from trainer.phantom.technique import Examination

_LEVELS = ("L1", "L2", "L3")
# Bone from fat to cortex: -200 to 1000 HU.
_DARKEST_HU, _BRIGHTEST_HU = -200.0, 1000.0
_CLASSES = (BoneClass.NORMAL, BoneClass.LOW, BoneClass.OSTEOPOROSIS)


def make(patient: Patient, folder: Path) -> list[Row]:
    """Write L1 to L3 of a patient: the slice through each body's middle, its mask, and the masked crop of 224×224."""
    wanted = _CLASSES[patient.index % len(_CLASSES)]
    person = patient.meet(lambda person: person.bone_class is wanted)
    body, rng = Body(person), patient.rng(1)
    examination = Examination.LUMBAR_SPINE if rng.random() < 0.7 else Examination.ABDOMEN
    protocol = draw_protocol(body, examination, rng)
    low_mm, high_mm = (float(body.level(label).center_mm[2]) for label in (_LEVELS[-1], _LEVELS[0]))
    around = replace(protocol, bottom_mm=low_mm, slices=int((high_mm - low_mm) / protocol.spacing_mm) + 1)
    shadow = shadow_of(body, around)
    rows = []
    for number, label in enumerate(_LEVELS):
        level = body.level(label)
        one = replace(protocol, slices=1, bottom_mm=float(level.center_mm[2]))
        hu = ct(body, one, patient.number(2 + number), shadow)[0]
        grey = (hu.astype(np.float32) - _DARKEST_HU) * (255.0 / (_BRIGHTEST_HU - _DARKEST_HU))
        slice_ = np.clip(np.rint(grey), 0, 255).astype(np.uint8)
        mask = _mask(level, body.truth(one.grid)[0])
        name = f"{patient.name}_{label}.png"
        save_png(folder / "slices" / name, slice_)
        save_png(folder / "masks" / name, mask * np.uint8(255))
        save_png(folder / "images" / name, cropped(slice_ * mask, _box(mask)))
        rows.append(
            patient.row(f"images/{name}", person.bone_class.value, "CT")
            | {"slice": f"slices/{name}", "mask": f"masks/{name}", "level": label}
            | {"kvp": str(one.kvp), "kernel": one.kernel.name, "thickness_mm": f"{one.thickness_mm:g}"}
            | {"pixel_mm": f"{one.pixel_mm:.4f}", "phase": person.contrast.phase.value, "true_grade": str(level.grade)}
            | who(person, label)
        )
    return rows


def _mask(level: Level, truth: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """1 where the vertebra is, body, core and arch."""
    return np.isin(truth, (level.number, level.number + CORE, level.number + ARCH)).astype(np.uint8)


def _box(mask: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    """The mask's bounding box (top, left, bottom, right) with a margin of a twentieth."""
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    margin = max(len(rows), len(columns)) // 20 + 1
    return int(rows[0]) - margin, int(columns[0]) - margin, int(rows[-1]) + 1 + margin, int(columns[-1]) + 1 + margin
