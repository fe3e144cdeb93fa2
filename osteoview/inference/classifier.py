"""Asks one model, or several together, about samples; on the graphics card where it can, with the same answer.

Models stay loaded between questions. One question at a time: callers on several threads wait for each other.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from osteoview.base.errors import UsageError
from osteoview.base.tasks import CancelToken, Progress, no_progress
from osteoview.inference.device import Choice, chosen
from osteoview.inference.errors import InferenceError, ModelError
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Patch
from osteoview.inference.prediction import Member, Prediction, Shares, Temperature
from trainer.task import Task

if TYPE_CHECKING:
    from trainer.card import Card

Pixels = Sequence[NDArray[np.generic]]
Answers = NDArray[np.float64]
# Between two looks at the cancel token: a fraction of a second on a processor.
_AT_ONCE: dict[Choice, int] = {"cpu": 16, "cuda": 256, "mps": 64}
_MOST_LOADED = 6


class Ready(Protocol):
    """A loaded model: `trainer.bundle.Bundle`."""

    @property
    def card(self) -> Card:
        """What is known of it."""

    def classify(self, samples: Pixels) -> Answers:
        """[sample, class] probabilities."""


Loader = Callable[[Path, Choice], Ready]
Precision = Callable[[Ready, Choice], Callable[[], AbstractContextManager[object]]]


@dataclass(frozen=True)
class _Loaded:
    ready: Ready
    device: Choice
    exactly: Callable[[], AbstractContextManager[object]]


class Classifier:
    """One for the program. `load` and `precision` may be replaced, as tests do to make a graphics card fail."""

    def __init__(self, device: str = "auto", *, load: Loader | None = None, precision: Precision | None = None) -> None:
        self._choice = device
        self._load = load or _load
        self._precision = precision or _precision
        self._loaded: OrderedDict[tuple[str, Choice], _Loaded] = OrderedDict()
        self._failed: dict[Choice, str] = {}
        self._lock = threading.RLock()

    @property
    def device(self) -> Choice:
        """What computes now: the chosen device, or the processor once that has failed."""
        device = chosen(self._choice)
        return "cpu" if device in self._failed else device

    @property
    def remarks(self) -> tuple[str, ...]:
        """Why it is not the one that was chosen."""
        return tuple(self._failed.values())

    def choose(self, device: str) -> None:
        """Compute there from now on; one that has failed is tried again."""
        chosen(device)
        with self._lock:
            self._choice = device
            self._failed.clear()

    def warm(self, models: Sequence[Model]) -> None:
        """Load models and let each answer once about nothing, so that the first real answer comes fast."""
        for model in models:
            sample = model.card.task.input
            nothing = np.zeros((sample.height_px, sample.width_px), np.uint8)
            self.answers(model, [nothing] * model.card.task.samples)

    def classify(
        self,
        models: Sequence[Model],
        patches: Sequence[Patch],
        *,
        calibrated: bool = False,
        cancel: CancelToken | None = None,
        progress: Progress = no_progress,
    ) -> Prediction:
        """What the models say together about a patient's samples. Raises ModelError, InferenceError, CancelledError.

        calibrated: divide logits by the temperature on the card, where it has one.
        """
        task = task_of(models)
        if not patches:
            raise InferenceError("There is no sample to classify.", hint="Place one in the bone.")
        began = time.perf_counter()
        members = []
        for number, model in enumerate(models):
            progress(number, len(models), f"Asking {model.card.name}")
            rows = self.answers(model, [patch.pixels for patch in patches], cancel=cancel)
            members.append(_member(model, rows, calibrated=calibrated))
        progress(len(models), len(models), "Answered")
        return Prediction(
            task=task.id,
            classes=task.classes,
            places=tuple(patch.place for patch in patches),
            members=tuple(members),
            device=self.device,
            seconds=time.perf_counter() - began,
            remarks=self.remarks,
        )

    def answers(self, model: Model, pixels: Pixels, *, cancel: CancelToken | None = None) -> Answers:
        """One model's probabilities, [sample, class]; on the processor where the graphics card fails."""
        cancel = cancel or CancelToken()
        with self._lock:
            device = self.device
            try:
                return self._answers(model, device, pixels, cancel)
            except (RuntimeError, MemoryError) as error:  # torch's errors of a device are RuntimeErrors
                if device == "cpu":
                    raise InferenceError(
                        f"{model.card.name} could not answer ({_first_line(error)}).",
                        hint="Close other programs or choose a smaller model.",
                    ) from error
                self._give_up(device, error)
            return self._answers(model, self.device, pixels, cancel)

    @contextmanager
    def holding(self, model: Model) -> Iterator[Ready]:
        """The loaded model on the device that computes now, for nobody else meanwhile: to look inside it."""
        with self._lock:
            device = self.device
            try:
                yield self._loaded_on(model, device).ready
            except RuntimeError as error:
                raise InferenceError(f"{model.card.name} could not be looked into ({_first_line(error)}).") from error

    def _answers(self, model: Model, device: Choice, pixels: Pixels, cancel: CancelToken) -> Answers:
        cancel.check()
        loaded = self._loaded_on(model, device)
        rows, step = [], _AT_ONCE[device]
        with loaded.exactly():
            for start in range(0, len(pixels), step):
                cancel.check()
                rows.append(loaded.ready.classify(pixels[start : start + step]))
        found = np.concatenate(rows)
        if not np.isfinite(found).all():
            raise RuntimeError("the answer holds values that are no numbers")
        # Half precision, and a sum taken in single precision, leave a rounding behind.
        return np.asarray(found / found.sum(axis=1, keepdims=True), np.float64)

    def _loaded_on(self, model: Model, device: Choice) -> _Loaded:
        key = (model.card.sha256, device)
        if key not in self._loaded:
            try:
                ready = self._load(model.folder, device)
            except (ValueError, OSError) as error:
                raise ModelError.of(model.name, error, model.folder) from error
            if ready.card.sha256 != model.card.sha256:
                raise ModelError(model.name, "has been changed since it was listed.", hint="Look at the models again.")
            self._loaded[key] = _Loaded(ready, device, self._precision(ready, device))
            while len(self._loaded) > _MOST_LOADED:
                self._loaded.popitem(last=False)
        self._loaded.move_to_end(key)
        return self._loaded[key]

    def _give_up(self, device: Choice, error: BaseException) -> None:
        full = isinstance(error, MemoryError) or "out of memory" in str(error).lower()
        why = "is full" if full else f"failed ({_first_line(error)})"
        self._failed[device] = f"The graphics card {why}; the processor answers instead."
        for key in [key for key in self._loaded if key[1] == device]:
            del self._loaded[key]
        if device == "cuda":
            import torch

            if torch.cuda.is_available():
                torch.cuda.empty_cache()


