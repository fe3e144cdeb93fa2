"""Coarser copies of a volume and samples from it, as machine code. Importing this module imports numba."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.compiled import compiled

Vector = NDArray[np.float64]


@compiled
def block_means(
    hu: NDArray[np.int16], slices: int, rows: int, columns: int, blank: int, padding: int
) -> NDArray[np.float32]:
    """Means over blocks of so many slices, rows and columns; NaN where a block holds nothing that was scanned.

    What is left over at the far ends is dropped.
    """
    depth, height, width = hu.shape[0] // slices, hu.shape[1] // rows, hu.shape[2] // columns
    depth, height, width = max(depth, 1), max(height, 1), max(width, 1)
    means = np.empty((depth, height, width), np.float32)
    total = np.empty(width, np.int64)
    count = np.empty(width, np.int64)
    for k in range(depth):
        for j in range(height):
            total[:], count[:] = 0, 0
            for kk in range(k * slices, min((k + 1) * slices, hu.shape[0])):
                for jj in range(j * rows, min((j + 1) * rows, hu.shape[1])):
                    line = hu[kk, jj]
                    for i in range(width):
                        for ii in range(i * columns, min((i + 1) * columns, hu.shape[2])):
                            value = line[ii]
                            if value != blank and value != padding:
                                total[i] += value
                                count[i] += 1
            for i in range(width):
                means[k, j, i] = total[i] / count[i] if count[i] else np.nan
    return means


@compiled
def _at(values: NDArray[np.float32], z: float, y: float, x: float) -> float:
    """Trilinear value at voxel coordinates; NaN outside the outermost centres."""
    depth, height, width = values.shape
    if not (-1e-4 <= z <= depth - 1 + 1e-4 and -1e-4 <= y <= height - 1 + 1e-4 and -1e-4 <= x <= width - 1 + 1e-4):
        return np.nan
    k, j, i = min(max(int(z), 0), depth - 1), min(max(int(y), 0), height - 1), min(max(int(x), 0), width - 1)
    k1, j1, i1 = min(k + 1, depth - 1), min(j + 1, height - 1), min(i + 1, width - 1)
    fz, fy, fx = max(z - k, 0.0), max(y - j, 0.0), max(x - i, 0.0)
    near = (values[k, j, i] * (1 - fx) + values[k, j, i1] * fx) * (1 - fy)
    near += (values[k, j1, i] * (1 - fx) + values[k, j1, i1] * fx) * fy
    far = (values[k1, j, i] * (1 - fx) + values[k1, j, i1] * fx) * (1 - fy)
    far += (values[k1, j1, i] * (1 - fx) + values[k1, j1, i1] * fx) * fy
    return float(near * (1 - fz) + far * fz)


@compiled
def resample(
    values: NDArray[np.float32], to_vox: Vector, origin_mm: Vector, step_mm: float, out: NDArray[np.float32]
) -> None:
    """Fill `out` [z, y, x] with values every step_mm from origin_mm on; to_vox is 3×4 from LPS mm to (i, j, k)."""
    for k in range(out.shape[0]):
        z = origin_mm[2] + k * step_mm
        for j in range(out.shape[1]):
            y = origin_mm[1] + j * step_mm
            x = origin_mm[0]
            vi = to_vox[0, 0] * x + to_vox[0, 1] * y + to_vox[0, 2] * z + to_vox[0, 3]
            vj = to_vox[1, 0] * x + to_vox[1, 1] * y + to_vox[1, 2] * z + to_vox[1, 3]
            vk = to_vox[2, 0] * x + to_vox[2, 1] * y + to_vox[2, 2] * z + to_vox[2, 3]
            for i in range(out.shape[2]):
                along = i * step_mm
                out[k, j, i] = _at(
                    values, vk + along * to_vox[2, 0], vj + along * to_vox[1, 0], vi + along * to_vox[0, 0]
                )


@compiled
def _hu_at(hu: NDArray[np.int16], z: float, y: float, x: float, blank: int) -> float:
    """Trilinear HU at voxel coordinates; NaN outside and where a neighbour that counts was never scanned."""
    depth, height, width = hu.shape
    if not (-1e-4 <= z <= depth - 1 + 1e-4 and -1e-4 <= y <= height - 1 + 1e-4 and -1e-4 <= x <= width - 1 + 1e-4):
        return np.nan
    k, j, i = min(max(int(z), 0), depth - 1), min(max(int(y), 0), height - 1), min(max(int(x), 0), width - 1)
    fz, fy, fx = max(z - k, 0.0), max(y - j, 0.0), max(x - i, 0.0)
    total = 0.0
    for dk in range(2):
        wz = fz if dk else 1 - fz
        for dj in range(2):
            wy = fy if dj else 1 - fy
            for di in range(2):
                weight = wz * wy * (fx if di else 1 - fx)
                if weight > 1e-6:
                    value = hu[min(k + dk, depth - 1), min(j + dj, height - 1), min(i + di, width - 1)]
                    total += np.nan if value == blank else weight * value
    return total


@compiled
def sample_along(
    hu: NDArray[np.int16],
    to_vox: Vector,
    points_mm: Vector,
    axes: Vector,
    back_mm: Vector,
    left_mm: Vector,
    blank: int,
    out: NDArray[np.float32],
) -> None:
    """Fill `out` [along, back, left] with HU around a curve of points with axes (left, back, up) at each."""
    linear = np.ascontiguousarray(to_vox[:3, :3])  # numba multiplies what lies in one piece faster
    for n in range(points_mm.shape[0]):
        origin = linear @ points_mm[n] + to_vox[:3, 3]
        turn = linear @ axes[n]
        for b in range(len(back_mm)):
            for c in range(len(left_mm)):
                x = origin[0] + back_mm[b] * turn[0, 1] + left_mm[c] * turn[0, 0]
                y = origin[1] + back_mm[b] * turn[1, 1] + left_mm[c] * turn[1, 0]
                z = origin[2] + back_mm[b] * turn[2, 1] + left_mm[c] * turn[2, 0]
                out[n, b, c] = _hu_at(hu, z, y, x, blank)
