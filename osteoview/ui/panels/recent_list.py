"""The studies that were open lately, one click away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from osteoview.base.paths import resources
from osteoview.imaging.series_index import Study
from osteoview.session.discretion import Discretion
from osteoview.session.preferences import Preferences
from osteoview.session.recent import Recent, with_newest
from osteoview.ui.panels.series_row import RowWords, SeriesRow
from osteoview.ui.sentences import said
from osteoview.ui.theme import Theme
from osteoview.ui.words import tr, trn

_MOST_ROWS = 3
_FRAME_PX = 2


class RecentList(QFrame):
    """A few rows; the path is in the tooltip. While names are hidden only what it is, never the folder's name."""

    chosen = Signal(object)

    def __init__(
        self,
        preferences: Preferences,
        discretion: Discretion,
        theme: Callable[[], Theme],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._discretion = discretion
        self._shown: tuple[Recent, ...] = ()
        heading = QLabel(tr("RECENT"))
        heading.setObjectName("heading")
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Recent studies"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row = SeriesRow(theme)
        self.list.setItemDelegate(self._row)
        self.list.setMouseTracking(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(heading)
        layout.addWidget(self.list)
        preferences.changed.subscribe(self.retranslate)
        discretion.changed.subscribe(self.retranslate)
        self.retranslate()

    def remember(self, paths: tuple[Path, ...], studies: tuple[Study, ...]) -> None:
        """Put what was just opened at the top; the demo study has a command of its own."""
        choices = self._preferences.choices
        if choices.keep_recent and resources() / "demo" not in paths:
            self._preferences.change(recent=with_newest(choices.recent, Recent.of(paths, studies)))

    def forget(self, paths: tuple[Path, ...]) -> None:
        """Take off what is no longer there, or holds no image any more."""
        gone = tuple(str(path.absolute()) for path in paths)
        left = tuple(entry for entry in self._preferences.choices.recent if entry.paths != gone)
        self._preferences.change(recent=left)

    def retranslate(self) -> None:
        """Read the preferences again."""
        self._shown = self._preferences.choices.recent
        self.setVisible(bool(self._shown))
        self.list.clear()
        for entry in self._shown:
            words = recent_words(entry, self._discretion)
            item = QListWidgetItem(words.title)
            item.setData(RowWords.ROLE, words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words.title} {words.detail}")
            item.setToolTip("" if self._discretion.hidden else "\n".join(entry.paths))
            self.list.addItem(item)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Words wrap otherwise, and rows get another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the first few rows, so that none is cut through."""
        self.list.doItemsLayout()
        rows = range(min(len(self._shown), _MOST_ROWS))
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(row) for row in rows) + 2 * _FRAME_PX)

    def _choose(self, item: QListWidgetItem) -> None:
        entry = self._shown[self.list.row(item)]
        self.chosen.emit([Path(path) for path in entry.paths])


def recent_words(entry: Recent, discretion: Discretion) -> RowWords:
    """'lumbar' and 'CT · DXA · 168 images', without the folder's name while names are hidden."""
    parts = [trn("%n studies", entry.studies)] if entry.studies > 1 else []
    parts += [said(kind) for kind in entry.kinds]
    parts.append(trn("%n images", entry.images))
    what = " · ".join(parts)
    return RowWords(what) if discretion.hidden else RowWords(entry.name, what)
