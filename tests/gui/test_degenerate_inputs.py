"""Everything that scanners, discs and accidents make, fed to one window: it says why, and goes on."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from osteoview.ui.main_window import MainWindow
from tests.dicom_files import ct_slice, ct_stack, dxa, set_bits, write
from tests.shared_data import NEEDS_SHARED_DATA, robust_files


def _fed(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    """Drop it, and wait until nothing is read any more."""
    with qtbot.waitSignal(window.settled, timeout=30_000):
        window.open_paths([path])


def _is_well(window: MainWindow) -> None:
    """What is shown is whole, the views can be drawn, and nothing stands half open."""
    assert window.progress.isHidden()
    assert not window.opening.running
    display = window.session.main
    assert (display.volume is None) or (display.radiograph is None)
    assert not any(note.name == "loading" for note in display.notes)
    window.grab()


def _said_or_shown(window: MainWindow) -> bool:
    """Nothing passes without a word: it is listed, or the bar says why not."""
    listed = any(study.pieces or study.not_opened for study in window.session.index.studies)
    return listed or bool(window.notes.words)


def _zero_spacing(folder: Path) -> None:
    ct_stack(folder, 4, PixelSpacing=[0.0, 0.0])


def _cut_short(folder: Path) -> None:
    for path in ct_stack(folder, 4):
        path.write_bytes(path.read_bytes()[:-700])


def _header_alone(folder: Path) -> None:
    ds = ct_slice()
    del ds.PixelData
    write(ds, folder / "a.dcm")


def _no_geometry(folder: Path) -> None:
    for path in range(3):
        ds = ct_slice(number=path + 1)
        del ds.ImagePositionPatient
        del ds.ImageOrientationPatient
        write(ds, folder / f"{path}.dcm")


def _one_slice(folder: Path) -> None:
    write(ct_slice(), folder / "a.dcm")


def _same_slice_ten_times(folder: Path) -> None:
    for n in range(10):
        write(ct_slice(number=1), folder / f"{n}.dcm")


def _slope_zero(folder: Path) -> None:
    ct_stack(folder, 3, RescaleSlope=0)


def _not_a_number(folder: Path) -> None:
    ct_stack(folder, 3, RescaleIntercept="nan")


def _one_grey(folder: Path) -> None:
    for n in range(4):
        write(ct_slice(np.zeros((16, 16), np.uint16), number=n + 1, position_mm=(0, 0, 2.0 * n)), folder / f"{n}.dcm")


def _odd_bits(folder: Path) -> None:
    write(set_bits(ct_slice(), 17), folder / "a.dcm")


def _empty_file(folder: Path) -> None:
    (folder / "empty.dcm").write_bytes(b"")


def _random_bytes(folder: Path) -> None:
    (folder / "noise.dcm").write_bytes(b"\0" * 128 + b"DICM" + np.random.default_rng(1).bytes(4000))


def _broken_zip(folder: Path) -> None:
    (folder / "disc.zip").write_bytes(b"PK\x03\x04" + b"\0" * 90)


def _zip_in_a_zip(folder: Path) -> None:
    inner = folder / "inner.bin"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("a.txt", "nothing")
    with zipfile.ZipFile(folder / "outer.zip", "w") as archive:
        archive.write(inner, "inner.zip")
    inner.unlink()


def _empty_folder(folder: Path) -> None:
    (folder / "inside").mkdir()


def _names_in_every_script(folder: Path) -> None:
    ct_stack(folder / "日本 Ж ü %n {0} <b>", 4, PatientName="<img src=x>^%n {0}", SeriesDescription="{0} %1 &amp; <b>")


def _dxa_without_scale(folder: Path) -> None:
    write(dxa(), folder / "dxa.dcm")


def _nan_nifti(folder: Path) -> None:
    import nibabel

    values = np.full((6, 6, 6), np.nan, np.float32)
    nibabel.save(nibabel.Nifti1Image(values, np.eye(4)), folder / "nan.nii.gz")


MAKERS = (
    _zero_spacing, _cut_short, _header_alone, _no_geometry, _one_slice, _same_slice_ten_times, _slope_zero,
    _not_a_number, _one_grey, _odd_bits, _empty_file, _random_bytes, _broken_zip, _zip_in_a_zip, _empty_folder,
    _names_in_every_script, _dxa_without_scale, _nan_nifti,
)  # fmt: skip


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__.strip("_"))
def test_each_is_shown_or_refused_and_a_good_study_opens_after_it(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    bad = tmp_path / "bad"
    bad.mkdir()
    make(bad)
    _fed(window, qtbot, bad)
    _is_well(window)
    assert _said_or_shown(window)
    if window.notes.error.isVisible():
        assert window.troubles.all
    ct_stack(tmp_path / "good", 5, StudyInstanceUID="1.2.88", series="1.2.88.1", PatientID="good", PatientName="Good^P")
    _fed(window, qtbot, tmp_path / "good")
    _is_well(window)
    assert window.session.main.volume is not None


def test_all_of_them_one_after_another_into_the_same_window(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for make in MAKERS:
        folder = tmp_path / make.__name__
        folder.mkdir()
        make(folder)
        _fed(window, qtbot, folder)
        _is_well(window)
    assert len(window.troubles.all) >= 5
    assert all(trouble.what for trouble in window.troubles.all)
    window.commands["file.close_all"].trigger()
    assert window.session.index.studies == ()
    assert window.session.main.piece is None


@pytest.mark.slow
class TestRobustSet:
    pytestmark = NEEDS_SHARED_DATA

    def test_every_file_of_the_robust_set(self, window: MainWindow, qtbot: QtBot) -> None:
        """One window for all of them; each listed study is closed again, as a person would."""
        silent = []
        for path in robust_files():
            window.troubles.mark_read()
            _fed(window, qtbot, path)
            _is_well(window)
            if not _said_or_shown(window):
                silent.append(path.name)
            window.drops.close_all()
        assert silent == []
