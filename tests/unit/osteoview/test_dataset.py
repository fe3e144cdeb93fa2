"""`osteoview dataset` makes a folder that the trainer reads, with the samples that `osteoview analyze` would show."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import nibabel
import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.analyze import Analysis, Question
from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround, PlaneGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Sample
from osteoview.annotation.roi_file import RoiFile, write_rois
from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken
from osteoview.cli import run
from osteoview.dataset.case_table import read_cases
from osteoview.dataset.cutting import Cutter
from osteoview.dataset.making import make_dataset
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import ModelLibrary
from tests.dicom_files import dxa, write
from tests.small_models import save_small_model
from tests.unit.trainer.models import untrained
from trainer.architectures.catalogue import SQUEEZENET
from trainer.dataset import load
from trainer.manifest import read_manifest
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, DXA_SPINE, XRAY_LUMBAR, Task
from trainer.validation import validate

DEMO = Path(__file__).resolve().parents[3] / "resources" / "demo"
CANARY = "Canary^Patient"


def block(path: Path, mean_hu: float, seed: int) -> Path:
    """A cube of spongy bone with air around it: a scan without a spine."""
    grain = np.random.default_rng(seed).normal(mean_hu, 25, (120, 120, 20)).astype(np.int16)
    grain[:8], grain[-8:] = -1000, -1000
    nibabel.save(nibabel.Nifti1Image(grain, np.diag([-0.5, -0.5, 2.0, 1.0])), path)
    return path


def four_samples(scan: Path, to: Path) -> Path:
    (piece,) = SeriesIndex.scan([scan]).pieces
    with Decoders() as decoders:
        volume = load_volume(piece, decoders)
    key, drawn = ImageKey.of_volume(volume), []
    for n in range(4):
        x, y, z = (volume.center_mm + np.array([0.0, 0.0, 2.0 * (n - 1.5)])).tolist()
        ground = PlaneGround(key, (x, y, z), (1.0, 0, 0), (0, 1.0, 0))
        drawn.append(Measurement(Sample((0.0, 0.0), 20.0), ground, name=f"sample {n + 1}"))
    write_rois(to, RoiFile.of(key, drawn))
    return to


def box(film: Path, task: Task, to: Path) -> Path:
    (piece,) = SeriesIndex.scan([film]).pieces
    with Decoders() as decoders:
        picture = load_radiograph(piece, decoders)
    ground = PictureGround.of_radiograph(picture)
    rows, columns = picture.shape
    side = 0.4 * min(rows, columns)
    drawn = Measurement(Crop((0.4 * columns, 0.5 * rows * ground.aspect), side, side, task.id), ground)
    write_rois(to, RoiFile.of(ground.image, [drawn]))
    return to


def table(folder: Path, *lines: str) -> Path:
    path = folder / "cases.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def blocks(tmp_path: Path) -> Path:
    """Two scans and the samples drawn in each."""
    for name, mean_hu in (("dense", 190), ("thin", 80)):
        four_samples(block(tmp_path / f"{name}.nii.gz", mean_hu, len(name)), tmp_path / f"{name}.json")
    return tmp_path


BLOCKS = "file,patient,class,roi,site", "dense.nii.gz,A,healthy,dense.json,x", "thin.nii.gz,B,Osteoporotic,thin.json,y"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> ModelLibrary:
    """A network for each task that answers at once, beside those of the program."""
    own = tmp_path_factory.mktemp("models")
    for task in (CT_L1_TISSUE, CT_VERTEBRA, DXA_SPINE, XRAY_LUMBAR):
        save_small_model(own, f"quick-{task.id}", task)
    return ModelLibrary(own)


def seen_by_networks(library: ModelLibrary, path: Path, task: Task, rois: Path | None) -> list[NDArray[np.uint8]]:
    """What `analyze` shows a network of that task, brought to its size by the network's own preprocessing."""
    question = Question(models=(f"quick-{task.id}",), rois=rois)
    analysis = Analysis.of([path], question, cancel=CancelToken(), library=library)
    assert analysis.result.classified is not None
    way = untrained(task, SQUEEZENET, 1)[0].preprocessing
    return [way.grey(patch.pixels) for patch in analysis.result.classified.patches]


def samples_in(folder: Path, task: Task) -> NDArray[np.uint8]:
    return load(read_manifest(folder), untrained(task, SQUEEZENET, 1)[0].preprocessing, task).images[:, 0]


