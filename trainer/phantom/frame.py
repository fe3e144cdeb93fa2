"""A right-handed set of axes somewhere in the body: x to the left, y to the back, z to the head of what it carries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class Frame:
    """Origin (3,) in mm and axes (3, 3), whose columns are the unit vectors x, y and z of the frame."""

    origin: NDArray[np.float64]
    axes: NDArray[np.float64]

    def __post_init__(self) -> None:
        """Reject axes that stretch or mirror."""
        if not np.allclose(self.axes.T @ self.axes, np.eye(3), atol=1e-6) or np.linalg.det(self.axes) < 0:
            raise ValueError("a frame's axes must be orthonormal and right-handed")

    def out(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points (…, 3) of this frame in the frame around it."""
        return points @ self.axes.T + self.origin

    def into(self, points: NDArray[np.float64]) -> NDArray[np.float64]:
        """Points (…, 3) of the frame around this one in this frame."""
        return (points - self.origin) @ self.axes

    def corners(self, low: ArrayLike, high: ArrayLike) -> NDArray[np.float64]:
        """The eight corners (8, 3) of a box of this frame in the frame around it."""
        ends = np.array([low, high], dtype=np.float64)
        return self.out(np.array([[ends[(n >> axis) & 1, axis] for axis in range(3)] for n in range(8)]))

    def then(self, outer: Frame) -> Frame:
        """This frame as seen from outside the frame it lies in."""
        return Frame(outer.out(self.origin), outer.axes @ self.axes)

    @cached_property
    def matrix(self) -> NDArray[np.float64]:
        """4×4 from this frame to the one around it."""
        matrix = np.eye(4)
        matrix[:3, :3], matrix[:3, 3] = self.axes, self.origin
        return matrix


def turned(pitch_deg: float = 0.0, bend_deg: float = 0.0, turn_deg: float = 0.0) -> NDArray[np.float64]:
    """Axes pitched forward about x, then bent to the left about y, then turned about z."""
    p, b, t = np.deg2rad([pitch_deg, bend_deg, turn_deg])
    about_x = np.array([[1, 0, 0], [0, np.cos(p), -np.sin(p)], [0, np.sin(p), np.cos(p)]])
    about_y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    about_z = np.array([[np.cos(t), -np.sin(t), 0], [np.sin(t), np.cos(t), 0], [0, 0, 1]])
    return np.asarray(about_z @ about_y @ about_x)


HOME = Frame(np.zeros(3), np.eye(3))
