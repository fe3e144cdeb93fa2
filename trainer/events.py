"""What training tells while it runs: lines of JSON for the program that started it, sentences and a bar for people."""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import TextIO


@dataclass(frozen=True)
class Event:
    """Something that happened; kind is its name for programs."""

    @property
    def kind(self) -> str:
        """The event's name: its class's, in small letters."""
        return type(self).__name__.lower()


@dataclass(frozen=True)
class Started(Event):
    """Training begins, or goes on after an interruption at that epoch."""

    architecture: str
    recipe: str
    epochs: int
    counts: Mapping[str, int]
    device: str
    at_epoch: int = 0


@dataclass(frozen=True)
class PhaseBegan(Event):
    """Other stages are trained from now on."""

    phase: str
    stages: tuple[str, ...]
    epochs: int


@dataclass(frozen=True)
class EpochDone(Event):
    """How an epoch went; epoch counts from 1 over all phases. Without a validation part its values are NaN."""

    phase: str
    epoch: int
    epochs: int
    rate: float
    loss: float
    val_loss: float
    val_accuracy: float
    seconds: float
    best: bool


@dataclass(frozen=True)
class Noted(Event):
    """A sentence for the person: something was done differently from what was asked."""

    text: str


@dataclass(frozen=True)
class Stopped(Event):
    """Training was cancelled and can be resumed."""

    epoch: int


@dataclass(frozen=True)
class Finished(Event):
    """All phases are done."""

    best_epoch: int
    val_loss: float
    seconds: float


@dataclass(frozen=True)
class Examined(Event):
    """The finished model has been examined and saved. metrics: per patient, each with its interval."""

    model: str
    part: str
    metrics: Mapping[str, tuple[float, float, float]]
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Failed(Event):
    """Training ended with an error."""

    text: str


Say = Callable[[Event], None]


def as_line(event: Event) -> str:
    """The event as one line of JSON; what is not finite is null, since JSON has no word for it."""
    return json.dumps({"event": event.kind} | {name: _finite(value) for name, value in asdict(event).items()})


def json_lines(stream: TextIO | None = None) -> Say:
    """Tells events as lines of JSON, each at once."""

    def say(event: Event) -> None:
        print(as_line(event), file=stream or sys.stdout, flush=True)

    return say


class Bar:
    """Tells events to a person: a bar that stays on its line on a terminal, every tenth epoch elsewhere."""

    def __init__(self, stream: TextIO | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream or sys.stderr
        self._live = self._stream.isatty()
        self._clock = clock
        self._since, self._first = clock(), 0

    def __call__(self, event: Event) -> None:
        """Tell one event."""
        match event:
            case Started():
                self._since, self._first = self._clock(), event.at_epoch
                counts = ", ".join(f"{n} {part}" for part, n in event.counts.items())
                goes_on = f", from epoch {event.at_epoch + 1}" if event.at_epoch else ""
                self._line(f"{event.architecture}, {event.recipe}, on {event.device}: {counts}{goes_on}")
            case PhaseBegan():
                self._line(f"Phase “{event.phase}”: {event.epochs} epochs, training {', '.join(event.stages)}")
            case EpochDone():
                self._epoch(event)
            case Noted() | Failed():
                self._line(event.text)
            case Stopped():
                self._line(f"Stopped after epoch {event.epoch}; the same command with --resume goes on.")
            case Finished():
                best = f"best epoch {event.best_epoch}, validation loss {event.val_loss:.4f}"
                self._line(f"Done in {_duration(event.seconds)}: {best}")

            case Examined():
                self._examined(event)

    def _examined(self, event: Examined) -> None:
        self._line(f"On the {event.part} part, per patient, with 95 % intervals:")
        for name, (value, low, high) in event.metrics.items():
            of_two = "auc" in event.metrics  # then the means over both classes say nothing new, but for F1
            if " " not in name and not (of_two and name.startswith("macro_") and name != "macro_f1"):
                self._line(f"  {name:16} {value:.3f}  ({low:.3f} to {high:.3f})")
        for sentence in event.sentences:
            self._line(sentence)
        self._line(f"The model is in {event.model}")

    def _epoch(self, event: EpochDone) -> None:
        done = max(1, event.epoch - self._first)
        left = (self._clock() - self._since) / done * (event.epochs - event.epoch)
        width = 24
        filled = round(width * event.epoch / event.epochs)
        said = f"loss {event.loss:.4f}"
        if math.isfinite(event.val_loss):
            said += f"  val {event.val_loss:.4f}  acc {event.val_accuracy:.3f}{' *' if event.best else '  '}"
        text = f"{'█' * filled}{'·' * (width - filled)} {event.epoch}/{event.epochs}  {said}  {_duration(left)} left"
        if self._live:
            print(f"\r{text}\033[K", end="\n" if event.epoch == event.epochs else "", file=self._stream, flush=True)
        elif event.epoch % 10 == 0 or event.epoch == event.epochs:
            self._line(text)

    def _line(self, text: str) -> None:
        print(f"\r{text}\033[K" if self._live else text, file=self._stream, flush=True)


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02d} min" if hours else f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def _finite(value: object) -> object:
    return None if isinstance(value, float) and not math.isfinite(value) else value
