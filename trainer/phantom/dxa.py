"""A DXA scan of the lumbar spine: dual-energy projection, areal density by level, and the picture a vendor exports.

Levels are read as a densitometrist would read them: bone edges by a threshold, borders half-way between vertebrae, soft
tissue beside the spine as the baseline. Fat that lies unevenly around the spine therefore biases the density, as it
does in people.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter, gaussian_filter1d

from trainer.phantom import photons
from trainer.phantom.body import Body
from trainer.phantom.person import Person
from trainer.phantom.rays import Box, View, paths_g_cm2
from trainer.phantom.unenhanced import Unenhanced

SHAPE_PX = (300, 280)
PIXEL_MM = 0.6
LEVELS = ("L1", "L2", "L3", "L4")
# Trabecular bone score: below it the microarchitecture is degraded, above the upper one it is healthy.
DEGRADED_BELOW, HEALTHY_ABOVE = 1.2, 1.35

# Behind the patient; pixel noise is then about .01 g/cm², less than the texture of osteoporotic bone.
_QUANTA_PER_PIXEL = {"low": 2.0e4, "high": 2.0e4}
# The pencil of a fan-beam scanner is about 1 mm high and .7 mm wide.
_BLUR_PX = (0.85, 0.6)
_BONE_EDGE_G_CM2 = 0.35
_HALF_SPINE_MM = 34.0
_BESIDE_MM = (40.0, 58.0)
_BRIGHTEST_G_CM2 = 1.75


@dataclass(frozen=True)
class DxaImage:
    """One exported DXA spine image with what the machine measured and what is true.

    pixels: uint8, bone bright. pixel_mm holds in the plane of the spine. boxes_px: (top, left, bottom, right) of each
    level, half open; crop_px the same for the square around L1 to L4. areal_bmd_g_cm2: as measured on the noisy image;
    true_areal_bmd_g_cm2: the mineral that lies there, over the same pixels. texture_score: a trabecular bone score.
    """

    pixels: NDArray[np.uint8]
    pixel_mm: float
    boxes_px: dict[str, tuple[int, int, int, int]]
    crop_px: tuple[int, int, int, int]
    areal_bmd_g_cm2: dict[str, float]
    true_areal_bmd_g_cm2: dict[str, float]
    texture_score: float

    @property
    def label(self) -> str:
        """NORMAL or DEGRADED; PARTIAL between the two, which the published task left out."""
        if self.texture_score < DEGRADED_BELOW:
            return "DEGRADED"
        return "NORMAL" if self.texture_score > HEALTHY_ABOVE else "PARTIAL"


def texture_score(person: Person) -> float:
    """The trabecular bone score of a person: about 1.35 at 60 years, spread by density and more by structure.

    A tenth of the spread is neither, as repeated scans and other soft tissue show.
    """
    density = float(np.mean([person.bmd_mg_cm3[level] for level in LEVELS if level in person.bmd_mg_cm3]))
    own = float(person.rng("texture score").normal(0.0, 0.03))
    return float(np.clip(1.33 + 0.0012 * (density - 120.0) - 0.085 * person.loss + own, 0.95, 1.65))


def dxa_image(body: Body, seed: int, *, textured: bool = True, finer: int = 4) -> DxaImage:
    """Scan the lumbar spine of a person from behind with nearly parallel rays."""
    centers_mm = {level.label: level.center_mm for level in body.levels}
    middle = (centers_mm["L2"] + centers_mm["L3"]) / 2
    view = View(middle, (1.0, 0.0, 0.0), (0.0, 0.0, -1.0), (0.0, -1.0, 0.0), PIXEL_MM, SHAPE_PX)
    # From behind the spinous processes to before the bodies.
    spine = Box((-60.0, -92.0, -75.0), (60.0, 92.0, 45.0), finer)
    source = Unenhanced(body, textured=textured)
    paths = paths_g_cm2(source, view, step_mm=2.4, depth_mm=(-200.0, 260.0), detail=spine, thick=4.0)
    centers_px = {label: view.to_px(center[None])[0] for label, center in centers_mm.items()}
    areal = _measured(paths, centers_px, seed)
    boxes = {label: _box(label, centers_px) for label in LEVELS}
    bone = areal > _BONE_EDGE_G_CM2
    measured = {label: _mean_in(areal, bone, box) for label, box in boxes.items()}
    true = {label: _mean_in(paths[photons.MINERAL], bone, box) for label, box in boxes.items()}
    return DxaImage(
        pixels=_exported(areal, paths),
        pixel_mm=PIXEL_MM,
        boxes_px=boxes,
        crop_px=_around(boxes),
        areal_bmd_g_cm2=measured,
        true_areal_bmd_g_cm2=true,
        texture_score=texture_score(body.person),
    )


def _measured(paths: NDArray[np.float32], centers_px: dict[str, NDArray[np.float64]], seed: int) -> NDArray[np.float32]:
    """Areal mineral in g/cm² as the machine finds it: two noisy energies, solved for water and mineral."""
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(2,)))
    logs = []
    for name, spectrum in (("low", photons.DXA_LOW), ("high", photons.DXA_HIGH)):
        signal = spectrum.transmitted(paths)
        # The current is set so that the middle of the spine gets a fair share of the open beam.
        quanta = np.float32(_QUANTA_PER_PIXEL[name]) * signal / np.median(signal)
        quanta += np.sqrt(quanta) * rng.standard_normal(quanta.shape, dtype=np.float32)
        quanta = gaussian_filter(np.maximum(quanta, 1.0), _BLUR_PX)
        logs.append(-np.log(quanta / np.float32(_QUANTA_PER_PIXEL[name]) * np.median(signal)))
    materials = [photons.WATER, photons.MINERAL]
    mu = np.array(
        [photons.mass_attenuation_cm2_g(s.energies_kev[0])[materials] for s in (photons.DXA_LOW, photons.DXA_HIGH)]
    )
    solve = np.linalg.inv(mu)
    mineral = np.asarray(solve[1, 0] * logs[0] + solve[1, 1] * logs[1], dtype=np.float32)
    return mineral - _baseline(mineral, centers_px)


def _baseline(mineral: NDArray[np.float32], centers_px: dict[str, NDArray[np.float64]]) -> NDArray[np.float32]:
    """What soft tissue passes for: apparent mineral beside the spine, row by row, straight across from side to side."""
    rows, columns = np.indices(mineral.shape)
    known = np.array(sorted(tuple(center) for center in centers_px.values()))
    middle = np.interp(np.arange(mineral.shape[0]), known[:, 0], known[:, 1])
    offset_mm = (columns - middle[rows]) * PIXEL_MM
    sides = []
    for side in (-1, 1):
        beside = (offset_mm * side > _BESIDE_MM[0]) & (offset_mm * side < _BESIDE_MM[1])
        # A little below the median: ribs, iliac crests and transverse processes are stepped over.
        per_row = np.array([np.percentile(row[chosen], 40) for row, chosen in zip(mineral, beside, strict=True)])
        sides.append(gaussian_filter1d(per_row, 25.0, mode="nearest"))
    reach = sum(_BESIDE_MM) / 2
    share = np.clip((offset_mm + reach) / (2 * reach), 0.0, 1.0)
    return np.asarray((1 - share) * sides[0][:, None] + share * sides[1][:, None], dtype=np.float32)


def _box(label: str, centers_px: dict[str, NDArray[np.float64]]) -> tuple[int, int, int, int]:
    """A level's box: from half-way to the vertebra above to half-way to the one below."""
    labels = sorted(centers_px, key=lambda name: float(centers_px[name][0]))
    at = labels.index(label)
    row, column = centers_px[label]
    above, below = (centers_px[labels[at + step]][0] for step in (-1, 1))
    half = _HALF_SPINE_MM / PIXEL_MM
    top, bottom = max(0, round((above + row) / 2)), min(SHAPE_PX[0], round((below + row) / 2))
    return top, max(0, round(column - half)), bottom, min(SHAPE_PX[1], round(column + half))


