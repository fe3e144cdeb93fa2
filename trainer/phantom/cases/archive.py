"""Task patients: whole CT volumes as arrays, with everything that is true of the patient beside them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from trainer.phantom.body import ARCH, CORE, Body
from trainer.phantom.cases.patient import Patient, Row, who
from trainer.phantom.ct import ct
from trainer.phantom.protocol import Protocol
from trainer.phantom.protocols import draw_protocol
from trainer.phantom.spine import Level
from trainer.phantom.technique import Examination

_SHARES = {
    Examination.LUMBAR_SPINE: 0.3,
    Examination.ABDOMEN: 0.4,
    Examination.CHEST: 0.15,
    Examination.TORSO: 0.15,
}


def make(patient: Patient, folder: Path) -> list[Row]:
    """Write a patient's CT (ct.npy, int16 HU), label image (labels.npy, uint8) and truth.json; nobody is chosen."""
    person = patient.meet(lambda _: True)
    body, rng = Body(person), patient.rng(1)
    examination = list(_SHARES)[int(rng.choice(len(_SHARES), p=list(_SHARES.values())))]
    protocol = draw_protocol(body, examination, rng)
    place = folder / "patients" / patient.name
    place.mkdir(parents=True)
    np.save(place / "ct.npy", ct(body, protocol, patient.number(2)))
    np.save(place / "labels.npy", body.truth(protocol.grid))
    (place / "truth.json").write_text(
        json.dumps(truth(body, protocol), indent=1) + "\n", encoding="utf-8", newline="\n"
    )
    seen = " ".join(level.label for level in body.levels if _in_view(level, protocol))
    return [
        patient.row(f"patients/{patient.name}/ct.npy", person.bone_class.value, "CT")
        | {"labels": f"patients/{patient.name}/labels.npy", "truth": f"patients/{patient.name}/truth.json"}
        | {"examination": protocol.name, "kvp": str(protocol.kvp), "kernel": protocol.kernel.name}
        | {"thickness_mm": f"{protocol.thickness_mm:g}", "spacing_mm": f"{protocol.spacing_mm:g}"}
        | {"phase": person.contrast.phase.value, "levels_in_view": seen}
        | who(person)
    ]


def truth(body: Body, protocol: Protocol) -> dict[str, Any]:
    """Everything known of a scan, ready for JSON; lengths in mm, positions LPS."""
    return {
        "person": _plain(asdict(body.person)),
        "protocol": _plain(asdict(protocol)),
        "affine": protocol.grid.affine.tolist(),
        "shape": list(protocol.grid.shape),
        "labels": {"body": "number", "core": f"number + {CORE}", "arch": f"number + {ARCH}"},
        "levels": [
            _plain(asdict(level)) | {"number": level.number, "grade": level.grade, "in_view": _in_view(level, protocol)}
            for level in body.levels
        ],
    }


def _in_view(level: Level, protocol: Protocol) -> bool:
    """Whether the middle of a vertebral body lies inside the scan."""
    i, j, k = np.linalg.solve(protocol.grid.affine, [*level.center_mm, 1.0])[:3]
    return all(0 <= at <= n - 1 for at, n in zip((k, j, i), protocol.grid.shape, strict=True))


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """The same values with arrays as lists."""
    return {name: value.tolist() if isinstance(value, np.ndarray) else value for name, value in values.items()}
