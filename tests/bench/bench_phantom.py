"""A whole CT of a simulated person, 512 × 512 × 200: how long, how much memory, and where the time goes."""

from __future__ import annotations

import cProfile
import multiprocessing
import pstats
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_SEED, _SLICES, _TOP = 7, 200, 12


def run() -> list[str]:
    """Body, texture and scanner end to end, and a profile of it; each in a process that has done nothing else."""
    seconds, again, peak_mb, volume_mb = _apart(_measured)
    return [
        f"CT 512 × 512 × {_SLICES}, person to volume   {seconds:6.1f} s; of a body already built {again:.1f} s",
        f"Memory beyond the imports          {peak_mb:6.0f} MB, {peak_mb / volume_mb:.2f} × the volume",
        "Own time by function, profiled (waiting for the painting threads is `acquire`):",
        *_apart(_profiled),
    ]


def _apart(measure: Callable[[], T]) -> T:
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(measure).result()


def _scan() -> Callable[[], int]:
    """What is timed: a scan of the whole waist, 1.5 mm every 1.25 mm; it returns the volume's bytes."""
    from trainer.phantom.body import Body
    from trainer.phantom.contrast import Phase
    from trainer.phantom.ct import ct
    from trainer.phantom.kernel import SOFT
    from trainer.phantom.person import Person, Wish
    from trainer.phantom.protocol import Protocol

    # Drawing the person is no work; all shapes are made within the first scan.
    body = Body(Person.draw(_SEED, wish=Wish(bmi=26.0, phase=Phase.PORTAL)))

    def scan() -> int:
        center = body.level("L2").center_mm
        protocol = Protocol(
            name="bench",
            kvp=120,
            kernel=SOFT,
            thickness_mm=1.5,
            spacing_mm=1.25,
            dose_mgy=10.0,
            fov_mm=400.0,
            center_mm=(float(center[0]), float(center[1])),
            bottom_mm=float(center[2]) - 125.0,
            slices=_SLICES,
        )
        return ct(body, protocol, _SEED).nbytes

    return scan


def _measured() -> tuple[float, float, float, float]:
    """Seconds of a first and a second scan, and MB of the first and of its volume."""
    scan = _scan()
    before = _peak_bytes()
    times = [time.perf_counter()]
    volume = scan()
    peak = _peak_bytes() - before
    times.append(time.perf_counter())
    scan()
    times.append(time.perf_counter())
    return times[1] - times[0], times[2] - times[1], peak / 1e6, volume / 1e6


def _peak_bytes() -> int:
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _profiled() -> list[str]:
    scan = _scan()
    profile = cProfile.Profile()
    profile.runcall(scan)
    rows = pstats.Stats(profile).get_stats_profile().func_profiles
    heaviest = sorted(rows.items(), key=lambda row: -row[1].tottime)[:_TOP]
    return [f"  {p.tottime:7.1f} s  {name}  ({Path(p.file_name).name}:{p.line_number})" for name, p in heaviest]
