"""What the commands of measuring do: tools, undo, copy, delete, nudge. The window gives them keys and menus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QGuiApplication

from osteoview.session.session import Session, Tool
from osteoview.session.tissue_regions import TissueRegions
from osteoview.ui import measurement_words
from osteoview.ui.viewer.measuring import MeasuringHand
from osteoview.ui.viewer.tissue_hand import TissueHand
from osteoview.ui.viewer.viewer import Viewer

TOOLS: Mapping[str, Tool] = {
    "tool.length": Tool.LENGTH,
    "tool.angle": Tool.ANGLE,
    "tool.ellipse": Tool.ELLIPSE,
    "tool.rectangle": Tool.RECTANGLE,
    "tool.polygon": Tool.POLYGON,
    "tool.sample": Tool.SAMPLE,
}
_NUDGES = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


class MeasuringCommands:
    """Works by command id, which checkable ones are on, and which make sense just now.

    What is selected is a drawn measurement, or a region of L1: the same commands speak of either.
    """

    def __init__(self, session: Session, viewer: Viewer, regions: TissueRegions) -> None:
        self._session = session
        self._viewer = viewer
        self._regions = regions

    def works(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        session = self._session
        return {
            **{command: partial(session.set_tool, tool) for command, tool in TOOLS.items()},
            **{f"edit.nudge_{name}": partial(self.nudge, *way) for name, way in _NUDGES.items()},
            "tool.native_sample": self.toggle_native_samples,
            "edit.undo": self._then(session.undo),
            "edit.redo": self._then(session.redo),
            "edit.copy": self.copy,
            "edit.duplicate": session.placing.copy,
            "edit.delete": self.delete,
        }

    def checks(self) -> dict[str, bool]:
        """Which of the checkable commands are on."""
        session = self._session
        tools = {command: session.tool is tool for command, tool in TOOLS.items()}
        return {**tools, "tool.native_sample": session.native_samples}

    def enabled(self) -> dict[str, bool]:
        """Which commands have something to work on."""
        session = self._session
        drawn, chosen = session.selected is not None, self._regions.selected is not None
        return {
            "edit.undo": bool(session.undo_name),
            "edit.redo": bool(session.redo_name),
            "edit.delete": drawn or chosen,
            "edit.duplicate": drawn,
            **{f"edit.nudge_{name}": drawn or chosen for name in _NUDGES},
        }

    def cancel(self) -> bool:
        """Give up what is half drawn, else let go of what is selected; False when there was neither."""
        if self._give_up():
            return True
        chosen = self._session.selected or self._regions.selected
        self._session.select(None)
        self._regions.select(None)
        return chosen is not None

    def copy(self) -> bool:
        """Put the values of the selected one on the clipboard; False when none is selected, and it is left alone."""
        measurements = self._session.measurements
        chosen = measurements.selected
        if chosen is None:
            return False
        row = (chosen, measurements.number(chosen), measurements.numbers(chosen))
        QGuiApplication.clipboard().setText(measurement_words.table([row]))
        return True

    def delete(self) -> None:
        """Delete the selected one."""
        chosen = self._session.selected
        if chosen is not None:
            self._session.measurements.delete([chosen])
        else:
            self._regions.delete()

    def nudge(self, right: int, down: int) -> None:
        """Shift the selected one by a pixel of its image, as the screen has it."""
        hands = self._viewer.active.hands
        if any(isinstance(hand, TissueHand) and hand.nudge(right, down) for hand in hands):
            return
        hand = next((hand for hand in hands if isinstance(hand, MeasuringHand)), None)
        if hand is not None:
            self._session.measurements.nudge(*hand.screen_direction(right, down))

    def toggle_native_samples(self) -> None:
        """Samples of 50 own pixels, as the studies took them, or of 20 mm."""
        self._session.native_samples = not self._session.native_samples
        self._session.tool_changed.announce()

    def _then(self, work: Callable[[], None]) -> Callable[[], None]:
        """Undo under a half-drawn shape gives up the shape instead: nothing else was done yet."""

        def run() -> None:
            if not self._give_up():
                work()

        return run

    def _give_up(self) -> bool:
        """Every view's half-drawn shape: two cannot be drawn at once, but nobody relies on that here."""
        given_up = [self._session.marking.give_up(), *(hand.cancel() for hand in self._hands())]
        return any(given_up)

    def _hands(self) -> list[MeasuringHand | TissueHand]:
        hands = [hand for view in self._viewer.views for hand in view.hands]
        return [hand for hand in hands if isinstance(hand, MeasuringHand | TissueHand)]
