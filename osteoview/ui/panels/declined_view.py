"""Why the networks' answer is withheld, and the note by which a person takes it nevertheless."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from osteoview.annotation.gate_note import LONGEST_NOTE
from osteoview.session.classification import Classification
from osteoview.ui.icons import icon
from osteoview.ui.sentences import said_text
from osteoview.ui.theme import GRID_PX, Theme
from osteoview.ui.words import tr

_ICON_PX = 18


class DeclinedView(QWidget):
    """Two faces: declined, with a line for a note; or overruled, with the note and a way back."""

    def __init__(
        self, classification: Classification, theme: Callable[[], Theme], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._theme = theme
        self._sign, self.headline, self.reasons = QLabel(), QLabel(), QLabel()
        self.headline.setObjectName("title")
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST_NOTE)
        self.overrule, self.take_back = QPushButton(), QPushButton()
        self.overrule.clicked.connect(self._overrule)
        self.note.returnPressed.connect(self._overrule)
        self.note.textChanged.connect(lambda words: self.overrule.setEnabled(bool(words.strip())))
        self.take_back.clicked.connect(classification.take_back)
        self.reasons.setWordWrap(True)
        self.reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = QHBoxLayout()
        top.setSpacing(GRID_PX)
        top.addWidget(self._sign)
        top.addWidget(self.headline, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID_PX // 2)
        row.addWidget(self.note, 1)
        row.addWidget(self.overrule)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, GRID_PX // 2)
        layout.setSpacing(GRID_PX // 2)
        layout.addLayout(top)
        layout.addWidget(self.reasons)
        layout.addLayout(row)
        layout.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        classification.changed.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        scope = self._classification.scope
        overruled = scope.overridden if scope is not None else ()
        shown = scope is not None and (scope.declined or bool(overruled))
        self.setVisible(shown)
        if scope is None or not shown:
            return
        declined, theme = scope.declined, self._theme()
        colour = theme.danger if declined else theme.attention
        self._sign.setPixmap(icon("x" if declined else "triangle-alert", colour).pixmap(_ICON_PX, _ICON_PX))
        self.headline.setText(tr("Declined") if declined else tr("Overruled"))
        self.headline.setStyleSheet(f"color: {colour}")
        if declined:
            self.reasons.setText("\n".join(map(said_text, scope.reasons)))
        else:
            said = [f"{said_text(one.detail)}\n{tr('Note: {note}').format(note=one.overridden)}" for one in overruled]
            self.reasons.setText("\n".join(said))
        self.note.setPlaceholderText(tr("Your reason"))
        self.note.setToolTip(tr("Why may it be used nevertheless?"))
        self.note.setAccessibleName(tr("Note"))
        self.overrule.setText(tr("Overrule"))
        self.overrule.setToolTip(tr("Show the answer; the note stays beside it, in reports too"))
        self.overrule.setEnabled(bool(self.note.text().strip()))
        self.take_back.setText(tr("Take the note back"))
        for widget in (self.note, self.overrule):
            widget.setVisible(declined and not scope.final)
        self.take_back.setVisible(not declined)

    def _overrule(self) -> None:
        note = self.note.text()
        if note.strip():
            self.note.clear()
            self._classification.overrule(note)
