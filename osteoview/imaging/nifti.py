"""NIfTI images, as research data comes: RAS+ affines turned to LPS, values taken as HU."""

from __future__ import annotations

import gzip
import io
import warnings
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging import geometry
from osteoview.imaging.errors import DamagedFileError, UnsupportedImageError
from osteoview.imaging.place import Place

if TYPE_CHECKING:
    import nibabel

LARGEST_VOLUME_BYTES = 8 << 30
_HEADER_BYTES = 544  # NIfTI-2's header and the extension flag; NIfTI-1's is shorter
_RAS_TO_LPS = np.diag([-1.0, -1.0, 1.0, 1.0])


@dataclass(frozen=True, eq=False)
class NiftiImage:
    """A three-dimensional NIfTI image, described but not yet read."""

    place: Place
    shape: tuple[int, int, int]
    affine: geometry.Affine
    dtype: np.dtype[np.generic]

    @property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Distance between voxel centres along i, j, k."""
        return geometry.spacing_mm(self.affine)


def is_nifti(place: Place) -> bool:
    """By its name; a folder is listed without opening every file twice."""
    return (place.member or place.path.name).lower().endswith((".nii", ".nii.gz"))


def read_description(place: Place) -> NiftiImage:
    """Shape, type and place in space of the image at `place`; reads no voxels."""
    header = _header(place)
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
    affine = _RAS_TO_LPS @ np.asarray(header.get_best_affine(), np.float64)
    if not np.isfinite(affine).all() or abs(np.linalg.det(affine[:3, :3])) < 1e-9:
        raise DamagedFileError(place.name, "has a broken affine matrix.", hint="Save it again.")
    return NiftiImage(place, (shape[0], shape[1], shape[2]), affine, header.get_data_dtype())


def read_values(image: NiftiImage) -> NDArray[np.float32]:
    """Scaled values, indexed [k, j, i]."""
    place = image.place
    header = _header(place)
    count = int(np.prod(image.shape))
    offset = int(header["vox_offset"])
    needed = offset + count * image.dtype.itemsize
    content = _bytes(place, needed)
    if len(content) < needed:
        raise DamagedFileError(place.name, "ends before its last voxel.", hint="It was cut off; copy or save it again.")
    # Fortran order: i runs fastest, so the reversed shape in C order is [k, j, i].
    stored = np.frombuffer(content, image.dtype, count, offset).reshape(image.shape[::-1])
    slope, intercept = header.get_slope_inter()
    values = stored.astype(np.float32)
    if slope is not None:
        values *= np.float32(slope)
        values += np.float32(intercept)
    return values


def _header(place: Place) -> nibabel.Nifti1Header:
    import nibabel

    content = _bytes(place, _HEADER_BYTES)
    try:
        size = int(np.frombuffer(content[:4], "<i4")[0])
        second = 540 in (size, int(np.frombuffer(content[:4], ">i4")[0]))
        kind: Any = nibabel.Nifti2Header if second else nibabel.Nifti1Header
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return cast("nibabel.Nifti1Header", kind(content[: kind.template_dtype.itemsize]))
    except Exception as reason:  # nibabel raises many kinds for a broken header
        raise DamagedFileError(
            place.name, f"is not a sound NIfTI file ({type(reason).__name__}).", hint="Save it again."
        ) from reason


def _bytes(place: Place, most: int) -> bytes:
    """The first `most` bytes after unzipping; never more, whatever the file would inflate to."""
    with place.open() as file:
        if not (place.member or place.path.name).lower().endswith(".gz"):
            return file.read(most)
        try:
            with gzip.GzipFile(fileobj=cast("io.BufferedIOBase", file)) as unzipped:
                return unzipped.read(most)
        except (OSError, EOFError, zlib.error) as reason:
            raise DamagedFileError(
                place.name, f"cannot be unzipped ({reason}).", hint="Copy or save it again."
            ) from reason
