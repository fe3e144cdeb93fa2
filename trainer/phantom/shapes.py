"""Distances to simple shapes, and how to join, cut and ruffle them. Points in, millimetres out, negative inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numba
import numpy as np
from numpy.typing import ArrayLike, NDArray

from trainer.phantom.field import Distance, Points

Array = NDArray[np.float32]
_compiled: Callable[..., Any] = numba.njit(nogil=True, cache=True, error_model="numpy", fastmath=True)


def smooth_max(a: Array, b: Array, k: float) -> Array:
    """The larger of two, with a rounded crossing of about k."""
    h = np.maximum(np.float32(k) - np.abs(a - b), 0.0) / np.float32(k)
    return np.asarray(np.maximum(a, b) + h * h * np.float32(k * 0.25), np.float32)


def smooth_min(a: Array, b: Array, k: float) -> Array:
    """The smaller of two, with a rounded crossing of about k."""
    return -smooth_max(-a, -b, k)


@dataclass(frozen=True)
class Ellipsoid:
    """An ellipsoid, or with a power above 2 something boxier; axes are columns."""

    centre: ArrayLike
    radii: ArrayLike
    axes: ArrayLike = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
    power: float = 2.0

    def __call__(self, p: Points) -> Array:
        """Distance along the ray from the centre."""
        axes = np.asarray(self.axes, np.float32)
        radii = np.asarray(self.radii, np.float32)
        x, y, z = (q - np.float32(c) for q, c in zip(p, np.asarray(self.centre, float), strict=True))
        total = np.zeros(np.shape(x), np.float32)
        for n in range(3):
            along = np.abs(axes[0, n] * x + axes[1, n] * y + axes[2, n] * z) / radii[n]
            total += along * along if self.power == 2.0 else along ** np.float32(self.power)
        ratio = np.sqrt(total) if self.power == 2.0 else total ** np.float32(1 / self.power)
        reach = np.sqrt(x * x + y * y + z * z)
        return np.asarray(np.where(ratio > 0.05, reach - reach / np.maximum(ratio, 0.05), -radii.min()), np.float32)


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
def _to_tube(x: Array, y: Array, z: Array, nodes: NDArray[np.float32], sides: NDArray[np.float32], out: Array) -> None:
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


@dataclass(frozen=True)
class Tube:
    """A bent tube of elliptic cross-section.

    nodes: (n, 5) x, y, z, half-thickness along `side`, half-thickness across it. side: (3,) or (n, 3) unit vectors.
    """

    nodes: NDArray[np.float64]
    side: ArrayLike = (0.0, 1.0, 0.0)

    def __call__(self, p: Points) -> Array:
        """Distance from the wall."""
        x, y, z = (np.ascontiguousarray(q, np.float32).ravel() for q in p)
        out = np.empty(x.size, np.float32)
        sides = np.broadcast_to(np.asarray(self.side, np.float32), (len(self.nodes), 3))
        _to_tube(x, y, z, np.ascontiguousarray(self.nodes, np.float32), np.ascontiguousarray(sides), out)
        return out.reshape(np.shape(p[0]))

    def box(self, margin_mm: float = 4.0) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
        """A box that holds it."""
        radius = self.nodes[:, 3:].max(axis=1, keepdims=True) + margin_mm
        low, high = (self.nodes[:, :3] - radius).min(axis=0), (self.nodes[:, :3] + radius).max(axis=0)
        return (low[0], low[1], low[2]), (high[0], high[1], high[2])


def curve(points: ArrayLike, count: int) -> NDArray[np.float64]:
    """A smooth curve of `count` rows through rows of numbers (Catmull and Rom's)."""
    from scipy.interpolate import PchipInterpolator

    rows = np.asarray(points, float)
    steps = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(rows[:, :3], axis=0), axis=1))]
    return np.asarray(PchipInterpolator(steps, rows, axis=0)(np.linspace(0.0, steps[-1], count)))


