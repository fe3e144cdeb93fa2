"""Density over time in `analyze`: earlier studies of the patient, measured the same way, and what has changed since."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osteoview.analyze.chosen_series import choose
from osteoview.anatomy.assessment import Assessment, assess
from osteoview.anatomy.density import LSC_HU
from osteoview.anatomy.trend import Change, DatedDensity
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex, Study
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume

OTHER_PATIENT = "The two studies name different patients."


@dataclass(frozen=True)
class Earlier:
    """Another study, and the change from the older of the two to the newer; None where one could not be measured."""

    level: str
    study_uid: str
    series_uid: str
    measured: DatedDensity | None
    change: Change | None
    warnings: tuple[str, ...]

    def document(self) -> dict[str, Any]:
        """For programs."""
        seen, change = self.measured, self.change
        return {
            "study_uid": self.study_uid,
            "series_uid": self.series_uid,
            "date": None if seen is None or seen.day is None else seen.day.isoformat(),
            "mean_hu": None if seen is None else round(seen.mean_hu, 2),
            "sd_hu": None if seen is None else round(seen.sd_hu, 2),
            "declined": seen is None or seen.declined,
            "change_hu": None if change is None else round(change.hu, 2),
            "years": None if change is None or change.years is None else round(change.years, 2),
            "lsc_hu": LSC_HU,
            "is_real": None if change is None else change.is_real,
            "warnings": list(self.warnings),
        }

    def lines(self) -> list[str]:
        """For a person."""
        seen, change = self.measured, self.change
        if seen is None or change is None:
            return [f"Over time: {self.level} cannot be compared. {' '.join(self.warnings)}".rstrip()]
        when = seen.day.isoformat() if seen.day is not None else "another day"
        size = "more than" if change.is_real else "within"
        rose = f"{change.hu:+.0f}".replace("-", "−")
        words = f"Over time: {seen.mean_hu:.0f} HU on {when}; change {rose} HU, {size} one LSC of {LSC_HU:.0f} HU."
        return [" ".join((words, *self.warnings))]


def earlier(
    path: Path, level: str, now: Assessment, volume: Volume, today: Study | None, cancel: CancelToken
) -> Earlier:
    """Measure that level in another study and compare. Raises InputError where there is no CT in it."""
    index = SeriesIndex.scan([path], cancel=cancel)
    piece = choose(index, [path], "")
    with Decoders() as decoders:
        other = load_volume(piece, decoders, cancel=cancel)
    study = study_of(index, piece)
    then = DatedDensity.of(assess(other, level, cancel=cancel), other, *_day_and_title(study))
    current = DatedDensity.of(now, volume, *_day_and_title(today))
    change = None
    if then is not None and current is not None:
        is_later = bool(then.day and current.day and then.day > current.day)
        change = Change(current, then) if is_later else Change(then, current)
    ids = {one.patient_id for one in (study, today) if one is not None and one.patient_id}
    warnings = (
        *([OTHER_PATIENT] if len(ids) > 1 else []),
        *(change.differences if change is not None else _why(then, level)),
    )
    return Earlier(level, other.study_uid, other.series_uid, then, change, tuple(warnings))


def study_of(index: SeriesIndex, piece: Piece) -> Study | None:
    """The study that a piece belongs to."""
    return next((study for study in index.studies if piece in study.pieces), None)


def _day_and_title(study: Study | None) -> tuple[str, str]:
    return (study.date, study.description) if study is not None else ("", "")


def _why(then: DatedDensity | None, level: str) -> tuple[str, ...]:
    return (f"{level} could not be measured in {'that study' if then is None else 'this one'}.",)
