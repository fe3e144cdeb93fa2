"""The studies that were dropped, and what is in each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import Study
from osteoview.session.discretion import Discretion
from osteoview.session.session import Session
from osteoview.session.studies import study_of
from osteoview.ui.panels.patient_banner import examination, person
from osteoview.ui.panels.series_row import PIECE, STUDY, THUMBNAIL, RowWords, SeriesRow
from osteoview.ui.sentences import said, said_detail
from osteoview.ui.theme import Theme
from osteoview.ui.thumbnails import Thumbnails
from osteoview.ui.words import tr


class SeriesPanel(QWidget):
    """A list of series under each study's heading; a click or Enter opens one, the menu closes or compares."""

    chosen = Signal(object)
    compare_asked = Signal(object)
    close_asked = Signal(object)

    def __init__(
        self,
        session: Session,
        discretion: Discretion,
        thumbnails: Thumbnails,
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._discretion = discretion
        self._thumbnails = thumbnails
        self._row = SeriesRow(theme)
        self.heading = QLabel(tr("SERIES"))
        self.heading.setObjectName("heading")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Series"))
        self.list.setItemDelegate(self._row)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._offer_menu)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.heading)
        layout.addWidget(self.list, 1)
        session.studies_changed.subscribe(self._fill)
        session.main.opened.subscribe(self._mark_open)
        discretion.changed.subscribe(self._fill)
        thumbnails.arrived.connect(self._show_thumbnail)
        self._fill()

    @property
    def selected(self) -> Piece | None:
        """The series that the list points at."""
        row = self.list.currentRow()
        piece = self.list.item(row).data(PIECE) if row >= 0 else None
        return piece if isinstance(piece, Piece) else None

    def retranslate(self) -> None:
        """The same list in another language."""
        self._fill()

    def _fill(self) -> None:
        selected = self.selected
        studies = self._session.index.studies
        self.heading.setVisible(bool(studies))
        self.list.clear()
        for study in studies:
            if len(studies) > 1:  # whose a single one is, the banner above says
                heading = f"{person(study, self._discretion)}\n{examination(study, self._discretion)}".strip()
                self._add(RowWords(heading, heading=True), study, None)
            for piece in study.pieces:
                self._add(self._words(piece), study, piece)
                self._thumbnails.ask(piece)
            if study.not_opened:
                names = ", ".join(f"{many} × {name}" for name, many in study.not_opened)
                words = tr("Not opened: {names}").format(names=names)
                self._add(RowWords(words, heading=True), study, None)
        item = self._item_of(selected) or self._item_of(self._session.main.piece)
        if item is not None:
            self.list.setCurrentItem(item)

    def _words(self, piece: Piece) -> RowWords:
        title = f"{piece.title} ({piece.part})" if piece.part else piece.title
        badges = tuple(dict.fromkeys(said(note.name) for note in piece.notes))
        return RowWords(self._discretion.said(title), said_detail(piece.detail), badges)

    def _add(self, words: RowWords, study: Study, piece: Piece | None) -> None:
        item = QListWidgetItem(words.title)
        item.setData(PIECE, piece)
        item.setData(STUDY, study)
        item.setData(RowWords.ROLE, words)
        if piece is None:
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        else:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, " ".join((words.title, words.detail, *words.badges)))
            item.setToolTip("\n".join([words.title, words.detail, *(said(note.text) for note in piece.notes)]))
            picture = self._thumbnails.picture(piece)
            if picture is not None:
                item.setData(THUMBNAIL, picture)
        self.list.addItem(item)

    def _offer_menu(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        if item is None:
            return
        menu, piece, study = QMenu(self), item.data(PIECE), item.data(STUDY)
        if isinstance(piece, Piece):
            menu.addAction(tr("Open"), lambda: self.chosen.emit(piece))
            menu.addAction(tr("Compare with what is open"), lambda: self.compare_asked.emit(piece)).setEnabled(
                self._session.main.piece is not None and self._session.main.piece is not piece
            )
            menu.addSeparator()
        menu.addAction(tr("Close study"), lambda: self.close_asked.emit(study))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _choose(self, item: QListWidgetItem) -> None:
        piece = item.data(PIECE)
        if piece is not None and piece is not self._session.main.piece:
            self.chosen.emit(piece)

    def _mark_open(self) -> None:
        item = self._item_of(self._session.main.piece)
        if item is not None:
            self.list.setCurrentItem(item)
            self.list.doItemsLayout()  # rows are as high as their words; without it the list scrolls to where none is
            self.list.scrollToItem(item)
        if study_of(self._session.index, self._session.main.piece) is None:
            self.list.setCurrentRow(-1)

    def _show_thumbnail(self, piece: Piece, image: QImage) -> None:
        item = self._item_of(piece)
        if item is not None:
            item.setData(THUMBNAIL, image)

    def _item_of(self, piece: Piece | None) -> QListWidgetItem | None:
        items = (self.list.item(n) for n in range(self.list.count()))
        return next((item for item in items if piece is not None and item.data(PIECE) is piece), None)
