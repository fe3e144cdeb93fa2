"""Networks are asked in one way only: what is out of scope never reaches one, whatever it is and whoever asks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.regions import Sample
from osteoview.imaging.kinds import Kind
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Acquisition, Volume
from osteoview.inference.classifier import Classifier, Ready
from osteoview.inference.consultation import Consultation
from osteoview.inference.device import Choice
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.reply import Reply
from osteoview.inference.scope_checks import TISSUE, Shown
from osteoview.inference.subject import Boxed, Samples, Subject, WholeVertebra
from tests.unit.osteoview.annotation.test_crop import film
from tests.unit.osteoview.inference.models import saved
from trainer.architectures.catalogue import ADHOC_3
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, DXA_SPINE, XRAY_LUMBAR, Task

_SIDE = 64
_RNG = np.random.default_rng(5)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Model]:
    root = tmp_path_factory.mktemp("models")
    for task in (CT_L1_TISSUE, XRAY_LUMBAR):
        saved(root / task.id, task)
    saved(root / DXA_SPINE.id, DXA_SPINE, ADHOC_3)
    saved(root / CT_VERTEBRA.id, CT_VERTEBRA)
    return {model.name: model for model in ModelLibrary(root, root / "none").models}


def volume(hu: NDArray[np.floating] | float, modality: str = "CT") -> Volume:
    """20 slices of 2 mm, pixels of half a millimetre."""
    grain = np.broadcast_to(np.asarray(hu), (20, _SIDE, _SIDE)).astype(np.int16)
    return Volume(grain.copy(), np.diag([0.5, 0.5, 2.0, 1.0]), acquisition=Acquisition(modality=modality))


def bone() -> Volume:
    return volume(_RNG.normal(140, 25, (20, _SIDE, _SIDE)))


def in_the_middle(of: Volume, aside_mm: float = 0.0) -> Samples:
    x, y, z = of.center_mm.tolist()
    ground = PlaneGround(ImageKey.of_volume(of), (x + aside_mm, y, z), (1.0, 0, 0), (0, 1.0, 0))
    return Samples(of, (("sample 1", Sample((0.0, 0.0), 20.0), ground),))


def boxed(picture: Radiograph, task: Task) -> Boxed:
    return Boxed(picture, Crop((120.0, 150.0), 100.0, 100.0, task.id), PictureGround.of_radiograph(picture))


def never(folder: Path, device: Choice) -> Ready:
    raise AssertionError(f"{folder.name} was asked on {device}")


def asked(
    model: Model, shown: Shown, subject: Subject, *, classifier: Classifier | None = None, **notes: str
) -> list[Reply]:
    classifier = classifier or Classifier("cpu", load=never)
    consultation = Consultation(classifier, Familiarity(classifier), (model,), notes=notes)
    return list(consultation.replies(shown, subject))


def metal() -> Volume:
    return volume(np.where(np.indices((20, _SIDE, _SIDE)).sum(axis=0) % 3 == 0, 2800.0, 130.0))


KINDS: dict[str, Callable[[], tuple[Task, Shown, Subject]]] = {
    "a knee film to the lumbar model": lambda: (
        XRAY_LUMBAR,
        Shown.of(film(), Kind.RADIOGRAPH, "KNEE AP"),
        boxed(film(), XRAY_LUMBAR),
    ),
    "a knee film by its study's name alone": lambda: (
        XRAY_LUMBAR,
        Shown.of(film(), Kind.RADIOGRAPH, "AP", "Knie beidseits"),
        boxed(film(), XRAY_LUMBAR),
    ),
    "a CT to the DXA model": lambda: (DXA_SPINE, Shown.of(bone(), Kind.CT), in_the_middle(bone())),
    "an MR to the CT model": lambda: (
        CT_L1_TISSUE,
        Shown.of(volume(120.0, "MR")),
        in_the_middle(volume(120.0, "MR")),
    ),
    "air": lambda: (
        CT_L1_TISSUE,
        Shown(Kind.CT),
        in_the_middle(volume(_RNG.normal(-1000, 9, (20, _SIDE, _SIDE)))),
    ),
    "metal": lambda: (CT_L1_TISSUE, Shown(Kind.CT), in_the_middle(metal())),
    "noise": lambda: (
        CT_L1_TISSUE,
        Shown(Kind.CT),
        in_the_middle(volume(_RNG.uniform(-1000, 1500, (20, _SIDE, _SIDE)))),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_out_of_scope_is_declined_and_no_network_is_asked(kind: str, models: dict[str, Model]) -> None:
    task, shown, subject = KINDS[kind]()
    (reply,) = asked(models[task.id], shown, subject)
    assert reply.prediction is None
    assert reply.complete
    assert reply.scope.declined
    assert all(reason.endswith(".") for reason in reply.scope.reasons)


def test_a_note_lets_networks_be_asked_and_stays_beside_the_answer(models: dict[str, Model]) -> None:
    air = volume(_RNG.normal(-1000, 9, (20, _SIDE, _SIDE)))
    first, *_, last = asked(
        models[CT_L1_TISSUE.id], Shown(Kind.CT), in_the_middle(air), classifier=Classifier("cpu"), tissue="a test"
    )
    assert first.prediction is not None
    assert last.complete
    assert [(gate.name, gate.overridden) for gate in last.scope.overridden] == [(TISSUE, "a test")]


def test_what_cannot_be_cut_out_is_declined_for_good(models: dict[str, Model]) -> None:
    beyond = in_the_middle(bone(), aside_mm=12.0)
    (reply,) = asked(models[CT_L1_TISSUE.id], Shown(Kind.CT), beyond, tissue="never mind")
    assert reply.scope.final
    assert reply.scope.declined, "a note cannot make pixels"
    assert reply.scope.overruling({TISSUE: "never mind"}).declined
    assert "beyond the scan" in reply.scope.reasons[-1]


@pytest.mark.parametrize(
    ("task", "subject", "words"),
    [
        (CT_L1_TISSUE, Samples(volume(130.0), ()), "No 20 mm sample"),
        (CT_VERTEBRA, WholeVertebra(volume(130.0), None, None), "none was, or the regions are by hand"),
    ],
)
def test_nothing_to_cut_is_declined_with_the_reason(
    task: Task, subject: Subject, words: str, models: dict[str, Model]
) -> None:
    (reply,) = asked(models[task.id], Shown(Kind.CT), subject)
    assert words in reply.scope.reasons[-1]


def test_where_regions_cannot_be_shifted_the_answer_stands_and_says_so(models: dict[str, Model]) -> None:
    """The sample fills the scan: every shift leaves it."""
    narrow = Volume(
        _RNG.normal(140, 25, (20, 41, 41)).astype(np.int16),
        np.diag([0.5, 0.5, 2.0, 1.0]),
        acquisition=Acquisition(modality="CT"),
    )
    *_, last = asked(models[CT_L1_TISSUE.id], Shown(Kind.CT), in_the_middle(narrow), classifier=Classifier("cpu"))
    assert last.prediction is not None
    assert last.stability is None
    assert last.complete
    assert "too near to the end" in last.remarks[0]
