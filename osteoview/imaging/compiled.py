"""Turns a plain numeric function into machine code, with numba, on its first call."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

import numba
from numba.core import config

from osteoview.base.paths import cache_folder

P = ParamSpec("P")
R = TypeVar("R")

# Beside the source, numba's own choice, is not writable in an installed application.
os.environ.setdefault("NUMBA_CACHE_DIR", str(cache_folder() / "numba"))
config.reload_config()  # type: ignore[no-untyped-call]  # numba types its decorators only


def compiled(function: Callable[P, R]) -> Callable[P, R]:
    """Compile without the interpreter lock, and keep the machine code on disk for the next start.

    Threads are ours, not numba's: its thread pool may not be entered from two threads at once, ours may.
    """
    try:
        machine_code = numba.njit(nogil=True, error_model="numpy", cache=True)(function)
    except (RuntimeError, OSError):  # nowhere to write: compile at every start rather than not at all
        machine_code = numba.njit(nogil=True, error_model="numpy")(function)
    return cast("Callable[P, R]", machine_code)
