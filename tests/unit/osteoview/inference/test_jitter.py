"""Shifted regions through HU and networks: the same ones each time, and spread where the image has an edge."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.regions import Sample
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.dropout import stability_under_dropout
from osteoview.inference.errors import InferenceError
from osteoview.inference.explain import explain
from osteoview.inference.jitter import TIMES, jittered_samples, jitters, stability_of_crop, stability_of_samples
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.patches import Patch, crop_patch, sample_patches
from osteoview.inference.stability import Repeated, Steady
from tests.unit.osteoview.inference.models import saved
from trainer.architectures.catalogue import ADHOC_3
from trainer.task import CT_L1_TISSUE, DXA_SPINE


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Model, ...]:
    root = tmp_path_factory.mktemp("models")
    saved(root / "a", seed=1)
    saved(root / "b", seed=2)
    saved(root / "dxa", DXA_SPINE, ADHOC_3)
    return ModelLibrary(root, root / "none").models


def volume(edge: bool) -> Volume:
    """Even bone with its grain; with an edge, cortex begins right beside the sample."""
    hu = np.random.default_rng(3).normal(150, 20, (12, 100, 100))
    if edge:
        hu[:, :, 71:] = 900
    return Volume(hu.astype(np.int16), np.diag([0.5, 0.5, 1.0, 1.0]), series_uid="1.2")


def four(scan: Volume) -> tuple[Patch, ...]:
    ground = [
        PlaneGround(ImageKey.of_volume(scan), (25.0, 25.0, float(z)), (1.0, 0, 0), (0, 1.0, 0)) for z in range(4, 8)
    ]
    return sample_patches(scan, [(f"s{n}", Sample((0, 0)), one) for n, one in enumerate(ground)], CT_L1_TISSUE)


def test_jitters_stay_within_what_a_second_reader_would_do_and_are_the_same_each_time() -> None:
    some = jitters()
    assert some == jitters()
    assert some != jitters(seed=1)
    assert len(some) == TIMES
    assert max(np.hypot(one.right, one.down) for one in some) <= 1
    assert max(np.hypot(one.right, one.down) for one in some) > 0.9
    assert all(0.95 <= one.scale <= 1.05 and abs(one.radians) <= np.radians(5) for one in some)
    assert abs(np.mean([one.right for one in some])) < 0.2


def test_every_sample_of_a_patient_moves_alike() -> None:
    scan = volume(edge=False)
    patches = four(scan)
    pixels = jittered_samples(scan, patches, CT_L1_TISSUE, jitters(5))
    assert pixels.shape == (5, 4, 50, 50)
    hu = np.array(scan.hu)
    hu[:] = np.arange(100)[None, None, :] * 10  # CT numbers tell the column
    ramp = Volume(hu.astype(np.int16), scan.affine)
    shifted = jittered_samples(ramp, patches, CT_L1_TISSUE, jitters(5))
    for one, jitter in zip(shifted, jitters(5), strict=True):
        expected = (25.0 + 2.0 * jitter.right) / 0.5 * 10
        assert one.mean(axis=(1, 2)) == pytest.approx([expected] * 4, abs=0.5)


def test_an_edge_beside_the_sample_widens_the_spread(models: tuple[Model, ...]) -> None:
    classifier = Classifier("cpu")
    found = []
    for edge in (False, True):
        scan = volume(edge)
        patches = four(scan)
        shown = classifier.classify(models[:2], patches)
        steady = stability_of_samples(classifier, models[:2], scan, patches, shown)
        assert steady.n == TIMES
        assert steady.repeated is Repeated.JITTER
        again = stability_of_samples(classifier, models[:2], scan, patches, shown)
        assert replace(again, seconds=steady.seconds) == steady
        found.append(steady)
    even, uneven = found
    assert even.verdict is Steady.CONFIDENT
    assert even.hu is not None
    assert uneven.hu is not None
    assert uneven.hu.sd > 5 * even.hu.sd
    assert uneven.spread > even.spread


def test_beside_the_scans_end_only_what_lies_in_it_counts(models: tuple[Model, ...]) -> None:
    scan = volume(edge=False)
    near = PlaneGround(ImageKey.of_volume(scan), (10.3, 25.0, 5.0), (1.0, 0, 0), (0, 1.0, 0))
    patches = sample_patches(scan, [("a", Sample((0, 0)), near)], CT_L1_TISSUE)
    classifier = Classifier("cpu")
    shown = classifier.classify(models[:1], patches)
    steady = stability_of_samples(classifier, models[:1], scan, patches, shown)
    assert 10 <= steady.n < TIMES


def test_a_crop_is_shifted_too(models: tuple[Model, ...]) -> None:
    grey = np.random.default_rng(1).integers(0, 255, (300, 260)).astype(np.uint8)
    picture = Radiograph(grey, 8, sop_instance_uid="1.2.3.4")
    ground = PictureGround.of_radiograph(picture)
    crop = Crop((130.0, 150.0), 200.0, 200.0, DXA_SPINE.id)
    classifier, dxa = Classifier("cpu"), [models[2]]
    shown = classifier.classify(dxa, [crop_patch(picture, crop, ground, DXA_SPINE)])
    steady = stability_of_crop(classifier, dxa, picture, crop, ground, shown)
    assert steady.n == TIMES
    assert steady.hu is None
    assert 0 < steady.spread < 0.5


def test_dropout_is_another_way_to_ask(models: tuple[Model, ...]) -> None:
    classifier, patches = Classifier("cpu"), four(volume(edge=False))
    shown = classifier.classify(models[:2], patches)
    steady = stability_under_dropout(classifier, models[:2], patches, shown)
    assert steady.repeated is Repeated.DROPOUT
    assert steady.hu is None
    assert steady.spread > 0
    grey = np.zeros((224, 224), np.uint8)
    picture = Radiograph(grey, 8, sop_instance_uid="1.2.3.4")
    crop = Crop((112.0, 112.0), 200.0, 200.0, DXA_SPINE.id)
    patch = crop_patch(picture, crop, PictureGround.of_radiograph(picture), DXA_SPINE)
    with pytest.raises(InferenceError, match="dropout"):
        stability_under_dropout(classifier, [models[2]], [patch], classifier.classify([models[2]], [patch]))


def test_an_explanation_lies_on_the_sample_it_explains(models: tuple[Model, ...]) -> None:
    classifier, patches = Classifier("cpu"), four(volume(edge=True))
    shown = classifier.classify(models[:2], patches)
    found = explain(classifier, models[:2], patches, shown)
    assert found.label == shown.label
    assert len(found.heats) == 4
    assert max(float(heat.map.max()) for heat in found.heats) <= 1 + 1e-6
    assert any(not heat.is_empty for heat in found.heats)
    assert all(heat.frame is patch.frame for heat, patch in zip(found.heats, patches, strict=True))
    assert found.share_in_bone is None, "without an outline of the body nobody knows"
    assert found.label in found.sentence or "places" in found.sentence


def test_the_black_around_a_long_crop_is_no_part_of_its_explanation(models: tuple[Model, ...], tmp_path: Path) -> None:
    grey = np.random.default_rng(1).integers(0, 255, (300, 260)).astype(np.uint8)
    picture = Radiograph(grey, 8, sop_instance_uid="1.2.3.4")
    crop = Crop((130.0, 150.0), 100.0, 200.0, DXA_SPINE.id)
    patch = crop_patch(picture, crop, PictureGround.of_radiograph(picture), DXA_SPINE)
    classifier = Classifier("cpu")
    found = explain(classifier, [models[2]], [patch], classifier.classify([models[2]], [patch]))
    assert found.heats[0].map.shape == (224, 112)
    assert found.heats[0].frame.size == (100.0, 200.0)
