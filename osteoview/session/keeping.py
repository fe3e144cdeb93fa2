"""What is kept of a session, in the autosave and in files, and how it is taken up again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.piece import Piece
from osteoview.imaging.volume_loader import LOADING
from osteoview.session.announcer import Announcer
from osteoview.session.autosave import Autosave
from osteoview.session.display import Display
from osteoview.session.findings import NOTHING
from osteoview.session.session import Session
from osteoview.session.session_file import SavedImage, SavedSession, write_session
from osteoview.session.view_state import ViewState


class Keeping:
    """Saves a session aside after each edit; waits for the images of one that was opened.

    Views are put back when their image opens, whichever way it came: found where it was, or dropped by hand.
    """

    def __init__(self, session: Session, autosave: Autosave) -> None:
        self.changed = Announcer()
        self._session = session
        self._autosave = autosave
        self._seen: dict[ImageKey, SavedImage] = {}
        self._awaited: SavedSession | None = None
        self._views: dict[ImageKey, ViewState] = {}
        self._clean = NOTHING
        session.findings_changed.subscribe(self._save_aside)
        session.studies_changed.subscribe(self.changed.announce)
        for display in (session.main, session.beside):
            display.opened.subscribe(partial(self._see, display))

    @property
    def problem(self) -> str:
        """Why the last edit could not be kept aside; '' while all is well."""
        return self._autosave.problem

    @property
    def missing(self) -> tuple[SavedImage, ...]:
        """The images that an opened session still waits for."""
        return self._awaited.missing(self._session.index.pieces) if self._awaited is not None else ()

    @property
    def unsaved(self) -> bool:
        """Whether something was drawn since the last file was written or opened."""
        return self._session.findings != self._clean

    def session(self) -> SavedSession:
        """All that would be lost."""
        displays = (self._session.main, self._session.beside)
        open_now = [one for one in displays if one.key is not None and LOADING not in one.notes]
        images = dict(self._seen)
        for display in open_now:
            if display.key is not None and display.piece is not None:
                images[display.key] = SavedImage.of(display.piece, display.key, ViewState.of(display))
        findings = self._session.findings
        shown = tuple(display.key for display in open_now if display.key is not None)
        if not shown and self._awaited is not None:  # not there yet, and not to be forgotten
            shown = tuple(key for key in self._awaited.shown if key in images)
        needed = findings.images | set(shown)
        kept = tuple(image for key, image in images.items() if key in needed)
        return SavedSession(kept, shown, findings)

    def save(self, path: Path) -> None:
        """Write a session file."""
        write_session(path, self.session())
        self._clean = self._session.findings

    def take_up(self, saved: SavedSession, *, clean: bool = True) -> tuple[Path, ...]:
        """Go on with a saved session; returns where its images lie, to be opened. `clean` when it is safe in a file."""
        self._awaited = saved
        self._views = {image.key: image.view for image in saved.images if image.view is not None}
        self._seen |= {image.key: image for image in saved.images}
        self._clean = saved.findings if clean else NOTHING
        self._session.begin_anew(saved.findings)
        for display in (self._session.main, self._session.beside):
            self._see(display)  # what is open already may be one of its images
        self.changed.announce()
        return tuple(dict.fromkeys(place for image in saved.wanted for place in image.found))

    def next_to_open(self) -> tuple[tuple[Display, Piece], ...]:
        """Which pieces of the list the awaited session shows, each in its display; once asked, they are not again."""
        if self._awaited is None:
            return ()
        displays = (self._session.main, self._session.beside)
        found = [
            (display, piece)
            for display, image in zip(displays, self._awaited.wanted, strict=False)
            if display.key != image.key and (piece := image.among(self._session.index.pieces)) is not None
        ]
        if not self.missing:
            self._awaited = None
        return tuple(found)

    def wait_no_longer(self) -> None:
        """Go on without the images that are not there; what was drawn on them is kept."""
        self._awaited = None
        self.changed.announce()

    def piece_of(self, key: ImageKey) -> Piece | None:
        """Which entry of the list an image is that was open before; None when it is not there."""
        image = self._seen.get(key)
        return image.among(self._session.index.pieces) if image is not None else None

    def image(self, key: ImageKey) -> SavedImage | None:
        """What is known of an image that was open before, here or where the session was saved."""
        return self._seen.get(key)

    def close(self) -> None:
        """The clean end of the program: the autosave goes, unless it holds what no file does."""
        self._autosave.close(keep=self.unsaved)

    def _see(self, display: Display) -> None:
        # A scan that still fills may yet be straightened, and has no lasting key.
        if LOADING in display.notes:
            return
        key, piece = display.key, display.piece
        if key is None or piece is None:
            return
        view = self._views.pop(key, None)
        if view is not None:
            view.show_in(display)
        self._seen[key] = SavedImage.of(piece, key, ViewState.of(display))

    def _save_aside(self) -> None:
        self._autosave.save(self.session())
        if self._autosave.problem:
            self.changed.announce()
