"""Task ct-vertebra: whole lumbar vertebrae in axial slices, cut out along their true outlines."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.body import ARCH, CORE, Body
from trainer.phantom.cases.patient import Patient, Row, save_png, who
from trainer.phantom.cases.projection import cropped
from trainer.phantom.ct import ct
from trainer.phantom.person import BoneClass
from trainer.phantom.protocol import Protocol
from trainer.phantom.protocols import draw_protocol
from trainer.phantom.samples import girth_mm
from trainer.phantom.shadow import of_ellipse
from trainer.phantom.spine import Level
from trainer.phantom.technique import Examination

_LEVELS = ("L1", "L2", "L3")
# Bone from fat to cortex: -200 to 1000 HU.
_DARKEST_HU, _BRIGHTEST_HU = -200.0, 1000.0
# Half the side of the square that is imaged, and how far behind the body's middle the square's lies: all of the
# vertebra is in it, and as little as can be of what is blacked out anyway.
_HALF_MM, _BEHIND_MM = 64.0, 18.0
_CLASSES = (BoneClass.NORMAL, BoneClass.LOW, BoneClass.OSTEOPOROSIS)


def make(patient: Patient, folder: Path) -> list[Row]:
    """Write L1 to L3 of a patient: the masked crop of 224×224 of the slice through each body's middle."""
    wanted = _CLASSES[patient.index % len(_CLASSES)]
    person = patient.meet(lambda person: person.bone_class is wanted)
    body, rng = Body(person, workers=1, spine_alone=True), patient.rng(1)
    examination = Examination.LUMBAR_SPINE if rng.random() < 0.7 else Examination.ABDOMEN
    protocol = draw_protocol(body, examination, rng)
    # A slice's noise is that of a cylinder as large as the waist, as it is for samples of spongy bone.
    shadow = of_ellipse(*girth_mm(person))
    rows = []
    for number, label in enumerate(_LEVELS):
        level = body.level(label)
        one = _around(level, protocol)
        hu = ct(body, one, patient.number(2 + number), shadow)[0]
        grey = (hu.astype(np.float32) - _DARKEST_HU) * (255.0 / (_BRIGHTEST_HU - _DARKEST_HU))
        truth = body.truth(one.grid)[0]
        mask = _mask(level, truth)
        masked = np.clip(np.rint(grey), 0, 255).astype(np.uint8) * mask
        file = f"images/{patient.name}_{label}.png"
        save_png(folder / file, cropped(masked, _box(mask)))
        rows.append(
            patient.row(file, person.bone_class.value, "CT")
            | {"level": label, "kvp": str(one.kvp), "kernel": one.kernel.name, "thickness_mm": f"{one.thickness_mm:g}"}
            # Of the spongy core, as it is measured beside every answer: what a network must beat.
            | {"mean_hu": f"{_mean_hu(hu, truth == level.number + CORE):.2f}"}
            | {"pixel_mm": f"{one.pixel_mm:.4f}", "phase": person.contrast.phase.value, "true_grade": str(level.grade)}
            | who(person, label)
        )
    return rows


def _around(level: Level, protocol: Protocol) -> Protocol:
    """One slice through a body's middle, and of its field the part that holds the vertebra."""
    x, y, z = (float(at) for at in level.center_mm)
    matrix = 2 * math.ceil(_HALF_MM / protocol.pixel_mm)
    fov_mm = matrix * protocol.pixel_mm
    return replace(
        protocol, slices=1, bottom_mm=z, center_mm=(x, y + _BEHIND_MM), fov_mm=fov_mm, matrix=matrix, circle_hu=None
    )


def _mask(level: Level, truth: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """1 where the vertebra is, body, core and arch."""
    return np.isin(truth, (level.number, level.number + CORE, level.number + ARCH)).astype(np.uint8)


def _mean_hu(hu: NDArray[np.int16], core: NDArray[np.bool_]) -> float:
    """Mean CT number of the core; a body pressed so flat that the slice meets none of it has none, and 0 is written."""
    return float(hu[core].mean(dtype=np.float64)) if core.any() else 0.0


def _box(mask: NDArray[np.uint8]) -> tuple[int, int, int, int]:
    """The mask's bounding box (top, left, bottom, right) with a margin of a twentieth."""
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    margin = max(len(rows), len(columns)) // 20 + 1
    return int(rows[0]) - margin, int(columns[0]) - margin, int(rows[-1]) + 1 + margin, int(columns[-1]) + 1 + margin
