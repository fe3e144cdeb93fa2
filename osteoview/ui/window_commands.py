"""What the commands do that speak to the window itself: its pages and sides, what lies over it, leaving it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from osteoview.imaging.series_index import Study
from osteoview.session.studies import study_of
from osteoview.ui.viewer.measuring_commands import MeasuringCommands
from osteoview.ui.words import tr

if TYPE_CHECKING:
    from osteoview.ui.main_window import MainWindow


class WindowCommands:
    """Works by command id, over the parts of one window."""

    def __init__(self, window: MainWindow, measuring: MeasuringCommands) -> None:
        self._window = window
        self._measuring = measuring

    def works(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        window = self._window
        return {
            "edit.copy": self.copy,
            "file.open_demo": window.open_demo,
            "file.close_study": self.close_study,
            "file.close_all": window.drops.close_all,
            "file.cancel": self.escape,
            "file.quit": window.close,
            "compare.begin": window.compare,
            "page.review": lambda: window.pages.turn_to("review"),
            "page.models": lambda: window.pages.turn_to("models"),
            "view.full_screen": self.toggle_full_screen,
            "view.left": window.place.toggle_left,
            "view.right": window.place.toggle_right,
            "view.hide_patient": self.hide_patient,
            "view.theme": self.change_theme,
            "view.errors": self.toggle_errors,
            "help.hints": window.hints.bring_back,
        }

    def copy(self) -> None:
        """The values of the selected measurement; with none selected, the picture."""
        if self._measuring.copy():
            self._window.tell(tr("The values are on the clipboard."))
        else:
            self._window.dialogs.copy_picture()

    def close_study(self, study: Study | None = None) -> None:
        """Close this study, or the one that is shown; with none shown, the last that came."""
        session = self._window.session
        chosen = study or study_of(session.index, session.main.piece)
        if chosen is None and session.index.studies:
            chosen = session.index.studies[-1]
        if chosen is not None:
            self._window.drops.close_study(chosen)

    def escape(self) -> None:
        """Take away what lies over the window; with nothing there, cancel what runs."""
        window = self._window
        if window.dialogs.hide_keys():
            return
        if window.opening.running or window.drops.waiting:
            window.drops.cancel()
        elif window.errors.isVisible():
            self.toggle_errors()
        elif self._measuring.cancel() or window.classifying.predictor.cancel():
            return
        elif window.isFullScreen():
            self.toggle_full_screen()
        else:
            window.troubles.mark_read()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        window.commands.check("view.full_screen", window.isFullScreen())

    def hide_patient(self) -> None:
        """Show no names any more, or show them again."""
        window = self._window
        window.discretion.toggle()
        if window.discretion.hidden:
            window.tell(tr("Names are hidden. What is burnt into a picture's own pixels stays."))

    def change_theme(self) -> None:
        """From dark to light, or back."""
        window = self._window
        window.preferences.change(theme="light" if window.theme.name == "dark" else "dark")

    def toggle_errors(self) -> None:
        """Open the list of what went wrong above the status line, or close it."""
        window = self._window
        shown = window.errors.isHidden()
        if shown:
            corner = window.status.mapTo(window, QPoint(window.status.width(), 0))
            window.errors.show_above(corner.x() - 8, corner.y() - 8)
            window.troubles.mark_read()
        else:
            window.errors.hide()
            window.viewer.setFocus()
        window.commands.check("view.errors", shown)
        window.status.errors.setChecked(shown)
