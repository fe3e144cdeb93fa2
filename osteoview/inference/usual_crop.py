"""Where a task's bones usually lie in a picture: the crop box that is laid until somebody lays a better one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from osteoview.annotation.crop import SMALLEST, Crop
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.outline import Point
from osteoview.imaging.radiograph import Radiograph
from trainer.task import CLASSIFICATION_TASKS, DXA_SPINE, XRAY_KNEE, XRAY_LUMBAR, Modality, Task

# What a click lays: so many millimetres of the patient, or where nobody knows a millimetre such a part of the picture's
# shorter side. Three lumbar vertebrae, four of them, a knee.
_WIDTHS_MM: Mapping[str, float] = {XRAY_LUMBAR.id: 112.0, DXA_SPINE.id: 140.0, XRAY_KNEE.id: 170.0}
# A detector shows them so much larger; a densitometer, whose beam is narrow, does not.
_MAGNIFICATION = 1.2
_SHARES: Mapping[str, float] = {XRAY_LUMBAR.id: 0.4, DXA_SPINE.id: 0.8, XRAY_KNEE.id: 1.0}
_USUAL_SHARE = 0.5
_KNEE = re.compile(r"knee|genu|knie|kolan|patella|tibia", re.IGNORECASE)

TASKS: tuple[Task, ...] = tuple(
    task for task in CLASSIFICATION_TASKS if task.modality is not Modality.CT and task.input.side_mm is None
)


def task_by_header(words: str, *, is_dxa: bool) -> Task:
    """The question that a picture's kind and the words of its header suggest."""
    if is_dxa:
        return DXA_SPINE
    return XRAY_KNEE if _KNEE.search(words) else XRAY_LUMBAR


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
