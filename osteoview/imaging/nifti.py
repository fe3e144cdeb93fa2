"""NIfTI images, as research data comes: RAS+ affines turned to LPS, values taken as HU."""

from __future__ import annotations

import gzip
import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, cast

import numpy as np
from numpy.typing import NDArray

from osteoview.base.errors import InputError
from osteoview.imaging import geometry
from osteoview.imaging.errors import DamagedFileError, UnsupportedImageError
from osteoview.imaging.place import UNREADABLE, Place

if TYPE_CHECKING:
    import nibabel

LARGEST_VOLUME_BYTES = 8 << 30
_HEADER_BYTES = 544  # NIfTI-2's header and the extension flag; NIfTI-1's is shorter
_MM_PER_UNIT = {1: 1000.0, 3: 0.001}  # metres and micrometres; everything else means millimetres
# nibabel reports what is wrong with a header to a logger of its own that writes to the terminal.
_UNHEARD = logging.getLogger("osteoview.nifti.unheard")
_UNHEARD.addHandler(logging.NullHandler())
_UNHEARD.propagate = False
_MOST_SKEW = 0.01  # half a degree, as for DICOM
_LONGEST_TAIL = 1 << 26
_MOST_PACKED = 1100  # gzip packs nothing more densely
_RAS_TO_LPS = np.diag([-1.0, -1.0, 1.0, 1.0])


@dataclass(frozen=True, eq=False)
class NiftiImage:
    """A three-dimensional NIfTI image, described but not yet read."""

    place: Place
    shape: tuple[int, int, int]
    affine: geometry.Affine
    dtype: np.dtype[np.generic]
    offset: int

    @property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Distance between voxel centres along i, j, k."""
        return geometry.spacing_mm(self.affine)


def is_nifti(place: Place) -> bool:
    """By its name; a folder is listed without opening every file twice."""
    return (place.member or place.path.name).lower().endswith((".nii", ".nii.gz"))


def read_description(place: Place) -> NiftiImage:
    """Shape, type and place in space of the image at `place`; reads no voxels."""
    try:
        return _description(place, _header(place))
    except InputError:
        raise
    except Exception as reason:
        raise _damaged(place, reason) from reason


def _description(place: Place, header: nibabel.Nifti1Header) -> NiftiImage:
    shape = tuple(int(n) for n in header.get_data_shape())
    while len(shape) > 3 and shape[-1] == 1:
        shape = shape[:-1]
    if len(shape) != 3:
        raise UnsupportedImageError(
            place.name, f"has {len(shape)} dimensions {shape}; a CT volume has three.", hint="Save one volume of it."
        )
    size = int(np.prod(shape, dtype=object)) * header.get_data_dtype().itemsize
    if min(shape) < 1 or size > LARGEST_VOLUME_BYTES:
        raise DamagedFileError(
            place.name, f"claims {shape[0]} × {shape[1]} × {shape[2]} voxels.", hint="Save it again."
        )
    if header.get_data_dtype().kind not in "iuf":
        raise UnsupportedImageError(place.name, "does not hold plain numbers.", hint="Save it as a CT in HU.")
    if int(header["sform_code"]) == 0 and int(header["qform_code"]) == 0:
        raise UnsupportedImageError(
            place.name, "does not say how it lies in the patient.", hint="Save it with an sform or qform."
        )
    to_mm = _MM_PER_UNIT.get(int(header["xyzt_units"]) & 7, 1.0)
    affine = np.diag([to_mm, to_mm, to_mm, 1.0]) @ _RAS_TO_LPS @ np.asarray(header.get_best_affine(), np.float64)
    if not np.isfinite(affine).all() or abs(np.linalg.det(affine[:3, :3])) < 1e-9:
        raise DamagedFileError(place.name, "has a broken affine matrix.", hint="Save it again.")
    _refuse_skew(place, affine)
    header.get_slope_inter()  # raises where they are nonsense
    offset = int(header["vox_offset"])
    gzipped = (place.member or place.path.name).lower().endswith(".gz")
    # One file holds header, extension flag and voxels (.nii): the first voxel cannot lie in the header.
    if offset < header.sizeof_hdr + 4 or offset + size > place.size * (_MOST_PACKED if gzipped else 1):
        raise _cut_off(place)
    return NiftiImage(place, (shape[0], shape[1], shape[2]), affine, header.get_data_dtype(), offset)


def _refuse_skew(place: Place, affine: geometry.Affine) -> None:
    """Voxel axes that are not perpendicular are no scanner's; every length along them would be wrong."""
    directions = affine[:3, :3] / np.linalg.norm(affine[:3, :3], axis=0)
    skew = float(np.abs(directions.T @ directions - np.eye(3)).max())
    if skew > _MOST_SKEW:
        raise UnsupportedImageError(
            place.name,
            f"has voxel axes {np.degrees(np.arcsin(min(skew, 1.0))):.1f}° from perpendicular.",
            hint="Resample it onto a straight grid.",
        )


