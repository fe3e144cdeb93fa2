"""How finely to draw while something moves."""

from __future__ import annotations

# A frame at 30 a second is shared by three views.
_BUDGET_S = 0.010
# Pictures that follow each other faster than this are a movement.
_REST_S = 0.15


class Pace:
    """Coarse only while pictures follow each other and a fine one takes longer than its share of a frame."""

    rest_s = _REST_S

    def __init__(self) -> None:
        self._fine_s = 0.0
        self._last_s = float("-inf")

    def is_coarse(self, now_s: float) -> bool:
        """Whether the picture that is due now should be a coarse one."""
        return now_s - self._last_s < _REST_S and self._fine_s > _BUDGET_S

    def drew(self, now_s: float, took_s: float, *, coarse: bool) -> None:
        """Note what a picture took."""
        self._last_s = now_s
        if not coarse:
            self._fine_s = took_s
