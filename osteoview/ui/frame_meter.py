"""How long a view's own pictures took: the last one, the usual one, and the one in twenty that is slower."""

from __future__ import annotations

from collections import deque
from statistics import median

from osteoview.ui.words import tr

_KEPT = 240  # some eight seconds of dragging


class FrameMeter:
    """A view adds each picture it draws, and shows `words` over it while `shown`."""

    def __init__(self) -> None:
        self.shown = False
        self._times_s: deque[float] = deque(maxlen=_KEPT)

    def add(self, seconds: float) -> None:
        """One more picture."""
        self._times_s.append(seconds)

    @property
    def last_ms(self) -> float:
        """The newest; 0 before there is one."""
        return self._times_s[-1] * 1e3 if self._times_s else 0.0

    @property
    def median_ms(self) -> float:
        """Half of the pictures were faster."""
        return median(self._times_s) * 1e3 if self._times_s else 0.0

    @property
    def p95_ms(self) -> float:
        """Nineteen of twenty were faster."""
        ordered = sorted(self._times_s)
        return ordered[int(0.95 * (len(ordered) - 1))] * 1e3 if ordered else 0.0

    @property
    def words(self) -> str:
        """What is shown."""
        return tr("{last} ms   median {median}   95 % within {p95}   of {count} pictures").format(
            last=f"{self.last_ms:.1f}",
            median=f"{self.median_ms:.1f}",
            p95=f"{self.p95_ms:.1f}",
            count=len(self._times_s),
        )
