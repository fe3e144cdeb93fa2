"""The one place that knows what was dropped, what is open, and which tool is in the hand."""

from __future__ import annotations

from enum import Enum
from functools import partial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation.measurement import Measurement
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.window import Preset, Window
from osteoview.session.announcer import Announcer
from osteoview.session.body_marking import BodyMarking
from osteoview.session.crops import Crops
from osteoview.session.display import Display
from osteoview.session.findings import Findings
from osteoview.session.history import History
from osteoview.session.measurements import Measurements
from osteoview.session.placing import Placing

NO_ENDPLATE = (
    "Those three points do not span an endplate: two lie in the sagittal view, the third beside them. Click again."
)


class Tool(Enum):
    """What dragging with the left button does."""

    WINDOW = "window"
    WINDOW_AREA = "window area"
    PAN = "pan"
    ZOOM = "zoom"
    SCROLL = "scroll"
    CROSSHAIR = "crosshair"
    ALIGN = "align"
    LENGTH = "length"
    ANGLE = "angle"
    ELLIPSE = "ellipse"
    RECTANGLE = "rectangle"
    POLYGON = "polygon"
    SAMPLE = "sample"
    CROP = "crop"
    BODY = "body"


class Layout(Enum):
    """How the planes share the screen."""

    GRID = "2 × 2"
    LARGE = "1 + 2"
    ROW = "3 in a row"
    SINGLE = "single"


