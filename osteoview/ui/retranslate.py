"""Says everything on the screen again, after another language was loaded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

from osteoview.ui.words import english_of, tr


@runtime_checkable
class Speaker(Protocol):
    """A widget with more to say than fixed words: it reads its model again."""

    def retranslate(self) -> None:
        """Say everything anew."""


def retranslate(window: QWidget) -> None:
    """Every fixed word in this window and its children by itself; then whoever has words of their own."""
    widgets = [window, *window.findChildren(QWidget)]
    for widget in widgets:
        _say_fixed_words(widget)
    for widget in widgets:
        if isinstance(widget, Speaker):
            widget.retranslate()
        widget.update()


def _say_fixed_words(widget: QWidget) -> None:
    if said := _anew(widget.toolTip()):
        widget.setToolTip(said)
    if said := _anew(widget.accessibleName()):
        widget.setAccessibleName(said)
    if said := _anew(widget.windowTitle()):
        widget.setWindowTitle(said)
    if isinstance(widget, QLabel | QAbstractButton) and (said := _anew(widget.text())):
        widget.setText(said)
    elif isinstance(widget, QLineEdit) and (said := _anew(widget.placeholderText())):
        widget.setPlaceholderText(said)
    elif isinstance(widget, QComboBox):
        _say_rows(widget.count(), widget.itemText, widget.setItemText)
    elif isinstance(widget, QTabBar):
        _say_rows(widget.count(), widget.tabText, widget.setTabText)


def _say_rows(count: int, read: Callable[[int], str], write: Callable[[int, str], Any]) -> None:
    for row in range(count):
        if said := _anew(read(row)):
            write(row, said)


def _anew(shown: str) -> str:
    """The same in the language that is loaded now; '' where nothing is to change."""
    english = english_of(shown) if shown else None
    said = tr(english) if english is not None else shown
    return said if said != shown else ""
