"""The window: series on the left, images in the middle, what must be known above them, the pointer's voxel below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.base.paths import resources
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.piece import Piece
from osteoview.imaging.place import close_archives
from osteoview.imaging.reslice import Reslicer
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.imaging.window import PRESETS
from osteoview.session.session import Session, Tool
from osteoview.ui.note_bar import NoteBar
from osteoview.ui.opening import Opening
from osteoview.ui.panels.series_panel import SeriesPanel
from osteoview.ui.progress_bar import ProgressBar
from osteoview.ui.theme import DARK, GRID_PX, LIGHT, Theme, style_sheet
from osteoview.ui.thumbnails import Thumbnails
from osteoview.ui.tool_bar import ToolBar
from osteoview.ui.viewer.first_look import FirstLook
from osteoview.ui.viewer.plane_view import PlaneView
from osteoview.ui.viewer.viewer import Viewer

_PAGE_SLICES = 10
_KEYS = """Wheel: slices     Ctrl+wheel, right drag: zoom     Middle drag, Shift+drag: pan
Double-click: one view alone, and back
H crosshair     W window     T pan     Z zoom     S scroll
0 to 8: window presets     I: exchange black and white     R: fit and centre
↑ ↓: one slice     PgUp PgDn: ten slices     Home End: first and last slice
Ctrl+O: open a folder     Ctrl+Shift+O: open files     Ctrl+D: demo study     Esc: cancel"""


class MainWindow(QMainWindow):
    """Wires the session to the screen; the session is what everything reads."""

    settled = Signal()

    def __init__(self, session: Session, decoders: Decoders, reslicer: Reslicer) -> None:
        super().__init__()
        self.session = session
        self._decoders = decoders
        self._theme = DARK
        self.setWindowTitle("OsteoView: research use only")
        self.setAcceptDrops(True)
        self.opening = Opening(session, decoders, reslicer, self)
        self._thumbnails = Thumbnails(decoders, self)
        self.viewer = Viewer(session, reslicer)
        self.first_look = FirstLook(self.viewer, self.viewer.planes["axial"])
        self.tool_bar = ToolBar(session)
        self.series = SeriesPanel(session, self._thumbnails, lambda: self._theme)
        self.notes = NoteBar()
        self.progress = ProgressBar()
        self.pointer = QLabel()
        self._arrange()
        self._connect()
        self._bind_keys()
        self.dress(DARK)
        self.viewer.setFocus()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Read the headers of everything behind the paths, then open what suits the spine best."""
        self.opening.open_paths(paths)

    def open_demo(self) -> None:
        """The simulated person that comes with the program."""
        self.open_paths([resources() / "demo"])

    def open_piece(self, piece: Piece) -> None:
        """Load one series and show it."""
        self.opening.open_piece(piece)

    def dress(self, theme: Theme) -> None:
        """Put on a theme."""
        self._theme = theme
        self.setStyleSheet(style_sheet(theme))
        self.tool_bar.dress(theme)

    def _show_index(self, index: SeriesIndex) -> None:
        self._thumbnails.forget()
        self.session.set_index(index)
        choice = choose_for_spine(index.pieces)
        first = choice.piece if choice is not None else next(iter(index.pieces), None)
        problems = [f"{problem.source}: {problem.message}" for problem in index.problems if not problem.stranger]
        if first is None:
            words = problems or ["Nothing here is an image that can be opened. Drop the folder that the images are in."]
            self.notes.show_error("\n".join(words[:3]))
            return
        self.notes.show_error("\n".join(problems[:3] + ([f"and {len(problems) - 3} more."] if problems[3:] else [])))
        self.open_piece(first)

    def _show_failure(self, error: OsteoViewError) -> None:
        if not isinstance(error, CancelledError):
            self.notes.show_error(error.user_message)

    def _begin(self, words: str) -> None:
        self.progress.words.setText(words)
        self.progress.bar.setMaximum(0)
        self.progress.show()

    def _end(self) -> None:
        self.progress.hide()
        self._say_when_settled()

    def _say_when_settled(self) -> None:
        """Announce that nothing is being read, loaded or drawn any more."""
        QTimer.singleShot(
            0, lambda: None if self.progress.isVisible() or self._thumbnails.busy else self.settled.emit()
        )

    def _arrange(self) -> None:
        status = QFrame()
        status.setObjectName("status")
        status.setFixedHeight(36)
        row = QHBoxLayout(status)
        row.setContentsMargins(2 * GRID_PX, 0, 2 * GRID_PX, 0)
        row.addWidget(self.pointer, 1)
        row.addWidget(self.progress)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.notes)
        right.addWidget(self.viewer, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.series)
        middle.addLayout(right, 1)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.tool_bar)
        whole.addLayout(middle, 1)
        whole.addWidget(status)
        page = QWidget()
        page.setLayout(whole)
        self.setCentralWidget(page)
        self.setMinimumSize(900, 560)

    def _connect(self) -> None:
        self.series.chosen.connect(self.open_piece)
        self.viewer.demo_asked.connect(self.open_demo)
        self.viewer.open_folder_asked.connect(self.ask_for_folder)
        self.viewer.hovered.connect(self.pointer.setText)
        self.tool_bar.open_asked.connect(self.ask_for_folder)
        self.tool_bar.reset_asked.connect(self.viewer.reset)
        self.tool_bar.theme_asked.connect(self._other_theme)
        self.tool_bar.help_asked.connect(self.show_keys)
        self.progress.cancel.clicked.connect(self.opening.cancel)
        self.opening.began.connect(self._begin)
        self.opening.progressed.connect(self.progress.show_progress)
        self.opening.first_look.connect(self.first_look.show_image)
        self.opening.ended.connect(self._end)
        self.opening.listed.connect(self._show_index)
        self.opening.failed.connect(self._show_failure)
        self._thumbnails.finished.connect(self._say_when_settled)
        self.session.main.opened.subscribe(self._show_notes)

    def _bind_keys(self) -> None:
        def key(sequence: str | QKeySequence.StandardKey, work: object) -> None:
            QShortcut(QKeySequence(sequence), self).activated.connect(work)

        for letter, tool in (
            ("H", Tool.CROSSHAIR),
            ("W", Tool.WINDOW),
            ("T", Tool.PAN),
            ("Z", Tool.ZOOM),
            ("S", Tool.SCROLL),
        ):
            key(letter, lambda tool=tool: self.session.set_tool(tool))
        for preset in PRESETS:
            key(str(preset.key), lambda preset=preset: self.session.apply_preset(preset))
        for name, slices in (("Up", -1), ("Down", 1), ("PgUp", -_PAGE_SLICES), ("PgDown", _PAGE_SLICES)):
            key(name, lambda slices=slices: self.viewer.active.scroll_slices(slices))
        key("Home", lambda: self._to_end(last=False))
        key("End", lambda: self._to_end(last=True))
        key("R", self.viewer.reset)
        key("I", self.session.toggle_inverted)
        key("Esc", self.opening.cancel)
        key("?", self.show_keys)
        key("F1", self.show_keys)
        key("Ctrl+O", self.ask_for_folder)
        key("Ctrl+Shift+O", self.ask_for_files)
        key("Ctrl+D", self.open_demo)

    def _to_end(self, *, last: bool) -> None:
        view = self.viewer.active
        if isinstance(view, PlaneView):
            view.scroll_to_end(last)

    def _show_notes(self) -> None:
        self.notes.show_notes(tuple(note.text for note in self.session.main.notes))

    def _other_theme(self) -> None:
        self.dress(LIGHT if self._theme is DARK else DARK)

    def ask_for_folder(self) -> None:
        """Let the person choose a folder, and open it."""
        folder = QFileDialog.getExistingDirectory(self, "Open a folder")
        if folder:
            self.open_paths([Path(folder)])

    def ask_for_files(self) -> None:
        """Let the person choose files, and open them."""
        files, _ = QFileDialog.getOpenFileNames(self, "Open files")
        if files:
            self.open_paths([Path(file) for file in files])

    def show_keys(self) -> None:
        """The sheet of keys and gestures."""
        box = QMessageBox(self)
        box.setWindowTitle("Keys")
        box.setText(_KEYS)
        box.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Accept files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.open_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop all work, and wait for it, before anything that it would report to is gone."""
        self.opening.close()
        self._thumbnails.close()
        self._decoders.close()
        close_archives()
        super().closeEvent(event)
