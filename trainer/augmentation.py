"""How samples are varied while a network learns: the settings; `augment` does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fill(StrEnum):
    """What appears where a moved image has no pixels."""

    NEAREST = "nearest"  # the nearest pixel of the image's edge
    BLACK = "black"


@dataclass(frozen=True)
class Augmentation:
    """Ranges to draw from, with the meaning that Keras' ImageDataGenerator gives them.

    rotation_deg: from -x to x. shift: of the image's height and width, each on its own. shear_deg: an angle, as Keras
    documents it, so that its customary 0.2 is a fifth of a degree and nearly nothing; we do as the studies' code did.
    zoom: height and width each by a factor of their own from 1 - x to 1 + x. scale: one factor for both; below 1 the
    image shrinks. brightness: brighter or darker by a share between the two. flip: left and right, every second time.
    chance: of each of these to be applied at all.
    """

    rotation_deg: float = 0.0
    shift: float = 0.0
    shear_deg: float = 0.0
    zoom: float = 0.0
    scale: tuple[float, float] = (1.0, 1.0)
    brightness: tuple[float, float] = (0.0, 0.0)
    flip: bool = False
    chance: float = 1.0
    fill: Fill = Fill.NEAREST

    def __post_init__(self) -> None:
        """Reject ranges that leave nothing of an image."""
        if not 0 <= self.rotation_deg <= 180 or not 0 <= self.shear_deg <= 60:
            raise ValueError("a rotation is 0 to 180 degrees, a shear 0 to 60 degrees")
        if not 0 <= self.shift < 1 or not 0 <= self.zoom < 1:
            raise ValueError("shift and zoom are shares from 0 to below 1")
        for name, (low, high) in (("scale", self.scale), ("brightness", self.brightness)):
            if not low <= high <= 4 or low < 0 or (name == "scale" and low < 0.1):
                raise ValueError(f"{name} is a range from low to high, not {low:g} to {high:g}")
        if not 0 < self.chance <= 1:
            raise ValueError(f"a chance is more than 0 and at most 1, not {self.chance:g}")

    @property
    def moves(self) -> bool:
        """Whether pixels change their place."""
        return bool(self.rotation_deg or self.shift or self.shear_deg or self.zoom or self.flip) or self.scale != (1, 1)

    @property
    def changes(self) -> bool:
        """Whether an image ever comes out different."""
        return self.moves or self.brightness[1] > 0
