"""A model's card as a page to read: what it was trained on first, then how good it is, what it must not be used for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from osteoview.ui.class_look import class_name
from osteoview.ui.models.metric_words import metric_name, part_name
from osteoview.ui.theme import LARGE_PX, SMALL_PX, Theme
from osteoview.ui.words import mark, tr

if TYPE_CHECKING:  # reading cards imports torch; whoever holds one has done so elsewhere
    from trainer.card import Card, Measure

_FIGURES = (".png", ".jpg")
_LABEL_PART = 14  # of a hundred
_WIDEST_FIGURE_PX = 460
_CALIBRATION = "calibration"
# What is compared first; all else follows in the card's order.
_FIRST = ("auc", "macro_auc", "accuracy", "tpr", "tnr", "f1", "macro_f1", "dice", "iou")

# A hyphen before a number is its sign.
_MINUS = re.compile(r"(?<![\w.])-(?=\d)")


def card_html(cards: Sequence[tuple[Card, Path]], theme: Theme) -> str:
    """One card, or two side by side; each with the folder that its figures lie in."""
    wide = (100 - _LABEL_PART) // len(cards)
    heads = "".join(f'<td width="{wide}%">{_head(card, theme)}</td>' for card, _ in cards)
    rows = [f'<tr><td width="{_LABEL_PART}%"></td>{heads}</tr>']
    for name, told in _ROWS:
        values = [told(card, theme) for card, _ in cards]
        if any(values):
            rows.append(_row(tr(name), values, theme))
    figures = [_figures(card, folder, len(cards)) for card, folder in cards]
    if any(figures):
        rows.append(_row(tr("Figures"), figures, theme))
    return f'<table width="100%" cellspacing="0" cellpadding="6">{"".join(rows)}</table>'


def _row(name: str, values: Sequence[str], theme: Theme) -> str:
    cells = "".join(f"<td>{value}</td>" for value in values)
    return f'<tr><td style="color:{theme.dim}; font-size:{SMALL_PX}px">{escape(name)}</td>{cells}</tr>'


def _said(words: str) -> str:
    """A sentence of the card, its numbers with a true minus."""
    return escape(_MINUS.sub("−", words))


def _head(card: Card, theme: Theme) -> str:
    said = tr("Trained on simulated patients") if card.data.simulated else tr("Trained on local data")
    colour = theme.attention if card.data.simulated else theme.text
    return (
        f'<p style="font-size:{LARGE_PX}px; font-weight:600">{escape(card.name)}</p>'
        f'<p style="color:{colour}; font-weight:600">{escape(said)}</p>'
    )


def _trained_on(card: Card, theme: Theme) -> str:
    del theme
    data = card.data
    counts = ", ".join(f"{class_name(name)} {count}" for name, count in data.classes.items())
    said = tr("{source}: {patients} patients, {samples} samples ({classes})").format(
        source=data.source, patients=data.patients, samples=data.samples, classes=counts
    )
    split = tr("{train} taught, {validation} chose the epoch, {test} examined it; split {method}.").format(
        train=len(card.split.train),
        validation=len(card.split.validation),
        test=len(card.split.test),
        method=card.split.method,
    )
    accepted = card.split.override
    leak = f"<br><b>{escape(tr('A leak was accepted: {why}').format(why=accepted))}</b>" if accepted else ""
    return f"{escape(said)}<br>{escape(split)}{leak}"


def _answers(card: Card, theme: Theme) -> str:
    classes = ", ".join(class_name(name) for name in card.task.classes)
    truth = tr("classes read from: {truth}").format(truth=card.task.truth)
    task = f"{card.task.modality} · {card.task.region} · {classes}"
    return f'{escape(task)}<br><span style="color:{theme.dim}">{_said(truth)}</span>'


def _examined(card: Card, theme: Theme) -> str:
    parts = [part for part in card.metrics if part != _CALIBRATION]
    if not parts:
        return escape(tr("Never examined."))
    names = [
        name for name in dict.fromkeys(name for part in parts for name in card.metrics[part]) if _is_told(card, name)
    ]
    names.sort(key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST))
    head = "".join(f'<td style="color:{theme.dim}">{escape(part_name(part))}</td>' for part in parts)
    lines = "".join(
        f"<tr><td>{escape(metric_name(name))}</td>"
        + "".join(f"<td>{_measure(card.metrics[part], name)}</td>" for part in parts)
        + "</tr>"
        for name in names
    )
    below = [tr("In brackets the 95 % interval, by patients drawn again."), _calibration(card)]
    small = "<br>".join(escape(one) for one in below if one)
    return (
        f'<table cellspacing="0" cellpadding="3"><tr><td></td>{head}</tr>{lines}</table>'
        f'<span style="color:{theme.dim}; font-size:{SMALL_PX}px">{small}</span>'
    )


def _is_told(card: Card, name: str) -> bool:
    """Of two classes the positive one's metrics say all; of more those of each class and their mean."""
    if len(card.task.classes) > 2:
        return True
    return " " not in name and not name.startswith("macro_")


