"""Trabeculae as they survive in a CT: a random, anisotropic, mean-one modulation of bone density.

Two Gaussian random fields are cut at a level, one whose ripples stand vertically (plates and columns), one whose
ripples lie horizontally (struts); a third, slow field makes the holes and clusters. Cutting a Gaussian field is the
usual model of a two-phase medium (Teubner 1991, Europhys Lett 14:403), and it yields volume fraction, thickness and
separation together. The cut is softened, so that a lattice wider than a trabecula holds the right bone volume.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft
from scipy.ndimage import map_coordinates
from scipy.special import ndtri

from trainer.phantom.bone import Architecture
from trainer.phantom.grid import Grid

# Vertical plates hold together over a few millimetres along the axis, struts over one or two across it.
PLATE_LENGTH_MM = 1.6
STRUT_LENGTH_MM = 0.55
# Standard deviation of the ripples' wave number over the wave number: the irregularity of the spacing.
IRREGULARITY = 0.30
# Clusters and holes are taller than wide, as the struts between the same columns go first.
HOLE_HEIGHT_MM, HOLE_WIDTH_MM = 2.6, 1.25


@dataclass(frozen=True)
class Lattice:
    """A periodic block of points in a vertebra's own frame, axes (axis, front-back, side): shape and pitch."""

    shape: tuple[int, int, int]
    pitch_mm: tuple[float, float, float]

    def wave_numbers(self) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
        """Angular wave numbers in rad/mm along each axis, ready to broadcast over a half spectrum."""
        (nw, nv, nu), (dw, dv, du) = self.shape, self.pitch_mm
        kw = 2 * np.pi * fft.fftfreq(nw, dw).astype(np.float32)[:, None, None]
        kv = 2 * np.pi * fft.fftfreq(nv, dv).astype(np.float32)[None, :, None]
        ku = 2 * np.pi * fft.rfftfreq(nu, du).astype(np.float32)[None, None, :]
        return kw, kv, ku


def modulation(bone: Architecture, lattice: Lattice, rng: np.random.Generator) -> NDArray[np.float32]:
    """Bone density over its mean at every point of the lattice; the mean over the lattice is one."""
    kw, kv, ku = lattice.wave_numbers()
    across = np.sqrt(kv**2 + ku**2)
    plates = _field(lattice, rng, _lobe(kw, 0.0, PLATE_LENGTH_MM), _ripple(across, bone.plate_spacing_mm))
    density = _cut(plates, bone.plate_bvtv, _softness(bone.plate_spacing_mm, lattice.pitch_mm[1:])).copy()
    del plates
    if bone.strut_share > 0.0:
        struts = _field(lattice, rng, _ripple(np.abs(kw), bone.strut_spacing_mm), _lobe(across, 0.0, STRUT_LENGTH_MM))
        solid = _cut(struts, bone.strut_bvtv, _softness(bone.strut_spacing_mm, lattice.pitch_mm[:1]))
        solid *= 1.0 - density
        density += solid
        del struts, solid
    if bone.patchiness > 0.0:
        holes = _field(lattice, rng, _lobe(kw, 0.0, HOLE_HEIGHT_MM), _lobe(across, 0.0, HOLE_WIDTH_MM))
        holes *= np.float32(bone.patchiness)
        holes += 1.0
        density *= np.maximum(holes, np.float32(0.1))
    density /= density.mean(dtype=np.float64)
    return density


def averaged(block: NDArray[np.float32], lattice: Lattice, edges_mm: NDArray[np.float64]) -> NDArray[np.float32]:
    """The block averaged over a scan's voxel, whose three edges are the rows of edges_mm in (axis, back, side)."""
    spectrum = fft.rfftn(block)
    del block  # no caller keeps it
    kw, kv, ku = lattice.wave_numbers()
    for n, k in enumerate(kw[:, 0]):
        for edge in edges_mm:
            along = zip((k, kv[0], ku[0]), edge, strict=True)
            phase = sum(wave * np.float32(d / (2 * np.pi)) for wave, d in along if abs(d) > 1e-9)
            spectrum[n] *= np.sinc(phase).astype(np.float32)
    return np.ascontiguousarray(_out_of(spectrum, lattice))


