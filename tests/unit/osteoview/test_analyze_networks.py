"""`osteoview analyze` with networks: CT samples, crops of pictures, ensembles, and everything that is declined."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import nibabel
import numpy as np
import pytest
from PIL import Image

from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.annotation.roi_file import RoiFile, write_rois
from osteoview.base.paths import data_folder
from osteoview.cli import run
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import ModelLibrary
from osteoview.inference.patches import sample_patches
from tests.unit.osteoview.inference.models import saved
from trainer.architectures.catalogue import ADHOC_3
from trainer.task import CT_L1_TISSUE, DXA_SPINE, XRAY_LUMBAR

DEMO = Path(__file__).resolve().parents[3] / "resources" / "demo"
PROMISED = {
    "task",
    "model",
    "model_sha256",
    "trained_on",
    "classes",
    "probabilities",
    "per_sample",
    "label",
    "stability",
}


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("originals")
    saved(root / "a", seed=1)
    saved(root / "b", seed=2)
    saved(root / "dxa", DXA_SPINE, ADHOC_3)
    saved(root / "lumbar", XRAY_LUMBAR)
    return root


@pytest.fixture
def models(originals: Path) -> Path:
    """Among a person's own, as if imported."""
    own = data_folder() / "models"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.symlink_to(originals)
    return originals


@pytest.fixture(scope="module")
def block(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cube of spongy bone with air around it: a scan without a spine."""
    grain = np.random.default_rng(1).normal(140, 25, (120, 120, 20)).astype(np.int16)
    grain[:8], grain[-8:] = -1000, -1000
    path = tmp_path_factory.mktemp("block") / "block.nii.gz"
    nibabel.save(nibabel.Nifti1Image(grain, np.diag([-0.5, -0.5, 2.0, 1.0])), path)
    return path


def opened(path: Path) -> Volume:
    (piece,) = SeriesIndex.scan([path]).pieces
    with Decoders() as decoders:
        return load_volume(piece, decoders)


def rois(path: Path, folder: Path, shape: Sample | Ellipse | None = None) -> Path:
    """Four samples and an ellipse in the middle of the cube, by hand."""
    volume = opened(path)
    key, at = ImageKey.of_volume(volume), volume.center_mm
    drawn = []
    for n in range(4):
        x, y, z = (at + np.array([0.0, 0.0, 2.0 * (n - 1.5)])).tolist()
        ground = PlaneGround(key, (x, y, z), (1.0, 0, 0), (0, 1.0, 0))
        drawn.append(Measurement(shape or Sample((0.0, 0.0), 20.0), ground, name=f"sample {n + 1}"))
    write_rois(folder / "by-hand.rois.json", RoiFile.of(key, drawn))
    return folder / "by-hand.rois.json"


def analyzed(folder: Path, *arguments: str) -> tuple[int, dict[str, Any]]:
    out = folder / "result.json"
    code = run(["analyze", *arguments, "--json", str(out)])
    return code, json.loads(out.read_text(encoding="utf-8")) if out.is_file() else {}


def test_regions_by_hand_are_measured_and_classified(models: Path, block: Path, tmp_path: Path) -> None:
    code, result = analyzed(tmp_path, str(block), "--roi", str(rois(block, tmp_path)), "--model", "a")
    assert code == 0, result["gates"]
    (answer,) = result["classification"]
    assert set(answer) >= PROMISED
    assert sum(answer["probabilities"]) == pytest.approx(1, abs=1e-5)
    assert len(answer["per_sample"]) == 4
    assert answer["label"] in answer["classes"]
    assert answer["stability"]["n"] == 50
    assert answer["verdict"]["sentence"]
    assert result["density"]["mean_hu"] == pytest.approx(140, abs=1)
    assert all(roi["kind"] == "sample" and roi["edited"] for roi in result["rois"])
    assert result["timing_ms"]["classify"] > 0
    assert result["software"]["torch"]


def test_the_numbers_are_those_of_the_classifier(models: Path, block: Path, tmp_path: Path) -> None:
    """What the window asks, asked without it."""
    path = rois(block, tmp_path)
    _, result = analyzed(tmp_path, str(block), "--roi", str(path), "--model", "a")
    volume = opened(block)
    drawn = json.loads(path.read_text())["rois"]
    key = ImageKey.of_volume(volume)
    samples = []
    for one in drawn:
        ground = PlaneGround(key, *(tuple(one["ground"][name]) for name in ("origin_mm", "right_mm", "down_mm")))
        samples.append((one["name"], Sample((0.0, 0.0), 20.0), ground))
    model = ModelLibrary(models, models / "none").find("a")
    said = Classifier("cpu").classify([model], sample_patches(volume, samples, CT_L1_TISSUE))
    assert result["classification"][0]["probabilities"] == pytest.approx(said.probabilities, abs=1e-5)


def test_models_answer_together_and_each_by_itself(models: Path, block: Path, tmp_path: Path) -> None:
    path = str(rois(block, tmp_path))
    _, both = analyzed(tmp_path, str(block), "--roi", path, "--model", "a", "--model", "b")
    together, one, other = both["classification"]
    mean = np.mean([one["probabilities"], other["probabilities"]], axis=0)
    assert together["probabilities"] == pytest.approx(mean, abs=1e-5)
    assert together["members"] == [one["model_sha256"], other["model_sha256"]]
    _, alone = analyzed(tmp_path, str(block), "--roi", path, "--model", "a")
    assert alone["classification"][0]["probabilities"] == one["probabilities"]


def test_a_ct_asked_with_a_dxa_model_is_declined_with_the_reason(
    models: Path, block: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, result = analyzed(tmp_path, str(block), "--roi", str(rois(block, tmp_path)), "--task", "dxa-spine")
    assert code == 4
    assert result["declined"]
    assert result["classification"] == []
    assert "made for DXA" in capsys.readouterr().out


def test_air_is_declined_and_a_note_lets_it_stand(models: Path, tmp_path: Path) -> None:
    air = np.random.default_rng(1).normal(-1000, 9, (120, 120, 20)).astype(np.int16)
    path = tmp_path / "air.nii.gz"
    nibabel.save(nibabel.Nifti1Image(air, np.diag([-0.5, -0.5, 2.0, 1.0])), path)
    regions = str(rois(path, tmp_path))
    code, result = analyzed(tmp_path, str(path), "--roi", regions, "--model", "a")
    assert code == 4
    assert result["classification"] == []
    assert [gate["name"] for gate in result["gates"] if gate["declines"]] == ["tissue"]
    code, result = analyzed(tmp_path, str(path), "--roi", regions, "--model", "a", "--override", "tissue=a test")
    assert code == 0
    assert len(result["classification"]) == 1
    assert [gate["overridden"] for gate in result["gates"] if gate["name"] == "tissue"] == ["a test"]


def test_networks_that_nobody_asked_for_do_not_take_the_density_along(
    models: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Fat: no bone for the networks; but nobody named one, and the mean is the mean."""
    fat = np.random.default_rng(1).normal(-170, 9, (120, 120, 20)).astype(np.int16)
    fat[:8] = -1000
    path = tmp_path / "fat.nii.gz"
    nibabel.save(nibabel.Nifti1Image(fat, np.diag([-0.5, -0.5, 2.0, 1.0])), path)
    code, result = analyzed(tmp_path, str(path), "--roi", str(rois(path, tmp_path)))
    assert code == 0
    assert not result["declined"]
    assert result["classification"] == []
    assert [gate["passed"] for gate in result["gates"] if gate["name"] == "tissue"] == [False]
    assert result["density"]["mean_hu"] == pytest.approx(-170, abs=1)
    assert "networks were not made for this" in capsys.readouterr().out


def test_an_ellipse_is_measured_but_is_no_sample(models: Path, block: Path, tmp_path: Path) -> None:
    path = rois(block, tmp_path, Ellipse((0.0, 0.0), 18.0, 12.0))
    code, result = analyzed(tmp_path, str(block), "--roi", str(path), "--model", "a")
    assert code == 4
    assert result["density"]["mean_hu"] == pytest.approx(140, abs=1)
    assert any("No 20 mm sample" in gate["detail"] for gate in result["gates"])


def test_without_a_model_density_stands_alone(
    block: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("osteoview.inference.model_library.resources", lambda: tmp_path / "nothing")
    code, result = analyzed(tmp_path, str(block), "--roi", str(rois(block, tmp_path)))
    assert code == 0
    assert result["classification"] == []
    assert "No model is installed" in capsys.readouterr().out
    code, _ = analyzed(tmp_path, str(block), "--task", "xray-knee")
    assert code == 2


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--model", "nobody"], 2),
        (["--model", "a", "--model", "dxa"], 2),
        (["--model", "a", "--task", "dxa-spine"], 2),
        (["--model", "a", "--threshold", "1.5"], 2),
        (["--roi", "absent.json"], 3),
    ],
)
def test_wrong_calls_end_with_a_sentence(
    words: list[str], code: int, models: Path, block: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["analyze", str(block), *words]) == code
    said = capsys.readouterr().err
    assert said
    assert "Traceback" not in said


