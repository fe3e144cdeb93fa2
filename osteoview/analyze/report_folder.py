"""A folder for whoever files the result: JSON, tables, pictures of the regions with "research use only" burnt in."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from osteoview.analyze.analysis import Analysis
from osteoview.analyze.ct import CtResult
from osteoview.analyze.picture import PictureResult
from osteoview.annotation.ground import PlaneGround
from osteoview.base.errors import InputError
from osteoview.base.files import write_atomically
from osteoview.imaging.window import Window, to_bytes
from osteoview.inference.patches import Frame, cut

_BURNT_IN = "OsteoView - research use only"
# Spongy bone, its surroundings, and as many pixels as can be looked at without a magnifying glass.
_FIELD_MM, _PIXELS = 80.0, 480
_WINDOW = Window(150, 500)
_LINE, _TEXT = (86, 180, 233), (240, 240, 240)


def write_report(folder: Path, analysis: Analysis) -> None:
    """Write it into a folder that is new or empty. Raises InputError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise InputError(folder.name, "is not empty.", hint="Name a new folder; nothing was written over.")
        document = analysis.document()
        files = {
            "result.json": (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode(),
            "rois.csv": _table(document["rois"]),
            "gates.csv": _table(document["gates"]),
            "classification.csv": _shares(document["classification"]),
            "summary.txt": ("\n".join(analysis.lines()) + "\n").encode(),
        }
        for name, picture in _pictures(analysis):
            content = io.BytesIO()
            picture.save(content, format="PNG")
            files[name] = content.getvalue()
        for name, data in files.items():
            write_atomically(folder / name, data)
    except OSError as reason:
        raise InputError(folder.name, f"cannot be written ({reason.strerror}).") from reason


def _table(rows: list[dict[str, object]]) -> bytes:
    text = io.StringIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    table = csv.DictWriter(text, names, lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return text.getvalue().encode()


def _shares(answers: list[dict[str, object]]) -> bytes:
    """A line for each model and sample, and one for the patient."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["task", "model", "trained_on", "of", "class", "probability"])
    for one in answers:
        named = [("patient", one["probabilities"]), *zip(_list(one["samples"]), _list(one["per_sample"]), strict=True)]
        for of, shares in named:
            for name, share in zip(_list(one["classes"]), _list(shares), strict=True):
                table.writerow([one["task"], one["model"], one["trained_on"], of, name, share])
    return text.getvalue().encode()


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _pictures(analysis: Analysis) -> Iterable[tuple[str, Image.Image]]:
    result = analysis.result
    if isinstance(result, PictureResult):
        yield "crop.png", _of_picture(result)
        return
    by_slice: dict[int, list[int]] = {}
    for number, roi in enumerate(result.assessment.rois):
        by_slice.setdefault(roi.slice_index, []).append(number)
    for index, numbers in sorted(by_slice.items()):
        yield f"slice_{index:04d}.png", _of_slice(result, index, numbers)


def _of_slice(result: CtResult, index: int, numbers: list[int]) -> Image.Image:
    """The slice around its regions, the patient's right on the left."""
    rois = [result.assessment.rois[number] for number in numbers]
    ground = rois[0].ground
    frame = _around(ground, rois[0].center_mm)
    hu = np.nan_to_num(cut(result.volume, frame, _PIXELS, _PIXELS), nan=-1024.0)
    picture = Image.fromarray(to_bytes(_WINDOW.greys(hu))).convert("RGB")
    draw = ImageDraw.Draw(picture)
    corner = frame.points(_PIXELS, _PIXELS)[0, 0]
    for roi in rois:
        away = np.asarray(roi.ground.to_mm(roi.shape.corners)) - corner
        points = np.stack([away @ frame.right, away @ frame.down], axis=1) * (_PIXELS / _FIELD_MM)
        draw.polygon([(float(x), float(y)) for x, y in points], outline=_LINE, width=2)
    words = [f"slice {index}"]
    for roi in rois:
        numbers_hu = roi.numbers.statistics
        words.append(f"{roi.name}: {numbers_hu.mean:.0f} +- {numbers_hu.sd or 0:.0f} HU" if numbers_hu else roi.name)
    return _signed(picture, words)


def _around(ground: PlaneGround, center_mm: NDArray[np.float64]) -> Frame:
    return Frame(center_mm, np.array(ground.right_mm), np.array(ground.down_mm), (_FIELD_MM, _FIELD_MM))


def _of_picture(result: PictureResult) -> Image.Image:
    grey = result.radiograph.to_8bit()
    picture = Image.fromarray(grey).convert("RGB")
    corners = result.ground.to_px(result.crop.corners)
    ImageDraw.Draw(picture).polygon([(float(x), float(y)) for x, y in corners], outline=_LINE, width=3)
    rows, columns = grey.shape[:2]
    picture = picture.resize((columns, max(1, round(rows * result.ground.aspect))))
    picture.thumbnail((1024, 1024))
    return _signed(picture, ["crop"])


def _signed(picture: Image.Image, words: list[str]) -> Image.Image:
    """The words on top and the warning below, each on black, so that they can be read on any image."""
    draw = ImageDraw.Draw(picture)
    for line, text in enumerate(words):
        _write(draw, (6, 6 + 14 * line), text)
    _write(draw, (6, picture.height - 18), _BURNT_IN)
    return picture


def _write(draw: ImageDraw.ImageDraw, at: tuple[int, int], text: str) -> None:
    draw.rectangle(draw.textbbox(at, text), fill=(0, 0, 0))
    draw.text(at, text, fill=_TEXT)
