"""The models by the task that they answer, and at the end what was refused, with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from osteoview.session.shelf import Shelf
from osteoview.ui.panels.asked_view import task_name
from osteoview.ui.theme import Theme
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.inference.model_library import Model, Refused

_NAME = int(Qt.ItemDataRole.UserRole)


class ModelList(QListWidget):
    """Reads the shelf again whenever it changes; what was selected stays selected while it is there."""

    chosen = Signal(str)

    def __init__(self, shelf: Shelf, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._theme = theme
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Models"))
        # A click makes an item current first, and selects it then: what is shown is what is selected.
        self.itemSelectionChanged.connect(lambda: self.chosen.emit(self.selected))
        shelf.changed.subscribe(self.retranslate)
        self.retranslate()

    @property
    def selected(self) -> str:
        """The name of the model whose card is shown."""
        chosen = self.selectedItems()
        return str(chosen[0].data(_NAME) or "") if chosen else ""

    def select(self, name: str) -> None:
        """Show this one's card."""
        for row in range(self.count()):
            if self.item(row).data(_NAME) == name:
                self.setCurrentRow(row)

    def retranslate(self) -> None:
        """Every line again."""
        before, shelf = self.selected, self._shelf
        with QSignalBlocker(self):
            self.clear()
            tasks = sorted({model.card.task.id for model in shelf.models})
            for task in tasks:
                self._add_heading(task_name(task))
                of_task = [model for model in shelf.models if model.card.task.id == task]
                for model in sorted(of_task, key=lambda model: not shelf.is_default(model)):
                    self._add_model(model)
            if shelf.refused:
                self._add_heading(tr("Refused"))
                for refused in shelf.refused:
                    self._add_refused(refused)
            named = [self.item(row) for row in range(self.count()) if self.item(row).data(_NAME)]
            for item in (*named[:1], *(item for item in named if item.data(_NAME) == before)):
                self.setCurrentItem(item)
        self.chosen.emit(self.selected)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words.upper())
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(QColor(self._theme().dim))
        self.addItem(item)

    def _add_model(self, model: Model) -> None:
        marks = [tr("comes with OsteoView") if model.bundled else tr("own")]
        if self._shelf.is_default(model):
            marks.insert(0, tr("default"))
        taught_by = (tr("simulated patients"),) if model.card.data.simulated else ()
        item = QListWidgetItem("\n".join((model.card.name, " · ".join(marks), *taught_by)))
        item.setData(_NAME, model.name)
        item.setToolTip(model.card.summary)
        self.addItem(item)

    def _add_refused(self, refused: Refused) -> None:
        item = QListWidgetItem(refused.reason)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setForeground(QColor(self._theme().danger))
        item.setToolTip(str(refused.folder))
        self.addItem(item)
