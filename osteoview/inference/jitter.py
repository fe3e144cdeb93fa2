"""Asks again about regions shifted, resized and turned a little: what a second reader might have placed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround
from osteoview.base.tasks import CancelToken
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Classifier, task_of
from osteoview.inference.errors import InferenceError
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Frame, Patch, crop_patch, cut_many
from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction
from osteoview.inference.stability import Stability
from trainer.task import Task

TIMES = 50
_SHIFT_MM, _SIZE, _TURN_DEG = 2.0, 0.05, 5.0
# Of pictures, whose millimetres are often unknown: a fiftieth of the crop's width.
_SHIFT_OF_CROP = 0.02
# The same places each time: two readings of one region give one answer.
_SEED = 20220805
# Fewer than this inside the scan say nothing about spread.
_LEAST = 10


@dataclass(frozen=True)
class Jitter:
    """One way to place the regions otherwise: a shift in units of the most there is, a factor of size, a turn."""

    right: float
    down: float
    scale: float
    radians: float


def jitters(times: int = TIMES, seed: int = _SEED) -> tuple[Jitter, ...]:
    """Evenly within a disc, within ± 5 % of the size and ± 5°; the same for the same seed."""
    rng = np.random.default_rng(seed)
    radius, angle = np.sqrt(rng.uniform(0, 1, times)), rng.uniform(0, 2 * np.pi, times)
    scale = 1 + rng.uniform(-_SIZE, _SIZE, times)
    turn = np.radians(rng.uniform(-_TURN_DEG, _TURN_DEG, times))
    rows = zip(radius * np.cos(angle), radius * np.sin(angle), scale, turn, strict=True)
    return tuple(Jitter(*(float(value) for value in row)) for row in rows)


def jittered_samples(
    volume: Volume, patches: Sequence[Patch], task: Task, wanted: Sequence[Jitter]
) -> NDArray[np.float32]:
    """CT numbers [jitter, sample, row, column]: all samples move alike. What would leave the scan is left out."""
    frames = [_moved(patch.frame, jitter) for jitter in wanted for patch in patches]
    size = task.input.height_px, task.input.width_px
    pixels = cut_many(volume, frames, *size).reshape(len(wanted), len(patches), *size)
    return np.asarray(pixels[np.isfinite(pixels).all(axis=(1, 2, 3))])


def jittered_crops(
    radiograph: Radiograph, crop: Crop, ground: PictureGround, task: Task, wanted: Sequence[Jitter]
) -> list[NDArray[np.uint8]]:
    """Greys of a crop shifted and resized; pictures are not turned, for their pixels would be interpolated."""
    reach = _SHIFT_OF_CROP * crop.width
    found = []
    for one in wanted:
        x, y = crop.center
        moved = Crop(
            (x + reach * one.right, y + reach * one.down), crop.width * one.scale, crop.height * one.scale, crop.task
        )
        found.append(np.asarray(crop_patch(radiograph, moved, ground, task).pixels, np.uint8))
    return found


def stability_of_samples(
    classifier: Classifier,
    models: Sequence[Model],
    volume: Volume,
    patches: Sequence[Patch],
    shown: Prediction,
    *,
    threshold: float = USUAL_THRESHOLD,
    cancel: CancelToken | None = None,
) -> Stability:
    """How steady the answer about samples of a CT is, and their mean CT number. Raises InferenceError."""
    began = time.perf_counter()
    pixels = jittered_samples(volume, patches, task_of(models), jitters())
    if len(pixels) < _LEAST:
        raise InferenceError("The samples lie too near to the end of the scan to be shifted.")
    rows = patients(classifier, models, list(pixels.reshape(-1, *pixels.shape[2:])), len(patches), shown, cancel)
    hu = pixels.mean(axis=(1, 2, 3), dtype=np.float64)
    return Stability.of(shown.probabilities, rows, hu=hu, threshold=threshold, seconds=time.perf_counter() - began)


def stability_of_crop(
    classifier: Classifier,
    models: Sequence[Model],
    radiograph: Radiograph,
    crop: Crop,
    ground: PictureGround,
    shown: Prediction,
    *,
    threshold: float = USUAL_THRESHOLD,
    cancel: CancelToken | None = None,
) -> Stability:
    """How steady the answer about a crop is."""
    began = time.perf_counter()
    pixels = jittered_crops(radiograph, crop, ground, task_of(models), jitters())
    rows = patients(classifier, models, pixels, 1, shown, cancel)
    return Stability.of(shown.probabilities, rows, threshold=threshold, seconds=time.perf_counter() - began)


def _moved(frame: Frame, jitter: Jitter) -> Frame:
    return frame.jittered((_SHIFT_MM * jitter.right, _SHIFT_MM * jitter.down), jitter.scale, jitter.radians)


def patients(
    classifier: Classifier,
    models: Sequence[Model],
    pixels: Sequence[NDArray[np.generic]],
    per_patient: int,
    shown: Prediction,
    cancel: CancelToken | None,
) -> NDArray[np.float64]:
    """[jitter, class]: the mean over samples and models, each model cooled as in the answer that is shown."""
    rows = []
    for model, member in zip(models, shown.members, strict=True):
        answers = classifier.answers(model, pixels, cancel=cancel)
        if member.temperature is not None and member.temperature.applied:
            powers = answers ** (1 / member.temperature.value)
            answers = powers / powers.sum(axis=1, keepdims=True)
        rows.append(answers.reshape(-1, per_patient, answers.shape[1]).mean(axis=1))
    return np.asarray(np.mean(rows, axis=0))
