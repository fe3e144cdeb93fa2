"""Answers inquiries with the networks of this machine. It is slow to import: never in the screen's thread."""

from __future__ import annotations

from collections.abc import Iterator

from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.radiograph import Radiograph
from osteoview.inference.classifier import Classifier
from osteoview.inference.consultation import Consultation
from osteoview.inference.device import present
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.reply import Reply
from osteoview.inference.scope_checks import Shown
from osteoview.inference.subject import Boxed, Samples, Subject, WholeVertebra
from osteoview.session.inquiry import CropAsked, Inquiry, SampleAsked
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
        consultation = Consultation(
            self._classifier,
            self._familiarity,
            tuple(self._model(name) for name in inquiry.models),
            inquiry.threshold,
            inquiry.calibrated,
            inquiry.by_dropout,
            inquiry.notes,
        )
        yield from consultation.replies(
            Shown.of_piece(inquiry.image, inquiry.piece),
            self._subject(inquiry, consultation.task),
            explained=inquiry.explained,
            mask=inquiry.mask,
            cancel=cancel,
            progress=progress,
        )

    def _subject(self, inquiry: Inquiry, task: Task) -> Subject:
        if isinstance(inquiry.image, Radiograph):
            (box,) = (region for region in inquiry.regions if isinstance(region, CropAsked))
            return Boxed(inquiry.image, box.shape, box.ground, box.roi_id)
        if task.input.masked:
            return WholeVertebra(inquiry.image, inquiry.mask, self._library.default(CT_VERTEBRA_MASK.id))
        samples = (region for region in inquiry.regions if isinstance(region, SampleAsked))
        return Samples(inquiry.image, tuple((one.roi_id, one.shape, one.ground) for one in samples))

    def _model(self, name: str) -> Model:
        """One that came while the program runs is found, too."""
        if not any(model.name == name for model in self._library.models):
            self._library.scan()
        return self._library.find(name)
