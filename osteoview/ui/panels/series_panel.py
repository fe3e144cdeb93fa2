"""The studies that were dropped, and what is in each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import Study
from osteoview.session.session import Session
from osteoview.ui.panels.series_row import PIECE, THUMBNAIL, SeriesRow
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.thumbnails import Thumbnails

WIDTH_PX = 264


class SeriesPanel(QFrame):
    """Left of the images: a list of series under each study's heading; a click or Enter opens one."""

    chosen = Signal(object)

    def __init__(
        self, session: Session, thumbnails: Thumbnails, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(WIDTH_PX)
        self._session = session
        self._thumbnails = thumbnails
        self._row = SeriesRow(theme)
        self.list = QListWidget()
        self.list.setAccessibleName("Series")
        self.list.setItemDelegate(self._row)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        hint = QLabel("Drop a folder, a zip or a disc anywhere, or press Ctrl+O.")
        hint.setObjectName("dim")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, GRID_PX, 0, GRID_PX)
        layout.addWidget(self.list, 1)
        layout.addWidget(hint)
        session.studies_changed.subscribe(self._fill)
        session.main.opened.subscribe(self._mark_open)
        thumbnails.arrived.connect(self._show_thumbnail)

    def _fill(self) -> None:
        self.list.clear()
        for study in self._session.index.studies:
            self._add(_heading(study), None)
            for piece in study.pieces:
                self._add(piece.title, piece)
                self._thumbnails.ask(piece)
            if study.not_opened:
                names = ", ".join(f"{many} × {name}" for name, many in study.not_opened)
                self._add(f"Not opened: {names}", None)

    def _add(self, words: str, piece: Piece | None) -> None:
        item = QListWidgetItem(words)
        item.setData(PIECE, piece)
        if piece is None:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
        else:
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{piece.title} {piece.part} {piece.detail}")
            item.setToolTip("\n".join([piece.detail, *(note.text for note in piece.notes)]))
        self.list.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        piece = item.data(PIECE)
        if piece is not None and piece is not self._session.main.piece:
            self.chosen.emit(piece)

    def _mark_open(self) -> None:
        item = self._item_of(self._session.main.piece)
        if item is not None:
            self.list.setCurrentItem(item)

    def _show_thumbnail(self, piece: Piece, image: QImage) -> None:
        item = self._item_of(piece)
        if item is not None:
            item.setData(THUMBNAIL, image)

    def _item_of(self, piece: Piece | None) -> QListWidgetItem | None:
        items = (self.list.item(n) for n in range(self.list.count()))
        return next((item for item in items if piece is not None and item.data(PIECE) is piece), None)


def _heading(study: Study) -> str:
    """Who and when. The name is for the screen alone."""
    date = study.date
    day = f"{date[:4]}-{date[4:6]}-{date[6:8]}" if len(date) == 8 and date.isdigit() else date
    who = " ".join(
        part for part in (study.patient_name.replace("^", " "), study.patient_sex, study.patient_age) if part
    )
    what = " · ".join(part for part in (study.description, day) if part)
    return "\n".join(line for line in (who, what) if line) or "Study"
