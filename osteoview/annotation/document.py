"""Reads stored values back with their types checked, so that a damaged file is refused with a sentence."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from typing import Any, TypeVar, cast

from osteoview.annotation.errors import DocumentError, ShapeError
from osteoview.imaging.geometry import GeometryError

Document = dict[str, Any]
T = TypeVar("T")


def fields(value: object, what: str, known: Collection[str]) -> Document:
    """The value as a table of named values, refusing names that this program does not know."""
    if not isinstance(value, dict):
        raise damaged(f"{what} is not a table of named values")
    unknown = sorted(set(value) - set(known))
    if unknown:
        raise DocumentError(
            f"{what.capitalize()} holds “{unknown[0]}”, which this OsteoView does not know.",
            hint="It was probably written by a newer OsteoView: open it with that one.",
        )
    return cast("Document", value)


def number(document: Document, name: str) -> float:
    """A finite number."""
    value = document.get(name)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise damaged(f"“{name}” is not a number")
    return float(value)


def numbers(document: Document, name: str, count: int) -> tuple[float, ...]:
    """So many finite numbers."""
    return _row(document.get(name), name, count)


def rows(document: Document, name: str, count: int) -> tuple[tuple[float, ...], ...]:
    """Any number of rows of so many finite numbers."""
    return tuple(_row(row, name, count) for row in entries(document, name))


def entries(document: Document, name: str) -> list[object]:
    """A list."""
    value = document.get(name)
    if not isinstance(value, list):
        raise damaged(f"“{name}” is not a list")
    return value


def text(document: Document, name: str) -> str:
    """A text."""
    value = document.get(name)
    if not isinstance(value, str):
        raise damaged(f"“{name}” is not a text")
    return value


def choice(document: Document, name: str, among: Collection[str]) -> str:
    """One of these texts."""
    value = text(document, name)
    if value not in among:
        raise DocumentError(
            f"“{name}” is “{value[:40]}”, which this OsteoView does not know.",
            hint="It was probably written by a newer OsteoView: open it with that one.",
        )
    return value


def truth(document: Document, name: str) -> bool:
    """True or false."""
    value = document.get(name)
    if not isinstance(value, bool):
        raise damaged(f"“{name}” is neither true nor false")
    return value


def valid(make: Callable[[], T]) -> T:
    """What `make` builds, or the refusal of a document whose numbers build nothing."""
    try:
        return make()
    except (ShapeError, GeometryError) as reason:
        raise damaged(str(reason)) from reason


def damaged(reason: str) -> DocumentError:
    """The refusal of a document that breaks its own rules."""
    return DocumentError(f"The file is damaged: {reason}.", hint="Use a copy of it, or begin anew.")


def _row(value: object, name: str, count: int) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) != count:
        raise damaged(f"“{name}” is not a row of {count} numbers")
    return tuple(number({name: one}, name) for one in value)
