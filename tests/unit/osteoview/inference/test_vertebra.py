"""A whole vertebra is cut out along the network's outline, body and arch, where it lies in the patient."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from osteoview.inference.classifier import Classifier, Ready
from osteoview.inference.device import Choice
from osteoview.inference.errors import PatchError
from osteoview.inference.jitter import jitters
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.scope_checks import tissue_finding
from osteoview.inference.stability import Steady
from osteoview.inference.vertebra import VertebraCut, cut_vertebra, stability_of_vertebra
from tests.unit.osteoview.inference.models import saved
from tests.unit.osteoview.inference.test_classifier import exactly
from tests.unit.osteoview.inference.test_outline import BONE_HU, Seer, geometry, scanned
from tests.unit.trainer.models import untrained
from trainer.architectures.catalogue import BCC_NET
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, Task


def outlined(above_hu: float = 150.0, task: Task = CT_VERTEBRA) -> VertebraCut:
    """What a network that is sure of everything brighter cuts out of the scanned vertebra."""
    card, _ = untrained(CT_VERTEBRA, BCC_NET)
    outliner = Model(Path("seer"), card, bundled=False)

    def load(folder: Path, on: Choice) -> Ready:
        seer = Seer(above_hu)
        seer.card = card  # type: ignore[assignment]  # as a model that was loaded from a folder
        return cast("Ready", seer)

    return cut_vertebra(scanned(), geometry(), Classifier("cpu", load=load, precision=exactly), outliner, task)


def test_body_and_arch_are_in_it_and_all_else_is_black() -> None:
    cut = outlined()
    patch = cut.patch()
    assert patch.place.slice_index in (23, 24)
    width, depth = patch.frame.size
    assert 44 < width < 52, "the body is 44 mm wide"
    assert 46 < depth < 64, "the arch reaches 20 mm behind the body's 32"
    bone = patch.pixels > 150
    assert float(patch.pixels[bone].mean()) == pytest.approx(BONE_HU, rel=0.1)
    assert set(np.unique(patch.pixels[~bone])) == {np.float32(-200)}
    center = np.asarray(patch.place.center_mm)
    assert abs(center[0]) < 1
    assert 5 < center[1] < 15
    assert not tissue_finding([replace(patch, pixels=grained(patch.pixels))], CT_VERTEBRA).stops


def grained(pixels: Any) -> Any:
    noise = np.random.default_rng(1).normal(0, 20, pixels.shape)
    return np.where(pixels > -200, pixels + noise, pixels).astype(np.float32)


def test_where_no_vertebra_is_outlined_there_is_no_sample() -> None:
    with pytest.raises(PatchError, match="outlines no vertebra"):
        outlined(above_hu=2000.0)
    with pytest.raises(PatchError, match="does not take whole"):
        outlined(task=CT_L1_TISSUE)


def test_the_box_moves_by_two_millimetres_at_most_and_never_the_outline() -> None:
    cut = outlined()
    usual = cut.patch()
    for jitter in jitters(8):
        moved = cut.patch(jitter)
        shift = np.asarray(moved.place.center_mm) - np.asarray(usual.place.center_mm)
        assert np.linalg.norm(shift) <= 2.0 + cut.pixel_mm
        assert 0.93 < moved.frame.size[0] / usual.frame.size[0] < 1.07
        assert (moved.pixels > 150).sum() > 0.8 * (usual.pixels > 150).sum()


def test_it_is_classified_and_its_stability_told(tmp_path: Path) -> None:
    saved(tmp_path / "bcc", CT_VERTEBRA, BCC_NET)
    models = ModelLibrary(tmp_path, tmp_path / "none").models
    classifier, cut = Classifier("cpu"), outlined()
    shown = classifier.classify(models, [cut.patch()])
    assert len(shown.probabilities) == 3
    steady = stability_of_vertebra(classifier, models, cut, shown)
    assert steady.n == 50
    assert steady.verdict in Steady
