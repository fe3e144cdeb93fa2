"""The loops that look at every pixel, as machine code.

Importing this module imports numba (about half a second): do it inside the function that needs a loop.
Coordinates are voxels (i, j, k), float64; a sample exists between the outermost voxel centres. A coordinate within
a millionth of a voxel of a centre lies on it, so that rounding never makes a plane through a slice touch the next.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.compiled import compiled

Pixels = NDArray[np.int16]
Vector = NDArray[np.float64]
Fractions = NDArray[np.float32]

ON_CENTER = 1e-6
MEAN, MAXIMUM, MINIMUM = 0, 1, 2


@compiled
def _is_inside(start: Vector, step: Vector, last: Vector, column: int) -> bool:
    """Whether this pixel of a row lies between the outermost voxel centres."""
    for axis in range(3):
        at = start[axis] + column * step[axis]
        if at < -ON_CENTER / 2 or at > last[axis] + ON_CENTER / 2:
            return False
    return True


@compiled
def _columns_inside(start: Vector, step: Vector, last: Vector, columns: int) -> tuple[int, int]:
    """First column inside the volume and the one after the last: a row is straight and the volume convex."""
    low, high = 0.0, float(columns)
    for axis in range(3):
        if abs(step[axis]) > 1e-12:
            one = -start[axis] / step[axis]
            other = (last[axis] - start[axis]) / step[axis]
            low = max(low, min(one, other) - 1)
            high = min(high, max(one, other) + 2)
    first, after = int(min(low, columns)), int(max(high, 0.0))
    # The divisions above round; these two ends must be inside beyond doubt, because nothing checks after them.
    while first < after and not _is_inside(start, step, last, first):
        first += 1
    while first < after and not _is_inside(start, step, last, after - 1):
        after -= 1
    return first, max(first, after)


@compiled
def _locate(
    start: Vector,
    step: Vector,
    first: int,
    n: int,
    strides: NDArray[np.int64],
    at: NDArray[np.int64],
    fractions: Fractions,
) -> None:
    """Lowest corner of the cell around each pixel of a row, as an index into the flat volume, and the place in it."""
    x0, y0, z0 = start[0] + ON_CENTER, start[1] + ON_CENTER, start[2] + ON_CENTER
    dx, dy, dz = step[0], step[1], step[2]
    across, along, through = fractions[0], fractions[1], fractions[2]
    row, page = strides[1], strides[2]
    for p in range(n):
        x, y, z = x0 + (first + p) * dx, y0 + (first + p) * dy, z0 + (first + p) * dz
        i, j, k = np.int32(x), np.int32(y), np.int32(z)
        across[p], along[p], through[p] = x - i - ON_CENTER, y - j - ON_CENTER, z - k - ON_CENTER
        at[p] = i + j * row + k * page


@compiled
def _gather(
    voxels: Pixels, n: int, at: NDArray[np.int64], fractions: Fractions, strides: NDArray[np.int64], corners: Pixels
) -> None:
    """The eight voxels around each pixel. One without weight is not looked at: it may be missing, or not exist."""
    # Unsigned indices spare the test for Python's negative ones.
    row, page = np.uint64(strides[1]), np.uint64(strides[2])
    for p in range(n):
        a = np.uint64(at[p])
        i = np.uint64(fractions[0, p] > ON_CENTER)
        j = np.uint64(fractions[1, p] > ON_CENTER) * row
        k = np.uint64(fractions[2, p] > ON_CENTER) * page
        corners[0, p], corners[1, p] = voxels[a], voxels[a + i]
        corners[2, p], corners[3, p] = voxels[a + j], voxels[a + j + i]
        corners[4, p], corners[5, p] = voxels[a + k], voxels[a + k + i]
        corners[6, p], corners[7, p] = voxels[a + k + j], voxels[a + k + j + i]


@compiled
def _blend(n: int, corners: Pixels, fractions: Fractions, blank: int, sample: NDArray[np.float32]) -> None:
    """Trilinear HU in each cell; NaN where a corner is blank."""
    c000, c001, c010, c011 = corners[0], corners[1], corners[2], corners[3]
    c100, c101, c110, c111 = corners[4], corners[5], corners[6], corners[7]
    across, along, through = fractions[0], fractions[1], fractions[2]
    no_data = np.float32(np.nan)
    for p in range(n):
        near = min(c000[p], c001[p], c010[p], c011[p])
        far = min(c100[p], c101[p], c110[p], c111[p])
        x, y, z = across[p], along[p], through[p]
        a = np.float32(c000[p]) + x * (np.float32(c001[p]) - np.float32(c000[p]))
        b = np.float32(c010[p]) + x * (np.float32(c011[p]) - np.float32(c010[p]))
        c = np.float32(c100[p]) + x * (np.float32(c101[p]) - np.float32(c100[p]))
        d = np.float32(c110[p]) + x * (np.float32(c111[p]) - np.float32(c110[p]))
        a += y * (b - a)
        c += y * (d - c)
        sample[p] = no_data if min(near, far) == blank else a + z * (c - a)


@compiled
def _pool(
    n: int, sample: NDArray[np.float32], mode: int, pooled: NDArray[np.float32], count: NDArray[np.int32]
) -> None:
    """Add a sample to what each pixel has gathered through the slab so far; NaN stays once it came."""
    if mode == MEAN:
        for p in range(n):
            pooled[p] += sample[p]
    elif mode == MAXIMUM:
        for p in range(n):
            pooled[p] = pooled[p] if pooled[p] >= sample[p] or pooled[p] != pooled[p] else sample[p]
    else:
        for p in range(n):
            pooled[p] = pooled[p] if pooled[p] <= sample[p] or pooled[p] != pooled[p] else sample[p]
    for p in range(n):
        count[p] += 1


@compiled
def resample_rows(
    hu: Pixels,
    first_sample: Vector,
    right: Vector,
    down: Vector,
    deeper: Vector,
    samples: int,
    mode: int,
    blank: int,
    top: int,
    bottom: int,
    out: Pixels,
) -> None:
    """Fill rows top…bottom of a plane, pooling `samples` trilinear samples a step `deeper` apart at each pixel.

    A sample outside the volume does not count; a pixel without any, or with one that touches a blank voxel, is blank.
    Stages work on whole rows so that all but the gathering runs in vector registers: half the time of one loop.
    """
    slices, rows, columns = hu.shape
    voxels = hu.reshape(-1)
    last = np.array([columns - 1.0, rows - 1.0, slices - 1.0])
    strides = np.array([1, columns, columns * rows], np.int64)
    width = out.shape[1]
    at = np.empty(width, np.int64)
    fractions = np.empty((3, width), np.float32)
    corners = np.empty((8, width), np.int16)
    sample = np.empty(width, np.float32)
    pooled = np.empty(width, np.float32)
    count = np.empty(width, np.int32)
    nothing_yet = np.float32(0.0 if mode == MEAN else (-np.inf if mode == MAXIMUM else np.inf))
    for row in range(top, bottom):
        pooled[:], count[:] = nothing_yet, 0
        for depth in range(samples):
            start = first_sample + row * down + depth * deeper
            first, after = _columns_inside(start, right, last, width)
            n = after - first
            _locate(start, right, first, n, strides, at, fractions)
            _gather(voxels, n, at, fractions, strides, corners)
            _blend(n, corners, fractions, blank, sample)
            _pool(n, sample, mode, pooled[first:after], count[first:after])
        _round_row(pooled, count, mode, blank, out[row])


@compiled
def _read_line(voxels: Pixels, base: int, stride: int, blank: int, line: NDArray[np.float32]) -> None:
    """Voxels along one axis as numbers, blank ones as NaN."""
    no_data, n = np.float32(np.nan), line.size
    if stride == 1:  # in a loop of its own, which runs in vector registers
        values = voxels[base : base + n]
        for p in range(n):
            line[p] = np.float32(values[p]) if values[p] != blank else no_data
        return
    for p in range(n):
        value = voxels[np.uint64(base + p * stride)]
        line[p] = np.float32(value) if value != blank else no_data


@compiled
def _blend_pair(
    voxels: Pixels, base: int, apart: int, share: float, stride: int, blank: int, line: NDArray[np.float32],
    spare: NDArray[np.float32],
) -> None:  # fmt: skip
    """Two lines `apart` from each other, blended; the second is not looked at when it has no share."""
    _read_line(voxels, base, stride, blank, line)
    if share > ON_CENTER:
        _read_line(voxels, base + apart, stride, blank, spare)
        weight = np.float32(share)
        for p in range(line.size):
            line[p] += weight * (spare[p] - line[p])


@compiled
def _along_line(
    line: NDArray[np.float32], n: int, at: NDArray[np.int64], fraction: NDArray[np.float32], sample: NDArray[np.float32]
) -> None:
    """Pixels between the voxels of a line."""
    for p in range(n):
        a = np.uint64(at[p])
        here, there = line[a], line[a + np.uint64(fraction[p] > ON_CENTER)]
        sample[p] = here + fraction[p] * (there - here)


@compiled
def resample_straight_rows(
    hu: Pixels,
    axes: NDArray[np.int64],
    first_sample: Vector,
    steps: Vector,
    samples: int,
    mode: int,
    blank: int,
    top: int,
    bottom: int,
    out: Pixels,
) -> None:
    """As resample_rows, for a plane whose columns, rows and depth each follow one axis of the voxels.

    `axes` are those three axes, `first_sample` and `steps` the coordinates along them. Whole lines of voxels are
    blended first and pixels then taken from between two of them: a third of the time.
    """
    slices, rows, columns = hu.shape
    voxels = hu.reshape(-1)
    sizes = np.array([columns, rows, slices], np.int64)[axes]
    strides = np.array([1, columns, columns * rows], np.int64)[axes]
    last = sizes - 1.0
    width = out.shape[1]
    first, after = _columns_inside(
        np.array([first_sample[0], 0.0, 0.0]), np.array([steps[0], 0.0, 0.0]), np.array([last[0], 0.0, 0.0]), width
    )
    n = after - first
    at, fraction = np.empty(width, np.int64), np.empty(width, np.float32)
    for p in range(n):
        x = first_sample[0] + (first + p) * steps[0]
        at[p] = int(x + ON_CENTER)
        fraction[p] = max(x - at[p], 0.0)
    lowest = min(at[0], at[max(n - 1, 0)]) if n else 0
    highest = min(max(at[0], at[max(n - 1, 0)]) + 1, sizes[0] - 1) if n else 0
    at[:n] -= lowest
    lines = np.empty((3, highest - lowest + 1), np.float32)
    line, deeper_line, spare = lines[0], lines[1], lines[2]
    sample, pooled = np.empty(width, np.float32), np.empty(width, np.float32)
    nothing_yet = np.float32(0.0 if mode == MEAN else (-np.inf if mode == MAXIMUM else np.inf))
    count = np.empty(width, np.int32)
    for row in range(top, bottom):
        pooled[:], count[:] = nothing_yet, 0
        y = first_sample[1] + row * steps[1]
        for depth in range(samples):
            z = first_sample[2] + depth * steps[2]
            if min(y, z) < -ON_CENTER / 2 or y > last[1] + ON_CENTER / 2 or z > last[2] + ON_CENTER / 2:
                continue
            j, k = int(y + ON_CENTER), int(z + ON_CENTER)
            base = lowest * strides[0] + j * strides[1] + k * strides[2]
            _blend_pair(voxels, base, strides[1], y - j, strides[0], blank, line, spare)
            if z - k > ON_CENTER:
                _blend_pair(voxels, base + strides[2], strides[1], y - j, strides[0], blank, deeper_line, spare)
                share = np.float32(z - k)
                for p in range(line.size):
                    line[p] += share * (deeper_line[p] - line[p])
            _along_line(line, n, at, fraction, sample)
            _pool(n, sample, mode, pooled[first:after], count[first:after])
        _round_row(pooled, count, mode, blank, out[row])


@compiled
def _round_row(pooled: NDArray[np.float32], count: NDArray[np.int32], mode: int, blank: int, out: Pixels) -> None:
    """Whole HU of a row; blank where no sample counted or one had no data."""
    for column in range(out.size):
        value = pooled[column] / max(count[column], 1) if mode == MEAN else pooled[column]
        known = count[column] > 0 and value == value
        out[column] = np.int16(np.floor(value + np.float32(0.5))) if known else blank


@compiled
def look_up(indices: NDArray[np.unsignedinteger[Any]], table: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
    """The table's entry for each index: numpy's take does the same through 64-bit indices, four times slower."""
    for n in range(indices.size):
        out[n] = table[indices[n]]
