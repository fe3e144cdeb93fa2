"""Which models there are: those that come with the program and a person's own, and those that are refused, with why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from osteoview.session.announcer import Announcer

if TYPE_CHECKING:  # reading cards is left to whoever looks into the folders
    from osteoview.inference.model_library import Model, ModelLibrary, Refused


@dataclass(frozen=True, eq=False)
class Stock:
    """What a look into the folders found. defaults: the name of the model that answers each task unless told."""

    models: tuple[Model, ...] = ()
    refused: tuple[Refused, ...] = ()
    defaults: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, library: ModelLibrary) -> Stock:
        """What a library has read."""
        tasks = {model.card.task.id for model in library.models}
        defaults = {task: library.default(task) for task in tasks}
        return cls(
            library.models, library.refused, {task: model.name for task, model in defaults.items() if model is not None}
        )


class Shelf:
    """Announces when it was looked through again. Nothing is known before the first time."""

    def __init__(self) -> None:
        self.changed = Announcer()
        self._stock: Stock | None = None
        self._problem = ""

    @property
    def known(self) -> bool:
        """Whether it has been looked through."""
        return self._stock is not None

    @property
    def problem(self) -> str:
        """Why it could not be; '' while there is nothing to say."""
        return self._problem

    @property
    def models(self) -> tuple[Model, ...]:
        """Every model that may be asked."""
        return self._stock.models if self._stock is not None else ()

    @property
    def refused(self) -> tuple[Refused, ...]:
        """What lies there and cannot be used."""
        return self._stock.refused if self._stock is not None else ()

    def of_task(self, task: str) -> tuple[Model, ...]:
        """The models that answer a question, its default first."""
        there = [model for model in self.models if model.card.task.id == task and model.classifies]
        return tuple(sorted(there, key=lambda model: not self.is_default(model)))

    def is_default(self, model: Model) -> bool:
        """Whether it answers its task unless another is chosen."""
        return self._stock is not None and self._stock.defaults.get(model.card.task.id) == model.name

    def chosen(self, task: str, names: Sequence[str]) -> tuple[Model, ...]:
        """Those of a person's choice that are there; without a choice the default."""
        there = self.of_task(task)
        wanted = tuple(model for model in there if model.name in names)
        return wanted or there[:1]

    def take(self, stock: Stock) -> None:
        """What was found."""
        self._stock, self._problem = stock, ""
        self.changed.announce()

    def give_up(self, problem: str) -> None:
        """Nothing could be found out."""
        self._stock, self._problem = Stock(), problem
        self.changed.announce()
