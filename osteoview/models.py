"""What `osteoview models` says and does: the models there are, what their cards say, taking in and giving out."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from osteoview.inference.model_library import Model, ModelLibrary
from trainer.architectures.catalogue import architecture_named
from trainer.card import CALIBRATION, Card, Measure

_WIDTH = 100


@dataclass(frozen=True)
class Shelf:
    """The library, told to people and to programs."""

    library: ModelLibrary

    def document(self) -> dict[str, Any]:
        """Every model, its default, and what was refused."""
        defaults = {task: self.library.default(task) for task in self.library.tasks}
        return {
            "schema": "osteoview.models/1",
            "models": [
                {
                    "name": model.name,
                    "title": model.card.name,
                    "task": model.card.task.id,
                    "architecture": model.card.architecture,
                    "trained_on": model.trained_on,
                    "summary": model.card.summary,
                    "sha256": model.card.sha256,
                    "bundled": model.bundled,
                    "default": defaults.get(model.card.task.id) == model,
                    "size_bytes": model.size_bytes,
                }
                for model in self.library.models
            ],
            "refused": [{"name": one.folder.name, "reason": one.reason} for one in self.library.refused],
        }

    def lines(self) -> list[str]:
        """A line each, by task; the default is marked."""
        tasks = dict.fromkeys(model.card.task.id for model in self.library.models)
        lines = []
        for task in tasks:
            lines.append(task)
            for model in self.library.for_task(task):
                mark = "*" if self.library.default(task) == model else " "
                own = "" if model.bundled else " · your own"
                lines.append(
                    f" {mark} {model.name:<32} {_title(model.card):<20} {model.size_bytes / 1e6:6.1f} MB"
                    f" · {model.trained_on}{own}"
                )
        if tasks:
            lines.append("* is asked unless --model names another.")
        else:
            lines.append("There is no model. 'osteoview models import PATH' takes one in.")
        lines += [f"! {refused.reason}" for refused in self.library.refused]
        return lines


def card_lines(model: Model) -> list[str]:
    """A card for a person: first what it was trained on, then how good it is, then what it must not be used for."""
    card = model.card
    lines = [card.name, "", *_wrapped(card.summary), ""]
    classes = ", ".join(f"{name} {count}" for name, count in card.data.classes.items())
    lines += [
        f"Trained on   {model.trained_on}, {card.data.samples} samples: {classes}",
        f"Task         {card.task.id}: {card.task.region}; {' / '.join(card.task.classes)}; truth: {card.task.truth}",
        f"Network      {_title(card)}. {card.base}",
        f"Input        {card.input}",
        f"Licence      {card.licence}",
        f"Identity     {card.sha256}",
    ]
    for part, metrics in card.metrics.items():
        told = {name: one for name, one in metrics.items() if not _says_it_again(name, card)}
        if part != CALIBRATION and told:
            lines += ["", part, *(f"  {name:<24} {_measure(one)}" for name, one in told.items())]
    if card.temperature is not None:
        lines += ["", f"Temperature {card.temperature:.2f}, found on validation patients of {card.data.source}"]
    if card.split.override:
        lines += ["", *_wrapped(f"Accepted leak: {card.split.override}")]
    lines += ["", "Limits", *(line for limit in card.limits for line in _wrapped(limit, "  "))]
    return lines


def verified_lines(library: ModelLibrary, models: Sequence[Model]) -> list[str]:
    """One sentence for each model that was found unchanged. Raises ModelError at the first that was not."""
    lines = []
    for model in models:
        library.verify(model)
        lines.append(f"{model.name}: unchanged, and its network takes its weights.")
    return lines


def _says_it_again(metric: str, card: Card) -> bool:
    """Of two classes the metrics of each, and their mean, repeat those of the positive one."""
    of_one = any(metric.endswith(f" {name}") for name in card.task.classes)
    return len(card.task.classes) == 2 and (of_one or metric.startswith("macro_"))


def _title(card: Card) -> str:
    try:
        return architecture_named(card.architecture).title
    except ValueError:
        return card.architecture


def _measure(one: Measure) -> str:
    return f"{one.value:.3f}" if one.low == one.high else f"{one.value:.3f} ({one.low:.3f} to {one.high:.3f})"


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
