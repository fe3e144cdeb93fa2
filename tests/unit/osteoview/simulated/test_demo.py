"""The demo study is whole, small, clean to our own reader and to others, and what the code makes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest

from osteoview.base.paths import resources
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from osteoview.info import Info
from osteoview.simulated.demo import demo_person, demo_protocol, write_demo
from tests.unit.osteoview.simulated.validators import errors_of
from trainer.phantom.body import Body

MOST_BYTES = 15_000_000


def volume_in(folder: Path) -> Volume:
    choice = choose_for_spine(SeriesIndex.scan([folder]).pieces)
    assert choice is not None
    with Decoders() as decoders:
        return load_volume(choice.piece, decoders)


def truth_of(folder: Path) -> dict[str, Any]:
    truth: dict[str, Any] = json.loads(folder.with_name(f"{folder.name}.truth.json").read_text(encoding="utf-8"))
    return truth


def shipped() -> Path:
    return resources() / "demo"


def test_she_is_a_person_one_can_count_and_measure() -> None:
    person = demo_person()
    assert (person.sex, person.age, person.n_rib_pairs, person.n_lumbar) == ("F", 71.0, 12, 5)
    assert [fracture.level for fracture in person.fractures] == ["T12"]
    assert 60 < person.bmd_mg_cm3["L1"] < 125


def test_the_scan_reaches_from_t11_to_the_sacrum() -> None:
    body = Body(demo_person())
    protocol = demo_protocol(body)
    top_mm = protocol.bottom_mm + (protocol.slices - 1) * protocol.spacing_mm
    assert protocol.slices >= 150
    assert protocol.matrix == 512
    assert top_mm > body.level("T11").upper_mm[2] + 5
    assert protocol.bottom_mm < body.level("S1").lower_mm[2] - 5


def test_the_shipped_study_is_small_and_all_of_it_says_simulated() -> None:
    files = sorted(shipped().rglob("*.dcm"))
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES
    headers = [pydicom.dcmread(path, stop_before_pixels=True) for path in files]
    assert sorted({ds.Modality for ds in headers}) == ["BMD", "CT", "DX"]
    assert len({ds.StudyInstanceUID for ds in headers}) == 1
    assert {ds.SyntheticData for ds in headers} == {"YES"}
    assert all(str(ds.PatientName).startswith("Simulated") for ds in headers)
    assert {ds.file_meta.TransferSyntaxUID.name for ds in headers} == {"JPEG-LS Lossless Image Compression"}


def test_other_peoples_validator_finds_no_error_in_the_shipped_study() -> None:
    files = sorted(shipped().rglob("*.dcm"))
    assert [error for path in (files[0], files[len(files) // 2], *files[-2:]) for error in errors_of(path)] == []


def test_info_finds_nothing_to_complain_of() -> None:
    info = Info.of([shipped()], cancel=CancelToken(), pixels=True)
    assert info.problems == ()
    assert info.strangers == ()
    assert [len(study.pieces) for study in info.index.studies] == [3]
    assert all(piece.notes == () for piece in info.index.pieces)
    assert info.choice is not None


def test_the_truth_lies_where_the_shipped_volume_has_it() -> None:
    folder = shipped()
    volume = volume_in(folder)
    levels = {level["label"]: level for level in truth_of(folder)["levels"]}
    for label in ("L1", "L2", "L3", "L4", "L5"):
        i, j, k = np.rint(volume.to_vox(levels[label]["center_mm"])).astype(int)
        around = volume.hu[k - 2 : k + 3, j - 5 : j + 6, i - 8 : i + 9]
        core = levels[label]["core_hu"]
        assert abs(float(around.mean()) - core["mean"]) < 2 * core["sd"] / 3


@pytest.mark.slow
def test_the_command_makes_the_study_that_is_shipped(tmp_path: Path) -> None:
    made = tmp_path / "demo"
    files = write_demo(made)
    assert sum(path.stat().st_size for path in files) <= MOST_BYTES
    folder = shipped()
    assert [p.relative_to(made) for p in sorted(made.rglob("*.dcm"))] == [
        p.relative_to(folder) for p in sorted(folder.rglob("*.dcm"))
    ]
    # Another processor, or a body whose shapes are stored more coarsely, rounds some voxels to the next step of 2 HU.
    apart = np.abs(volume_in(made).hu.astype(np.int32) - volume_in(folder).hu)
    assert (apart > 2).mean() < 1e-5
    assert apart.mean() < 0.02
    assert truth_of(made)["person"] == truth_of(folder)["person"]
