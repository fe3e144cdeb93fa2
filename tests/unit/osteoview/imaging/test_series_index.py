from __future__ import annotations

import struct
import threading
from pathlib import Path

import pytest

from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken
from osteoview.imaging import series_index
from osteoview.imaging.place import Place
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.sources import Problem
from tests.dicom_files import STUDY, ct_slice, ct_stack, enhanced_ct, stored_slice, write, write_encapsulated


def test_studies_and_files_are_counted(tmp_path: Path) -> None:
    ct_stack(tmp_path / "a", 4)
    ct_stack(tmp_path / "b", 3, series="1.2.9", StudyInstanceUID="1.2.8", StudyDescription="MRT", PatientID="B")
    (tmp_path / "notes.txt").write_text("nothing to see")
    index = SeriesIndex.scan([tmp_path])
    assert index.files == 8
    assert sorted(study.description for study in index.studies) == ["CT abdomen", "MRT"]
    assert sorted(piece.count for piece in index.pieces) == [3, 4]
    assert [problem.stranger for problem in index.problems] == [True]


def test_nothing_is_an_empty_index(tmp_path: Path) -> None:
    assert SeriesIndex.scan([tmp_path]) == SeriesIndex()
    assert SeriesIndex.scan([]) == SeriesIndex()


def test_two_patients_in_a_folder_are_two_studies(tmp_path: Path) -> None:
    ct_stack(tmp_path, 3)
    ct_stack(tmp_path, 4, series="1.2.9", first_number=11, StudyInstanceUID="1.2.8", PatientID="OTHER")
    index = SeriesIndex.scan([tmp_path])
    assert {study.patient_id: study.pieces[0].count for study in index.studies} == {"CANARY-4711": 3, "OTHER": 4}
    assert index.problems == ()


def test_two_patients_under_one_study_are_never_shown_as_one(tmp_path: Path) -> None:
    # The same series even, as a file renamed by hand would have it.
    ct_stack(tmp_path, 3)
    ct_stack(tmp_path, 3, first_mm=(-100, -90, 56), first_number=11, PatientID="OTHER")
    index = SeriesIndex.scan([tmp_path])
    assert [piece.count for piece in index.pieces] == [3, 3]
    (problem,) = index.problems
    assert "2 patients" in problem.message
    assert "OTHER" not in problem.source + problem.message
    assert problem.source == f"Study …{STUDY[-12:]}"


def test_partial_results_grow_and_progress_reaches_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series_index, "_SECONDS_BETWEEN_PARTIAL_RESULTS", -1.0)
    monkeypatch.setattr(series_index, "_PARTIAL_RESULTS_SHARE", float("inf"))
    monkeypatch.setattr(series_index, "_CHUNK", 4)
    ct_stack(tmp_path, 40)
    partial: list[SeriesIndex] = []
    steps: list[tuple[int, int]] = []
    index = SeriesIndex.scan(
        [tmp_path], on_partial=partial.append, progress=lambda done, total, _: steps.append((done, total))
    )
    counts = [one.files for one in partial]
    assert counts == sorted(counts)
    assert 0 < counts[0] < 40
    assert partial[0].pieces[0].count == counts[0]
    assert steps[-1] == (40, 40)
    assert all(done <= total for done, total in steps)
    assert index.pieces[0].count == 40


def test_sorting_partial_results_never_takes_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # A clock that stands still but for one second that each sorting takes: a tenth of the scan is nine seconds away.
    now = [0.0]
    monkeypatch.setattr("osteoview.imaging.series_index.time.monotonic", lambda: now[0])
    monkeypatch.setattr(series_index, "_SECONDS_BETWEEN_PARTIAL_RESULTS", -1.0)
    monkeypatch.setattr(series_index, "_CHUNK", 4)
    ct_stack(tmp_path, 40)
    partial: list[int] = []

    def on_partial(index: SeriesIndex) -> None:
        partial.append(index.files)
        now[0] += 1.0

    SeriesIndex.scan([tmp_path], on_partial=on_partial)
    assert partial == [4]


def test_cancelling_ends_the_scan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(series_index, "_CHUNK", 2)
    ct_stack(tmp_path, 60)
    cancel = CancelToken()
    seen: list[int] = []

    def progress(done: int, total: int, what: str) -> None:
        del total, what
        seen.append(done)
        cancel.cancel()

    with pytest.raises(CancelledError):
        SeriesIndex.scan([tmp_path], cancel=cancel, progress=progress)
    assert len(seen) == 1


def test_cancelled_before_it_began(tmp_path: Path) -> None:
    ct_stack(tmp_path, 3)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        SeriesIndex.scan([tmp_path], cancel=cancel)


def test_thousands_of_small_files(tmp_path: Path) -> None:
    content = write(ct_slice(stored_slice(1, (4, 4))), tmp_path / "first").read_bytes()
    (tmp_path / "first").unlink()
    mark = b"-100.0\\-90.0\\50.0 "
    assert mark in content
    for n in range(2500):
        raw = content.replace(mark, f"-100.0\\-90.0\\{n:04d}".encode().ljust(len(mark)))
        (tmp_path / f"IM{(n * 977) % 2500:05d}").write_bytes(raw)
    index = SeriesIndex.scan([tmp_path])
    assert index.files == 2500
    assert [piece.count for piece in index.pieces] == [2500]


