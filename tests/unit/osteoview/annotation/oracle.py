"""What a region measures, worked out voxel by voxel with school mathematics: shares no code with the program."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import product

import numpy as np
from numpy.typing import NDArray

Inside = Callable[[float, float], bool]
Vector = Sequence[float]


def in_ellipse(cx: float, cy: float, width: float, height: float, degrees: float) -> Inside:
    """By the distances to the two foci: their sum is the major axis, on the curve."""
    a, b = width / 2, height / 2
    focus = math.sqrt(abs(a * a - b * b))
    turn = math.radians(degrees if a >= b else degrees + 90)
    fx, fy = focus * math.cos(turn), focus * math.sin(turn)
    major = 2 * max(a, b)
    return lambda x, y: math.dist((x, y), (cx + fx, cy + fy)) + math.dist((x, y), (cx - fx, cy - fy)) <= major


def in_polygon(corners: Sequence[tuple[float, float]]) -> Inside:
    """By how often the corners go round the point."""

    def inside(x: float, y: float) -> bool:
        angle = 0.0
        for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
            ux, uy, vx, vy = ax - x, ay - y, bx - x, by - y
            angle += math.atan2(ux * vy - uy * vx, ux * vx + uy * vy)
        return abs(angle) > math.pi

    return inside


def dot(one: Vector, other: Vector) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def voxels(
    hu: NDArray[np.int16], affine: NDArray[np.float64], origin: Vector, right: Vector, down: Vector, inside: Inside
) -> list[int]:
    """HU of every voxel of the slice nearest to the plane whose centre, seen along the normal, is inside."""
    normal = [
        right[1] * down[2] - right[2] * down[1],
        right[2] * down[0] - right[0] * down[2],
        right[0] * down[1] - right[1] * down[0],
    ]
    found: list[tuple[float, int]] = []
    for k, j, i in product(*(range(n) for n in hu.shape)):
        away = [sum(float(affine[row, n]) * (i, j, k)[n] for n in range(3)) + float(affine[row, 3]) - origin[row]
                for row in range(3)]  # fmt: skip
        if inside(dot(away, right), dot(away, down)):
            found.append((abs(dot(away, normal)), int(hu[k, j, i])))
    if not found:
        return []
    nearest = min(depth for depth, _ in found)
    return [value for depth, value in found if depth < nearest + 1e-3]


def trilinear(hu: NDArray[np.int16], affine: NDArray[np.float64], at_mm: Vector) -> float | None:
    """HU at a point, as the average of eight neighbours by the volumes opposite to them; None outside the scan."""
    i, j, k = np.linalg.solve(affine[:3, :3], np.array(at_mm) - affine[:3, 3]).tolist()
    value = 0.0
    for slice_, row, column in product(*((math.floor(v), math.floor(v) + 1) for v in (k, j, i))):
        weight = (1 - abs(k - slice_)) * (1 - abs(j - row)) * (1 - abs(i - column))
        if weight < 1e-9:
            continue
        if not (0 <= slice_ < hu.shape[0] and 0 <= row < hu.shape[1] and 0 <= column < hu.shape[2]):
            return None
        value += weight * int(hu[slice_, row, column])
    return value


def grid(box: tuple[float, float, float, float], step: float) -> Iterator[tuple[float, float]]:
    """Points a step apart around the middle of (left, top, right, bottom), over all of it."""
    left, top, right, bottom = box
    cx, cy = (left + right) / 2, (top + bottom) / 2
    across, along = math.ceil((right - cx) / step), math.ceil((bottom - cy) / step)
    for n, m in product(range(-along, along + 1), range(-across, across + 1)):
        yield cx + m * step, cy + n * step
