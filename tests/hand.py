"""A hand on mouse and keyboard: real X events where there is an X display, Qt's own elsewhere.

X events travel the whole way, through the server, Qt's reader, its compression of moves and its focus; events posted
to a widget see none of that. Every gesture returns once the window has heard it.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cache

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QPoint,
    QPointF,
    Qt,
)
from PySide6.QtGui import QCursor, QGuiApplication, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
NOTHING, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_NOTCH = 120


class Hand:
    """Moves, presses and turns at pixels of a widget."""

    def __init__(self, *, waits: bool = True) -> None:
        """One that does not wait leaves what it did in the program's queue, for a clock to start."""
        self._waits = waits
        self._x = _x_display() if QGuiApplication.platformName() == "xcb" else None
        self._modifier = NOTHING

    @property
    def is_real(self) -> bool:
        """Whether the display itself is told, not only the program."""
        return self._x is not None

    def move(self, widget: QWidget, at: QPoint) -> None:
        """Put the pointer there."""
        if self._x is None:
            QTest.mouseMove(widget, at)
        else:
            self._x.move(widget.mapToGlobal(at) * widget.devicePixelRatioF())
        self._listen()

    def move_all(self, widget: QWidget, way: Sequence[QPoint]) -> None:
        """Pass all these points before the program has a chance to look."""
        for at in way:
            if self._x is None:
                QApplication.postEvent(widget, _move_event(widget, at))
            else:
                self._x.move(widget.mapToGlobal(at) * widget.devicePixelRatioF())
        self._listen()

    def press(self, widget: QWidget, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
        """Hold a button down there."""
        self.move(widget, at)
        if self._x is None:
            QTest.mousePress(widget, button, self._modifier, at)
        else:
            self._x.button(_BUTTONS[button], down=True)
        self._listen()

    def release(self, widget: QWidget, at: QPoint, button: Qt.MouseButton = LEFT) -> None:
        """Let it go."""
        if self._x is None:
            QTest.mouseRelease(widget, button, self._modifier, at)
        else:
            self._x.button(_BUTTONS[button], down=False)
        self._listen()

    def click(self, widget: QWidget, at: QPoint | None = None, button: Qt.MouseButton = LEFT) -> None:
        """Press and let go, in the widget's middle unless told."""
        at = widget.rect().center() if at is None else at
        self.press(widget, at, button)
        self.release(widget, at, button)

    def double_click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Twice in one place."""
        at = widget.rect().center() if at is None else at
        self.click(widget, at)
        if self._x is None:
            QTest.mouseDClick(widget, LEFT, self._modifier, at)
            QTest.mouseRelease(widget, LEFT, self._modifier, at)
        else:
            self.click(widget, at)

    def drag(self, widget: QWidget, *way: QPoint, button: Qt.MouseButton = LEFT) -> None:
        """Press at the first point, pass all others, and let go at the last."""
        self.press(widget, way[0], button)
        for at in way[1:]:
            self.move(widget, at)
        self.release(widget, way[-1], button)

    def wheel(self, widget: QWidget, at: QPoint, notches: int) -> None:
        """Turn the wheel: positive away from the person."""
        if self._x is not None and QCursor.pos() != widget.mapToGlobal(at):
            self.move(widget, at)
        for _ in range(abs(notches)):
            if self._x is None:
                _send_wheel(widget, at, notches // abs(notches), self._modifier)
            else:
                for down in (True, False):
                    self._x.button(4 if notches > 0 else 5, down=down)
        self._listen()

    def key(self, widget: QWidget, keys: str) -> None:
        """Type keys as shortcuts are written: 'W', 'Ctrl+Z', 'Up', '?'."""
        if self._x is None:
            QTest.keySequence(widget, QKeySequence(keys))
        else:
            self._x.type(keys)
        self._listen()

    @contextmanager
    def holding(self, modifier: Qt.KeyboardModifier) -> Iterator[None]:
        """Keep Ctrl or Shift down meanwhile."""
        self._modifier = modifier
        with self._x.held(_MODIFIERS[modifier]) if self._x is not None else nullcontext():
            yield
        self._modifier = NOTHING

    def _listen(self) -> None:
        if self._x is not None:
            self._x.sync()
        if self._x is not None and self._waits:
            self._x.wait_until_heard()
        elif self._x is not None:
            QCursor.pos()  # asked through Qt's own connection: the answer comes behind the events above
        if self._waits:
            QApplication.processEvents()


class _XDisplay:
    """The few calls of Xlib and XTest that a hand needs."""

    def __init__(self, xlib: ctypes.CDLL, xtest: ctypes.CDLL, display: int) -> None:
        self._xlib, self._xtest, self._display = xlib, xtest, ctypes.c_void_p(display)
        xlib.XStringToKeysym.restype = ctypes.c_ulong
        xlib.XkbKeycodeToKeysym.restype = ctypes.c_ulong
        xlib.XInternAtom.restype = ctypes.c_ulong
        self._echo = _Echo(xlib.XInternAtom(self._display, b"OSTEOVIEW_TEST_ECHO", 0))

    def move(self, at_px: QPoint | QPointF) -> None:
        self._xtest.XTestFakeMotionEvent(self._display, -1, round(at_px.x()), round(at_px.y()), ctypes.c_ulong(0))

    def button(self, number: int, *, down: bool) -> None:
        self._xtest.XTestFakeButtonEvent(self._display, number, int(down), ctypes.c_ulong(0))

    def type(self, keys: str) -> None:
        *modifiers, last = [keys] if keys in ("+", "?") else keys.split("+")
        symbol = self._xlib.XStringToKeysym(_KEY_NAMES.get(last, last).encode())
        code = self._code(symbol)
        names = [_MODIFIER_NAMES[name] for name in modifiers]
        plain = self._xlib.XkbKeycodeToKeysym(self._display, code, 0, 0)
        if plain != symbol and not last.isalpha():
            names.append("Shift_L")
        for name in names:
            self._key(name, down=True)
        for down in (1, 0):
            self._xtest.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        for name in reversed(names):
            self._key(name, down=False)

    @contextmanager
    def held(self, name: str) -> Iterator[None]:
        self._key(name, down=True)
        yield
        self._key(name, down=False)
        self.sync()

    def sync(self) -> None:
        self._xlib.XSync(self._display, 0)

    def wait_until_heard(self) -> None:
        """Send a note behind what the hand did; return once the program has it: Qt reads X on a thread of its own."""
        window = next((window for window in QGuiApplication.topLevelWindows() if window.isVisible()), None)
        if window is None:
            return
        with self._echo.awaited():
            note = _ClientMessage(
                kind=_CLIENT_MESSAGE, window=int(window.winId()), message=self._echo.name, format=32
            )  # fmt: skip
            self._xlib.XSendEvent(self._display, ctypes.c_ulong(note.window), 0, ctypes.c_long(0), ctypes.byref(note))
            self.sync()
            deadline = QDeadlineTimer(_PATIENCE_MS)
            while not self._echo.heard and not deadline.hasExpired():
                QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)

    def _key(self, name: str, *, down: bool) -> None:
        code = self._code(self._xlib.XStringToKeysym(name.encode()))
        self._xtest.XTestFakeKeyEvent(self._display, code, int(down), ctypes.c_ulong(0))

    def _code(self, symbol: int) -> int:
        return int(self._xlib.XKeysymToKeycode(self._display, ctypes.c_ulong(symbol)))


class _Echo(QAbstractNativeEventFilter):
    """Hears a note of one name among what the X server sends to the program."""

    def __init__(self, name: int) -> None:
        super().__init__()
        self.name = name
        self.heard = False

    @contextmanager
    def awaited(self) -> Iterator[None]:
        """Listen meanwhile."""
        program = QCoreApplication.instance()
        assert program is not None
        self.heard = False
        program.installNativeEventFilter(self)
        yield
        program.removeNativeEventFilter(self)

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:  # noqa: N802
        """Qt shows it every event; an xcb_client_message_event_t has its kind in byte 0, its name in bytes 8 to 11."""
        del kind
        address = int(message)
        if ctypes.c_uint8.from_address(address).value & 0x7F == _CLIENT_MESSAGE:
            self.heard = self.heard or ctypes.c_uint32.from_address(address + 8).value == self.name
        return False, 0


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib, in the place of an XEvent."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("content", ctypes.c_long * 5),
        ("rest_of_union", ctypes.c_long * 12),
    )


_CLIENT_MESSAGE, _PATIENCE_MS = 33, 5000
_BUTTONS = {LEFT: 1, MIDDLE: 2, RIGHT: 3}
_MODIFIERS = {CTRL: "Control_L", SHIFT: "Shift_L"}
_MODIFIER_NAMES = {"Ctrl": "Control_L", "Shift": "Shift_L", "Alt": "Alt_L"}
_KEY_NAMES = {
    "PgUp": "Prior", "PgDown": "Next", "Esc": "Escape", "Space": "space", "Del": "Delete",
    "Backspace": "BackSpace", "?": "question",
    "+": "plus", "-": "minus", ",": "comma", ".": "period", "[": "bracketleft", "]": "bracketright",
}  # fmt: skip


@cache
def _x_display() -> _XDisplay | None:
    """None where there is no X, or no XTest."""
    names = ctypes.util.find_library("X11"), ctypes.util.find_library("Xtst")
    if None in names:
        return None
    xlib, xtest = (ctypes.CDLL(name) for name in names)
    xlib.XOpenDisplay.restype = ctypes.c_void_p
    display = xlib.XOpenDisplay(None)
    return _XDisplay(xlib, xtest, display) if display else None


def _move_event(widget: QWidget, at: QPoint) -> QMouseEvent:
    place, on_screen = QPointF(at), widget.mapToGlobal(QPointF(at))
    return QMouseEvent(QEvent.Type.MouseMove, place, on_screen, Qt.MouseButton.NoButton, LEFT, NOTHING)


def _send_wheel(widget: QWidget, at: QPoint, notch: int, modifier: Qt.KeyboardModifier) -> None:
    turned = QPoint(0, _NOTCH * notch)
    event = QWheelEvent(
        QPointF(at), widget.mapToGlobal(QPointF(at)), QPoint(), turned, Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
