"""The area of the images: three planes of a CT, one large picture, or a word on what to do first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from osteoview.imaging.first_view import first_point_mm
from osteoview.imaging.plane import Name
from osteoview.imaging.reslice import Reslicer
from osteoview.session.session import Session
from osteoview.ui.theme import GRID_PX
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.picture_view import PictureView
from osteoview.ui.viewer.plane_view import PlaneView

_NAMES: tuple[Name, ...] = ("axial", "sagittal", "coronal")
_GAP_PX = 2


class Viewer(QStackedWidget):
    """Axial large, sagittal and coronal beside it; double-click shows one alone."""

    demo_asked = Signal()
    open_folder_asked = Signal()
    hovered = Signal(str)

    def __init__(self, session: Session, reslicer: Reslicer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.planes = {name: PlaneView(session, reslicer, name) for name in _NAMES}
        self.picture = PictureView(session)
        self._maximised: PlaneView | None = None
        self._grid = QWidget()
        layout = QGridLayout(self._grid)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP_PX)
        layout.addWidget(self.planes["axial"], 0, 0, 2, 1)
        layout.addWidget(self.planes["sagittal"], 0, 1)
        layout.addWidget(self.planes["coronal"], 1, 1)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(1, 2)
        for view in self.planes.values():
            view.maximise_asked.connect(lambda view=view: self.toggle_maximised(view))
        for any_view in self.views:
            any_view.hovered.connect(self.hovered)
        self._empty = self._make_empty()
        for page in (self._empty, self._grid, self.picture):
            self.addWidget(page)
        session.opened.subscribe(self._show_right_page)

    @property
    def views(self) -> Sequence[ImageView]:
        """All views, shown or not."""
        return (*self.planes.values(), self.picture)

    @property
    def active(self) -> ImageView:
        """The view that keys speak to: the one under the pointer, else the first of the page."""
        focused = next((view for view in self.views if view.hasFocus()), None)
        return focused or (self.picture if self.currentWidget() is self.picture else self.planes["axial"])

    def toggle_maximised(self, view: PlaneView) -> None:
        """Show this plane alone, or all three again."""
        self._maximised = None if self._maximised is view else view
        for plane in self.planes.values():
            plane.setVisible(self._maximised in (None, plane))
        view.setFocus()

    def reset(self) -> None:
        """Fit every view, and put the crosshair back where it began."""
        if self._session.volume is not None:
            self._session.move_crosshair(first_point_mm(self._session.volume))
        for view in self.views:
            view.reset()

    def _show_right_page(self) -> None:
        if self._session.volume is not None:
            self.setCurrentWidget(self._grid)
        elif self._session.radiograph is not None:
            self.setCurrentWidget(self.picture)

    def _make_empty(self) -> QWidget:
        page = QWidget()
        title = QLabel("Drop a study here")
        title.setObjectName("brand")
        words = QLabel(
            "A folder, a zip, a disc, single files, or a mix of them.\nCT, radiographs, DXA; DICOM or NIfTI."
        )
        words.setObjectName("dim")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        demo = QPushButton("Open demo study")
        demo.setObjectName("primary")
        demo.clicked.connect(self.demo_asked)
        folder = QPushButton("Open folder…")
        folder.clicked.connect(self.open_folder_asked)
        layout = QVBoxLayout(page)
        layout.setSpacing(2 * GRID_PX)
        layout.addStretch(1)
        for widget in (title, words, demo, folder):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page
