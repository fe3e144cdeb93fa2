"""A patient of a cohort: a name, a seed, and a person drawn for a class."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.phantom.person import BoneClass, Person

# Who is sent for these examinations; the young hardly ever are.
_YOUNGEST, _OLDEST = 40.0, 95.0
# So many people are met before a class is given up; the rarest one is more than every tenth of them.
_MOST_MEETINGS = 10_000

Row = dict[str, str]
# Writes a patient's files under a folder and returns their rows of the manifest.
Maker = Callable[["Patient", Path], list[Row]]


@dataclass(frozen=True)
class Patient:
    """One patient of a cohort; index counts from 0."""

    seed: int
    index: int

    @property
    def name(self) -> str:
        """What the patient's files are called."""
        return f"P{self.index + 1:05d}"

    @property
    def known_as(self) -> str:
        """What the manifest calls the patient: those of another cohort are other people."""
        return f"{self.seed}-{self.name}"

    def rng(self, topic: int) -> np.random.Generator:
        """A generator of this patient's own for one topic."""
        return np.random.default_rng(np.random.SeedSequence(self.seed, spawn_key=(self.index, topic)))

    def number(self, topic: int) -> int:
        """A seed of this patient's own for one topic."""
        return int(self.rng(topic).integers(2**62))

    def meet(self, wanted: Callable[[Person], bool]) -> Person:
        """The first person of the patient's own sequence who is wanted, as natural as chance made them."""
        rng = self.rng(0)
        for _ in range(_MOST_MEETINGS):
            person = Person.draw(int(rng.integers(2**62)))
            if _YOUNGEST <= person.age <= _OLDEST and wanted(person):
                return person
        raise ValueError("nobody answers to what this cohort wants of its patients")

    def row(self, file: str, label: str, study: str) -> Row:
        """The columns that every dataset has; the split stays open."""
        return {
            "file": file,
            "patient": self.known_as,
            "class": label,
            "study": f"{self.known_as}-{study}",
            "split": "",
        }


def who(person: Person, level: str = "L1") -> Row:
    """Covariates and truth of a person; columns that begin with true_ no scanner could know."""
    return {
        "age": f"{person.age:.1f}",
        "sex": person.sex,
        "bmi": f"{person.bmi:.1f}",
        "dxa_class": person.bone_class.value,
        "true_bmd_mg_cm3": f"{person.bmd_mg_cm3[level]:.2f}",
        "true_loss": f"{person.loss:.4f}",
    }


def is_osteoporotic(person: Person) -> bool:
    """Whether DXA calls the person osteoporotic."""
    return person.bone_class is BoneClass.OSTEOPOROSIS


def save_png(path: Path, image: NDArray[np.uint8]) -> None:
    """Write an 8-bit image. Pillow stores no time and no name, so equal pixels are equal bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(image).save(path, format="PNG", compress_level=6)
