"""Every word on the screen goes through here, so that it can be said in another language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "OsteoView"


def tr(english: str) -> str:
    """The text in the language that is loaded, or as it is."""
    return QCoreApplication.translate(CONTEXT, english)


def mark(english: str) -> str:
    """A text of a table, to be translated with `tr` when it is shown, not when the table is read."""
    return english
