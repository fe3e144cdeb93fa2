"""Text that does not fit where it stands, and controls that lie over each other: found by measuring, not by looking.

`python -m tests.gui.layout_faults WIDTH HEIGHT LANGUAGE` opens the window in a process of its own, so that a test can
set QT_SCALE_FACTOR for it; LANGUAGE may be `pseudo`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QMenuBar,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.reslice import Reslicer
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.troubles import Trouble
from osteoview.ui.main_window import MainWindow
from osteoview.ui.panels.patient_banner import ElidedLabel
from osteoview.ui.retranslate import retranslate
from osteoview.ui.settings_window import SettingsWindow
from osteoview.ui.words import CONTEXT
from tests.dicom_files import ct_stack, dxa, write

_ACCENTS = str.maketrans("aeiouyAEIOUcnsz", "áéíőűýÁÉÍŐŰčñšž")
_ROUNDING_PX = 1


class Pseudo(QTranslator):
    """Every word 40 % longer, with accents above and below: what no language at hand may yet ask for."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context: str, english: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        del disambiguation
        if context != CONTEXT:
            return None
        text = english.replace("%n", str(n)) if n >= 0 else english
        longer = "".join(part if part.startswith("{") else part.translate(_ACCENTS) for part in _parts(text))
        return longer + "ġ" * max(1, round(0.4 * len(text.replace("&", ""))))


def _parts(text: str) -> Iterator[str]:
    """Words and the gaps for values between them."""
    while "{" in text:
        before, _, rest = text.partition("{")
        gap, _, text = rest.partition("}")
        yield before
        yield "{" + gap + "}"
    yield text


def faults(window: QWidget) -> list[str]:
    """Everything that is cut off, and every two that overlap, in what is visible of a window."""
    widgets = [widget for widget in (window, *window.findChildren(QWidget)) if widget.isVisible()]
    return [fault for widget in widgets for fault in (*_cut(widget), *_overlapping(widget))]


def _cut(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, ElidedLabel):
        if widget.text() != widget.whole and widget.toolTip() != widget.whole:
            yield f"no tooltip for {widget.whole!r}"
    elif isinstance(widget, QMenuBar):
        ends = [widget.actionGeometry(action).right() for action in widget.actions()]
        if ends and (max(ends) > widget.width() or min(ends) <= 0):
            yield "a menu does not fit into the menu bar"
    elif isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width()) if widget.text() else 0
        if needed > widget.height() + _ROUNDING_PX:
            yield f"{widget.text()!r} needs {needed} px of height and has {widget.height()}"
    elif (needed := _width_of_words(widget)) > widget.width() + _ROUNDING_PX:
        yield f"{widget.accessibleName() or getattr(widget, 'text', str)()!r} needs {needed} px of {widget.width()}"


def _width_of_words(widget: QWidget) -> int:
    """How much room the words of a control take; 0 for one that shows none."""
    if isinstance(widget, QComboBox):
        return widget.fontMetrics().horizontalAdvance(widget.currentText()) + 40
    if isinstance(widget, QToolButton) and not widget.icon().isNull():
        return 0
    has_words = isinstance(widget, QTabBar) or (
        isinstance(widget, QLabel | QPushButton | QToolButton | QCheckBox) and bool(widget.text())
    )
    return widget.sizeHint().width() if has_words else 0


def _overlapping(parent: QWidget) -> Iterator[str]:
    """Controls in one layout keep apart; what floats over the window on purpose is not in a layout."""
    layout = parent.layout()
    if layout is None:
        return
    inside = [
        child
        for child in parent.children()
        if isinstance(child, QLabel | QAbstractButton | QComboBox) and child.isVisible()
    ]
    for one, other in combinations(inside, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > _ROUNDING_PX and common.height() > _ROUNDING_PX:
            yield f"{one.accessibleName()!r} lies over {other.accessibleName()!r} by {_size(common)}"
    for child in inside:
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(child.geometry()):
            yield f"{child.accessibleName() or getattr(child, 'text', str)()!r} leaves its place"


def _size(rect: QRect) -> str:
    return f"{rect.width()} × {rect.height()} px"


def busy_study(folder: Path) -> None:
    """All that takes room at once: a forty-character name, long words, many badges."""
    name = "Abcdefghijklmnopqrst^Uvwxyzabcdefghijklmn"
    long = "Thoraxabdomenbeckenangiographiespätphase nativ und mit Kontrastmittel"
    ct_stack(
        folder, 20, leave_out=[7, 8], PatientName=name, SeriesDescription=long, StudyDescription=long, KVP=100,
        ContrastBolusAgent="Agent", LossyImageCompression="01", SliceThickness=1.0,
    )  # fmt: skip
    write(dxa(SeriesInstanceUID="1.2.3", SOPInstanceUID="1.2.3.1", PatientName=name), folder / "dxa.dcm")


def all_faults(window: MainWindow, folder: Path) -> list[str]:
    """The window empty, with a busy study, with problems, and the settings page by page."""
    found = [f"empty: {fault}" for fault in faults(window)]
    done: list[bool] = []
    window.settled.connect(lambda: done.append(True))
    window.open_paths([folder])
    deadline = time.monotonic() + 30
    while not done and time.monotonic() < deadline:
        QCoreApplication.processEvents()
    window.troubles.add([Trouble("is cut short: half of its pixels are missing.", f"{folder}/{'long' * 20}/0001.dcm")])
    _settle()
    found += [f"study: {fault}" for fault in faults(window)]
    window.commands["view.errors"].trigger()
    window.commands["help.keys"].trigger()
    _settle()
    found += [f"sheets: {fault}" for fault in faults(window)]
    window.commands["help.keys"].trigger()
    window.commands["file.settings"].trigger()
    settings = window.findChild(SettingsWindow)
    assert settings is not None
    for page in range(settings.tabs.count()):
        settings.tabs.setCurrentIndex(page)
        _settle()
        found += [f"settings {page}: {fault}" for fault in faults(settings)]
    settings.close()
    return found


def _settle() -> None:
    for _ in range(20):
        QCoreApplication.processEvents()


def main() -> int:
    width, height, language = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    application = QApplication(sys.argv[:1])
    preferences = Preferences()
    preferences.change(language="en" if language == "pseudo" else language)
    with tempfile.TemporaryDirectory() as folder, Reslicer() as reslicer:
        window = MainWindow(Session(), Decoders(1), reslicer, preferences)
        pseudo = Pseudo()
        if language == "pseudo":
            application.installTranslator(pseudo)
            retranslate(window)
            window.commands.retranslate()
        window.resize(width, height)
        window.show()
        _settle()
        busy_study(Path(folder))
        found = all_faults(window, Path(folder))
        if len(sys.argv) > 4:
            window.grab().save(sys.argv[4])
        window.close()
    sys.stdout.write("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
