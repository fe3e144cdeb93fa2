"""No text is cut and nothing overlaps: at the smallest screen, at scale 2, in every language and a longer one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from osteoview.ui.theme import DARK, LIGHT, VIEW_BACKGROUND, VIEW_DIM, VIEW_LETTER, VIEW_TEXT, Theme
from tests.gui.layout_faults import faults

ROOT = Path(__file__).resolve().parents[2]
SMALL, LARGE = ("1366", "768"), ("1920", "1080")


@pytest.mark.parametrize(
    ("size", "scale", "language"),
    [
        (SMALL, "1", "en"),
        (SMALL, "1", "pseudo"),
        (SMALL, "2", "pseudo"),
        pytest.param(LARGE, "1", "pseudo", marks=pytest.mark.slow),
        pytest.param(SMALL, "1.5", "pseudo", marks=pytest.mark.slow),
        *(pytest.param(SMALL, "2", language, marks=pytest.mark.slow) for language in ("de", "pl", "zh", "ko")),
    ],
)
def test_nothing_is_cut_and_nothing_overlaps(size: tuple[str, str], scale: str, language: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.gui.layout_faults", *size, language],
        cwd=ROOT, env=environment, capture_output=True, text=True, timeout=180,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, ""), done.stderr[-2000:]


def test_the_measuring_finds_what_is_planted(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    row = QHBoxLayout(page)
    cut, fine, over = QLabel("A label that is far too long for its place"), QPushButton("Fine"), QPushButton("Over")
    wrapped = QLabel("Many words that need more than the single line they have been given")
    wrapped.setWordWrap(True)
    for widget in (cut, fine, over, wrapped):
        row.addWidget(widget)
    page.resize(1100, 120)
    page.show()
    QApplication.processEvents()
    assert faults(page) == []
    cut.setFixedWidth(40)
    wrapped.setFixedSize(60, 14)
    row.activate()
    over.setGeometry(fine.geometry())
    found = " ".join(faults(page))
    assert "far too long" in found
    assert "px of height" in found
    assert "lies over" in found


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, "contrast ratio"."""

    def luminance(colour: str) -> float:
        parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ratio_is_the_standards() -> None:
    assert round(contrast("#000000", "#ffffff"), 2) == 21.0
    assert round(contrast("#777777", "#ffffff"), 2) == 4.48


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
def test_every_text_stands_out_from_what_is_behind_it(theme: Theme) -> None:
    grounds = (theme.window, theme.panel, theme.raised, theme.accent_back)
    pairs = [(text, ground) for text in (theme.text,) for ground in grounds]
    pairs += [(theme.dim, ground) for ground in (theme.window, theme.panel, theme.raised)]
    pairs += [(theme.attention, ground) for ground in (theme.attention_back, theme.panel, theme.window)]
    pairs += [(theme.danger, theme.danger_back), (theme.accent, theme.panel)]
    faint = [(text, ground, round(contrast(text, ground), 2)) for text, ground in pairs if contrast(text, ground) < 4.5]
    assert faint == []
    # What is no text but must be seen: the ring of the focus, the edge of a badge (WCAG 1.4.11 asks for 3).
    assert min(contrast(theme.accent, ground) for ground in (theme.window, theme.panel, theme.raised)) >= 3


def test_words_over_images_stand_out_from_black() -> None:
    assert min(contrast(colour, VIEW_BACKGROUND) for colour in (VIEW_TEXT, VIEW_DIM, VIEW_LETTER)) >= 4.5
