"""How classes look and are called: a colour, a sign and a pattern each, so that no colour is needed to tell them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from osteoview.ui.theme import CLASS_COLOURS, WORST_CLASS_COLOUR, Theme
from osteoview.ui.words import mark, tr

# What the published tasks call their classes, as a person would.
CLASS_NAMES = {
    "HEALTHY": mark("Healthy"),
    "NORMAL": mark("Normal"),
    "LOW BONE MASS": mark("Low bone mass"),
    "OSTEOPENIA": mark("Osteopenia"),
    "OSTEOPOROSIS": mark("Osteoporosis"),
    "OSTEOPOROTIC": mark("Osteoporotic"),
    "DEGRADED": mark("Degraded"),
}


NO_BREAK = "\u00a0"


class Sign(Enum):
    """The shape beside a class's name and on its part of the ring."""

    SQUARE = "square"
    TRIANGLE = "triangle"
    DISC = "disc"
    DIAMOND = "diamond"


_MIDDLE_SIGNS = (Sign.TRIANGLE, Sign.DIAMOND)
_PATTERNS = (Qt.BrushStyle.FDiagPattern, Qt.BrushStyle.HorPattern, Qt.BrushStyle.BDiagPattern)
_WORST_PATTERN = Qt.BrushStyle.Dense5Pattern
_PATTERN_ALPHA = 0.36


@dataclass(frozen=True)
class ClassLook:
    """One class. The mildest is plain; the worst is dotted; those between are hatched."""

    colour: str
    sign: Sign
    pattern: Qt.BrushStyle

    @property
    def brushes(self) -> tuple[QBrush, ...]:
        """What a part is filled with, one over the other: the colour, then the pattern in a darker tone of it."""
        dark = QColor("black")
        dark.setAlphaF(_PATTERN_ALPHA)
        plain = self.pattern is Qt.BrushStyle.SolidPattern
        return (QBrush(QColor(self.colour)), *(() if plain else (QBrush(dark, self.pattern),)))


def class_looks(count: int, theme: Theme) -> tuple[ClassLook, ...]:
    """Looks for so many classes in the order of severity."""
    colours, worst = CLASS_COLOURS[theme.name], WORST_CLASS_COLOUR[theme.name]
    looks = [ClassLook(colours[0], Sign.SQUARE, Qt.BrushStyle.SolidPattern)]
    for n in range(1, count - 1):
        colour = colours[1 + (n - 1) % (len(colours) - 1)]
        looks.append(ClassLook(colour, _MIDDLE_SIGNS[(n - 1) % 2], _PATTERNS[(n - 1) % len(_PATTERNS)]))
    return (*looks, ClassLook(worst, Sign.DISC, _WORST_PATTERN))


def class_name(name: str) -> str:
    """What a person calls a class; a site's own classes keep their names."""
    return tr(CLASS_NAMES[name]) if name in CLASS_NAMES else name.capitalize() if name.isupper() else name


def percent(share: float) -> str:
    """87 %, never broken across lines; with a decimal where a whole number would round a rival away."""
    hundredths = 100 * share
    if hundredths < 0.05:
        number = "0" if share == 0 else "< 0.1"
    elif hundredths > 99.95:
        number = "100" if share == 1 else "> 99.9"
    else:
        number = f"{hundredths:.1f}" if hundredths < 1 or hundredths > 99 else f"{hundredths:.0f}"
    return f"{number} %".replace(" ", NO_BREAK)


def draw_sign(painter: QPainter, sign: Sign, middle: QPointF, size: float) -> None:
    """The shape with the painter's pen and brush."""
    half = size / 2
    if sign is Sign.SQUARE:
        painter.drawRect(QRectF(middle.x() - 0.88 * half, middle.y() - 0.88 * half, 1.76 * half, 1.76 * half))
    elif sign is Sign.DISC:
        painter.drawEllipse(middle, half, half)
    else:
        corners = 3 if sign is Sign.TRIANGLE else 4
        radius = 1.2 * half if sign is Sign.TRIANGLE else 1.15 * half
        lift = 0.25 * half if sign is Sign.TRIANGLE else 0.0
        angles = [2 * math.pi * n / corners - math.pi / 2 for n in range(corners)]
        points = [QPointF(radius * math.cos(angle), radius * math.sin(angle) + lift) for angle in angles]
        painter.drawPolygon(QPolygonF([middle + point for point in points]))
