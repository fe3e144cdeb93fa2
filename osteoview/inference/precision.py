"""How exactly a graphics card computes: in half precision where that changes no answer, else in single.

Half precision is tried once for each loaded model, on samples of every brightness and roughness. Only where no
probability moves by more than a quarter of what two machines may differ by is it used; there the convolutions run
at twice the speed and more. Single precision is true single: without the shortened mantissas that cards prefer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from osteoview.inference.device import Choice
from trainer.trial import trial_samples

if TYPE_CHECKING:
    from trainer.card import Card

Context = Callable[[], AbstractContextManager[object]]
# Two machines answer the same within this.
SAME = 1e-3
_SAFE = SAME / 4
_TRIALS = 32


class Asked(Protocol):
    """A loaded model."""

    @property
    def card(self) -> Card:
        """What it takes."""

    def classify(self, samples: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
        """[sample, class] probabilities."""


def precision_of(model: Asked, device: Choice) -> Context:
    """The context to ask a model in, on its device."""
    if device != "cuda":
        return nullcontext
    return half if half_is_safe(model, half, single) else single


def half_is_safe(model: Asked, shortened: Context, exact: Context) -> bool:
    """Whether a shortened computation answers as the exact one does."""
    samples = trial_samples(model.card.task.input, _TRIALS)
    with exact():
        expected = model.classify(samples)
    with shortened():
        found = model.classify(samples)
    return bool(np.isfinite(found).all() and np.abs(found - expected).max() <= _SAFE)


def half() -> AbstractContextManager[object]:
    """Convolutions and products in half precision."""
    import torch

    return torch.autocast("cuda", dtype=torch.float16)


def single() -> AbstractContextManager[object]:
    """Convolutions in full single precision, by the same algorithm each time."""
    import torch

    return torch.backends.cudnn.flags(enabled=True, benchmark=False, deterministic=True, allow_tf32=False)
