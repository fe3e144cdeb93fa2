"""Answers inquiries with the networks of this machine. It is slow to import: never in the screen's thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace

from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.device import present
from osteoview.inference.dropout import stability_under_dropout
from osteoview.inference.errors import InferenceError, PatchError
from osteoview.inference.explain import explain
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.jitter import stability_of_crop, stability_of_samples
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.patches import Patch, crop_patch, sample_patches
from osteoview.inference.prediction import Prediction
from osteoview.inference.scope_checks import Shown, check
from osteoview.inference.stability import Stability
from osteoview.inference.vertebra import VertebraCut, cut_vertebra, stability_of_vertebra
from osteoview.session.inquiry import CropAsked, Inquiry, Reply, SampleAsked
from osteoview.session.shelf import Stock
from trainer.task import CT_VERTEBRA_MASK, Task


class Networks:
    """Models stay loaded from one inquiry to the next."""

    def __init__(self, library: ModelLibrary | None = None) -> None:
        self._library = library or ModelLibrary()
        self._classifier = Classifier()
        self._familiarity = Familiarity(self._classifier)
        self._device = "auto"

    def stock(self, *, cancel: CancelToken, progress: Progress) -> Stock:
        """Look into the folders again."""
        del cancel, progress
        self._library.scan()
        return Stock.of(self._library)

    def devices(self) -> tuple[str, ...]:
        """The fastest first."""
        return present()

    def warm(self, models: tuple[str, ...], *, cancel: CancelToken) -> None:
        """Let each model answer once about nothing."""
        for name in models:
            cancel.check()
            self._classifier.warm([self._model(name)])

    def replies(self, inquiry: Inquiry, *, cancel: CancelToken, progress: Progress) -> Iterator[Reply]:
        """Probabilities, then where the networks looked, then how steady the answer is."""
        if inquiry.device != self._device:
            self._classifier.choose(inquiry.device)
            self._device = inquiry.device
        models = [self._model(name) for name in inquiry.models]
        task = models[0].card.task
        cut = self._vertebra(inquiry, task, cancel) if task.input.masked else None
        patches = (cut.patch(),) if cut is not None else _patches(inquiry, task)
        prediction = self._classifier.classify(
            models, patches, calibrated=inquiry.calibrated, cancel=cancel, progress=progress
        )
        shown = Shown.of(inquiry.image, inquiry.kind, inquiry.words)
        reply = Reply(prediction, check(shown, models, patches, self._familiarity), patches)
        yield reply
        if inquiry.explained:
            found = explain(
                self._classifier,
                models,
                patches,
                prediction,
                mask=inquiry.mask,
                threshold=inquiry.threshold,
                cancel=cancel,
            )
            reply = replace(reply, explanation=found)
            yield reply
        with suppress(InferenceError):  # too near to the scan's end to be shifted: the answer stands without
            reply = replace(reply, stability=self._stability(inquiry, models, patches, cut, prediction, cancel))
        yield replace(reply, complete=True)

    def _vertebra(self, inquiry: Inquiry, task: Task, cancel: CancelToken) -> VertebraCut:
        """The whole vertebra, for tasks that take it so. Raises PatchError where it cannot be cut out."""
        outliner = self._library.default(CT_VERTEBRA_MASK.id)
        if outliner is None or inquiry.mask is None or not isinstance(inquiry.image, Volume):
            raise PatchError("A whole vertebra is cut out by a model that outlines, and there is none.")
        return cut_vertebra(inquiry.image, inquiry.mask, self._classifier, outliner, task, cancel)

    def _model(self, name: str) -> Model:
        """One that came while the program runs is found, too."""
        if not any(model.name == name for model in self._library.models):
            self._library.scan()
        return self._library.find(name)

    def _stability(
        self,
        inquiry: Inquiry,
        models: Sequence[Model],
        patches: Sequence[Patch],
        cut: VertebraCut | None,
        prediction: Prediction,
        cancel: CancelToken,
    ) -> Stability:
        at = inquiry.threshold
        if inquiry.by_dropout:
            return stability_under_dropout(self._classifier, models, patches, prediction, threshold=at, cancel=cancel)
        if cut is not None:
            return stability_of_vertebra(self._classifier, models, cut, prediction, threshold=at, cancel=cancel)
        if isinstance(inquiry.image, Volume):
            return stability_of_samples(
                self._classifier, models, inquiry.image, patches, prediction, threshold=at, cancel=cancel
            )
        (box,) = _crops(inquiry)
        return stability_of_crop(
            self._classifier, models, inquiry.image, box.shape, box.ground, prediction, threshold=at, cancel=cancel
        )


def _patches(inquiry: Inquiry, task: Task) -> tuple[Patch, ...]:
    if isinstance(inquiry.image, Volume):
        samples = [region for region in inquiry.regions if isinstance(region, SampleAsked)]
        return sample_patches(inquiry.image, [(one.roi_id, one.shape, one.ground) for one in samples], task)
    return tuple(crop_patch(inquiry.image, one.shape, one.ground, task, one.roi_id) for one in _crops(inquiry))


def _crops(inquiry: Inquiry) -> list[CropAsked]:
    return [region for region in inquiry.regions if isinstance(region, CropAsked)]
