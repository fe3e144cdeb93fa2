"""What a vertebra has behind its body: pedicles, laminae, joints, transverse and spinous processes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from trainer.phantom.corpus import FRONT_SHARE, Corpus
from trainer.phantom.shapes import Planks


@dataclass
class PlankPile:
    """Collects rounded boxes, each laid from one point to another."""

    def __post_init__(self) -> None:
        self._rows: list[tuple[np.ndarray, np.ndarray, np.ndarray, float]] = []

    def lay(self, start: ArrayLike, end: ArrayLike, thin: ArrayLike, half_thin: float, half_wide: float) -> None:
        """One box along start-end; `thin` is the direction of its smaller side."""
        a, b = np.asarray(start, float), np.asarray(end, float)
        length = float(np.linalg.norm(b - a))
        along = (b - a) / length
        flat = np.asarray(thin, float) - np.dot(thin, along) * along
        flat /= np.linalg.norm(flat)
        axes = np.stack([along, flat, np.cross(along, flat)], axis=1)
        rounding = 0.92 * min(half_thin, half_wide)
        self._rows.append(
            (0.5 * (a + b), axes, np.array([0.5 * length + 0.4 * rounding, half_thin, half_wide]), rounding)
        )

    def both(self, start: ArrayLike, end: ArrayLike, thin: ArrayLike, half_thin: float, half_wide: float) -> None:
        """A box on the left, and its mirror image on the right."""
        for side in (1.0, -1.0):
            mirror = np.array([side, 1.0, 1.0])
            self.lay(np.asarray(start) * mirror, np.asarray(end) * mirror, thin * mirror, half_thin, half_wide)

    def done(self, blend_mm: float) -> Planks:
        """All of them, melted together."""
        centres, axes, halves, rounds = (np.array(column, np.float32) for column in zip(*self._rows, strict=True))
        return Planks(centres, axes, halves, rounds, blend_mm)


def build_arch(label: str, corpus: Corpus, rng: np.random.Generator) -> Planks:
    """The posterior elements in the vertebra's own frame; thoracic and lumbar ones are built differently."""
    lumbar = label[0] == "L"
    s, h = corpus.size, corpus.height_mm
    wall = (1 - FRONT_SHARE) * 0.5 * (s.depth_top + s.depth_low)
    cw, cd, pw, ph = s.canal_width / 2, s.canal_depth, s.pedicle_width / 2, s.pedicle_height / 2
    roof = wall + cd
    converge = np.tan(np.deg2rad(s.turn_deg))
    pile = PlankPile()
    px, pz = cw + pw + 0.4, h * 0.5 - ph - 1.2
    pile.both(
        (px - 7.0 * converge, wall - 6.0, pz), (px + 9.0 * converge * 0.7, wall + 8.5, pz + 0.5), (1, 0, 0), pw, ph
    )
    k = s.depth_low / 35.0  # bulk of this vertebra against a lumbar one
    # Laminae: a roof over the canal, thicker below, leaning back.
    pile.both(
        (cw + 2.0, wall + 0.62 * cd, -0.02 * h), (1.0, roof + 3.6 * k, -0.16 * h), (0.55, 1, 0.28), 3.1 * k, 0.34 * h
    )
    if lumbar:
        _lumbar_joints(pile, k, h, wall, cd, cw, pw)
        tip = s.span / 2 * float(rng.normal(1.0, 0.05))
        rise = float(rng.normal(2.0, 2.0))
        pile.both(
            (px + pw * 0.5, wall + 9.0, pz - 3.0),
            (tip - 3.0, wall + 15.0, pz - 3.0 + rise),
            (0, 1, 0.2),
            2.7 * k,
            4.7 * k,
        )
    else:
        _thoracic_joints(pile, k, h, wall, cd, cw)
        number = min(int(label[1:]), 12)
        back = {9: 14.0, 10: 14.0, 11: 10.0, 12: 6.0}[number]
        start = (cw + 4.0, wall + 0.6 * cd, 1.0)
        pile.both(start, (s.span / 2 - 5.0, wall + 0.6 * cd + back, 3.0), (0.3, 0.2, 1), 5.0 * k, 6.0 * k)
    # Spinous process: a plate, hanging down in the chest, level in the loins, thick at its tip.
    hang = {"T9": 1.0, "T10": 0.75, "T11": 0.45}.get(label, 0.22 if lumbar else 0.3)
    root, length = np.array([0.0, roof + 3.0, -0.17 * h]), s.spinous - 4.0
    end = root + np.array([0.0, length, -hang * length])
    tall = (0.33 if lumbar else 0.24) * h
    if label in ("L5", "L6"):
        tall *= 0.75
    lean = float(rng.normal(0.0, 1.2))
    end[0] += lean
    pile.lay(root, end - np.array([0.0, 2.0, 0.0]), (1, 0, 0), 2.7 * k, tall)
    pile.lay(root + 0.78 * (end - root), end, (1, 0, 0), 4.0 * k, tall * 0.86)
    return pile.done(3.0 * k)


def _lumbar_joints(pile: PlankPile, k: float, h: float, wall: float, cd: float, cw: float, pw: float) -> None:
    """Upright facets: the process from below stands outside, and in front of, the one from above."""
    outer = cw + 0.9 * pw + 2.8
    pile.both((outer, wall + 11.0, 0.22 * h), (outer + 0.6, wall + 12.5, 0.5 * h + 7.5), (1, 0.6, 0), 4.0 * k, 6.0 * k)
    pile.both((cw + 3.2, wall + 11.5, 0.25 * h), (cw + 0.8, wall + cd + 0.5, -0.3 * h), (0.4, 1, 0), 4.2 * k, 5.4 * k)
    pile.both(
        (cw + 0.2, wall + cd + 0.5, -0.25 * h),
        (cw + 1.2, wall + cd + 0.5, -0.5 * h - 7.5),
        (1, 0.7, 0),
        3.9 * k,
        5.6 * k,
    )


def _thoracic_joints(pile: PlankPile, k: float, h: float, wall: float, cd: float, cw: float) -> None:
    """Facets like roof tiles: the process from above lies behind the one from below."""
    pile.both((cw + 1.5, wall + 9.0, 0.2 * h), (cw + 1.5, wall + 10.5, 0.5 * h + 5.5), (0, 1, 0), 2.9 * k, 5.0 * k)
    pile.both((cw + 1.0, wall + cd, 0.1 * h), (cw + 0.2, wall + cd + 1.8, -0.5 * h - 5.0), (0, 1, 0), 2.9 * k, 5.0 * k)