def demo_picture(kind: Kind) -> tuple[Path, Any]:
    index = SeriesIndex.scan([DEMO])
    piece = next(piece for piece in index.pieces if piece.kind is kind)
    return DEMO, piece


def test_a_crop_of_a_dxa_image_is_classified(models: Path, tmp_path: Path) -> None:
    path, piece = demo_picture(Kind.DXA)
    with Decoders() as decoders:
        picture = load_radiograph(piece, decoders)
    ground = PictureGround.of_radiograph(picture)
    rows, columns = picture.shape
    crop = Crop((columns / 2, rows / 2), columns * 0.6, columns * 0.6, DXA_SPINE.id)
    key = ground.image
    write_rois(tmp_path / "crop.json", RoiFile.of(key, [Measurement(crop, ground)]))
    code, result = analyzed(tmp_path, str(path), "--roi", str(tmp_path / "crop.json"), "--model", "dxa")
    assert code == 0, result["gates"]
    assert result["density"] is None
    assert result["rois"][0]["kind"] == "crop"
    (answer,) = result["classification"]
    assert len(answer["per_sample"]) == 1
    assert answer["agreement"]["kind"] == "no density"
    assert result["study"]["kind"] == "DXA"


def test_without_a_crop_the_middle_is_looked_at_and_that_is_said(models: Path, tmp_path: Path) -> None:
    code, result = analyzed(tmp_path, str(DEMO), "--task", "dxa-spine")
    assert code in (0, 4)
    assert any(gate["name"] == "crop" and not gate["passed"] for gate in result["gates"])


def test_a_report_holds_tables_and_pictures_with_the_warning_in_them(
    models: Path, block: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report"
    asked = ["analyze", str(block), "--roi", str(rois(block, tmp_path)), "--model", "a", "--report", str(report)]
    assert run(asked) == 0
    names = {path.name for path in report.iterdir()}
    assert {"result.json", "rois.csv", "gates.csv", "classification.csv", "summary.txt"} <= names
    pictures = sorted(path for path in report.iterdir() if path.suffix == ".png")
    assert len(pictures) == 4
    shown = np.asarray(Image.open(pictures[0]).convert("L"))
    assert shown[-18:, :120].max() > 200, "the warning is burnt in"
    assert run(asked) == 3
    assert "not empty" in capsys.readouterr().err
