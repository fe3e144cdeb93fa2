"""What the commands of the images do: planes, slabs, slices, layouts, windows. The window gives them keys and menus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from osteoview.imaging.reslice import Mode, Slab
from osteoview.imaging.window import PRESETS
from osteoview.session.session import Layout, Session, Tool
from osteoview.ui.viewer.plane_view import PlaneView
from osteoview.ui.viewer.viewer import Viewer

_PAGE_SLICES = 10
_THICKNESSES_MM = (1.0, 2.0, 3.0, 5.0, 8.0, 10.0, 15.0, 20.0, 30.0, 50.0, 80.0)
_FIRST_MM = 5.0
_MODES: tuple[Mode, ...] = ("mean", "mip", "minip")
_FASTER = 1.5
TOOLS: Mapping[str, Tool] = {
    "tool.crosshair": Tool.CROSSHAIR,
    "tool.window": Tool.WINDOW,
    "tool.area": Tool.WINDOW_AREA,
    "tool.pan": Tool.PAN,
    "tool.zoom": Tool.ZOOM,
    "tool.scroll": Tool.SCROLL,
    "planes.align": Tool.ALIGN,
}
LAYOUTS: Mapping[str, Layout] = {
    "layout.grid": Layout.GRID,
    "layout.large": Layout.LARGE,
    "layout.row": Layout.ROW,
    "layout.single": Layout.SINGLE,
}


class ViewerCommands:
    """Works by command id, and which checkable commands are on. They speak to the view under the pointer."""

    def __init__(self, session: Session, viewer: Viewer) -> None:
        self._session = session
        self._viewer = viewer

    def works(self) -> dict[str, Callable[[], object]]:
        """What each command does."""
        session, viewer = self._session, self._viewer
        return {
            **{command: partial(session.set_tool, tool) for command, tool in TOOLS.items()},
            **{command: partial(session.set_layout, layout) for command, layout in LAYOUTS.items()},
            **{f"window.{preset.key}": partial(session.apply_preset, preset) for preset in PRESETS},
            "window.invert": session.toggle_inverted,
            "planes.straighten": self._straighten,
            "slab.thicker": partial(self._thicken, 1),
            "slab.thinner": partial(self._thicken, -1),
            "slab.mode": self._next_mode,
            "slab.none": lambda: session.active.set_slab(None),
            "turn.mirror": lambda: viewer.active.mirror(down=False),
            "turn.flip": lambda: viewer.active.mirror(down=True),
            "turn.rotate": self._turn,
            "slices.up": lambda: viewer.active.scroll_slices(-1),
            "slices.down": lambda: viewer.active.scroll_slices(1),
            "slices.page_up": lambda: viewer.active.scroll_slices(-_PAGE_SLICES),
            "slices.page_down": lambda: viewer.active.scroll_slices(_PAGE_SLICES),
            "slices.first": lambda: viewer.active.scroll_to_end(last=False),
            "slices.last": lambda: viewer.active.scroll_to_end(last=True),
            "slices.play": lambda: viewer.cine.toggle(viewer.active),
            "slices.faster": lambda: viewer.cine.faster(_FASTER),
            "slices.slower": lambda: viewer.cine.faster(1 / _FASTER),
            "view.reset": viewer.reset,
            "view.maximise": self._maximise,
            "view.link_zoom": lambda: session.active.link_zoom(not session.active.zoom_linked),
            "view.frame_times": viewer.toggle_frame_times,
            "view.second_window": lambda: viewer.toggle_own_window(viewer.active),
            "compare.link": lambda: session.link(not session.linked),
            "compare.end": session.end_comparison,
        }

    def checks(self) -> dict[str, bool]:
        """Which of the checkable commands are on."""
        session = self._session
        return {
            **{command: session.tool is tool for command, tool in TOOLS.items()},
            **{command: session.layout is layout for command, layout in LAYOUTS.items()},
            "view.link_zoom": session.active.zoom_linked,
            "view.frame_times": self._viewer.frame_times_shown,
            "compare.link": session.linked,
        }

    def _straighten(self) -> None:
        self._session.active.straighten()

    def _turn(self) -> None:
        self._viewer.active.turn_clockwise()

    def _thicken(self, step: int) -> None:
        display = self._session.active
        if display.volume is None:
            return
        now = display.slab
        if now is None:
            display.set_slab(Slab(_FIRST_MM) if step > 0 else None)
            return
        if step > 0:
            wanted = next((mm for mm in _THICKNESSES_MM if mm > now.thickness_mm), _THICKNESSES_MM[-1])
        else:
            wanted = next((mm for mm in reversed(_THICKNESSES_MM) if mm < now.thickness_mm), 0.0)
        display.set_slab(replace(now, thickness_mm=wanted) if wanted else None)

    def _next_mode(self) -> None:
        display = self._session.active
        if display.volume is None:
            return
        now = display.slab or Slab(_FIRST_MM, _MODES[-1])
        display.set_slab(replace(now, mode=_MODES[(_MODES.index(now.mode) + 1) % len(_MODES)]))

    def _maximise(self) -> None:
        view = self._viewer.active
        if isinstance(view, PlaneView):
            self._viewer.toggle_maximised(view.name)