def test_series_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for number in (7, 2, 5):
        ct_stack(tmp_path / str(number), 2, series=f"1.2.{number}", SeriesNumber=number, SeriesDescription=f"S{number}")
    assert [piece.title for piece in SeriesIndex.scan([tmp_path]).pieces] == ["S2", "S5", "S7"]


@pytest.mark.parametrize(
    ("elements", "title"),
    [
        ({}, "Abdomen 1.0"),
        ({"SeriesDescription": None, "ProtocolName": "LSpine"}, "LSpine"),
        ({"SeriesDescription": None}, "Series 2"),
        ({"SeriesDescription": None, "SeriesNumber": None}, "CT"),
    ],
)
def test_a_series_has_the_best_name_it_can(tmp_path: Path, elements: dict[str, str], title: str) -> None:
    ct_stack(tmp_path, 2, **elements)  # type: ignore[arg-type]  # header elements
    assert SeriesIndex.scan([tmp_path]).pieces[0].title == title


class TestClaims:
    """Two gigabytes claimed by a file of a kilobyte: refused in a sentence, before any memory is asked for."""

    def refused(self, path: Path) -> str:
        assert path.stat().st_size < 12_000
        index = SeriesIndex.scan([path])
        assert index.pieces == ()
        (problem,) = index.problems
        assert problem.source == str(path)
        assert not problem.stranger
        return problem.message

    def claiming(self, path: Path, **sizes: int) -> Path:
        content = path.read_bytes()
        for keyword, value in sizes.items():
            number = {"Rows": 0x10, "Columns": 0x11}[keyword]
            at = content.index(struct.pack("<HH2sH", 0x28, number, b"US", 2)) + 8
            content = content[:at] + struct.pack("<H", value) + content[at + 2 :]
        path.write_bytes(content)
        return path

    def test_plain(self, tmp_path: Path) -> None:
        path = self.claiming(write(ct_slice(), tmp_path / "a.dcm"), Rows=32768, Columns=32768)
        assert "holds 2560 bytes of pixels" in self.refused(path)

    def test_plain_with_a_length_to_match(self, tmp_path: Path) -> None:
        path = self.claiming(write(ct_slice(), tmp_path / "a.dcm"), Rows=32767, Columns=32768)
        content = path.read_bytes()
        at = content.index(struct.pack("<HH2s", 0x7FE0, 0x10, b"OW")) + 8
        path.write_bytes(content[:at] + struct.pack("<I", 32767 * 32768 * 2) + content[at + 4 :])
        assert "ends before its last pixel" in self.refused(path)

    def test_encapsulated(self, tmp_path: Path) -> None:
        path = write_encapsulated(ct_slice(), [b"\xff\x4f" * 20], tmp_path / "a.dcm", "1.2.840.10008.1.2.4.90")  # type: ignore[arg-type]
        assert "ends before its last pixel" in self.refused(self.claiming(path, Rows=32768, Columns=32768))

    def test_deflated(self, tmp_path: Path) -> None:
        ds = ct_slice()
        ds.Rows, ds.Columns = 32767, 32767
        import pydicom

        path = write(ds, tmp_path / "a.dcm", pydicom.uid.DeflatedExplicitVRLittleEndian)
        assert "holds 2560 bytes of pixels" in self.refused(path)

    def test_enhanced_with_65535_frames(self, tmp_path: Path) -> None:
        import numpy as np

        ds = enhanced_ct(np.stack([stored_slice(1)] * 2), [(0, 0, 0), (0, 0, 1)])
        ds.NumberOfFrames = 65535
        message = self.refused(write(ds, tmp_path / "a.dcm"))
        assert "65535" in message

    def test_many_frames_of_one_plain_image(self, tmp_path: Path) -> None:
        ds = ct_slice()
        ds.NumberOfFrames = 65535
        assert "65535 × 32 × 40" in self.refused(write(ds, tmp_path / "a.dcm"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.dcm", b""),
        ("report.dcm", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
        ("picture.dcm", b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\0" * 300),
        ("zeros.dcm", b"\0" * 4096),
        ("magic only.dcm", b"\0" * 128 + b"DICM"),
    ],
)
def test_what_is_no_image_is_said_in_a_sentence(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    index = SeriesIndex.scan([tmp_path])
    assert index.studies == ()
    (problem,) = index.problems
    assert problem.source == str(tmp_path / name)
    assert problem.message.rstrip().endswith(".")
    assert len(problem.message.split()) > 4


def test_a_broken_file_leaves_its_neighbours(tmp_path: Path) -> None:
    paths = ct_stack(tmp_path, 6)
    paths[2].write_bytes(paths[2].read_bytes()[:-100])
    index = SeriesIndex.scan([tmp_path])
    (piece,) = index.pieces
    assert piece.count == 5
    assert "missing slices" in {note.name for note in piece.notes}  # the lost slice is a gap, not forgotten
    assert index.problems[0].source.endswith("003.dcm")


def test_slow_storage_is_read_by_several_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ct_stack(tmp_path, 5)
    together = threading.Barrier(2)
    honest, first = series_index._read_all, threading.Event()

    def slow(chunk: list[Place | Problem], cancel: CancelToken) -> series_index._Read:
        if first.is_set():
            together.wait(10)  # breaks unless two chunks are being read at one time
        first.set()
        return series_index._Read(honest(chunk, cancel).items, waited=True)

    monkeypatch.setattr(series_index, "_CHUNK", 1)
    monkeypatch.setattr(series_index, "_read_all", slow)
    (piece,) = SeriesIndex.scan([tmp_path]).pieces
    assert piece.count == 5
