"""Which commands are on, and which make sense just now: read from the session whenever it announces."""

from __future__ import annotations

from osteoview.session.session import Session
from osteoview.session.tissue_regions import TissueRegions
from osteoview.ui.actions import Actions
from osteoview.ui.viewer.measuring_commands import MeasuringCommands
from osteoview.ui.viewer.viewer_commands import ViewerCommands

_WITH_AN_IMAGE = ("file.save_picture", "edit.copy", "view.maximise", "view.second_window", "compare.begin")
_COMPARING = ("compare.end", "compare.link")
_WITH_A_STUDY = ("file.close_study", "file.close_all")


class CommandStates:
    """Greys and checks; carries nothing out."""

    def __init__(
        self,
        session: Session,
        commands: Actions,
        viewer: ViewerCommands,
        measuring: MeasuringCommands,
        regions: TissueRegions,
    ) -> None:
        self._session = session
        self._commands = commands
        self._viewer = viewer
        self._measuring = measuring
        for announcer in (
            session.tool_changed,
            session.layout_changed,
            session.active_changed,
            session.main.planes_changed,
            session.beside.opened,
            session.main.opened,
            session.studies_changed,
            session.findings_changed,
            session.selection_changed,
            regions.changed,
        ):
            announcer.subscribe(self.read)
        self.read()

    def read(self) -> None:
        """See the session again."""
        for command, on in {**self._viewer.checks(), **self._measuring.checks()}.items():
            self._commands.check(command, on)
        for command, sensible in self._measuring.enabled().items():
            self._commands.enable(command, sensible)
        for group, sensible in (
            (_WITH_AN_IMAGE, self._session.main.piece is not None),
            (_COMPARING, self._session.comparing),
            (_WITH_A_STUDY, bool(self._session.index.studies)),
        ):
            for command in group:
                self._commands.enable(command, sensible)