def read_slices(image: NiftiImage) -> Iterator[NDArray[np.float32]]:
    """Scaled values of one slice after the other, indexed [j, i]; never more than one slice is held."""
    place = image.place
    slope, intercept = _header(place).get_slope_inter()
    columns, rows, slices = image.shape
    # Fortran order: i runs fastest, so the reversed shape in C order is [k, j, i].
    stored = np.empty((rows, columns), image.dtype)
    with _unzipped(place) as file:
        try:
            _skip(file, image.offset)
            for _ in range(slices):
                if _fill(file, stored) < stored.nbytes:
                    raise _cut_off(place)
                values = stored.astype(np.float32)
                if slope is not None:
                    values *= np.float32(slope)
                    values += np.float32(intercept)
                yield values
            # Only at the very end does a gzip stream say whether what came was what had been packed.
            _skip(file, _LONGEST_TAIL)
        except UNREADABLE as reason:
            raise place.unreadable(reason) from reason


def _header(place: Place) -> nibabel.Nifti1Header:
    import nibabel

    content = _start(place, _HEADER_BYTES)
    try:
        size = int(np.frombuffer(content[:4], "<i4")[0])
        second = 540 in (size, int(np.frombuffer(content[:4], ">i4")[0]))
        kind: Any = nibabel.Nifti2Header if second else nibabel.Nifti1Header
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            header = kind(content[: kind.template_dtype.itemsize], check=False)
            header.check_fix(_UNHEARD)
            return cast("nibabel.Nifti1Header", header)
    except Exception as reason:
        raise _damaged(place, reason) from reason


def _damaged(place: Place, reason: Exception) -> DamagedFileError:
    # nibabel raises many kinds over a broken header, some only when a field of it is asked for.
    return DamagedFileError(place.name, f"is not a sound NIfTI file ({type(reason).__name__}).", hint="Save it again.")


@contextmanager
def _unzipped(place: Place) -> Iterator[BinaryIO]:
    with place.open() as file:
        if not (place.member or place.path.name).lower().endswith(".gz"):
            yield file
            return
        with gzip.GzipFile(fileobj=cast("io.BufferedIOBase", file)) as unzipped:
            yield cast("BinaryIO", unzipped)


def _start(place: Place, most: int) -> bytes:
    """The first `most` bytes after unzipping; never more, whatever the file would inflate to."""
    start = np.empty(most, np.uint8)
    with _unzipped(place) as file:
        try:
            return start[: _fill(file, start)].tobytes()
        except UNREADABLE as reason:
            raise place.unreadable(reason) from reason


def _skip(file: BinaryIO, count: int) -> None:
    while count > 0 and (passed := len(file.read(min(count, 1 << 20)))):
        count -= passed


def _fill(file: BinaryIO, array: NDArray[np.generic]) -> int:
    """Read until the array is full or the file ends; returns how many bytes came."""
    view = array.reshape(-1).view(np.uint8).data
    while view:
        got = file.readinto(view)  # type: ignore[attr-defined]  # files, archive members and gzip streams all have it
        if not got:
            break
        view = view[got:]
    return array.nbytes - len(view)


def _cut_off(place: Place) -> DamagedFileError:
    return DamagedFileError(place.name, "ends before its last voxel.", hint="It was cut off; copy or save it again.")
