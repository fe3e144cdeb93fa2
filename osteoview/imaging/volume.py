"""A CT stack in Hounsfield units that knows where it lies in the patient."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging import geometry
from osteoview.imaging.note import Note


@dataclass(frozen=True)
class Acquisition:
    """How the scan was made; None or '' where the headers do not say."""

    modality: str = "CT"
    kvp: float | None = None
    kernel: str = ""
    slice_thickness_mm: float | None = None
    # True when an agent is named, False when the header says there was none, None when it is silent.
    contrast: bool | None = None
    manufacturer: str = ""
    model: str = ""


@dataclass(frozen=True, eq=False)
class Volume:
    """Read-only int16 HU, indexed [k, j, i], with the affine from voxel (i, j, k) to LPS mm.

    Slices named in `missing_slices` were never acquired or never arrived; their voxels hold `blank_hu` and mean
    nothing. `padding_hu` is what the scanner wrote outside its field of view.
    """

    hu: NDArray[np.int16]
    affine: geometry.Affine
    study_uid: str = ""
    series_uid: str = ""
    frame_of_reference_uid: str = ""
    description: str = ""
    acquisition: Acquisition = field(default_factory=Acquisition)
    notes: tuple[Note, ...] = ()
    missing_slices: tuple[int, ...] = ()
    padding_hu: int | None = None

    blank_hu = -32768

    def __post_init__(self) -> None:
        """Reject what no viewer or measurement could trust."""
        if self.hu.ndim != 3 or 0 in self.hu.shape or self.hu.dtype != np.int16:
            raise ValueError(f"a volume is three-dimensional int16, not {self.hu.dtype} {self.hu.shape}")
        if self.affine.shape != (4, 4) or not np.isfinite(self.affine).all():
            raise geometry.GeometryError("the affine is not a finite 4×4 matrix")
        if abs(np.linalg.det(self.affine[:3, :3])) < 1e-9:
            raise geometry.GeometryError("the affine is singular")
        if any(not 0 <= k < self.hu.shape[0] for k in self.missing_slices):
            raise ValueError("a missing slice lies outside the volume")
        affine = self.affine.astype(np.float64)
        affine.flags.writeable = False
        # The kernels walk the voxels as one run of memory; a copy only where a reader delivered another order.
        hu = np.ascontiguousarray(self.hu)
        hu.flags.writeable = False
        object.__setattr__(self, "hu", hu)
        object.__setattr__(self, "affine", affine)

    @property
    def shape(self) -> tuple[int, int, int]:
        """Slices, rows, columns."""
        k, j, i = self.hu.shape
        return k, j, i

    @cached_property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Distance between voxel centres along i, j, k."""
        return geometry.spacing_mm(self.affine)

    @cached_property
    def inverse_affine(self) -> geometry.Affine:
        """From LPS mm to voxel (i, j, k)."""
        inverse = np.asarray(np.linalg.inv(self.affine), np.float64)
        inverse.flags.writeable = False
        return inverse

    @property
    def center_mm(self) -> NDArray[np.float64]:
        """Middle of the outermost voxel centres."""
        k, j, i = self.shape
        return self.to_mm([(i - 1) / 2, (j - 1) / 2, (k - 1) / 2])

    @property
    def may_measure(self) -> bool:
        """False when a note says that the HU or the geometry cannot be trusted."""
        return not any(note.blocks_measuring for note in self.notes)

    def to_mm(self, points_vox: ArrayLike) -> NDArray[np.float64]:
        """Patient positions of voxel coordinates (…, 3)."""
        return geometry.transform(self.affine, points_vox)

    def to_vox(self, points_mm: ArrayLike) -> NDArray[np.float64]:
        """Voxel coordinates of patient positions (…, 3)."""
        return np.asarray(
            np.asarray(points_mm, np.float64) @ self.inverse_affine[:3, :3].T + self.inverse_affine[:3, 3]
        )
