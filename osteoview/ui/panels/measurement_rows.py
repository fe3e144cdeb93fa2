"""The rows of the list of measurements: a badge with the number, a name that can be typed, a value, an eye."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

ID = Qt.ItemDataRole.UserRole
NAME, VALUE, EYE = 0, 1, 2
# Rows whose id begins so are no measurements.
HEADING = "image:"
_BADGE_PX, _ROW_PX, _EYE_PX = 18, 28, 34
_MOST_ROWS = 12


class MeasurementRows(QTreeWidget):
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
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(EYE, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(_EYE_PX)
        self.setColumnWidth(EYE, _EYE_PX)
        for column in (VALUE, EYE):
            self.setItemDelegateForColumn(column, _NotTyped(self))

    def set_ids(self, ids: list[str]) -> None:
        """Rows for these measurements; one that begins with HEADING is the name of the image that follows."""
        self.clear()
        self.ids = ids
        for id_ in ids:
            item = QTreeWidgetItem(self)
            item.setData(NAME, ID, id_)
            item.setSizeHint(NAME, QSize(0, _ROW_PX))
            if id_.startswith(HEADING):
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                item.setFirstColumnSpanned(True)
            else:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.setFixedHeight(min(len(ids), _MOST_ROWS) * _ROW_PX + 6)


class _NotTyped(QStyledItemDelegate):
    """A column that is measured, and not typed."""

    def createEditor(self, parent: QWidget, option: object, index: object) -> QWidget:  # noqa: N802 - Qt's name
        """None: Qt opens no editor then."""
        del parent, option, index
        return cast("QWidget", None)


@lru_cache(maxsize=512)
def badge(number: int, colour: str) -> QIcon:
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
