"""Tools, window presets and the few commands one needs all day."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from osteoview.imaging.window import PRESETS
from osteoview.session.session import Session, Tool
from osteoview.ui.icons import icon
from osteoview.ui.theme import GRID_PX, Theme

_TOOLS = (
    (Tool.CROSSHAIR, "crosshair", "Crosshair", "H"),
    (Tool.WINDOW, "contrast", "Window and level", "W"),
    (Tool.PAN, "move", "Pan", "T"),
    (Tool.ZOOM, "zoom-in", "Zoom", "Z"),
    (Tool.SCROLL, "layers", "Scroll slices", "S"),
)


class ToolBar(QFrame):
    """Above the images. Every button says its name and its key."""

    open_asked = Signal()
    reset_asked = Signal()
    theme_asked = Signal()
    help_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._session = session
        self._icons: list[tuple[QToolButton, str]] = []
        self.tools: dict[Tool, QToolButton] = {}
        self.presets = QComboBox()
        self.presets.setAccessibleName("Window preset")
        self.presets.setToolTip("Window preset (keys 0 to 8)")
        for preset in PRESETS:
            numbers = f"  {preset.window.width:.0f} / {preset.window.center:.0f}" if preset.window else ""
            self.presets.addItem(f"{preset.name}{numbers}".replace("-", "−"), preset)
        self.presets.addItem("Own window", None)
        self.presets.activated.connect(self._apply_preset)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(2 * GRID_PX, 6, 2 * GRID_PX, 6)
        self._layout.setSpacing(4)
        brand = QLabel("OsteoView")
        brand.setObjectName("brand")
        self._layout.addWidget(brand)
        self._layout.addSpacing(2 * GRID_PX)
        self._button("folder-open", "Open a folder (Ctrl+O)", self.open_asked.emit)
        self._layout.addSpacing(GRID_PX)
        for tool, picture, name, key in _TOOLS:
            button = self._button(picture, f"{name} ({key})", partial(session.set_tool, tool))
            button.setCheckable(True)
            self.tools[tool] = button
        self._layout.addSpacing(GRID_PX)
        self._layout.addWidget(self.presets)
        self._button("rotate-ccw", "Fit and centre everything (R)", self.reset_asked.emit)
        self._layout.addStretch(1)
        self._button("sun", "Light or dark", self.theme_asked.emit)
        self._button("circle-help", "Keys (?)", self.help_asked.emit)
        research = QLabel("Research use only")
        research.setObjectName("research")
        self._layout.addWidget(research, 0, Qt.AlignmentFlag.AlignVCenter)
        session.tool_changed.subscribe(self._mark)
        session.main.look_changed.subscribe(self._mark)
        session.main.opened.subscribe(self._mark)
        self._mark()

    def dress(self, theme: Theme) -> None:
        """Icons in the theme's colours."""
        for button, name in self._icons:
            button.setIcon(icon(name, theme.text))

    def _button(self, picture: str, words: str, work: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: work())
        self._icons.append((button, picture))
        self._layout.addWidget(button)
        return button

    def _apply_preset(self, row: int) -> None:
        preset = self.presets.itemData(row)
        if preset is not None:
            self._session.apply_preset(preset)

    def _mark(self) -> None:
        for tool, button in self.tools.items():
            button.setChecked(tool is self._session.tool)
        name = self._session.active.window.name
        row = next((n for n, preset in enumerate(PRESETS) if preset.name == name), self.presets.count() - 1)
        self.presets.setCurrentIndex(row)
