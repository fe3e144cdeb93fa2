"""L1's density over the studies of one patient: what was measured on which day, and what is still to be measured."""

from __future__ import annotations

from dataclasses import dataclass

from osteoview.anatomy.trend import Change, DatedDensity
from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import Study
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.imaging.volume_loader import load_volume
from osteoview.session.announcer import Announcer
from osteoview.session.session import Session
from osteoview.session.studies import study_of
from osteoview.session.vertebra import LEVEL, Vertebra

# Of more studies the oldest are not looked at unless they are opened.
_MOST = 6


@dataclass(frozen=True, eq=False)
class EarlierQuestion:
    """A study of the same patient that nobody has opened yet: its best series is measured behind the screen."""

    study: Study
    piece: Piece

    def answer(self, decoders: Decoders, *, cancel: CancelToken, progress: Progress) -> DatedDensity | None:
        """Load and measure it; None where it holds no L1 that can be measured."""
        from osteoview.anatomy.assessment import assess

        volume = load_volume(self.piece, decoders, cancel=cancel, progress=progress)
        found = assess(volume, LEVEL, cancel=cancel, progress=progress)
        return DatedDensity.of(found, volume, self.study.date, self.study.description)


class Trend:
    """Remembers every study that was measured while the program runs. Two studies are one patient's by their ID."""

    def __init__(self, session: Session, vertebra: Vertebra) -> None:
        self.changed = Announcer()
        self._session = session
        self._vertebra = vertebra
        self._known: dict[str, DatedDensity | None] = {}  # by study; None where there is nothing to compare
        vertebra.changed.subscribe(self._see)
        session.studies_changed.subscribe(self._see)

    @property
    def now(self) -> DatedDensity | None:
        """What the open study says."""
        study = self._study
        return self._known.get(study.study_uid) if study is not None else None

    @property
    def changes(self) -> tuple[Change, ...]:
        """From each other study of this patient to the open one, by the day; from the open one to a later study."""
        now, study = self.now, self._study
        if now is None or study is None:
            return ()
        found = []
        for other in self._others(study):
            known = self._known.get(other.study_uid)
            if known is not None:
                later = bool(known.day and now.day and known.day > now.day)
                found.append(Change(now, known) if later else Change(known, now))
        return tuple(sorted(found, key=lambda one: str((one.earlier.day, one.later.day))))

    @property
    def question(self) -> EarlierQuestion | None:
        """The next study to be measured; none before the open one is."""
        study = self._study
        if study is None or self.now is None:
            return None
        for other in sorted(self._others(study), key=lambda one: one.date, reverse=True)[:_MOST]:
            choice = choose_for_spine(other.pieces)
            if other.study_uid not in self._known and choice is not None:
                return EarlierQuestion(other, choice.piece)
        return None

    def take(self, question: EarlierQuestion, answer: DatedDensity | None) -> None:
        """An answer; None where nothing could be measured, and it is not asked again."""
        self._known.setdefault(question.study.study_uid, answer)
        self.changed.announce()

    @property
    def _study(self) -> Study | None:
        return study_of(self._session.index, self._session.main.piece)

    def _others(self, study: Study) -> list[Study]:
        if not study.patient_id:
            return []
        same = [one for one in self._session.index.studies if one.patient_id == study.patient_id]
        return [one for one in same if one.study_uid != study.study_uid and one.date]

    def _see(self) -> None:
        study, volume, found = self._study, self._session.main.volume, self._vertebra.assessment
        if study is not None and volume is not None and found is not None:
            made = DatedDensity.of(found, volume, study.date, study.description)
            if made is not None:
                self._known[study.study_uid] = made
            else:
                self._known.pop(study.study_uid, None)
        self.changed.announce()
