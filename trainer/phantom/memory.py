"""Large blocks of memory go back to the system as soon as they are free."""

from __future__ import annotations

import ctypes
import sys

_M_MMAP_THRESHOLD = -3  # from malloc.h
_LARGE_BYTES = 1_000_000


def give_back_large_blocks() -> None:
    """For this process, from now on. Whoever starts one to make patients calls it first; a library does not.

    glibc keeps ever larger blocks for itself the more of them it has seen: after some slabs it holds as much again as
    the scan needs.
    """
    if sys.platform.startswith("linux"):
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries have none, and no such habit
        if mallopt is not None:
            mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES)
