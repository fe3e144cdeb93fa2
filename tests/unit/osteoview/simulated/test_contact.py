"""Sheets show what they are told to, where they are told to, and say at which window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from osteoview.imaging.plane import Name
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import Window
from osteoview.simulated.__main__ import main
from osteoview.simulated.contact import Look, Tile, write_sheet


def ball(radius_mm: float = 10.0) -> Volume:
    k, j, i = np.indices((40, 60, 60)) - np.array([20, 30, 30])[:, None, None, None]
    inside = i**2 + j**2 + k**2 < radius_mm**2
    return Volume(np.where(inside, 300, -200).astype(np.int16), np.diag([1.0, 1.0, 1.0, 1.0]))


@pytest.mark.parametrize("name", ["axial", "coronal", "sagittal"])
def test_a_look_shows_the_place_at_its_size_and_says_its_window(name: Name) -> None:
    look = Look(name, (30, 40), Window(50, 400))
    tile = look.at(ball(), np.array([30.0, 30.0, 20.0]), "ball")
    assert tile.pixels.shape == (43, 57)
    assert tile.pixels[21, 28] == 255
    assert tile.pixels[0, 0] == 0
    assert (tile.pixels > 127).sum() * 0.7**2 == pytest.approx(np.pi * 10**2, rel=0.05)
    assert tile.caption == "ball · W 400 L 50"


def test_a_slab_shows_what_lies_before_and_behind() -> None:
    beside = np.array([30.0, 45.0, 20.0])
    thin, thick = (
        Look("coronal", (30, 40), Window(50, 400), thickness_mm=t).at(ball(), beside, "") for t in (0.0, 40.0)
    )
    assert thin.pixels.max() == 0
    assert thick.pixels.max() == 255
    assert thick.caption.endswith("MIP 40 mm")


def test_a_sheet_holds_its_tiles_in_rows(tmp_path: Path) -> None:
    grey, white = (Tile(np.full((50, 80), value, np.uint8), "tile") for value in (120, 255))
    sheet = np.asarray(Image.open(write_sheet(tmp_path / "deep" / "sheet.png", [[grey, white], [white]], "Title")))
    assert (sheet == 120).sum() >= 50 * 80
    assert (sheet[36:86, 6:86] == 120).all()
    assert (sheet[36:86, 92:172] == 255).all()


def test_words_stay_below_their_own_picture(tmp_path: Path) -> None:
    narrow, below = Tile(np.zeros((20, 90), np.uint8), "many words about a narrow picture"), np.full((20, 90), 255)
    rows = [[narrow], [Tile(below.astype(np.uint8), "below")]]
    sheet = np.asarray(Image.open(write_sheet(tmp_path / "sheet.png", rows, "Title")))
    paper = sheet[-1, -1]
    assert (sheet[36:, 110:] == paper).all()
    # Title, picture, three lines of words.
    assert np.argmax((sheet[:, 6:96] == 255).all(axis=1)) >= 36 + 20 + 3 * 18


def test_an_unknown_sheet_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no sheet moon; there are classes"):
        main(["sheets", "--out", str(tmp_path), "--only", "moon"])
