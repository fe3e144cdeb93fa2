"""The window: studies on the left, images in the middle, panels on the right; above them what must be known.

Everything a person can do is a row of `osteoview.ui.commands`; here each row gets what it does. A further part of the
window is made here too: it gets the session, puts its panel in by `right.add`, its words by `status.add`, and its
commands by `commands.attach`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenuBar, QSplitter, QVBoxLayout, QWidget

from osteoview.annotation.roi_file import SUFFIX as ROI_SUFFIX
from osteoview.base.paths import data_folder, resources
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.piece import Piece
from osteoview.imaging.place import close_archives
from osteoview.imaging.reslice import Reslicer
from osteoview.session.discretion import Discretion
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.session_file import SUFFIX
from osteoview.session.troubles import Trouble, Troubles
from osteoview.session.vertebra import Vertebra
from osteoview.ui.actions import Actions
from osteoview.ui.classifying import Classifying
from osteoview.ui.command_states import CommandStates
from osteoview.ui.dialogs import Dialogs, Parts
from osteoview.ui.drop_target import DropTarget
from osteoview.ui.drops import Drops
from osteoview.ui.header_bar import HeaderBar
from osteoview.ui.hints import Hints
from osteoview.ui.key_map import KeyMap
from osteoview.ui.language import Language
from osteoview.ui.locating import Locating
from osteoview.ui.note_bar import NoteBar
from osteoview.ui.note_words import all_notes
from osteoview.ui.opening import Opening
from osteoview.ui.pages import Pages, stacked
from osteoview.ui.pairing import Pairing
from osteoview.ui.panels.error_centre import ErrorCentre
from osteoview.ui.panels.histogram_panel import HistogramPanel
from osteoview.ui.panels.left_panel import LeftPanel
from osteoview.ui.panels.measurements_panel import MeasurementsPanel
from osteoview.ui.panels.patient_banner import PatientBanner
from osteoview.ui.panels.recent_list import RecentList
from osteoview.ui.panels.right_panel import RightPanel
from osteoview.ui.panels.series_panel import SeriesPanel
from osteoview.ui.restore_desk import RestoreDesk
from osteoview.ui.retranslate import retranslate
from osteoview.ui.roi_desk import RoiDesk
from osteoview.ui.status_bar import StatusBar
from osteoview.ui.theme import DARK, Theme, style_sheet, theme_of
from osteoview.ui.thumbnails import Thumbnails
from osteoview.ui.tool_bar import ToolBar
from osteoview.ui.viewer.first_look import FirstLook
from osteoview.ui.viewer.fourth_pane import FourthPane
from osteoview.ui.viewer.measuring_commands import MeasuringCommands
from osteoview.ui.viewer.placing_commands import PlacingCommands
from osteoview.ui.viewer.viewer import Viewer
from osteoview.ui.viewer.viewer_commands import ViewerCommands
from osteoview.ui.window_commands import Over, WindowCommands
from osteoview.ui.window_place import WindowPlace
from osteoview.ui.words import mark, tr

_LEAST_PX = (960, 600)
_MESSAGE_MS = 8000


class MainWindow(DropTarget):
    """Wires the session to the screen; the session is what everything reads."""

    settled = Signal()

    def __init__(
        self, session: Session, decoders: Decoders, reslicer: Reslicer, preferences: Preferences | None = None
    ) -> None:
        super().__init__()
        self.session = session
        self.preferences = preferences or Preferences()
        self.language = Language()
        self.troubles = Troubles()
        self._decoders = decoders
        self.theme = DARK
        self._spoken = self.preferences.choices.language
        self._say(self.language.speak(self._spoken))
        self._say(self.preferences.notice)
        self.discretion = Discretion(session, self.preferences)
        self.setWindowTitle(tr("OsteoView: research use only"))
        self.opening = Opening(session, decoders, reslicer, self)
        self.drops = Drops(session, self.opening, self.troubles, self)
        self._pairing = Pairing(session, self.opening, self)
        self._thumbnails = Thumbnails(decoders, self)
        self.viewer = Viewer(session, reslicer)
        self.first_look = FirstLook(self.viewer, self.viewer.planes["axial"])
        self.keys = KeyMap(self.preferences)
        self.commands = Actions(self.keys, self, self.viewer)
        self._viewer_commands = ViewerCommands(session, self.viewer)
        self.vertebra = Vertebra(session)
        self._measuring_commands = MeasuringCommands(session, self.viewer, self.vertebra.regions)
        self._placing_commands = PlacingCommands(session, self.vertebra.adopting, self.commands, self.tell)
        self.tool_bar = ToolBar(session, self.commands)
        self.series = SeriesPanel(session, self.discretion, self._thumbnails, lambda: self.theme)
        self.recent = RecentList(self.preferences, self.discretion, lambda: self.theme)
        self.left = LeftPanel(PatientBanner(session, self.discretion), self.series, self.recent)
        self.right = RightPanel(self.preferences)
        self.locating = Locating(session, self.vertebra, self.preferences, decoders, lambda: self.theme, self)
        self.classifying = Classifying(session, self.vertebra, self.preferences, lambda: self.theme, self)
        for image in self.viewer.views:
            image.said = self.discretion.said
            self.discretion.changed.subscribe(image.update)
        self.locating.choose_from(self.classifying.shelf)
        self.locating.lay_over(self.viewer)
        self.classifying.lay_over(self.viewer)
        self.right.add("classification", mark("Classification"), self.classifying.panel)
        self.right.add("density", mark("Density"), self.locating.density)
        self.right.add("level", mark("Level"), self.locating.level)
        self.right.add("trust", mark("Can it be trusted?"), self.locating.trust)
        self.measurements = MeasurementsPanel(session, lambda: self.theme)
        self.measurements.said = self.discretion.said
        self.right.add("measurements", mark("Measurements"), self.measurements)
        self.values = HistogramPanel(session, lambda: self.theme)
        self.fourth = FourthPane({mark("Localizer"): self.viewer.localizer, mark("Values"): self.values})
        self.viewer.set_fourth(self.fourth)
        self.notes = NoteBar(self.troubles, self.discretion)
        self.status = StatusBar(self.troubles)
        self.pages = Pages()
        self.header = self._make_header()
        self.restoring = RestoreDesk(
            session, self.opening, self.drops, self.troubles, self.discretion, data_folder() / "sessions", self
        )
        self._arrange()
        self.place = WindowPlace(self, self.splitter, self.preferences, self.commands, session)
        self.errors = ErrorCentre(self.troubles, self.discretion, self)
        self.hints = Hints(self.preferences, session, self.viewer)
        parts = Parts(
            window=self,
            session=session,
            viewer=self.viewer,
            hints=self.hints,
            commands=self.commands,
            keys=self.keys,
            language=self.language,
            preferences=self.preferences,
            discretion=self.discretion,
            troubles=self.troubles,
            open_paths=self.open_paths,
            tell=self.tell,
        )
        self.dialogs = Dialogs(parts)
        self.rois = RoiDesk(session, self.troubles, self.tell, self)
        self._window_commands = WindowCommands(
            Over(
                parts=parts,
                measuring=self._measuring_commands,
                dialogs=self.dialogs,
                drops=self.drops,
                opening=self.opening,
                errors=self.errors,
                status=self.status,
                pages=self.pages,
                place=self.place,
                theme=lambda: self.theme,
                open_demo=self.open_demo,
                compare=self.compare,
                stop_asking=self.classifying.predictor.cancel,
            )
        )
        self._attach()
        self._connect()
        self._follow_preferences()
        self.place.restore()
        self.viewer.setFocus()
        QTimer.singleShot(0, self, self.restoring.offer)

    @property
    def pointer(self) -> QLabel:
        """What lies under the pointer."""
        return self.status.pointer

    @property
    def progress(self) -> QWidget:
        """Visible while something is read."""
        return self.status.progress

    @property
    def busy(self) -> bool:
        """Whether anything is still read, drawn small, looked for or asked."""
        return self._reading or self.locating.finder.running or self.classifying.predictor.running

    @property
    def _reading(self) -> bool:
        return self.opening.running or self.drops.waiting or self._thumbnails.busy

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Add everything behind the paths to the studies, then show what suits the spine best."""
        sessions = [path for path in paths if path.suffix == SUFFIX and path.is_file()]
        for path in sessions[:1]:  # a window shows one
            self.restoring.open_session(path)
        models = [path for path in paths if (path / "card.json").is_file()]
        if models:
            self.pages.turn_to("models")
            self.classifying.desk.take_in(models)
        regions = [path for path in paths if path.name.endswith(ROI_SUFFIX) and path.is_file()]
        for path in regions:
            self.rois.open(path)
        images = [path for path in paths if path not in (*sessions, *models, *regions)]
        if images:
            self.pages.turn_to("review")
            self.drops.open_paths(images)

    def open_demo(self) -> None:
        """The simulated person that comes with the program."""
        self.open_paths([resources() / "demo"])

    def open_piece(self, piece: Piece) -> None:
        """Load one series and show it where the keys speak to."""
        self.opening.open_piece(piece, self.session.active)
        self.viewer.setFocus()

    def compare(self, piece: Piece | None = None) -> None:
        """Show a series beside the open one."""
        chosen = piece or self.series.selected
        if self.session.main.piece is None or chosen is None or chosen is self.session.main.piece:
            self.tell(tr("Select another series in the list first: it is shown beside the open one."))
            return
        self.opening.open_piece(chosen, self.session.beside)

    def dress(self, theme: Theme) -> None:
        """Put on a theme."""
        self.theme = theme
        self.setStyleSheet(style_sheet(theme))
        self.commands.dress(theme)
        self.header.dress(theme)
        self.measurements.dress()
        self.values.update()
        self.locating.dress()

    def tell(self, words: str) -> None:
        """A word in the status line that goes by itself."""
        self.status.message.setText(words)
        QTimer.singleShot(_MESSAGE_MS, self, lambda: self._untell(words))

    def retranslate_all(self) -> None:
        """Say everything again in the language that is loaded."""
        retranslate(self)
        self.commands.retranslate()
        self._show_notes()

    def _untell(self, words: str) -> None:
        if self.status.message.text() == words:
            self.status.message.clear()

    def _say(self, words: str) -> None:
        if words:
            self.troubles.add([Trouble(words)])

    def _make_header(self) -> HeaderBar:
        menus = QMenuBar()
        self.commands.fill_menus(menus)
        return HeaderBar(self.pages.tabs, menus)

    def _arrange(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.restoring.banner)
        column.addWidget(self.notes)
        column.addWidget(self.viewer, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for n, (widget, stretch) in enumerate(((self.left, 0), (middle, 1), (self.right, 0))):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(n, stretch)
        self.pages.add("review", mark("Review"), lambda: stacked(self.tool_bar, self.splitter))
        self.pages.add("models", mark("Models"), self.classifying.make_page)
        self.setCentralWidget(stacked(self.header, self.pages, self.status))
        self.setMinimumSize(*_LEAST_PX)

    def _attach(self) -> None:
        self.commands.attach({**self._viewer_commands.works(), **self._placing_commands.works()})
        self._placing_commands.read()
        works = {**self.dialogs.works(), **self._measuring_commands.works(), **self.restoring.works()}
        works |= {**self.rois.works(), **self.classifying.works(), **self._window_commands.works()}
        self.commands.attach(works)
        self.tool_bar.attached()

    def _connect(self) -> None:
        session, opening = self.session, self.opening
        self.drag_entered.connect(lambda: self.tell(tr("Drop to add to the list.")))
        self.drag_left.connect(self.status.message.clear)
        self.dropped.connect(self.open_paths)
        self.series.chosen.connect(self.open_piece)
        self.pages.turned.connect(self._show_page)
        self.locating.trust.opened.connect(self.right.reveal)
        self.classifying.panel.models_asked.connect(lambda: self.pages.turn_to("models"))
        self.classifying.panel.crop_asked.connect(self.commands["tool.crop"].trigger)
        self.series.compare_asked.connect(self.compare)
        self.series.close_asked.connect(self._window_commands.close_study)
        self.recent.chosen.connect(self.open_paths)
        self.viewer.demo_asked.connect(self.open_demo)
        self.viewer.open_folder_asked.connect(self.dialogs.ask_for_folder)
        self.viewer.hovered.connect(self.pointer.setText)
        self.notes.all_asked.connect(self._window_commands.toggle_errors)
        self.errors.closed.connect(self._window_commands.toggle_errors)
        self.status.errors.clicked.connect(self._window_commands.toggle_errors)
        self.status.progress.cancel.clicked.connect(self.drops.cancel)
        opening.began.connect(lambda words: self.status.progress.begin(self.discretion.said(words)))
        opening.progressed.connect(self.status.progress.show_progress)
        opening.first_look.connect(self.first_look.show_image)
        opening.ended.connect(self._end)
        self.locating.finder.began.connect(self.status.message.setText)
        self.locating.finder.ended.connect(self.status.message.clear)
        self.measurements.image_asked.connect(self.restoring.open_image)
        self.restoring.folder_asked.connect(self.dialogs.ask_for_folder)
        self.restoring.said.connect(self.tell)
        session.measurements.changed.subscribe(self._show_values)
        # A picture has no Hounsfield units.
        session.main.opened.subscribe(
            lambda: self.right.show_sections(session.main.radiograph is None, "density", "trust")
        )
        self.drops.added.connect(self.recent.remember)
        self.drops.fell_short.connect(self.recent.forget)
        self._thumbnails.finished.connect(self._say_when_settled)
        self.preferences.changed.subscribe(self._follow_preferences)
        for announcer in (session.main.opened, session.main.planes_changed, session.beside.opened):
            announcer.subscribe(self._show_notes)
        self._states = CommandStates(
            session, self.commands, self._viewer_commands, self._measuring_commands, self.vertebra.regions
        )
        session.layout_changed.subscribe(self.place.keep_layout)

    def _follow_preferences(self) -> None:
        choices = self.preferences.choices
        theme = theme_of(choices.theme, QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light)
        if theme is not self.theme or not self.styleSheet():
            self.dress(theme)
        if choices.language != self._spoken:
            self._spoken = choices.language
            self._say(self.language.speak(choices.language))
            self.retranslate_all()
        self.place.show_panels()
        self.commands.check("view.hide_patient", choices.hide_names)
        if self.preferences.notice and self.preferences.notice not in [trouble.what for trouble in self.troubles.all]:
            self._say(self.preferences.notice)

    def _show_page(self, shown: str) -> None:
        for name in ("review", "models"):
            self.commands.check(f"page.{name}", name == shown)

    def _show_values(self) -> None:
        """The values of a shape come to the front while it is drawn; afterwards the person has the choice."""
        draft = self.session.measurements.draft
        if draft is not None and self.session.findings.measurement(draft.id) is None:
            self.fourth.show_page("Values")

    def _show_notes(self) -> None:
        self.notes.show_notes(all_notes(self.session))

    def _end(self) -> None:
        self.status.progress.hide()
        self._say_when_settled()

    def _say_when_settled(self) -> None:
        """Announce that nothing is being read, loaded or drawn any more."""
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        if not self._reading:
            self._show_notes()
            self.settled.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """The command shows whether the window fills the screen, however it came to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.commands.check("view.full_screen", self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop all work, and wait for it, before anything that it would report to is gone."""
        self.place.keep()
        self.viewer.close_windows()
        self.dialogs.close()
        self.restoring.close()
        self.opening.close()
        self.locating.close()
        self.classifying.close()
        self._thumbnails.close()
        self._decoders.close()
        close_archives()
        self.language.unload()
        super().closeEvent(event)
