"""What networks are asked about: samples of a CT, a whole vertebra, or a crop of a picture; each is cut as tasks want.

A subject also knows how to lay itself a little otherwise, which tells how steady the answer is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from osteoview.anatomy.body_mask import BodyMask
from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.regions import Sample
from osteoview.base.tasks import CancelToken
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.errors import PatchError
from osteoview.inference.jitter import stability_of_crop, stability_of_samples
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Patch, crop_patch, sample_patches
from osteoview.inference.prediction import Prediction
from osteoview.inference.stability import Stability
from osteoview.inference.vertebra import cut_vertebra, stability_of_vertebra
from trainer.task import Task


class Steady(Protocol):
    """Finds out how steady an answer is by laying its subject otherwise. Raises InferenceError where it cannot be."""

    def __call__(
        self, classifier: Classifier, models: Sequence[Model], shown: Prediction, threshold: float, cancel: CancelToken
    ) -> Stability:
        """At an operating threshold."""


@dataclass(frozen=True, eq=False)
class Specimen:
    """A subject cut out: what the networks see."""

    patches: tuple[Patch, ...]
    steady: Steady


class Subject(Protocol):
    """Something that can be cut out of an image."""

    def cut(self, task: Task, classifier: Classifier, cancel: CancelToken) -> Specimen:
        """As the task wants it. Raises PatchError with the reason where it cannot be."""


@dataclass(frozen=True, eq=False)
class Samples:
    """Squares in slices of a CT: name, shape and ground of each."""

    volume: Volume
    squares: tuple[tuple[str, Sample, PlaneGround], ...]

    def cut(self, task: Task, classifier: Classifier, cancel: CancelToken) -> Specimen:
        """All of them, in their order."""
        del classifier, cancel
        if not self.squares:
            raise PatchError("No 20 mm sample fits into the spongy core; the networks were not asked.")
        patches = sample_patches(self.volume, self.squares, task)

        def steady(
            classifier: Classifier, models: Sequence[Model], shown: Prediction, threshold: float, cancel: CancelToken
        ) -> Stability:
            return stability_of_samples(
                classifier, models, self.volume, patches, shown, threshold=threshold, cancel=cancel
            )

        return Specimen(patches, steady)


@dataclass(frozen=True, eq=False)
class WholeVertebra:
    """A vertebra to be cut out along the outline of a network, `outliner`; None where there is no body or no model."""

    volume: Volume
    body: BodyMask | None
    outliner: Model | None

    def cut(self, task: Task, classifier: Classifier, cancel: CancelToken) -> Specimen:
        """One plane through its middle."""
        if self.body is None:
            raise PatchError(
                "Whole vertebrae are cut out of a body that was found; none was, or the regions are by hand."
            )
        if self.outliner is None:
            raise PatchError(
                "There is no model that outlines vertebrae.", hint="'osteoview models import' takes an MS-Net in."
            )
        found = cut_vertebra(self.volume, self.body, classifier, self.outliner, task, cancel)

        def steady(
            classifier: Classifier, models: Sequence[Model], shown: Prediction, threshold: float, cancel: CancelToken
        ) -> Stability:
            return stability_of_vertebra(classifier, models, found, shown, threshold=threshold, cancel=cancel)

        return Specimen((found.patch(),), steady)


@dataclass(frozen=True, eq=False)
class Boxed:
    """What lies in the crop box of a picture."""

    radiograph: Radiograph
    crop: Crop
    ground: PictureGround
    roi_id: str = "crop"

    def cut(self, task: Task, classifier: Classifier, cancel: CancelToken) -> Specimen:
        """The one patch."""
        del classifier, cancel
        patch = crop_patch(self.radiograph, self.crop, self.ground, task, self.roi_id)

        def steady(
            classifier: Classifier, models: Sequence[Model], shown: Prediction, threshold: float, cancel: CancelToken
        ) -> Stability:
            return stability_of_crop(
                classifier, models, self.radiograph, self.crop, self.ground, shown, threshold=threshold, cancel=cancel
            )

        return Specimen((patch,), steady)
