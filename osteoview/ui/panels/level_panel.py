"""Which vertebra is L1, how sure that is, and what to do when it is another."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from osteoview.session.session import Session
from osteoview.session.vertebra import LEVEL, Vertebra
from osteoview.ui.panels.adopt_bar import AdoptBar
from osteoview.ui.panels.fold import Fold
from osteoview.ui.panels.level_choices import LevelChoices
from osteoview.ui.panels.second_opinion_view import SecondOpinionView
from osteoview.ui.sentences import said, said_text
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import mark, tr

if TYPE_CHECKING:
    from osteoview.anatomy.assessment import Assessment


class LevelPanel(QWidget):
    """Reads the vertebra again whenever it changes."""

    def __init__(self, session: Session, vertebra: Vertebra, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._vertebra = vertebra
        self.headline = QLabel()
        self.headline.setObjectName("strong")
        self.headline.setWordWrap(True)
        self.detail = QLabel()
        self.detail.setObjectName("dim")
        self.detail.setWordWrap(True)
        self.choices = LevelChoices(vertebra)
        self.adopt = AdoptBar(session, vertebra)
        self.second = SecondOpinionView(vertebra.second)
        self._second, self._second_wanted = Fold(mark("Second outline by a network"), self.second), False
        self.up, self.down, self.go, self.align = (QPushButton() for _ in range(4))
        self.up.clicked.connect(partial(vertebra.shift, 1))
        self.down.clicked.connect(partial(vertebra.shift, -1))
        self.go.clicked.connect(vertebra.go_to_l1)
        self.align.clicked.connect(vertebra.align)
        self._buttons = QWidget()
        rows = QVBoxLayout(self._buttons)
        rows.setContentsMargins(0, GRID_PX // 2, 0, 0)
        rows.setSpacing(GRID_PX // 2)
        for pair in ((self.go, self.align), (self.up, self.down)):
            row = QHBoxLayout()
            row.setSpacing(GRID_PX // 2)
            for button in pair:
                row.addWidget(button, 1)
            rows.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 4, 2 * GRID_PX, GRID_PX)
        layout.setSpacing(4)
        for widget in (self.headline, self.detail, self.choices, self.adopt, self._buttons, self._second):
            layout.addWidget(widget)
        vertebra.changed.subscribe(self.retranslate)
        vertebra.second.changed.subscribe(self._unfold)
        self.retranslate()

    def retranslate(self) -> None:
        """Every word in the language that is loaded, and what is known now."""
        self.up.setText(tr("Count one up"))
        self.up.setToolTip(tr("Every name moves to the body above (↑ with a name selected)"))
        self.down.setText(tr("Count one down"))
        self.down.setToolTip(tr("Every name moves to the body below (↓ with a name selected)"))
        self.go.setText(tr("Go to {level}").format(level=LEVEL))
        self.align.setText(tr("Align to {level}").format(level=LEVEL))
        self.headline.setText(self._headline())
        self.detail.setText(self._detail())
        self.choices.retranslate()
        self.adopt.retranslate()
        self.second.retranslate()
        self.detail.setVisible(bool(self.detail.text()))
        bodies = self._vertebra.bodies
        self._buttons.setVisible(bool(bodies))
        found = self._vertebra.assessment
        self._second.setVisible(self._vertebra.second.wanted or (found is not None and found.mask is not None))
        for button in (self.go, self.align):
            button.setEnabled(any(named.wanted for named in bodies))

    def _unfold(self) -> None:
        """A dotted line in the images is explained: also when a session or undo has brought it."""
        before, self._second_wanted = self._second_wanted, self._vertebra.second.wanted
        if self._second_wanted and not before:
            self._second.heading.setChecked(True)

    def _headline(self) -> str:
        vertebra = self._vertebra
        if self._session.main.radiograph is not None:
            return tr("{level} is looked for in CTs only.").format(level=LEVEL)
        if self._session.main.volume is None:
            return tr("Open a CT: {level} is looked for by itself.").format(level=LEVEL)
        if vertebra.problem:
            return vertebra.problem
        assessment = vertebra.assessment
        if assessment is None:
            return tr("Looking for {level}…").format(level=LEVEL)
        return self._outcome(assessment).format(level=LEVEL)

    def _outcome(self, assessment: Assessment) -> str:
        """What came of looking."""
        vertebra = self._vertebra
        if assessment.place is None and assessment.spine is not None:
            return tr("{level} is not in this scan")
        if vertebra.options and not assessment.overridden:
            return tr("{level} is uncertain")
        if assessment.declined:
            return tr("{level} declined")
        if assessment.overridden:
            return tr("{level}, with a gate overridden")
        if vertebra.by_hand:
            return tr("{level}, named by hand")
        if assessment.spine is None:
            return tr("{level}, by regions drawn by hand")
        return tr("{level} found")

    def _detail(self) -> str:
        assessment = self._vertebra.assessment
        if assessment is None or self._vertebra.problem:
            return ""
        counting = assessment.counting
        # All of them stand below, with what else was checked.
        headline = f"{LEVEL} is not in this scan. "
        words = [said_text(reason.removeprefix(headline)) for reason in assessment.reasons[:1]]
        if counting is not None and not words and not self._vertebra.by_hand:
            words.append(
                tr("Probability {p}, {how}.").format(p=f"{counting.confidence:.2f}", how=said(counting.method))
            )
        if assessment.density is None and (assessment.spine is None or assessment.place is not None):
            words.append(tr("You can draw an ellipse or a sample in {level} and measure it there.").format(level=LEVEL))
        if self._vertebra.bodies:
            words.append(tr("Wrong level? Drag a name in the sagittal view to its vertebra."))
        return "\n".join(words)
