"""The one way in which networks are asked: whether they may be, what they say, where they looked, how steady it is.

The window and `osteoview analyze` both ask here, so that both decide alike and show the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.gates import Gate
from osteoview.base.tasks import CancelToken, Progress, no_progress
from osteoview.inference.classifier import Classifier, task_of
from osteoview.inference.dropout import stability_under_dropout
from osteoview.inference.errors import InferenceError, PatchError
from osteoview.inference.explain import explain
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.model_library import Model
from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction
from osteoview.inference.reply import Reply
from osteoview.inference.scope import Scope
from osteoview.inference.scope_checks import TISSUE, Shown, check, image_findings
from osteoview.inference.stability import Stability
from osteoview.inference.subject import Specimen, Subject
from trainer.task import Task


@dataclass(frozen=True, eq=False)
class Consultation:
    """The models that answer together, and how. notes: by the names of checks that a person overrules.

    by_dropout: tell steadiness by dropout in place of shifted regions.
    """

    classifier: Classifier
    familiarity: Familiarity
    models: tuple[Model, ...]
    threshold: float = USUAL_THRESHOLD
    calibrated: bool = False
    by_dropout: bool = False
    notes: Mapping[str, str] = field(default_factory=dict)

    @property
    def task(self) -> Task:
        """The one question that all of them answer. Raises UsageError where they cannot be asked together."""
        return task_of(self.models)

    def refusal(self, shown: Shown) -> Scope | None:
        """Why the models are not made for such an image, whatever is in it; None where they may be."""
        scope = Scope(image_findings(shown, self.task)).overruling(self.notes)
        return scope if scope.declined else None

    def replies(
        self,
        shown: Shown,
        subject: Subject,
        *,
        explained: bool = False,
        mask: BodyMask | None = None,
        cancel: CancelToken | None = None,
        progress: Progress = no_progress,
    ) -> Iterator[Reply]:
        """The answer, each time there is more of it. What is declined is never asked of a network.

        explained: say also where the networks looked; mask: of the body, for how much of that is spongy bone.
        """
        cancel, task = cancel or CancelToken(), self.task
        refused = self.refusal(shown)
        if refused is not None:
            yield self._declined(refused)
            return
        try:
            specimen = subject.cut(task, self.classifier, cancel)
        except PatchError as reason:
            cannot = Gate(TISSUE, passed=False, detail=reason.user_message, declines=True)
            yield self._declined(Scope((*image_findings(shown, task), cannot), final=True))
            return
        scope = check(shown, self.models, specimen.patches, self.familiarity).overruling(self.notes)
        if scope.declined:
            yield replace(self._declined(scope), patches=specimen.patches)
            return
        said = self.classifier.classify(
            self.models, specimen.patches, calibrated=self.calibrated, cancel=cancel, progress=progress
        )
        reply = Reply(scope, said, specimen.patches, device=said.device)
        yield reply
        if explained:
            found = explain(
                self.classifier, self.models, specimen.patches, said, mask=mask, threshold=self.threshold, cancel=cancel
            )
            reply = replace(reply, explanation=found)
            yield reply
        try:
            reply = replace(reply, stability=self._stability(specimen, said, cancel))
        except InferenceError as reason:  # too near to the scan's end to be shifted: the answer stands without
            reply = replace(reply, remarks=(reason.user_message,))
        yield replace(reply, complete=True)

    def _declined(self, scope: Scope) -> Reply:
        return Reply(scope, device=self.classifier.device, complete=True)

    def _stability(self, specimen: Specimen, said: Prediction, cancel: CancelToken) -> Stability:
        if self.by_dropout:
            return stability_under_dropout(
                self.classifier, self.models, specimen.patches, said, threshold=self.threshold, cancel=cancel
            )
        return specimen.steady(self.classifier, self.models, said, self.threshold, cancel)
