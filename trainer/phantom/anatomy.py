"""Puts a body together: every part, in the order in which it is painted."""

from __future__ import annotations

from trainer.phantom.bowel import bowel_parts
from trainer.phantom.canal import canal_parts
from trainer.phantom.discs import disc_parts
from trainer.phantom.frame import Frame
from trainer.phantom.implants import implant_parts
from trainer.phantom.material import Material
from trainer.phantom.muscles import muscle_parts
from trainer.phantom.organs import organ_parts
from trainer.phantom.part import Part
from trainer.phantom.pelvis import pelvis_parts
from trainer.phantom.person import Person
from trainer.phantom.spine import Vertebra
from trainer.phantom.table import table_parts, top_mm
from trainer.phantom.thorax import lung_parts, rib_parts
from trainer.phantom.torso import Torso, torso_parts
from trainer.phantom.vertebra import vertebra_part
from trainer.phantom.vessels import vessel_parts

# Values in a truth image: a vertebra's number where its body is, +CORE in the spongy core, +ARCH behind the body.
CORE, ARCH = 100, 200

CORE_MARGIN_MM = 2.0  # the spongy core begins this far below the surface, clear of the cortex and its blur


def build(person: Person, vertebrae: tuple[Vertebra, ...], frame: Frame) -> tuple[Part, ...]:
    """All parts of a person lying in the scanner, the table first."""
    torso = Torso.of(person, vertebrae, frame)
    movable = [v for v in vertebrae if v.label[0] != "S"]
    return (
        *table_parts(torso, top_mm(torso)),
        *torso_parts(torso),
        *lung_parts(torso),
        *organ_parts(torso),
        *bowel_parts(torso),
        *muscle_parts(torso),
        *vessel_parts(torso),
        *canal_parts(torso, vertebrae),
        *disc_parts(person, vertebrae, frame),
        *pelvis_parts(torso, vertebrae),
        *rib_parts(torso, vertebrae),
        *(vertebra_part(v, person, frame) for v in movable),
        *implant_parts(torso, vertebrae),
    )


def build_spine_alone(person: Person, vertebrae: tuple[Vertebra, ...], frame: Frame) -> tuple[Part, ...]:
    """The spine in a trunk without organs: all that shows of a person where a vertebra is cut out of its image."""
    torso = Torso.of(person, vertebrae, frame)
    return (
        *torso_parts(torso),
        *canal_parts(torso, vertebrae),
        *disc_parts(person, vertebrae, frame),
        *(vertebra_part(v, person, frame) for v in vertebrae if v.label[0] != "S"),
        *implant_parts(torso, vertebrae),
    )


def table_top_mm(person: Person, vertebrae: tuple[Vertebra, ...], frame: Frame) -> float:
    """Where the table begins under the middle of the back, LPS y."""
    return top_mm(Torso.of(person, vertebrae, frame))


def truth_parts(person: Person, vertebrae: tuple[Vertebra, ...], frame: Frame) -> list[list[tuple[Part, float, int]]]:
    """For each vertebra the shapes to stamp: part, depth below its surface (negative mm), what to add to its number."""
    stamps = []
    for v in vertebrae:
        body = _corpus_part(v, frame)
        own = [(body, 0.0, 0), (body, -CORE_MARGIN_MM, CORE)]
        stamps.append(own if v.label[0] == "S" else [(vertebra_part(v, person, frame), 0.0, ARCH), *own])
    return stamps


def _corpus_part(vertebra: Vertebra, frame: Frame) -> Part:
    s = vertebra.corpus.size
    half = (0.5 * s.width_low + 10.0, 0.6 * s.depth_top + 10.0, 0.5 * vertebra.corpus.height_mm + 6.0)
    return Part(
        f"{vertebra.label} body", vertebra.corpus.distance, vertebra.frame.then(frame),
        (-half[0], -half[1], -half[2]), half, 1.0, Material(0.0),
    )  # fmt: skip
