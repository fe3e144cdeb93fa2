"""Keeps what was drawn: saves and opens sessions, and offers what a crash left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QDateTime, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from osteoview.annotation.image_key import ImageKey
from osteoview.base.errors import OsteoViewError
from osteoview.imaging.piece import Piece
from osteoview.session.autosave import Autosave, LeftBehind, left_behind
from osteoview.session.discretion import Discretion
from osteoview.session.display import Display
from osteoview.session.keeping import Keeping
from osteoview.session.session import Session
from osteoview.session.session_file import SUFFIX, SavedImage, SessionFileError, read_session
from osteoview.session.troubles import Trouble, Troubles
from osteoview.ui.drops import Drops
from osteoview.ui.opening import Opening
from osteoview.ui.panels.patient_banner import day
from osteoview.ui.restore_banner import RestoreBanner
from osteoview.ui.sentences import said
from osteoview.ui.words import tr, trn


class RestoreDesk(QObject):
    """One for each window. `folder` is this person's, never a patient's: nothing is written beside images."""

    folder_asked = Signal()
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        opening: Opening,
        drops: Drops,
        troubles: Troubles,
        discretion: Discretion,
        folder: Path,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._opening = opening
        self._drops = drops
        self._troubles = troubles
        self._discretion = discretion
        self._folder = folder
        self._window = window
        self._keeping = Keeping(session, Autosave(folder))
        self._left: list[LeftBehind] = []
        self._to_open: list[tuple[Display, Piece]] = []
        self._problem = ""
        self.banner = RestoreBanner()
        self.banner.accepted.connect(self._accept)
        self.banner.refused.connect(self._refuse)
        self._keeping.changed.subscribe(self._show)
        discretion.changed.subscribe(self._show)
        drops.added.connect(self._open_wanted)
        opening.ended.connect(lambda: QTimer.singleShot(0, self, self._open_next))

    def works(self) -> dict[str, Callable[[], object]]:
        """What the commands do."""
        return {"file.save_session": self.ask_where_to_save, "file.open_session": self.ask_what_to_open}

    def offer(self) -> None:
        """Look for what a crash left; called once, when the window stands."""
        self._left = left_behind(self._folder)
        self._show()

    def open_session(self, path: Path) -> None:
        """Go on with a saved session: its images open where they lie, or are asked for."""
        try:
            saved = read_session(path)
        except SessionFileError as error:
            self._troubles.add([Trouble.of(error)])
            return
        self._open_places(self._keeping.take_up(saved))

    def open_image(self, key: ImageKey) -> None:
        """Show the image that a measurement lies on, if it is in the list; else say which one is missing."""
        piece = self._keeping.piece_of(key)
        if piece is not None:
            self._opening.open_piece(piece, self._session.active)
            return
        image = self._keeping.image(key)
        name = _names([image]) if image is not None else tr("another image")
        self.said.emit(tr("It was measured on {name}, which is not in the list.").format(name=name))

    def save_session(self, path: Path) -> None:
        """Write a session file."""
        path = path if path.suffix else path.with_suffix(SUFFIX)
        try:
            self._keeping.save(path)
        except OSError as reason:
            words = reason.strerror or type(reason).__name__
            error = OsteoViewError(
                tr("The session could not be saved ({reason}).").format(reason=words), hint=tr("Choose another folder.")
            )
            self._troubles.add([Trouble.of(error)])
            return
        self.said.emit(tr("The session is saved."))

    def ask_where_to_save(self) -> None:
        """Let the person choose a file."""
        dialog = self._file_dialog(tr("Save session"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.fileSelected.connect(lambda name: self.save_session(Path(name)))
        dialog.open()

    def ask_what_to_open(self) -> None:
        """Let the person choose a session."""
        dialog = self._file_dialog(tr("Open session"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.open_session(Path(name)))
        dialog.open()

    def retranslate(self) -> None:
        """The banner in the language that is loaded."""
        self._show()

    def close(self) -> None:
        """The clean end; what nobody has answered yet is offered again at the next start."""
        for left in self._left:
            left.leave()
        self._left = []
        self._keeping.close()

    def _accept(self) -> None:
        if not self._left:
            self.folder_asked.emit()
            return
        left = self._left.pop(0)
        # Its own autosave holds it from here on, so the dead process's may go.
        places = self._keeping.take_up(left.session, clean=False)
        left.discard()
        self._open_places(places)
        self._show()

    def _refuse(self) -> None:
        if self._left:
            self._left.pop(0).discard()
        else:
            self._keeping.wait_no_longer()
        self._show()

    def _show(self) -> None:
        problem = self._keeping.problem
        if problem and problem != self._problem:
            self._troubles.add([Trouble(said(problem))])
        self._problem = problem
        missing = self._keeping.missing
        if self._left:
            self.banner.ask_to_restore(self._discretion.said(_left_words(self._left[0])))
        elif missing and not (self._drops.waiting or self._opening.running):
            words = tr("This session belongs to {names}, not found where it was. Drop that study here, and it goes on.")
            self.banner.ask_for_study(self._discretion.said(words.format(names=_names(missing))))
        else:
            self.banner.hide()

    def _open_places(self, places: tuple[Path, ...]) -> None:
        if self._keeping.missing and places:
            self._drops.open_paths(places)
        else:
            self._open_wanted()
        self._show()

    def _open_wanted(self) -> None:
        """The images of the session that is waited for, in place of what would suit best."""
        self._to_open = list(self._keeping.next_to_open())
        if self._to_open:
            QTimer.singleShot(0, self, self._open_next)

    def _open_next(self) -> None:
        """One at a time: what is opened next would overtake what is being opened."""
        if self._to_open and not self._drops.waiting:
            display, piece = self._to_open.pop(0)
            self._opening.open_piece(piece, display)
        elif not self._opening.running:
            self._show()

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(tr("OsteoView sessions (*{suffix})").format(suffix=SUFFIX))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


def _left_words(left: LeftBehind) -> str:
    seconds = QDateTime.fromSecsSinceEpoch(int(left.edited.timestamp()))
    when = seconds.toString("yyyy-MM-dd HH:mm")
    findings = left.session.findings
    others = len(findings.levels) + len(findings.regions) + len(findings.notes)
    drawn = len(findings.measurements)
    many = trn("%n changes", drawn + others) if others else trn("%n measurements", drawn)
    names = _names(left.session.wanted)
    if not names:
        return tr("Not saved on {when}: {many} can be restored.").format(when=when, many=many)
    return tr("Not saved on {when}: {many} in {names} can be restored.").format(when=when, many=many, names=names)


def _names(images: Iterable[SavedImage]) -> str:
    """The images as a person knows them: what the series is called, and the day of the study."""
    names = []
    for image in images:
        on_day = day(image.study_date)
        names.append(tr("“{title}” of {day}").format(title=image.title, day=on_day) if on_day else f"“{image.title}”")
    return ", ".join(names)