@dataclass(frozen=True)
class Ruffle:
    """Smooth random unevenness: a handful of waves in random directions."""

    waves: NDArray[np.float32]
    phases: NDArray[np.float32]
    height_mm: float

    @classmethod
    def draw(cls, rng: np.random.Generator, height_mm: float, length_mm: float) -> Ruffle:
        """Waves of about a height and a length."""
        directions = rng.normal(size=(6, 3))
        directions /= np.linalg.norm(directions, axis=1, keepdims=True)
        lengths = length_mm * np.exp(rng.normal(0.0, 0.35, size=(6, 1)))
        waves = (2 * np.pi * directions / lengths).astype(np.float32)
        return cls(waves, rng.uniform(0, 2 * np.pi, 6).astype(np.float32), height_mm)

    def __call__(self, p: Points) -> Array:
        """Height at each point, mm."""
        total = np.zeros(np.shape(p[0]), np.float32)
        for wave, phase in zip(self.waves, self.phases, strict=True):
            total += np.sin(wave[0] * p[0] + wave[1] * p[1] + wave[2] * p[2] + phase)
        return total * np.float32(self.height_mm / np.sqrt(3.0))


def union(*shapes: Distance, k: float = 1.0) -> Distance:
    """All of several shapes, melted together over k mm."""

    def distance(p: Points) -> Array:
        result = shapes[0](p)
        for shape in shapes[1:]:
            result = smooth_min(result, shape(p), k)
        return result

    return distance


def within(shape: Distance, outer: Distance, margin_mm: float = 0.0, k: float = 2.0) -> Distance:
    """What of a shape lies more than a margin inside another."""
    return lambda p: smooth_max(shape(p), outer(p) + np.float32(margin_mm), k)


def without(shape: Distance, other: Distance, margin_mm: float = 0.0, k: float = 2.0) -> Distance:
    """What of a shape lies more than a margin outside another."""
    return lambda p: smooth_max(shape(p), np.float32(margin_mm) - other(p), k)


def ruffled(shape: Distance, ruffle: Ruffle) -> Distance:
    """A shape with an uneven surface."""
    return lambda p: shape(p) + ruffle(p)


def shrunk(shape: Distance, by_mm: float) -> Distance:
    """A shape drawn in by so much."""
    return lambda p: shape(p) + np.float32(by_mm)


@_compiled
def _to_planks(
    x: Array, y: Array, z: Array, centres: Array, axes: Array, halves: Array, rounds: Array, blend: float, out: Array
) -> None:
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


@dataclass(frozen=True)
class Planks:
    """Rounded boxes melted into one shape: centres (n, 3), axes (n, 3, 3) by columns, half sizes (n, 3), rounding."""

    centres: Array
    axes: Array
    halves: Array
    rounds: Array
    blend_mm: float

    def __call__(self, p: Points) -> Array:
        """Distance from the joint surface."""
        x, y, z = (np.ascontiguousarray(q, np.float32).ravel() for q in p)
        out = np.empty(x.size, np.float32)
        _to_planks(x, y, z, self.centres, self.axes, self.halves, self.rounds, self.blend_mm, out)
        return out.reshape(np.shape(p[0]))


@_compiled
def _to_sheet(x: Array, y: Array, z: Array, corners: Array, halves: Array, out: Array) -> None:
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


@dataclass(frozen=True)
class Sheet:
    """A bent plate: rows and columns of points (r, c, 4), each x, y, z and half the thickness there."""

    points: NDArray[np.float64]

    def __call__(self, p: Points) -> Array:
        """Distance from its surface."""
        q = np.asarray(self.points, np.float32)
        a, b, c, d = (m.reshape(-1, 4) for m in (q[:-1, :-1], q[1:, :-1], q[:-1, 1:], q[1:, 1:]))
        triangles = np.concatenate([np.stack([a, b, c], axis=1), np.stack([d, c, b], axis=1)])
        x, y, z = (np.ascontiguousarray(q, np.float32).ravel() for q in p)
        out = np.empty(x.size, np.float32)
        corners, halves = np.ascontiguousarray(triangles[:, :, :3]), np.ascontiguousarray(triangles[:, :, 3])
        _to_sheet(x, y, z, corners, halves, out)
        return out.reshape(np.shape(p[0]))

    def box(self, margin_mm: float = 4.0) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
        """A box that holds it."""
        flat = self.points.reshape(-1, 4)
        low = (flat[:, :3] - flat[:, 3:]).min(axis=0) - margin_mm
        high = (flat[:, :3] + flat[:, 3:]).max(axis=0) + margin_mm
        return (low[0], low[1], low[2]), (high[0], high[1], high[2])
