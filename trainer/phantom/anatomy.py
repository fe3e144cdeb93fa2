"""Puts a body together: every part, in the order in which it is painted."""

from __future__ import annotations

import numpy as np

from trainer.phantom.field import Points
from trainer.phantom.corpus import Array
from trainer.phantom.frame import Frame
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.person import Person
from trainer.phantom.spine import Vertebra

CORE_MARGIN_MM = 2.0  # the spongy core begins this far below the surface, clear of the cortex and its blur


def build(person: Person, vertebrae: tuple[Vertebra, ...], frame: Frame) -> tuple[Part, ...]:
    """All parts of a person lying in the scanner, the table first."""
    return (*_torso(person, frame), *(_corpus_part(v, frame, person) for v in vertebrae))


def table_top_mm(person: Person) -> float:
    """Where the back touches the table."""
    return 80.0 + 2.0 * (person.bmi - 25.0)


def truth_parts(vertebrae: tuple[Vertebra, ...], frame: Frame) -> list[list[tuple[Part, float, int]]]:
    """For each vertebra the shapes to stamp: part, depth below its surface (negative mm), what to add to its number."""
    return [[(p := _corpus_part(v, frame, None), 0.0, 0), (p, -CORE_MARGIN_MM, 100)] for v in vertebrae]


def _torso(person: Person, frame: Frame) -> list[Part]:
    half = np.array([165.0, 115.0]) * (1 + 0.02 * (person.bmi - 25))

    def skin(p: Points) -> Array:
        x, y, _ = p
        r = np.sqrt((x / np.float32(half[0])) ** 2 + ((y + 35) / np.float32(half[1])) ** 2)
        return np.asarray((r - 1) * half[1], np.float32)

    low, high = (-220.0, -180.0, -330.0), (220.0, 130.0, 330.0)
    return [Part("skin", skin, frame, low, high, 6.0, Material(-105.0))]


def _corpus_part(vertebra: Vertebra, frame: Frame, person: Person | None) -> Part:
    s = vertebra.corpus.size
    half = (0.5 * s.width_low + 9.0, 0.58 * s.depth_top + 9.0, 0.5 * vertebra.corpus.height_mm + 6.0)
    material = Material(
        person.marrow_hu if person else 0.0,
        mineral_mg=vertebra.bmd_mg_cm3,
        iodine_mg=person.contrast.marrow if person else 0.0,
        cortex_mm=0.5,
    )
    return Part(
        f"{vertebra.label} body", vertebra.corpus.distance, vertebra.frame.then(frame),
        (-half[0], -half[1], -half[2]), half, 1.0, material, level=vertebra.label,
    )  # fmt: skip
