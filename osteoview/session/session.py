"""The one place that knows what is open, where the crosshair stands and how the picture is windowed."""

from __future__ import annotations

from enum import Enum

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.imaging.first_view import first_point_mm
from osteoview.imaging.note import Note
from osteoview.imaging.piece import Piece
from osteoview.imaging.radiograph import Look, Radiograph
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import Preset, Window, auto_window
from osteoview.session.announcer import Announcer


class Tool(Enum):
    """What dragging with the left button does."""

    WINDOW = "window"
    PAN = "pan"
    ZOOM = "zoom"
    SCROLL = "scroll"
    CROSSHAIR = "crosshair"


_SPONGY_BONE = Window(150, 500, name="Spongy bone")
# Some forty voxels along each axis are plenty for percentiles.
_SAMPLES = 40


class Session:
    """A model that announces and is read again. Only its methods change it, always from one thread."""

    def __init__(self) -> None:
        self.studies_changed = Announcer()
        self.opened = Announcer()
        self.crosshair_moved = Announcer()
        self.look_changed = Announcer()
        self.tool_changed = Announcer()
        self._index = SeriesIndex()
        self._piece: Piece | None = None
        self._volume: Volume | None = None
        self._radiograph: Radiograph | None = None
        self._crosshair_mm = np.zeros(3)
        self._window = _SPONGY_BONE
        self._look: Look = _SPONGY_BONE
        self._inverted = False
        self._tool = Tool.CROSSHAIR

    @property
    def index(self) -> SeriesIndex:
        """Everything that was dropped so far."""
        return self._index

    @property
    def piece(self) -> Piece | None:
        """What is open, as the list names it."""
        return self._piece

    @property
    def volume(self) -> Volume | None:
        """The open CT; None while a picture or nothing is open."""
        return self._volume

    @property
    def radiograph(self) -> Radiograph | None:
        """The open picture; None while a CT or nothing is open."""
        return self._radiograph

    @property
    def crosshair_mm(self) -> NDArray[np.float64]:
        """Where the three planes meet."""
        return self._crosshair_mm.copy()

    @property
    def window(self) -> Window:
        """Width and centre of what is shown between black and white."""
        return self._window

    @property
    def look(self) -> Look:
        """The window, or the curve of values that a radiograph's header brings until another window is chosen."""
        return self._look

    @property
    def inverted(self) -> bool:
        """Whether black and white are exchanged."""
        return self._inverted

    @property
    def tool(self) -> Tool:
        """What the left button does."""
        return self._tool

    @property
    def notes(self) -> tuple[Note, ...]:
        """What must stay visible about the open image."""
        if self._volume is not None:
            return self._volume.notes
        return self._radiograph.notes if self._radiograph is not None else ()

    def set_index(self, index: SeriesIndex) -> None:
        """Replace the list of what may be opened."""
        self._index = index
        self.studies_changed.announce()

    def open_volume(self, piece: Piece, volume: Volume) -> None:
        """Show a CT, crosshair in its vertebral column, in the window for spongy bone."""
        self._piece, self._volume, self._radiograph = piece, volume, None
        self._crosshair_mm = first_point_mm(volume)
        self._window = self._look = _SPONGY_BONE
        self._inverted = False
        self.opened.announce()

    def open_radiograph(self, piece: Piece, radiograph: Radiograph) -> None:
        """Show a picture as its header asks."""
        self._piece, self._volume, self._radiograph = piece, None, radiograph
        self._inverted = False
        self._look = look = radiograph.look
        # Dragging begins from numbers, so a curve has a window of the same range beside it.
        beside = radiograph.auto() if not radiograph.is_color else None
        self._window = look if isinstance(look, Window) else beside or Window(128, 256)
        self.opened.announce()

    def move_crosshair(self, point_mm: ArrayLike) -> None:
        """Put the crosshair there, or at the nearest place inside the scan."""
        if self._volume is None:
            return
        k, j, i = self._volume.shape
        vox = np.clip(self._volume.to_vox(point_mm), 0, [i - 1, j - 1, k - 1])
        self._crosshair_mm = self._volume.to_mm(vox)
        self.crosshair_moved.announce()

    def set_window(self, window: Window) -> None:
        """Show another range of values."""
        self._window = self._look = window
        self.look_changed.announce()

    def apply_preset(self, preset: Preset) -> None:
        """A preset of the list; those without numbers come from the image or its header."""
        window = preset.window or self._window_of(preset.name)
        if window is not None:
            self.set_window(window)

    def toggle_inverted(self) -> None:
        """Exchange black and white."""
        self._inverted = not self._inverted
        self.look_changed.announce()

    def set_tool(self, tool: Tool) -> None:
        """Choose what the left button does."""
        self._tool = tool
        self.tool_changed.announce()

    def _window_of(self, name: str) -> Window | None:
        if name == "Auto":
            if self._radiograph is not None:
                return self._radiograph.auto()
            if self._volume is None:
                return None
            k, j, i = (max(1, size // _SAMPLES) for size in self._volume.shape)
            sample = self._volume.hu[::k, ::j, ::i]
            return auto_window(sample[sample > -500])  # air and lung would take half of the greys
        header = self._piece.header if self._piece is not None else None
        number = 1 if name == "DICOM 2" else 0
        if header is None or len(header.window_center) <= number or len(header.window_width) <= number:
            return None
        width = header.window_width[number]
        return Window(header.window_center[number], width, name=name) if width >= 1 else None
