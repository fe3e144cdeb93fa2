"""The sample of study 2: a whole vertebra in one axial plane, cut out along a network's outline, black around it.

Geometry says where the body is; MS-Net sees the plane through its middle and outlines body and arch, as it did for
the samples that the classifiers were trained on.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.body_mask import BodyMask
from osteoview.base.tasks import CancelToken
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.errors import PatchError
from osteoview.inference.jitter import Jitter, jitters, patients
from osteoview.inference.model_library import Model
from osteoview.inference.outline import Planes
from osteoview.inference.patches import Frame, Patch
from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction, SamplePlace
from osteoview.inference.stability import Stability
from trainer.task import Task

_ROI = "vertebra"
_SHIFT_MM = 2.0
# Around the outline, as around those that were trained on: a twentieth of the longer side.
_MARGIN = 20
_SMALLEST_MM2 = 300.0


@dataclass(frozen=True, eq=False)
class VertebraCut:
    """A masked plane: CT numbers inside the vertebra, black around it; and the box that holds it."""

    hu: NDArray[np.float32]
    box_px: tuple[int, int, int, int]  # top, left, bottom, right
    corner_mm: NDArray[np.float64]
    pixel_mm: float
    slice_index: int | None

    def patch(self, jitter: Jitter | None = None) -> Patch:
        """The sample; with the box shifted and resized where a jitter is given."""
        top, left, bottom, right = self._box(jitter)
        rows, columns = self.hu.shape
        inside = self.hu[max(top, 0) : min(bottom, rows), max(left, 0) : min(right, columns)]
        pixels = np.full((bottom - top, right - left), self.hu.min(), np.float32)
        down, across = max(-top, 0), max(-left, 0)
        pixels[down : down + inside.shape[0], across : across + inside.shape[1]] = inside
        middle_px = np.array([(left + right - 1) / 2, (top + bottom - 1) / 2, 0.0])
        center = self.corner_mm + self.pixel_mm * middle_px
        size = (right - left) * self.pixel_mm, (bottom - top) * self.pixel_mm
        frame = Frame(center, np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), size, 2)
        x, y, z = center.tolist()
        return Patch(SamplePlace(_ROI, self.slice_index, (x, y, z)), frame, pixels)

    def _box(self, jitter: Jitter | None) -> tuple[int, int, int, int]:
        if jitter is None:
            return self.box_px
        top, left, bottom, right = self.box_px
        grown_rows, grown_columns = ((jitter.scale - 1) / 2 * side for side in (bottom - top, right - left))
        down, across = (_SHIFT_MM * shift / self.pixel_mm for shift in (jitter.down, jitter.right))
        return (
            round(top + down - grown_rows),
            round(left + across - grown_columns),
            round(bottom + down + grown_rows),
            round(right + across + grown_columns),
        )


def cut_vertebra(
    volume: Volume,
    body: BodyMask,
    classifier: Classifier,
    outliner: Model,
    task: Task,
    cancel: CancelToken | None = None,
) -> VertebraCut:
    """The vertebra of a body, in the plane through its middle. Raises PatchError where no outline is found."""
    (cancel or CancelToken()).check()
    window = task.input.window
    if window is None or not task.input.masked:
        raise PatchError(f"The task {task.id} does not take whole vertebrae.")
    through = Planes.through(body)
    middle = Planes(np.array([*through.corner_mm[:2], body.center_mm[2]]), 1, through.pixels)
    hu = middle.cut(volume)[0]
    with classifier.holding(outliner) as network:
        chance = network.classify([hu])[0]
    vertebra = _of_body(chance >= 0.5, body, middle)
    if float(vertebra.sum()) * middle.pixel_mm**2 < _SMALLEST_MM2:
        raise PatchError(
            f"{outliner.card.name} outlines no vertebra where geometry has found a body.",
            hint="Choose a model for samples of spongy bone.",
        )
    masked = np.where(vertebra, hu, np.float32(window.low_hu))
    index = round(float(volume.to_vox(body.center_mm)[2]))
    return VertebraCut(masked, _box(vertebra), middle.corner_mm, middle.pixel_mm, index)


def stability_of_vertebra(
    classifier: Classifier,
    models: Sequence[Model],
    cut: VertebraCut,
    shown: Prediction,
    *,
    threshold: float = USUAL_THRESHOLD,
    cancel: CancelToken | None = None,
) -> Stability:
    """How steady the answer is when the box around the outline is laid a little otherwise."""
    pixels = [cut.patch(jitter).pixels for jitter in jitters()]
    rows = patients(classifier, models, pixels, 1, shown, cancel)
    return Stability.of(shown.probabilities, rows, threshold=threshold)


def _of_body(mask: NDArray[np.bool_], body: BodyMask, planes: Planes) -> NDArray[np.bool_]:
    """The part of an outline that covers the body; a neighbour's spinous process is another part."""
    labels, count = ndimage.label(mask)
    if count == 0:
        return np.zeros_like(mask)
    away = (body.center_mm[:2] - planes.corner_mm[:2]) / planes.pixel_mm
    column, row = np.rint(away).astype(int)
    near = labels[max(row - 12, 0) : row + 13, max(column - 12, 0) : column + 13]
    counts = np.bincount(near[near > 0].ravel(), minlength=count + 1)
    return np.asarray(labels == counts.argmax()) if counts.any() else np.zeros_like(mask)


def _box(mask: NDArray[np.bool_]) -> tuple[int, int, int, int]:
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    margin = max(rows[-1] - rows[0], columns[-1] - columns[0]) // _MARGIN + 1
    return (
        int(rows[0] - margin),
        int(columns[0] - margin),
        int(rows[-1] + 1 + margin),
        int(columns[-1] + 1 + margin),
    )
