"""The `ct-l1-tissue` sample: 20 mm of L1's spongy bone, 50×50 pixels, 8 bits.

Samples come two ways and look alike: cut out of a rendered scan, or made directly from the core of a vertebra and a
scanner small enough to image nothing else, which is hundreds of times faster.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates

from trainer.phantom.core import SpongyCore
from trainer.phantom.grid import Grid
from trainer.phantom.person import Person
from trainer.phantom.protocol import Protocol
from trainer.phantom.scanner import scan
from trainer.phantom.shadow import of_ellipse
from trainer.phantom.technique import Technique

SIDE_PX, SLICES = 50, 4
# A square of 20 mm, in small vertebrae less, but no less than 16 mm; a millimetre before the body's middle.
SMALLEST_MM, SIDE_MM, AHEAD_MM = 16.0, 20.0, 1.0
_SIDE_PER_DEPTH = 0.57
# The wider of the usual soft-tissue windows, -175 to 275 HU: the narrower ones turn young bone white.
WINDOW_CENTER_HU, WINDOW_WIDTH_HU = 50.0, 450.0
# Beyond the sample's edge the kernel still needs bone to blur in.
_BLOCK_MM = 24.0


@dataclass(frozen=True)
class Sample:
    """One sample, [row, column]: the CT numbers, and the 8-bit soft-tissue image made of them."""

    hu: NDArray[np.float32]

    @property
    def image(self) -> NDArray[np.uint8]:
        """The sample through the soft-tissue window, black at -175 and white at 275 HU."""
        grey = (self.hu - (WINDOW_CENTER_HU - WINDOW_WIDTH_HU / 2)) * (255.0 / WINDOW_WIDTH_HU)
        return np.asarray(np.clip(np.rint(grey), 0, 255), dtype=np.uint8)

    @property
    def mean_hu(self) -> float:
        """Mean attenuation before any windowing."""
        return float(self.hu.mean(dtype=np.float64))

    @property
    def sd_hu(self) -> float:
        """Standard deviation of attenuation before any windowing."""
        return float(self.hu.std(dtype=np.float64))


def cut(
    volume: NDArray[np.int16], grid: Grid, center_mm: tuple[float, float, float], side_mm: float = SIDE_MM
) -> tuple[Sample, ...]:
    """Samples around a point from the four axial slices nearest to it, lowest first.

    The grid must be axial. Pixels are resampled linearly to side_mm / 50, the centre of the square on the point.
    """
    i, j, k = np.linalg.solve(grid.affine, [*center_mm, 1.0])[:3]
    first = int(np.clip(round(k - (SLICES - 1) / 2), 0, len(volume) - SLICES))
    pixel_mm = grid.spacing_mm
    steps = (np.arange(SIDE_PX) - (SIDE_PX - 1) / 2) * (side_mm / SIDE_PX)
    rows, columns = j + steps / pixel_mm[1], i + steps / pixel_mm[0]
    if min(rows[0], columns[0]) < 0 or rows[-1] > grid.shape[1] - 1 or columns[-1] > grid.shape[2] - 1:
        raise ValueError("the sample does not lie inside the scan's field; choose a point further in")
    where = np.meshgrid(rows, columns, indexing="ij")
    return tuple(
        Sample(map_coordinates(volume[n].astype(np.float32), where, order=1)) for n in range(first, first + SLICES)
    )


def sample_center_mm(center_mm: NDArray[np.float64], axes: NDArray[np.float64]) -> tuple[float, float, float]:
    """Where a vertebra's samples are centred: a little before its middle, where there are fewer veins.

    axes: columns are the vertebra's own left, back and up.
    """
    x, y, z = center_mm - AHEAD_MM * axes[:, 1]
    return float(x), float(y), float(z)


def sample_side_mm(depth_mm: float) -> float:
    """Side of the square that stays inside the spongy core of a body of this depth."""
    return float(np.clip(_SIDE_PER_DEPTH * depth_mm, SMALLEST_MM, SIDE_MM))


def tissue_samples(person: Person, protocol: Protocol, seed: int, level: str = "L1") -> tuple[Sample, ...]:
    """Four samples of a person's L1 as a protocol would show it, without rendering the torso.

    Of the protocol only tube, kernel, slices and pixel size count; the body's width sets the noise.
    """
    place_mm = sample_center_mm(np.zeros(3), np.eye(3))
    matrix = 2 * math.ceil(_BLOCK_MM / protocol.pixel_mm / 2)
    small = replace(
        protocol,
        fov_mm=matrix * protocol.pixel_mm,
        matrix=matrix,
        center_mm=place_mm[:2],
        bottom_mm=-(SLICES - 1) / 2 * protocol.spacing_mm,
        slices=SLICES,
        circle_hu=None,
    )
    bone, noise = np.random.SeedSequence(seed).spawn(2)
    core = SpongyCore(person, level)
    source = core.source(small.layers, small.thickness_mm, np.random.default_rng(bone))
    volume = scan(source, small, int(noise.generate_state(1)[0]), of_ellipse(*girth_mm(person)))
    return cut(volume, small.grid, place_mm, sample_side_mm(core.depth_mm))


def protocol_at_l1(person: Person, technique: Technique) -> Protocol:
    """A technique as it would be laid on this person, as far as a sample can tell."""
    wide_mm = 2.0 * girth_mm(person)[0] * 1.12 + 40.0
    return Protocol(
        name=technique.examination.value,
        kvp=technique.kvp,
        kernel=technique.kernel,
        thickness_mm=technique.thickness_mm,
        spacing_mm=technique.spacing_mm,
        dose_mgy=technique.dose_mgy,
        fov_mm=technique.fov_mm or min(wide_mm, 500.0),
        center_mm=(0.0, 0.0),
        bottom_mm=0.0,
        slices=SLICES,
    )


def girth_mm(person: Person) -> tuple[float, float]:
    """Half width and half depth of the ellipse of water that absorbs as the person's waist does at L1."""
    size = (person.bmi / 26.5) ** 0.55 * (person.height_cm / 170.0) ** 0.5
    return 162.0 * size, 112.0 * size
