"""Frontal and lateral hang side by side, and nobody's comparison is disturbed for it."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from osteoview.imaging.piece import Piece
from osteoview.ui.main_window import MainWindow
from tests.dicom_files import dxa, radiograph, write


def study(folder: Path) -> None:
    for n, view in enumerate(("AP", "LL")):
        film = radiograph(ViewPosition=view, SeriesInstanceUID=f"1.2.{n}", SOPInstanceUID=f"1.2.{n}.1", SeriesNumber=n)
        film.SeriesDescription = view
        write(film, folder / f"{view}.dcm")
    write(dxa(SeriesInstanceUID="1.2.8", SOPInstanceUID="1.2.8.1", SeriesNumber=8), folder / "dxa.dcm")


def opened(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    study(folder)
    window.open_paths([folder])
    qtbot.waitUntil(lambda: window.session.comparing, timeout=20_000)


def named(window: MainWindow, words: str) -> Piece:
    return next(piece for piece in window.session.index.pieces if words in piece.title)


def test_the_other_projection_comes_by_itself_and_goes_with_its_film(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    opened(window, qtbot, tmp_path)
    session = window.session
    pieces = {session.main.piece, session.beside.piece}
    assert pieces == {named(window, "AP"), named(window, "LL")}
    assert window.viewer.picture.isVisible()
    assert window.viewer.picture_beside.isVisible()
    session.activate(session.main)
    window.open_piece(next(piece for piece in session.index.pieces if piece not in pieces))
    qtbot.waitUntil(lambda: session.main.piece not in pieces, timeout=20_000)
    qtbot.waitUntil(lambda: not session.comparing)


def test_ending_the_pair_by_hand_leaves_one_film(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened(window, qtbot, tmp_path)
    window.commands["compare.end"].trigger()
    with qtbot.waitSignal(window.settled, raising=False, timeout=300):
        pass
    assert not window.session.comparing


def test_a_comparison_chosen_by_hand_stays(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    opened(window, qtbot, tmp_path)
    session = window.session
    other = next(piece for piece in session.index.pieces if piece not in (session.main.piece, session.beside.piece))
    window.compare(other)
    qtbot.waitUntil(lambda: session.beside.piece is other, timeout=20_000)
    main = session.main
    film = main.radiograph
    assert film is not None
    assert main.piece is not None
    main.open_radiograph(main.piece, film)
    with qtbot.waitSignal(window.settled, raising=False, timeout=300):
        pass
    assert session.beside.piece is other
