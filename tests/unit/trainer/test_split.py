from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.trainer.small_sets import DISEASED, HEALTHY, small_set
from trainer.manifest import PARTS, Entry, Manifest
from trainer.split import LeakError, Split, by_patient, by_sample, find_leaks, fixed, in_folds, read_split


def patients(healthy: int, diseased: int, samples: int = 2) -> Manifest:
    names = [(f"h{n}", HEALTHY) for n in range(healthy)] + [(f"d{n}", DISEASED) for n in range(diseased)]
    entries = [Entry(f"{name}_{n}.png", name, label) for name, label in names for n in range(samples)]
    return Manifest(Path(), tuple(entries))


@given(st.integers(3, 40), st.integers(3, 40), st.integers(0, 1000))
def test_everybody_is_in_one_part_and_every_part_has_its_share(healthy: int, diseased: int, seed: int) -> None:
    manifest = patients(healthy, diseased)
    split = by_patient(manifest, seed=seed)
    assert sorted([*split.train, *split.val, *split.test]) == list(range(len(manifest.entries)))
    assert find_leaks(manifest, split) == []
    for name, share in zip(PARTS, (0.5, 0.25, 0.25), strict=True):
        for label, of in ((HEALTHY, healthy), (DISEASED, diseased)):
            there = {manifest.entries[n].patient for n in split.part(name) if manifest.entries[n].label == label}
            assert abs(len(there) - share * of) < 2
            assert there


def test_the_study_s_hundred_patients_are_split_as_published() -> None:
    manifest = patients(50, 50, samples=4)
    split = by_patient(manifest)
    assert [len(split.part(name)) for name in PARTS] == [200, 100, 100]
    counts = Counter(manifest.entries[n].label for n in split.train)
    assert counts == {HEALTHY: 100, DISEASED: 100}
    assert by_patient(manifest) == split
    assert by_patient(manifest, seed=1) != split


def test_folds_test_everybody_once() -> None:
    manifest = patients(11, 8)
    folds = in_folds(manifest, 4)
    assert sorted(n for fold in folds for n in fold.test) == list(range(len(manifest.entries)))
    assert all(find_leaks(manifest, fold) == [] for fold in folds)
    with pytest.raises(ValueError, match="too few for 9 folds"):
        in_folds(manifest, 9)


def test_a_split_by_samples_leaks_and_is_called_so() -> None:
    manifest = patients(10, 10, samples=4)
    leaks = find_leaks(manifest, by_sample(manifest))
    assert leaks
    assert re.match("patient d?h?[0-9]+ is in train", leaks[0])
    assert "would not be a score" in str(LeakError(leaks))


def test_doubles_across_parts_are_leaks_and_within_a_part_are_none() -> None:
    manifest = patients(3, 3, samples=1)
    split = Split((0, 1, 3), (2, 4), (5,), "by hand")
    assert find_leaks(manifest, split, [("h0_0.png", "h1_0.png")]) == []
    (leak,) = find_leaks(manifest, split, [("h0_0.png", "d2_0.png")])
    assert leak == "h0_0.png in train and d2_0.png in test show the same"


def test_a_fixed_split_is_taken_as_given_and_must_be_complete() -> None:
    entries = tuple(Entry(f"{n}.png", str(n), HEALTHY, split=PARTS[n % 3]) for n in range(6))
    assert fixed(Manifest(Path(), entries)) == Split((0, 3), (1, 4), (2, 5), "as given")
    with pytest.raises(ValueError, match=r"split of h0_0\.png open"):
        fixed(patients(2, 2))


def test_a_saved_split_comes_back(tmp_path: Path) -> None:
    manifest = small_set(tmp_path)
    split = by_patient(manifest)
    split.save(tmp_path / "split.json", manifest)
    assert read_split(tmp_path / "split.json", manifest) == split
    assert sum(len(split.patients(name, manifest)) for name in PARTS) == len(manifest.patients)


@pytest.mark.parametrize("shares", [(0.5, 0.5), (0.5, 0.6, 0.1), (1.2, -0.1, -0.1)])
def test_shares_that_do_not_add_up_are_refused(shares: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="add up to 1"):
        by_patient(patients(4, 4), shares)
