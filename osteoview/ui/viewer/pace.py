"""How finely to draw while something moves."""

from __future__ import annotations

from math import sqrt

# A frame at 30 a second is shared by three views, their overlays and the screen.
_BUDGET_S = 0.005
# Pictures that follow each other faster than this are a movement.
_REST_S = 0.15
_COARSEST, _AS_GOOD_AS_FINE = 1 / 3, 0.8


class Pace:
    """As fine as the screen while nothing moves; while it does, as coarse as a view's share of a frame demands."""

    rest_s = _REST_S

    def __init__(self) -> None:
        self._fine_s = 0.0
        self._last_s = float("-inf")

    def scale(self, now_s: float) -> float:
        """Pixels to draw for one of the screen, along each side: 1, or less in a movement."""
        if now_s - self._last_s >= _REST_S or self._fine_s <= 0:
            return 1.0
        # What a picture costs goes with its area.
        scale = max(sqrt(_BUDGET_S / self._fine_s), _COARSEST)
        return scale if scale < _AS_GOOD_AS_FINE else 1.0

    def drew(self, now_s: float, took_s: float, scale: float) -> None:
        """Note what a picture took."""
        self._last_s = now_s
        self._fine_s = took_s / scale**2
