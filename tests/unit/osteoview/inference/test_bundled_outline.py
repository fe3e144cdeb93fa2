"""The MS-Net that comes with the program outlines what it was made for, and its card says where it is weak."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from osteoview.anatomy.assessment import assess
from osteoview.base.paths import resources
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.kinds import Kind
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.outline import body_of, dice, outline
from tests.accuracy.outlines import Labelled, write_slices
from tests.shared_data import CT
from trainer.task import CT_VERTEBRA_MASK

LARGEST_BYTES = 6_000_000


@cache
def bundled() -> Model:
    library = ModelLibrary(own=Path("nobody's"), bundled=resources() / "models")
    model = library.default(CT_VERTEBRA_MASK.id)
    assert model is not None
    return model


def test_it_is_small_and_says_first_that_it_knows_simulated_patients_only() -> None:
    card = bundled().card
    assert bundled().size_bytes <= LARGEST_BYTES
    assert card.summary.startswith("Trained on simulated patients; for research only.")
    assert card.architecture == "ms-net-small"
    assert set(card.metrics["test, per sample"]) == {"dice", "iou", "pixel_accuracy"}


@pytest.mark.slow
def test_it_outlines_l1_of_the_demo_better_than_a_mask_of_everything() -> None:
    piece = next(piece for piece in SeriesIndex.scan([resources() / "demo"]).pieces if piece.kind is Kind.CT)
    with Decoders(1) as decoders:
        volume = load_volume(piece, decoders)
    geometry = assess(volume).mask
    assert geometry is not None
    with Classifier("cpu").holding(bundled()) as network:
        found = outline(network, volume, geometry)
    everything = body_of(np.ones_like(geometry.inside), geometry.block)
    assert everything is not None
    assert found.dice > dice(everything.inside, geometry.inside)
    assert found.dice > 0.7


@pytest.mark.slow
@pytest.mark.shared_data
@pytest.mark.skipif(not CT.is_dir(), reason="the data folder ../shared/data is not beside this checkout")
def test_it_outlines_the_real_labelled_volume_better_than_a_mask_of_everything(tmp_path: Path) -> None:
    folder = write_slices(Labelled.real(), tmp_path)
    names = sorted(path.name for path in (folder / "slices").iterdir())[4::8]
    slices, masks = ([np.asarray(Image.open(folder / kind / name)) for name in names] for kind in ("slices", "masks"))
    with Classifier("cpu").holding(bundled()) as network:
        found = network.classify(slices) >= 0.5
        true = np.stack([network.card.preprocessing.mask(mask) for mask in masks]) > 0
    assert dice(found, true) > dice(np.ones_like(true), true)
    assert dice(found, true) > 0.5
