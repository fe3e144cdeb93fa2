"""Tools, window presets, slab and layout: the commands one needs all day, a click away."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from osteoview.imaging.window import PRESETS
from osteoview.session.session import Session, Tool
from osteoview.ui.actions import Actions
from osteoview.ui.flow import Flow
from osteoview.ui.theme import GRID_PX
from osteoview.ui.viewer.viewer_commands import LAYOUTS, TOOLS
from osteoview.ui.words import mark, tr

_BUTTONS = (
    ("tool.crosshair", "tool.window", "tool.area", "tool.pan", "tool.zoom", "tool.scroll"),
    ("tool.length", "tool.angle", "tool.ellipse", "tool.rectangle", "tool.polygon", "tool.sample"),
    ("tool.crop", "body.mark"),
    ("slices.play", "planes.align", "planes.straighten", "view.reset"),
)
_SLAB = ("slab.none", "slab.thicker", "slab.thinner", "slab.mode")
_LAYOUTS = ("layout.grid", "layout.large", "layout.row", "layout.single", "view.link_zoom", "view.second_window")
_PRESET_NAMES = (
    mark("Auto"), mark("DICOM"), mark("DICOM 2"), mark("Brain"), mark("Abdomen"), mark("Mediastinum"), mark("Bone"),
    mark("Lung"), mark("Spongy bone"),
)  # fmt: skip
_MODES = {"mean": mark("mean"), "mip": mark("MIP"), "minip": mark("MinIP")}
_HEIGHT_PX = 32


class ToolBar(QFrame):
    """Above the images; wraps into a second row where the room is narrow. Every button says its name and its key."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._session = session
        self._actions = actions
        self.buttons: dict[str, QToolButton] = {}
        flow = Flow(spacing=3)
        for n, group in enumerate(_BUTTONS):
            if n:
                flow.addWidget(_gap())
            for command in group:
                flow.addWidget(self._button(command))
        self.tools: dict[Tool, QToolButton] = {
            tool: self.buttons[command] for command, tool in TOOLS.items() if command in self.buttons
        }
        self.presets = QComboBox()
        self.presets.setFixedHeight(_HEIGHT_PX)
        self.presets.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.presets.activated.connect(self._apply_preset)
        self.slab = self._menu_button(_SLAB)
        self.layouts = self._menu_button(_LAYOUTS)
        flow.addWidget(_gap())
        for widget in (self.presets, self.slab, self.layouts):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID_PX, 5, GRID_PX, 5)
        layout.addLayout(flow)
        actions.changed.connect(self.retranslate)
        for announcer in (
            session.main.look_changed,
            session.beside.look_changed,
            session.main.opened,
            session.main.planes_changed,
            session.layout_changed,
            session.active_changed,
        ):
            announcer.subscribe(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        """Names, tooltips and lists in the language that is loaded."""
        for command, button in self.buttons.items():
            button.setToolTip(self._actions.tooltip(command))
            button.setAccessibleName(self._actions.tooltip(command))
        self.presets.setAccessibleName(tr("Window preset"))
        self.presets.setToolTip(tr("Window preset (keys 0 to 8)"))
        self.presets.clear()
        for preset, name in zip(PRESETS, _PRESET_NAMES, strict=True):
            window = preset.window
            numbers = f"  {window.width:.0f} / {window.center:.0f}" if window is not None else ""
            self.presets.addItem(f"{tr(name)}{numbers}".replace("-", "−"), preset)
        self.presets.addItem(tr("Own window"), None)
        self.slab.setToolTip(tr("How thick the planes are"))
        self.layouts.setToolTip(tr("How the views share the screen"))
        self._read()

    def attached(self) -> None:
        """Show the buttons of the commands that do something by now."""
        for command, button in self.buttons.items():
            button.setVisible(self._actions[command].isVisible())

    def _button(self, command: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions[command])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setIconSize(QSize(18, 18))
        button.setFixedHeight(_HEIGHT_PX)
        self.buttons[command] = button
        return button

    def _menu_button(self, commands: tuple[str, ...]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("choice")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setFixedHeight(_HEIGHT_PX)
        menu = QMenu(button)
        for command in commands:
            menu.addAction(self._actions[command])
        button.setMenu(menu)
        return button

    def _apply_preset(self, row: int) -> None:
        preset = self.presets.itemData(row)
        if preset is not None:
            self._session.apply_preset(preset)

    def _read(self) -> None:
        """What the session says of window, slab and layout; called often, so nothing is set that is shown already."""
        display = self._session.active
        name = display.window.name
        row = next((n for n, preset in enumerate(PRESETS) if preset.name == name), self.presets.count() - 1)
        if row != self.presets.currentIndex():
            self.presets.setCurrentIndex(row)
        slab = display.slab
        words = tr("Slab: none")
        if slab is not None:
            words = tr("Slab: {mm} mm {mode}").format(mm=f"{slab.thickness_mm:g}", mode=tr(_MODES[slab.mode]))
        layout = next(command for command, one in LAYOUTS.items() if one is self._session.layout)
        for button, text in ((self.slab, words), (self.layouts, tr(self._actions.command(layout).text))):
            if button.text() != text:
                button.setText(text)
                button.setAccessibleName(text)
                button.updateGeometry()


def _gap() -> QWidget:
    rule = QFrame()
    rule.setObjectName("rule")
    rule.setFixedSize(1, _HEIGHT_PX - 8)
    return rule
