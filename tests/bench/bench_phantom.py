"""A whole CT of a simulated person, 512 × 512 × 200: how long, how much memory, and where the time goes."""

from __future__ import annotations

import cProfile
import multiprocessing
import pstats
import resource
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

T = TypeVar("T")

_SEED, _SLICES, _TOP = 7, 200, 12


@dataclass(frozen=True)
class _Cost:
    """Of two scans: seconds of each; MB that machine code took before the first, MB of the first, MB of its volume."""

    first_s: float
    again_s: float
    code_mb: float
    scan_mb: float
    volume_mb: float


def run() -> list[str]:
    """Body, texture and scanner end to end, and a profile of it; each in a process that has done nothing else."""
    cost = _apart(_measured)
    volumes, all_volumes = cost.scan_mb / cost.volume_mb, (cost.scan_mb + cost.code_mb) / cost.volume_mb
    return [
        f"CT 512 × 512 × {_SLICES}, person to volume {cost.first_s:6.1f} s; body already built {cost.again_s:.1f} s",
        f"Memory that the scan takes       {cost.scan_mb:6.0f} MB, {volumes:.2f} × the volume",
        f"Machine code, for any volume     {cost.code_mb:6.0f} MB, with it {all_volumes:.2f} × the volume",
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


def _measured() -> _Cost:
    from trainer.phantom.memory import give_back_large_blocks

    give_back_large_blocks()  # as `trainer bake` and its workers do
    scan = _scan()
    peaks, times = [_peak_bytes()], [time.perf_counter()]
    _load_machine_code()
    peaks.append(_peak_bytes())
    volume = scan()
    peaks.append(_peak_bytes())
    times.append(time.perf_counter())
    scan()
    times.append(time.perf_counter())
    return _Cost(
        first_s=times[1] - times[0],
        again_s=times[2] - times[1],
        code_mb=(peaks[1] - peaks[0]) / 1e6,
        scan_mb=(peaks[2] - peaks[1]) / 1e6,
        volume_mb=volume / 1e6,
    )


def _load_machine_code() -> None:
    """Compiled functions are loaded when first called: here for a few points, to know what they weigh by themselves."""
    from trainer.phantom.arch import PlankPile
    from trainer.phantom.body import Body
    from trainer.phantom.grid import Grid
    from trainer.phantom.person import Person
    from trainer.phantom.shapes import Sheet, Tube

    x, y, z = np.zeros((3, 2, 2, 2), dtype=np.float32)
    pile = PlankPile()
    pile.lay((0.0, 0.0, 0.0), (4.0, 0.0, 0.0), (0, 1, 0), 1.0, 2.0)
    corners = np.array([[[0.0, 0.0, 0.0, 1.0], [0.0, 9.0, 0.0, 1.0]], [[9.0, 0.0, 0.0, 1.0], [9.0, 9.0, 0.0, 1.0]]])
    for shape in (pile.done(1.0), Sheet(corners), Tube(np.array([[0.0, 0.0, z, 1.0, 1.0] for z in (0.0, 9.0)]))):
        shape((x, y, z))
    # The painter itself: one voxel below the feet, where there is nothing but the table.
    body = Body(Person.draw(_SEED))
    voxel = np.eye(4)
    voxel[:3, 3] = 0.0, body.table_top_mm + 20.0, float(body.bounds_mm[0][2]) - 100.0
    body.tissue(Grid((1, 1, 1), voxel))


def _peak_bytes() -> int:
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _profiled() -> list[str]:
    scan = _scan()
    profile = cProfile.Profile()
    profile.runcall(scan)
    rows = pstats.Stats(profile).get_stats_profile().func_profiles
    heaviest = sorted(rows.items(), key=lambda row: -row[1].tottime)[:_TOP]
    return [f"  {p.tottime:7.1f} s  {name}  ({Path(p.file_name).name}:{p.line_number})" for name, p in heaviest]