def task_of(models: Sequence[Model]) -> Task:
    """The one task that all of them answer. Raises UsageError where they cannot be asked together."""
    if not models:
        raise UsageError("No model was chosen.", hint="'osteoview models list' lists what there is.")
    first = models[0].card.task
    for model in models:
        task = model.card.task
        if (task.id, task.classes) != (first.id, first.classes):
            raise UsageError(
                f"{models[0].card.name} answers {first.id} ({', '.join(first.classes)}),"
                f" {model.card.name} answers {task.id} ({', '.join(task.classes)}).",
                hint="Only models of one task can answer together.",
            )
    if len({model.card.sha256 for model in models}) < len(models):
        raise UsageError("A model was named twice.", hint="Name each once.")
    return first


def _member(model: Model, rows: Answers, *, calibrated: bool) -> Member:
    card = model.card
    temperature = None
    if card.temperature is not None:
        scope = f"{card.data.source}, validation patients"
        temperature = Temperature(card.temperature, scope)
    member = Member(
        model=card.name,
        sha256=card.sha256,
        trained_on=model.trained_on,
        per_sample=tuple(_shares(row) for row in rows.tolist()),
        simulated=card.data.simulated,
        architecture=card.architecture,
        temperature=temperature,
        examined=len(card.split.test),
    )
    return member.calibrated() if calibrated else member


def _shares(row: Sequence[float]) -> Shares:
    return tuple(float(share) for share in row)


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:120]


def _load(folder: Path, device: Choice) -> Ready:
    from trainer.bundle import load

    return load(folder, device)


def _precision(ready: Ready, device: Choice) -> Callable[[], AbstractContextManager[object]]:
    from osteoview.inference.precision import precision_of

    return precision_of(ready, device)
