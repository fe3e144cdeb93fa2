"""Tells when the event loop did not turn, for how long, and what the screen's thread was doing meanwhile.

The machine that runs the tests has other things to do. Of a gap counts what the screen's thread computed, and what it
waited for; not that it was ready to run and the processors were somebody else's. How fast the machine is shows a fixed
piece of counting; milliseconds are asked by `make bench`.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

_BEAT_S = 0.005
_LATE_S = 0.025
_IDLE_S = 0.3
# Work may make a loop later than one that does nothing, by no more than this many times.
_TIMES_IDLE = 2.0
# Nor may it stand still longer than counting takes so many times: an eighth of a second on a fast desktop, where others
# use the same cores. What a person would notice is longer, what `make bench` asks on a quiet machine is shorter.
_COUNTED, _TIMES_COUNTING = 1_000_000, 10.0
_THREADS = Path("/proc/self/task")  # elsewhere than on Linux every gap counts whole


@dataclass(frozen=True)
class Moment:
    """What the screen's thread had computed by then, all threads together, and which of them want to go on."""

    at_s: float
    screen_s: float = 0.0
    all_s: float = 0.0
    screen_waits: bool = True
    others_run: bool = False

    @classmethod
    def now(cls, screen: threading.Thread) -> Moment:
        """This moment, as the calling thread finds it."""
        if not _THREADS.exists() or screen.ident is None:
            return cls(time.monotonic())
        states = {path.name: _state(path / "stat") for path in _THREADS.iterdir()}
        states.pop(str(threading.get_native_id()), None)
        screen_state = states.pop(str(screen.native_id), "S")
        screen_s = time.clock_gettime(time.pthread_getcpuclockid(screen.ident))
        return cls(time.monotonic(), screen_s, time.process_time(), screen_state != "R", "R" in states.values())

    def counts_s(self, before: Moment) -> float:
        """How much of the time since `before` was ours."""
        passed_s = self.at_s - before.at_s
        if not self.screen_waits:
            return min(passed_s, self.screen_s - before.screen_s)
        # Waiting for a thread of ours that cannot run either is not our doing.
        return min(passed_s, self.all_s - before.all_s) if self.others_run else passed_s


@dataclass(frozen=True)
class Gap:
    """The loop stood still between two moments."""

    start_s: float
    end_s: float
    stack: str

    def own_s(self, moments: list[Moment]) -> float:
        """How long it would have been on a machine that has nothing else to do."""
        others_s = 0.0
        for before, after in pairwise(moments):
            inside_s = min(after.at_s, self.end_s) - max(before.at_s, self.start_s)
            passed_s = after.at_s - before.at_s
            if inside_s > 0:
                others_s += (passed_s - after.counts_s(before)) * inside_s / passed_s
        return self.end_s - self.start_s - others_s


class Watchdog(QObject):
    """A timer that beats in the screen's thread, and a thread that looks at its stack when a beat is late."""

    def __init__(self) -> None:
        super().__init__()
        self._gaps: list[Gap] = []
        self._moments: list[Moment] = []
        self._beat_s = time.monotonic()
        self._stack = ""
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(_BEAT_S * 1000))
        self._timer.timeout.connect(self._beat)
        self._ended = threading.Event()
        self._screen = threading.current_thread()
        self._thread = threading.Thread(target=self._look, name="watchdog", daemon=True)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Look at what is done inside; the loop must be running all the time."""
        self._moments.append(Moment.now(self._screen))
        self._beat_s = time.monotonic()
        self._timer.start()
        self._thread.start()
        try:
            yield
        finally:
            self._beat()
            self._timer.stop()
            self._ended.set()
            self._thread.join()
            self._moments.append(Moment.now(self._screen))

    def longest(self) -> tuple[float, str]:
        """The longest gap that was the loop's own, and where it was."""
        return max(((gap.own_s(self._moments), gap.stack) for gap in self._gaps), default=(0.0, ""))

    def _beat(self) -> None:
        now = time.monotonic()
        if now - self._beat_s > 2 * _BEAT_S:
            self._gaps.append(Gap(self._beat_s + _BEAT_S, now, self._stack or "no Python code could run meanwhile"))
        self._beat_s, self._stack = now, ""

    def _look(self) -> None:
        seen_s, late_s = 0.0, _LATE_S
        while not self._ended.wait(_BEAT_S):
            self._moments.append(Moment.now(self._screen))
            beat_s = self._beat_s
            if beat_s != seen_s:
                seen_s, late_s = beat_s, _LATE_S
            if time.monotonic() - beat_s > late_s:
                late_s *= 2  # the last look falls into the longer half of a gap
                frame = sys._current_frames().get(self._screen.ident or 0)
                self._stack = "".join(traceback.format_stack(frame)[-8:]) if frame is not None else ""


class Responsiveness:
    """What a test asks: nothing inside may keep the loop from turning."""

    def __init__(self) -> None:
        idle = Watchdog()
        with idle.watching():
            _turn(_IDLE_S)
        self._idle_s = idle.longest()[0]
        self.allowed_s = max(_TIMES_COUNTING * min(_counting_s() for _ in range(5)), _TIMES_IDLE * self._idle_s)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Fail on a gap of the loop's own that is longer than allowed."""
        dog = Watchdog()
        with dog.watching():
            yield
        longest_s, stack = dog.longest()
        if longest_s > self.allowed_s:
            still, allowed, idle = (round(s * 1e3) for s in (longest_s, self.allowed_s, self._idle_s))
            words = f"the event loop stood still for {still} ms ({allowed} are allowed, an idle loop here shows {idle})"
            raise AssertionError(f"{words}, in\n{stack}")


def _state(path: Path) -> str:
    """One letter: R for what runs or would if it were let."""
    try:
        return path.read_text().rpartition(")")[2].split()[0]
    except OSError:  # it has ended since
        return ""


def _counting_s() -> float:
    """How long this machine counts."""
    start_s = time.thread_time()
    sum(range(_COUNTED))
    return time.thread_time() - start_s


def _turn(seconds: float) -> None:
    """Let the loop run."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
