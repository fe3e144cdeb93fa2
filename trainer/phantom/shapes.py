"""Distances to simple shapes, and how to join, cut and ruffle them. Points in, millimetres out, negative inside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.interpolate import PchipInterpolator

from trainer.phantom.distances import to_planks, to_sheet, to_tube
from trainer.phantom.field import Distance, Points

Array = NDArray[np.float32]


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
        to_tube(x, y, z, np.ascontiguousarray(self.nodes, np.float32), np.ascontiguousarray(sides), out)
        return out.reshape(np.shape(p[0]))

    def box(self, margin_mm: float = 4.0) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
        """A box that holds it."""
        radius = self.nodes[:, 3:].max(axis=1, keepdims=True) + margin_mm
        low, high = (self.nodes[:, :3] - radius).min(axis=0), (self.nodes[:, :3] + radius).max(axis=0)
        return (low[0], low[1], low[2]), (high[0], high[1], high[2])


def curve(points: ArrayLike, count: int) -> NDArray[np.float64]:
    """A smooth curve of `count` rows through rows of numbers (Catmull and Rom's)."""
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
        to_planks(x, y, z, self.centres, self.axes, self.halves, self.rounds, self.blend_mm, out)
        return out.reshape(np.shape(p[0]))


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
        to_sheet(x, y, z, corners, halves, out)
        return out.reshape(np.shape(p[0]))

    def box(self, margin_mm: float = 4.0) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
        """A box that holds it."""
        flat = self.points.reshape(-1, 4)
        low = (flat[:, :3] - flat[:, 3:]).min(axis=0) - margin_mm
        high = (flat[:, :3] + flat[:, 3:]).max(axis=0) + margin_mm
        return (low[0], low[1], low[2]), (high[0], high[1], high[2])
