"""A small drawing of curves on two axes, as PNG; Pillow is enough for it."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFont

INK, FAINT, PAPER = (33, 37, 41), (206, 212, 218), (255, 255, 255)
BLUE, ORANGE, GREEN, PURPLE, RED = (31, 95, 168), (201, 104, 22), (34, 125, 81), (118, 74, 160), (176, 42, 55)
COLOURS = (BLUE, ORANGE, GREEN, PURPLE, RED)
# Drawn larger and shrunk: that is what makes lines smooth.
_FINER = 3
_LEFT, _RIGHT, _TOP, _BOTTOM = 68, 18, 40, 54

Colour = tuple[int, int, int]
Range = tuple[float, float]


class Plot:
    """Two axes and what is drawn between them; everything outside the ranges is cut off."""

    def __init__(
        self, title: str, x: tuple[str, Range], y: tuple[str, Range], width_px: int = 480, height_px: int = 400
    ) -> None:
        self._width, self._height = width_px, height_px
        (x_label, self._x), (y_label, self._y) = x, y
        self._image = Image.new("RGB", (width_px * _FINER, height_px * _FINER), PAPER)
        self._draw = ImageDraw.Draw(self._image)
        self._entries = 0
        self._axes(title, x_label, y_label)

    def line(self, x: Sequence[float], y: Sequence[float], colour: Colour, thick_px: float = 2.0) -> None:
        """A line through points; a value that is no number interrupts it."""
        run: list[tuple[float, float]] = []
        for a, b in [*zip(x, y, strict=True), (0.0, float("nan"))]:
            if np.isfinite(b):
                run.append(self._at(a, b))
            elif run:
                if len(run) > 1:
                    self._draw.line(run, fill=colour, width=round(thick_px * _FINER), joint="curve")
                else:
                    self._dot(run[0], 3, colour)
                run = []

    def dashes(self, start: tuple[float, float], end: tuple[float, float], colour: Colour = (134, 142, 150)) -> None:
        """A dashed straight line, such as what chance would do."""
        a, b = np.array(self._at(*start)), np.array(self._at(*end))
        pieces = max(1, int(np.linalg.norm(b - a) / (6 * _FINER)))
        for piece in range(0, pieces, 2):
            ends = (a + (b - a) * piece / pieces, a + (b - a) * min(1, (piece + 1) / pieces))
            self._draw.line([tuple(point) for point in ends], fill=colour, width=_FINER)

    def band(self, x: Sequence[float], low: Sequence[float], high: Sequence[float], colour: Colour) -> None:
        """The area between two lines."""
        outline = [self._at(*p) for p in zip(x, low, strict=True)]
        outline += [self._at(*p) for p in zip(reversed(x), reversed(high), strict=True)]
        layer = Image.new("L", self._image.size, 0)
        ImageDraw.Draw(layer).polygon(outline, fill=50)
        self._image.paste(Image.new("RGB", self._image.size, colour), mask=layer)

    def dots(self, x: Sequence[float], y: Sequence[float], sizes_px: Sequence[float], colour: Colour) -> None:
        """A dot at each point, of a radius each."""
        for a, b, size in zip(x, y, sizes_px, strict=True):
            self._dot(self._at(a, b), size, colour)

    def name(self, text: str, colour: Colour, *, low: bool = False) -> None:
        """An entry of the legend, in the upper or the lower right corner; from the first to the last downwards."""
        font = _font(12)
        width = self._draw.textlength(text, font=font)
        right = (self._width - _RIGHT - 10) * _FINER
        lines = self._entries
        top = (self._height - _BOTTOM - 28 - 19 * lines if low else _TOP + 10 + 19 * lines) * _FINER
        under = [right - width - 30 * _FINER, top - 2 * _FINER, right + 4 * _FINER, top + 18 * _FINER]
        self._draw.rectangle(under, fill=PAPER)
        self._draw.text((right - width, top), text, font=font, fill=INK)
        self._draw.line(
            [(right - width - 26 * _FINER, top + 9 * _FINER), (right - width - 8 * _FINER, top + 9 * _FINER)],
            fill=colour,
            width=3 * _FINER,
        )
        self._entries += 1

    def cross(self, x: float, colour: Colour) -> None:
        """A thin upright line at a value of x."""
        self._draw.line([self._at(x, self._y[0]), self._at(x, self._y[1])], fill=colour, width=_FINER)

    @property
    def image(self) -> Image.Image:
        """The drawing in its final size."""
        return self._image.resize((self._width, self._height), Image.Resampling.LANCZOS)

    def _axes(self, title: str, x_label: str, y_label: str) -> None:
        draw, font = self._draw, _font(12)
        for value in ticks(*self._y):
            y = self._at(self._x[0], value)[1]
            draw.line([(_LEFT * _FINER, y), ((self._width - _RIGHT) * _FINER, y)], fill=FAINT, width=_FINER)
            draw.text(((_LEFT - 8) * _FINER, y), _number(value), font=font, fill=INK, anchor="rm")
        for value in ticks(*self._x):
            x = self._at(value, self._y[0])[0]
            bottom = (self._height - _BOTTOM) * _FINER
            draw.line([(x, bottom), (x, bottom + 4 * _FINER)], fill=INK, width=_FINER)
            draw.text((x, bottom + 8 * _FINER), _number(value), font=font, fill=INK, anchor="mt")
        bottom = (self._height - _BOTTOM) * _FINER
        draw.line([(_LEFT * _FINER, bottom), ((self._width - _RIGHT) * _FINER, bottom)], fill=INK, width=_FINER)
        draw.text((_LEFT * _FINER, 14 * _FINER), title, font=_font(15), fill=INK)
        middle = (_LEFT + self._width - _RIGHT) / 2 * _FINER
        draw.text((middle, (self._height - 12) * _FINER), x_label, font=font, fill=INK, anchor="mb")
        upright = Image.new("L", (round(draw.textlength(y_label, font=font)) + 8, 18 * _FINER), 0)
        ImageDraw.Draw(upright).text((4, 0), y_label, font=font, fill=255)
        upright = upright.rotate(90, expand=True)
        place = (10 * _FINER, round((_TOP + self._height - _BOTTOM) / 2 * _FINER - upright.height / 2))
        self._image.paste(Image.new("RGB", upright.size, INK), place, upright)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """Where a value lies on the drawing."""
        right = (min(max(x, self._x[0]), self._x[1]) - self._x[0]) / (self._x[1] - self._x[0])
        up = (min(max(y, self._y[0]), self._y[1]) - self._y[0]) / (self._y[1] - self._y[0])
        wide, high = self._width - _LEFT - _RIGHT, self._height - _TOP - _BOTTOM
        return (_LEFT + right * wide) * _FINER, (_TOP + (1 - up) * high) * _FINER

    def _dot(self, place: tuple[float, float], radius_px: float, colour: Colour) -> None:
        x, y, r = *place, radius_px * _FINER
        self._draw.ellipse([x - r, y - r, x + r, y + r], fill=colour)


def grid(title: str, names: Sequence[str], counts: Sequence[Sequence[int]]) -> Image.Image:
    """A table of counts with rows of truth and columns of answers, darker where a row has more of its share."""
    n, cell, left, top = len(names), 110, 150, 92
    image = Image.new("RGB", ((left + n * cell + 24) * _FINER, (top + n * cell + 24) * _FINER), PAPER)
    draw = ImageDraw.Draw(image)
    draw.text((20 * _FINER, 14 * _FINER), title, font=_font(15), fill=INK)
    draw.text(((left + n * cell / 2) * _FINER, (top - 30) * _FINER), "answered", font=_font(12), fill=INK, anchor="ms")
    for row in range(n):
        total = max(1, sum(counts[row]))
        middle = top + (row + 0.5) * cell
        draw.text(((left - 12) * _FINER, middle * _FINER), _short(names[row]), font=_font(12), fill=INK, anchor="rm")
        column_middle = (left + (row + 0.5) * cell) * _FINER
        draw.text((column_middle, (top - 10) * _FINER), _short(names[row]), font=_font(12), fill=INK, anchor="ms")
        for column in range(n):
            share = counts[row][column] / total
            x, y = left + column * cell, top + row * cell
            shade = tuple(round(255 + (of - 255) * share) for of in BLUE)
            box = [v * _FINER for v in (x + 1, y + 1, x + cell - 1, y + cell - 1)]
            draw.rectangle(box, fill=shade, outline=FAINT, width=_FINER)
            ink = PAPER if share > 0.55 else INK
            place = ((x + cell / 2) * _FINER, (y + cell / 2 - 6) * _FINER)
            draw.text(place, str(counts[row][column]), font=_font(20), fill=ink, anchor="mm")
            place = (place[0], place[1] + 24 * _FINER)
            draw.text(place, f"{100 * share:.0f} %", font=_font(12), fill=ink, anchor="mm")
    return image.resize((image.width // _FINER, image.height // _FINER), Image.Resampling.LANCZOS)


def beside(*images: Image.Image) -> Image.Image:
    """Drawings in a row."""
    row = Image.new("RGB", (sum(one.width for one in images), max(one.height for one in images)), PAPER)
    x = 0
    for one in images:
        row.paste(one, (x, 0))
        x += one.width
    return row


def png(image: Image.Image) -> bytes:
    """The file of a drawing; equal drawings are equal bytes."""
    stream = io.BytesIO()
    image.save(stream, format="PNG", optimize=True)
    return stream.getvalue()


def ticks(low: float, high: float, most: int = 6) -> list[float]:
    """Round values within a range, no more than so many."""
    raw = (high - low) / most
    power = 10.0 ** np.floor(np.log10(raw))
    step = next(step for step in (power, 2 * power, 2.5 * power, 5 * power, 10 * power) if step >= raw * 0.999)
    first = np.ceil(low / step - 1e-9) * step
    return [float(value) + 0.0 for value in np.arange(first, high + step * 1e-6, step)]


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size * _FINER)


def _number(value: float) -> str:
    return f"{value + 0.0:.4g}"  # and no minus before a nought


def _short(name: str) -> str:
    return name if len(name) <= 16 else f"{name[:15]}…"
