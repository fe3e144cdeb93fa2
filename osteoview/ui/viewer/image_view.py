"""What every view of an image shares: the mouse's meaning, and nothing of what the image is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from osteoview.imaging.window import Window
from osteoview.session.display import Display
from osteoview.session.session import Session, Tool
from osteoview.ui.frame_meter import FrameMeter
from osteoview.ui.viewer import overlay
from osteoview.ui.viewer.hand import Hand

_ZOOM_PER_NOTCH = 1.15
_ZOOM_PER_PX = 1.008
_NOTCH = 120
_PX_PER_SLICE = 6.0
_CURSORS = {
    Tool.WINDOW: Qt.CursorShape.ArrowCursor,
    Tool.WINDOW_AREA: Qt.CursorShape.CrossCursor,
    Tool.PAN: Qt.CursorShape.OpenHandCursor,
    Tool.ZOOM: Qt.CursorShape.ArrowCursor,
    Tool.SCROLL: Qt.CursorShape.SizeVerCursor,
    Tool.CROSSHAIR: Qt.CursorShape.CrossCursor,
    Tool.ALIGN: Qt.CursorShape.CrossCursor,
    Tool.LENGTH: Qt.CursorShape.CrossCursor,
    Tool.ANGLE: Qt.CursorShape.CrossCursor,
    Tool.ELLIPSE: Qt.CursorShape.CrossCursor,
    Tool.RECTANGLE: Qt.CursorShape.CrossCursor,
    Tool.POLYGON: Qt.CursorShape.CrossCursor,
    Tool.SAMPLE: Qt.CursorShape.CrossCursor,
    Tool.CROP: Qt.CursorShape.CrossCursor,
    Tool.BODY: Qt.CursorShape.CrossCursor,
}


class ImageView(QWidget):
    """Turns events into scroll, zoom, pan, window and pointing, which its heirs carry out on their own image.

    `hands` take hold of what is drawn over the image; what they leave goes to the session's tool.
    """

    maximise_asked = Signal()
    hovered = Signal(str)

    def __init__(self, session: Session, display: Display, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.display = display
        self.hands: list[Hand] = []
        # What may be read on the screen of a text from a header; the window hides names with it.
        self.said: Callable[[str], str] = str
        # What labels of one hand take up in this frame, for the hands that are painted after it.
        self.occupied: list[tuple[float, float, float, float]] = []
        self._held: Hand | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(120, 120)
        # The view paints every pixel itself; Qt need not clear it first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._dragging: Tool | None = None
        self._last_px = QPointF()
        self._start_px = QPointF()
        # Where the crosshair stood before the last press.
        self._came_from_mm: NDArray[np.float64] | None = None
        self._owed_slices = 0.0
        self.meter = FrameMeter()

    # What a view of some kind of image does; each takes pixels of this widget.

    def scroll_slices(self, slices: int) -> None:
        """Show a neighbouring slice."""

    def scroll_to_end(self, last: bool) -> None:
        """Show the first or the last slice."""

    def zoom(self, factor: float, about_px: QPointF) -> None:
        """Enlarge what lies under a point."""

    def pan(self, by_px: QPointF) -> None:
        """Move the picture."""

    def point(self, at_px: QPointF) -> None:
        """Put the crosshair there."""

    def reset(self) -> None:
        """Show everything again."""

    def words_at(self, at_px: QPointF) -> str:
        """What the status bar says of a point; '' outside the image."""
        del at_px
        return ""

    def mirror(self, *, down: bool) -> None:
        """Exchange left and right, or top and bottom, of the picture."""

    def turn_clockwise(self) -> None:
        """Turn the picture by a quarter."""

    def values_in(self, area: QRectF) -> NDArray[Any]:
        """What the image measures inside a rectangle of the view."""
        del area
        return np.zeros(0)

    @property
    def caption(self) -> list[str]:
        """Which image this is, while there are two of them to tell apart."""
        piece = self.display.piece
        if piece is None or not self.session.comparing:
            return []
        day = piece.header.study_date if piece.header is not None else ""
        date = f"{day[:4]}-{day[4:6]}-{day[6:8]}" if len(day) == 8 else day
        return [self.said(" · ".join(part for part in (piece.title, date) if part))]

    def paint(self, painter: QPainter) -> None:
        """Draw every pixel of the view: the image and what lies over it, black where there is none."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The image, and what lies over it."""
        del event
        began_s = time.perf_counter()
        painter = QPainter(self)
        self.occupied = []
        self.paint(painter)
        for hand in self.hands:
            hand.paint(painter)
        self.meter.add(time.perf_counter() - began_s)
        if self.meter.shown:
            overlay.draw_words(painter, QRectF(self.rect()), [self.meter.words], right=True, bottom=True)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll; zoom with Ctrl."""
        notches = event.angleDelta().y() / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM_PER_NOTCH**notches, event.position())
        else:
            self._scroll_smoothly(-notches)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a drag: what it does depends on button, key and tool."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._last_px = self._start_px = event.position()
        self._owed_slices = 0.0
        self._came_from_mm = self.display.crosshair_mm
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.button() == Qt.MouseButton.MiddleButton or (event.button() == Qt.MouseButton.LeftButton and shift):
            self._dragging = Tool.PAN
        elif event.button() == Qt.MouseButton.RightButton:
            self._dragging = Tool.ZOOM
        elif event.button() == Qt.MouseButton.LeftButton:
            self._held = next((hand for hand in self.hands if hand.press(event)), None)
            if self._held is not None:
                return
            self._dragging = self.session.tool
            if self._dragging is Tool.CROSSHAIR:
                self.point(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with the drag, or say what lies under the pointer."""
        at, moved = event.position(), event.position() - self._last_px
        self._last_px = at
        if self._held is not None:
            self._held.move(event)
        elif self._dragging is Tool.PAN:
            self.pan(moved)
        elif self._dragging is Tool.ZOOM:
            self.zoom(_ZOOM_PER_PX ** (-moved.y()), self._start_px)
        elif self._dragging is Tool.WINDOW:
            self._window_by(moved)
        elif self._dragging is Tool.SCROLL:
            self._scroll_smoothly(moved.y() / _PX_PER_SLICE)
        elif self._dragging is Tool.CROSSHAIR:
            self.point(at)
        elif self._dragging is None:
            self._show_cursor(at)
        self.hovered.emit(self.words_at(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """End the drag."""
        held, self._held, self._dragging = self._held, None, None
        if held is not None:
            held.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show this view alone, or all again."""
        if event.button() != Qt.MouseButton.LeftButton or self._held is not None:
            return
        taken = next((hand for hand in self.hands if hand.double_click(event)), None)
        if taken is None:
            # A double-click points at nothing: what its first click moved goes back.
            if self._came_from_mm is not None:
                self.display.move_crosshair(self._came_from_mm)
            self.maximise_asked.emit()
        elif taken.holds:  # a quick hand: what looked like a second click is the beginning of a drag
            self._held = taken

    def event(self, event: QEvent) -> bool:
        """A key that a hand needs just now does not reach the command it belongs to otherwise."""
        asked = event if event.type() == QEvent.Type.ShortcutOverride else None
        if isinstance(asked, QKeyEvent) and any(hand.wants(asked) for hand in self.hands):
            asked.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that no command took."""
        if not any(hand.key(event) for hand in self.hands):
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Handles vanish with the pointer."""
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The image with the focus is the one that commands speak to."""
        self.session.activate(self.display)
        super().focusInEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """The view under the pointer is the one that keys speak to."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.update()
        super().enterEvent(event)

    def _show_cursor(self, at_px: QPointF) -> None:
        for hand in self.hands:
            hand.hover(at_px)
        shapes = (hand.cursor_at(at_px) for hand in self.hands)
        self.setCursor(next((shape for shape in shapes if shape is not None), _CURSORS[self.session.tool]))

    def _scroll_smoothly(self, slices: float) -> None:
        # Touch pads and short drags bring fractions of a slice, which must not be lost.
        self._owed_slices += slices
        whole = int(self._owed_slices)
        if whole:
            self._owed_slices -= whole
            self.scroll_slices(whole)

    def _window_by(self, moved: QPointF) -> None:
        """Right: wider. Down: brighter picture gets darker; one pixel is a 400th of the width."""
        window = self.display.window
        step = max(window.width, 20.0) / 400
        width = max(window.width + moved.x() * 2 * step, 1.0)
        self.session.set_window(Window(window.center + moved.y() * step, width))
