"""Line icons in the colour of the theme."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from osteoview.base.paths import resources

_FOLDER = resources() / "icons"
_SIZE_PX = 18


@lru_cache(maxsize=128)
def icon(name: str, colour: str) -> QIcon:
    """The icon resources/icons/<name>.svg, as crisp as the finest of the screens is."""
    drawing = (_FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    scale = max((ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()), default=1)
    pixmap = QPixmap(QSize(_SIZE_PX, _SIZE_PX) * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return QIcon(pixmap)
