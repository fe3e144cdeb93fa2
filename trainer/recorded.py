"""Passes through the network that are recorded once and played for every later batch.

A batch of five keeps a GPU busy for less time than it takes to tell it what to do, hundreds of times a step. A CUDA
graph is told once. What it reads and writes must then lie where it lay: here are the fixed places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

# Adds gradients to those there are, and gives the batch's loss: of inputs, targets, and the batch's weight.
Pass = Callable[[Tensor, Tensor, Tensor], Tensor]
Play = Callable[[], None]
Record = Callable[[Play], Play]

_WARM_UPS = 3  # rounds that CUDA's libraries need to choose and to allocate


class RecordingError(RuntimeError):
    """Something in the pass cannot be recorded."""


@dataclass(frozen=True)
class _Recording:
    given: tuple[Tensor, Tensor, Tensor]
    loss: Tensor
    play: Play


class Recorded:
    """A pass, recorded for each shape of batch that comes; all recordings write the same gradients."""

    def __init__(self, work: Pass, params: Iterable[nn.Parameter], buffers: Iterable[Tensor], record: Record) -> None:
        self._work, self._record = work, record
        self._gradients = [(param, torch.zeros_like(param)) for param in params]
        self._buffers = tuple(buffers)
        self._recordings: dict[tuple[torch.Size, torch.Size], _Recording] = {}

    def __call__(self, x: Tensor, y: Tensor, weight: Tensor) -> Tensor:
        """The loss of a batch; its gradients are the parameters'. Raises RecordingError, with nothing changed."""
        for param, gradient in self._gradients:
            param.grad = gradient
        shape = x.shape, y.shape
        if shape not in self._recordings:
            self._recordings[shape] = self._recording(x, y, weight)
        recording = self._recordings[shape]
        for place, value in zip(recording.given, (x, y, weight), strict=True):
            place.copy_(value)
        recording.play()
        return recording.loss.clone()

    def _recording(self, *given: Tensor) -> _Recording:
        x, y, weight = (value.clone() for value in given)
        loss = torch.zeros((), device=x.device)
        gradients = [gradient for _, gradient in self._gradients]

        def work() -> None:
            torch._foreach_zero_(gradients)
            loss.copy_(self._work(x, y, weight))

        # The rounds before a recording are no training: batch norms and chance go on from where they were.
        before = [buffer.clone() for buffer in self._buffers]
        try:
            with torch.random.fork_rng(devices=[x.device] if x.is_cuda else []):
                return _Recording((x, y, weight), loss, self._record(work))
        except torch.OutOfMemoryError:
            raise
        except RuntimeError as error:
            raise RecordingError(str(error)) from error
        finally:
            for buffer, value in zip(self._buffers, before, strict=True):
                buffer.copy_(value)


def on_gpu(work: Play) -> Play:
    """A CUDA graph of the work: run a few times beside the stream in use, then written down once."""
    beside = torch.cuda.Stream()
    beside.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(beside):
        for _ in range(_WARM_UPS):
            work()
    torch.cuda.current_stream().wait_stream(beside)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        work()
    play: Play = graph.replay
    return play
