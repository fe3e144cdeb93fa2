"""Opens the window. The one file that makes the parts and hands them to each other."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from osteoview import __version__
from osteoview.base.paths import resources
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.reslice import Reslicer
from osteoview.session.session import Session
from osteoview.ui.main_window import MainWindow

_FONTS = ["Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"]
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
    with Reslicer() as reslicer:
        window = MainWindow(Session(), Decoders(), reslicer)
        if picture is None:
            window.resize(application.primaryScreen().availableSize() * 0.9)
        else:
            window.resize(*_OFFSCREEN_SIZE)
            _photograph(window, picture)
        window.show()
        if paths:
            QTimer.singleShot(0, lambda: window.open_paths(paths))
        return application.exec()


def screen_is_there() -> bool:
    """False on a Linux machine without a display; elsewhere there always is one."""
    return not sys.platform.startswith("linux") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM")
    )


def _photograph(window: MainWindow, picture: Path) -> None:
    """Save what the window shows once something is open and every thumbnail has come, then close it."""

    def take() -> None:
        window.settled.disconnect(take)
        if window.notes.words:
            print(window.notes.words, file=sys.stderr)
        picture.parent.mkdir(parents=True, exist_ok=True)
        window.grab().save(str(picture))
        window.close()
        QApplication.exit(0 if window.session.main.piece is not None else 3)

    window.settled.connect(take)
    QTimer.singleShot(_SECONDS_OFFSCREEN * 1000, take)
