"""Frontal and lateral film side by side, as they hang on a light box."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from osteoview.imaging.companion import companion_of
from osteoview.imaging.piece import Piece
from osteoview.session.session import Session
from osteoview.session.studies import study_of
from osteoview.ui.opening import Opening


class Pairing(QObject):
    """Opens the other projection beside a film that was opened, and takes it away with it."""

    def __init__(self, session: Session, opening: Opening, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._opening = opening
        self._hung: Piece | None = None  # the one that was put beside by itself, not by hand
        session.main.opened.subscribe(self._see)
        session.beside.opened.subscribe(self._forget)

    def _see(self) -> None:
        session, piece = self._session, self._session.main.piece
        if session.comparing and session.beside.piece is not self._hung:
            return  # somebody compares: that stays
        study = study_of(session.index, piece)
        other = companion_of(piece, study.pieces) if piece is not None and study is not None else None
        if other is session.beside.piece:
            return
        self._hung = other
        if session.comparing:
            session.end_comparison()
        if other is not None:
            # Once the opening that brought the film has come to its end.
            QTimer.singleShot(0, self, lambda: self._hang(piece, other))

    def _hang(self, piece: Piece | None, other: Piece) -> None:
        if self._session.main.piece is piece and not self._opening.running:
            self._opening.open_piece(other, self._session.beside)

    def _forget(self) -> None:
        if self._session.beside.piece is not self._hung:
            self._hung = None
