"""A session is kept after each edit, waits for its images, and goes on when they come."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.plane import Plane
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
from osteoview.session.autosave import Autosave, left_behind
from osteoview.session.keeping import Keeping
from osteoview.session.session import Session
from osteoview.session.session_file import read_session
from tests.dicom_files import ct_stack


def started(folder: Path) -> tuple[Session, Keeping]:
    session = Session()
    return session, Keeping(session, Autosave(folder))


def drop(session: Session, *folders: Path) -> None:
    session.set_index(SeriesIndex.scan(folders))


def open_first(session: Session) -> None:
    piece = session.index.pieces[0]
    with Decoders(1) as decoders:
        session.main.open_volume(piece, load_volume(piece, decoders))


def draw(session: Session) -> None:
    key, volume = session.main.key, session.main.volume
    assert key is not None
    assert volume is not None
    ground = PlaneGround.of_plane(Plane.of_volume(volume, "axial", 3), key)
    session.edit("draw ellipse", session.findings.adding(Measurement(Ellipse((5, 5), 4, 4), ground)))


@pytest.fixture
def study(tmp_path: Path) -> Path:
    ct_stack(tmp_path / "study", 8, SeriesDescription="Lumbar soft")
    return tmp_path / "study"


def test_a_crash_is_taken_up_where_it_happened(tmp_path: Path, study: Path) -> None:
    session, keeping = started(tmp_path / "sessions")
    drop(session, study)
    open_first(session)
    session.main.move_crosshair(session.main.crosshair_mm + 2.0)
    draw(session)
    draw(session)
    session.undo()
    crosshair_mm = session.main.crosshair_mm
    keeping._autosave.close(keep=True)

    again, kept = started(tmp_path / "sessions")
    (left,) = left_behind(tmp_path / "sessions")
    assert kept.take_up(left.session, clean=False) == (study,)
    left.discard()
    assert kept.unsaved
    assert len(left_behind(tmp_path / "sessions")) == 0  # its own autosave holds it now
    drop(again, study)
    (to_open,) = kept.next_to_open()
    assert to_open == (again.main, again.index.pieces[0])
    open_first(again)
    assert again.findings == session.findings
    assert again.main.crosshair_mm == pytest.approx(crosshair_mm)
    assert kept.next_to_open() == ()
    kept.close()
    (left,) = left_behind(tmp_path / "sessions")  # it is in no file yet, and a closed window must not lose it
    assert left.session.findings == session.findings
    left.discard()
    assert list((tmp_path / "sessions").iterdir()) == []


def test_what_is_in_a_file_leaves_nothing_behind(tmp_path: Path, study: Path) -> None:
    session, keeping = started(tmp_path / "sessions")
    drop(session, study)
    open_first(session)
    draw(session)
    keeping.save(tmp_path / "case.osteoview")
    keeping.close()
    assert list((tmp_path / "sessions").iterdir()) == []


def test_a_file_waits_until_its_study_is_dropped(tmp_path: Path, study: Path) -> None:
    session, keeping = started(tmp_path / "sessions")
    drop(session, study)
    open_first(session)
    draw(session)
    unsaved = [keeping.unsaved]
    keeping.save(tmp_path / "case.osteoview")
    assert [*unsaved, keeping.unsaved] == [True, False]
    keeping.close()
    shutil.move(study, tmp_path / "elsewhere")

    again, kept = started(tmp_path / "sessions")
    said: list[list[str]] = []
    kept.changed.subscribe(lambda: said.append([image.title for image in kept.missing]))
    assert kept.take_up(read_session(tmp_path / "case.osteoview")) == ()
    assert said[-1] == ["Lumbar soft"]
    ct_stack(tmp_path / "other", 8, series="1.2.77")
    drop(again, tmp_path / "other")
    assert kept.next_to_open() == ()
    assert kept.missing
    drop(again, tmp_path / "other", tmp_path / "elsewhere")
    ((display, piece),) = kept.next_to_open()
    assert (display, piece.title) == (again.main, "Lumbar soft")
    assert kept.missing == ()
    assert said[-1] == []
    assert session.main.key is not None
    assert kept.piece_of(session.main.key) is piece
    assert not kept.unsaved
    kept.close()


def test_what_was_drawn_on_a_series_that_is_no_longer_shown_keeps_its_image(tmp_path: Path, study: Path) -> None:
    ct_stack(tmp_path / "second", 8, series="1.2.88", SeriesDescription="Second")
    session, keeping = started(tmp_path / "sessions")
    drop(session, study)
    open_first(session)
    draw(session)
    drop(session, tmp_path / "second")
    open_first(session)
    saved = keeping.session()
    assert sorted(image.title for image in saved.images) == ["Lumbar soft", "Second"]
    assert [image.title for image in saved.wanted] == ["Second"]
    keeping.close()


def test_a_crash_before_its_images_came_loses_nothing(tmp_path: Path, study: Path) -> None:
    session, keeping = started(tmp_path / "sessions")
    drop(session, study)
    open_first(session)
    draw(session)
    keeping.save(tmp_path / "case.osteoview")
    keeping.close()
    _, second = started(tmp_path / "sessions")
    second.take_up(read_session(tmp_path / "case.osteoview"))
    second._autosave.close(keep=True)
    (left,) = left_behind(tmp_path / "sessions")
    assert [image.title for image in left.session.wanted] == ["Lumbar soft"]
    assert left.session.findings == session.findings
    left.discard()


def test_a_disk_that_takes_nothing_is_announced(tmp_path: Path, study: Path) -> None:
    (tmp_path / "sessions").write_text("a file where a folder should be")
    session, keeping = started(tmp_path / "sessions")
    drop(session, study)
    open_first(session)
    said = []
    keeping.changed.subscribe(lambda: said.append(keeping.problem))
    draw(session)
    assert "could not be kept aside" in said[-1]
    keeping.close()
