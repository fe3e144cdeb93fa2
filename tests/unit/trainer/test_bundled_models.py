"""The models that ship: whole, small enough, made of nobody's images, and answering as they did when they were made."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray

from trainer.architectures.catalogue import architecture_named
from trainer.architectures.network import build
from trainer.bundle import WEIGHTS, Bundle, load, verify
from trainer.card import CARD
from trainer.job import OF_THE_PHANTOM, preparation
from trainer.phantom.person import Person
from trainer.phantom.samples import protocol_at_l1, tissue_samples
from trainer.phantom.technique import Examination, draw_technique
from trainer.scope import Scope, features_of, read_scope
from trainer.weights import PHANTOM, load_base

MODELS = Path(__file__).parents[3] / "resources" / "models"
FOLDERS = sorted(path.parent for path in MODELS.glob(f"*/{CARD}"))
# What outlines has no classes to tell apart, and its own tests.
CLASSIFIERS = [path for path in FOLDERS if "-mask-" not in path.name]
RECORDED = json.loads(Path(__file__).with_name("bundled_answers.json").read_text(encoding="utf-8"))
TISSUE = "ct-l1-tissue"
DEMO = MODELS.parent / "demo"
DXA, FILM = "DXA_spine.dcm", "DX_lateral.dcm"
OF_FILMS = {"dxa-spine-ad-hoc-1": DXA, "dxa-spine-squeezenet": DXA, "xray-lumbar-resnet18": FILM}


@pytest.fixture(scope="module", params=CLASSIFIERS, ids=lambda path: path.name)
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture(scope="module")
def tissue() -> list[NDArray[np.generic]]:
    """Spongy bone of three simulated patients, a sample each, as CT numbers."""
    found: list[NDArray[np.generic]] = []
    for seed in (11, 12, 13):
        person = Person.draw(seed)
        technique = draw_technique(Examination.LUMBAR_SPINE, np.random.default_rng(seed))
        found.append(tissue_samples(person, protocol_at_l1(person, technique), seed)[1].hu)
    return found


def test_the_published_best_and_a_small_one_are_there_and_all_fit_into_80_mb() -> None:
    cards = [verify(path) for path in FOLDERS]
    assert {
        (TISSUE, "vgg16"),
        (TISSUE, "mobilenet-v2"),
        ("ct-vertebra", "bcc-net"),
        ("dxa-spine", "squeezenet"),
        ("dxa-spine", "ad-hoc-1"),
        ("xray-lumbar", "resnet18"),
    } <= {(card.task.id, card.architecture) for card in cards}
    assert sum(file.stat().st_size for file in MODELS.rglob("*") if file.is_file()) <= 80_000_000


def test_nothing_in_a_model_can_run(folder: Path) -> None:
    for file in folder.iterdir():
        assert file.suffix in {".safetensors", ".json", ".csv", ".png"}
        assert not file.read_bytes().startswith((b"\x80", b"PK"))


def test_its_card_says_first_what_it_was_trained_on_and_how_to_make_it_again(folder: Path) -> None:
    card = verify(folder)
    text = (folder / CARD).read_text(encoding="utf-8")
    assert json.loads(text)["summary"] == card.summary
    assert next(iter(json.loads(text))) == "summary"
    assert card.summary.startswith("Trained on simulated patients")
    assert OF_THE_PHANTOM in card.limits
    assert ("Beats" in card.summary) != ("Does not beat" in card.summary)
    assert card.data.simulated
    assert "ImageNet" not in card.base
    assert str(card.made["data"]).startswith(f"python -m trainer bake cohort --task {card.task.id} --n ")
    assert str(card.made["command"]).startswith("python -m trainer fit ")
    assert f"--data {MODELS.anchor}" not in str(card.made["command"])  # of nobody's machine
    assert card.temperature is not None
    for part in ("test, per patient", "test, per sample"):
        assert all(one.low <= one.value <= one.high for one in card.metrics[part].values())
    assert {"mean HU, per patient", "the mean grey value, per patient"} & set(card.metrics)
    assert not set(card.split.train) & set(card.split.test)
    assert card.licence == "Apache-2.0"


@pytest.mark.parametrize("path", [path for path in FOLDERS if path.name.startswith(TISSUE)], ids=lambda path: path.name)
def test_it_answers_as_it_did_when_it_was_made(path: Path, tissue: list[NDArray[np.generic]]) -> None:
    model = load(path)
    np.testing.assert_allclose(model.classify(tissue)[:, 1], RECORDED[path.name], atol=1e-3, rtol=0)


@pytest.mark.parametrize("path", [path for path in FOLDERS if path.name.startswith(TISSUE)], ids=lambda path: path.name)
def test_it_knows_simulated_bone_from_what_is_none(path: Path, tissue: list[NDArray[np.generic]]) -> None:
    model = load(path)
    scope = read_scope(path, model.card)
    assert scope is not None
    assert np.median(_distances(model, scope, tissue)) < 1
    noise = np.random.default_rng(0).normal(100, 400, (50, 50))
    strange = [np.full((50, 50), -1000.0), np.full((50, 50), 3000.0), noise, np.full((50, 50), 50.0)]
    assert _distances(model, scope, strange).min() > 1.5


@pytest.fixture(scope="module")
def films() -> dict[str, NDArray[np.uint8]]:
    """The demo study's pictures, cut square around the levels as the truth beside them says."""
    truth = json.loads(DEMO.with_name("demo.truth.json").read_text(encoding="utf-8"))
    boxes = np.array(list(truth["dxa"]["boxes_px"].values()))
    side = int(boxes[:, 2].max() - boxes[:, 0].min()) + 8
    top, left = int(boxes[:, 0].min()) - 4, int(boxes[:, [1, 3]].mean() - side / 2)
    dxa = pydicom.dcmread(DEMO / DXA).pixel_array[top : top + side, left : left + side]
    top, left, bottom, right = truth["radiograph"]["crop_l1_l3_px"]
    film = (pydicom.dcmread(DEMO / FILM).pixel_array >> 4).astype(np.uint8)[top:bottom, left:right]
    return {DXA: dxa, FILM: film}


@pytest.mark.parametrize(("name", "own"), OF_FILMS.items())
def test_it_answers_about_the_demo_s_film_as_it_did_and_not_about_other_pictures(
    name: str, own: str, films: dict[str, NDArray[np.uint8]]
) -> None:
    model = load(MODELS / name)
    scope = read_scope(MODELS / name, model.card)
    assert scope is not None
    np.testing.assert_allclose(model.classify([films[own]])[:, 1], RECORDED[name], atol=2e-3, rtol=0)
    assert _distances(model, scope, [films[own]]).max() < 1
    noise = np.random.default_rng(0).integers(0, 256, (300, 300)).astype(np.uint8)
    ramp = np.tile(np.linspace(0, 255, 300), (300, 1)).astype(np.uint8)
    others = [*(film for key, film in films.items() if key != own), noise, ramp, 255 - films[own]]
    assert _distances(model, scope, others).min() > 2  # declined


def test_others_start_from_its_base(folder: Path) -> None:
    card = verify(folder)
    architecture = architecture_named(card.architecture)
    network = build(architecture, card.dimensions)
    report = load_base(network, architecture, PHANTOM, task=card.task.id)
    assert report.complete
    assert (folder / WEIGHTS).stat().st_size < 40_000_000


def _distances(model: Bundle, scope: Scope, samples: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
    grey = [model.card.preprocessing.grey(sample) for sample in samples]
    features = features_of(model.network, preparation(model.card.preprocessing), np.stack(grey)[:, None])
    return scope.distances(features, grey)
