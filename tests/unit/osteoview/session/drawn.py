"""Findings and sessions for tests: so many ellipses on a plane of one series."""

from __future__ import annotations

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse
from osteoview.session.findings import Findings
from osteoview.session.session_file import SavedImage, SavedSession

KEY = ImageKey("1.2.3", "1.2")
GROUND = PlaneGround(KEY, (10.1, 20.2, 30.3), (1, 0, 0), (0, 1, 0))


def ellipse(number: int = 0, name: str = "") -> Measurement:
    return Measurement(Ellipse((number + 0.1, 7), 8, 4, 30), GROUND, name, id=f"id{number}")


def findings(count: int) -> Findings:
    return Findings(tuple(ellipse(n) for n in range(count)))


def session(count: int) -> SavedSession:
    return SavedSession((SavedImage(KEY, "Lumbar soft", "20260312"),), (KEY,), findings(count))
