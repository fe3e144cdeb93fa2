"""What the commands do that speak to the window itself: its pages and sides, what lies over it, leaving it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt

from osteoview.imaging.series_index import Study
from osteoview.session.studies import study_of
from osteoview.ui.dialogs import Dialogs, Parts
from osteoview.ui.drops import Drops
from osteoview.ui.opening import Opening
from osteoview.ui.pages import Pages
from osteoview.ui.panels.error_centre import ErrorCentre
from osteoview.ui.status_bar import StatusBar
from osteoview.ui.theme import Theme
from osteoview.ui.viewer.measuring_commands import MeasuringCommands
from osteoview.ui.window_place import WindowPlace
from osteoview.ui.words import tr


@dataclass(frozen=True)
class Over:
    """What they work on. stop_asking: stops the networks, and says whether there was something to stop."""

    parts: Parts
    measuring: MeasuringCommands
    dialogs: Dialogs
    drops: Drops
    opening: Opening
    errors: ErrorCentre
    status: StatusBar
    pages: Pages
    place: WindowPlace
    theme: Callable[[], Theme]
    open_demo: Callable[[], None]
    compare: Callable[[], None]
    stop_asking: Callable[[], bool]


class WindowCommands:
    """Works by command id, over the parts of one window."""

    def __init__(self, over: Over) -> None:
        self._over = over

    def works(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        over = self._over
        return {
            "edit.copy": self.copy,
            "file.open_demo": over.open_demo,
            "file.close_study": self.close_study,
            "file.close_all": over.drops.close_all,
            "file.cancel": self.escape,
            "file.quit": over.parts.window.close,
            "compare.begin": over.compare,
            "page.review": lambda: over.pages.turn_to("review"),
            "page.models": lambda: over.pages.turn_to("models"),
            "view.full_screen": self.toggle_full_screen,
            "view.left": over.place.toggle_left,
            "view.right": over.place.toggle_right,
            "view.hide_patient": self.hide_patient,
            "view.theme": self.change_theme,
            "view.errors": self.toggle_errors,
            "help.hints": over.parts.hints.bring_back,
        }

    def copy(self) -> None:
        """The values of the selected measurement; with none selected, the picture."""
        if self._over.measuring.copy():
            self._over.parts.tell(tr("The values are on the clipboard."))
        else:
            self._over.dialogs.copy_picture()

    def close_study(self, study: Study | None = None) -> None:
        """Close this study, or the one that is shown; with none shown, the last that came."""
        session = self._over.parts.session
        chosen = study or study_of(session.index, session.main.piece)
        if chosen is None and session.index.studies:
            chosen = session.index.studies[-1]
        if chosen is not None:
            self._over.drops.close_study(chosen)

    def escape(self) -> None:
        """Take away what lies over the window; with nothing there, cancel what runs."""
        over = self._over
        if over.dialogs.hide_keys():
            return
        if over.opening.running or over.drops.waiting:
            over.drops.cancel()
        elif over.errors.isVisible():
            self.toggle_errors()
        elif self._over.measuring.cancel() or over.stop_asking():
            return
        elif over.parts.window.isFullScreen():
            self.toggle_full_screen()
        else:
            over.parts.troubles.mark_read()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        window = self._over.parts.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        self._over.parts.commands.check("view.full_screen", window.isFullScreen())

    def hide_patient(self) -> None:
        """Show no names any more, or show them again."""
        over = self._over
        over.parts.discretion.toggle()
        if over.parts.discretion.hidden:
            over.parts.tell(tr("Names are hidden. What is burnt into a picture's own pixels stays."))

    def change_theme(self) -> None:
        """From dark to light, or back."""
        over = self._over
        over.parts.preferences.change(theme="light" if over.theme().name == "dark" else "dark")

    def toggle_errors(self) -> None:
        """Open the list of what went wrong above the status line, or close it."""
        over = self._over
        shown = over.errors.isHidden()
        if shown:
            corner = over.status.mapTo(over.parts.window, QPoint(over.status.width(), 0))
            over.errors.show_above(corner.x() - 8, corner.y() - 8)
            over.parts.troubles.mark_read()
        else:
            over.errors.hide()
            over.parts.viewer.setFocus()
        over.parts.commands.check("view.errors", shown)
        over.status.errors.setChecked(shown)