class Session:
    """Two displays: `main`, and `beside` for a prior study, another series or the other projection.

    A model that announces and is read again. Only its methods change it, always from one thread.
    """

    def __init__(self) -> None:
        self.studies_changed = Announcer()
        self.tool_changed = Announcer()
        self.layout_changed = Announcer()
        self.active_changed = Announcer()
        self.findings_changed = Announcer()
        self.selection_changed = Announcer()
        self.main = Display()
        self.beside = Display()
        self._index = SeriesIndex()
        self._active = self.main
        self._tool = Tool.CROSSHAIR
        self._layout = Layout.GRID
        self._linked = True
        self._offset_mm: NDArray[np.float64] | None = None
        self._endplate_mm: tuple[NDArray[np.float64], ...] = ()
        self._align_refusal = ""
        self._following = False
        self._history = History()
        self._selected = ""
        self.measurements = Measurements(self)
        self.native_samples = False  # 50 of the image's own pixels, as the studies did it, in place of 20 mm
        self.marking = BodyMarking(self)
        self.placing = Placing(self, self.marking)
        self.crops = Crops()
        for display, other in ((self.main, self.beside), (self.beside, self.main)):
            display.opened.subscribe(self._measure_offset)
            display.crosshair_moved.subscribe(partial(self._follow, display, other))

    @property
    def index(self) -> SeriesIndex:
        """Everything that was dropped so far."""
        return self._index

    @property
    def active(self) -> Display:
        """The display that keys and commands speak to."""
        return self._active

    @property
    def comparing(self) -> bool:
        """Whether two images are side by side."""
        return self.beside.piece is not None

    @property
    def linked(self) -> bool:
        """Whether two CTs side by side move and change their window together."""
        return self._linked

    @property
    def findings(self) -> Findings:
        """Everything that was drawn or set by hand."""
        return self._history.findings

    @property
    def undo_name(self) -> str:
        """Which edit undo takes back; '' when there is none."""
        return self._history.undo_name

    @property
    def redo_name(self) -> str:
        """Which edit redo does again; '' when there is none."""
        return self._history.redo_name

    @property
    def selected(self) -> Measurement | None:
        """The measurement that keys and panels speak of."""
        return self.findings.measurement(self._selected)

    @property
    def tool(self) -> Tool:
        """What the left button does."""
        return self._tool

    @property
    def layout(self) -> Layout:
        """How the planes share the screen."""
        return self._layout

    def set_index(self, index: SeriesIndex) -> None:
        """Replace the list of what may be opened."""
        self._index = index
        self.studies_changed.announce()

    def edit(self, name: str, findings: Findings, *, merge: str = "") -> None:
        """Go on to these findings; edits with the same `merge`, one after the other, are undone as one."""
        if self._history.edit(name, findings, merge=merge):
            self.findings_changed.announce()

    def undo(self) -> None:
        """Take back the last edit."""
        if self._history.undo():
            self.findings_changed.announce()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._history.redo():
            self.findings_changed.announce()

    def begin_anew(self, findings: Findings) -> None:
        """Findings from a file, with nothing to undo."""
        self._history = History(findings)
        self._selected = ""
        self.findings_changed.announce()

    def select(self, measurement: Measurement | None) -> None:
        """Let keys and panels speak of this measurement, or of none."""
        chosen = measurement.id if measurement is not None else ""
        if chosen != self._selected:
            self._selected = chosen
            self.selection_changed.announce()

    def activate(self, display: Display) -> None:
        """Let keys and commands speak to this display."""
        if display is not self._active:
            self._active = display
            self.active_changed.announce()

    def end_comparison(self) -> None:
        """Show the main image alone."""
        self.activate(self.main)
        self.beside.close()

    def link(self, linked: bool) -> None:
        """Tie two CTs side by side to each other, as they stand now, or let each go its own way."""
        self._linked = linked
        self._measure_offset()
        self.layout_changed.announce()

    @property
    def endplate_mm(self) -> tuple[NDArray[np.float64], ...]:
        """What was clicked so far to align the planes with an endplate."""
        return self._endplate_mm

    @property
    def align_refusal(self) -> str:
        """Why the last three clicks could not be used; '' while there is nothing to say."""
        return self._align_refusal

    def mark_endplate(self, point_mm: ArrayLike) -> None:
        """Add a click on an endplate, and take the crosshair there; the third lays the axial plane through them all."""
        point = np.asarray(point_mm, np.float64)
        self._align_refusal = ""
        if len(self._endplate_mm) < 2:
            self._endplate_mm = (*self._endplate_mm, point)
            self._active.move_crosshair(point)
            return
        points, self._endplate_mm = (*self._endplate_mm, point), ()
        if self._active.align(points):
            self.set_tool(Tool.CROSSHAIR)
        else:
            self._align_refusal = NO_ENDPLATE
            self._active.planes_changed.announce()

    def set_tool(self, tool: Tool) -> None:
        """Choose what the left button does."""
        self._tool = tool
        self._endplate_mm, self._align_refusal = (), ""
        self.marking.give_up()
        self.tool_changed.announce()

    def set_layout(self, layout: Layout) -> None:
        """Choose how the planes share the screen."""
        self._layout = layout
        self.layout_changed.announce()

    def set_window(self, window: Window) -> None:
        """Show another range of values in the active display, and in one that is linked to it."""
        for display in self._looked_at():
            display.set_window(window)

    def apply_preset(self, preset: Preset) -> None:
        """A window preset for the active display, and for one that is linked to it."""
        for display in self._looked_at():
            display.apply_preset(preset)

    def toggle_inverted(self) -> None:
        """Exchange black and white."""
        for display in self._looked_at():
            display.toggle_inverted()

    def _looked_at(self) -> tuple[Display, ...]:
        return (self.main, self.beside) if self._both_ct and self._linked else (self._active,)

    @property
    def _both_ct(self) -> bool:
        return self.main.volume is not None and self.beside.volume is not None

    def _measure_offset(self) -> None:
        """How far the two crosshairs stand from each other: kept while linked, nothing in one frame of reference."""
        main, beside = self.main.volume, self.beside.volume
        if main is None or beside is None:
            self._offset_mm = None
        elif main.frame_of_reference_uid and main.frame_of_reference_uid == beside.frame_of_reference_uid:
            self._offset_mm = np.zeros(3)
            self._follow(self.main, self.beside)
        else:
            self._offset_mm = self.beside.crosshair_mm - self.main.crosshair_mm

    def _follow(self, moved: Display, other: Display) -> None:
        if self._following or not self._linked or self._offset_mm is None:
            return
        offset_mm = self._offset_mm if moved is self.main else -self._offset_mm
        self._following = True
        try:
            other.move_crosshair(moved.crosshair_mm + offset_mm)
        finally:
            self._following = False
