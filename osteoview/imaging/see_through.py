"""A whole scan seen through along one of its axes, made in steps short enough for an event loop."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.plane import Name, Plane, own_axis
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import to_bytes

_TISSUE_HU, _BRIGHT_HU = -300.0, 700.0
# A thumbnail's worth of pixels, and enough layers for a mean: this is for orientation.
_PIXELS, _LAYERS = 256, 64
_SLICES_A_STEP = 8


class SeeThrough:
    """Mean HU through the scan, air not counted, held as a radiologist holds that plane."""

    def __init__(self, volume: Volume, name: Name) -> None:
        self._volume = volume
        self.plane = Plane.of_volume(volume, name, 0)
        self._along = 2 - own_axis(volume, name)  # which axis of the array is looked through
        most = [_LAYERS if axis == self._along else _PIXELS for axis in range(3)]
        k, j, i = (max(1, size // many) for size, many in zip(volume.shape, most, strict=True))
        self._sample = volume.hu[::k, ::j, ::i]

    def steps(self) -> Iterator[NDArray[np.uint8] | None]:
        """A few slices each time; the last one is the picture in 8-bit greys."""
        means = []
        for first in range(0, len(self._sample), _SLICES_A_STEP):
            part = np.maximum(self._sample[first : first + _SLICES_A_STEP], np.int16(_TISSUE_HU))
            means.append(part.mean(axis=self._along, dtype=np.float32))
            yield None
        weights = [min(_SLICES_A_STEP, len(self._sample) - n * _SLICES_A_STEP) for n in range(len(means))]
        through = np.average(means, axis=0, weights=weights) if self._along == 0 else np.concatenate(means)
        yield self._held(self._greys(through))

    def _greys(self, through: NDArray[np.floating]) -> NDArray[np.uint8]:
        high = max(float(np.percentile(through, 99.5)), _TISSUE_HU + 1)
        shown = np.clip((through - _TISSUE_HU) / (min(high, _BRIGHT_HU) - _TISSUE_HU), 0, 1)
        return to_bytes(np.asarray(shown, np.float64))

    def _held(self, greys: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Turned from the array's order into the plane's rows and columns."""
        to_vox = self._volume.inverse_affine[:3, :3]
        right, down = to_vox @ self.plane.right_mm, to_vox @ self.plane.down_mm
        rows, columns = (2 - int(np.argmax(np.abs(direction))) for direction in (down, right))
        greys = greys.T if rows > columns else greys
        greys = greys[::-1] if down[2 - rows] < 0 else greys
        greys = greys[:, ::-1] if right[2 - columns] < 0 else greys
        return np.ascontiguousarray(greys)
