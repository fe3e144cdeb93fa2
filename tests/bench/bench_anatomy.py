"""L1 located, outlined and measured in 512 × 512 × 300 voxels, against one Gaussian smoothing of the same volume.

The very first run on a computer compiles its loops (some ten seconds) and keeps them on disk: the application does so
once, when it is installed or first started, and no later run waits for it. So the bench warms up before it measures.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.assessment import assess
from osteoview.imaging.volume import Acquisition, Volume
from tests.bench.timing import compare
from tests.unit.osteoview.anatomy.plain_spine import plain_scan

_SHAPE = (300, 512, 512)
_TAKEN = Acquisition(kvp=120.0, kernel="B30f", slice_thickness_mm=1.0)
# A smoothing with SciPy takes about 4 s on one core of 2020; the whole search may take as long. And twice the
# voxels' own memory, themselves counted in.
_AT_MOST, _MOST_MEMORY = 1.0, 2.0


def run() -> list[str]:
    """Time in turns with the peer, then memory in a process of its own."""
    volume = bench_volume()
    made = assess(volume)
    if made.declined:
        raise RuntimeError(f"the bench's spine is declined: {made.reasons}")
    smoothed = np.empty(_SHAPE, np.float32)
    timed = compare(
        "512 × 512 × 300: L1 found, outlined, measured", lambda: assess(volume), "SciPy gaussian_filter, σ 1 voxel",
        lambda: ndimage.gaussian_filter(volume.hu, 1.0, output=smoothed), at_most=_AT_MOST, turns=3,
    )  # fmt: skip
    return [str(timed), _memory(volume)]


def bench_volume() -> Volume:
    """The tests' plain spine on a scanner's voxels, with noise."""
    plain = plain_scan().volume
    zoom = np.array(_SHAPE) / np.array(plain.hu.shape)
    hu = ndimage.zoom(plain.hu.astype(np.float32), zoom, order=1, grid_mode=True, mode="nearest")
    hu += np.random.default_rng(0).standard_normal(_SHAPE, dtype=np.float32) * 12
    affine = plain.affine.copy()
    affine[:3, :3] = np.diag(np.diag(affine[:3, :3]) / zoom[::-1])
    return Volume(np.rint(hu).astype(np.int16), affine, acquisition=_TAKEN)


def _memory(volume: Volume) -> str:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "volume.npz"
        np.savez(file, hu=volume.hu, affine=volume.affine)
        command = [sys.executable, "-m", "tests.bench.bench_anatomy", str(file)]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    share = found["peak_mb"] / (volume.hu.nbytes / 1e6)
    verdict = "ok" if share <= _MOST_MEMORY else "short"
    return (
        f"memory at the peak, voxels counted in: {found['peak_mb']:.0f} MB, {share:.2f} times the voxels "
        f"(may be {_MOST_MEMORY:.1f}) {verdict}"
    )


def _peak_mb(file: Path) -> float:
    """What holding and assessing a volume takes beyond what the program has in memory anyway."""
    assess(plain_scan().volume)
    before = _kilobytes("VmRSS")
    with np.load(file) as kept:
        hu: NDArray[np.int16] = kept["hu"]
        volume = Volume(hu, kept["affine"], acquisition=_TAKEN)
    assess(volume)
    return (_kilobytes("VmHWM") - before) * 1024 / 1e6


def _kilobytes(what: str) -> int:
    """Of this process, as Linux counts them: `getrusage` would begin with the peak of the process that started it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(what)).split()[1])


if __name__ == "__main__":
    print(json.dumps({"peak_mb": _peak_mb(Path(sys.argv[1]))}))
