"""What leaves the screen as a picture: the images, and burnt in below them what the program is for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QWidget

from osteoview import __version__
from osteoview.ui.theme import NORMAL_PX, VIEW_BACKGROUND, VIEW_DIM, VIEW_LETTER
from osteoview.ui.words import tr

_STRIP_PX = 28
_MARGIN_PX = 10


def picture_of(images: QWidget, description: str, leave_out: Sequence[QWidget] = ()) -> QImage:
    """The views as they are, at the screen's own resolution. `description` has passed the session's discretion."""
    covering = [widget for widget in leave_out if widget.isVisible()]
    for widget in covering:
        widget.hide()
    shown = images.grab().toImage()
    for widget in covering:
        widget.show()
    ratio = shown.devicePixelRatio()
    picture = QImage(shown.width(), shown.height() + round(_STRIP_PX * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(VIEW_BACKGROUND))
    painter = QPainter(picture)
    painter.drawImage(0, 0, shown)
    width, top = round(shown.width() / ratio), round(shown.height() / ratio)
    font = QFont(painter.font())
    font.setPixelSize(NORMAL_PX)
    painter.setFont(font)
    research = tr("Research use only") + f" · OsteoView {__version__}"
    strip = QRect(_MARGIN_PX, top, width - 2 * _MARGIN_PX, _STRIP_PX)
    painter.setPen(QColor(VIEW_LETTER))
    painter.drawText(strip, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, research)
    room = strip.width() - QFontMetrics(font).horizontalAdvance(research) - 2 * _MARGIN_PX
    words = QFontMetrics(font).elidedText(description, Qt.TextElideMode.ElideRight, max(room, 0))
    painter.setPen(QColor(VIEW_DIM))
    painter.drawText(strip, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
    painter.end()
    return picture
