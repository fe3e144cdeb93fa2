"""The list of what was measured: a click goes there, a name can be given, values can be copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from osteoview.annotation.crop import Crop
from osteoview.annotation.measurement import LONGEST_NAME, Measurement
from osteoview.session.session import Session
from osteoview.ui import measurement_words
from osteoview.ui.icons import icon
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.viewer.seen import colour_of
from osteoview.ui.words import tr

_ID = Qt.ItemDataRole.UserRole
_NAME, _VALUE, _EYE = 0, 1, 2
_BADGE_PX, _ROW_PX, _EYE_PX = 18, 28, 34
_MOST_ROWS = 12


class MeasurementsPanel(QWidget):
    """Reads the measurements again whenever they change; empty, it says how to begin."""

    image_asked = Signal(object)  # the ImageKey of a measurement whose image is not open

    def __init__(self, session: Session, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._measurements = session.measurements
        self._theme = theme
        self._written: dict[str, tuple[object, ...]] = {}  # what each row was made of: the same makes the same
        self.setObjectName("measurements")
        self._empty = QLabel()
        self._empty.setObjectName("dim")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, GRID_PX)
        self.list = _Rows()
        self.list.itemClicked.connect(self._click)
        self.list.itemActivated.connect(lambda item, _column: self._go(item))
        self.list.itemChanged.connect(self._name)
        self.list.customContextMenuRequested.connect(self._offer)
        self.copy_all = QPushButton()
        self.copy_all.clicked.connect(lambda: self.copy(self._measurements.shown))
        self.delete_all = QPushButton()
        self.delete_all.clicked.connect(lambda: self._measurements.delete(self._session.findings.measurements))
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(2 * GRID_PX, 6, 2 * GRID_PX, GRID_PX)
        row.addWidget(self.copy_all)
        row.addWidget(self.delete_all)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._empty, self.list, self._buttons):
            layout.addWidget(widget)
        self._measurements.changed.subscribe(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word in the language that is loaded."""
        self._empty.setText(
            tr("Nothing measured yet. Take a length, an angle or a region from the tools above, and drag on an image.")
        )
        self.list.setAccessibleName(tr("Measurements"))
        self.copy_all.setText(tr("Copy values"))
        self.copy_all.setToolTip(tr("All values as text with tabs, for a spreadsheet. No patient is named."))
        self.delete_all.setText(tr("Delete all"))
        self._written.clear()
        self._read()

    def dress(self) -> None:
        """Icons in the theme's colours."""
        self._read()

    def copy(self, measurements: Iterable[Measurement]) -> None:
        """Put the values of these on the clipboard."""
        rows = [(one, self._measurements.number(one), self._measurements.numbers(one)) for one in measurements]
        QGuiApplication.clipboard().setText(measurement_words.table(rows))

    def _read(self) -> None:
        # What can be seen now first.
        numbered = sorted(self._measurements.numbered, key=lambda pair: self._measurements.display_of(pair[0]) is None)
        shown = [one for one, _ in numbered]
        self._empty.setVisible(not shown)
        self.list.setVisible(bool(shown))
        self._buttons.setVisible(bool(shown))
        # Names are typed into the list: what is written here must not be taken for that.
        self.list.blockSignals(True)
        if [one.id for one in shown] != self.list.ids:
            self.list.set_ids([one.id for one in shown])
            self._written.clear()
        chosen = self._measurements.selected
        for row, (one, number) in enumerate(numbered):
            item = self.list.topLevelItem(row)
            if item is not None:
                self._write(item, one, number)
                self._choose(item, chosen is not None and one.id == chosen.id)
        self.list.blockSignals(False)

    def _write(self, item: QTreeWidgetItem, one: Measurement, number: int) -> None:
        numbers, theme = self._measurements.numbers(one), self._theme()
        state, before = (one, numbers, theme, number), self._written.get(one.id, ())
        if len(before) == len(state) and all(new is old for new, old in zip(state, before, strict=True)):
            return
        self._written[one.id] = state
        name = one.name or measurement_words.kind(one)
        value = measurement_words.value(one, numbers)
        is_crop = isinstance(one.shape, Crop)
        details = [*(() if is_crop else measurement_words.details(numbers)), *measurement_words.remarks(numbers)]
        is_open = self._measurements.display_of(one) is not None
        item.setIcon(_NAME, _badge(number, colour_of(number) if is_open else theme.dim))
        item.setText(_NAME, name)
        item.setText(_VALUE, value)
        item.setTextAlignment(_VALUE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setIcon(_EYE, icon("eye" if one.visible else "eye-off", theme.text if one.visible else theme.dim))
        item.setToolTip(_EYE, tr("Hide on the image") if one.visible else tr("Show on the image"))
        for column in (_NAME, _VALUE):
            item.setToolTip(column, "\n".join([f"{number}  {name}   {value}", *details]))
            item.setForeground(column, QColor(theme.text if is_open and one.visible else theme.dim))

    def _choose(self, item: QTreeWidgetItem, chosen: bool) -> None:
        if item.isSelected() != chosen:
            item.setSelected(chosen)
            if chosen:
                self.list.setCurrentItem(item)

    def _of(self, item: QTreeWidgetItem | None) -> Measurement | None:
        return self._session.findings.measurement(item.data(_NAME, _ID)) if item is not None else None

    def _click(self, item: QTreeWidgetItem, column: int) -> None:
        measurement = self._of(item)
        if measurement is not None and column == _EYE:
            self._measurements.set_visible(measurement, not measurement.visible)
        else:
            self._go(item)

    def _go(self, item: QTreeWidgetItem) -> None:
        measurement = self._of(item)
        if measurement is not None and not self._measurements.show(measurement):
            self.image_asked.emit(measurement.ground.image)

    def _name(self, item: QTreeWidgetItem, column: int) -> None:
        measurement = self._of(item)
        if measurement is None or column != _NAME:
            return
        typed = item.text(_NAME).strip()[:LONGEST_NAME]
        self._measurements.rename(measurement, "" if typed == measurement_words.kind(measurement) else typed)
        self._read()

    def _offer(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        measurement = self._of(item)
        if item is None or measurement is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Go there"), lambda: self._go(item))
        menu.addAction(tr("Rename"), lambda: self.list.editItem(item, _NAME))
        words = tr("Hide on the image") if measurement.visible else tr("Show on the image")
        menu.addAction(words, lambda: self._measurements.set_visible(measurement, not measurement.visible))
        menu.addAction(tr("Copy values"), lambda: self.copy([measurement]))
        menu.addSeparator()
        menu.addAction(tr("Delete"), lambda: self._measurements.delete([measurement]))
        menu.popup(self.list.viewport().mapToGlobal(at))


class _Rows(QTreeWidget):
    """A row for each measurement: number and name, value, eye. As high as its rows, up to a dozen."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setIconSize(QSize(_BADGE_PX, _BADGE_PX))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_VALUE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_EYE, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(_EYE_PX)
        self.setColumnWidth(_EYE, _EYE_PX)
        for column in (_VALUE, _EYE):
            self.setItemDelegateForColumn(column, _NotTyped(self))

    def set_ids(self, ids: list[str]) -> None:
        """Rows for these measurements."""
        self.clear()
        self.ids = ids
        for id_ in ids:
            item = QTreeWidgetItem(self)
            item.setData(_NAME, _ID, id_)
            item.setSizeHint(_NAME, QSize(0, _ROW_PX))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.setFixedHeight(min(len(ids), _MOST_ROWS) * _ROW_PX + 6)


class _NotTyped(QStyledItemDelegate):
    """A column that is measured, and not typed."""

    def createEditor(self, parent: QWidget, option: object, index: object) -> QWidget:  # noqa: N802 - Qt's name
        """None: Qt opens no editor then."""
        del parent, option, index
        return cast("QWidget", None)


@lru_cache(maxsize=512)
def _badge(number: int, colour: str) -> QIcon:
    """The number on the colour that the shape has on the image."""
    made = QIcon()
    for ratio in (1, 2, 3):
        picture = QPixmap(QSize(_BADGE_PX, _BADGE_PX) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        area = QRectF(0, 0, _BADGE_PX, _BADGE_PX)
        painter.drawRoundedRect(area, 4, 4)
        font = QFont(QGuiApplication.font())
        font.setPixelSize(11 if number < 100 else 8)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor("#101214"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(number))
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # its colour is its name, selected or not
            made.addPixmap(picture, mode)
    return made
