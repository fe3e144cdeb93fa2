"""A CT scanner: turns what a body is made of into the volume a radiologist would be given."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft, sparse

from trainer.phantom.attenuation import hounsfield
from trainer.phantom.kernel import power_scale
from trainer.phantom.metal import streaks
from trainer.phantom.protocol import Protocol
from trainer.phantom.shadow import CUPPING_HU, REFERENCE_MM, VIEWS, Shadow, Source, cast

LOWEST_HU, HIGHEST_HU = -1024, 3071
_SLAB_LAYERS, _WAITING_SLICES = 8, 4
_MARGIN_PX = 12


@dataclass(frozen=True)
class Layer:
    """One thin rendered layer: CT numbers, and the white noise that its photons will cause."""

    hu: NDArray[np.float32]
    white: NDArray[np.float32]


def scan(source: Source, protocol: Protocol, seed: int, shadow: Shadow | None = None) -> NDArray[np.int16]:
    """The volume of one series, [slice, row, column] in HU on protocol.grid.

    The body is rendered and finished slab by slab, so that hardly more than the result is ever held in memory. The
    result depends on the seed alone, not on threads. A shadow that is already known need not be cast again.
    """
    grid = protocol.grid
    top_mm = protocol.bottom_mm + (protocol.slices - 1) * protocol.spacing_mm
    shadow = shadow or cast(source, protocol.center_mm, (protocol.bottom_mm, top_mm), protocol.kvp)
    optics = Optics(protocol)
    volume = np.empty(grid.shape, dtype=np.int16)

    def finish(k: int, hu: NDArray[np.float32], white: NDArray[np.float32]) -> None:
        volume[k] = optics.image(hu, white, shadow, protocol.bottom_mm + k * protocol.spacing_mm)

    with ThreadPoolExecutor(2) as pool:
        waiting = []
        for k, (hu, white) in enumerate(_slices(source, protocol, seed)):
            waiting.append(pool.submit(finish, k, hu, white))
            if len(waiting) > _WAITING_SLICES:
                waiting.pop(0).result()
        for future in waiting:
            future.result()
    return volume


def _slices(source: Source, protocol: Protocol, seed: int) -> Iterator[tuple[NDArray[np.float32], NDArray[np.float32]]]:
    """CT numbers and unit white noise of each slice, mixed from thin layers by the slice profile.

    Noise is mixed as signal is, so overlapping slices share it.
    """
    weights = np.array(protocol.profile(), dtype=np.float32)
    loudness = np.float32(1.0 / np.sqrt((weights**2).sum()))
    layers = _layers(source, protocol, seed)
    held: list[Layer] = []
    for _ in range(protocol.slices):
        while len(held) < len(weights):
            held.append(next(layers))
        hu = np.zeros_like(held[0].hu)
        white = np.zeros_like(hu)
        for weight, layer in zip(weights, held, strict=True):
            hu += weight * layer.hu
            white += (weight * loudness) * layer.white
        yield hu, white
        del held[: protocol.layers_per_slice]


def _layers(source: Source, protocol: Protocol, seed: int) -> Iterator[Layer]:
    """The thin layers from the lowest to the highest."""
    grid = protocol.layers
    for first in range(0, grid.shape[0], _SLAB_LAYERS):
        last = min(first + _SLAB_LAYERS, grid.shape[0])
        # Each layer by itself, so that none outlives its use because of its neighbours.
        slab = [layer.copy() for layer in hounsfield(source(grid.slab(first, last)), protocol.kvp)]
        for m in range(first, last):
            noise = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(m,)))
            yield Layer(slab.pop(0), noise.standard_normal(grid.shape[1:], dtype=np.float32))


class Optics:
    """What happens to one slice between the mixed layers and the stored image."""

    def __init__(self, protocol: Protocol) -> None:
        self._protocol = protocol
        pixel_mm, size = protocol.pixel_mm, protocol.matrix
        self._padded = fft.next_fast_len(size + 2 * _MARGIN_PX, real=True)
        fy, fx = _frequencies(self._padded, pixel_mm)
        # The rendered voxel has averaged over its own width already: the kernel's blur is counted once.
        aperture = np.sinc(fx * pixel_mm) * np.sinc(fy * pixel_mm)
        self._transfer = protocol.kernel.transfer(np.hypot(fx, fy)) / aperture
        fy, fx = _frequencies(size, pixel_mm)
        power = protocol.kernel.noise_power(np.hypot(fx, fy)) * power_scale(protocol.dose_mgy, protocol.thickness_mm)
        self._noise = np.sqrt(power) / np.float32(pixel_mm)
        angle = np.arctan2(fy, fx) % np.pi
        self._view = (np.round(angle * VIEWS / np.pi).astype(np.intp)) % VIEWS
        grid = protocol.grid
        self._x_mm = grid.affine[0, 3] + pixel_mm * np.arange(size)
        self._y_mm = grid.affine[1, 3] + pixel_mm * np.arange(size)
        radius = (np.arange(size) - (size - 1) / 2) ** 2
        self._outside = radius[:, None] + radius[None, :] > (size / 2) ** 2

    def image(
        self, hu: NDArray[np.float32], white: NDArray[np.float32], shadow: Shadow, z_mm: float
    ) -> NDArray[np.int16]:
        """The stored slice: blurred, shaded, streaked, noisy, rounded and clipped."""
        variance, views, path_mm = shadow.at(z_mm)
        image = self.blurred(hu)
        shade = self._widened(shadow, path_mm / np.float32(REFERENCE_MM) - 1.0)
        image -= np.float32(CUPPING_HU) * shade * np.clip(1.0 + image / 1000.0, 0.0, 1.5)
        error = streaks(hu, self._protocol.pixel_mm)
        if error is not None:
            image += self.blurred(error)
        image += self.noise(white, views) * np.sqrt(self._widened(shadow, variance))
        np.rint(image, out=image)
        np.clip(image, LOWEST_HU, HIGHEST_HU, out=image)
        if self._protocol.circle_hu is not None:
            image[self._outside] = self._protocol.circle_hu
        return image.astype(np.int16)

    def blurred(self, image: NDArray[np.float32]) -> NDArray[np.float32]:
        """The image through the kernel's transfer function; edges of the field continue as they are."""
        size, padded = len(image), self._padded
        before = (padded - size) // 2
        wide = np.pad(image, (before, padded - size - before), mode="edge")
        spectrum = fft.rfft2(wide)
        spectrum *= self._transfer
        sharp = fft.irfft2(spectrum, s=wide.shape)
        return np.array(sharp[before : before + size, before : before + size], dtype=np.float32)

    def noise(self, white: NDArray[np.float32], views: NDArray[np.float32]) -> NDArray[np.float32]:
        """Unit white noise given the kernel's power spectrum, louder along directions that few photons came from."""
        spectrum = fft.rfft2(white)
        spectrum *= self._noise
        spectrum *= np.sqrt(views)[self._view]
        return np.asarray(fft.irfft2(spectrum, s=white.shape), dtype=np.float32)

    def _widened(self, shadow: Shadow, coarse: NDArray[np.float32]) -> NDArray[np.float32]:
        """A coarse map of the body read at every pixel."""
        down = _linear(shadow.y_mm, self._y_mm) @ coarse
        return np.asarray((_linear(shadow.x_mm, self._x_mm) @ down.T).T, dtype=np.float32)


def _frequencies(size: int, pixel_mm: float) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Spatial frequencies per mm of a half spectrum, along columns and rows."""
    fy = fft.fftfreq(size, pixel_mm).astype(np.float32)[:, None]
    fx = fft.rfftfreq(size, pixel_mm).astype(np.float32)[None, :]
    return fy, fx


def _linear(known_mm: NDArray[np.float64], wanted_mm: NDArray[np.float64]) -> sparse.csr_array:
    """Matrix that interpolates values known on an even axis at wanted places, holding the ends."""
    last = len(known_mm) - 1
    place = np.clip((wanted_mm - known_mm[0]) / (known_mm[1] - known_mm[0]), 0.0, last)
    low = np.minimum(place.astype(np.intp), last - 1)
    part = (place - low).astype(np.float32)
    rows = np.arange(len(place))
    weights = (np.concatenate([1 - part, part]), (np.tile(rows, 2), np.concatenate([low, low + 1])))
    return sparse.csr_array(weights, shape=(len(place), last + 1))
