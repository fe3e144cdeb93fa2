"""From pixels to tensors: the published steps, the phantom's own samples, and the same every time."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from trainer.architectures.architecture import HALVES, IMAGENET, Normalisation
from trainer.architectures.catalogue import BCC_NET, INCEPTION_RESNET_V2, VGG16, XCEPTION
from trainer.phantom.samples import Sample
from trainer.preprocess import Preprocessing
from trainer.probabilities import probabilities
from trainer.table import Table, TableError
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, CT_VERTEBRA_MASK, DXA_SPINE, XRAY_LUMBAR, Output

TISSUE = Preprocessing.of(CT_L1_TISSUE, VGG16)


def test_ct_numbers_by_hand() -> None:
    hu = np.full((50, 50), -1000.0)
    hu[0, :6] = (-175, 275, 50, 3000, -174, 120)
    grey = TISSUE.grey(hu)
    # (hu + 175) · 255 / 450; halves to even
    assert grey[0, :6].tolist() == [0, 255, 128, 255, 1, 167]
    x = TISSUE.tensor([grey])
    assert x.shape == (1, 3, 50, 50)
    assert x.dtype == torch.float32
    assert x[0, :, 0, 5].tolist() == [pytest.approx(167 / 255)] * 3
    assert (float(x.min()), float(x.max())) == (0, 1)


@given(arrays.arrays(np.float32, (50, 50), elements=st.floats(-1024, 3071, width=32)))
def test_a_sample_is_shown_as_the_phantom_shows_it(hu: np.ndarray[tuple[int, int], np.dtype[np.float32]]) -> None:
    assert np.array_equal(TISSUE.grey(hu), Sample(hu).image)


def test_a_picture_of_8_bits_is_kept() -> None:
    picture = np.random.default_rng(1).integers(0, 256, (50, 50), dtype=np.uint8)
    assert np.array_equal(TISSUE.grey(picture), picture)
    assert np.array_equal(TISSUE.grey(TISSUE.grey(picture.astype(np.int16))), TISSUE.grey(picture.astype(np.int16)))


def test_a_deep_picture_keeps_its_greys_apart() -> None:
    way = Preprocessing.of(DXA_SPINE, BCC_NET)
    ramp = np.linspace(1000, 60_000, 224 * 224).reshape(224, 224).astype(np.uint16)
    grey = way.grey(ramp)
    assert (grey.min(), grey.max()) == (0, 255)
    assert np.all(np.diff(grey.ravel().astype(int)) >= 0)
    assert np.array_equal(way.grey(np.full((224, 224), 700.0)), np.zeros((224, 224), dtype=np.uint8))


def test_another_size_keeps_its_proportions() -> None:
    way = Preprocessing.of(DXA_SPINE, BCC_NET)
    grey = way.grey(np.full((448, 224), 200, dtype=np.uint8))
    assert grey.shape == (224, 224)
    assert np.all(grey[:, 56:168] == 200)
    assert not grey[:, :56].any()
    assert not grey[:, 168:].any()


def test_small_samples_are_enlarged_for_networks_that_need_it() -> None:
    way = Preprocessing.of(CT_L1_TISSUE, INCEPTION_RESNET_V2)
    assert way.enlarges
    assert not TISSUE.enlarges
    x = way.tensor([np.full((50, 50), 51, dtype=np.uint8)])
    assert x.shape == (1, 3, 75, 75)
    torch.testing.assert_close(x, torch.full_like(x, 0.2))


def test_enlarging_after_variation_is_enlarging() -> None:
    way = Preprocessing.of(CT_L1_TISSUE, XCEPTION)
    samples = torch.from_numpy(np.random.default_rng(2).integers(0, 256, (3, 50, 50), dtype=np.uint8))
    assert torch.equal(way.finish(way.unit(samples)), way.tensor(samples))


def test_base_weights_get_what_they_were_trained_with_where_the_task_says_so() -> None:
    assert TISSUE.normalisation == Normalisation((0, 0, 0), (1, 1, 1))
    usual = Preprocessing.of(XRAY_LUMBAR, VGG16)
    assert usual.normalisation == IMAGENET
    x = usual.tensor([np.full((224, 224), 255, dtype=np.uint8)])
    assert x[0, :, 0, 0].tolist() == pytest.approx([(1 - 0.485) / 0.229, (1 - 0.456) / 0.224, (1 - 0.406) / 0.225])
    assert Preprocessing.of(XRAY_LUMBAR, VGG16, HALVES).normalisation == HALVES
    assert (*IMAGENET.of(1).mean, *IMAGENET.of(1).std) == pytest.approx((0.449, 0.226), abs=1e-9)


def test_masks_follow_their_images() -> None:
    way = Preprocessing.of(CT_VERTEBRA_MASK, BCC_NET)
    mask = np.zeros((256, 256), dtype=np.uint8)
    mask[64:128, 32:64] = 1
    fitted = way.mask(mask)
    assert set(np.unique(fitted)) == {0, 1}
    assert fitted.sum() == 4 * mask.sum()


@pytest.mark.parametrize(
    ("pixels", "sentence"),
    [
        (np.zeros((50, 50, 3)), "one grey image of rows and columns"),
        (np.zeros((0, 50)), "one grey image of rows and columns"),
        (np.full((50, 50), np.nan), "pixels without a value"),
    ],
)
def test_what_is_no_sample_is_refused(pixels: np.ndarray[tuple[int, ...], np.dtype[np.float64]], sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        TISSUE.grey(pixels)


def test_it_survives_a_card() -> None:
    way = Preprocessing.of(CT_VERTEBRA, XCEPTION)
    table = json.loads(json.dumps(way.as_table()))
    assert Preprocessing.read(Table(table, "card"), CT_VERTEBRA) == way
    with pytest.raises(TableError, match="enlarged, never shrunk"):
        Preprocessing.read(Table(table | {"network_width_px": 3}, "card"), CT_VERTEBRA)
    with pytest.raises(TableError, match="2 means for 1 channels"):
        Preprocessing.read(Table(table | {"mean": [0, 0], "std": [1, 1]}, "card"), CT_VERTEBRA)
    with pytest.raises(TableError, match="a positive deviation"):
        Preprocessing.read(Table(table | {"std": [0]}, "card"), CT_VERTEBRA)


def test_a_card_says_it_in_words() -> None:
    assert TISSUE.in_words == "50×50 pixels, -175 to 275 HU as 8 bits, 3 equal channels, rescaled to [0, 1]."
    small = Preprocessing.of(CT_L1_TISSUE, INCEPTION_RESNET_V2)
    assert small.in_words.endswith(", enlarged to 75×75, the least that the network takes.")
    usual = Preprocessing.of(XRAY_LUMBAR, VGG16)
    assert usual.in_words == (
        "224×224 pixels, 8-bit grey values, 3 equal channels, rescaled to [0, 1],"
        " shifted and scaled as for the base weights."
    )


def test_probabilities_add_up_with_the_positive_class_last() -> None:
    two = probabilities(torch.tensor([[0.0], [2.0]]), Output.SIGMOID)
    assert two[0].tolist() == [0.5, 0.5]
    assert two[1, 1].item() == pytest.approx(0.8808, abs=1e-4)
    three = probabilities(torch.tensor([[0.0, 0.0, 1.0]]), Output.SOFTMAX)
    assert three.sum().item() == pytest.approx(1)
    assert three.argmax().item() == 2
    assert probabilities(torch.zeros(2, 1, 4, 5), Output.MASK).shape == (2, 4, 5)
