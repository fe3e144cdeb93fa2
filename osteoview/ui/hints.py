"""A few things worth knowing, said when they first help; dismissed for good, and brought back from the help menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import mark, tr

# Name in the settings, whether it is about a CT, words.
_HINTS = (
    ("wheel", True, mark("The wheel scrolls, a right drag zooms, a middle drag pans. Press ? for every key.")),
    (
        "crosshair",
        True,
        mark("Click in one view to see the same place in the others. Double-click shows a view alone."),
    ),
    ("window", True, mark("Keys 0 to 8 choose a window; with W, dragging changes it.")),
    ("names", False, mark("Ctrl+Shift+P hides the patient's name everywhere, also in pictures that you save.")),
)
_WIDEST_PX = 520


class Hints(QFrame):
    """One card at a time at the lower edge of the images."""

    def __init__(self, preferences: Preferences, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("card")
        self._preferences = preferences
        self._session = session
        self._over = over
        self._name = ""
        self._label = QLabel()
        self._label.setWordWrap(True)
        self.next = QPushButton(tr("Got it"))
        self.next.clicked.connect(self._dismiss)
        self.never = QPushButton(tr("No more hints"))
        self.never.clicked.connect(self.dismiss_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID_PX, 12, 12, 12)
        row.setSpacing(GRID_PX)
        row.addWidget(self._label, 1)
        for button in (self.never, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self.hide()
        over.installEventFilter(self)
        session.main.opened.subscribe(self.retranslate)

    @property
    def words(self) -> str:
        """The hint that is shown."""
        return self._label.text()

    def dismiss_all(self) -> None:
        """Say none of them any more."""
        self._preferences.change(dismissed_hints=tuple(name for name, _, _ in _HINTS))
        self.retranslate()

    def bring_back(self) -> None:
        """Say them all again."""
        self._preferences.change(dismissed_hints=())
        self.retranslate()

    def retranslate(self) -> None:
        """The next hint that suits what is open and has not been read."""
        dismissed = self._preferences.choices.dismissed_hints
        something, ct = self._session.main.piece is not None, self._session.main.volume is not None
        waiting = [hint for hint in _HINTS if hint[0] not in dismissed and (ct or not hint[1])] if something else []
        self.setVisible(bool(waiting))
        if waiting:
            self._name, _, words = waiting[0]
            self._label.setText(tr(words))
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Stay at the lower edge."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        width = min(_WIDEST_PX, self._over.width() - 4 * GRID_PX)
        height = self.heightForWidth(width)
        self.setGeometry((self._over.width() - width) // 2, self._over.height() - height - 5 * GRID_PX, width, height)
        self.raise_()

    def _dismiss(self) -> None:
        self._preferences.change(dismissed_hints=(*self._preferences.choices.dismissed_hints, self._name))
        self.retranslate()
