"""Two ways of doing one thing, timed in turns, because a machine is never equally busy twice."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True)
class Comparison:
    """What took how long, ours and the peer's, and how many times the peer's time ours may take."""

    what: str
    ours_s: float
    peer: str
    peer_s: float
    at_most: float | None = None

    @property
    def ratio(self) -> float:
        """Our time over the peer's."""
        return self.ours_s / self.peer_s

    @property
    def met(self) -> bool:
        """Whether the requirement holds in this run."""
        return self.at_most is None or self.ratio <= self.at_most

    def __str__(self) -> str:
        required = "" if self.at_most is None else f"≤ {self.at_most:.2f}"
        verdict = "" if self.at_most is None else ("ok" if self.met else "short")
        peer = f"{self.peer} {_time(self.peer_s)}"
        return f"{self.what:<52} {_time(self.ours_s):>10} {peer:>40} {self.ratio:>7.2f} {required:>7} {verdict}"


HEADING = f"{'what':<52} {'ours':>10} {'peer':>40} {'ratio':>7} {'may be':>7}"


def compare(
    what: str,
    ours: Callable[[], object],
    peer_name: str,
    peer: Callable[[], object],
    *,
    at_most: float | None = None,
    turns: int = 15,
    repeats: int = 1,
) -> Comparison:
    """Medians of `turns` turns each, A B A B, after one unmeasured turn that warms caches and compiles.

    A turn runs its work `repeats` times: more than one where a single run is too short for the clock.
    """
    ours_s, peer_s = take_turns(ours, peer, turns=turns, repeats=repeats)
    return Comparison(what, median(ours_s), peer_name, median(peer_s), at_most)


def take_turns(
    ours: Callable[[], object], peer: Callable[[], object], *, turns: int, repeats: int = 1
) -> tuple[list[float], list[float]]:
    """Seconds of each turn, ours and the peer's: A B A B, after one unmeasured turn of both."""
    return take_clocked_turns(lambda: _once(ours, repeats), lambda: _once(peer, repeats), turns=turns)


def take_clocked_turns(
    ours: Callable[[], float], peer: Callable[[], float], *, turns: int
) -> tuple[list[float], list[float]]:
    """The same for work that knows when its clock starts, and returns its seconds."""
    ours()
    peer()
    ours_s, peer_s = [], []
    gc.collect()
    gc.disable()
    try:
        for _ in range(turns):
            ours_s.append(ours())
            peer_s.append(peer())
    finally:
        gc.enable()
    return ours_s, peer_s


def p95(seconds: Sequence[float]) -> float:
    """The time that nineteen in twenty stay below."""
    return sorted(seconds)[int(0.95 * (len(seconds) - 1))]


def _once(work: Callable[[], object], repeats: int) -> float:
    start = perf_counter()
    for _ in range(repeats):
        work()
    return (perf_counter() - start) / repeats


def _time(seconds: float) -> str:
    for unit, factor in (("s", 1.0), ("ms", 1e3)):
        if seconds * factor >= 1:
            return f"{seconds * factor:.2f} {unit}"
    return f"{seconds * 1e6:.1f} µs"
