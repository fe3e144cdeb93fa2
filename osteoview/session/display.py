"""One open image and how it is looked at: crosshair, planes, slab, window, cameras."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.first_view import FirstView
from osteoview.imaging.localizer_image import LocalizerImage
from osteoview.imaging.note import Note
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.radiograph import Look, Radiograph
from osteoview.imaging.reslice import Slab
from osteoview.imaging.volume import Volume
from osteoview.imaging.window import Preset, Window, auto_window
from osteoview.session.announcer import Announcer
from osteoview.session.axes import Axes
from osteoview.session.camera import Camera
from osteoview.session.turn import AS_IT_IS, Turn

_SPONGY_BONE = Window(150, 500, name="Spongy bone")
# Some forty voxels along each axis are plenty for percentiles.
_SAMPLES = 40
# Three clicks of an endplate span some hundred square millimetres and lie within 60° of across the body.
_SMALLEST_ENDPLATE_MM2, _STEEPEST = 20.0, 0.5
_LUNG_HU = -500  # air and lung would take half of the greys


class Display:
    """A model that announces and is read again. Only its methods change it, always from one thread."""

    def __init__(self) -> None:
        self.opened = Announcer()
        self.crosshair_moved = Announcer()
        self.look_changed = Announcer()
        self.planes_changed = Announcer()  # turned, mirrored, thicker, zoomed or panned
        self._piece: Piece | None = None
        self._volume: Volume | None = None
        self._radiograph: Radiograph | None = None
        self._key: ImageKey | None = None
        self._crosshair_mm = np.zeros(3)
        self._axes = Axes.straight()
        self._slab: Slab | None = None
        self._turns: dict[Name, Turn] = {}
        self._picture_turn = AS_IT_IS
        self._cameras: dict[Name, Camera] = {}
        self._first = FirstView(np.zeros(3), np.zeros((8, 3)))
        self._localizers: Mapping[Name, LocalizerImage] = {}
        self._zoom_linked = False
        self._window = _SPONGY_BONE
        self._look: Look = _SPONGY_BONE
        self._inverted = False

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
    def key(self) -> ImageKey | None:
        """By which name measurements know the open image."""
        if self._key is None and self._piece is not None:
            if self._volume is not None:
                self._key = ImageKey.of_volume(self._volume, self._piece.part)
            elif self._radiograph is not None:
                self._key = ImageKey.of_radiograph(self._radiograph)
        return self._key

    @property
    def crosshair_mm(self) -> NDArray[np.float64]:
        """Where the three planes meet."""
        return self._crosshair_mm.copy()

    @property
    def axes(self) -> Axes:
        """How the three planes lie."""
        return self._axes

    @property
    def slab(self) -> Slab | None:
        """How thick the planes are; None shows single slices."""
        return self._slab

    @property
    def picture_turn(self) -> Turn:
        """How the radiograph is held."""
        return self._picture_turn

    @property
    def localizers(self) -> Mapping[Name, LocalizerImage]:
        """The localizers that were taken with the open CT, by the plane they lie in."""
        return self._localizers

    @property
    def zoom_linked(self) -> bool:
        """Whether the three planes always have the same scale."""
        return self._zoom_linked

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
    def notes(self) -> tuple[Note, ...]:
        """What must stay visible about the open image."""
        if self._volume is not None:
            return self._volume.notes
        return self._radiograph.notes if self._radiograph is not None else ()

    def open_volume(self, piece: Piece, volume: Volume, first: FirstView | None = None) -> None:
        """Show a CT, crosshair in its vertebral column, in the window for spongy bone."""
        self._piece, self._volume, self._radiograph, self._key = piece, volume, None, None
        self._hold_as_acquired()
        self._first = first or FirstView.of(volume)
        self._crosshair_mm = self._first.point_mm
        self._window = self._look = _SPONGY_BONE
        self._inverted = False
        self.opened.announce()

    def open_radiograph(self, piece: Piece, radiograph: Radiograph) -> None:
        """Show a picture as its header asks."""
        self._piece, self._volume, self._radiograph, self._key = piece, None, radiograph, None
        self._hold_as_acquired()
        self._inverted = False
        self._look = look = radiograph.look
        # Dragging begins from numbers, so a curve has a window of the same range beside it.
        beside = radiograph.auto() if not radiograph.is_color else None
        self._window = look if isinstance(look, Window) else beside or Window(128, 256)
        self.opened.announce()

    def close(self) -> None:
        """Show nothing, and let go of the image."""
        self._piece = self._volume = self._radiograph = self._key = None
        self._hold_as_acquired()
        self.opened.announce()

    def set_localizers(self, localizers: Mapping[Name, LocalizerImage]) -> None:
        """Show the scanner's own localizers instead of computed ones."""
        self._localizers = localizers
        self.planes_changed.announce()

    def replace_volume(self, volume: Volume) -> None:
        """The same scan with more of its slices; how it is looked at stays."""
        self._volume, self._key = volume, None
        self.planes_changed.announce()

    def complete(self, volume: Volume, first: FirstView | None = None) -> None:
        """The same scan with all of its slices; how it is looked at stays, unless its voxels had to be straightened."""
        before, self._volume, self._key = self._volume, volume, None
        self._first = first or FirstView.of(volume)
        if before is None or before.shape != volume.shape or not np.array_equal(before.affine, volume.affine):
            self._hold_as_acquired()
            self._crosshair_mm = self._first.point_mm
        # What nobody has zoomed is fitted to the whole body, of which a first slice knew little.
        self._cameras = {name: camera for name, camera in self._cameras.items() if camera.fits is None}
        self.opened.announce()

    def reset(self) -> None:
        """Planes straight, thin and fitting, pictures as stored, the crosshair where it began."""
        self._hold_as_acquired()
        if self._volume is not None:
            self._crosshair_mm = self._first.point_mm
            self.crosshair_moved.announce()
        self.planes_changed.announce()

    def move_crosshair(self, point_mm: ArrayLike) -> None:
        """Put the crosshair there, or at the nearest place inside the scan."""
        if self._volume is None:
            return
        k, j, i = self._volume.shape
        vox = np.clip(self._volume.to_vox(point_mm), 0, [i - 1, j - 1, k - 1])
        self._crosshair_mm = self._volume.to_mm(vox)
        self.crosshair_moved.announce()

    def turn_planes(self, about: Name, degrees: float) -> None:
        """Turn the other two planes around the crosshair, clockwise as seen in the plane `about`."""
        self.lay(self._axes.rotated(about, degrees))

    def align(self, points_mm: ArrayLike) -> bool:
        """Lay the axial plane through three points of an endplate; False, and nothing, when no endplate lies so."""
        one, two, three = np.asarray(points_mm, np.float64)
        normal = np.cross(two - one, three - one)
        length = float(np.linalg.norm(normal))
        if length < _SMALLEST_ENDPLATE_MM2 or abs(normal @ self._axes.upright[:, 2]) < _STEEPEST * length:
            return False
        self.move_crosshair((one + two + three) / 3)
        self.lay(self._axes.aligned(normal))
        return True

    def straighten(self) -> None:
        """Planes as they were acquired."""
        self.lay(self._axes.straightened())

    def lay(self, axes: Axes) -> None:
        """Let the planes lie so."""
        self._axes = axes
        for name in NAMES:
            self._refit(name)
        self.planes_changed.announce()

    def set_slab(self, slab: Slab | None) -> None:
        """Make the planes thick, or thin again."""
        self._slab = slab
        self.planes_changed.announce()

    def turn_of(self, name: Name) -> Turn:
        """How the picture of that plane is held."""
        return self._turns.get(name, AS_IT_IS)

    def set_turn(self, name: Name, turn: Turn) -> None:
        """Hold the picture of that plane otherwise."""
        self._turns[name] = turn
        self._refit(name)
        self.planes_changed.announce()

    def set_picture_turn(self, turn: Turn) -> None:
        """Hold the radiograph otherwise."""
        self._picture_turn = turn
        self.planes_changed.announce()

    def camera(self, name: Name, size: tuple[int, int]) -> Camera:
        """What a view of that size shows of a plane: the whole body until somebody zooms or pans."""
        camera = self._cameras.get(name)
        if camera is None or (camera.fits is not None and camera.fits != size):
            if self._volume is None:
                raise ValueError("nothing is open to look at")
            camera = Camera.fitting(name, self._first.corners_mm, size, self._axes, self.turn_of(name))
            self._cameras[name] = camera
        return camera

    @property
    def zoomed_cameras(self) -> tuple[Camera, ...]:
        """Of the planes that somebody zoomed or panned."""
        return tuple(camera for camera in self._cameras.values() if camera.fits is None)

    def set_camera(self, camera: Camera) -> None:
        """Zoom or pan one plane; with linked zoom the others take its scale."""
        self._cameras[camera.name] = camera
        if self._zoom_linked:
            self._give_scale(camera.mm_per_px)
        self.planes_changed.announce()

    def link_zoom(self, linked: bool) -> None:
        """Give the three planes one scale, the largest that shows every plane whole, or let each have its own."""
        self._zoom_linked = linked
        if linked and self._cameras:
            self._give_scale(max(camera.mm_per_px for camera in self._cameras.values()))
        self.planes_changed.announce()

    def set_window(self, window: Window) -> None:
        """Show another range of values."""
        self._window = self._look = window
        self.look_changed.announce()

    def window_from(self, values: ArrayLike) -> None:
        """Show the range of these values, those of an area for instance."""
        window = auto_window(np.asarray(values))
        if window is not None:
            self.set_window(window)

    def apply_preset(self, preset: Preset) -> None:
        """A preset of the list; those without numbers come from the image or its header."""
        window = preset.window or self._window_of(preset.name)
        if window is not None:
            self.set_window(window)

    def toggle_inverted(self) -> None:
        """Exchange black and white."""
        self._inverted = not self._inverted
        self.look_changed.announce()

    def _hold_as_acquired(self) -> None:
        self._axes = Axes.of_volume(self._volume) if self._volume is not None else Axes.straight()
        self._slab, self._picture_turn = None, AS_IT_IS
        self._turns, self._cameras = {}, {}

    def _refit(self, name: Name) -> None:
        if name in self._cameras:
            self._cameras[name] = self._cameras[name].held(self._axes, self.turn_of(name), self._crosshair_mm)

    def _give_scale(self, mm_per_px: float) -> None:
        for name, camera in self._cameras.items():
            if camera.mm_per_px != mm_per_px:
                self._cameras[name] = camera.scaled(mm_per_px, self._crosshair_mm)

    def _window_of(self, name: str) -> Window | None:
        if name == "Auto":
            if self._radiograph is not None:
                return self._radiograph.auto()
            if self._volume is None:
                return None
            k, j, i = (max(1, size // _SAMPLES) for size in self._volume.shape)
            sample = self._volume.hu[::k, ::j, ::i]
            return auto_window(sample[sample > _LUNG_HU])
        header = self._piece.header if self._piece is not None else None
        number = 1 if name == "DICOM 2" else 0
        if header is None or len(header.window_center) <= number or len(header.window_width) <= number:
            return None
        width = header.window_width[number]
        return Window(header.window_center[number], width, name=name) if width >= 1 else None
