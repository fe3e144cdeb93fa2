"""What answers the window's inquiries gives the numbers that anybody gets who asks the networks without it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.regions import Sample
from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken, no_progress
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.errors import PatchError
from osteoview.inference.model_library import ModelLibrary
from osteoview.inference.patches import sample_patches
from osteoview.session.inquiry import Inquiry, SampleAsked
from osteoview.session.networks import Networks
from tests.unit.osteoview.inference.models import saved
from trainer.architectures.catalogue import BCC_NET
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ModelLibrary:
    root = tmp_path_factory.mktemp("models")
    saved(root / "a", seed=1)
    saved(root / "b", seed=2)
    saved(root / "whole", CT_VERTEBRA, BCC_NET)
    return ModelLibrary(root, root / "none")


@pytest.fixture(scope="module")
def inquiry() -> Inquiry:
    hu = np.random.default_rng(3).normal(150, 25, (12, 100, 100)).astype(np.int16)
    volume = Volume(hu, np.diag([0.5, 0.5, 1.0, 1.0]), series_uid="1.2")
    regions = []
    for z in range(4, 8):
        ground = PlaneGround(ImageKey.of_volume(volume), (25.0, 25.0, float(z)), (1.0, 0, 0), (0, 1.0, 0))
        regions.append(SampleAsked(f"sample {z}", Sample((0.0, 0.0)), ground))
    return Inquiry(volume, CT_L1_TISSUE.id, ("a", "b"), tuple(regions), device="cpu", explained=True)


def test_the_answer_comes_in_parts_and_its_numbers_are_the_classifiers(library: ModelLibrary, inquiry: Inquiry) -> None:
    first, explained, last = Networks(library).replies(inquiry, cancel=CancelToken(), progress=no_progress)
    assert isinstance(inquiry.image, Volume)
    samples = [(one.roi_id, one.shape, one.ground) for one in inquiry.regions if isinstance(one, SampleAsked)]
    patches = sample_patches(inquiry.image, samples, CT_L1_TISSUE)
    expected = Classifier("cpu").classify([library.find("a"), library.find("b")], patches)
    assert first.prediction.probabilities == pytest.approx(expected.probabilities, abs=1e-6)
    assert not first.scope.declined
    assert (first.stability, first.explanation, first.complete) == (None, None, False)
    assert explained.explanation is not None
    assert last.complete
    assert last.stability is not None
    assert last.stability.n == 50


def test_an_overtaken_inquiry_ends_at_once(library: ModelLibrary, inquiry: Inquiry) -> None:
    cancel = CancelToken()
    replies = Networks(library).replies(inquiry, cancel=cancel, progress=no_progress)
    next(replies)
    cancel.cancel()
    with pytest.raises(CancelledError):
        next(replies)


def test_a_model_that_came_meanwhile_is_found(library: ModelLibrary, inquiry: Inquiry, tmp_path: Path) -> None:
    late = ModelLibrary(tmp_path, tmp_path / "none")
    networks = Networks(late)
    saved(tmp_path / "late")
    question = replace(inquiry, models=("late",), explained=False)
    *_, last = networks.replies(question, cancel=CancelToken(), progress=no_progress)
    assert last.prediction.members[0].sha256 == late.find("late").card.sha256


def test_a_whole_vertebra_without_an_outliner_is_refused(library: ModelLibrary, inquiry: Inquiry) -> None:
    question = replace(inquiry, task=CT_VERTEBRA.id, models=("whole",))
    with pytest.raises(PatchError, match="outlines"):
        next(Networks(library).replies(question, cancel=CancelToken(), progress=no_progress))