def _around(boxes: dict[str, tuple[int, int, int, int]]) -> tuple[int, int, int, int]:
    """A square as high as the four levels with a margin of a few millimetres, inside the image: the task's shape."""
    corners = np.array(list(boxes.values()))
    margin = 4
    low, high = corners[:, :2].min(axis=0), corners[:, 2:].max(axis=0)
    side = min(int((high - low).max()) + 2 * margin, *SHAPE_PX)
    top, left = (
        int(np.clip(round((first + last - side) / 2), 0, length - side))
        for first, last, length in zip(low, high, SHAPE_PX, strict=True)
    )
    return top, left, top + side, left + side


def _mean_in(areal: NDArray[np.float32], bone: NDArray[np.bool_], box: tuple[int, int, int, int]) -> float:
    top, left, bottom, right = box
    inside = bone[top:bottom, left:right]
    return float(areal[top:bottom, left:right][inside].mean()) if inside.any() else 0.0


def _exported(areal: NDArray[np.float32], paths: NDArray[np.float32]) -> NDArray[np.uint8]:
    """The 8-bit picture: areal density as brightness, soft tissue as a faint veil, edges a little raised."""
    soft = paths[photons.WATER] + paths[photons.FAT]
    veil = (soft - np.percentile(soft, 2)) / max(float(np.ptp(soft)), 1e-6)
    grey = np.clip(areal, -0.1, None) / _BRIGHTEST_G_CM2 + 0.10 * veil + 0.05
    grey += 0.3 * (grey - gaussian_filter(grey, 2.0))
    return np.asarray(np.rint(np.clip(grey, 0.0, 1.0) ** 0.85 * 255), dtype=np.uint8)