def test_regions_by_hand_become_the_samples_that_networks_see(
    library: ModelLibrary, blocks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = blocks / "made" / "set"
    summary = blocks / "summary.json"
    asked = ["dataset", str(table(blocks, *BLOCKS)), "--task", "ct-l1-tissue", "--out", str(out)]
    assert run([*asked, "--json", str(summary)]) == 0
    said = capsys.readouterr().out
    assert "[1/2] dense.nii.gz: 4 samples" in said
    assert "samples 8 (HEALTHY 4, OSTEOPOROTIC 4), patients 2" in said
    wanted = [
        sample
        for name in ("dense", "thin")
        for sample in seen_by_networks(library, blocks / f"{name}.nii.gz", CT_L1_TISSUE, blocks / f"{name}.json")
    ]
    assert np.array_equal(samples_in(out, CT_L1_TISSUE), wanted)

    manifest = read_manifest(out)
    assert [entry.label for entry in manifest.entries] == ["HEALTHY"] * 4 + ["OSTEOPOROTIC"] * 4
    assert {entry.covariates["placed"] for entry in manifest.entries} == {"by hand"}
    assert [entry.covariates["site"] for entry in manifest.entries] == ["x"] * 4 + ["y"] * 4
    means = [float(entry.covariates["mean_hu"]) for entry in manifest.entries]
    assert means == pytest.approx([190] * 4 + [80] * 4, abs=3)
    report = validate(manifest)
    assert report.fit_for_training
    assert all("has only 1 patients" in fault for fault in report.sentences()), "two patients are few, and nothing else"

    told = json.loads(summary.read_text(encoding="utf-8"))
    assert told["schema"] == "osteoview.dataset/1"
    assert [(one["line"], one["samples"], one["left_out"]) for one in told["cases"]] == [(2, 4, None), (3, 4, None)]
    assert {path.name for path in out.iterdir()} == {"images", "manifest.csv"}
    assert {path.name for path in out.parent.iterdir()} == {"set"}, "nothing is left beside it"


@pytest.mark.slow
def test_l1_and_its_whole_vertebra_are_found_as_analyze_finds_them(library: ModelLibrary, tmp_path: Path) -> None:
    for task, label in ((CT_L1_TISSUE, "HEALTHY"), (CT_VERTEBRA, "low bone-mass")):
        cases = table(tmp_path, "File; Patient; Class; Split", f"{DEMO / 'CT'}; 7; {label}; train")
        out = tmp_path / task.id
        assert run(["dataset", str(cases), "--task", task.id, "--out", str(out)]) == 0
        assert np.array_equal(samples_in(out, task), seen_by_networks(library, DEMO / "CT", task, None))
        for entry in read_manifest(out).entries:
            assert (entry.patient, entry.split) == ("7", "train")
            assert entry.covariates["placed"] == "by itself"
            assert entry.covariates["kvp"] == "120"
            assert 60 < float(entry.covariates["mean_hu"]) < 160


@pytest.mark.parametrize(("task", "file"), [(DXA_SPINE, "DXA_spine.dcm"), (XRAY_LUMBAR, "DX_lateral.dcm")])
def test_films_are_cropped_as_analyze_crops_them(library: ModelLibrary, task: Task, file: str, tmp_path: Path) -> None:
    rois = box(DEMO / file, task, tmp_path / "box.json")
    one, other = task.classes
    cases = table(tmp_path, "file,patient,class,roi", f"{DEMO / file},A,{one},", f"{DEMO / file},B,{other},{rois.name}")
    out = tmp_path / "set"
    assert run(["dataset", str(cases), "--task", task.id, "--out", str(out)]) == 0
    wanted = [*seen_by_networks(library, DEMO / file, task, None), *seen_by_networks(library, DEMO / file, task, rois)]
    assert len(wanted) == 2
    assert np.array_equal(samples_in(out, task), wanted)
    assert validate(read_manifest(out)).fit_for_training


def test_what_cannot_be_used_is_left_out_with_the_reason_and_the_rest_comes_in(
    blocks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (blocks / "broken.nii.gz").write_bytes(b"nothing")
    four_samples(block(blocks / "air.nii.gz", -900, 5), blocks / "air.json")
    cases = table(
        blocks,
        "file,patient,class,roi",
        "broken.nii.gz,C,healthy,",
        "air.nii.gz,D,healthy,air.json",
        "thin.nii.gz,E,healthy,dense.nii.gz",
        "thin.nii.gz,F,healthy,",
        "dense.nii.gz,A,healthy,dense.json",
    )
    out, summary = blocks / "set", blocks / "summary.json"
    assert run(["dataset", str(cases), "--task", "ct-l1-tissue", "--out", str(out), "--json", str(summary)]) == 0
    assert "Left out: 4 of 5 studies" in capsys.readouterr().out
    assert read_manifest(out).patients == ("A",)
    reasons = {one["patient"]: one["left_out"] for one in json.loads(summary.read_text(encoding="utf-8"))["cases"]}
    assert "broken.nii.gz" in reasons["C"]
    assert "air" in reasons["D"]
    assert "dense.nii.gz" in reasons["E"]
    assert "L1" in reasons["F"]
    assert reasons["A"] is None


def test_where_every_study_is_left_out_there_is_no_folder(blocks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases, out = table(blocks, BLOCKS[0], BLOCKS[1]), blocks / "set"
    cases.write_text("file,patient,class\ndense.nii.gz,A,normal\n", encoding="utf-8")
    assert run(["dataset", str(cases), "--task", "dxa-spine", "--out", str(out), "--json", "-"]) == 4
    said = capsys.readouterr()
    assert json.loads(said.out)["folder"] is None
    assert "no radiograph or DXA image" in said.err
    assert not out.exists()


def test_headers_name_nobody_in_the_folder(tmp_path: Path) -> None:
    grain = np.random.default_rng(4).integers(20, 230, (300, 240)).astype(np.uint8)
    grain = np.repeat(np.repeat(grain[::10, ::10], 10, 0), 10, 1)
    film = dxa(PatientName=CANARY, PatientID="CANARY-7", PatientBirthDate="19570101", AccessionNumber="CANARY-8")
    film.Rows, film.Columns, film.PixelData = 300, 240, grain.tobytes()
    write(film, tmp_path / "film.dcm")
    out = tmp_path / "set"
    cases = table(tmp_path, "file,patient,class", "film.dcm,anon-1,NORMAL")
    assert run(["dataset", str(cases), "--task", "dxa-spine", "--out", str(out)]) == 0
    for path in out.rglob("*"):
        assert "film" not in path.name
        if path.is_file():
            content = path.read_bytes()
            assert not any(word in content for word in (b"CANARY", b"Canary", b"1957", b"film.dcm"))
            assert str(film.StudyInstanceUID).encode() not in content
    with (out / "manifest.csv").open(encoding="utf-8") as lines:
        assert [row["patient"] for row in csv.DictReader(lines)] == ["anon-1"]


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ((), "has no column file."),
        (("file,class", "dense.nii.gz,healthy"), "has no column patient. It needs file, patient, class."),
        (("file,patient,class",), "names no study."),
        (("file,patient,class", ",A,healthy"), "line 2: the file is empty."),
        (("file,patient,class", "", "dense.nii.gz,,healthy"), "line 3: the patient is empty."),
        (("file,patient,class", "gone.dcm,A,healthy"), "line 2: gone.dcm is not there. Files are named as seen from"),
        (("file,patient,class,roi", "dense.nii.gz,A,healthy,gone.json"), "line 2: gone.json is not there."),
        (
            ("file,patient,class", "dense.nii.gz,A,ill"),
            "line 2: ct-l1-tissue has no class 'ill'. Its classes are HEALTHY, OSTEOPOROTIC.",
        ),
        (("file,patient,class,split", "dense.nii.gz,A,healthy,most"), "line 2: there is no split 'most'."),
        (("file,patient,class", "dense.nii.gz,A,healthy,more"), "line 2: has more values than there are columns."),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_before_anything_is_read(
    lines: tuple[str, ...], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "dense.nii.gz").touch()
    cases = table(tmp_path, *lines)
    assert run(["dataset", str(cases), "--task", "ct-l1-tissue", "--out", str(tmp_path / "set")]) == 3
    said = capsys.readouterr()
    assert f"{cases}: {sentence}" in said.err
    assert said.out == ""
    assert not (tmp_path / "set").exists()


def test_a_table_in_another_encoding_or_absent_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cases = tmp_path / "cases.csv"
    asked = ["dataset", str(cases), "--task", "ct-l1-tissue", "--out", str(tmp_path / "set")]
    assert run(asked) == 3
    assert "cannot be read" in capsys.readouterr().err
    cases.write_bytes("file,patient,class\nprzegląd.dcm,A,healthy\n".encode("cp1250"))
    assert run(asked) == 3
    assert "Save it as “CSV UTF-8”." in capsys.readouterr().err


@pytest.mark.parametrize(("task", "sentence"), [("ct-l2", "no task 'ct-l2'"), ("ct-vertebra-mask", "from outlines")])
def test_a_task_that_is_not_there_or_names_no_class_is_a_wrong_call(
    task: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["dataset", str(tmp_path / "cases.csv"), "--task", task, "--out", str(tmp_path / "set")]) == 2
    assert sentence in capsys.readouterr().err


def test_a_folder_with_anything_in_it_is_not_written_into(blocks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["dataset", str(table(blocks, *BLOCKS)), "--task", "ct-l1-tissue", "--out"]
    (blocks / "kept").mkdir()
    (blocks / "kept" / "mine.txt").write_text("mine", encoding="utf-8")
    assert run([*asked, str(blocks / "kept")]) == 3
    assert "is not empty. Name a new folder" in capsys.readouterr().err
    assert [path.name for path in (blocks / "kept").iterdir()] == ["mine.txt"]
    (blocks / "new").mkdir()
    assert run([*asked, str(blocks / "new")]) == 0, "an empty one is filled"


def test_cancelling_leaves_nothing_behind(blocks: Path) -> None:
    cancel, told = CancelToken(), []
    cases = read_cases(table(blocks, *BLOCKS), CT_L1_TISSUE)
    before = set(blocks.iterdir())

    def say(line: str) -> None:
        told.append(line)
        cancel.cancel()

    cutter = Cutter(CT_L1_TISSUE, ModelLibrary(), Classifier("cpu"))
    with pytest.raises(CancelledError):
        make_dataset(cases, cutter, blocks / "set", cancel=cancel, say=say)
    assert len(told) == 1
    assert set(blocks.iterdir()) == before
