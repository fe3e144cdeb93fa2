"""Listing and loading a series against a bare read of its bytes, SimpleITK and pydicom.

A bare read is timed in a process of its own, and so is ours beside it: both then pay for memory that nobody has used
before, which is what opening a study is. Reading into memory that an earlier turn left behind would be the faster, and
the wrong, peer.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pydicom
import SimpleITK
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
from tests.bench.series import write_series
from tests.bench.timing import Comparison, compare

_BARE = """
from pathlib import Path
files = sorted(Path(folder).iterdir())
start = perf_counter()
content = [file.read_bytes() for file in files]
print(perf_counter() - start)
"""
_OURS = """
from pathlib import Path
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
first = []
start = perf_counter()
index = SeriesIndex.scan([Path(folder)])
listed = perf_counter()
volume = load_volume(index.pieces[0], Decoders(), on_slice=lambda k, hu: first or first.append(perf_counter()))
end = perf_counter()
import resource
print(end - start, listed - start, first[0] - listed, end - listed, volume.hu.nbytes,
      resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024)
"""


def run() -> list[str]:
    """Series of 300 and 1200 plain slices, and of 60 compressed ones, in a folder that is deleted afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        lines = []
        for slices in (300, 1200):
            plain = root / f"plain{slices}"
            paths = write_series(plain, slices)
            lines += _whole(plain, slices)
            lines.append(str(_against_simpleitk(plain, f"{slices} plain slices", at_most=0.5)))
            lines.append(str(_headers(plain, paths)))
        for name, syntax in (("JPEG-LS", JPEGLSLossless), ("JPEG 2000", JPEG2000Lossless)):
            packed = root / name.replace(" ", "")
            write_series(packed, 60, syntax)
            lines.append(str(_against_simpleitk(packed, f"60 slices of {name}", at_most=1.0)))
        return lines


def _whole(folder: Path, slices: int) -> list[str]:
    ours, bare = [], []
    for _ in range(7):
        bare.append(_in_new_process(_BARE, folder)[0])
        ours.append(_in_new_process(_OURS, folder))
    total, listing, first, load, volume_bytes, peak = (median(row) for row in zip(*ours, strict=True))
    comparison = Comparison(f"{slices} slices: list and load", total, "bare read", median(bare), 1.5)
    budget = 1.3 * volume_bytes + 150e6
    return [
        str(comparison),
        f"    of which listing {listing * 1e3:.0f} ms, loading {load * 1e3:.0f} ms",
        f"    first slice after {first / load:.1%} of the loading time (may be 15 %)",
        f"    peak memory {peak / 1e6:.0f} MB, the volume {volume_bytes / 1e6:.0f} MB (may be {budget / 1e6:.0f} MB)",
    ]


def _in_new_process(code: str, folder: Path) -> list[float]:
    code = f"from time import perf_counter\nfolder = {str(folder)!r}\n{code}"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    return [float(number) for number in said.split()]


def _against_simpleitk(folder: Path, what: str, *, at_most: float) -> Comparison:
    def theirs() -> object:
        reader = SimpleITK.ImageSeriesReader()
        reader.SetFileNames(reader.GetGDCMSeriesFileNames(str(folder)))
        return reader.Execute()

    with Decoders() as decoders:

        def ours() -> object:
            return load_volume(SeriesIndex.scan([folder]).pieces[0], decoders)

        return compare(what, ours, "SimpleITK series reader", theirs, at_most=at_most, turns=5)


def _headers(folder: Path, paths: list[Path]) -> Comparison:
    def theirs() -> object:
        return [pydicom.dcmread(path, stop_before_pixels=True) for path in paths]

    scan: Callable[[], object] = lambda: SeriesIndex.scan([folder])  # noqa: E731
    result = compare(f"{len(paths)} headers", scan, "pydicom in a loop", theirs, at_most=0.25, turns=7)
    rate = len(paths) / result.ours_s
    return Comparison(f"{len(paths)} headers, {rate:.0f} files/s", result.ours_s, result.peer, result.peer_s, 0.25)
