"""What is asked of a study."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from osteoview.analyze.outlined import Segmenter
from osteoview.anatomy.vbmd import ScannerCalibration
from osteoview.base.errors import UsageError
from osteoview.inference.classifier import task_of
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.prediction import USUAL_THRESHOLD
from trainer.task import Task

_LEVEL = re.compile(r"^(T([1-9]|1[0-2])|L[1-6])$")


@dataclass(frozen=True)
class Question:
    """Everything a caller may say. An empty task or no models leave the choice to the image and the defaults.

    overrides: notes by the names of gates that a person overrules. calibrations: for bone mineral, the last that holds
    counts. earlier: studies to compare with.
    """

    level: str = "L1"
    segmenter: Segmenter = Segmenter.GEOMETRY
    series: str = ""
    task: str = ""
    models: tuple[str, ...] = ()
    rois: Path | None = None
    device: str = "auto"
    threshold: float = USUAL_THRESHOLD
    calibrated: bool = False
    overrides: Mapping[str, str] = field(default_factory=dict)
    calibrations: tuple[ScannerCalibration, ...] = ()
    earlier: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        """Reject what nobody could answer."""
        if not _LEVEL.match(self.level):
            raise UsageError(f"{self.level!r} is no level of the spine.", hint="Name one from T1 to T12 or L1 to L6.")
        if not 0 < self.threshold < 1:
            raise UsageError(
                f"An operating threshold lies between 0 and 1, not at {self.threshold:g}.", hint="Usual is 0.5."
            )


@dataclass(frozen=True)
class Respondents:
    """Who shall answer: models of one task; none where the program has none for it."""

    models: tuple[Model, ...]
    task: Task | None

    @classmethod
    def of(cls, question: Question, library: ModelLibrary) -> Respondents:
        """Those that were named, else the default of the task that was named. Raises UsageError, ModelError."""
        named = tuple(library.find(word) for word in question.models)
        if named:
            task = task_of(named)
            if question.task and question.task != task.id:
                raise UsageError(
                    f"{named[0].name} answers {task.id}, not {question.task}.",
                    hint=f"Leave --task out, or choose a model of {question.task}: 'osteoview models list'.",
                )
            _must_classify(named)
            return cls(named, task)
        if not question.task:
            return cls((), None)
        default = library.default(question.task)
        if default is None:
            known = ", ".join(library.tasks) or "none"
            raise UsageError(
                f"There is no model for the task {question.task!r}.",
                hint=f"Tasks with models: {known}. 'osteoview models import' takes one in.",
            )
        _must_classify((default,))
        return cls((default,), default.card.task)

    def or_default_for(self, task: str, library: ModelLibrary) -> Respondents:
        """The same, or where nobody was named the default model of the task that the image suggests."""
        if self.models:
            return self
        default = library.default(task)
        return self if default is None else Respondents((default,), default.card.task)


def _must_classify(models: tuple[Model, ...]) -> None:
    for model in models:
        if not model.classifies:
            raise UsageError(f"{model.name} outlines; it names no class.", hint="Choose a model that classifies.")
