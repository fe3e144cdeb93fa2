from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.reslice import Slab
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
from osteoview.imaging.window import Window
from osteoview.session.display import Display
from osteoview.session.session_file import (
    SavedImage,
    SavedSession,
    SessionFileError,
    read_session,
    write_session,
)
from osteoview.session.turn import Turn
from osteoview.session.view_state import ViewState
from tests.dicom_files import ct_stack, dxa, nifti, write
from tests.unit.osteoview.session.drawn import KEY, findings, session


def opened(folder: Path) -> Display:
    (piece,) = SeriesIndex.scan([folder]).pieces
    display = Display()
    with Decoders(1) as decoders:
        display.open_volume(piece, load_volume(piece, decoders))
    return display


def saved(display: Display) -> SavedSession:
    assert display.piece is not None
    assert display.key is not None
    image = SavedImage.of(display.piece, display.key, ViewState.of(display))
    return SavedSession((image,), (display.key,), findings(3))


def same_view(one: Display, other: Display) -> None:
    assert one.crosshair_mm == pytest.approx(other.crosshair_mm)
    assert one.axes.turned == pytest.approx(other.axes.turned)
    assert one.window == other.window
    assert one.slab == other.slab
    assert one.inverted == other.inverted
    for name in ("axial", "sagittal", "coronal"):
        assert one.turn_of(name) == other.turn_of(name)
        mine, theirs = (display.camera(name, (300, 200)).plane((300, 200), display.crosshair_mm)
                        for display in (one, other))  # fmt: skip
        assert mine.to_mm([10, 20]) == pytest.approx(theirs.to_mm([10, 20]))


def test_it_opens_again_as_it_was(tmp_path: Path) -> None:
    ct_stack(tmp_path / "study", 12)
    display = opened(tmp_path / "study")
    display.turn_planes("sagittal", 17)
    display.move_crosshair(display.crosshair_mm + np.array([2.5, -1.5, 3.25]))
    display.set_slab(Slab(4.5, "mip"))
    display.set_turn("axial", Turn(mirrored=True, quarters=3))
    display.set_window(Window(-500.5, 1500, name="Lung"))
    display.toggle_inverted()
    display.set_camera(display.camera("coronal", (300, 200)).zoomed(2.2, (30, 40), (300, 200)))
    path = tmp_path / "case.osteoview"
    write_session(path, saved(display))
    again = read_session(path)
    assert again == saved(display)
    fresh = opened(tmp_path / "study")
    assert again.images[0].view is not None
    again.images[0].view.show_in(fresh)
    same_view(fresh, display)


def test_a_picture_keeps_its_look(tmp_path: Path) -> None:
    from osteoview.imaging.image_loader import load_radiograph

    write(dxa(), tmp_path / "dxa.dcm")
    (piece,) = SeriesIndex.scan([tmp_path]).pieces
    displays = [Display(), Display()]
    with Decoders(1) as decoders:
        for display in displays:
            display.open_radiograph(piece, load_radiograph(piece, decoders))
    displays[0].set_picture_turn(Turn(quarters=1))
    displays[0].toggle_inverted()
    view = ViewState.from_document(json.loads(json.dumps(ViewState.of(displays[0]).to_document())))
    view.show_in(displays[1])
    assert displays[1].picture_turn == Turn(quarters=1)
    assert displays[1].inverted
    assert displays[1].look == displays[0].look
    assert saved(displays[0]).images[0].among([piece]) is piece


def test_it_travels_with_its_study(tmp_path: Path) -> None:
    ct_stack(tmp_path / "here" / "study", 6)
    write_session(tmp_path / "here" / "case.osteoview", saved(opened(tmp_path / "here" / "study")))
    shutil.move(tmp_path / "here", tmp_path / "there")
    (image,) = read_session(tmp_path / "there" / "case.osteoview").images
    assert image.found == (tmp_path / "there" / "study",)


def test_the_file_alone_finds_the_study_where_it_lay(tmp_path: Path) -> None:
    ct_stack(tmp_path / "study", 6)
    write_session(tmp_path / "a" / "case.osteoview", saved(opened(tmp_path / "study")))
    (tmp_path / "b" / "c").mkdir(parents=True)
    shutil.copy(tmp_path / "a" / "case.osteoview", tmp_path / "b" / "c")
    (image,) = read_session(tmp_path / "b" / "c" / "case.osteoview").images
    assert image.found == (tmp_path / "study",)


