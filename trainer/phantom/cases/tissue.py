"""Task ct-l1-tissue: four 50×50 samples of a patient's L1, healthy and osteoporotic patients in turn."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from trainer.phantom.cases.patient import Patient, Row, is_osteoporotic, save_png, who
from trainer.phantom.contrast import Contrast
from trainer.phantom.person import BoneClass, Person
from trainer.phantom.samples import protocol_at_l1, tissue_samples
from trainer.phantom.technique import Examination, draw_technique

HEALTHY, OSTEOPOROTIC = "HEALTHY", "OSTEOPOROTIC"
_EXAMINATIONS = {Examination.LUMBAR_SPINE: 0.6, Examination.ABDOMEN: 0.4}


def make(patient: Patient, folder: Path) -> list[Row]:
    """Write a patient's samples; HEALTHY is whom DXA does not call osteoporotic.

    DXA and the density of L1's spongy bone disagree about some patients, as they do in reality, and its verdict
    leans on the bone's structure: so mean HU cannot separate the classes, and texture knows something it does not.
    """
    diseased = patient.index % 2 == 1
    rng = patient.rng(1)
    person = patient.meet(lambda person: _is_whole(person) and _belongs(person, rng, diseased=diseased))
    examination = list(_EXAMINATIONS)[int(rng.choice(len(_EXAMINATIONS), p=list(_EXAMINATIONS.values())))]
    if examination is Examination.LUMBAR_SPINE:
        person = replace(person, contrast=Contrast())  # a spine is scanned without contrast
    protocol = protocol_at_l1(person, draw_technique(examination, rng))
    rows = []
    for number, sample in enumerate(tissue_samples(person, protocol, patient.number(2)), start=1):
        file = f"images/{patient.name}_{number}.png"
        save_png(folder / file, np.repeat(sample.image[..., None], 3, axis=2))
        rows.append(
            patient.row(file, OSTEOPOROTIC if diseased else HEALTHY, "CT")
            | {
                "mean_hu": f"{sample.mean_hu:.2f}",
                "sd_hu": f"{sample.sd_hu:.2f}",
                "kvp": str(protocol.kvp),
                "kernel": protocol.kernel.name,
                "thickness_mm": f"{protocol.thickness_mm:g}",
                "spacing_mm": f"{protocol.spacing_mm:g}",
                "pixel_mm": f"{protocol.pixel_mm:.4f}",
                "dose_mgy": f"{protocol.dose_mgy:.1f}",
                "examination": protocol.name,
                "phase": person.contrast.phase.value,
            }
            | who(person)
        )
    return rows


def _is_whole(person: Person) -> bool:
    """A broken L1 is dense where it is pressed together: nobody samples it."""
    return all(fracture.level != "L1" for fracture in person.fractures)


def _belongs(person: Person, rng: np.random.Generator, *, diseased: bool) -> bool:
    """Whether a study would take the person for a class; as healthy it takes every third with low bone mass, too."""
    if diseased:
        return is_osteoporotic(person)
    return person.bone_class is BoneClass.NORMAL or (person.bone_class is BoneClass.LOW and rng.random() < 1 / 3)
