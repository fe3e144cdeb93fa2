"""The area of the images: planes of a CT, pictures, two of them side by side, or a word on what to do first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from osteoview.imaging.plane import NAMES, Name
from osteoview.imaging.reslice import Reslicer
from osteoview.session.display import Display
from osteoview.session.session import Layout, Session
from osteoview.ui.theme import GRID_PX
from osteoview.ui.viewer.align_hand import AlignHand
from osteoview.ui.viewer.area_hand import AreaHand
from osteoview.ui.viewer.body_hand import BodyHand
from osteoview.ui.viewer.cine import Cine
from osteoview.ui.viewer.crosshair_hand import CrosshairHand
from osteoview.ui.viewer.image_view import ImageView
from osteoview.ui.viewer.localizer import Localizer
from osteoview.ui.viewer.measuring import MeasuringHand
from osteoview.ui.viewer.own_window import OwnWindow
from osteoview.ui.viewer.picture_view import PictureView
from osteoview.ui.viewer.plane_view import PlaneView
from osteoview.ui.viewer.surface import PlaneSurface
from osteoview.ui.words import tr

_GAP_PX = 2
# Row, column, rows, columns of the axial, sagittal and coronal view and of the fourth pane.
_PLACES: dict[Layout, tuple[tuple[int, int, int, int], ...]] = {
    Layout.GRID: ((0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)),
    Layout.LARGE: ((0, 0, 2, 3), (0, 3, 1, 2), (1, 3, 1, 2)),
    Layout.ROW: ((0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1)),
}


class Viewer(QStackedWidget):
    """Places the views as the session's layout asks; double-click shows one alone."""

    demo_asked = Signal()
    open_folder_asked = Signal()
    hovered = Signal(str)

    def __init__(self, session: Session, reslicer: Reslicer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.planes = {name: PlaneView(session, session.main, reslicer, name) for name in NAMES}
        self.picture = PictureView(session, session.main)
        self.planes_beside = {name: PlaneView(session, session.beside, reslicer, name) for name in NAMES}
        self.picture_beside = PictureView(session, session.beside)
        self.localizer = Localizer(session.main)
        self.fourth: QWidget = self.localizer
        self.cine = Cine(lambda view: view.display.crosshair_mm.tolist(), self)
        self._maximised: Name | None = None
        self._windows: dict[ImageView, OwnWindow] = {}
        self._grid = QWidget()
        self._places = QGridLayout(self._grid)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(_GAP_PX)
        for name in NAMES:
            for plane in (self.planes[name], self.planes_beside[name]):
                plane.maximise_asked.connect(lambda name=name: self.toggle_maximised(name))
        for plane in (*self.planes.values(), *self.planes_beside.values()):
            plane.hands = [
                MeasuringHand(plane, PlaneSurface(plane)),
                BodyHand(plane),
                AlignHand(plane),
                AreaHand(plane),
                CrosshairHand(plane),
            ]
        for view in self.views:
            view.setParent(self._grid)
            view.hovered.connect(self.hovered)
        self.fourth.setParent(self._grid)
        self._empty = self._make_empty()
        self.addWidget(self._empty)
        self.addWidget(self._grid)
        for announcer in (session.main.opened, session.beside.opened, session.layout_changed):
            announcer.subscribe(self._arrange)
        session.main.opened.subscribe(self.cine.stop)
        self._arrange()

    @property
    def views(self) -> Sequence[ImageView]:
        """All views, shown or not."""
        return (*self.planes.values(), self.picture, *self.planes_beside.values(), self.picture_beside)

    @property
    def active(self) -> ImageView:
        """The view that keys speak to: the one under the pointer, else the first that is shown."""
        shown = [view for view in self.views if view.isVisible()]
        focused = next((view for view in shown if view.hasFocus()), None)
        return focused or next(iter(shown), self.planes["axial"])

    def toggle_maximised(self, name: Name) -> None:
        """Show this plane alone, or all again."""
        self._maximised = None if self._maximised == name else name
        self._arrange()
        self.planes[name].setFocus()

    def reset(self) -> None:
        """Fit every view, straighten its planes, and put the crosshair back where it began."""
        for display in (self._session.main, self._session.beside):
            display.reset()
        for picture in (self.picture, self.picture_beside):
            picture.reset()

    def set_fourth(self, pane: QWidget) -> None:
        """Put another widget into the fourth pane."""
        if self.fourth.parent() is self._grid:  # else the new one has taken it in
            self._places.removeWidget(self.fourth)
            self.fourth.setParent(None)
        self.fourth = pane
        pane.setParent(self._grid)
        self._arrange()

    @property
    def frame_times_shown(self) -> bool:
        """Whether every view says how long its pictures took."""
        return self.planes["axial"].meter.shown

    def toggle_frame_times(self) -> None:
        """Show in every view how long its pictures took, or no longer."""
        shown = not self.frame_times_shown
        for view in self.views:
            view.meter.shown = shown
            view.update()

    def toggle_own_window(self, view: ImageView) -> None:
        """Show a view in a window of its own, for a second monitor, or take it back."""
        window = self._windows.pop(view, None)
        if window is not None:
            window.close()
        elif view.isVisible():
            window = OwnWindow(view)
            window.closed.connect(lambda: self._take_back(view))
            self._windows[view] = window
            window.show_on_free_screen()
        self._arrange()

    def close_windows(self) -> None:
        """Take every view back."""
        for view in tuple(self._windows):
            self.toggle_own_window(view)

    def _take_back(self, view: ImageView) -> None:
        self._windows.pop(view, None)
        view.setParent(self._grid)
        self._arrange()

    def _arrange(self) -> None:
        """Place what is to be seen, hide the rest."""
        session = self._session
        opened = [display for display in (session.main, session.beside) if display.piece is not None]
        self.setCurrentWidget(self._grid if opened else self._empty)
        places: dict[QWidget, tuple[int, int, int, int]] = {}
        if session.main.volume is not None and len(opened) == 1:
            places = self._planes_alone()
        else:
            for column, display in enumerate(opened):
                for row, view in enumerate(self._column(display)):
                    places[view] = (row, column, 1, 1) if display.volume is not None else (0, column, 2, 1)
        inside = [view for view in (*self.views, self.fourth) if view not in self._windows]
        for view in inside:
            self._places.removeWidget(view)
        self._stretch(places)
        for view in inside:
            if view in places:
                self._places.addWidget(view, *places[view])
            view.setVisible(view in places)

    def _planes_alone(self) -> dict[QWidget, tuple[int, int, int, int]]:
        layout = self._session.layout
        single = self._maximised or ("axial" if layout is Layout.SINGLE else None)
        if single is not None:
            return {self.planes[single]: (0, 0, 1, 1)}
        panes: tuple[QWidget, ...] = (*(self.planes[name] for name in NAMES), self.fourth)
        return dict(zip(panes, _PLACES[layout], strict=False))

    def _column(self, display: Display) -> list[QWidget]:
        """One side of a comparison."""
        beside = display is self._session.beside
        if display.volume is None:
            return [self.picture_beside if beside else self.picture]
        planes = self.planes_beside if beside else self.planes
        return [planes[name] for name in ((self._maximised,) if self._maximised else ("axial", "sagittal"))]

    def _stretch(self, places: dict[QWidget, tuple[int, int, int, int]]) -> None:
        rows = max((row + height for row, _, height, _ in places.values()), default=1)
        columns = max((column + width for _, column, _, width in places.values()), default=1)
        for n in range(max(self._places.rowCount(), rows)):
            self._places.setRowStretch(n, 1 if n < rows else 0)
        for n in range(max(self._places.columnCount(), columns)):
            self._places.setColumnStretch(n, 1 if n < columns else 0)

    def _make_empty(self) -> QWidget:
        page = QWidget()
        title = QLabel(tr("Drop a study here"))
        title.setObjectName("brand")
        words = QLabel(
            tr("A folder, a zip, a disc, single files, or a mix of them.\nCT, radiographs, DXA; DICOM or NIfTI.")
        )
        words.setObjectName("dim")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        demo = QPushButton(tr("Open demo study"))
        demo.setObjectName("primary")
        demo.clicked.connect(self.demo_asked)
        folder = QPushButton(tr("Open folder…"))
        folder.clicked.connect(self.open_folder_asked)
        layout = QVBoxLayout(page)
        layout.setSpacing(2 * GRID_PX)
        layout.addStretch(1)
        for widget in (title, words, demo, folder):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page