def sampled(
    block: NDArray[np.float32], lattice: Lattice, grid: Grid, frame: NDArray[np.float64]
) -> NDArray[np.float32]:
    """The block at every voxel of a grid, repeating beyond its ends.

    frame is 4×4 and maps patient (x, y, z, 1) in mm to the vertebra's (axis, back, side, 1).
    """
    to_lattice = (frame @ grid.affine)[:3] / np.array(lattice.pitch_mm)[:, None]
    k, j, i = np.ogrid[: grid.shape[0], : grid.shape[1], : grid.shape[2]]
    where = np.empty((3, *grid.shape), dtype=np.float32)
    for axis, (along_i, along_j, along_k, start) in enumerate(to_lattice):
        # Whole turns of the block are taken off before float32 loses digits.
        where[axis] = along_i * i + along_j * j + along_k * k + start % lattice.shape[axis]
    return np.asarray(map_coordinates(block, where, order=1, mode="grid-wrap", prefilter=False), dtype=np.float32)


def _lobe(k: NDArray[np.float32], at: float, length_mm: float) -> NDArray[np.float32]:
    """Square root of a Gaussian spectrum about one wave number, whose correlation reaches over length_mm."""
    return np.asarray(np.exp(-0.25 * ((k - np.float32(at)) * np.float32(length_mm)) ** 2), dtype=np.float32)


def _ripple(k: NDArray[np.float32], spacing_mm: float) -> NDArray[np.float32]:
    """Square root of a spectrum about the wave number of a spacing."""
    at = 2 * np.pi / spacing_mm
    return _lobe(k, at, 1.0 / (IRREGULARITY * at))


def _field(
    lattice: Lattice, rng: np.random.Generator, along: NDArray[np.float32], across: NDArray[np.float32]
) -> NDArray[np.float32]:
    """A Gaussian random field of mean zero and variance one with a separable spectrum."""
    half = (*lattice.shape[:2], lattice.shape[2] // 2 + 1)
    mirrored = np.where(lattice.wave_numbers()[2] > 0.0, 2.0, 1.0)
    power = 2.0 * float((along**2).sum(dtype=np.float64) * (mirrored * across**2).sum(dtype=np.float64))
    spectrum = rng.standard_normal((*half, 2), dtype=np.float32).view(np.complex64)[..., 0]
    for n, share in enumerate(along):
        spectrum[n] *= share * across[0] * np.float32(math.prod(lattice.shape) / math.sqrt(power))
    spectrum[0, 0, 0] = 0.0
    return _out_of(spectrum, lattice)


def _out_of(spectrum: NDArray[np.complex64], lattice: Lattice) -> NDArray[np.float32]:
    """The block of a half spectrum, in the spectrum's own memory: `irfftn` would hold it three times over."""
    spectrum = fft.ifftn(spectrum, axes=(0, 1), norm="forward", overwrite_x=True)
    block = spectrum.view(np.float32)[..., : lattice.shape[2]]
    for layer, waves in zip(block, spectrum, strict=True):
        layer[:] = fft.irfft(waves, lattice.shape[2], norm="forward")
    block *= np.float32(1 / math.prod(lattice.shape))
    return block


def _softness(spacing_mm: float, pitches_mm: tuple[float, ...]) -> float:
    """How many standard deviations the field changes over half a lattice cell."""
    return 0.5 * 2 * np.pi / spacing_mm * float(np.mean(pitches_mm))


def _cut(field: NDArray[np.float32], fraction: float, softness: float) -> NDArray[np.float32]:
    """Bone fraction of every cell; its mean is the fraction, since E Φ((g-t)/s) = Φ(-t/√(1+s²)).

    Φ itself is replaced by the logistic curve, a hundredth away from it and several times as fast.
    """
    level = -math.sqrt(1.0 + softness**2) * float(ndtri(fraction))
    field -= np.float32(level)
    field *= np.float32(-1.702 / softness)
    np.clip(field, -60.0, 60.0, out=field)
    np.exp(field, out=field)
    field += 1.0
    return np.reciprocal(field, out=field)
