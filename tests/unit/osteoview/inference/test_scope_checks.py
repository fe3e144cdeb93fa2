"""What a model was not made for is declined with the reason: other modalities, regions, views, and what is no bone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.imaging.kinds import Kind
from osteoview.imaging.projection import View
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Acquisition, Volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.errors import ModelError
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.patches import Frame, Patch
from osteoview.inference.prediction import SamplePlace
from osteoview.inference.scope_checks import FAR, KNOWN, MODALITY, REGION, TISSUE, VIEW, Shown, check, image_findings
from tests.unit.osteoview.inference.models import saved
from tests.unit.trainer.models import untrained
from trainer.architectures.catalogue import SQUEEZENET
from trainer.bundle import save
from trainer.scope import SCOPE, scope_of
from trainer.task import CT_L1_TISSUE, DXA_SPINE, XRAY_KNEE, XRAY_LUMBAR, Task

NOWHERE = Frame(np.zeros(3), np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), (20.0, 20.0))


def bone(seed: int = 1, mean_hu: float = 130.0, sd_hu: float = 30.0) -> NDArray[np.float32]:
    """Grain as wide as a soft kernel makes it."""
    grain = ndimage.gaussian_filter(np.random.default_rng(seed).normal(size=(50, 50)), 1.0)
    return np.asarray(mean_hu + sd_hu * grain / grain.std(), np.float32)


def patch(pixels: NDArray[np.generic]) -> Patch:
    kept = pixels if pixels.dtype == np.uint8 else pixels.astype(np.float32)
    return Patch(SamplePlace("sample 1"), NOWHERE, kept)  # type: ignore[arg-type]  # either kind of pixels


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> tuple[Model, ...]:
    """One that knows what it was trained on, bone of 60 to 220 HU, and one that does not."""
    root = tmp_path_factory.mktemp("models")
    card, network = untrained(CT_L1_TISSUE, SQUEEZENET, 1)
    way = card.preprocessing
    rng = np.random.default_rng(4)
    grey = np.stack([way.grey(bone(n, rng.uniform(60, 220), rng.uniform(20, 45))) for n in range(400)])[:, None]

    def prepare(images: object) -> object:
        return way.finish(images.expand(-1, 3, -1, -1))  # type: ignore[attr-defined]  # a tensor

    scope = scope_of(network, prepare, grey[:300], grey[300:])  # type: ignore[arg-type]  # tensors, not objects
    save(root / "knows", card, network, {SCOPE: scope.as_bytes()})
    saved(root / "silent", seed=2)
    return ModelLibrary(root, root / "none").models


CT = Shown(Kind.CT)


def test_bone_like_that_of_training_is_in_scope(models: tuple[Model, ...]) -> None:
    scope = check(CT, models[:1], [patch(bone(1000)), patch(bone(1001))], Familiarity(Classifier("cpu")))
    assert not scope.declined
    assert scope.distance is not None
    assert scope.distance < 1.3
    assert {finding.name for finding in scope.findings} == {MODALITY, TISSUE, KNOWN}


OUTLANDISH: dict[str, NDArray[np.generic]] = {
    "air": np.random.default_rng(1).normal(-1000, 8, (50, 50)),
    "fat": np.random.default_rng(1).normal(-160, 12, (50, 50)),
    "metal": np.where(np.indices((50, 50)).sum(axis=0) > 60, 2800.0, bone()),
    "noise": np.random.default_rng(1).uniform(-1000, 1500, (50, 50)),
    "constant": np.full((50, 50), 120.0),
    "empty": np.zeros((50, 50)),
}


@pytest.mark.parametrize("name", OUTLANDISH)
def test_what_is_no_bone_is_declined_by_its_values_alone(name: str, models: tuple[Model, ...]) -> None:
    scope = check(CT, models[1:2], [patch(bone()), patch(OUTLANDISH[name])])
    assert scope.declined
    assert "HU" in scope.reasons[0] or "alike" in scope.reasons[0]


@pytest.mark.parametrize("name", ["air", "metal", "noise", "constant"])
def test_it_is_also_far_from_what_the_model_knows(name: str, models: tuple[Model, ...]) -> None:
    familiarity = Familiarity(Classifier("cpu"))
    distance = familiarity.distance(models[0], [patch(OUTLANDISH[name])])
    assert distance is not None
    assert distance > FAR


def test_texture_that_the_model_never_saw_is_declined(models: tuple[Model, ...]) -> None:
    """As dense as bone, as coarse as bone, but striped."""
    stripes = 130 + 60 * np.sign(np.sin(np.arange(50) * 0.9))[None, :].repeat(50, axis=0)
    scope = check(CT, models[:1], [patch(stripes)], Familiarity(Classifier("cpu")))
    assert scope.declined
    assert "other images" in scope.reasons[0]


def test_a_model_that_stores_nothing_says_so_and_does_not_decline(models: tuple[Model, ...]) -> None:
    scope = check(CT, models, [patch(bone())], Familiarity(Classifier("cpu")))
    assert not scope.declined
    assert any("Scope unknown" in warning for warning in scope.warnings)


def test_what_a_model_stores_is_not_believed_once_it_was_changed(models: tuple[Model, ...]) -> None:
    path = models[0].folder / SCOPE
    content = path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    try:
        with pytest.raises(ModelError, match="changed"):
            Familiarity(Classifier("cpu")).distance(models[0], [patch(bone())])
    finally:
        path.write_bytes(content)


def picture(view: View = "unknown", modality: str = "DX", description: str = "") -> Radiograph:
    return Radiograph(np.zeros((64, 64), np.uint8), 8, modality=modality, description=description, view=view)


@pytest.mark.parametrize(
    ("shown", "task", "name"),
    [
        (CT, DXA_SPINE, MODALITY),
        (CT, XRAY_KNEE, MODALITY),
        (Shown.of(picture(), Kind.DXA), XRAY_LUMBAR, MODALITY),
        (Shown.of(picture(modality="BMD")), XRAY_LUMBAR, MODALITY),
        (Shown.of(picture()), CT_L1_TISSUE, MODALITY),
        (Shown.of(picture()), DXA_SPINE, MODALITY),
        (Shown.of(picture(description="Left knee")), XRAY_LUMBAR, REGION),
        (Shown.of(picture(), words="KNIE RECHTS"), XRAY_LUMBAR, REGION),
        (Shown.of(picture(description="L-spine lateral")), XRAY_KNEE, REGION),
        (Shown.of(picture(description="Chest PA")), XRAY_KNEE, REGION),
        (Shown.of(picture(), Kind.DXA, "Left femur"), DXA_SPINE, REGION),
        (Shown.of(picture("frontal")), XRAY_LUMBAR, VIEW),
        (Shown(Kind.OTHER, "MR Image"), CT_L1_TISSUE, MODALITY),
    ],
)
def test_another_modality_region_or_view_is_declined(shown: Shown, task: Task, name: str) -> None:
    stopping = [finding.name for finding in image_findings(shown, task) if finding.stops]
    assert name in stopping


@pytest.mark.parametrize(
    ("shown", "task"),
    [
        (CT, CT_L1_TISSUE),
        (Shown.of(picture("lateral", description="LWS seitlich")), XRAY_LUMBAR),
        (Shown.of(picture()), XRAY_LUMBAR),
        (Shown.of(picture(), words="膝"), XRAY_KNEE),
        (Shown.of(picture(), Kind.DXA, "AP Spine L1-L4"), DXA_SPINE),
    ],
)
def test_what_a_model_was_made_for_is_not_declined(shown: Shown, task: Task) -> None:
    assert not any(finding.stops for finding in image_findings(shown, task))


def test_an_mr_volume_is_no_ct() -> None:
    hu = np.zeros((3, 4, 4), np.int16)
    shown = Shown.of(Volume(hu, np.eye(4), acquisition=Acquisition(modality="MR")))
    assert any(finding.stops for finding in image_findings(shown, CT_L1_TISSUE))
    nifti = Shown.of(Volume(hu, np.eye(4), acquisition=Acquisition(modality="")))
    assert not any(finding.stops for finding in image_findings(nifti, CT_L1_TISSUE))


def test_pictures_of_noise_and_of_nothing_are_no_bone(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    smooth = ndimage.gaussian_filter(rng.normal(size=(224, 224)), 4)
    image = np.clip(128 + 60 * smooth / smooth.std(), 0, 255).astype(np.uint8)
    del tmp_path
    noise = rng.integers(0, 255, (224, 224)).astype(np.uint8)
    dxa = Shown(Kind.DXA)
    card, _ = untrained(DXA_SPINE, SQUEEZENET)
    model = Model(Path("x"), card, bundled=False)
    assert not check(dxa, [model], [patch(image)]).declined
    assert check(dxa, [model], [patch(noise)]).declined
    assert check(dxa, [model], [patch(np.full((224, 224), 90, np.uint8))]).declined
