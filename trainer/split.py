"""Who trains, who validates, who tests: by patient, stratified by class, and no patient in two parts.

Samples of one patient on both sides inflate accuracy by tens of points (Sci Rep 2021, s41598-021-01681-w).
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.manifest import PARTS, Entry, Manifest

SHARES = (0.5, 0.25, 0.25)


class LeakError(ValueError):
    """The parts of a split share what they must not share."""

    def __init__(self, leaks: Sequence[str]) -> None:
        """Say the first leaks and what to do about them."""
        self.leaks = tuple(leaks)
        more = f" (and {len(leaks) - 3} more)" if len(leaks) > 3 else ""
        super().__init__(
            f"the split leaks: {'; '.join(leaks[:3])}{more}. A score on it would not be a score. Correct the patients"
            " or remove the doubles; to train all the same, allow the leak, and the model's card will say so"
        )


@dataclass(frozen=True)
class Split:
    """Indices into a manifest's entries; every entry is in exactly one part."""

    train: tuple[int, ...]
    val: tuple[int, ...]
    test: tuple[int, ...]
    how: str

    def __post_init__(self) -> None:
        """Reject a part that is too empty to train on, or that overlaps another."""
        if not self.train:
            raise ValueError("nobody is left to train on; give the training part a larger share")
        everything = [*self.train, *self.val, *self.test]
        if len(set(everything)) != len(everything):
            raise ValueError("a file is in two parts of the split")

    def part(self, name: str) -> tuple[int, ...]:
        """The indices of train, val or test."""
        return {"train": self.train, "val": self.val, "test": self.test}[name]

    def save(self, path: Path, manifest: Manifest) -> None:
        """Write the split as file names, readable and independent of the table's order."""
        parts = {name: [manifest.entries[n].file for n in self.part(name)] for name in PARTS}
        path.write_text(json.dumps({"how": self.how, **parts}, indent=1) + "\n", encoding="utf-8")

    def patients(self, name: str, manifest: Manifest) -> tuple[str, ...]:
        """Who is in a part."""
        return tuple(dict.fromkeys(manifest.entries[n].patient for n in self.part(name)))


def read_split(path: Path, manifest: Manifest) -> Split:
    """Read a split that was saved for this manifest."""
    known = json.loads(path.read_text(encoding="utf-8"))
    index = {entry.file: n for n, entry in enumerate(manifest.entries)}
    try:
        parts = [tuple(index[file] for file in known[name]) for name in PARTS]
    except KeyError as error:
        raise ValueError(f"{path} names {error}, which the dataset does not have; split it anew") from error
    return Split(parts[0], parts[1], parts[2], str(known["how"]))


def by_patient(manifest: Manifest, shares: Sequence[float] = SHARES, seed: int = 0) -> Split:
    """Every class's patients shared out at random, so that each part has its share of each class."""
    if len(shares) != 3 or min(shares) < 0 or abs(sum(shares) - 1) > 1e-6:
        raise ValueError(f"the shares of training, validation and test add up to 1, not {list(shares)}")
    rng = np.random.default_rng(seed)
    parts: list[set[str]] = [set(), set(), set()]
    owed = np.zeros(3)
    for patients in _strata(manifest).values():
        order = [patients[n] for n in rng.permutation(len(patients))]
        counts = _counts(len(order), shares, owed)
        owed += len(order) * np.asarray(shares) - counts
        first = 0
        for part, count in zip(parts, counts, strict=True):
            part.update(order[first : first + count])
            first += count
    percent = "/".join(f"{100 * share:.0f}" for share in shares)
    return _of_patients(manifest, parts, f"by patient, {percent}, seed {seed}")


