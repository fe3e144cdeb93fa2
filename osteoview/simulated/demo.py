"""The demo study: a lumbar CT, a lateral radiograph and a DXA of one person who never lived.

She is a teaching case: 71 years, low bone mass, an old mild wedge fracture of T12 beside a whole L1, the last ribs on
T12, five lumbar vertebrae, and the sacrum in view to count from.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from osteoview.simulated.ct_writer import CtHeader, write_ct
from osteoview.simulated.projection_writer import write_dxa, write_radiograph
from osteoview.simulated.study import SimulatedStudy
from trainer.phantom.body import CORE, Body
from trainer.phantom.contrast import Phase
from trainer.phantom.ct import ct
from trainer.phantom.dxa import DxaImage, dxa_image
from trainer.phantom.grid import Grid
from trainer.phantom.health import Fracture, FractureShape
from trainer.phantom.kernel import Kernel
from trainer.phantom.person import BoneClass, Person, Wish
from trainer.phantom.protocol import Protocol
from trainer.phantom.radiograph import Radiograph, radiograph

SEED = 2271
_KERNEL = Kernel("soft iterative", 0.31, 0.54)
_SLICES, _SPACING_MM, _THICKNESS_MM = 152, 1.7, 2.5
_FOV_MM = 360.0
_DOSE_MGY = 22.0
_ABOVE_MM = 8.0
_STEP_HU = 2


def demo_person() -> Person:
    """Who the demo study shows."""
    return Person.draw(
        SEED,
        wish=Wish(
            sex="F",
            age=71.0,
            bone_class=BoneClass.LOW,
            bmi=23.5,
            n_lumbar=5,
            n_rib_pairs=12,
            fractures=(Fracture("T12", FractureShape.WEDGE, 0.23),),
            phase=Phase.NONE,
            smooth=True,
        ),
    )


def demo_protocol(body: Body) -> Protocol:
    """From T11 down into the sacrum, the whole waist in the field, so that ribs and organs can be seen too."""
    top_mm = float(body.level("T11").upper_mm[2]) + _ABOVE_MM
    low, high = body.bounds_mm
    lumbar = np.array([level.center_mm for level in body.levels if level.label.startswith("L")])
    return Protocol(
        name="lumbar spine",
        kvp=120,
        kernel=_KERNEL,
        thickness_mm=_THICKNESS_MM,
        spacing_mm=_SPACING_MM,
        dose_mgy=_DOSE_MGY,
        fov_mm=_FOV_MM,
        center_mm=(round(float(lumbar[:, 0].mean()), 1), round(float(low[1] + high[1]) / 2, 1)),
        bottom_mm=round(top_mm - (_SLICES - 1) * _SPACING_MM, 1),
        slices=_SLICES,
        circle_hu=-1024,
    )


def write_demo(folder: Path) -> list[Path]:
    """Write the study and its truth, and return the files; the same bytes every time."""
    person = demo_person()
    body = Body(person)
    protocol = demo_protocol(body)
    study = SimulatedStudy(
        seed=SEED,
        sex=person.sex,
        age_years=round(person.age),
        height_mm=10 * person.height_cm,
        weight_kg=person.bmi * (person.height_cm / 100) ** 2,
    )
    header = CtHeader(
        kvp=protocol.kvp,
        # 1 mGy of CTDIvol in the large body phantom takes about 15 mAs at 120 kVp.
        exposure_mas=15 * protocol.dose_mgy,
        kernel=protocol.kernel.name,
        slice_thickness_mm=protocol.thickness_mm,
        description="L-spine 2.5 soft",
        step_hu=_STEP_HU,
    )
    volume_hu = ct(body, protocol, SEED)
    files = write_ct(volume_hu, protocol.grid, header, study, folder / "CT")
    film = radiograph(body, "lateral", SEED)
    dxa = dxa_image(body, SEED)
    files += [write_radiograph(film, study, folder), write_dxa(dxa, study, folder)]
    # Beside the study, not in it: whoever opens the folder finds images only.
    truth = folder.with_name(f"{folder.name}.truth.json")
    text = json.dumps(_truth(body, volume_hu, protocol.grid, study, film, dxa), indent=1)
    truth.write_text(text + "\n", encoding="utf-8", newline="\n")
    return [*files, truth]


def _truth(
    body: Body, volume_hu: NDArray[np.int16], grid: Grid, study: SimulatedStudy, film: Radiograph, dxa: DxaImage
) -> dict[str, object]:
    """Every answer the study could be asked for."""
    person = body.person
    return {
        "schema": "osteoview.truth/1",
        "note": "Simulated. Places are patient millimetres (LPS) in the CT, (row, column) pixels elsewhere.",
        "person": {
            "name": study.patient_name,
            "sex": person.sex,
            "age_years": round(person.age),
            "bone_class": person.bone_class.value,
            "rib_pairs": person.n_rib_pairs,
            "lumbar_vertebrae": person.n_lumbar,
        },
        "levels": _levels(body, volume_hu, grid),
        "radiograph": {
            "centers_px": {label: _rounded(center) for label, center in film.centers_px.items()},
            "crop_l1_l3_px": film.crop_px,
            "magnification": round(film.magnification, 4),
        },
        "dxa": {
            "areal_bmd_g_cm2": {label: round(value, 3) for label, value in dxa.areal_bmd_g_cm2.items()},
            "true_areal_bmd_g_cm2": {label: round(value, 3) for label, value in dxa.true_areal_bmd_g_cm2.items()},
            "texture_score": round(dxa.texture_score, 3),
            "boxes_px": dxa.boxes_px,
            "crop_l1_l4_px": dxa.crop_px,
        },
    }


def _levels(body: Body, volume_hu: NDArray[np.int16], grid: Grid) -> list[dict[str, object]]:
    """Each vertebra: place, shape, mineral, and what its spongy core reads in this very CT where it is wholly in it."""
    labels = body.truth(grid)
    levels: list[dict[str, object]] = []
    for level in body.levels:
        entry: dict[str, object] = {
            "label": level.label,
            "center_mm": _rounded(level.center_mm),
            "upper_endplate_mm": _rounded(level.upper_mm),
            "lower_endplate_mm": _rounded(level.lower_mm),
            "heights_front_middle_back_mm": _rounded((level.front_mm, level.middle_mm, level.back_mm)),
            "trabecular_bmd_mg_cm3": round(level.bmd_mg_cm3, 1),
            "genant_grade": level.grade,
        }
        core = labels == level.number + CORE
        if core.any() and not core[0].any() and not core[-1].any():
            inside = volume_hu[core].astype(np.float64)
            entry["core_hu"] = {"mean": round(float(inside.mean()), 1), "sd": round(float(inside.std()), 1)}
        levels.append(entry)
    return levels


def _rounded(values: NDArray[np.float64] | tuple[float, ...]) -> list[float]:
    return [round(float(value), 2) for value in values]
