"""Real examinations of a body: which part of it they show, and how large."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from trainer.phantom.body import Body
from trainer.phantom.protocol import Protocol
from trainer.phantom.technique import Examination, Technique, draw_technique

_FOV_STEP_MM = 5.0


@dataclass(frozen=True)
class Extent:
    """What a scan covers: z from bottom to top, and the middle of its field."""

    bottom_mm: float
    top_mm: float
    center_mm: tuple[float, float]


def draw_protocol(body: Body, examination: Examination, rng: np.random.Generator) -> Protocol:
    """One examination of a body with a technique drawn for it."""
    return protocol_for(body, draw_technique(examination, rng), rng)


def protocol_for(body: Body, technique: Technique, rng: np.random.Generator) -> Protocol:
    """A technique laid out on a body, a few millimetres differently by every technologist."""
    low, high = body.bounds_mm
    extent = _extent(body, technique.examination, rng)
    whole_mm = float(max(high[0] - low[0], high[1] - low[1])) + float(rng.uniform(10.0, 50.0))
    fov_mm = technique.fov_mm or min(_FOV_STEP_MM * math.ceil(whole_mm / _FOV_STEP_MM), 500.0)
    return Protocol(
        name=technique.examination.value,
        kvp=technique.kvp,
        kernel=technique.kernel,
        thickness_mm=technique.thickness_mm,
        spacing_mm=technique.spacing_mm,
        dose_mgy=technique.dose_mgy,
        fov_mm=fov_mm,
        center_mm=extent.center_mm,
        bottom_mm=extent.bottom_mm,
        slices=int((extent.top_mm - extent.bottom_mm) / technique.spacing_mm) + 1,
    )


def _extent(body: Body, examination: Examination, rng: np.random.Generator) -> Extent:
    """Range and field of each examination, from the vertebrae that technologists aim by."""
    low, high = body.bounds_mm
    labels = [level.label for level in body.levels]
    last_lumbar = [label for label in labels if label.startswith("L")][-1]
    middle = (
        float((low[0] + high[0]) / 2 + rng.normal(0.0, 4.0)),
        float((low[1] + high[1]) / 2 + rng.normal(0.0, 4.0)),
    )
    above_mm, below_mm = float(rng.uniform(5.0, 20.0)), float(rng.uniform(5.0, 20.0))
    if examination is Examination.LUMBAR_SPINE:
        lumbar = np.array([level.center_mm for level in body.levels if level.label.startswith("L")])
        x, y = (lumbar.max(axis=0) + lumbar.min(axis=0))[:2] / 2
        # Canal and spinous processes lie behind the bodies: the field's middle lies at the back of the bodies.
        behind_mm = float(rng.uniform(8.0, 18.0))
        top = float(body.level(labels[labels.index("L1") - 1]).upper_mm[2]) + above_mm
        bottom = float(body.level("S1").lower_mm[2]) - below_mm
        return Extent(bottom, top, (float(x) + float(rng.normal(0.0, 3.0)), float(y) + behind_mm))
    if examination is Examination.CHEST:
        # The lungs' lowest recesses reach L1: a chest ends there, and often only just shows it.
        bottom = float(body.level("L1").lower_mm[2]) - float(rng.uniform(-8.0, 20.0))
        return Extent(bottom, float(body.levels[0].upper_mm[2]), middle)
    if examination is Examination.ABDOMEN:
        top = float(body.level("T10").center_mm[2]) + above_mm
        bottom = float(body.level("S1").lower_mm[2]) - float(rng.uniform(20.0, 60.0))
        return Extent(max(bottom, float(low[2]) + 10.0), top, middle)
    bottom = float(body.level(last_lumbar).lower_mm[2]) - 90.0
    return Extent(max(bottom, float(low[2]) + 10.0), float(body.levels[0].upper_mm[2]) + 5.0, middle)
