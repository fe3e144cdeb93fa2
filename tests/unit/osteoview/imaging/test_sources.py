from __future__ import annotations

import os
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken
from osteoview.imaging import place as place_module
from osteoview.imaging import sources
from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.place import Place, close_archives, is_archive, members
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.sources import Problem, find_places, in_archive
from tests.dicom_files import ct_slice, ct_stack, disc, write, zipped


@pytest.fixture(autouse=True)
def let_archives_go() -> Iterator[None]:
    yield
    close_archives()


def found(*paths: Path) -> tuple[list[Place], list[Problem]]:
    everything = list(find_places(paths, CancelToken()))
    return (
        [one for one in everything if isinstance(one, Place)],
        [one for one in everything if isinstance(one, Problem)],
    )


class TestFolders:
    def test_deep_folders_in_a_stable_order_without_clutter(self, tmp_path: Path) -> None:
        names = ["b", "a.dcm", "deep/er/IM0001", "deep/z", "deep/.hidden", "Thumbs.db", "desktop.ini", ".DS_Store"]
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(b"x")
        places, problems = found(tmp_path)
        assert [str(place.path.relative_to(tmp_path)) for place in places] == ["a.dcm", "b", "deep/z", "deep/er/IM0001"]
        assert problems == []

    def test_folders_nested_deeper_than_python_recurses(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Entry:
            def __init__(self, folder: str, depth: int) -> None:
                self.name = str(depth)
                self.path = f"{folder}/{depth}"
                self.depth = depth

            def is_dir(self, *, follow_symlinks: bool) -> bool:
                return not follow_symlinks and self.depth < 5000

            def is_file(self) -> bool:
                return self.depth == 5000

        @contextmanager
        def listing(folder: str) -> Iterator[list[Entry]]:
            yield [Entry("/deep", int(Path(folder).name) + 1)]

        monkeypatch.setattr(os, "scandir", listing)
        assert list(sources._folder(Path("/deep/0"), CancelToken())) == [Place(Path("/deep/5000"))]

    def test_links_in_circles_end(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        (tmp_path / "a" / "round").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "a" / "self").symlink_to(tmp_path / "a" / "self")
        (tmp_path / "a" / "image").write_bytes(b"x")
        (tmp_path / "a" / "linked").symlink_to(tmp_path / "a" / "image")
        places, problems = found(tmp_path)
        assert [place.path.name for place in places] == ["image", "linked"]
        assert problems == []

    def test_a_pipe_blocks_nobody(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        assert found(tmp_path) == ([], [])
        _, (problem,) = found(tmp_path / "pipe")
        assert "neither a file nor a folder" in problem.message

    def test_a_folder_that_cannot_be_listed_is_named_and_the_rest_goes_on(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("a", "b", "c"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "image").write_bytes(b"x")
        scandir = os.scandir

        def locked(folder: str) -> object:  # root may list anything, so the refusal is played
            if Path(folder).name == "b":
                raise PermissionError(13, "Permission denied")
            return scandir(folder)

        monkeypatch.setattr(os, "scandir", locked)
        places, (problem,) = found(tmp_path)
        assert [place.path.parent.name for place in places] == ["a", "c"]
        assert problem.source.endswith("b")
        assert "Permission denied" in problem.message

    @pytest.mark.parametrize("name", ["gone", "x" * 5000, "zero\0byte"])
    def test_a_path_that_is_none(self, tmp_path: Path, name: str) -> None:
        _, (problem,) = found(tmp_path / name)
        assert "cannot be opened" in problem.message

    def test_the_same_file_twice_is_one(self, tmp_path: Path) -> None:
        write(ct_slice(), tmp_path / "a.dcm")
        places, _ = found(tmp_path, tmp_path / "a.dcm", tmp_path)
        assert len(places) == 1

    def test_cancelling_stops_the_walk(self, tmp_path: Path) -> None:
        for n in range(3):
            (tmp_path / str(n)).mkdir()
            (tmp_path / str(n) / "image").write_bytes(b"x")
        cancel = CancelToken()
        walk = find_places([tmp_path], cancel)
        next(walk)
        cancel.cancel()
        with pytest.raises(CancelledError):
            list(walk)


class TestArchives:
    def test_members_without_clutter(self, tmp_path: Path) -> None:
        path = zipped(
            tmp_path / "a.zip", {"x/IM1": b"1", "__MACOSX/x/._IM1": b"2", ".hidden": b"3", "x/": b"", "b": b"4"}
        )
        assert [place.member for place in in_archive(path)] == ["x/IM1", "b"]
        assert Place(path, "x/IM1").read() == b"1"
        assert Place(path, "x/IM1").name == "a.zip › x/IM1"

    def test_names_that_climb_out_are_only_names(self, tmp_path: Path) -> None:
        inside = write(ct_slice(), tmp_path / "in" / "a.dcm").read_bytes()
        folder = tmp_path / "here"
        folder.mkdir()
        names = ["../../climbed.dcm", "/absolute.dcm", "..\\back.dcm", "C:\\drive.dcm"]
        path = zipped(folder / "a.zip", dict.fromkeys(names, inside))
        before = sorted(tmp_path.rglob("*"))
        index = SeriesIndex.scan([path])
        assert index.pieces[0].count == 1
        assert sorted(tmp_path.rglob("*")) == before  # nothing was written anywhere

    def test_a_bomb_is_not_unpacked(self, tmp_path: Path) -> None:
        path = tmp_path / "bomb.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("bomb", b"\0" * (40 << 20))
        assert path.stat().st_size < 1 << 17
        (place,) = members(path)
        with pytest.raises(DamagedFileError, match="claims to unpack to 42 MB"):
            place.open()
        index = SeriesIndex.scan([path])
        assert index.pieces == ()
        assert "claims to unpack" in index.problems[0].message

    def test_a_member_that_claims_too_much(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a": b"content" * 10}, method=zipfile.ZIP_STORED)
        content = path.read_bytes()
        at = content.rindex(b"PK\x01\x02") + 24
        path.write_bytes(content[:at] + struct.pack("<I", 0xFFFFFFF0) + content[at + 4 :])
        with pytest.raises(DamagedFileError):
            Place(path, "a").read()

    def test_an_archive_in_an_archive_stays_closed(self, tmp_path: Path) -> None:
        inner = zipped(tmp_path / "inner.zip", {"a.dcm": write(ct_slice(), tmp_path / "a.dcm").read_bytes()})
        index = SeriesIndex.scan([zipped(tmp_path / "outer.zip", {"inner.zip": inner.read_bytes()})])
        assert index.pieces == ()
        assert [problem.stranger for problem in index.problems] == [True]

    def test_too_many_members(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sources, "MOST_MEMBERS", 3)
        path = zipped(tmp_path / "a.zip", {str(n): b"x" for n in range(4)})
        index = SeriesIndex.scan([path])
        assert "lists 4 files" in index.problems[0].message

    @pytest.mark.parametrize("cut", [4, 30, 200])
    def test_cut_off(self, tmp_path: Path, cut: int) -> None:
        path = zipped(tmp_path / "a.zip", {"a.dcm": write(ct_slice(), tmp_path / "a.dcm").read_bytes()})
        path.write_bytes(path.read_bytes()[:-cut])
        index = SeriesIndex.scan([path])
        assert index.pieces == ()
        assert "not a readable zip archive" in index.problems[0].message

    def test_a_member_without_a_name(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"x": b"1", "y": b"2"})
        content = path.read_bytes()
        at = content.rindex(b"PK\x01\x02")
        path.write_bytes(content[: at + 46] + b"\0" + content[at + 47 :])
        assert [place.member for place in members(path)] == ["x"]

    def test_a_password(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a.dcm": b"content"}, method=zipfile.ZIP_STORED)
        content = bytearray(path.read_bytes())
        for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            content[content.index(mark) + at] |= 1
        path.write_bytes(content)
        index = SeriesIndex.scan([path])
        assert "cannot be unpacked" in index.problems[0].message
        assert "password" in index.problems[0].message

    def test_an_archive_replaced_under_its_name_is_read_anew(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a": b"old"})
        assert [place.read() for place in members(path)] == [b"old"]
        zipped(path, {"b": b"newer"})
        assert [(place.member, place.read(), place.size) for place in members(path)] == [("b", b"newer", 5)]

    def test_what_begins_like_an_archive(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"PK\x03\x04 and nothing more")
        assert is_archive(Place(tmp_path / "a"))
        assert not is_archive(Place(tmp_path / "a", "member"))
        assert "zip archive" in SeriesIndex.scan([tmp_path / "a"]).problems[0].message

    def test_a_damaged_method_or_offset(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a.dcm": b"content" * 9})
        content = path.read_bytes()
        at = content.rindex(b"PK\x01\x02")
        for offset, raw in ((10, b"\x63\0"), (42, b"\xf0\xff\xff\x7f"), (42, b"\x10\0\0\0")):
            path.write_bytes(content[: at + offset] + raw + content[at + offset + len(raw) :])
            with pytest.raises(DamagedFileError, match="cannot be unpacked"):
                Place(path, "a.dcm").read()
            close_archives()

    def test_archives_are_let_go(self, tmp_path: Path) -> None:
        path = zipped(tmp_path / "a.zip", {"a": b"x"})
        members(path)
        close_archives()
        assert place_module._opened.cache_info().currsize == 0


class TestDiscs:
    def test_a_disc_opens_by_its_directory(self, tmp_path: Path) -> None:
        directory = disc(tmp_path / "disc", ct_stack(tmp_path / "in", 4))
        for path in (directory, directory.parent):
            index = SeriesIndex.scan([path])
            assert [piece.count for piece in index.pieces] == [4]
            assert index.problems == ()

    def test_files_that_are_missing_are_counted(self, tmp_path: Path) -> None:
        directory = disc(tmp_path / "disc", ct_stack(tmp_path / "in", 4))
        images = sorted(path for path in directory.parent.rglob("*") if path.is_file() and path.name != "DICOMDIR")
        images[1].unlink()
        index = SeriesIndex.scan([directory])
        assert [piece.count for piece in index.pieces] == [3]
        assert "misses 1 of the 4 files" in index.problems[0].message

    def test_a_copy_in_small_letters(self, tmp_path: Path) -> None:
        directory = disc(tmp_path / "disc", ct_stack(tmp_path / "in", 2))
        for path in sorted(directory.parent.rglob("*"), key=lambda path: -len(path.parts)):
            if path != directory:
                path.rename(path.with_name(path.name.lower()))
        assert [piece.count for piece in SeriesIndex.scan([directory]).pieces] == [2]

    @pytest.mark.parametrize("climb", ["..\\..\\OUT", "..\\OUTSIDE", "\\etc\\passwd"])
    def test_a_directory_that_points_outside(self, tmp_path: Path, climb: str) -> None:
        import pydicom

        directory = disc(tmp_path / "disc", ct_stack(tmp_path / "in", 2))
        for name in ("OUT", "OUTSIDE"):
            write(ct_slice(), tmp_path / name)
        ds = pydicom.dcmread(directory)
        images = [record for record in ds.DirectoryRecordSequence if "ReferencedFileID" in record]
        images[0].ReferencedFileID = climb.split("\\")
        ds.save_as(directory)
        index = SeriesIndex.scan([directory])
        assert sum(piece.count for piece in index.pieces) == 1
        assert any("points outside its own disc" in problem.message for problem in index.problems) or climb[0] == "\\"

    @pytest.mark.parametrize("name", ["A\0B", "N" * 400])
    def test_a_name_that_no_system_takes(self, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        directory = disc(tmp_path / "disc", ct_stack(tmp_path / "in", 2))
        monkeypatch.setattr(sources, "_references", lambda _: [[name], ["IMAGES", name]])
        _, (problem,) = found(directory)
        assert "misses 2 of the 2 files" in problem.message

    @pytest.mark.parametrize("content", [b"", b"DICOMDIR of nothing", b"\0" * 128 + b"DICM" + b"\xff" * 300])
    def test_a_directory_that_is_none(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "DICOMDIR").write_bytes(content)
        index = SeriesIndex.scan([tmp_path / "DICOMDIR"])
        assert index.pieces == ()
        assert "disc directory" in index.problems[0].message or "is none" in index.problems[0].message

    def test_an_image_named_like_a_directory(self, tmp_path: Path) -> None:
        write(ct_slice(), tmp_path / "DICOMDIR")
        assert "is named DICOMDIR but is none" in SeriesIndex.scan([tmp_path / "DICOMDIR"]).problems[0].message


def test_a_mix_of_everything(tmp_path: Path) -> None:
    paths = ct_stack(tmp_path / "in", 8)
    (tmp_path / "drop").mkdir()
    packed = zipped(tmp_path / "drop" / "half.zip", {path.name: path.read_bytes() for path in paths[:3]})
    directory = disc(tmp_path / "drop" / "disc", paths[3:6])
    index = SeriesIndex.scan([packed, directory, paths[6], paths[7]])
    assert [piece.count for piece in index.pieces] == [8]
