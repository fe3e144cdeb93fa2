"""What must stay visible about the open image, and what just went wrong: bars, never a box in the way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from osteoview.imaging.note import Note
from osteoview.session.discretion import Discretion
from osteoview.session.troubles import Trouble, Troubles
from osteoview.ui.flow import Flow
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr, trn

_MOST_SHOWN = 3


class NoteBar(QWidget):
    """Above the images: a badge for each note, its sentence on request; and the newest trouble until it is read."""

    all_asked = Signal()

    def __init__(self, troubles: Troubles, discretion: Discretion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._troubles = troubles
        self._discretion = discretion
        self._notes: tuple[Note, ...] = ()
        self._open = False
        self.error = QFrame()
        self.error.setObjectName("error")
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._more = QPushButton()
        self._more.clicked.connect(self.all_asked)
        self._dismiss = QPushButton(tr("Dismiss"))
        self._dismiss.clicked.connect(troubles.mark_read)
        row = QHBoxLayout(self.error)
        row.setContentsMargins(2 * GRID_PX, 6, GRID_PX, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.badges = QFrame()
        self.badges.setObjectName("note")
        column = QVBoxLayout(self.badges)
        column.setContentsMargins(2 * GRID_PX, 5, GRID_PX, 5)
        column.setSpacing(4)
        self._flow = Flow(spacing=6)
        self._sentences = QLabel()
        self._sentences.setWordWrap(True)
        self._sentences.setTextFormat(Qt.TextFormat.PlainText)
        self._sentences.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addLayout(self._flow)
        column.addWidget(self._sentences)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.error)
        layout.addWidget(self.badges)
        troubles.changed.subscribe(self.retranslate)
        discretion.changed.subscribe(self.retranslate)
        self.retranslate()

    @property
    def words(self) -> str:
        """All that is shown: what went wrong, and the sentences behind the badges."""
        error = [] if self.error.isHidden() else [self._words.text()]
        return "\n".join([*error, *(note.text for note in self._notes)])

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """What holds for the image now open, in the language that is loaded."""
        if notes != self._notes:
            self._notes = notes
            self._show_badges()

    def retranslate(self) -> None:
        """Read the troubles again."""
        newest = self._troubles.newest
        shown = [self._sentence(trouble) for trouble in newest[:_MOST_SHOWN]]
        rest = len(newest) - len(shown)
        self._words.setText("\n".join(shown + ([trn("and %n more.", rest)] if rest > 0 else [])))
        self._more.setText(tr("Show all"))
        self._more.setVisible(rest > 0)
        self.error.setVisible(bool(newest))
        self._show_badges()

    def _sentence(self, trouble: Trouble) -> str:
        return sentence(trouble, self._discretion)

    def _show_badges(self) -> None:
        self._flow.clear()
        for note in self._notes:
            badge = QToolButton()
            badge.setObjectName("badge")
            badge.setText(self._discretion.said(note.name))
            badge.setToolTip(self._discretion.said(note.text))
            badge.setAccessibleName(f"{note.name}: {note.text}")
            badge.setProperty("blocks", note.blocks_measuring)
            badge.clicked.connect(self._open_or_close)
            self._flow.addWidget(badge)
            badge.show()
        self._sentences.setText("\n".join(self._discretion.said(note.text) for note in self._notes))
        self._sentences.setVisible(self._open and bool(self._notes))
        self.badges.setVisible(bool(self._notes))

    def _open_or_close(self) -> None:
        self._open = not self._open
        self._sentences.setVisible(self._open)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Room for the badges is counted anew with another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._flow.invalidate()


def sentence(trouble: Trouble, discretion: Discretion) -> str:
    """A trouble as it may be seen: without its path and without names while these are hidden."""
    source = discretion.source(trouble.source) if trouble.source else ""
    if trouble.source and not source:
        source = tr("A file (its name is hidden)")
    lead = f"{source}: " if source else ""
    return discretion.said(f"{lead}{trouble.what} {trouble.hint}".rstrip())
