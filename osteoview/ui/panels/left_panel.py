"""Left of the images: whose they are, the series of every open study, what was open lately, and where to drop more."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from osteoview.ui.panels.patient_banner import PatientBanner
from osteoview.ui.panels.recent_list import RecentList
from osteoview.ui.panels.series_panel import SeriesPanel
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr

WIDTH_PX = 264
LEAST_PX = 200


class LeftPanel(QFrame):
    """Stacks them; the list of series takes all room that is left."""

    def __init__(
        self, banner: PatientBanner, series: SeriesPanel, recent: RecentList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setMinimumWidth(LEAST_PX)
        words = QLabel(tr("Drop a folder, a zip or a disc anywhere, or press Ctrl+O."))
        words.setObjectName("dim")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drop = QFrame()
        drop.setObjectName("drop")
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(GRID_PX, 12, GRID_PX, 12)
        inside.addWidget(words)
        around = QVBoxLayout()
        around.setContentsMargins(2 * GRID_PX, GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        around.addWidget(drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(banner)
        layout.addWidget(series, 1)
        layout.addWidget(recent)
        layout.addLayout(around)
