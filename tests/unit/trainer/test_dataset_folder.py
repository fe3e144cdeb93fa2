from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.shared_data import NEEDS_SHARED_DATA, SHARED
from tests.unit.trainer.small_sets import DISEASED, HEALTHY, small_set
from trainer.importers import import_table, import_tree
from trainer.manifest import Entry, Manifest, read_manifest, write_manifest
from trainer.validation import validate


def test_a_manifest_comes_back_as_it_was_written(tmp_path: Path) -> None:
    written = small_set(tmp_path)
    assert read_manifest(tmp_path) == written
    assert written.covariates == ("kvp",)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("file,patient\na.png,1\n", "no column class"),
        ("file,patient,class\n", "names no files"),
        ("file,patient,class\na.png,,X\n", "line 2.*must be filled in"),
        ("file,patient,class\n../a.png,1,X\n", "line 2.*inside"),
        ("file,patient,class\n/a.png,1,X\n", "line 2.*inside"),
        ("file,patient,class\na.png,1,X\na.png,2,X\n", "more than once"),
        ("file,patient,class,split\na.png,1,X,some\n", "not some"),
        ("file,patient,class\na.png,1,X,9\n", "more values than columns"),
    ],
)
def test_a_table_nobody_can_train_on_is_refused_with_its_line(tmp_path: Path, table: str, said: str) -> None:
    (tmp_path / "manifest.csv").write_text(table)
    with pytest.raises(ValueError, match=said):
        read_manifest(tmp_path)


def test_a_sound_folder_has_nothing_to_report(tmp_path: Path) -> None:
    report = validate(small_set(tmp_path))
    assert report.sentences() == []
    assert report.fit_for_training
    assert report.classes == {HEALTHY: 12, DISEASED: 12}
    assert report.patients == {HEALTHY: 6, DISEASED: 6}
    assert report.sizes == {"12×12": 24}


def test_every_fault_is_found_and_named(tmp_path: Path) -> None:
    manifest = small_set(tmp_path, samples=1, side=64)
    broken, blank, copied, again, gone = (manifest.path(entry) for entry in manifest.entries[:5])
    original = Image.open(manifest.path(manifest.entries[6]))
    copied.write_bytes(manifest.path(manifest.entries[5]).read_bytes())
    broken.write_bytes(broken.read_bytes()[:60])
    Image.fromarray(np.zeros((64, 64), dtype=np.uint8)).save(blank)
    paler = Image.fromarray((np.asarray(original) * 0.8 + 20).astype(np.uint8))
    paler.save(again, format="JPEG", quality=85)
    gone.unlink()
    entries = list(manifest.entries)
    entries[7] = replace(entries[7], patient=entries[8].patient)  # of the other class
    entries[9] = replace(entries[9], study=entries[8].study)
    report = validate(Manifest(tmp_path, tuple(entries)))
    assert report.missing == ("p04_0.png",)
    assert report.unreadable == ("p00_0.png",)
    assert report.blank == ("p01_0.png",)
    assert report.identical == (("p02_0.png", "p05_0.png"),)
    assert report.near == (("p03_0.png", "p06_0.png"),)
    assert report.two_classes == (entries[8].patient,)
    assert report.shared_studies == (entries[8].study,)
    assert not report.fit_for_training
    assert "1 files cannot be read as images: p00_0.png" in report.sentences()


def test_a_tree_of_class_folders_becomes_a_dataset_folder(tmp_path: Path) -> None:
    made = small_set(tmp_path / "made", patients=4)
    for entry in made.entries:
        place = tmp_path / "tree" / ("training" if entry.patient < "p02" else "test") / entry.label / entry.file
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(made.path(entry).read_bytes())
    manifest = import_tree(tmp_path / "tree", tmp_path / "out", patient=r"^(p\d+)_")
    assert {entry.split for entry in manifest.entries} == {"train", "test"}
    assert sorted(manifest.patients) == ["p00", "p01", "p02", "p03"]
    assert manifest.classes == {HEALTHY: 4, DISEASED: 4}
    assert validate(manifest).fit_for_training
    with pytest.raises(ValueError, match="not empty"):
        import_tree(tmp_path / "tree", tmp_path / "out")
    with pytest.raises(ValueError, match="finds no patient"):
        import_tree(tmp_path / "tree", tmp_path / "other", patient=r"^(x\d+)_")


def test_a_folder_with_a_table_becomes_a_dataset_folder(tmp_path: Path) -> None:
    small_set(tmp_path / "made", patients=3, samples=1)
    table = tmp_path / "labels.csv"
    table.write_text("Image ID,Diagnosis,Age\np00_0,A,60\np01_0.png,B,70\nlost.png,B,71\n")
    manifest = import_table(tmp_path / "made", table, tmp_path / "out")
    assert manifest.entries[0] == Entry("p00_0.png", "p00_0", "A", covariates={"Age": "60"})
    assert validate(manifest).missing == ("lost.png",)
    table.write_text("Image,Age\np00_0,60\n")
    with pytest.raises(ValueError, match="no column for the class"):
        import_table(tmp_path / "made", table, tmp_path / "other")


def test_the_digest_follows_bytes_and_labels(tmp_path: Path) -> None:
    manifest = small_set(tmp_path)
    before = manifest.digest()
    relabelled = replace(manifest.entries[0], label=DISEASED)
    assert write_manifest(tmp_path, (relabelled, *manifest.entries[1:])).digest() != before
    assert write_manifest(tmp_path, manifest.entries).digest() == before
    manifest.path(manifest.entries[3]).write_bytes(b"")
    assert read_manifest(tmp_path).digest() != before


class TestRealKnees:
    pytestmark = NEEDS_SHARED_DATA

    def test_the_real_knee_set_is_readable_and_has_no_doubles(self) -> None:
        report = validate(read_manifest(SHARED / "knee"))
        assert report.fit_for_training
        assert sum(report.classes.values()) == 56
        assert report.identical == report.near == ()
