"""Tasks dxa-spine and xray-lumbar: crops of 224×224 from a DXA image and from a lateral lumbar radiograph."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.phantom.body import Body
from trainer.phantom.cases.patient import Patient, Row, is_osteoporotic, save_png, who
from trainer.phantom.dxa import DEGRADED_BELOW, HEALTHY_ABOVE, dxa_image, texture_score
from trainer.phantom.radiograph import radiograph

SIDE_PX = 224


def make_dxa(patient: Patient, folder: Path) -> list[Row]:
    """Write L1 to L4 of a patient's DXA image; normal and degraded texture scores in turn, none between them."""
    degraded = patient.index % 2 == 1
    person = patient.meet(
        lambda person: texture_score(person) < DEGRADED_BELOW if degraded else texture_score(person) > HEALTHY_ABOVE
    )
    dxa = dxa_image(Body(person), patient.number(1))
    file = f"images/{patient.name}.png"
    save_png(folder / file, cropped(dxa.pixels, dxa.crop_px))
    areal = {f"areal_bmd_{level}_g_cm2": f"{value:.4f}" for level, value in dxa.areal_bmd_g_cm2.items()}
    score = {"true_texture_score": f"{dxa.texture_score:.4f}"}
    return [patient.row(file, dxa.label, "DXA") | areal | who(person) | score]


def make_radiograph(patient: Patient, folder: Path) -> list[Row]:
    """Write L1 to L3 of a patient's lateral radiograph; osteoporotic patients and all others in turn."""
    diseased = patient.index % 2 == 1
    person = patient.meet(lambda person: is_osteoporotic(person) is diseased)
    image = radiograph(Body(person), "lateral", patient.number(1))
    file = f"images/{patient.name}.png"
    save_png(folder / file, cropped(image.grey, image.crop_px))
    taken = {"kvp": f"{image.kvp:.1f}", "magnification": f"{image.magnification:.4f}"}
    return [patient.row(file, "OSTEOPOROSIS" if diseased else "NORMAL", "XR") | taken | who(person)]


def cropped(image: NDArray[np.uint8], box_px: tuple[int, int, int, int]) -> NDArray[np.uint8]:
    """The part of an image in a box (top, left, bottom, right), padded black to a square and brought to 224×224."""
    top, left, bottom, right = box_px
    inside = image[max(top, 0) : bottom, max(left, 0) : right]
    side = max(inside.shape)
    square = np.zeros((side, side), dtype=np.uint8)
    down, across = (side - inside.shape[0]) // 2, (side - inside.shape[1]) // 2
    square[down : down + inside.shape[0], across : across + inside.shape[1]] = inside
    # As `Preprocessing.grey` brings a crop to its size: another filter would be another texture.
    return np.asarray(Image.fromarray(square).resize((SIDE_PX, SIDE_PX), Image.Resampling.BILINEAR), dtype=np.uint8)
