"""Asks the networks about what was found in an image, and puts everything that belongs to the answer beside it."""

from __future__ import annotations

from dataclasses import dataclass

from osteoview.analyze.classified import Classified
from osteoview.analyze.question import Question, Respondents
from osteoview.base.tasks import CancelToken
from osteoview.inference.agreement import Agreement
from osteoview.inference.classifier import Classifier
from osteoview.inference.consultation import Consultation
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.reply import Reply
from osteoview.inference.scope_checks import Shown
from osteoview.inference.subject import Subject
from osteoview.inference.verdict import Verdict


@dataclass(frozen=True, eq=False)
class Networks:
    """The respondents, ready to be asked one question."""

    question: Question
    respondents: Respondents
    classifier: Classifier

    def refusal(self, shown: Shown) -> Classified | None:
        """Why the models are not made for such an image, before anything is measured; None where they may be."""
        scope = self._consultation.refusal(shown)
        return None if scope is None else self._classified(Reply(scope, device=self.classifier.device), None)

    def about(self, shown: Shown, subject: Subject, mean_hu: float | None, cancel: CancelToken) -> Classified:
        """The whole answer, with the measured density beside it."""
        *_, reply = self._consultation.replies(shown, subject, cancel=cancel)
        return self._classified(reply, mean_hu)

    @property
    def _consultation(self) -> Consultation:
        question = self.question
        return Consultation(
            self.classifier,
            Familiarity(self.classifier),
            self.respondents.models,
            question.threshold,
            question.calibrated,
            notes=question.overrides,
        )

    def _classified(self, reply: Reply, mean_hu: float | None) -> Classified:
        said, at = reply.prediction, self.question.threshold
        if said is None:
            return Classified(reply.scope, patches=reply.patches, device=reply.device)
        agreement = Agreement.of(said, mean_hu, at)
        verdict = Verdict.of(said, threshold=at, stability=reply.stability, agreement=agreement)
        return Classified(
            reply.scope, said, reply.stability, agreement, verdict, reply.patches, reply.device, reply.remarks
        )