def in_folds(manifest: Manifest, k: int, seed: int = 0) -> list[Split]:
    """K splits whose test parts together are everybody once; the next fold validates, the others train."""
    if k < 3:
        raise ValueError(f"at least three folds are needed, one each to train, validate and test, not {k}")
    rng = np.random.default_rng(seed)
    folds: list[set[str]] = [set() for _ in range(k)]
    turn = 0
    for label, patients in _strata(manifest).items():
        if len(patients) < k:
            raise ValueError(f"class {label} has {len(patients)} patients, too few for {k} folds; choose fewer folds")
        for n in rng.permutation(len(patients)):
            folds[turn % k].add(patients[n])
            turn += 1
    splits = []
    for fold in range(k):
        rest = set().union(*(folds[n] for n in range(k) if n not in (fold, (fold + 1) % k)))
        parts = [rest, folds[(fold + 1) % k], folds[fold]]
        splits.append(_of_patients(manifest, parts, f"by patient, fold {fold + 1} of {k}, seed {seed}"))
    return splits


def fixed(manifest: Manifest) -> Split:
    """The split that the manifest itself names."""
    unnamed = [entry.file for entry in manifest.entries if not entry.split]
    if unnamed:
        raise ValueError(f"the manifest leaves the split of {unnamed[0]} open; fill the column, or split by patient")
    parts = [tuple(n for n, entry in enumerate(manifest.entries) if entry.split == part) for part in PARTS]
    return Split(parts[0], parts[1], parts[2], "as given")


def by_sample(manifest: Manifest, shares: Sequence[float] = SHARES, seed: int = 0) -> Split:
    """Samples shared out without regard to patients, as several studies did; it leaks unless each has one sample."""
    alone = Manifest(manifest.folder, tuple(Entry(entry.file, entry.file, entry.label) for entry in manifest.entries))
    split = by_patient(alone, shares, seed)
    return Split(split.train, split.val, split.test, split.how.replace("by patient", "by sample"))


def find_leaks(manifest: Manifest, split: Split, doubles: Iterable[tuple[str, str]] = ()) -> list[str]:
    """What two parts share: patients, studies, and images that are the same or nearly so."""
    where = {n: name for name in PARTS for n in split.part(name)}
    leaks = []
    for noun, key in (("patient", "patient"), ("study", "study")):
        parts: dict[str, set[str]] = defaultdict(set)
        for n, part in where.items():
            if value := getattr(manifest.entries[n], key):
                parts[value].add(part)
        leaks += [
            f"{noun} {name} is in {' and '.join(part for part in PARTS if part in found)}"
            for name, found in parts.items()
            if len(found) > 1
        ]
    part_of = {manifest.entries[n].file: part for n, part in where.items()}
    leaks += [
        f"{a} in {part_of[a]} and {b} in {part_of[b]} show the same"
        for a, b in doubles
        if a in part_of and b in part_of and part_of[a] != part_of[b]
    ]
    return leaks


def _strata(manifest: Manifest) -> Mapping[str, list[str]]:
    """Patients by class; one with samples in several classes counts where most of them are."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for entry in manifest.entries:
        labels[entry.patient][entry.label] += 1
    strata: dict[str, list[str]] = {label: [] for label in sorted(manifest.classes)}
    for patient, counts in labels.items():
        strata[min(counts, key=lambda label: (-counts[label], label))].append(patient)
    return strata


def _counts(n: int, shares: Sequence[float], owed: NDArray[np.float64]) -> list[int]:
    """Whole numbers as near to the shares as possible; what is left over goes where the classes before fell short."""
    wanted = n * np.asarray(shares)
    counts = [int(part) for part in np.floor(wanted + 1e-9)]
    short = wanted - counts + owed
    for part in sorted(range(len(shares)), key=lambda part: -short[part])[: n - sum(counts)]:
        counts[part] += 1
    for part, share in enumerate(shares):  # nobody who is promised a share goes empty while there are enough patients
        if share > 0 and counts[part] == 0 and n >= sum(other > 0 for other in shares):
            counts[counts.index(max(counts))] -= 1
            counts[part] += 1
    return counts


def _of_patients(manifest: Manifest, parts: Sequence[set[str]], how: str) -> Split:
    train, val, test = (tuple(n for n, entry in enumerate(manifest.entries) if entry.patient in part) for part in parts)
    return Split(train, val, test, how)
