"""Takes hold of the regions in L1's spongy bone: they are moved and stretched as what a person draws is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

from osteoview.annotation.regions import Sample
from osteoview.session.session import Tool
from osteoview.session.vertebra import Vertebra
from osteoview.ui.theme import VIEW_REGION
from osteoview.ui.viewer.grip import Grip, grip_at
from osteoview.ui.viewer.hand import Hand
from osteoview.ui.viewer.seen import Seen
from osteoview.ui.viewer.sketch import DRAWS
from osteoview.ui.viewer.surface import PlaneSurface
from osteoview.ui.viewer.tissue_overlay import TissueOverlay

if TYPE_CHECKING:
    from osteoview.ui.viewer.plane_view import PlaneView


class TissueHand(Hand):
    """Acts with the crosshair; with a measuring tool only on the region that is selected, as with what was drawn."""

    def __init__(self, view: PlaneView, vertebra: Vertebra) -> None:
        self._view = view
        self._vertebra = vertebra
        self._regions = vertebra.regions
        self._surface = PlaneSurface(view)
        self._grip: Grip | None = None
        self.overlay = TissueOverlay(view, vertebra, self.seen)
        self._regions.changed.subscribe(view.update)
        view.session.tool_changed.subscribe(self._let_go)

    def seen(self) -> list[Seen]:
        """The regions of the slice that is shown, the sample last: it lies around the ellipse."""
        key = self._surface.key
        if key is None:
            return []
        regions = sorted(self._regions.on(key), key=lambda one: isinstance(one.shape, Sample))
        lies = ((one, self._surface.lie(one.ground)) for one in regions)
        return [Seen(one, 0, lie, VIEW_REGION) for one, lie in lies if lie is not None]

    def cancel(self) -> bool:
        """Put back what is held; False when nothing is."""
        held, self._grip = self._grip is not None, None
        self._regions.drop()
        return held

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of a region, or let go of the selected one."""
        grip = self._grip_at(event.position())
        if grip is None:
            self._regions.select(None)
            return False
        self._grip = grip
        self._regions.select(grip.seen.measurement)
        return True

    def move(self, event: QMouseEvent) -> None:
        """Pull it."""
        changed = self._grip.pulled_to(event.position()) if self._grip is not None else None
        if changed is not None:
            self._regions.take(changed)

    def release(self, event: QMouseEvent) -> None:
        """Keep what was changed; a click only selects."""
        del event
        grip, self._grip = self._grip, None
        draft = self._regions.draft
        if grip is None or draft is None or draft.shape == grip.seen.measurement.shape:
            self._regions.drop()
        else:
            self._regions.keep(grip.kind)

    def double_click(self, event: QMouseEvent) -> bool:
        """Take hold again: a click that selects and a drag that follows may come so quickly."""
        return self.press(event)

    @property
    def holds(self) -> bool:
        """While a region is in the hand."""
        return self._grip is not None

    def wants(self, event: QKeyEvent) -> bool:
        """Esc, while a region is in the hand."""
        return self._grip is not None and event.key() == Qt.Key.Key_Escape

    def key(self, event: QKeyEvent) -> bool:
        """Put it back."""
        return self.wants(event) and self.cancel()

    def cursor_at(self, at_px: QPointF) -> Qt.CursorShape | None:
        """What a press would do there."""
        grip = self._grip_at(at_px)
        return grip.cursor if grip is not None else None

    def paint(self, painter: QPainter) -> None:
        """The body and its regions, the selected one with handles."""
        self.overlay.paint(painter)

    def nudge(self, right_px: float, down_px: float) -> bool:
        """Shift the selected region by so many pixels of the scan, as the screen has it; False without one here."""
        chosen, volume = self._regions.selected, self._view.display.volume
        lie = self._surface.lie(chosen.ground) if chosen is not None else None
        if lie is None or volume is None:
            return False
        x, y = np.linalg.solve(lie.matrix, np.array([right_px, down_px])) * lie.px_per_unit * min(volume.spacing_mm)
        self._regions.nudge(float(x), float(y))
        return True

    def _let_go(self) -> None:
        self.cancel()

    def _grip_at(self, at: QPointF) -> Grip | None:
        tool, selected = self._view.session.tool, self._regions.selected
        if tool not in DRAWS | {Tool.CROSSHAIR}:
            return None
        grip = grip_at(at, self.seen(), self.overlay.labels, selected)
        if grip is not None and tool in DRAWS and (selected is None or grip.seen.measurement.id != selected.id):
            return None
        return grip
