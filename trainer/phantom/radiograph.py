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
# (height, width) of the detector's part that is kept.
_FIELD_MM = {"lateral": (410.0, 220.0), "ap": (410.0, 250.0)}
# For the crop alone: such pixels, still finer than the 224 that a network sees across it; and so much more than the
# crop is seen in detail, as hands lay their boxes elsewhere.
_CROP_PIXEL_MM, _CROP_MARGIN = 0.5, 1.4
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


def radiograph(
    body: Body, view: Direction, seed: int, *, textured: bool = True, finer: int = 3, crop_only: bool = False
) -> Radiograph:
    """Take one radiograph, aimed at L3; distances, field and exposure vary with the seed as they do between rooms.

    crop_only: half the resolution, thicker planes, and detail around the crop alone: made several times faster, and
    brought to the 224 pixels of a network's sample it looks the same.
    """
    rng = np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(0,)))
    pixel_mm = _CROP_PIXEL_MM if crop_only else PIXEL_MM
    facing = _facing(body, view, rng, pixel_mm)
    centers = {level.label: facing.to_px(level.center_mm[None])[0] for level in body.levels}
    crop = _crop(centers, facing.shape)
    detail = _around(crop, facing, finer) if crop_only else _spine(view, finer)
    source = Unenhanced(body, textured=textured)
    paths = paths_g_cm2(
        source, facing, step_mm=1.8, depth_mm=(-260.0, 260.0), detail=detail, thick=4.0 if crop_only else 2.0
    )
    exposure = _exposure(view, rng)
    pixels = shown(exposed(paths, pixel_mm, exposure, seed), pixel_mm, exposure)
    return Radiograph(
        view=view,
        pixels=pixels,
        pixel_mm=pixel_mm,
        magnification=float(facing.magnification()),
        source_to_detector_mm=facing.source_mm + facing.detector_mm,
        kvp=_KVP[view],
        centers_px={label: (float(row), float(column)) for label, (row, column) in centers.items()},
        crop_px=crop,
    )


def _spine(view: Direction, finer: int) -> Box:
    """All of the film's height, and from side to side of the vertebrae."""
    lateral = view == "lateral"
    half_depth_mm = 66.0 if lateral else 84.0
    return Box((-100.0, -205.0, -half_depth_mm), (105.0 if lateral else 100.0, 205.0, half_depth_mm), finer)


def _around(crop_px: tuple[int, int, int, int], view: View, finer: int) -> Box:
    """The crop and its margin, from side to side of the vertebrae."""
    scale_mm = view.pixel_mm / float(view.magnification())
    middle_px = (np.array(view.shape) - 1) / 2
    (down, right), half_mm = (
        (np.array([crop_px[0] + crop_px[2], crop_px[1] + crop_px[3]]) / 2 - middle_px) * scale_mm,
        _CROP_MARGIN * (crop_px[2] - crop_px[0]) * scale_mm / 2,
    )
    half_depth_mm = 54.0
    low, high = (right - half_mm, down - half_mm), (right + half_mm, down + half_mm)
    return Box((*low, -half_depth_mm), (*high, half_depth_mm), finer)


def _facing(body: Body, view: Direction, rng: np.random.Generator, pixel_mm: float) -> View:
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
        pixel_mm=pixel_mm,
        shape=_shape(view, pixel_mm),
        source_mm=float(rng.uniform(*_TUBE_MM[view])),
        detector_mm=float(rng.uniform(*_DETECTOR_MM[view])),
    )


def _exposure(view: Direction, rng: np.random.Generator) -> Exposure:
    height, width = _FIELD_MM[view]
    return Exposure(
        beam=_BEAM[view],
        detector_ugy=float(np.exp(rng.normal(np.log(2.5), 0.25))),
        scatter_to_primary=_SCATTER[view] * float(np.exp(rng.normal(0.0, 0.15))),
        blur_mm=float(rng.uniform(0.18, 0.28)),
        field_mm=(height - float(rng.uniform(6.0, 24.0)), width - float(rng.uniform(6.0, 30.0))),
        turn_deg=float(rng.normal(0.0, 0.4)),
        shift_mm=(float(rng.normal(0.0, 2.0)), float(rng.normal(0.0, 2.0))),
    )


def _shape(view: Direction, pixel_mm: float) -> tuple[int, int]:
    height, width = _FIELD_MM[view]
    return round(height / pixel_mm), round(width / pixel_mm)


def _crop(centers: dict[str, NDArray[np.float64]], shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """A square around L1 to L3, as a reader of study xray-lumbar would place it."""
    first, second, last = (centers[label] for label in ("L1", "L2", "L3"))
    side = round(1.55 * float(last[0] - first[0]))
    top, left = round(float(second[0]) - side / 2), round(float((first[1] + last[1]) / 2) - side / 2)
    top, left = int(np.clip(top, 0, max(0, shape[0] - side))), int(np.clip(left, 0, max(0, shape[1] - side)))
    return top, left, min(top + side, shape[0]), min(left + side, shape[1])
