"""Every word on the screen goes through here, so that it can be said in another language, and in yet another later."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "OsteoView"
# What was said so far, and the English behind it: a label that is on the screen can be said anew.
_SAID: dict[str, str] = {}


def tr(english: str) -> str:
    """The text in the language that is loaded, or as it is."""
    said = QCoreApplication.translate(CONTEXT, english)
    _SAID[said] = english
    return said


def trn(english: str, n: int) -> str:
    """A text with a number in it, `%n`, in the form that the number asks for; English too has its own catalogue."""
    return QCoreApplication.translate(CONTEXT, english, None, n)


def mark(english: str) -> str:
    """A text of a table, to be translated with `tr` when it is shown, not when the table is read."""
    return english


def english_of(said: str) -> str | None:
    """What `tr` was given when it said this; None for what it never said."""
    return _SAID.get(said)
