"""A contact sheet: grey pictures in rows, each with a line of words below."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from osteoview.imaging.plane import Name, Plane
from osteoview.imaging.reslice import Reslicer, Slab
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import Window, to_8bit

_GAP_PX, _LINE_PX = 6, 18
_PAPER, _INK = 24, 220


@dataclass(frozen=True)
class Tile:
    """One picture, 8-bit grey, and what is said of it."""

    pixels: NDArray[np.uint8]
    caption: str


def write_sheet(path: Path, rows: list[list[Tile]], title: str) -> Path:
    """Write the rows as one PNG under a title; research use only is said on every sheet."""
    font = ImageFont.load_default(13)
    captions = [[_wrapped(tile, font) for tile in row] for row in rows]
    heights = [
        max(tile.pixels.shape[0] + _LINE_PX * len(lines) for tile, lines in zip(row, said, strict=True)) + _GAP_PX
        for row, said in zip(rows, captions, strict=True)
    ]
    width = max(sum(tile.pixels.shape[1] + _GAP_PX for tile in row) for row in rows) + _GAP_PX
    sheet = Image.new("L", (max(width, 700), sum(heights) + 2 * _LINE_PX), _PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.text((_GAP_PX, 6), f"{title} · research use only", fill=_INK, font=font)
    top = 2 * _LINE_PX
    for row, said, height in zip(rows, captions, heights, strict=True):
        left = _GAP_PX
        for tile, lines in zip(row, said, strict=True):
            sheet.paste(Image.fromarray(tile.pixels), (left, top))
            for n, line in enumerate(lines):
                pen.text((left, top + tile.pixels.shape[0] + 2 + n * _LINE_PX), line, fill=_INK, font=font)
            left += tile.pixels.shape[1] + _GAP_PX
        top += height
    path.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(path)
    return path


def _wrapped(tile: Tile, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> list[str]:
    """The caption in lines no wider than the picture; a single word may be."""
    lines = [""]
    for word in tile.caption.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > tile.pixels.shape[1]:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


@dataclass(frozen=True)
class Look:
    """How a plane of a CT is put on a sheet: which, how large in mm, through which window, how thick."""

    name: Name
    size_mm: tuple[float, float]
    window: Window
    pixel_mm: float = 0.7
    thickness_mm: float = 0.0

    def at(self, volume: Volume, center_mm: NDArray[np.float64], caption: str) -> Tile:
        """The plane through a point, its window said in the caption."""
        shape = round(self.size_mm[0] / self.pixel_mm), round(self.size_mm[1] / self.pixel_mm)
        plane = Plane.named(self.name, center_mm, (self.pixel_mm, self.pixel_mm), shape)
        slab = Slab(self.thickness_mm, "mip") if self.thickness_mm else None
        with Reslicer() as reslicer:
            hu = reslicer.cut(volume, plane, slab)
        window = f"W {self.window.width:g} L {self.window.center:g}"
        thick = f" MIP {self.thickness_mm:g} mm" if self.thickness_mm else ""
        return Tile(to_8bit(hu, self.window), f"{caption} · {window}{thick}")
