"""Opens the window. The one file that makes the parts and hands them to each other."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QFont
from PySide6.QtWidgets import QApplication

from osteoview import __version__
from osteoview.base.errors import OsteoViewError
from osteoview.base.log import report, stop_log, write_log
from osteoview.base.paths import config_folder, log_folder, resources
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.reslice import Reslicer
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.troubles import Trouble
from osteoview.ui.garbage import look_seldom
from osteoview.ui.main_window import MainWindow
from osteoview.ui.words import tr

_FONTS = [
    "Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans",
    "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR",
]  # fmt: skip
_OFFSCREEN_SIZE = (1600, 900)
_SECONDS_OFFSCREEN = 120


def run_window(paths: Sequence[Path], *, demo: bool, picture: Path | None = None) -> int:
    """Show the window with these paths as if dropped on it; returns when it is closed.

    With `picture`, the same window is drawn into memory, photographed once its study is open, and closed.
    """
    if picture is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(sys.argv[:1])
    application.setApplicationName("OsteoView")
    application.setApplicationVersion(__version__)
    application.setFont(QFont(_FONTS))
    paths = [resources() / "demo"] if demo else paths
    # A picture shows the program as it comes, whatever this person has chosen.
    preferences = Preferences() if picture is not None else _preferences()
    log = write_log(log_folder())
    with Reslicer() as reslicer:
        window = MainWindow(Session(), Decoders(), reslicer, preferences)
        if picture is None:
            if not preferences.choices.window_place:
                window.resize(application.primaryScreen().availableSize() * 0.9)
        else:
            window.hints.dismiss_all()
            window.resize(*_OFFSCREEN_SIZE)
            _photograph(window, picture)
        dropped = _DroppedOnTheIcon(window)
        dropped.paths.connect(window.open_paths)
        application.installEventFilter(dropped)
        look_seldom()
        window.show()
        window.locating.watch()
        window.classifying.watch()
        if paths:
            QTimer.singleShot(0, lambda: window.open_paths(paths))
        with _uncaught_errors_said_in(window):
            code = application.exec()
        application.removeEventFilter(dropped)
    stop_log(log)
    return code


def screen_is_there() -> bool:
    """False on a Linux machine without a display; elsewhere there always is one."""
    return not sys.platform.startswith("linux") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def _preferences() -> Preferences:
    """This person's, or the defaults where their file belongs to a newer program."""
    try:
        return Preferences(config_folder() / "settings.json")
    except OsteoViewError as error:
        preferences = Preferences()
        preferences.notice = error.user_message
        return preferences


class _DroppedOnTheIcon(QObject):
    """A Mac says by an event, not by arguments, what was dropped on the program's icon."""

    paths = Signal(object)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Pass it on to the window."""
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            self.paths.emit([Path(event.file())])
            return True
        return super().eventFilter(watched, event)


class _Uncaught(QObject):
    """An error that nobody caught, brought from whichever thread it was raised in."""

    raised = Signal(str)


@contextmanager
def _uncaught_errors_said_in(window: MainWindow) -> Iterator[None]:
    """While the window runs, a mistake of ours is one more sentence in its list, and a line in the log."""
    uncaught = _Uncaught()
    uncaught.raised.connect(
        lambda name: window.troubles.add(
            [
                Trouble(
                    tr("Something went wrong inside OsteoView ({name}).").format(name=name),
                    hint=tr("What you measured is kept. If it happens again, restart OsteoView."),
                )
            ]
        ),
        Qt.ConnectionType.QueuedConnection,
    )

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        report(error.with_traceback(trace))
        uncaught.raised.emit(kind.__name__)

    before, before_in_threads = sys.excepthook, threading.excepthook
    sys.excepthook = hook
    threading.excepthook = lambda args: (
        hook(args.exc_type, args.exc_value, args.exc_traceback) if args.exc_value is not None else None
    )
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook = before, before_in_threads


def _photograph(window: MainWindow, picture: Path) -> None:
    """Save what the window shows once something is open, every thumbnail has come and L1 is known, then close it."""
    waiting: list[QMetaObject.Connection] = []

    def look() -> None:
        if not window.busy:
            for connection in waiting:
                QObject.disconnect(connection)
            QTimer.singleShot(0, take)  # what was just said is laid out first

    def wait() -> None:
        window.settled.disconnect(wait)
        # Models are looked for before anything is open: what ends from now on was asked about the study.
        computing = window.locating.finder.ended, window.classifying.predictor.ended
        waiting.extend(signal.connect(look) for signal in (window.settled, *computing))
        look()

    def take() -> None:
        if window.notes.words:
            print(window.notes.words, file=sys.stderr)
        picture.parent.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(picture))
        window.close()
        QApplication.exit(0 if window.session.main.piece is not None else 3)

    window.settled.connect(wait)
    QTimer.singleShot(_SECONDS_OFFSCREEN * 1000, take)
