"""The Models page: what there is on the left, the card of one on the right, or of two side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from osteoview.session.shelf import Shelf
from osteoview.ui.models.card_html import card_html
from osteoview.ui.models.model_desk import ModelDesk
from osteoview.ui.models.model_list import ModelList
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.inference.model_library import Model

_LIST_PX = 320


class ModelsPage(QWidget):
    """Reads the shelf again whenever it changes. A folder or zip that is dropped here is taken in as a model."""

    def __init__(
        self, shelf: Shelf, desk: ModelDesk, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._desk = desk
        self._theme = theme
        self.setAcceptDrops(True)
        self.list = ModelList(shelf, theme)
        self.bring_in = QPushButton()
        self._menu = QMenu(self.bring_in)
        self._from_zip = self._menu.addAction("", self._ask_for_zip)
        self._from_folder = self._menu.addAction("", self._ask_for_folder)
        self.bring_in.setMenu(self._menu)
        self.default, self.export, self.delete, self.undo = (QPushButton() for _ in range(4))
        self.other = QComboBox()
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.card = QTextBrowser()
        self.card.setOpenLinks(False)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self._banner = QFrame()
        self._title = QLabel()
        self._title.setObjectName("title")
        self._arrange()
        self.default.clicked.connect(lambda: self._with_model(desk.make_default))
        self.delete.clicked.connect(lambda: self._with_model(desk.delete))
        self.export.clicked.connect(lambda: self._with_model(self._ask_where_to))
        self.undo.clicked.connect(desk.bring_back)
        self.other.activated.connect(self._show_card)
        self.list.chosen.connect(self._show)
        desk.said.connect(lambda words: self._say(words, blocks=False))
        desk.failed.connect(lambda words: self._say(words, blocks=True))
        desk.imported.connect(self.list.select)
        desk.busy.connect(self._show_busy)
        shelf.changed.subscribe(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        self._title.setText(tr("Models"))
        self.bring_in.setText(tr("Import…"))
        self._from_zip.setText(tr("From a zip…"))
        self._from_folder.setText(tr("From a folder…"))
        self.default.setText(tr("Use by default"))
        self.default.setToolTip(tr("Let this model answer its task unless another is chosen in Review"))
        self.export.setText(tr("Export…"))
        self.delete.setText(tr("Delete"))
        self.undo.setText(tr("Undo"))
        self.other.setAccessibleName(tr("Compare with"))
        self.card.setAccessibleName(tr("Card of the model"))
        self._show()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Import what was dropped."""
        self._desk.take_in(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Accept files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take in what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take_in(paths)

    def _arrange(self) -> None:
        left, right = QFrame(), QWidget()
        left.setObjectName("side")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, GRID_PX, 0, 0)
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID_PX, 0, 2 * GRID_PX, GRID_PX)
        head.addWidget(self._title, 1)
        head.addWidget(self.bring_in)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, GRID_PX)
        row.setSpacing(GRID_PX)
        for widget in (self.default, self.export, self.delete):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.other)
        banner = QHBoxLayout(self._banner)
        banner.setContentsMargins(2 * GRID_PX, 6, 2 * GRID_PX, 6)
        banner.addWidget(self.message, 1)
        banner.addWidget(self.undo)
        self._banner.setObjectName("note")
        self._banner.hide()
        whole = QVBoxLayout(right)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._banner)
        whole.addLayout(row)
        whole.addWidget(self.card, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_PX, 10_000])
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(splitter)

    @property
    def _model(self) -> Model | None:
        return next((model for model in self._shelf.models if model.name == self.list.selected), None)

    def _with_model(self, do: Callable[[Model], object]) -> None:
        model = self._model
        if model is not None:
            do(model)

    def _show(self) -> None:
        """Card and buttons of the selected model."""
        model = self._model
        for button in (self.export, self.default, self.delete, self.other):
            button.setEnabled(model is not None)
        if model is not None:
            self.default.setEnabled(model.classifies and not self._shelf.is_default(model))
            self.delete.setEnabled(not model.bundled)
            self.delete.setToolTip("" if not model.bundled else tr("It comes with OsteoView and stays."))
        self.undo.setVisible(bool(self._desk.deleted))
        with QSignalBlocker(self.other):
            before = self.other.currentData()
            self.other.clear()
            self.other.addItem(tr("Compare with…"), "")
            of_task = sorted(self._shelf.models, key=lambda one: model is None or one.card.task != model.card.task)
            for one in of_task:
                if one is not model:
                    self.other.addItem(one.card.name, one.name)
            self.other.setCurrentIndex(max(self.other.findData(before), 0))
        self._show_card()

    def _show_card(self) -> None:
        model, name = self._model, self.other.currentData()
        other = next((one for one in self._shelf.models if one.name == name), None)
        if model is None:
            self.card.setPlainText(self._empty_words())
            return
        shown = [model] if other is None else [model, other]
        self.card.setHtml(card_html([(one.card, one.folder) for one in shown], self._theme()))

    def _empty_words(self) -> str:
        if self._shelf.problem:
            return self._shelf.problem
        if not self._shelf.known:
            return tr("Reading the models…")
        return tr("There is no model yet. Drop a model's folder or zip here, or press Import.")

    def _say(self, words: str, *, blocks: bool) -> None:
        self.message.setText(words)
        self._banner.setObjectName("error" if blocks else "note")
        self._banner.style().polish(self._banner)
        self.message.style().polish(self.message)
        self._banner.show()

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._say(tr("Working…"), blocks=False)
        elif self.message.text() == tr("Working…"):
            self._banner.hide()

    def _ask_for_zip(self) -> None:
        dialog = QFileDialog(self, tr("Import a model"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(tr("Models (*.zip)"))
        dialog.filesSelected.connect(lambda files: self.take_in([Path(file) for file in files]))
        dialog.open()

    def _ask_for_folder(self) -> None:
        dialog = QFileDialog(self, tr("Import a model"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda files: self.take_in([Path(file) for file in files]))
        dialog.open()

    def _ask_where_to(self, model: Model) -> None:
        dialog = QFileDialog(self, tr("Export a model"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(tr("Models (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{model.name}.zip")
        dialog.fileSelected.connect(lambda file: self._desk.give_out(model, Path(file)))
        dialog.open()
