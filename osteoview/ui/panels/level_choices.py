"""Asks which body is L1 where the count is open: an answer for each way to count, its names on the strip meanwhile."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from osteoview.session.level_options import Option
from osteoview.session.vertebra import LEVEL, Vertebra
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr


class LevelChoices(QWidget):
    """Hidden where the count is sure. Made anew only when the counts are others, so that no button dies in a hand."""

    def __init__(self, vertebra: Vertebra, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vertebra = vertebra
        self._options: tuple[Option, ...] = ()
        self.question = QLabel()
        self.question.setObjectName("strong")
        self.question.setWordWrap(True)
        self.buttons: list[ChoiceButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(6)
        self._column.addWidget(self.question)

    def retranslate(self) -> None:
        """The counts as they are now, in the language that is loaded."""
        self.question.setText(tr("Which of these is {level}?").format(level=LEVEL))
        options = self._vertebra.options
        if options != self._options:
            self._options = options
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = [ChoiceButton(option, self._vertebra) for option in options]
            for button in self.buttons:
                self._column.addWidget(button)
        for button in self.buttons:
            button.retranslate()
        self.setVisible(bool(options))


class ChoiceButton(QPushButton):
    """What it would mean, how likely it is, and by what one would count so. Under the pointer the strip shows it."""

    def __init__(self, option: Option, vertebra: Vertebra) -> None:
        super().__init__()
        self.option = option
        self._vertebra = vertebra
        self.setObjectName("option")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.title, self.share, self.why = (QLabel() for _ in range(3))
        self.title.setObjectName("strong")
        self.why.setObjectName("dim")
        self.why.setWordWrap(True)
        self.share.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for label in (self.title, self.share, self.why):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(GRID_PX + 4, 6, GRID_PX + 4, 6)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.share, 0, 1)
        grid.addWidget(self.why, 1, 0, 1, 2)
        self.clicked.connect(partial(vertebra.choose, option))

    def retranslate(self) -> None:
        """Its words."""
        option = self.option
        percent = round(100 * option.probability)
        self.title.setText(_title(option))
        self.share.setText(f"{percent} %" if percent >= 1 else "< 1 %")
        self.why.setText(_why(option))
        self.setAccessibleName(f"{self.title.text()}, {self.share.text()}, {self.why.text()}")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its words."""
        return self._grid.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No smaller than its words."""
        return self._grid.minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Its words are broken where it is narrow."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """So high it must be."""
        return self._grid.heightForWidth(width)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show its names on the strip."""
        super().enterEvent(event)
        self._vertebra.preview(self.option)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Show those that hold."""
        super().leaveEvent(event)
        self._vertebra.preview(None)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """The keyboard looks at it, too."""
        super().focusInEvent(event)
        self._vertebra.preview(self.option)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """It looks elsewhere."""
        super().focusOutEvent(event)
        self._vertebra.preview(None)


def _title(option: Option) -> str:
    if option.place is None:
        return tr("{level} is not in this scan").format(level=LEVEL)
    if option.higher == 0:
        return tr("This is {level}").format(level=LEVEL)
    if option.higher is None:
        return tr("{level} is the body now named {name}").format(level=LEVEL, name=option.now)
    if abs(option.higher) == 1:
        words = tr("{level} is one body higher") if option.higher > 0 else tr("{level} is one body lower")
        return words.format(level=LEVEL)
    words = tr("{level} is {n} bodies higher") if option.higher > 0 else tr("{level} is {n} bodies lower")
    return words.format(level=LEVEL, n=abs(option.higher))


def _why(option: Option) -> str:
    lumbar = option.reading.n_lumbar
    if option.why == "sacrum":
        return tr("Counted from the sacrum it would be so, with {n} lumbar vertebrae.").format(n=lumbar)
    if option.why == "likeliest":
        return tr("The likeliest count, with {n} lumbar vertebrae.").format(n=lumbar)
    return tr("Another count, with {n} lumbar vertebrae.").format(n=lumbar)
