from __future__ import annotations

import pytest

from osteoview.imaging.projection import edges, view


@pytest.mark.parametrize(
    ("orientation", "letters"),
    [
        (["L", "F"], ("R", "H", "L", "F")),
        (["R", "F"], ("L", "H", "R", "F")),  # PA, as seen from behind
        (["A", "F"], ("P", "H", "A", "F")),
        (["lp", "FA"], ("RA", "HP", "LP", "FA")),
        (["", ""], ("", "", "", "")),
        (["LE", "V"], ("", "", "", "")),  # animals have other letters
        (["L"], ("", "", "", "")),
        ([], ("", "", "", "")),
    ],
)
def test_letters_at_the_edges(orientation: list[str], letters: tuple[str, str, str, str]) -> None:
    assert edges(orientation) == letters


@pytest.mark.parametrize(
    ("position", "orientation", "name", "found"),
    [
        ("AP", [], "", "frontal"),
        ("pa ", ["A", "F"], "", "frontal"),  # what the technologist wrote counts most
        ("LL", [], "", "lateral"),
        ("RLO", [], "", "oblique"),
        ("", [], "antero-posterior", "frontal"),
        ("", [], "left lateral", "lateral"),
        ("", [], "lateral oblique", "oblique"),
        ("", ["L", "F"], "", "frontal"),
        ("", ["P", "F"], "", "lateral"),
        ("", ["LP", "F"], "", "oblique"),
        ("", [], "", "unknown"),
    ],
)
def test_view(position: str, orientation: list[str], name: str, found: str) -> None:
    assert view(position, orientation, name) == found
