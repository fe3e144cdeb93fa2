"""The ring on the screen: true to a fraction of a degree in its pixels, and readable without colours."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from osteoview.ui.class_look import NO_BREAK, class_looks, percent
from osteoview.ui.panels.pie import Pie, PieFigure, Ring, draw_ring, draw_signs
from osteoview.ui.panels.small_pie import SmallPie
from osteoview.ui.theme import DARK, LIGHT, Theme

THREE = ("NORMAL", "LOW BONE MASS", "OSTEOPOROSIS")
WORKED = PieFigure(THREE, (0.9933, 0.0065, 0.0002), 0)
THEMES = (DARK, LIGHT)


def drawn(figure: PieFigure, theme: Theme, side: int, *, signs: bool = False) -> tuple[NDArray[np.uint8], Ring]:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.panel))
    ring = Ring.within(QRectF(image.rect()))
    painter = QPainter(image)
    draw_ring(painter, ring, figure, theme)
    if signs:
        draw_signs(painter, ring, figure, theme)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(side, side, 4)[..., 2::-1].copy()
    return pixels, ring


def along(pixels: NDArray[np.uint8], ring: Ring, radius: float, steps: int = 40_000) -> NDArray[np.float64]:
    """Colours on a circle, clockwise from twelve o'clock."""
    angles = np.arange(steps) / steps * 2 * np.pi
    x = np.floor(ring.middle.x() + radius * np.sin(angles)).astype(int)
    y = np.floor(ring.middle.y() - radius * np.cos(angles)).astype(int)
    return np.asarray(pixels[y, x], np.float64)


def nearest(colours: NDArray[np.float64], figure: PieFigure, theme: Theme) -> NDArray[np.intp]:
    """Which class each colour belongs to: by direction from black, for a pattern only darkens it."""
    wanted = [QColor(look.colour) for look in class_looks(len(figure.classes), theme)]
    tints = np.array([[one.red(), one.green(), one.blue()] for one in wanted], np.float64)
    tints /= np.linalg.norm(tints, axis=1, keepdims=True)
    return np.asarray(np.argmax(colours @ tints.T, axis=1))


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_pixels_of_the_worked_example_are_its_probabilities(qtbot: QtBot, theme: Theme) -> None:
    pixels, ring = drawn(WORKED, theme, 3000)
    found = nearest(along(pixels, ring, (ring.outer + ring.inner) / 2), WORKED, theme)
    shares = np.bincount(found, minlength=3) / len(found)
    assert shares == pytest.approx(WORKED.probabilities, abs=4e-4)
    first_low = int(np.flatnonzero(found == 1)[0]) / len(found) * 360
    assert first_low == pytest.approx(357.588, abs=0.1)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_two_slivers_on_a_small_ring_have_a_sign_each_that_do_not_touch(qtbot: QtBot, theme: Theme) -> None:
    pixels, ring = drawn(WORKED, theme, 164, signs=True)
    back = QColor(theme.panel)
    colours = along(pixels, ring, ring.outer + 11)
    marked = np.abs(colours - [back.red(), back.green(), back.blue()]).max(axis=1) > 60
    begins = np.flatnonzero(marked & ~np.roll(marked, 1))
    assert len(begins) == 2, "a sign for low bone mass, one for osteoporosis"
    angles = begins / len(marked) * 360
    assert all(min(angle, 360 - angle) < 30 for angle in angles), "both near the slivers that they stand for"
    unmarked, _ = drawn(WORKED, theme, 164)
    assert not np.array_equal(unmarked, pixels)


def test_a_band_covers_where_the_border_moved_and_nothing_else(qtbot: QtBot) -> None:
    plain = PieFigure(("HEALTHY", "OSTEOPOROTIC"), (0.6, 0.4), 0)
    banded = PieFigure(plain.classes, plain.probabilities, 0, ((0.5, 0.7),))
    before, ring = drawn(plain, DARK, 400)
    after, _ = drawn(banded, DARK, 400)
    radius = (ring.outer + ring.inner) / 2
    changed = np.abs(along(before, ring, radius) - along(after, ring, radius)).max(axis=1) > 20
    where = np.flatnonzero(changed) / len(changed)
    assert (where.min(), where.max()) == pytest.approx((0.5, 0.7), abs=0.01)
    assert changed[int(0.52 * len(changed)) : int(0.68 * len(changed))].mean() > 0.95


def test_no_two_classes_share_a_sign_with_a_pattern() -> None:
    for count in (2, 3, 4, 5):
        looks = class_looks(count, DARK)
        assert len({(look.sign, look.pattern) for look in looks}) == count
        assert len({look.colour for look in looks}) == count


def test_shares_are_said_with_the_digits_they_deserve() -> None:
    said = [
        percent(share).replace(NO_BREAK, " ") for share in (0.9933, 0.0065, 0.0002, 0.834, 0.0, 1.0, 0.99999, 0.0449)
    ]
    assert said == ["99.3 %", "0.7 %", "< 0.1 %", "83 %", "0 %", "100 %", "> 99.9 %", "4 %"]


def test_a_ring_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    pie = Pie(lambda: DARK)
    qtbot.addWidget(pie)
    pie.show_figure(WORKED)
    assert (
        pie.accessibleDescription().replace(NO_BREAK, " ") == "Normal 99.3 %, Low bone mass 0.7 %, Osteoporosis < 0.1 %"
    )
    small = SmallPie(lambda: DARK)
    qtbot.addWidget(small)
    small.show_figure(WORKED, "67", "Slice 67")
    assert small.accessibleName().replace(NO_BREAK, " ").startswith("Slice 67: Normal 99.3 %")


def test_what_is_no_distribution_is_not_drawn() -> None:
    for shares in ((0.4, 0.4, 0.4), (math.nan, 0.5, 0.5), (0.5, 0.5)):
        with pytest.raises(ValueError, match="no probabilities"):
            PieFigure(THREE, shares, None)
