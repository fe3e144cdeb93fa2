"""The one compiled kernel: a shape's field and a material, laid over what a voxel grid holds already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

from trainer.phantom.field import INSIDE, OUTSIDE, PER_MM, TILE

_compiled: Callable[..., Any] = numba.njit(nogil=True, cache=True, error_model="numpy", fastmath=True)
_MM = np.float32(1 / PER_MM)


@_compiled
def _noise(pattern: NDArray[np.float32], x: float, y: float, z: float) -> float:
    """Linear interpolation in a pattern that repeats after its side, a power of two."""
    side = pattern.shape[0]
    fx, fy, fz = np.floor(x), np.floor(y), np.floor(z)
    u, v, w = np.float32(x - fx), np.float32(y - fy), np.float32(z - fz)
    i, j, k = int(fx) & (side - 1), int(fy) & (side - 1), int(fz) & (side - 1)
    i1, j1, k1 = (i + 1) & (side - 1), (j + 1) & (side - 1), (k + 1) & (side - 1)
    a = pattern[k, j, i] + u * (pattern[k, j, i1] - pattern[k, j, i])
    b = pattern[k, j1, i] + u * (pattern[k, j1, i1] - pattern[k, j1, i])
    c = pattern[k1, j, i] + u * (pattern[k1, j, i1] - pattern[k1, j, i])
    d = pattern[k1, j1, i] + u * (pattern[k1, j1, i1] - pattern[k1, j1, i])
    e, f = a + v * (b - a), c + v * (d - c)
    mixed: float = e + w * (f - e)
    return mixed


@_compiled
def _cover(distance: float, width: float) -> float:
    """Share of a voxel inside a plane edge that lies `distance` off its centre."""
    return min(max(0.5 - distance / width, 0.0), 1.0)


@_compiled
def paint(  # noqa: C901 - one pass over voxels
    soft: NDArray[np.float32],
    mineral: NDArray[np.float32],
    iodine: NDArray[np.float32],
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    to_lattice: NDArray[np.float64],
    voxel_mm: NDArray[np.float64],
    pitch_mm: float,
    table: NDArray[np.int32],
    tiles: NDArray[np.int16],
    inset_mm: float,
    hu: float,
    marrow_mg: float,
    iodine_mg: float,
    cortex_mm: float,
    cortex_mg: float,
    pattern: NDArray[np.float32],
    mottle: NDArray[np.float32],
    texture: NDArray[np.float32],
) -> None:
    """Lay one material over voxels first..last-1 of a grid.

    to_lattice: 3×4, voxel (i, j, k) to lattice coordinates. voxel_mm: edge lengths of a voxel in lattice axes, 3×3.
    tiles' channels, where there are three: distance, cortical thickness, density relative to marrow_mg.
    mottle: amplitude (HU), then scale x, y, z (1/mm of lattice), then threshold, HU of the second substance.
    texture: mean 1 over first..last, or of size zero.
    """
    n_channels = tiles.shape[1]
    nk, nj, ni = table.shape
    top_i, top_j, top_k = ni * TILE, nj * TILE, nk * TILE
    has_iodine, has_texture = iodine.size > 0, texture.size > 0
    reach = 0.5 * np.abs(voxel_mm).sum()
    for k in range(first[0], last[0]):
        for j in range(first[1], last[1]):
            u0 = to_lattice[0, 1] * j + to_lattice[0, 2] * k + to_lattice[0, 3]
            v0 = to_lattice[1, 1] * j + to_lattice[1, 2] * k + to_lattice[1, 3]
            w0 = to_lattice[2, 1] * j + to_lattice[2, 2] * k + to_lattice[2, 3]
            for i in range(first[2], last[2]):
                u = u0 + to_lattice[0, 0] * i
                v = v0 + to_lattice[1, 0] * i
                w = w0 + to_lattice[2, 0] * i
                if not (0.0 <= u < top_i and 0.0 <= v < top_j and 0.0 <= w < top_k):
                    continue
                iu, iv, iw = int(u), int(v), int(w)
                slot = table[iw // TILE, iv // TILE, iu // TILE]
                if slot == OUTSIDE:
                    continue
                cover, core, density = 1.0, 1.0, 1.0
                if slot != INSIDE:
                    a, b, c = iw % TILE, iv % TILE, iu % TILE
                    fu, fv, fw = np.float32(u - iu), np.float32(v - iv), np.float32(w - iw)
                    t = tiles[slot, 0]
                    d00, d01 = _MM * t[a, b, c], _MM * t[a, b, c + 1]
                    d10, d11 = _MM * t[a, b + 1, c], _MM * t[a, b + 1, c + 1]
                    e00, e01 = _MM * t[a + 1, b, c], _MM * t[a + 1, b, c + 1]
                    e10, e11 = _MM * t[a + 1, b + 1, c], _MM * t[a + 1, b + 1, c + 1]
                    x0, x1 = d00 + fu * (d01 - d00), d10 + fu * (d11 - d10)
                    y0, y1 = e00 + fu * (e01 - e00), e10 + fu * (e11 - e10)
                    low, high = x0 + fv * (x1 - x0), y0 + fv * (y1 - y0)
                    d = low + fw * (high - low) + np.float32(inset_mm)
                    if d > reach * 1.5:
                        continue
                    thick = np.float32(cortex_mm)
                    if n_channels == 3:
                        t = tiles[slot, 1]
                        near_u = c + (1 if fu > 0.5 else 0)
                        near_v = b + (1 if fv > 0.5 else 0)
                        near_w = a + (1 if fw > 0.5 else 0)
                        thick = _MM * t[near_w, near_v, near_u]
                        t = tiles[slot, 2]
                        x0 = t[a, b, c] + fu * (t[a, b, c + 1] - t[a, b, c])
                        x1 = t[a, b + 1, c] + fu * (t[a, b + 1, c + 1] - t[a, b + 1, c])
                        y0 = t[a + 1, b, c] + fu * (t[a + 1, b, c + 1] - t[a + 1, b, c])
                        y1 = t[a + 1, b + 1, c] + fu * (t[a + 1, b + 1, c + 1] - t[a + 1, b + 1, c])
                        p, q = x0 + fv * (x1 - x0), y0 + fv * (y1 - y0)
                        density = _MM * (p + fw * (q - p))
                    if d > -(reach * 1.5 + thick * 1.5):
                        # The edge as the voxel sees it: how much the distance changes across the voxel's own sides.
                        gx = (1 - fv) * (1 - fw) * (d01 - d00) + fv * (1 - fw) * (d11 - d10)
                        gx += (1 - fv) * fw * (e01 - e00) + fv * fw * (e11 - e10)
                        gy = (1 - fw) * (x1 - x0) + fw * (y1 - y0)
                        if n_channels == 3:
                            p0, p1 = d00 + fu * (d01 - d00), d10 + fu * (d11 - d10)
                            q0, q1 = e00 + fu * (e01 - e00), e10 + fu * (e11 - e10)
                            gy = (1 - fw) * (p1 - p0) + fw * (q1 - q0)
                        gz = high - low
                        gx, gy, gz = gx / pitch_mm, gy / pitch_mm, gz / pitch_mm
                        slope = max(np.sqrt(gx * gx + gy * gy + gz * gz), 0.05)
                        width = 1e-6
                        for axis in range(3):
                            width += abs(gx * voxel_mm[0, axis] + gy * voxel_mm[1, axis] + gz * voxel_mm[2, axis])
                        cover = _cover(d, width)
                        if cover <= 0.0:
                            continue
                        core = min(_cover(d + thick * slope, width), cover) if thick > 0.0 else cover
                else:
                    core = 1.0
                if slot == INSIDE:
                    cover, core = 1.0, 1.0
                value = hu
                if mottle[0] != 0.0 or mottle[4] < 9.0:
                    n = _noise(pattern, u * mottle[1], v * mottle[2], w * mottle[3])
                    value += mottle[0] * n
                    if n > mottle[4]:
                        value += (mottle[5] - value) * min((n - mottle[4]) * 4.0, 1.0)
                inner = marrow_mg * density
                if has_texture:
                    inner *= texture[k - first[0], j - first[1], i - first[2]]
                shell = cover - core
                soft[k, j, i] += cover * (value - soft[k, j, i])
                mineral[k, j, i] = mineral[k, j, i] * (1.0 - cover) + inner * core + cortex_mg * shell
                if has_iodine:
                    iodine[k, j, i] += cover * (iodine_mg - iodine[k, j, i])


@_compiled
def stamp(
    labels: NDArray[np.uint8],
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    to_lattice: NDArray[np.float64],
    table: NDArray[np.int32],
    tiles: NDArray[np.int16],
    below_mm: float,
    value: int,
) -> None:
    """Write a label where a voxel's centre lies more than -below_mm inside a shape."""
    nk, nj, ni = table.shape
    for k in range(first[0], last[0]):
        for j in range(first[1], last[1]):
            for i in range(first[2], last[2]):
                u = to_lattice[0, 0] * i + to_lattice[0, 1] * j + to_lattice[0, 2] * k + to_lattice[0, 3]
                v = to_lattice[1, 0] * i + to_lattice[1, 1] * j + to_lattice[1, 2] * k + to_lattice[1, 3]
                w = to_lattice[2, 0] * i + to_lattice[2, 1] * j + to_lattice[2, 2] * k + to_lattice[2, 3]
                if not (0.0 <= u < ni * TILE and 0.0 <= v < nj * TILE and 0.0 <= w < nk * TILE):
                    continue
                iu, iv, iw = int(u), int(v), int(w)
                slot = table[iw // TILE, iv // TILE, iu // TILE]
                if slot == OUTSIDE:
                    continue
                if slot == INSIDE:
                    labels[k, j, i] = value
                    continue
                a, b, c = iw % TILE, iv % TILE, iu % TILE
                fu, fv, fw = u - iu, v - iv, w - iw
                t = tiles[slot, 0]
                d = 0.0
                for n in range(8):
                    weight = (fu if n & 1 else 1 - fu) * (fv if n & 2 else 1 - fv) * (fw if n & 4 else 1 - fw)
                    d += weight * t[a + (n >> 2), b + ((n >> 1) & 1), c + (n & 1)]
                if _MM * d < below_mm:
                    labels[k, j, i] = value
