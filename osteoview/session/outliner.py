"""Asks the network of this machine for an outline. It is slow to import: never in the screen's thread."""

from __future__ import annotations

from osteoview.base.tasks import CancelToken
from osteoview.inference.classifier import Classifier
from osteoview.inference.outline import Outline, outline
from osteoview.session.second_outline import OutlineQuestion


class Outliner:
    """The model stays loaded from one question to the next."""

    def __init__(self) -> None:
        self._classifier = Classifier()

    def answer(self, question: OutlineQuestion, *, cancel: CancelToken) -> Outline:
        """The network's outline, and how far it agrees. Raises OsteoViewError."""
        with self._classifier.holding(question.model) as network:
            return outline(network, question.volume, question.geometry, cancel)
