"""Tasks dxa-spine and xray-lumbar: crops of 224×224 from a DXA image and from a lateral lumbar radiograph.

They are squares, as the program's own boxes are, laid as hands lay them: a little beside the middle, a little larger or
smaller than need be.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.phantom.body import Body
from trainer.phantom.cases.patient import Patient, Row, is_osteoporotic, save_png, who
from trainer.phantom.dxa import DEGRADED_BELOW, HEALTHY_ABOVE, dxa_image, texture_score
from trainer.phantom.person import Person
from trainer.phantom.radiograph import radiograph

SIDE_PX = 224
# Of a box's side: how much larger or smaller it is laid, and how far aside, at most.
_LARGER, _ASIDE = 0.15, 0.06
# For a projection of the spine; see Body.
_COARSER = 2.5

Box = tuple[int, int, int, int]


def make_dxa(patient: Patient, folder: Path) -> list[Row]:
    """Write L1 to L4 of a patient's DXA image; normal and degraded texture scores in turn, none between them."""
    degraded = patient.index % 2 == 1
    person = patient.meet(
        lambda person: texture_score(person) < DEGRADED_BELOW if degraded else texture_score(person) > HEALTHY_ABOVE
    )
    dxa = dxa_image(_body(person), patient.number(1))
    file = f"images/{patient.name}.png"
    save_png(folder / file, cropped(dxa.pixels, laid(dxa.crop_px, dxa.pixels.shape, patient.rng(2))))
    areal = {f"areal_bmd_{level}_g_cm2": f"{value:.4f}" for level, value in dxa.areal_bmd_g_cm2.items()}
    score = {"true_texture_score": f"{dxa.texture_score:.4f}"}
    return [patient.row(file, dxa.label, "DXA") | areal | who(person) | score]


def make_radiograph(patient: Patient, folder: Path) -> list[Row]:
    """Write L1 to L3 of a patient's lateral radiograph; osteoporotic patients and all others in turn."""
    diseased = patient.index % 2 == 1
    person = patient.meet(lambda person: is_osteoporotic(person) is diseased)
    image = radiograph(_body(person), "lateral", patient.number(1), crop_only=True)
    file = f"images/{patient.name}.png"
    save_png(folder / file, cropped(image.grey, laid(image.crop_px, image.pixels.shape, patient.rng(2))))
    taken = {"kvp": f"{image.kvp:.1f}", "magnification": f"{image.magnification:.4f}"}
    return [patient.row(file, "OSTEOPOROSIS" if diseased else "NORMAL", "XR") | taken | who(person)]


def laid(box_px: Box, shape: tuple[int, ...], rng: np.random.Generator) -> Box:
    """A box around the same bones as somebody else might lay it: square, and inside the image where there is room."""
    top, left, bottom, right = box_px
    wanted = (bottom - top) * (1.0 + float(rng.uniform(-_LARGER, _LARGER)))
    side = min(round(wanted), *shape[:2])
    down, across = rng.uniform(-_ASIDE, _ASIDE, 2) * side
    first = (top + bottom - side) / 2 + down, (left + right - side) / 2 + across
    row, column = (int(np.clip(round(at), 0, length - side)) for at, length in zip(first, shape, strict=False))
    return row, column, row + side, column + side


def cropped(image: NDArray[np.uint8], box_px: Box) -> NDArray[np.uint8]:
    """The part of an image in a box (top, left, bottom, right), padded black to a square and brought to 224×224."""
    top, left, bottom, right = box_px
    inside = image[max(top, 0) : bottom, max(left, 0) : right]
    side = max(inside.shape)
    square = np.zeros((side, side), dtype=np.uint8)
    down, across = ((side - length) // 2 for length in inside.shape)
    square[down : down + inside.shape[0], across : across + inside.shape[1]] = inside
    # As `Preprocessing.grey` brings a crop to its size: another filter would be another texture.
    return np.asarray(Image.fromarray(square).resize((SIDE_PX, SIDE_PX), Image.Resampling.BILINEAR), dtype=np.uint8)


def _body(person: Person) -> Body:
    return Body(person, workers=1, coarser=_COARSER)
