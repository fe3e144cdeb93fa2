"""How an image was looked at, as a value that can be stored: crosshair, planes, slab, window, zoom."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import numpy as np

from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.annotation.errors import DocumentError
from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.reslice import Mode, Slab
from osteoview.imaging.window import SHAPES, Shape, Window
from osteoview.session.axes import Axes
from osteoview.session.camera import Camera
from osteoview.session.display import Display
from osteoview.session.turn import AS_IT_IS, Turn

_MODES: tuple[Mode, ...] = ("mean", "mip", "minip")
_FIELDS = ("crosshair_mm", "turned", "window", "inverted", "slab", "turns", "picture_turn", "cameras")
Triple = tuple[float, float, float]


@dataclass(frozen=True)
class ViewState:
    """What a Display is asked for and set to. `cameras`: centre and mm a pixel of the planes that were zoomed."""

    crosshair_mm: Triple = (0.0, 0.0, 0.0)
    turned: tuple[Triple, ...] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
    window: Window | None = None
    inverted: bool = False
    slab: Slab | None = None
    turns: tuple[tuple[Name, Turn], ...] = ()
    picture_turn: Turn = AS_IT_IS
    cameras: tuple[tuple[Name, Triple, float], ...] = ()

    @classmethod
    def of(cls, display: Display) -> ViewState:
        """As it is now."""
        return cls(
            crosshair_mm=_triple(display.crosshair_mm),
            turned=tuple(_triple(row) for row in display.axes.turned),
            window=display.window if display.look is display.window else None,
            inverted=display.inverted,
            slab=display.slab,
            turns=tuple((name, display.turn_of(name)) for name in NAMES if display.turn_of(name) != AS_IT_IS),
            picture_turn=display.picture_turn,
            cameras=tuple((one.name, _triple(one.center_mm), one.mm_per_px) for one in display.zoomed_cameras),
        )

    def show_in(self, display: Display) -> None:
        """Look at the open image like this again."""
        if display.volume is not None:
            display.lay(replace(display.axes, turned=np.array(self.turned)))
            display.move_crosshair(self.crosshair_mm)
            display.set_slab(self.slab)
            for name, turn in self.turns:
                display.set_turn(name, turn)
            for name, center_mm, mm_per_px in self.cameras:
                turn = display.turn_of(name)
                display.set_camera(Camera(name, np.array(center_mm), mm_per_px, display.axes, turn))
        else:
            display.set_picture_turn(self.picture_turn)
        if self.window is not None:
            display.set_window(self.window)
        if self.inverted != display.inverted:
            display.toggle_inverted()

    def to_document(self) -> Document:
        """As plain values."""
        window, slab = self.window, self.slab
        return {
            "crosshair_mm": list(self.crosshair_mm),
            "turned": [list(row) for row in self.turned],
            "window": window
            and {"center": window.center, "width": window.width, "shape": window.shape, "name": window.name},
            "inverted": self.inverted,
            "slab": slab and {"thickness_mm": slab.thickness_mm, "mode": slab.mode},
            "turns": [{"plane": name, **_turn_document(turn)} for name, turn in self.turns],
            "picture_turn": _turn_document(self.picture_turn),
            "cameras": [
                {"plane": name, "center_mm": list(center_mm), "mm_per_px": mm_per_px}
                for name, center_mm, mm_per_px in self.cameras
            ],
        }

    @classmethod
    def from_document(cls, value: object) -> ViewState:
        """Read back what to_document wrote; numbers that no display could be set to are refused."""
        known = document.fields(value, "the view", _FIELDS)
        turned = document.rows(known, "turned", 3)
        try:
            Axes(np.eye(3), np.array(turned))
            window, slab = known.get("window"), known.get("slab")
            return cls(
                crosshair_mm=cast("Triple", document.numbers(known, "crosshair_mm", 3)),
                turned=cast("tuple[Triple, ...]", turned),
                window=None if window is None else _window(window),
                inverted=document.truth(known, "inverted"),
                slab=None if slab is None else _slab(slab),
                turns=tuple(_plane_turn(one) for one in document.entries(known, "turns")),
                picture_turn=_turn(known.get("picture_turn")),
                cameras=tuple(_camera(one) for one in document.entries(known, "cameras")),
            )
        except ValueError as reason:
            raise document.damaged(f"the view cannot be shown ({reason})") from reason


def _window(value: object) -> Window:
    known = document.fields(value, "the window", ("center", "width", "shape", "name"))
    shape = cast("Shape", document.choice(known, "shape", SHAPES))
    center, width = document.number(known, "center"), document.number(known, "width")
    return Window(center, width, shape, document.text(known, "name"))


def _slab(value: object) -> Slab:
    known = document.fields(value, "the slab", ("thickness_mm", "mode"))
    return Slab(document.number(known, "thickness_mm"), cast("Mode", document.choice(known, "mode", _MODES)))


def _turn_document(turn: Turn) -> Document:
    return {"mirrored": turn.mirrored, "quarters": turn.quarters}


def _turn(value: object) -> Turn:
    known = document.fields(value, "a turn", ("mirrored", "quarters"))
    return Turn(document.truth(known, "mirrored"), int(document.number(known, "quarters")))


def _plane_turn(value: object) -> tuple[Name, Turn]:
    known = document.fields(value, "a turn", ("plane", "mirrored", "quarters"))
    turn = Turn(document.truth(known, "mirrored"), int(document.number(known, "quarters")))
    return cast("Name", document.choice(known, "plane", NAMES)), turn


def _camera(value: object) -> tuple[Name, Triple, float]:
    known = document.fields(value, "a zoom", ("plane", "center_mm", "mm_per_px"))
    mm_per_px = document.number(known, "mm_per_px")
    if mm_per_px <= 0:
        raise DocumentError("The file is damaged: a pixel has no size.", hint="Use a copy of it, or begin anew.")
    center_mm = cast("Triple", document.numbers(known, "center_mm", 3))
    return cast("Name", document.choice(known, "plane", NAMES)), center_mm, mm_per_px


def _triple(vector: object) -> Triple:
    x, y, z = np.asarray(vector, np.float64).tolist()
    return x, y, z
