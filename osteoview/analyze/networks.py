"""Asks the networks about what was found in an image, and puts everything that belongs to the answer beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from osteoview.analyze.classified import Classified
from osteoview.analyze.question import Question, Respondents
from osteoview.anatomy.body_mask import BodyMask
from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround
from osteoview.base.tasks import CancelToken
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.agreement import Agreement
from osteoview.inference.classifier import Classifier
from osteoview.inference.errors import InferenceError
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.jitter import stability_of_crop, stability_of_samples
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Patch, crop_patch
from osteoview.inference.prediction import Prediction
from osteoview.inference.scope import Scope
from osteoview.inference.scope_checks import Shown, check, image_findings
from osteoview.inference.stability import Stability
from osteoview.inference.verdict import Verdict
from osteoview.inference.vertebra import cut_vertebra, stability_of_vertebra

Steady = Callable[[Classifier, Prediction], Stability]


@dataclass(frozen=True, eq=False)
class Networks:
    """The respondents, ready to be asked one question."""

    question: Question
    respondents: Respondents
    classifier: Classifier

    def refusal(self, shown: Shown) -> Scope | None:
        """Why the models are not made for such an image, before anything is cut out; None where they may be."""
        assert self.respondents.task is not None  # noqa: S101 - nobody asks without models
        scope = Scope(image_findings(shown, self.respondents.task)).overruling(self.question.overrides)
        return scope if scope.declined else None

    def about_samples(
        self, shown: Shown, volume: Volume, patches: Sequence[Patch], mean_hu: float | None, cancel: CancelToken
    ) -> Classified:
        """The answer about samples of a CT."""
        models, at = self.respondents.models, self.question.threshold

        def steady(classifier: Classifier, said: Prediction) -> Stability:
            return stability_of_samples(classifier, models, volume, patches, said, threshold=at, cancel=cancel)

        return self._answer(shown, patches, mean_hu, steady, cancel)

    def about_vertebra(
        self, shown: Shown, volume: Volume, body: BodyMask, outliner: Model, mean_hu: float | None, cancel: CancelToken
    ) -> Classified:
        """The answer about a whole vertebra, cut out along a network's outline. Raises PatchError."""
        models, at = self.respondents.models, self.question.threshold
        assert self.respondents.task is not None  # noqa: S101 - nobody asks without models
        cut = cut_vertebra(volume, body, self.classifier, outliner, self.respondents.task, cancel)

        def steady(classifier: Classifier, said: Prediction) -> Stability:
            return stability_of_vertebra(classifier, models, cut, said, threshold=at, cancel=cancel)

        return self._answer(shown, [cut.patch()], mean_hu, steady, cancel)

    def about_crop(
        self, shown: Shown, radiograph: Radiograph, crop: Crop, ground: PictureGround, cancel: CancelToken
    ) -> Classified:
        """The answer about a crop of a picture."""
        models, at = self.respondents.models, self.question.threshold
        assert self.respondents.task is not None  # noqa: S101 - nobody asks without models
        patch = crop_patch(radiograph, crop, ground, self.respondents.task)

        def steady(classifier: Classifier, said: Prediction) -> Stability:
            return stability_of_crop(classifier, models, radiograph, crop, ground, said, threshold=at, cancel=cancel)

        return self._answer(shown, [patch], None, steady, cancel)

    def _answer(
        self, shown: Shown, patches: Sequence[Patch], mean_hu: float | None, steady: Steady, cancel: CancelToken
    ) -> Classified:
        models, question = self.respondents.models, self.question
        scope = check(shown, models, patches, Familiarity(self.classifier)).overruling(question.overrides)
        device = self.classifier.device
        if scope.declined:
            return Classified(scope, patches=tuple(patches), device=device)
        said = self.classifier.classify(models, patches, calibrated=question.calibrated, cancel=cancel)
        remarks: tuple[str, ...] = ()
        stability = None
        try:
            stability = steady(self.classifier, said)
        except InferenceError as reason:
            remarks = (reason.user_message,)
        agreement = Agreement.of(said, mean_hu, question.threshold)
        verdict = Verdict.of(said, threshold=question.threshold, stability=stability, agreement=agreement)
        return Classified(scope, said, stability, agreement, verdict, tuple(patches), said.device, remarks)
