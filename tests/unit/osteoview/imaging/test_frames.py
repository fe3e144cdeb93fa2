from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset

from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.frames import Frame, frames_of, read_dataset
from osteoview.imaging.header import read_header
from osteoview.imaging.place import Place
from tests.dicom_files import ct_slice, enhanced_ct, stored_slice, write

STORED = np.stack([stored_slice(n) for n in range(3)])
PLACES = [(1.0, 2.0, 3.0 * n) for n in range(3)]


def frames(folder: Path, ds: Dataset) -> tuple[Frame, ...]:
    return frames_of(read_header(Place(write(ds, folder / "a.dcm"))))


def test_a_single_frame_says_what_its_header_says(tmp_path: Path) -> None:
    (frame,) = frames(tmp_path, ct_slice())
    assert frame.placed
    assert (frame.index, frame.position_mm, frame.slope) == (0, (-100, -90, 50), 1)


def test_shared_and_own_groups(tmp_path: Path) -> None:
    read = frames(tmp_path, enhanced_ct(STORED, PLACES, temporal=(1, 1, 2), stack_ids=("A", "A", "B")))
    assert [frame.index for frame in read] == [0, 1, 2]
    assert [frame.position_mm for frame in read] == PLACES
    assert [frame.temporal_position for frame in read] == [1, 1, 2]
    assert [frame.stack_id for frame in read] == ["A", "A", "B"]
    for frame in read:
        assert frame.pixel_spacing_mm == (0.75, 0.5)
        assert (frame.header.kvp, frame.header.kernel, frame.header.slice_thickness_mm) == (100, "Br40d", 7.5)
        assert frame.header.image_type == ("ORIGINAL", "PRIMARY", "VOLUME", "NONE")
        assert (frame.slope, frame.intercept, frame.header.rescale_type) == (1, -1024, "HU")


def test_own_rescale_wins_over_shared(tmp_path: Path) -> None:
    ds = enhanced_ct(STORED, PLACES)
    own = Dataset()
    own.RescaleSlope, own.RescaleIntercept = 2.0, 5.0
    ds.PerFrameFunctionalGroupsSequence[1].PixelValueTransformationSequence = [own]
    assert [(frame.slope, frame.intercept) for frame in frames(tmp_path, ds)] == [(1, -1024), (2, 5), (1, -1024)]


def test_each_frames_acquisition(tmp_path: Path) -> None:
    ds = enhanced_ct(STORED, PLACES)
    for n, group in enumerate(ds.PerFrameFunctionalGroupsSequence):
        group.FrameContentSequence[0].FrameAcquisitionNumber = 7 + n
    assert [frame.header.acquisition_number for frame in frames(tmp_path, ds)] == [7, 8, 9]


def test_frames_without_a_place_are_not_placed(tmp_path: Path) -> None:
    ds = enhanced_ct(STORED, PLACES)
    del ds.PerFrameFunctionalGroupsSequence[2].PlanePositionSequence
    assert [frame.placed for frame in frames(tmp_path, ds)] == [True, True, False]


@pytest.mark.parametrize("missing", ["SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"])
def test_one_kind_of_groups_alone(tmp_path: Path, missing: str) -> None:
    ds = enhanced_ct(STORED, PLACES)
    delattr(ds, missing)
    read = frames(tmp_path, ds)
    assert len(read) == 3
    assert not any(frame.placed for frame in read)


def test_fewer_groups_than_frames_are_refused(tmp_path: Path) -> None:
    ds = enhanced_ct(STORED, PLACES)
    del ds.PerFrameFunctionalGroupsSequence[0]
    with pytest.raises(DamagedFileError, match="describes 2 frames and declares 3"):
        frames(tmp_path, ds)


def test_a_rescale_of_a_frame_that_is_no_number_is_refused(tmp_path: Path) -> None:
    ds = enhanced_ct(STORED, PLACES, slopes=(1.25, 1.25, 1.25), intercepts=(0, 0, 0))
    path = write(ds, tmp_path / "a.dcm")
    for value in (b"nan ", b"1\\2 "):
        content = path.read_bytes()
        at = content.rindex(b"1.25") if b"1.25" in content else content.rindex(b"nan ")
        path.write_bytes(content[:at] + value + content[at + 4 :])
        with pytest.raises(DamagedFileError, match="RescaleSlope that is no number"):
            frames_of(read_header(Place(path)))


def test_damaged_groups_are_refused_with_their_file(tmp_path: Path) -> None:
    path = write(enhanced_ct(STORED, PLACES), tmp_path / "a.dcm")
    header = read_header(Place(path))
    content = path.read_bytes()
    at = content.index(b"1.0\\2.0\\")
    path.write_bytes(content[:at] + b"1.0\\two\\" + content[at + 8 :])
    with pytest.raises(DamagedFileError, match=str(path)):
        frames_of(header)


def test_a_file_that_went_away(tmp_path: Path) -> None:
    path = write(ct_slice(), tmp_path / "a.dcm")
    header = read_header(Place(path))
    path.unlink()
    with pytest.raises(DamagedFileError, match="damaged header"):
        read_dataset(header)
