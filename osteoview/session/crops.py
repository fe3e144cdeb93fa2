"""Which crop box a picture is given: by what it shows, or for the task that a person chose."""

from __future__ import annotations

from osteoview.annotation.crop import Crop
from osteoview.annotation.outline import Point
from osteoview.imaging.kinds import Kind
from osteoview.inference.usual_crop import TASKS, task_by_header, usual_crop
from osteoview.session.display import Display
from trainer.task import Modality, Task


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
        header = piece.header if piece is not None else None
        words = f"{header.region_words} {header.study_description}" if header else ""
        return task_by_header(words, is_dxa=is_dxa)

    def laid(self, center: Point, display: Display) -> Crop | None:
        """The box of usual size around a point, moved inside the picture; None while no picture is open."""
        radiograph = display.radiograph
        if radiograph is None:
            return None
        return usual_crop(center, radiograph, self.task_of(display))
