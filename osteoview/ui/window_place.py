"""Where the window and its panels stand: as they were left at the last start."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from osteoview.session.preferences import Preferences
from osteoview.session.session import Layout, Session
from osteoview.ui.actions import Actions
from osteoview.ui.panels.left_panel import WIDTH_PX
from osteoview.ui.panels.right_panel import RightPanel

_LEFT, _RIGHT = "left", "right"
_RIGHT_PX = 320


class WindowPlace:
    """Reads and writes the preferences; shows and hides the panels at either side."""

    def __init__(
        self, window: QMainWindow, splitter: QSplitter, preferences: Preferences, commands: Actions, session: Session
    ) -> None:
        self._window = window
        self._splitter = splitter
        self._preferences = preferences
        self._commands = commands
        self._session = session

    def restore(self) -> None:
        """As it was left; a first start gives the images all room that the panels do not need."""
        choices = self._preferences.choices
        if choices.layout in Layout.__members__:
            self._session.set_layout(Layout[choices.layout])
        if choices.window_place:
            self._window.restoreGeometry(QByteArray.fromBase64(choices.window_place.encode("ascii", "ignore")))
        sizes = choices.splitter_px
        self._splitter.setSizes(list(sizes) if len(sizes) == 3 and all(sizes) else [WIDTH_PX, 10_000, _RIGHT_PX])

    def keep(self) -> None:
        """Write down where everything is."""
        self._preferences.change(
            window_place=bytes(self._window.saveGeometry().toBase64().data()).decode("ascii"),
            splitter_px=tuple(self._splitter.sizes()),
        )

    def keep_layout(self) -> None:
        """Write down how the views share the screen."""
        self._preferences.change(layout=self._session.layout.name)

    def show_panels(self) -> None:
        """Each panel as it was chosen; an empty one never."""
        for name, panel in ((_LEFT, self._splitter.widget(0)), (_RIGHT, self._splitter.widget(2))):
            if panel is None:
                continue
            empty = isinstance(panel, RightPanel) and panel.empty
            shown = name not in self._preferences.choices.closed_panels and not empty
            panel.setVisible(shown)
            self._commands.enable(f"view.{name}", not empty)
            self._commands.check(f"view.{name}", shown)

    def toggle_left(self) -> None:
        """Show the left panel, or hide it."""
        self._toggle(_LEFT)

    def toggle_right(self) -> None:
        """Show the right panel, or hide it."""
        self._toggle(_RIGHT)

    def _toggle(self, name: str) -> None:
        closed = self._preferences.choices.closed_panels
        others = tuple(panel for panel in closed if panel != name)
        self._preferences.change(closed_panels=others if name in closed else (*others, name))
