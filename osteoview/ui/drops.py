"""Drop after drop: each is added to the list of studies, none is lost, and the last one is what is shown."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.imaging.series_index import SeriesIndex, Study
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.session.display import Display
from osteoview.session.session import Session
from osteoview.session.studies import added_to, merged, study_of, without
from osteoview.session.troubles import Trouble, Troubles
from osteoview.ui.opening import Opening
from osteoview.ui.words import mark, tr

NOTHING = mark("Nothing here is an image that can be opened. Drop the folder that the images are in.")
_Paths = tuple[Path, ...]


class Drops(QObject):
    """What is dropped while headers are read waits for its turn; troubles of all of them are kept."""

    added = Signal(object, object)  # the paths of one drop, and its studies
    fell_short = Signal(object)  # the paths of a drop in which there was nothing

    def __init__(self, session: Session, opening: Opening, troubles: Troubles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opening = opening
        self._troubles = troubles
        self._waiting: deque[_Paths] = deque()
        self._scanned: _Paths | None = None
        opening.listed.connect(self._take_in)
        opening.failed.connect(self._give_up)

    @property
    def waiting(self) -> bool:
        """Whether headers are being read, or are still to be."""
        return self._scanned is not None or bool(self._waiting)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Read the headers of everything behind the paths, then open what suits the spine best."""
        self._waiting.append(tuple(paths))
        if self._scanned is None:
            self._scan_next()

    def cancel(self) -> None:
        """Stop what is being read, and what was to be read next."""
        self._waiting.clear()
        self._scanned = None
        self._opening.cancel()

    def close_study(self, study: Study) -> None:
        """Take a study off the list, and what is open of it off the screen."""
        session = self._session
        for display in (session.beside, session.main):
            if any(display.piece is piece for piece in study.pieces):
                self._close_display(display)
        session.set_index(without(session.index, study))

    def close_all(self) -> None:
        """An empty list and an empty screen."""
        self.cancel()
        for study in self._session.index.studies:
            self.close_study(study)

    def _close_display(self, display: Display) -> None:
        """Show nothing there; in the main display what stood beside moves up."""
        session, beside = self._session, self._session.beside
        if display is beside:
            session.end_comparison()
            return
        piece, volume, radiograph = beside.piece, beside.volume, beside.radiograph
        session.end_comparison()
        if piece is not None and volume is not None:
            display.open_volume(piece, volume)
        elif piece is not None and radiograph is not None:
            display.open_radiograph(piece, radiograph)
        else:
            display.close()

    def _scan_next(self) -> None:
        self._scanned = self._waiting.popleft()
        self._opening.open_paths(self._scanned)

    def _take_in(self, found: SeriesIndex) -> None:
        paths, self._scanned = self._scanned or (), None
        self._session.set_index(merged(self._session.index, found))
        new = added_to(self._session.index, found)
        problems = [Trouble.of_problem(problem) for problem in found.problems if not problem.stranger]
        self._troubles.mark_read()
        self._troubles.add(problems if problems or new else [Trouble(tr(NOTHING))])
        if new:
            studies = {id(study): study for piece in new if (study := study_of(self._session.index, piece)) is not None}
            self.added.emit(paths, tuple(studies.values()))
        else:
            self.fell_short.emit(paths)
        if self._waiting:
            self._scan_next()
        elif new:
            choice = choose_for_spine(new)
            self._opening.open_piece(choice.piece if choice is not None else new[0])

    def _give_up(self, error: OsteoViewError) -> None:
        self._scanned = None
        if not isinstance(error, CancelledError):
            self._troubles.add([Trouble.of(error)])
        if self._waiting:
            self._scan_next()
