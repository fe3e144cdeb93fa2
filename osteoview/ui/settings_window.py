"""What can be chosen: look, language, privacy, keys. Every change holds at once; there is no OK to forget."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from osteoview.session.preferences import Preferences
from osteoview.ui.actions import Actions
from osteoview.ui.key_editor import KeyEditor
from osteoview.ui.key_map import KeyMap
from osteoview.ui.language import NAMES
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import mark, tr

_SIZE_PX = (720, 560)
_THEMES = (("dark", mark("Dark")), ("light", mark("Light")), ("system", mark("As the system")))
_TABS = (mark("General"), mark("Privacy"), mark("Keys"))


class SettingsWindow(QDialog):
    """Reads the preferences, and follows them when they are changed elsewhere."""

    def __init__(self, preferences: Preferences, keys: KeyMap, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self.setWindowTitle(tr("Settings"))
        self.resize(*_SIZE_PX)
        self.theme = QComboBox()
        self.theme.setAccessibleName(tr("Theme"))
        for name, words in _THEMES:
            self.theme.addItem(tr(words), name)
        self.theme.activated.connect(lambda row: preferences.change(theme=self.theme.itemData(row)))
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language"))
        self.language.addItem(tr("As the system"), "")
        for code, name in NAMES.items():
            self.language.addItem(name, code)
        self.language.activated.connect(lambda row: preferences.change(language=self.language.itemData(row)))
        self.hide_names = QCheckBox(tr("Hide patients' names (Ctrl+Shift+P)"))
        self.hide_names.clicked.connect(lambda on: preferences.change(hide_names=on))
        self.keep_recent = QCheckBox(tr("Remember the studies that were open lately"))
        self.keep_recent.clicked.connect(self._keep_recent)
        self.clear_recent = QPushButton(tr("Clear the list"))
        self.clear_recent.clicked.connect(lambda: preferences.change(recent=()))
        self.keys = KeyEditor(keys, actions)
        self.tabs = QTabWidget()
        for page, words in zip((self._general(), self._privacy(), self.keys), _TABS, strict=True):
            self.tabs.addTab(page, tr(words))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID_PX, GRID_PX, GRID_PX, GRID_PX)
        layout.addWidget(self.tabs)
        preferences.changed.subscribe(self._read)
        self._read()

    def _general(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        form.setSpacing(12)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(QLabel(tr("Theme")), self.theme)
        form.addRow(QLabel(tr("Language")), self.language)
        return page

    def _privacy(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX, 2 * GRID_PX)
        column.setSpacing(12)
        column.addWidget(self.hide_names)
        column.addWidget(
            _explained(
                tr(
                    "While names are hidden, none appears in the window, in pictures that are saved or copied, or in "
                    "messages. Text burnt into a picture's own pixels stays."
                )
            )
        )
        column.addWidget(self.keep_recent)
        column.addWidget(
            _explained(tr("Kept are the folder, the kinds of images and how many there are; never a patient's name."))
        )
        column.addWidget(self.clear_recent, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _keep_recent(self, on: bool) -> None:
        self._preferences.change(keep_recent=on, recent=self._preferences.choices.recent if on else ())

    def _read(self) -> None:
        choices = self._preferences.choices
        self.theme.setCurrentIndex(self.theme.findData(choices.theme))
        self.language.setCurrentIndex(max(self.language.findData(choices.language), 0))
        self.hide_names.setChecked(choices.hide_names)
        self.keep_recent.setChecked(choices.keep_recent)
        self.clear_recent.setEnabled(bool(choices.recent))


def _explained(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("dim")
    label.setWordWrap(True)
    label.setContentsMargins(3 * GRID_PX, 0, 0, GRID_PX)
    return label
