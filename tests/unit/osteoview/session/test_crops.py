"""A picture gets the crop box of the task that it speaks for, as large as the bones are, or of the one chosen."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from osteoview.annotation.crop import Crop
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.scale import Scale
from osteoview.imaging.series_index import SeriesIndex
from osteoview.inference.usual_crop import TASKS, usual_crop
from osteoview.session.crops import Crops
from osteoview.session.display import Display
from tests.dicom_files import dxa, radiograph, write
from trainer.task import DXA_SPINE, XRAY_KNEE, XRAY_LUMBAR, Task


def film(where: Any = "unknown", mm: float = 0.0) -> Radiograph:
    scale = Scale(where, "as the file says", (mm, mm)) if mm else Scale("unknown", "", None)
    return Radiograph(np.zeros((1200, 900), np.uint16), 12, sop_instance_uid="1.2", scale=scale)


def shown(piece: Piece) -> Display:
    display = Display()
    display.open_radiograph(piece, film())
    return display


def piece_of(path: Path, dataset: Any) -> Piece:
    write(dataset, path)
    (piece,) = SeriesIndex.scan([path]).pieces
    return piece


@pytest.mark.parametrize(
    ("elements", "task"),
    [
        ({}, XRAY_LUMBAR),
        ({"BodyPartExamined": "KNEE"}, XRAY_KNEE),
        ({"SeriesDescription": "Knie rechts ap"}, XRAY_KNEE),
    ],
)
def test_a_film_speaks_for_its_task(tmp_path: Path, elements: dict[str, str], task: Task) -> None:
    assert Crops().task_of(shown(piece_of(tmp_path / "film.dcm", radiograph(**elements)))) is task


def test_a_dxa_image_is_cropped_to_the_spine(tmp_path: Path) -> None:
    assert Crops().task_of(shown(piece_of(tmp_path / "dxa.dcm", dxa()))) is DXA_SPINE


def test_what_was_chosen_holds_for_pictures_of_its_kind() -> None:
    crops = Crops()
    crops.choose("xray-knee")
    assert crops.task_of(shown(Piece(Kind.RADIOGRAPH, "Film", ()))) is XRAY_KNEE
    assert crops.task_of(shown(Piece(Kind.DXA, "DXA", ()))) is DXA_SPINE


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
@pytest.mark.parametrize(("where", "mm"), [("patient", 0.2), ("detector", 0.2), ("unknown", 0.0)])
def test_the_usual_box_has_the_tasks_proportions_and_lies_in_the_picture(task: Task, where: str, mm: float) -> None:
    crop = usual_crop((450, 600), film(where, mm), task)
    assert crop.aspect == pytest.approx(task.input.width_px / task.input.height_px)
    assert crop.task == task.id
    assert crop.corners.min() >= -0.5
    assert (crop.corners.max(axis=0) <= (899.5, 1199.5)).all()
    assert crop.center == pytest.approx((450, 600), abs=0.5)


def test_at_the_detector_bones_are_larger_than_in_the_patient() -> None:
    inside, at_detector = (usual_crop((450, 600), film(where, 0.2), XRAY_LUMBAR) for where in ("patient", "detector"))
    assert at_detector.width == pytest.approx(inside.width * 1.2)


def test_nothing_is_laid_where_no_picture_is_open() -> None:
    assert Crops().laid((0, 0), Display()) is None
    assert isinstance(Crops().laid((0, 0), shown(Piece(Kind.RADIOGRAPH, "Film", ()))), Crop)
