"""What a batch asks of the trained weights: found whole, in pieces where memory is short, or by a recording."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn

from trainer.recorded import Pass, Recorded, RecordingError


class Gradients:
    """Finds gradients, and falls back to what is slower and surer where it must.

    work: adds a piece's gradients and gives its loss, both divided by the weight of the whole batch. joined: other
    processes wait for this one within a pass, so that all take their shares whole, an empty one too.
    """

    def __init__(
        self,
        work: Pass,
        params: Sequence[nn.Parameter],
        note: Callable[[str], None],
        *,
        recorded: Recorded | None = None,
        joined: bool = False,
    ) -> None:
        self._work, self._params, self._note = work, params, note
        self._recorded, self._joined = recorded, joined

    def of(self, x: Tensor, y: Tensor, weight: Tensor, largest: int) -> tuple[Tensor, int]:
        """A batch's loss, and how many samples fit into memory, 0 for all; the gradients are the parameters'."""
        while True:
            size = largest if largest and not self._joined else max(1, len(x))
            try:
                if self._recorded is not None and size >= len(x):
                    return self._recorded(x, y, weight), largest
                return self._in_pieces(x, y, weight, size), largest
            except RecordingError as error:
                self._recorded = None
                self._note(f"Steps could not be recorded for the GPU ({error}); each is run anew.")
            except torch.OutOfMemoryError as error:
                if size <= 1 or self._joined:
                    what = "a process's share of the batch does not fit" if self._joined else "not even one sample fits"
                    raise MemoryError(f"{what} into memory; choose a smaller batch or network") from error
                self._forget()
                if x.is_cuda:
                    torch.cuda.empty_cache()
                largest = math.ceil(size / 2)
                self._note(
                    f"A batch of {size} did not fit into memory: gradients are now added up over pieces of {largest}."
                    " Batch norms that are trained see the smaller pieces."
                )

    def _in_pieces(self, x: Tensor, y: Tensor, weight: Tensor, size: int) -> Tensor:
        self._forget()
        loss = torch.zeros((), device=x.device)
        for piece, wanted in zip(x.split(size), y.split(size), strict=True):
            if len(piece) or self._joined:
                loss += self._work(piece, wanted, weight)
        return loss

    def _forget(self) -> None:
        for param in self._params:
            param.grad = None
