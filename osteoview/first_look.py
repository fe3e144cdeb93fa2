"""What `make run` shows where there is no window: what is in the demo study, and a picture of it.

python -m osteoview.first_look [PATH] [--out PICTURE.png]
"""

from __future__ import annotations

import argparse
import sys
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PIL import Image, ImageDraw, ImageFont

from osteoview.base.errors import OsteoViewError
from osteoview.base.paths import resources
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import UnsupportedImageError
from osteoview.imaging.geometry import direction_letters
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.plane import Name, Plane
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.reslice import Reslicer
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from osteoview.imaging.window import PRESETS, Window, to_8bit
from osteoview.info import Info

_BACKGROUND, _TEXT, _LETTER, _WARNING = "#16181c", "#e6e8eb", "#9aa1ab", "#e0a030"
_TILE_PX = 480
_GAP_PX = 8
_BAR_PX = 40
_RULER_MM = 50


def main(arguments: list[str]) -> int:
    """Print what is in PATH, write the picture, say where it is."""
    parser = argparse.ArgumentParser(prog="first_look", description="Shows a study without a window.")
    parser.add_argument("path", nargs="?", type=Path, default=resources() / "demo")
    parser.add_argument("--out", type=Path, default=Path("out/first-look.png"))
    options = parser.parse_args(arguments)
    try:
        info = Info.of([options.path], cancel=CancelToken(), pixels=False)
        print("\n".join(info.lines()))
        picture = draw(info)
        options.out.parent.mkdir(parents=True, exist_ok=True)
        picture.save(options.out)
    except OsteoViewError as error:
        print(error.user_message, file=sys.stderr)
        return error.exit_code
    print(f"Picture  {options.out}")
    return 0


def draw(info: Info) -> Image.Image:
    """Three planes through the middle of the proposed CT, and the radiographs and DXA beside them."""
    tiles: list[Image.Image] = []
    with Decoders() as decoders:
        if info.choice is not None:
            tiles += _planes(load_volume(info.choice.piece, decoders))
        projections = [piece for piece in info.index.pieces if piece.kind in (Kind.RADIOGRAPH, Kind.DXA)]
        tiles += [_projection(load_radiograph(piece, decoders), piece.title) for piece in projections[:2]]
    if not tiles:
        raise UnsupportedImageError(", ".join(map(str, info.paths)), "holds no image to draw.", hint="Name a study.")
    width = sum(tile.width for tile in tiles) + _GAP_PX * (len(tiles) + 1)
    sheet = Image.new("RGB", (width, _TILE_PX + _GAP_PX + _BAR_PX), _BACKGROUND)
    left = _GAP_PX
    for tile in tiles:
        sheet.paste(tile, (left, _GAP_PX))
        left += tile.width + _GAP_PX
    _write(ImageDraw.Draw(sheet), (_GAP_PX, sheet.height - 30), "Research use only", _WARNING)
    return sheet


def _planes(volume: Volume) -> list[Image.Image]:
    window = next(preset.window for preset in PRESETS if preset.name == "Spongy bone") or Window(150, 500)
    center_mm = _column_center_mm(volume)
    names: tuple[Name, ...] = ("axial", "sagittal", "coronal")
    with Reslicer() as reslicer:
        return [_plane(volume, reslicer, name, center_mm, window) for name in names]


def _column_center_mm(volume: Volume) -> NDArray[np.float64]:
    """Where the picture is taken: at mid-height, in the front part of the bone near the middle, which is a body."""
    k, rows, columns = volume.shape[0] // 2, volume.shape[1], volume.shape[2]
    third = columns // 3
    bone = volume.hu[k, :, third : 2 * third] > 150
    if not bone.any():
        return volume.center_mm
    from_front = np.cumsum(bone.sum(axis=1)) / bone.sum()
    j = int(np.searchsorted(from_front, 0.3)) if volume.affine[1, 1] > 0 else int(np.searchsorted(from_front, 0.7))
    i = third + int(np.average(np.arange(bone.shape[1]), weights=bone.sum(axis=0)))
    return volume.to_mm([i, min(j, rows - 1), k])


def _plane(volume: Volume, reslicer: Reslicer, name: Name, center_mm: ArrayLike, window: Window) -> Image.Image:
    k, j, i = volume.shape
    ends = volume.to_mm(list(product((0, i - 1), (0, j - 1), (0, k - 1))))
    probe = Plane.named(name, center_mm, (1.0, 1.0), (1, 1))
    columns_px, rows_px, _ = probe.to_px(ends).T
    pixel_mm = float(np.ptp(rows_px)) / _TILE_PX
    middle_mm = probe.to_mm([(columns_px.min() + columns_px.max()) / 2, (rows_px.min() + rows_px.max()) / 2])
    shape = (_TILE_PX, max(1, round(float(np.ptp(columns_px)) / pixel_mm)))
    plane = Plane.named(name, middle_mm, (pixel_mm, pixel_mm), shape)
    tile = Image.fromarray(to_8bit(reslicer.cut(volume, plane), window)).convert("RGB")
    drawn = ImageDraw.Draw(tile)
    _write(drawn, (10, 8), name.capitalize(), _TEXT)
    height = tile.height
    _write(drawn, (8, height // 2 - 8), direction_letters(-plane.right_mm), _LETTER)
    _write(drawn, (tile.width - 20, height // 2 - 8), direction_letters(plane.right_mm), _LETTER)
    _write(drawn, (tile.width // 2 - 4, 8), direction_letters(-plane.down_mm), _LETTER)
    _write(drawn, (tile.width // 2 - 4, height - 26), direction_letters(plane.down_mm), _LETTER)
    _ruler(drawn, tile, pixel_mm)
    return tile


def _projection(radiograph: Radiograph, title: str) -> Image.Image:
    picture = Image.fromarray(radiograph.to_8bit()).convert("RGB")
    scale = _TILE_PX / picture.height
    tile = picture.resize((max(1, round(picture.width * scale / radiograph.aspect)), _TILE_PX))
    _write(ImageDraw.Draw(tile), (10, 8), title, _TEXT)
    return tile


def _ruler(drawn: ImageDraw.ImageDraw, tile: Image.Image, pixel_mm: float) -> None:
    length, bottom = round(_RULER_MM / pixel_mm), tile.height - 14
    drawn.line([(12, bottom), (12 + length, bottom)], fill=_TEXT, width=1)
    for end in (12, 12 + length):
        drawn.line([(end, bottom - 4), (end, bottom + 4)], fill=_TEXT, width=1)
    _write(drawn, (12, bottom - 24), f"{_RULER_MM} mm", _TEXT)


def _write(drawn: ImageDraw.ImageDraw, at: tuple[int, int], text: str, colour: str) -> None:
    # A dark edge keeps the letters readable on bone and on air alike.
    drawn.text(at, text, fill=colour, font=ImageFont.load_default(16), stroke_width=2, stroke_fill="black")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
