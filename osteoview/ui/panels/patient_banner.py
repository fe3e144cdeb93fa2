"""Whose images are open: at the top of the left panel, hidden by one key."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from osteoview.imaging.series_index import Study
from osteoview.session.discretion import Discretion
from osteoview.session.session import Session
from osteoview.session.studies import study_of
from osteoview.ui.theme import GRID_PX
from osteoview.ui.words import tr


class PatientBanner(QFrame):
    """Name, sex and age; what was examined and when. A name too long for the panel is in the tooltip in full."""

    def __init__(self, session: Session, discretion: Discretion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("patient")
        self._session = session
        self._discretion = discretion
        self.name = ElidedLabel()
        self.name.setObjectName("strong")
        self.study = ElidedLabel()
        self.study.setObjectName("dim")
        self.beside = ElidedLabel()
        self.beside.setObjectName("dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID_PX, 12, 2 * GRID_PX, 12)
        layout.setSpacing(2)
        for label in (self.name, self.study, self.beside):
            layout.addWidget(label)
        for announcer in (session.main.opened, session.beside.opened, session.studies_changed, discretion.changed):
            announcer.subscribe(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Read the session again."""
        study = study_of(self._session.index, self._session.main.piece)
        other = study_of(self._session.index, self._session.beside.piece)
        self.beside.setVisible(other is not None and other is not study)
        if other is not None:
            who = f"{person(other, self._discretion)} · {examination(other, self._discretion)}"
            self.beside.set_text(tr("Beside it: {who}").format(who=who))
        self.setVisible(study is not None)
        if study is None:
            self.name.set_text("")
            self.study.set_text("")
            return
        self.name.set_text(person(study, self._discretion))
        self.study.set_text(examination(study, self._discretion))


class ElidedLabel(QLabel):
    """One line that ends in … where the room does; all of it is in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_text(text)

    @property
    def whole(self) -> str:
        """The text that was set."""
        return self._whole

    def set_text(self, text: str) -> None:
        """Show as much of this as fits."""
        self._whole = text
        self._elide()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No text may widen the panel."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """More room, more text."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setAccessibleName(self._whole)


def person(study: Study, discretion: Discretion) -> str:
    """'Doe John · M · 71 y', or that the name is hidden."""
    name = study.patient_name.split("=")[0].replace("^", " ").strip()
    if discretion.hidden:
        name = tr("Name hidden")
    return " · ".join(
        part for part in (name or tr("Without a name"), study.patient_sex, age(study.patient_age)) if part
    )


def examination(study: Study, discretion: Discretion) -> str:
    """'CT abdomen · 2024-02-29'."""
    return discretion.said(" · ".join(part for part in (study.description, day(study.date)) if part))


def age(written: str) -> str:
    """'067Y' as a person says it."""
    number, unit = written[:-1].lstrip("0") or "0", written[-1:]
    units = {"Y": tr("{n} y"), "M": tr("{n} months"), "W": tr("{n} weeks"), "D": tr("{n} days")}
    return units[unit].format(n=number) if unit in units and number.isdigit() else written


def day(date: str) -> str:
    """'20240229' as it is written everywhere."""
    return f"{date[:4]}-{date[4:6]}-{date[6:8]}" if len(date) == 8 and date.isdigit() else date
