"""What the commands of placing do: a vertebra marked, samples on its four slices, planes tilted to it, crop boxes."""

from __future__ import annotations

from collections.abc import Callable

from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.session.adopting import Adopting
from osteoview.session.session import Session, Tool
from osteoview.ui.actions import Actions
from osteoview.ui.sentences import said

_TOOLS = {"tool.crop": Tool.CROP, "body.mark": Tool.BODY}


class PlacingCommands:
    """Works by command id; sees for itself which are on and which make sense just now."""

    def __init__(self, session: Session, adopting: Adopting, commands: Actions, tell: Callable[[str], None]) -> None:
        self._session = session
        self._adopting = adopting
        self._commands = commands
        self._tell = tell
        for announcer in (
            session.tool_changed,
            session.active_changed,
            session.main.opened,
            session.beside.opened,
            session.findings_changed,
            session.selection_changed,
            session.marking.changed,
        ):
            announcer.subscribe(self.read)

    def works(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        session = self._session
        return {
            "tool.crop": lambda: session.set_tool(Tool.CROP),
            "body.mark": lambda: session.set_tool(Tool.BODY),
            "body.found": self._told(session.marking.mark_found),
            "body.samples": self._told(session.placing.lay_samples),
            "body.circles": self._told(session.placing.lay_circles),
            "body.unmark": session.marking.unmark,
            "edit.snap": self._told(session.placing.snap),
            "edit.adopt": self._told(self._adopting.adopt),
            "planes.tilt": self._told(session.marking.tilt),
        }

    def read(self) -> None:
        """Check and grey them as the session is now."""
        session = self._session
        scan, marked = session.active.volume is not None, session.marking.body is not None
        for command, tool in _TOOLS.items():
            self._commands.check(command, session.tool is tool)
        sensible = {
            **dict.fromkeys(("body.mark", "body.found", "planes.tilt"), scan),
            **dict.fromkeys(("body.samples", "body.circles", "body.unmark"), scan and marked),
            "edit.snap": scan and session.selected is not None,
            "edit.adopt": scan and any(isinstance(one.ground, PlaneGround) for one in session.findings.measurements),
            "tool.crop": session.active.radiograph is not None,
            # Undo takes a half-marked vertebra back, too.
            "edit.undo": bool(session.undo_name) or session.marking.first is not None,
        }
        for command, yes in sensible.items():
            self._commands.enable(command, yes)

    def _told(self, work: Callable[[], str | None]) -> Callable[[], None]:
        """What must be said of the work, or why it cannot be done, goes to the status line."""

        def run() -> None:
            try:
                remark = work()
            except ShapeError as reason:
                remark = str(reason)
            if remark:
                self._tell(said(remark))

        return run
