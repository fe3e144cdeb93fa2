"""Any plane or slab out of a volume, as HU.

The result is int16, like the volume: HU are whole numbers, windows are tables over int16, and half a HU of rounding
in a picture is far below noise (measurements read voxels, never a picture). `Volume.blank_hu` marks pixels without
data: outside the volume, or touching a missing slice.

Engine: numba, beside SimpleITK and SciPy. It is the fastest of them here, refuses to blend missing slices, takes the
volume without a copy, and may be entered from several threads. Figures: `python -m tests.bench reslice`.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Self

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.geometry import GeometryError
from osteoview.imaging.plane import Plane
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import Window, to_8bit

Vector = NDArray[np.float64]
Mode = Literal["mean", "mip", "minip"]

# Each share ends with a turn at the interpreter's lock, which is long where other threads read files.
_SHARES_PER_WORKER = 4
_LEAST_ROWS = 16
# So little may a plane drift away from an axis over its whole width: what interpolation calls on a voxel's centre.
_ON_AXIS_VOX = 1e-6
_MODES: tuple[Mode, ...] = ("mean", "mip", "minip")  # in the order of interpolation.MEAN, MAXIMUM, MINIMUM


@dataclass(frozen=True)
class Slab:
    """How thick the plane is, and what becomes of the samples through it.

    Samples lie at the middles of equal layers, so their mean is the mean over the thickness; by default there is one
    for each voxel spacing of the volume along the normal.
    """

    thickness_mm: float
    mode: Mode = "mean"
    samples: int | None = None

    def __post_init__(self) -> None:
        """Reject a slab that is none."""
        if not (np.isfinite(self.thickness_mm) and self.thickness_mm > 0):
            raise GeometryError(f"a slab cannot be {self.thickness_mm} mm thick")
        if self.mode not in _MODES:
            raise ValueError(f"a slab is shown as {', '.join(_MODES)}, not {self.mode!r}")
        if self.samples is not None and self.samples < 1:
            raise ValueError("a slab needs at least one sample")

    def samples_through(self, volume: Volume, normal_mm: Vector) -> int:
        """As asked for, or enough that no voxel is stepped over."""
        if self.samples is not None:
            return self.samples
        voxels_per_mm = np.abs(volume.inverse_affine[:3, :3] @ normal_mm).max()
        return max(1, int(np.ceil(self.thickness_mm * voxels_per_mm - 1e-6)))


class Reslicer:
    """Cuts planes out of volumes, sharing each cut among a few threads. Callable from several threads at once."""

    def __init__(self, workers: int | None = None) -> None:
        self._workers = workers or min(os.cpu_count() or 1, 8)
        # The calling thread works too.
        self._pool = ThreadPoolExecutor(max(1, self._workers - 1), thread_name_prefix="reslice")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Wait for running cuts and end the threads."""
        self._pool.shutdown()

    def cut(self, volume: Volume, plane: Plane, slab: Slab | None = None) -> NDArray[np.int16]:
        """HU on the plane, blank_hu where there are none: read-only, [row, column].

        A plane that falls on the volume's own voxels is a view into it, without copying or interpolation. Others are
        trilinear. A slab counts the samples inside the volume; one that touches a missing slice is blank there,
        because a maximum over the rest would look complete.
        """
        steps = _in_voxels(volume, plane)
        if slab is None:
            own = _own_voxels(volume, plane, *steps)
            if own is not None:
                return own
        return self._resample(volume, plane, slab, *steps)

    def warm_up(self) -> None:
        """Load the machine code of planes and windows, in the background: half a second; the first time, four."""
        tiny = Volume(np.zeros((2, 2, 2), np.int16), np.eye(4))
        straight = Plane.named("axial", tiny.center_mm, (0.5, 0.5), (2, 2))
        for plane in (straight, straight.rotated([1, 1, 1], 20, tiny.center_mm)):
            to_8bit(self.cut(tiny, plane), Window(0, 1))

    def _resample(
        self, volume: Volume, plane: Plane, slab: Slab | None, origin: Vector, right: Vector, down: Vector
    ) -> NDArray[np.int16]:
        from osteoview.imaging import interpolation

        samples, mode, deeper = 1, 0, np.zeros(3)
        if slab is not None:
            samples, mode = slab.samples_through(volume, plane.normal_mm), _MODES.index(slab.mode)
            deeper = volume.inverse_affine[:3, :3] @ plane.normal_mm * (slab.thickness_mm / samples)
        first_sample = origin - deeper * (samples - 1) / 2
        out = np.empty(plane.shape, np.int16)
        rows, blank = plane.shape[0], volume.blank_hu
        axes = _axes_along(plane, right, down, deeper * samples)
        # Whoever is free takes the next few rows: parts of a plane outside the volume cost nothing.
        at_a_time = max(rows // (_SHARES_PER_WORKER * self._workers), _LEAST_ROWS)
        tops = iter(range(0, rows, at_a_time))

        def work() -> None:
            for top in tops:
                bottom = min(top + at_a_time, rows)
                if axes is None:
                    interpolation.resample_rows(
                        volume.hu, first_sample, right, down, deeper, samples, mode, blank, top, bottom, out
                    )
                else:
                    steps = np.array([step[axis] for step, axis in zip((right, down, deeper), axes, strict=True)])
                    interpolation.resample_straight_rows(
                        volume.hu, axes, first_sample[axes], steps, samples, mode, blank, top, bottom, out
                    )

        helpers = [self._pool.submit(work) for _ in range(self._workers - 1)]
        work()
        for helper in helpers:
            helper.result()
        out.flags.writeable = False
        return out


def _in_voxels(volume: Volume, plane: Plane) -> tuple[Vector, Vector, Vector]:
    """The plane's first pixel, and its steps to the right and down, in voxel coordinates."""
    to_vox = volume.inverse_affine[:3, :3]
    right = to_vox @ (plane.right_mm * plane.pixel_mm[0])
    down = to_vox @ (plane.down_mm * plane.pixel_mm[1])
    return volume.to_vox(plane.origin_mm), right, down


def _own_voxels(volume: Volume, plane: Plane, origin: Vector, right: Vector, down: Vector) -> NDArray[np.int16] | None:
    """A view of the voxels the plane falls on, or None when it falls between them or leaves the volume.

    In plain numbers: on nine of them numpy would take ten times longer than showing the slice.
    """
    rows, columns = plane.shape
    picks: list[slice | int] = []
    across, along = [], []
    for axis, (at, to_right, to_down) in enumerate(zip(origin.tolist(), right.tolist(), down.tolist(), strict=True)):
        first, step_right, step_down = round(at), round(to_right), round(to_down)
        drift = abs(at - first) + abs(to_right - step_right) * columns + abs(to_down - step_down) * rows
        last = first + step_right * (columns - 1) + step_down * (rows - 1)
        if drift > 1e-6 or abs(step_right) + abs(step_down) > 1 or not _within(first, last, volume.shape[2 - axis]):
            return None
        if step_right:
            across.append(axis)
            picks.append(_run(first, step_right, columns))
        elif step_down:
            along.append(axis)
            picks.append(_run(first, step_down, rows))
        else:
            picks.append(first)
    if not len(across) == len(along) == 1:
        return None
    view = volume.hu[tuple(reversed(picks))]
    return view if across < along else view.T


def _axes_along(plane: Plane, right: Vector, down: Vector, through: Vector) -> NDArray[np.int64] | None:
    """The voxel axes that a plane's columns, rows and depth follow; None when one of them follows none."""
    rows, columns = plane.shape
    axes = [int(np.argmax(np.abs(right))), int(np.argmax(np.abs(down)))]
    if axes[0] == axes[1]:
        return None
    axes.append(3 - sum(axes))
    for along, axis in zip((right * columns, down * rows, through), axes, strict=True):
        if np.abs(np.delete(along, axis)).max() > _ON_AXIS_VOX:
            return None
    return np.array(axes)


def _within(first: int, last: int, size: int) -> bool:
    return min(first, last) >= 0 and max(first, last) < size


def _run(first: int, step: int, count: int) -> slice:
    """`count` indices from `first` on, up or down."""
    stop = first + step * count
    return slice(first, stop if stop >= 0 else None, step)
