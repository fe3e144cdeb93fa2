"""Lumbar radiographs of a simulated person: a divergent beam, from the front or from the side.

The person lies on the back as in the CT, the beam comes across or from above: gas in the bowel has risen to the front.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.body import Body
from trainer.phantom.film import Exposure, exposed, shown
from trainer.phantom.photons import AP_BEAM, LATERAL_BEAM
from trainer.phantom.rays import Box, View, paths_g_cm2
from trainer.phantom.unenhanced import Unenhanced

Direction = Literal["lateral", "ap"]

PIXEL_MM = 0.25
# (rows, columns) of the detector's part that is kept.
_SHAPE = {"lateral": (1640, 880), "ap": (1640, 1000)}
_KVP = {"lateral": 88.0, "ap": 75.0}
_BEAM = {"lateral": LATERAL_BEAM, "ap": AP_BEAM}
_SCATTER = {"lateral": 0.55, "ap": 0.35}
# Distances of the tube and the detector from the spine: a patient on the side lies further from the detector.
_TUBE_MM = {"lateral": (900.0, 1000.0), "ap": (900.0, 1000.0)}
_DETECTOR_MM = {"lateral": (210.0, 290.0), "ap": (110.0, 170.0)}


@dataclass(frozen=True)
class Radiograph:
    """One radiograph for presentation with the truth beside it.

    pixels: uint16 of 12 bits, bone bright. pixel_mm is measured on the detector; divided by magnification it holds at
    the middle of L3. centers_px: (row, column) of every vertebral body's centre on the image. crop_px: the square
    around L1 to L3, (top, left, bottom, right), half open.
    """

    view: Direction
    pixels: NDArray[np.uint16]
    pixel_mm: float
    magnification: float
    source_to_detector_mm: float
    kvp: float
    centers_px: dict[str, tuple[float, float]]
    crop_px: tuple[int, int, int, int]

    @property
    def grey(self) -> NDArray[np.uint8]:
        """The image in 8 bits, window-normalised as study xray-lumbar has it: the field's own range from 0 to 255."""
        return (self.pixels >> 4).astype(np.uint8)


def radiograph(body: Body, view: Direction, seed: int, *, textured: bool = True, finer: int = 3) -> Radiograph:
    """Take one radiograph, aimed at L3; distances, field and exposure vary with the seed as they do between rooms."""
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(0,)))
    facing = _facing(body, view, rng)
    lateral = view == "lateral"
    half_depth_mm = 66.0 if lateral else 84.0
    spine = Box((-100.0, -205.0, -half_depth_mm), (105.0 if lateral else 100.0, 205.0, half_depth_mm), finer)
    paths = paths_g_cm2(
        Unenhanced(body, textured=textured), facing, step_mm=1.8, depth_mm=(-260.0, 260.0), detail=spine
    )
    exposure = _exposure(view, rng)
    pixels = shown(exposed(paths, PIXEL_MM, exposure, seed), PIXEL_MM, exposure)
    centers = {level.label: facing.to_px(level.center_mm[None])[0] for level in body.levels}
    return Radiograph(
        view=view,
        pixels=pixels,
        pixel_mm=PIXEL_MM,
        magnification=float(facing.magnification()),
        source_to_detector_mm=facing.source_mm + facing.detector_mm,
        kvp=_KVP[view],
        centers_px={label: (float(row), float(column)) for label, (row, column) in centers.items()},
        crop_px=_crop(centers, pixels.shape),
    )


def _facing(body: Body, view: Direction, rng: np.random.Generator) -> View:
    """The view of a standing detector; the person is turned and placed by a few degrees and millimetres."""
    aim = body.level("L3").center_mm + rng.normal(0.0, (6.0, 6.0, 12.0))
    if view == "lateral":
        # Left side on the detector, shown facing left.
        axes = np.array([[0.0, 1.0, 0.0], [0.0, 0.0, -1.0], [1.0, 0.0, 0.0]])
    else:
        axes = np.array([[1.0, 0.0, 0.0], [0.0, 0.0, -1.0], [0.0, 1.0, 0.0]])
    turn = np.radians(rng.normal(0.0, 2.0))
    about_z = np.array([[np.cos(turn), -np.sin(turn), 0.0], [np.sin(turn), np.cos(turn), 0.0], [0.0, 0.0, 1.0]])
    right, down, toward = (tuple(float(part) for part in about_z @ axis) for axis in axes)
    return View(
        aim_mm=aim,
        right=(right[0], right[1], right[2]),
        down=(down[0], down[1], down[2]),
        toward=(toward[0], toward[1], toward[2]),
        pixel_mm=PIXEL_MM,
        shape=_SHAPE[view],
        source_mm=float(rng.uniform(*_TUBE_MM[view])),
        detector_mm=float(rng.uniform(*_DETECTOR_MM[view])),
    )


def _exposure(view: Direction, rng: np.random.Generator) -> Exposure:
    rows, columns = _SHAPE[view]
    height, width = rows * PIXEL_MM, columns * PIXEL_MM
    return Exposure(
        beam=_BEAM[view],
        detector_ugy=float(np.exp(rng.normal(np.log(2.5), 0.25))),
        scatter_to_primary=_SCATTER[view] * float(np.exp(rng.normal(0.0, 0.15))),
        blur_mm=float(rng.uniform(0.18, 0.28)),
        field_mm=(height - float(rng.uniform(6.0, 24.0)), width - float(rng.uniform(6.0, 30.0))),
        turn_deg=float(rng.normal(0.0, 0.4)),
        shift_mm=(float(rng.normal(0.0, 2.0)), float(rng.normal(0.0, 2.0))),
    )


def _crop(centers: dict[str, NDArray[np.float64]], shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """A square around L1 to L3, as a reader of study xray-lumbar would place it."""
    first, second, last = (centers[label] for label in ("L1", "L2", "L3"))
    side = round(1.55 * float(last[0] - first[0]))
    top, left = round(float(second[0]) - side / 2), round(float((first[1] + last[1]) / 2) - side / 2)
    top, left = int(np.clip(top, 0, max(0, shape[0] - side))), int(np.clip(left, 0, max(0, shape[1] - side)))
    return top, left, min(top + side, shape[0]), min(left + side, shape[1])
