"""Every file of the robust set that SimpleITK reads too: the same size, the same HU, the same place.

Where the two differ, the table says why. A difference that is not in it fails, and so does an entry that has none.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import SimpleITK
from numpy.typing import NDArray

from osteoview.base.errors import InputError
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.frames import Frame
from osteoview.imaging.kinds import Kind
from osteoview.imaging.pixels import stored_values
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from tests.shared_data import CT, NEEDS_SHARED_DATA, ROBUST, name_of, robust_files

pytestmark = NEEDS_SHARED_DATA

# By file, or by the beginning of its path: why the two do not agree.
_INVERTED = "MONOCHROME1: ITK hands out inverted values; here the stored ones stay, and the picture is shown inverted."
_OTHER_END = "Slices are counted along their normal, here towards the feet; ITK counts from the lowest z. Same voxels."
_RLE_ORDER = "ITK reads the bytes of wide RLE colours in the wrong order; pydicom agrees with us."
DISAGREEMENTS: dict[str, str] = {
    "cornerstone_testImages/CT0012.fragmented_no_bot_jpeg_baseline.51.dcm": _OTHER_END,
    "pydicom_data/eCT_Supplemental.dcm": _OTHER_END,
    "highdicom_small/dx_image.dcm": _INVERTED,
    "pydicom_data/RG1_J2KI.dcm": _INVERTED,
    "pydicom_data/RG3_J2KI.dcm": _INVERTED,
    "pydicom_testfiles/dicomdirtests/77654033/CR": _INVERTED,
    "pydicom_testfiles/SC_rgb_rle_16bit": _RLE_ORDER,
    "pydicom_testfiles/SC_rgb_rle_32bit": _RLE_ORDER,
    "pydicom_testfiles/J2K_pixelrep_mismatch.dcm": (
        "Direction cosines are written with four digits; ITK makes unit vectors of them, here they count as written."
    ),
}


def differences(path: Path, decoders: Decoders) -> list[str]:
    """How the two readings of one file differ; nothing where one of them refuses it or lists it by name."""
    index = SeriesIndex.scan([path])
    if len(index.pieces) != 1:
        return []
    try:
        image = SimpleITK.ReadImage(str(path))
    except RuntimeError:
        return []
    (piece,) = index.pieces
    theirs = SimpleITK.GetArrayFromImage(image)
    found = []
    try:
        if piece.kind is Kind.CT:
            volume = load_volume(piece, decoders)
            found += _values(volume.hu.astype(np.float64), theirs, image)
            found += _geometry(volume, image)
        else:
            mine = np.stack([_as_pictures(frame, decoders) for frame in piece.frames])
            found += _values(mine, theirs, image)
    except InputError as refusal:
        found.append(f"refused here: {refusal.reason}")
    return found


def _as_pictures(frame: Frame, decoders: Decoders) -> NDArray[np.float64]:
    values = stored_values(frame, decoders).astype(np.float64)
    return values * (1 if frame.slope is None else frame.slope) + (frame.intercept or 0)


def _values(mine: NDArray[np.float64], theirs: NDArray[np.generic], image: SimpleITK.Image) -> list[str]:
    if image.GetNumberOfComponentsPerPixel() > 1 and theirs.ndim == mine.ndim - 1:
        theirs = theirs[None]
    if mine.shape != theirs.shape:
        return [f"shape {mine.shape} here, {theirs.shape} there"]
    worst = float(np.abs(mine - np.rint(theirs.astype(np.float64))).max())
    return [f"values differ by up to {worst:.0f}"] if worst > 0.5 else []


def _geometry(volume: Volume, image: SimpleITK.Image) -> list[str]:
    k, j, i = volume.shape
    if image.GetDimension() != 3:
        return []
    found = []
    for corner in ((0, 0, 0), (i - 1, 0, 0), (0, j - 1, 0), (0, 0, k - 1)):
        apart = np.abs(volume.to_mm(corner) - image.TransformIndexToPhysicalPoint(corner)).max()
        if apart > 1e-3 and not (k == 1 and corner[2]):
            found.append(f"voxel {corner} lies {apart:.3f} mm apart")
    return found


def reason_for(name: str) -> str:
    """The table's entry for a file, or nothing."""
    return next((why for prefix, why in DISAGREEMENTS.items() if name.startswith(prefix)), "")


def test_every_file_that_both_read(decoders: Decoders) -> None:
    unexplained, explained, agreed = [], set(), 0
    for path in robust_files():
        name = name_of(path)
        found = differences(path, decoders)
        if not found:
            agreed += SeriesIndex.scan([path]).pieces != ()
        elif reason_for(name):
            explained.add(next(prefix for prefix in DISAGREEMENTS if name.startswith(prefix)))
        else:
            unexplained.append(f"{name}: {'; '.join(found)}")
    assert not unexplained, "\n" + "\n".join(unexplained)
    assert explained == set(DISAGREEMENTS), "entries without a difference"
    assert agreed > 100


@pytest.mark.parametrize(
    "folder",
    [
        ROBUST / "ibsi_STS_018_lowerlumbar_noL1",
        ROBUST / "totalseg_ct_j2k_20slices",
        CT / "acrin_abdpel",
        CT / "lidc0314_lower",
    ],
    ids=lambda folder: folder.name,
)
def test_every_series_that_both_read(folder: Path, decoders: Decoders) -> None:
    piece = max(SeriesIndex.scan([folder]).pieces, key=lambda piece: piece.count)
    volume = load_volume(piece, decoders)
    reader = SimpleITK.ImageSeriesReader()
    (uid,) = reader.GetGDCMSeriesIDs(str(folder))
    reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(folder), uid))
    image = reader.Execute()
    assert _values(volume.hu.astype(np.float64), SimpleITK.GetArrayFromImage(image), image) == []
    assert _geometry(volume, image) == []


@pytest.mark.parametrize("path", sorted(CT.rglob("*.nii.gz")), ids=lambda path: path.name)
def test_every_nifti_that_both_read(path: Path, decoders: Decoders) -> None:
    (piece,) = SeriesIndex.scan([path]).pieces
    volume = load_volume(piece, decoders)
    image = SimpleITK.ReadImage(str(path))
    assert _values(volume.hu.astype(np.float64), SimpleITK.GetArrayFromImage(image), image) == []
    assert _geometry(volume, image) == []
