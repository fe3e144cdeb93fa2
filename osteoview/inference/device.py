"""What computes: the graphics card where there is one that works, else the processor. Loads torch when asked."""

from __future__ import annotations

import functools
import os
from typing import Literal

from osteoview.base.errors import UsageError

Choice = Literal["auto", "cpu", "cuda", "mps"]
CHOICES: tuple[Choice, ...] = ("auto", "cpu", "cuda", "mps")


@functools.cache
def present() -> tuple[Choice, ...]:
    """The devices of this machine, the fastest first."""
    import torch

    there: list[Choice] = []
    if torch.cuda.is_available():
        there.append("cuda")
    if torch.backends.mps.is_available():
        there.append("mps")
    return (*there, "cpu")


def chosen(choice: str) -> Choice:
    """The device of a choice; auto is the fastest there is. Raises UsageError for one that is not there."""
    if choice == "auto":
        return present()[0]
    for one in CHOICES:
        if one == choice and one in present():
            return one
    raise UsageError(f"This machine has no device {choice!r}.", hint=f"Choose auto or {', '.join(present())}.")


def described(device: Choice) -> str:
    """A device as a person knows it: 'NVIDIA H200', 'processor, 2 cores'."""
    if device == "cuda":
        import torch

        return str(torch.cuda.get_device_name())
    if device == "mps":
        return "Apple graphics"
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return f"processor, {cores} cores"
