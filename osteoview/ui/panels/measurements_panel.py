"""The list of what was measured: a click goes there, a name can be given, values can be copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from osteoview.annotation.crop import Crop
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import LONGEST_NAME, Measurement
from osteoview.inference.usual_crop import TASKS, aspect_of
from osteoview.session.session import Session
from osteoview.session.studies import piece_of
from osteoview.ui import measurement_words
from osteoview.ui.icons import icon
from osteoview.ui.panels.measurement_rows import EYE, HEADING, ID, NAME, VALUE, MeasurementRows, badge
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.viewer.seen import colour_of
from osteoview.ui.words import tr
from trainer.task import task_named


class MeasurementsPanel(QWidget):
    """Reads the measurements again whenever they change; empty, it says how to begin."""

    image_asked = Signal(object)  # the ImageKey of a measurement whose image is not open

    def __init__(self, session: Session, theme: Callable[[], Theme], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._measurements = session.measurements
        self._theme = theme
        # What may be read on the screen of a text from a header; the window hides names with it.
        self.said: Callable[[str], str] = str
        self._written: dict[str, tuple[object, ...]] = {}  # what each row was made of: the same makes the same
        self.setObjectName("measurements")
        self._empty = QLabel()
        self._empty.setObjectName("dim")
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, GRID_PX)
        self.list = MeasurementRows()
        self.list.itemClicked.connect(self._click)
        self.list.itemActivated.connect(lambda item, _column: self._go(item))
        self.list.itemChanged.connect(self._name)
        self.list.customContextMenuRequested.connect(self._offer)
        self.copy_all = QPushButton()
        self.copy_all.clicked.connect(lambda: self.copy(self._measurements.shown))
        self.delete_all = QPushButton()
        self.delete_all.clicked.connect(lambda: self._measurements.delete(self._session.findings.measurements))
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(2 * GRID_PX, 6, 2 * GRID_PX, GRID_PX)
        row.addWidget(self.copy_all)
        row.addWidget(self.delete_all)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self._empty, self.list, self._buttons):
            layout.addWidget(widget)
        self._measurements.changed.subscribe(self._read)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word in the language that is loaded."""
        self._empty.setText(
            tr("Nothing measured yet. Take a length, an angle or a region from the tools above, and drag on an image.")
        )
        self.list.setAccessibleName(tr("Measurements"))
        self.copy_all.setText(tr("Copy values"))
        self.copy_all.setToolTip(tr("All values as text with tabs, for a spreadsheet. No patient is named."))
        self.delete_all.setText(tr("Delete all"))
        self._written.clear()
        self._read()

    def dress(self) -> None:
        """Icons in the theme's colours."""
        self._read()

    def copy(self, measurements: Iterable[Measurement]) -> None:
        """Put the values of these on the clipboard."""
        rows = [(one, self._measurements.number(one), self._measurements.numbers(one)) for one in measurements]
        QGuiApplication.clipboard().setText(measurement_words.table(rows))

    def remake(self, measurement: Measurement, task: str) -> None:
        """Make a crop box one for another task, and the next ones too."""
        self._session.crops.choose(task)
        self._measurements.make_for(measurement, task, aspect_of(task_named(task)))

    def _read(self) -> None:
        rows = self._rows()
        self._empty.setVisible(not rows)
        self.list.setVisible(bool(rows))
        self._buttons.setVisible(bool(rows))
        # Names are typed into the list: what is written here must not be taken for that.
        self.list.blockSignals(True)
        ids = [f"{HEADING}{number}" if one is None else one.id for one, number, _ in rows]
        if ids != self.list.ids:
            self.list.set_ids(ids)
            self._written.clear()
        chosen = self._measurements.selected
        for row, (one, number, heading) in enumerate(rows):
            item = self.list.topLevelItem(row)
            if item is not None and one is not None:
                self._write(item, one, number)
                self._choose(item, chosen is not None and one.id == chosen.id)
            elif item is not None:
                item.setText(NAME, heading)
                item.setToolTip(NAME, heading)
                item.setForeground(NAME, QColor(self._theme().dim))
        self.list.blockSignals(False)

    def _rows(self) -> list[tuple[Measurement | None, int, str]]:
        """Measurements and their numbers, what can be seen now first; each image under its name, unless it is alone."""
        groups: dict[ImageKey, list[tuple[Measurement, int]]] = {}
        for one, number in self._measurements.numbered:
            groups.setdefault(one.ground.image, []).append((one, number))
        ordered = sorted(groups.values(), key=lambda group: self._measurements.display_of(group[0][0]) is None)
        alone = len(ordered) == 1 and self._measurements.display_of(ordered[0][0][0]) is not None
        rows: list[tuple[Measurement | None, int, str]] = []
        for n, group in enumerate(ordered):
            if not alone:
                rows.append((None, n, self._heading(group[0][0])))
            rows += [(one, number, "") for one, number in group]
        return rows

    def _heading(self, one: Measurement) -> str:
        """What the list of series calls its image, and whether it is open."""
        display, key = self._measurements.display_of(one), one.ground.image
        piece = display.piece if display is not None else piece_of(self._session.index, key)
        title = self.said(piece.title) if piece is not None else tr("Another image")
        return title if display is not None else tr("{image}, not open").format(image=title)

    def _write(self, item: QTreeWidgetItem, one: Measurement, number: int) -> None:
        numbers, theme = self._measurements.numbers(one), self._theme()
        state, before = (one, numbers, theme, number), self._written.get(one.id, ())
        if len(before) == len(state) and all(new is old for new, old in zip(state, before, strict=True)):
            return
        self._written[one.id] = state
        name = one.name or measurement_words.kind(one)
        value = measurement_words.value(one, numbers)
        is_crop = isinstance(one.shape, Crop)
        details = [*(() if is_crop else measurement_words.details(numbers)), *measurement_words.remarks(numbers)]
        is_open = self._measurements.display_of(one) is not None
        item.setIcon(NAME, badge(number, colour_of(number) if is_open else theme.dim))
        item.setText(NAME, name)
        item.setText(VALUE, value)
        item.setTextAlignment(VALUE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setIcon(EYE, icon("eye" if one.visible else "eye-off", theme.text if one.visible else theme.dim))
        item.setToolTip(EYE, tr("Hide on the image") if one.visible else tr("Show on the image"))
        for column in (NAME, VALUE):
            item.setToolTip(column, "\n".join([f"{number}  {name}   {value}", *details]))
            item.setForeground(column, QColor(theme.text if is_open and one.visible else theme.dim))

    def _choose(self, item: QTreeWidgetItem, chosen: bool) -> None:
        if item.isSelected() != chosen:
            item.setSelected(chosen)
            if chosen:
                self.list.setCurrentItem(item)

    def _of(self, item: QTreeWidgetItem | None) -> Measurement | None:
        return self._session.findings.measurement(item.data(NAME, ID)) if item is not None else None

    def _click(self, item: QTreeWidgetItem, column: int) -> None:
        measurement = self._of(item)
        if measurement is not None and column == EYE:
            self._measurements.set_visible(measurement, not measurement.visible)
        else:
            self._go(item)

    def _go(self, item: QTreeWidgetItem) -> None:
        measurement = self._of(item)
        if measurement is not None and not self._measurements.show(measurement):
            self.image_asked.emit(measurement.ground.image)

    def _name(self, item: QTreeWidgetItem, column: int) -> None:
        measurement = self._of(item)
        if measurement is None or column != NAME:
            return
        typed = item.text(NAME).strip()[:LONGEST_NAME]
        self._measurements.rename(measurement, "" if typed == measurement_words.kind(measurement) else typed)
        self._read()

    def _offer(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        measurement = self._of(item)
        if item is None or measurement is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Go there"), lambda: self._go(item))
        menu.addAction(tr("Rename"), lambda: self.list.editItem(item, NAME))
        words = tr("Hide on the image") if measurement.visible else tr("Show on the image")
        menu.addAction(words, lambda: self._measurements.set_visible(measurement, not measurement.visible))
        menu.addAction(tr("Copy values"), lambda: self.copy([measurement]))
        if isinstance(measurement.shape, Crop):
            for_task = menu.addMenu(tr("Crop box for"))
            for task in TASKS:
                words = tr(measurement_words.CROPS[task.id])
                for_task.addAction(words, partial(self.remake, measurement, task.id))
        menu.addSeparator()
        menu.addAction(tr("Delete"), lambda: self._measurements.delete([measurement]))
        menu.popup(self.list.viewport().mapToGlobal(at))
