"""Inquiries answered by real networks, small ones: the same numbers as the classifier gives by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround
from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken, no_progress
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import ModelLibrary
from osteoview.inference.patches import crop_patch
from osteoview.inference.prediction import Prediction
from osteoview.inference.reply import Reply
from osteoview.session.inquiry import CropAsked, Inquiry
from osteoview.session.networks import Networks
from tests.small_models import save_small_model
from tests.unit.osteoview.annotation.test_crop import film
from trainer.task import XRAY_LUMBAR


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    for n, name in enumerate(("one", "two")):
        save_small_model(tmp_path, name, XRAY_LUMBAR, seed=n)
    return ModelLibrary(tmp_path, tmp_path / "none")


@pytest.fixture
def inquiry() -> Inquiry:
    picture = film()
    box = CropAsked("crop 1", Crop((120.0, 150.0), 100.0, 100.0, "xray-lumbar"), PictureGround.of_radiograph(picture))
    return Inquiry(picture, "xray-lumbar", ("one",), (box,), device="cpu")


def replies(library: ModelLibrary, inquiry: Inquiry) -> list[Reply]:
    return list(Networks(library).replies(inquiry, cancel=CancelToken(), progress=no_progress))


def answer(reply: Reply) -> Prediction:
    assert reply.prediction is not None
    return reply.prediction


def test_the_answer_comes_first_and_grows(library: ModelLibrary, inquiry: Inquiry) -> None:
    first, last = replies(library, inquiry)
    assert first.stability is None
    assert not first.complete
    assert last.complete
    assert last.stability is not None
    assert last.prediction is first.prediction
    explained = replies(library, replace(inquiry, explained=True))[-1]
    assert explained.explanation is not None
    assert len(explained.explanation.heats) == 1


def test_the_same_numbers_as_the_classifier_by_itself(library: ModelLibrary, inquiry: Inquiry) -> None:
    (box,) = inquiry.regions
    assert isinstance(box, CropAsked)
    patch = crop_patch(film(), box.shape, box.ground, XRAY_LUMBAR, box.roi_id)
    alone = Classifier("cpu").classify([library.find("one")], [patch])
    asked = answer(replies(library, inquiry)[-1])
    assert asked.probabilities == pytest.approx(alone.probabilities, abs=1e-6)
    both = answer(replies(library, replace(inquiry, models=("one", "two")))[-1])
    assert both.members[0].probabilities == pytest.approx(alone.probabilities, abs=1e-6)
    assert sum(both.probabilities) == pytest.approx(1)


def test_an_inquiry_is_the_same_only_with_the_same_regions(inquiry: Inquiry) -> None:
    (box,) = inquiry.regions
    assert isinstance(box, CropAsked)
    moved = replace(inquiry, regions=(replace(box, shape=box.shape.moved((3.0, 0.0))),))
    assert inquiry.is_same(replace(inquiry))
    assert not inquiry.is_same(moved)
    assert inquiry.is_of_the_same(moved), "its answer may stay until the next one comes"
    assert not inquiry.is_of_the_same(replace(inquiry, models=("two",)))


def test_what_is_cancelled_ends_without_an_answer(library: ModelLibrary, inquiry: Inquiry) -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(CancelledError):
        list(Networks(library).replies(inquiry, cancel=cancel, progress=no_progress))