def _calibration(card: Card) -> str:
    found = card.metrics.get(_CALIBRATION, {})
    if "error" not in found:
        return ""
    said = tr("A percentage is off by {error} points on the average.").format(error=f"{100 * found['error'].value:.1f}")
    if "temperature" in found and "error at temperature" in found:
        better = tr("At temperature {temperature} it would be {error}.").format(
            temperature=f"{found['temperature'].value:.2f}", error=f"{100 * found['error at temperature'].value:.1f}"
        )
        said = f"{said} {better}"
    return said


def _measure(measures: Mapping[str, Measure], name: str) -> str:
    found = measures.get(name)
    if found is None:
        return "–"
    return f"<b>{found.value:.3f}</b> ({found.low:.3f}–{found.high:.3f})"


def _limits(card: Card, theme: Theme) -> str:
    del theme
    return "<br>".join(f"• {_said(limit)}" for limit in card.limits)


def _made(card: Card, theme: Theme) -> str:
    told = dict(card.made)
    command = str(told.pop("command", ""))
    told.pop("versions", None)
    others = " · ".join(f"{key.replace('_', ' ')} {value}" for key, value in told.items())
    code = f'<span style="font-family:monospace">{escape(command)}</span>' if command else ""
    rest = f'<span style="color:{theme.dim}">{escape(others)}</span>' if others else ""
    return "<br>".join(part for part in (code, rest) if part)


def _recipe(card: Card, theme: Theme) -> str:
    recipe = card.recipe
    title = str(recipe.get("title") or recipe.get("name") or "")
    phases = recipe.get("phases")
    listed = [phase for phase in phases if isinstance(phase, Mapping)] if isinstance(phases, list) else []
    told = "".join(f'<br><span style="color:{theme.dim}">{escape(_phase(phase))}</span>' for phase in listed)
    return f"{escape(title)}{told}"


def _phase(phase: Mapping[str, object]) -> str:
    """What a phase trains, how long, and how fast; the file of the recipe has the rest."""
    schedule = phase.get("schedule")
    rate = schedule.get("rate") if isinstance(schedule, Mapping) else phase.get("rate")
    parts = [str(phase.get("name") or ""), tr("{n} epochs").format(n=phase.get("epochs", "?"))]
    if isinstance(rate, int | float):
        parts.append(tr("rate {rate}").format(rate=f"{rate:g}"))
    return ", ".join(part for part in parts if part)


def _weights(card: Card, theme: Theme) -> str:
    weights = card.weights
    size = f"{weights.size_bytes / 1e6:.1f} MB, {weights.precision}" if weights is not None else ""
    return f'{escape(size)}<br><span style="color:{theme.dim}; font-family:monospace">{card.sha256}</span>'


def _figures(card: Card, folder: Path, columns: int) -> str:
    names = [name for name in card.files if name.lower().endswith(_FIGURES)]
    width = _WIDEST_FIGURE_PX if columns == 1 else _WIDEST_FIGURE_PX * 2 // 3
    return "".join(
        f"<p>{escape(Path(name).stem.replace('_', ' '))}<br>"
        f'<img src="{escape((folder / name).as_uri())}" width="{width}"></p>'
        for name in names
    )


_Told = Callable[["Card", Theme], str]
_ROWS: tuple[tuple[str, _Told], ...] = (
    (mark("Trained on"), _trained_on),
    (mark("In short"), lambda card, _: _said(card.summary)),
    (mark("Answers"), _answers),
    (mark("Examined"), _examined),
    (mark("Limits"), _limits),
    (mark("Sees"), lambda card, _: _said(card.input)),
    (mark("Network"), lambda card, _: escape(card.architecture)),
    (mark("Base weights"), lambda card, _: escape(card.base)),
    (mark("Recipe"), _recipe),
    (mark("Made by"), _made),
    (mark("Licence"), lambda card, _: escape(card.licence)),
    (mark("Weights"), _weights),
)
