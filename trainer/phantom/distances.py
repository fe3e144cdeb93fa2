"""Compiled distances from many points to shapes of many pieces. Points that fill a box pass the far pieces over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numba
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
_compiled: Callable[..., Any] = numba.njit(nogil=True, cache=True, error_model="numpy", fastmath=True)


@_compiled
def _ball(x: Array, y: Array, z: Array) -> tuple[float, float, float, float]:
    """Centre and radius of a ball around points that fill a box."""
    cx, cy, cz = 0.5 * (x.min() + x.max()), 0.5 * (y.min() + y.max()), 0.5 * (z.min() + z.max())
    return cx, cy, cz, np.sqrt((x.max() - cx) ** 2 + (y.max() - cy) ** 2 + (z.max() - cz) ** 2)


@_compiled
def _in_order(
    x: Array, y: Array, z: Array, centres: NDArray[np.float32], sizes: NDArray[np.float32]
) -> NDArray[np.int64]:
    """Pieces that may matter to points, nearest first; each piece is known by the ball around it."""
    cx, cy, cz, radius = _ball(x, y, z)
    reach = np.empty(sizes.size)
    nearest = 1e9
    for s in range(sizes.size):
        reach[s] = np.sqrt((cx - centres[s, 0]) ** 2 + (cy - centres[s, 1]) ** 2 + (cz - centres[s, 2]) ** 2)
        nearest = min(nearest, reach[s] + radius)
    order = np.argsort(reach)
    near: NDArray[np.int64] = order[reach[order] - sizes[order] - radius <= nearest]
    return near


@_compiled
def to_tube(x: Array, y: Array, z: Array, nodes: NDArray[np.float32], sides: NDArray[np.float32], out: Array) -> None:
    """Distance to a bent tube of elliptic cross-section: nodes (n, 5) as in shapes.Tube, the thin side of each."""
    count = nodes.shape[0] - 1
    centres, sizes = np.empty((count, 3), np.float32), np.empty(count, np.float32)
    runs = np.empty((count, 4), np.float32)
    for s in range(count):
        for axis in range(3):
            centres[s, axis] = 0.5 * (nodes[s, axis] + nodes[s + 1, axis])
            runs[s, axis] = nodes[s + 1, axis] - nodes[s, axis]
        length = runs[s, 0] ** 2 + runs[s, 1] ** 2 + runs[s, 2] ** 2
        runs[s, 3] = 1.0 / (length + 1e-9)
        thick = max(nodes[s, 3], nodes[s, 4], nodes[s + 1, 3], nodes[s + 1, 4])
        sizes[s] = 0.5 * np.sqrt(length) + thick
    order = _in_order(x, y, z, centres, sizes)
    for n in range(x.size):
        best = np.float32(1e6)
        for s in order:
            mx, my, mz = x[n] - centres[s, 0], y[n] - centres[s, 1], z[n] - centres[s, 2]
            room = best + sizes[s]
            if room <= 0.0 or mx * mx + my * my + mz * mz >= room * room:
                continue
            px, py, pz = x[n] - nodes[s, 0], y[n] - nodes[s, 1], z[n] - nodes[s, 2]
            t = min(max((px * runs[s, 0] + py * runs[s, 1] + pz * runs[s, 2]) * runs[s, 3], 0.0), 1.0)
            qx, qy, qz = px - t * runs[s, 0], py - t * runs[s, 1], pz - t * runs[s, 2]
            a = nodes[s, 3] + t * (nodes[s + 1, 3] - nodes[s, 3])
            b = nodes[s, 4] + t * (nodes[s + 1, 4] - nodes[s, 4])
            square = qx * qx + qy * qy + qz * qz
            thin = qx * sides[s, 0] + qy * sides[s, 1] + qz * sides[s, 2]
            ratio = np.sqrt(thin * thin / (a * a) + max(square - thin * thin, 0.0) / (b * b))
            d = np.sqrt(square) * (1.0 - 1.0 / ratio) if ratio > 0.05 else -min(a, b)
            best = min(best, d)
        out[n] = best


@_compiled
def to_planks(
    x: Array, y: Array, z: Array, centres: Array, axes: Array, halves: Array, rounds: Array, blend: float, out: Array
) -> None:
    """Distance to rounded boxes melted together over `blend` mm."""
    for n in range(x.size):
        best = np.float32(1e6)
        for s in range(centres.shape[0]):
            px, py, pz = x[n] - centres[s, 0], y[n] - centres[s, 1], z[n] - centres[s, 2]
            far = halves[s, 0] + halves[s, 1] + halves[s, 2]
            if px * px + py * py + pz * pz > (far + best + blend) ** 2:
                continue
            r = rounds[s]
            qx = abs(axes[s, 0, 0] * px + axes[s, 1, 0] * py + axes[s, 2, 0] * pz) - halves[s, 0] + r
            qy = abs(axes[s, 0, 1] * px + axes[s, 1, 1] * py + axes[s, 2, 1] * pz) - halves[s, 1] + r
            qz = abs(axes[s, 0, 2] * px + axes[s, 1, 2] * py + axes[s, 2, 2] * pz) - halves[s, 2] + r
            out_x, out_y, out_z = max(qx, 0.0), max(qy, 0.0), max(qz, 0.0)
            d = np.sqrt(out_x**2 + out_y**2 + out_z**2) + min(max(qx, qy, qz), 0.0) - r
            h = max(blend - abs(best - d), 0.0) / blend
            best = min(best, d) - h * h * blend * 0.25
        out[n] = best


@_compiled
def to_sheet(x: Array, y: Array, z: Array, corners: Array, halves: Array, out: Array) -> None:
    """Distance to triangles (n, 3, 3) with half a thickness at each corner (n, 3)."""
    count = corners.shape[0]
    centres, sizes = np.empty((count, 3), np.float32), np.empty(count, np.float32)
    for s in range(count):
        for axis in range(3):
            centres[s, axis] = corners[s, :, axis].mean()
        size = 0.0
        for v in range(3):
            size = max(size, ((corners[s, v] - centres[s]) ** 2).sum())
        sizes[s] = np.sqrt(size) + halves[s].max()
    order = _in_order(x, y, z, centres, sizes)
    for n in range(x.size):
        best = np.float32(1e6)
        for s in order:
            mx, my, mz = x[n] - centres[s, 0], y[n] - centres[s, 1], z[n] - centres[s, 2]
            room = best + sizes[s]
            if room <= 0.0 or mx * mx + my * my + mz * mz >= room * room:
                continue
            a, b, c = corners[s, 0], corners[s, 1], corners[s, 2]
            # Ericson's closest point of a triangle, by the region the point projects into.
            abx, aby, abz = b[0] - a[0], b[1] - a[1], b[2] - a[2]
            acx, acy, acz = c[0] - a[0], c[1] - a[1], c[2] - a[2]
            apx, apy, apz = x[n] - a[0], y[n] - a[1], z[n] - a[2]
            d1, d2 = abx * apx + aby * apy + abz * apz, acx * apx + acy * apy + acz * apz
            ab2, ac2 = abx * abx + aby * aby + abz * abz, acx * acx + acy * acy + acz * acz
            abac = abx * acx + aby * acy + abz * acz
            det = ab2 * ac2 - abac * abac
            v, w = (ac2 * d1 - abac * d2) / det, (ab2 * d2 - abac * d1) / det
            if v < 0.0 or w < 0.0 or v + w > 1.0:
                t = min(max(d1 / ab2, 0.0), 1.0)
                v, w = t, t * 0.0
                far = (apx - t * abx) ** 2 + (apy - t * aby) ** 2 + (apz - t * abz) ** 2
                t = min(max(d2 / ac2, 0.0), 1.0)
                near = (apx - t * acx) ** 2 + (apy - t * acy) ** 2 + (apz - t * acz) ** 2
                if near < far:
                    far, v, w = near, t * 0.0, t
                bcx, bcy, bcz = acx - abx, acy - aby, acz - abz
                bpx, bpy, bpz = apx - abx, apy - aby, apz - abz
                t = min(max((bcx * bpx + bcy * bpy + bcz * bpz) / (bcx * bcx + bcy * bcy + bcz * bcz), 0.0), 1.0)
                near = (bpx - t * bcx) ** 2 + (bpy - t * bcy) ** 2 + (bpz - t * bcz) ** 2
                if near < far:
                    v, w = 1.0 - t, t
            qx, qy, qz = apx - v * abx - w * acx, apy - v * aby - w * acy, apz - v * abz - w * acz
            half = halves[s, 0] + v * (halves[s, 1] - halves[s, 0]) + w * (halves[s, 2] - halves[s, 0])
            best = min(best, np.sqrt(qx * qx + qy * qy + qz * qz) - half)
        out[n] = best