def test_on_another_machine_it_says_which_study_it_wants_and_knows_it_when_it_comes(tmp_path: Path) -> None:
    ct_stack(tmp_path / "study", 6, SeriesDescription="Lumbar soft")
    write_session(tmp_path / "case.osteoview", saved(opened(tmp_path / "study")))
    shutil.move(tmp_path / "study", tmp_path / "elsewhere")
    again = read_session(tmp_path / "case.osteoview")
    assert again.images[0].found == ()
    (missing,) = again.missing([])
    assert (missing.title, missing.study_date) == ("Lumbar soft", "20240229")
    ct_stack(tmp_path / "other", 6, series="1.2.77")
    assert again.missing(SeriesIndex.scan([tmp_path / "other"]).pieces) == again.images
    pieces = SeriesIndex.scan([tmp_path / "elsewhere"]).pieces
    assert again.missing(pieces) == ()
    assert again.images[0].among(pieces) is pieces[0]


def test_a_nifti_file_is_known_by_its_name(tmp_path: Path) -> None:
    values = np.random.default_rng(1).integers(-500, 500, (9, 8, 7)).astype(np.int16)
    nifti(tmp_path / "scan.nii", values, np.eye(4))
    session = saved(opened(tmp_path))
    assert session.images[0].key.series_uid.startswith("osteoview.content:")
    (tmp_path / "moved").mkdir()
    shutil.move(tmp_path / "scan.nii", tmp_path / "moved" / "scan.nii")
    pieces = SeriesIndex.scan([tmp_path / "moved"]).pieces
    assert session.missing(pieces) == ()


def test_it_names_no_patient_and_holds_no_pixels(tmp_path: Path) -> None:
    ct_stack(tmp_path / "study", 6)
    write_session(tmp_path / "case.osteoview", saved(opened(tmp_path / "study")))
    content = (tmp_path / "case.osteoview").read_text(encoding="utf-8")
    assert "canary" not in content.lower()
    assert len(content) < 10_000


def test_a_network_address_from_elsewhere_is_not_called() -> None:
    for address in ("\\\\evil\\share\\study", "//evil/share/study"):
        assert SavedImage(KEY, "x", places=(Path(address),)).found == ()


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda d: d.update(schema="osteoview.session/2"), "newer OsteoView"),
        (lambda d: d.update(schema="osteoview.result/1"), "no OsteoView session"),
        (lambda d: d.pop("schema"), "no OsteoView session"),
        (lambda d: d.update(palette="warm"), "newer OsteoView"),
        (lambda d: d["findings"].update(version=9), "newer OsteoView"),
        (lambda d: d["images"][0]["view"].update(turned=[[1, 0, 0], [0, 1, 0], [0, 1, 1]]), "damaged"),
        (lambda d: d["images"][0]["view"].update(window={"center": 0, "width": -5, "shape": "LINEAR", "name": ""}),
         "damaged"),
        (lambda d: d["images"][0]["view"].update(slab={"thickness_mm": -1, "mode": "mip"}), "damaged"),
        (lambda d: d["images"][0]["view"].update(picture_turn={"mirrored": False, "quarters": 7}), "damaged"),
        (lambda d: d["images"][0]["view"].update(cameras=[{"plane": "axial", "center_mm": [0, 0, 0], "mm_per_px": 0}]),
         "damaged"),
        (lambda d: d["images"][0].update(title=3), "damaged"),
        (lambda d: d["images"][0].update(places=[{"relative": 1, "absolute": "a"}]), "damaged"),
        (lambda d: d.update(images=[]), "damaged"),
    ],
)  # fmt: skip
def test_newer_and_damaged_files_are_refused_with_a_sentence(tmp_path: Path, damage: Any, words: str) -> None:
    path = tmp_path / "case.osteoview"
    good = session(2)
    good = replace(good, images=(replace(good.images[0], view=ViewState(), places=(tmp_path,)),))
    document = good.to_document(tmp_path)
    damage(document)
    path.write_text(json.dumps(document))
    with pytest.raises(SessionFileError) as refusal:
        read_session(path)
    assert refusal.value.user_message.startswith("case.osteoview: ")
    assert words in refusal.value.user_message


def test_every_truncation_of_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.osteoview"
    write_session(path, session(1))
    whole = path.read_bytes().rstrip()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        with pytest.raises(SessionFileError):
            read_session(path)


def test_what_is_no_file_at_all(tmp_path: Path) -> None:
    with pytest.raises(SessionFileError, match="cannot be read"):
        read_session(tmp_path / "gone.osteoview")
    (tmp_path / "deep.osteoview").write_bytes(b"[" * 100_000)
    with pytest.raises(SessionFileError, match="damaged"):
        read_session(tmp_path / "deep.osteoview")
    with (tmp_path / "huge.osteoview").open("wb") as huge:
        huge.truncate(65 << 20)
    with pytest.raises(SessionFileError, match="larger than any session"):
        read_session(tmp_path / "huge.osteoview")


def test_what_is_shown_is_listed() -> None:
    with pytest.raises(ValueError, match="not listed"):
        SavedSession((), (ImageKey("1"),))
