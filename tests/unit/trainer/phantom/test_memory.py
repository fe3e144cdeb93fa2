"""A process that was told to gives large blocks back."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import resource
import numpy as np
from trainer.phantom.memory import give_back_large_blocks
if {told}:
    give_back_large_blocks()
kept = []
for n in range(1, 40):  # each larger than the last: the pattern that makes glibc keep them
    block = np.ones(n * 1_000_000, np.uint8)
    kept.append(np.ones(40_000, np.uint8))
    del block
pages = int(open("/proc/self/statm").read().split()[1])
print(pages * resource.getpagesize())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process holds in this way")
def test_freed_blocks_leave_the_process() -> None:
    def held_bytes(*, told: bool) -> int:
        program = _PROGRAM.format(told=told)
        return int(subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout)

    assert held_bytes(told=True) <= held_bytes(told=False) + 2_000_000
