"""Which crop box a picture is given: by what it shows, or for the task that a person chose."""

from __future__ import annotations

import re
from collections.abc import Mapping

from osteoview.annotation.crop import SMALLEST, Crop
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.outline import Point
from osteoview.imaging.kinds import Kind
from osteoview.imaging.radiograph import Radiograph
from osteoview.session.display import Display
from trainer.task import CLASSIFICATION_TASKS, DXA_SPINE, XRAY_KNEE, XRAY_LUMBAR, Modality, Task

# What a click lays: so many millimetres of the patient, or where nobody knows a millimetre such a part of the picture's
# shorter side. Three lumbar vertebrae, four of them, a knee.
_WIDTHS_MM: Mapping[str, float] = {XRAY_LUMBAR.id: 112.0, DXA_SPINE.id: 128.0, XRAY_KNEE.id: 170.0}
# A detector shows them so much larger; a densitometer, whose beam is narrow, does not.
_MAGNIFICATION = 1.2
_SHARES: Mapping[str, float] = {XRAY_LUMBAR.id: 0.4, DXA_SPINE.id: 0.8, XRAY_KNEE.id: 1.0}
_USUAL_SHARE = 0.5
_KNEE = re.compile(r"knee|genu|knie|kolan|patella|tibia", re.IGNORECASE)

TASKS: tuple[Task, ...] = tuple(
    task for task in CLASSIFICATION_TASKS if task.modality is not Modality.CT and task.input.side_mm is None
)


class Crops:
    """Knows the task of the next crop box. A choice holds until a picture of another kind is open."""

    def __init__(self) -> None:
        self._chosen: Task | None = None

    def choose(self, task_id: str) -> None:
        """Make crop boxes for this task from now on."""
        self._chosen = next((task for task in TASKS if task.id == task_id), None)

    def task_of(self, display: Display) -> Task:
        """The chosen task where it suits the open picture, else the one that its header speaks for."""
        piece = display.piece
        is_dxa = piece is not None and piece.kind is Kind.DXA
        modality = Modality.DXA if is_dxa else Modality.RADIOGRAPH
        if self._chosen is not None and self._chosen.modality is modality:
            return self._chosen
        if is_dxa:
            return DXA_SPINE
        header = piece.header if piece is not None else None
        words = f"{header.body_part} {header.series_description} {header.study_description}" if header else ""
        return XRAY_KNEE if _KNEE.search(words) else XRAY_LUMBAR

    def laid(self, center: Point, display: Display) -> Crop | None:
        """The box of usual size around a point, moved inside the picture; None while no picture is open."""
        radiograph = display.radiograph
        if radiograph is None:
            return None
        return usual_crop(center, radiograph, self.task_of(display))


def aspect_of(task: Task) -> float:
    """How wide its samples are for each unit of height."""
    return task.input.width_px / task.input.height_px


def usual_crop(center: Point, radiograph: Radiograph, task: Task) -> Crop:
    """A box as wide as such bones are, inside the picture."""
    ground = PictureGround.of_radiograph(radiograph)
    rows, columns = radiograph.shape
    width, height = float(columns), rows * ground.aspect
    if ground.unit_mm and task.id in _WIDTHS_MM:
        seen_larger = _MAGNIFICATION if ground.where != "patient" and task.modality is not Modality.DXA else 1.0
        wanted = _WIDTHS_MM[task.id] * seen_larger / ground.unit_mm
    else:
        wanted = _SHARES.get(task.id, _USUAL_SHARE) * min(width, height)
    return Crop.around(center, max(wanted, SMALLEST), aspect_of(task), task.id).within(width, height)
