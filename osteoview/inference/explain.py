"""Where networks looked: Grad-CAM over each sample, laid back onto the patient, and how much of it is spongy bone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from osteoview.anatomy.block import STEP_MM
from osteoview.anatomy.body_mask import BodyMask
from osteoview.base.tasks import CancelToken
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Frame, Patch
from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction, SamplePlace, answer

if TYPE_CHECKING:
    from trainer.bundle import Bundle


@dataclass(frozen=True, eq=False)
class Heat:
    """One sample's map, [row, column] from 0 to 1, on the frame that the sample was cut from.

    share_in_bone: how much of it lies in the spongy core; None of pictures, or where nothing speaks for the class.
    """

    place: SamplePlace
    frame: Frame
    map: NDArray[np.float32]
    share_in_bone: float | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing in the sample speaks for the class."""
        return not bool(self.map.any())


@dataclass(frozen=True, eq=False)
class Explanation:
    """What speaks for a class, in every sample. places: rows and columns of the coarsest network's own map."""

    label: str
    heats: tuple[Heat, ...]
    places: tuple[int, int]

    @property
    def share_in_bone(self) -> float | None:
        """Over all samples; None where it is not known of any."""
        known = [heat.share_in_bone for heat in self.heats if heat.share_in_bone is not None]
        return float(np.mean(known)) if known else None

    @property
    def sentence(self) -> str:
        """For a person."""
        if all(heat.is_empty for heat in self.heats):
            return f"Nothing in the last map of the network speaks for {self.label} by its place."
        rows, columns = self.places
        coarse = f"The network tells {rows} × {columns} places of a sample apart."
        if rows * columns == 1:
            coarse = "This network sees a sample as one place: where it looked cannot be told."
        share = self.share_in_bone
        return coarse if share is None else f"{100 * share:.0f} % of it lies in spongy bone. {coarse}"


def explain(
    classifier: Classifier,
    models: Sequence[Model],
    patches: Sequence[Patch],
    shown: Prediction,
    *,
    mask: BodyMask | None = None,
    threshold: float = USUAL_THRESHOLD,
    cancel: CancelToken | None = None,
) -> Explanation:
    """What speaks for the answer that is shown: of several models the mean of their maps, each with 1 as its most."""
    from osteoview.inference.looking_inside import attention

    cancel = cancel or CancelToken()
    number = answer(shown.probabilities, threshold)
    maps, places = [], []
    for model in models:
        cancel.check()
        with classifier.holding(model) as ready:
            found, size = attention(cast("Bundle", ready), [patch.pixels for patch in patches], number)
        most = float(found.max())
        maps.append(found / most if most > 0 else found)
        places.append(size)
    mean = np.mean(maps, axis=0)
    heats = tuple(
        _heat(patch, _within(np.asarray(one, np.float32), patch.pixels.shape), mask)
        for one, patch in zip(mean, patches, strict=True)
    )
    return Explanation(shown.classes[number], heats, min(places, key=lambda size: size[0] * size[1]))


def _heat(patch: Patch, found: NDArray[np.float32], mask: BodyMask | None) -> Heat:
    return Heat(patch.place, patch.frame, found, _share(found, patch, mask))


def _within(found: NDArray[np.float32], given: tuple[int, ...]) -> NDArray[np.float32]:
    """Without the black that a patch of other proportions was padded with, as `trainer.preprocess` lays it."""
    rows, columns = found.shape
    larger = min(rows / given[0], columns / given[1])
    inner = max(1, min(rows, round(given[0] * larger))), max(1, min(columns, round(given[1] * larger)))
    top, left = (rows - inner[0]) // 2, (columns - inner[1]) // 2
    return found[top : top + inner[0], left : left + inner[1]]


def _share(heat: NDArray[np.float32], patch: Patch, mask: BodyMask | None) -> float | None:
    whole = float(heat.sum(dtype=np.float64))
    if mask is None or whole <= 0 or not patch.is_hu:
        return None
    local = mask.block.to_local(patch.frame.points(*heat.shape)) / STEP_MM
    at = np.rint(local + (np.array(mask.inside.shape) - 1) / 2).astype(int)
    known = np.all((at >= 0) & (at < np.array(mask.inside.shape)), axis=-1)
    inside = np.zeros(heat.shape, np.bool_)
    inside[known] = mask.core[tuple(at[known].T)]
    return float(heat[inside].sum(dtype=np.float64)) / whole
