"""The same answer from every device and together as alone; a card that fails is told about, not died of."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.base.errors import CancelledError, UsageError
from osteoview.base.tasks import CancelToken
from osteoview.inference import device
from osteoview.inference.classifier import Classifier, Loader, Ready
from osteoview.inference.device import Choice
from osteoview.inference.errors import InferenceError, ModelError
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.patches import Frame, Patch
from osteoview.inference.precision import half_is_safe
from osteoview.inference.prediction import SamplePlace, Temperature
from tests.unit.osteoview.inference.models import saved
from trainer.architectures.catalogue import BCC_NET
from trainer.bundle import WEIGHTS, load
from trainer.card import Card, Measure
from trainer.task import CT_VERTEBRA

NOWHERE = Frame(np.zeros(3), np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), (20.0, 20.0))


def patches(n: int = 4, seed: int = 1) -> tuple[Patch, ...]:
    rng = np.random.default_rng(seed)
    pixels = rng.normal(120, 60, (n, 50, 50)).astype(np.float32)
    return tuple(Patch(SamplePlace(f"sample {i}", i), NOWHERE, one) for i, one in enumerate(pixels))


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Model, ...]:
    root = tmp_path_factory.mktemp("models")
    saved(root / "a", seed=1)
    saved(root / "b", seed=2)
    saved(root / "c", CT_VERTEBRA, BCC_NET)
    return ModelLibrary(root, root / "none").models


def test_one_model_answers_as_its_bundle(models: tuple[Model, ...]) -> None:
    given = patches()
    said = Classifier("cpu").classify(models[:1], given)
    expected = load(models[0].folder).classify([patch.pixels for patch in given])
    assert np.allclose(said.per_sample, expected, atol=1e-6)
    assert said.probabilities == pytest.approx(expected.mean(axis=0))
    assert sum(said.probabilities) == pytest.approx(1)
    assert said.device == "cpu"
    assert [place.slice_index for place in said.places] == [0, 1, 2, 3]
    assert said.members[0].simulated
    assert said.members[0].sha256 == models[0].card.sha256


def test_an_ensemble_is_the_mean_and_keeps_its_members(models: tuple[Model, ...]) -> None:
    classifier, given = Classifier("cpu"), patches()
    together = classifier.classify(models[:2], given)
    alone = [classifier.classify([model], given) for model in models[:2]]
    assert together.members == tuple(one.members[0] for one in alone)
    assert together.probabilities == pytest.approx(np.mean([one.probabilities for one in alone], axis=0))


def test_models_of_different_tasks_are_not_asked_together(models: tuple[Model, ...]) -> None:
    classifier = Classifier("cpu")
    with pytest.raises(UsageError, match="LOW BONE MASS"):
        classifier.classify((models[0], models[2]), patches())
    with pytest.raises(UsageError, match="twice"):
        classifier.classify((models[0], models[0]), patches())
    with pytest.raises(UsageError, match="No model"):
        classifier.classify((), patches())
    with pytest.raises(InferenceError, match="no sample"):
        classifier.classify(models[:1], ())


def test_a_device_that_is_not_there_cannot_be_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device, "present", lambda: ("cpu",))
    with pytest.raises(UsageError, match="no device 'cuda'"):
        Classifier("cpu").choose("cuda")
    assert device.chosen("auto") == "cpu"


@dataclass
class Fake:
    """Answers about the mean of a sample, and fails when told to."""

    card: Card
    fails: Callable[[], Exception | None] = lambda: None
    asked: int = 0

    def classify(self, samples: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
        self.asked += 1
        if (error := self.fails()) is not None:
            raise error
        positive = np.array([1 / (1 + np.exp(-float(one.mean()) / 100)) for one in samples])
        return np.stack([1 - positive, positive], axis=1)


def exactly(ready: Ready, on: Choice) -> Callable[[], AbstractContextManager[object]]:
    return nullcontext


def loading(fake: Ready) -> Loader:
    def load(folder: Path, on: Choice) -> Ready:
        return fake

    return load


def with_card(
    model: Model, monkeypatch: pytest.MonkeyPatch, error: Exception | None
) -> tuple[Classifier, list[Choice]]:
    """A classifier on a machine with a graphics card that raises this error."""
    monkeypatch.setattr(device, "present", lambda: ("cuda", "cpu"))
    used: list[Choice] = []

    def loaded(folder: Path, on: Choice) -> Ready:
        used.append(on)
        return Fake(model.card, (lambda: error) if on == "cuda" else lambda: None)

    return Classifier("auto", load=loaded, precision=exactly), used


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (RuntimeError("CUDA out of memory. Tried to allocate 20.00 MiB"), "is full"),
        (RuntimeError("CUDA error: an illegal memory access was encountered"), "failed"),
        (MemoryError(), "is full"),
    ],
)
def test_a_card_that_fails_or_is_full_hands_over_to_the_processor(
    error: Exception, words: str, models: tuple[Model, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    classifier, used = with_card(models[0], monkeypatch, error)
    said = classifier.classify(models[:1], patches())
    assert said.device == "cpu"
    assert used == ["cuda", "cpu"]
    assert words in said.remarks[0]
    assert "processor" in said.remarks[0]
    classifier.classify(models[:1], patches())
    assert used == ["cuda", "cpu"], "it is not tried each time"
    classifier.choose("cuda")
    assert classifier.classify(models[:1], patches()).device == "cpu"
    assert used == ["cuda", "cpu", "cuda", "cpu"][: len(used)]
    assert "cuda" in used[2:], "but it is when chosen again"


def test_a_card_that_works_answers_itself(models: tuple[Model, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    classifier, used = with_card(models[0], monkeypatch, None)
    said = classifier.classify(models[:1], patches())
    assert (said.device, used, said.remarks) == ("cuda", ["cuda"], ())


def test_a_processor_that_fails_says_so(models: tuple[Model, ...]) -> None:
    classifier = Classifier(
        "cpu",
        load=loading(Fake(models[0].card, lambda: RuntimeError("not enough memory\nat line 3"))),
        precision=exactly,
    )
    with pytest.raises(InferenceError, match="not enough memory") as failure:
        classifier.classify(models[:1], patches())
    assert "line 3" not in failure.value.user_message


def test_values_that_are_no_numbers_are_no_answer(models: tuple[Model, ...]) -> None:
    class Broken(Fake):
        def classify(self, samples: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
            return np.full((len(samples), 2), np.nan)

    classifier = Classifier("cpu", load=loading(Broken(models[0].card)), precision=exactly)
    with pytest.raises(InferenceError, match="no numbers"):
        classifier.classify(models[:1], patches())


def test_a_long_question_is_cancelled_between_batches(models: tuple[Model, ...]) -> None:
    cancel = CancelToken()
    fake = Fake(models[0].card, cancel.cancel)
    classifier = Classifier("cpu", load=loading(fake), precision=exactly)
    with pytest.raises(CancelledError):
        classifier.answers(models[0], [patch.pixels for patch in patches(100)], cancel=cancel)
    assert fake.asked == 1


def test_a_model_that_was_spoilt_after_listing_is_refused(models: tuple[Model, ...], tmp_path: Path) -> None:
    folder = Path(shutil.copytree(models[0].folder, tmp_path / "spoilt"))
    (folder / WEIGHTS).write_bytes((folder / WEIGHTS).read_bytes()[:-1] + b"\x01")
    with pytest.raises(ModelError, match="changed since"):
        Classifier("cpu").classify([replace(models[0], folder=folder)], patches())
    with pytest.raises(ModelError, match="since it was listed"):
        Classifier("cpu").classify([replace(models[0], folder=models[1].folder)], patches())


def test_a_model_is_loaded_once_and_can_be_warmed(models: tuple[Model, ...]) -> None:
    loads: list[Path] = []

    def loaded(folder: Path, on: Choice) -> Ready:
        loads.append(folder)
        return Fake(models[0].card)

    classifier = Classifier("cpu", load=loaded, precision=exactly)
    classifier.warm(models[:1])
    classifier.classify(models[:1], patches())
    assert loads == [models[0].folder]


def test_a_temperature_is_applied_only_when_asked_and_says_for_whom_it_holds(models: tuple[Model, ...]) -> None:
    card = replace(models[0].card, metrics={"calibration": {"temperature": Measure(2.0, 2.0, 2.0)}})
    model = replace(models[0], card=card)
    classifier = Classifier("cpu", load=loading(Fake(card)), precision=exactly)
    raw = classifier.classify([model], patches())
    assert raw.members[0].temperature == Temperature(2.0, "simulated, validation patients")
    calm = classifier.classify([model], patches(), calibrated=True)
    assert calm.members[0].temperature == Temperature(2.0, "simulated, validation patients", applied=True)
    before, after = (np.asarray(one.members[0].per_sample) for one in (raw, calm))
    logit = np.log(before[:, 1] / before[:, 0])
    assert np.allclose(np.log(after[:, 1] / after[:, 0]), logit / 2)
    assert raw.calibrated() == replace(calm, seconds=raw.seconds)
    assert calm.calibrated() == calm


@pytest.mark.parametrize(("error", "safe"), [(0.0, True), (2e-4, True), (9e-4, False), (float("nan"), False)])
def test_half_precision_is_used_only_where_it_changes_nothing(
    error: float, safe: bool, models: tuple[Model, ...]
) -> None:
    class Shifting(Fake):
        def classify(self, samples: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
            return super().classify(samples) + (error if self.asked % 2 == 0 else 0.0)

    assert half_is_safe(Shifting(models[0].card), nullcontext, nullcontext) is safe
