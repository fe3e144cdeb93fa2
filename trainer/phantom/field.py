"""A shape as its signed distance on a lattice of its own, cut into tiles of which only those near the surface are kept.

Shapes are evaluated once, here, in their own axes; any scan grid then reads them by linear interpolation. A distance
is smooth where the shape's edge is sharp, so a lattice of a millimetre places an edge to a few hundredths of one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter

from trainer.phantom.frame import Frame

Points = tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]
Distance = Callable[[Points], NDArray[np.float32]]
Channels = Callable[[Points, NDArray[np.float32]], tuple[NDArray[np.float32], ...]]

TILE = 16  # lattice cells along the side of a tile
OUTSIDE, INSIDE = -1, -2  # tiles so far from the surface that their values do not matter
# Slices of up to 6 mm: a surface farther than this from the centre of a voxel cannot touch it.
REACH_MM = 3.5
# Values are kept in whole thousandths: finer than any edge matters, and half the memory of floats.
PER_MM = 1000
_WHOLE_TILE = np.array([[0, 0, 0], [TILE, TILE, TILE]])


@dataclass(frozen=True)
class Field:
    """Signed distance (mm, negative inside) and further channels of one shape.

    table: int32 [k, j, i] of tiles: a row of `tiles`, or OUTSIDE, or INSIDE.
    tiles: int16 [n, channel, k, j, i] in units of 1 / PER_MM, each with one lattice point more than it has cells.
    """

    frame: Frame
    corner_mm: NDArray[np.float64]
    pitch_mm: float
    table: NDArray[np.int32]
    tiles: NDArray[np.int16]

    @cached_property
    def corners_mm(self) -> NDArray[np.float64]:
        """The eight corners (8, 3) of the box that holds all points within reach, seen from outside the frame."""
        low, high = np.full(3, np.inf), np.full(3, -np.inf)
        for corner in np.argwhere(self.table != OUTSIDE):
            slot = self.table[tuple(corner)]
            points = _WHOLE_TILE if slot == INSIDE else np.argwhere(self.tiles[slot, 0] <= REACH_MM * PER_MM)
            if len(points):
                low = np.minimum(low, corner * TILE + points.min(axis=0))
                high = np.maximum(high, corner * TILE + points.max(axis=0))
        if not np.isfinite(low).all():
            low, high = np.zeros(3), np.zeros(3)
        return self.frame.corners(*(self.corner_mm + self.pitch_mm * end[::-1] for end in (low, high)))

    @cached_property
    def to_lattice(self) -> NDArray[np.float64]:
        """4×4 from (x, y, z, 1) around the frame to lattice coordinates."""
        matrix = np.linalg.inv(self.frame.matrix)
        matrix[:3, 3] -= self.corner_mm
        matrix[:3] /= self.pitch_mm
        return np.asarray(matrix)

    def moved(self, outer: Frame) -> Field:
        """The same field in the frame around an outer one."""
        return Field(self.frame.then(outer), self.corner_mm, self.pitch_mm, self.table, self.tiles)


def sample(
    distance: Distance,
    low_mm: tuple[float, float, float],
    high_mm: tuple[float, float, float],
    pitch_mm: float,
    frame: Frame,
    *,
    channels: Channels | None = None,
    depth_mm: float = REACH_MM,
) -> Field:
    """Sample a distance within a box of its frame.

    channels: what else to keep at each lattice point, from the points and their distances; it keeps inner tiles.
    depth_mm: how far below the surface the distance still matters (cortex, for instance).
    """
    side_mm = TILE * pitch_mm
    low, high = np.asarray(low_mm, float), np.asarray(high_mm, float)
    counts = np.maximum(np.ceil((high - low) / side_mm).astype(int), 1)
    nx, ny, nz = (int(n) for n in counts)
    # Radial distances overstate how far off a long shape is: three samples along each side of a tile, and thrice the
    # distance a point can be from the nearest of them, keep that from losing a tile.
    marks = [(low[a] + 0.5 * side_mm * np.arange(2 * n + 1)).astype(np.float32) for a, n in enumerate((nx, ny, nz))]
    rough = _coarse(distance, marks)
    lowest, highest = -maximum_filter(-rough, 3)[1::2, 1::2, 1::2], maximum_filter(rough, 3)[1::2, 1::2, 1::2]
    radius = 0.25 * np.sqrt(3.0) * side_mm * 2.2
    table = np.full((nz, ny, nx), OUTSIDE, np.int32)
    table[highest < -(radius + depth_mm)] = INSIDE
    near = (lowest < radius + REACH_MM) & ((table != INSIDE) | (channels is not None))
    ramp = np.float32(pitch_mm) * np.arange(TILE + 1, dtype=np.float32)
    kept: list[NDArray[np.int16]] = []
    for tk, tj, ti in np.argwhere(near):
        start = low + side_mm * np.array([ti, tj, tk])
        x = np.float32(start[0]) + ramp[None, None, :]
        y = np.float32(start[1]) + ramp[None, :, None]
        z = np.float32(start[2]) + ramp[:, None, None]
        points = np.broadcast_arrays(x, y, z)
        d = distance((points[0], points[1], points[2]))
        if d.min() > REACH_MM:
            table[tk, tj, ti] = OUTSIDE
        elif d.max() < -depth_mm and channels is None:
            table[tk, tj, ti] = INSIDE
        else:
            table[tk, tj, ti] = len(kept)
            more = channels((points[0], points[1], points[2]), d) if channels else ()
            kept.append(_packed(np.stack([d, *more])))
    n_channels = kept[0].shape[0] if kept else 1
    tiles = np.stack(kept) if kept else np.zeros((0, n_channels, TILE + 1, TILE + 1, TILE + 1), np.int16)
    return Field(frame, low, pitch_mm, table, tiles)


def _packed(values: NDArray[np.float32]) -> NDArray[np.int16]:
    limit = np.iinfo(np.int16).max
    return np.clip(np.rint(values * PER_MM), -limit, limit).astype(np.int16)


def _coarse(distance: Distance, marks: list[NDArray[np.float32]]) -> NDArray[np.float32]:
    """The distance at coarse marks, block by block, because shapes of many pieces skip those far from a block."""
    block = 8
    rough = np.empty((len(marks[2]), len(marks[1]), len(marks[0])), np.float32)
    for k in range(0, rough.shape[0], block):
        for j in range(0, rough.shape[1], block):
            for i in range(0, rough.shape[2], block):
                z, y, x = np.meshgrid(
                    marks[2][k : k + block], marks[1][j : j + block], marks[0][i : i + block], indexing="ij"
                )
                rough[k : k + block, j : j + block, i : i + block] = distance((x, y, z))
    return rough
