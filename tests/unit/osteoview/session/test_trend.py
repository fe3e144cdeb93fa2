"""Studies of one patient over time: what is remembered, asked for once, and compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from osteoview.anatomy.trend import DatedDensity
from osteoview.base.tasks import CancelToken, no_progress
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.series_index import SeriesIndex
from osteoview.session.session import Session
from osteoview.session.trend import Trend
from osteoview.session.vertebra import Vertebra
from tests.dicom_files import ct_stack
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed, plain_scan

PLAN = Plan()


def opened(folder: Path, *, other_patient: str = "P") -> tuple[Session, Vertebra, Trend]:
    """Today's study open and measured, one of two years ago in the list."""
    for number, (day, patient) in enumerate((("20260312", "P"), ("20240312", other_patient))):
        uid = f"1.2.{number + 5}"
        ct_stack(
            folder / uid, 12, shape=(16, 16), StudyInstanceUID=uid, SeriesInstanceUID=f"{uid}.1",
            FrameOfReferenceUID=f"{uid}.2", StudyDate=day, PatientID=patient, PatientName="A^B",
        )  # fmt: skip
    session = Session()
    vertebra = Vertebra(session)
    trend = Trend(session, vertebra)
    session.set_index(SeriesIndex.scan([folder]))
    today = next(study for study in session.index.studies if study.date == "20260312")
    session.main.open_volume(today.pieces[0], plain_scan(PLAN).volume)
    question = vertebra.question
    assert question is not None
    vertebra.take(question, assessed(PLAN))
    return session, vertebra, trend


def test_an_earlier_study_of_the_patient_is_asked_for_once(tmp_path: Path) -> None:
    _, _, trend = opened(tmp_path)
    question = trend.question
    assert question is not None
    assert question.study.date == "20240312"
    with Decoders(1) as decoders:
        answer = question.answer(decoders, cancel=CancelToken(), progress=no_progress)
    assert answer is None, "twelve slices of water hold no L1"
    trend.take(question, answer)
    assert trend.question is None
    assert trend.changes == ()


def test_the_change_is_to_the_open_study_as_it_is_now(tmp_path: Path) -> None:
    _, vertebra, trend = opened(tmp_path)
    question, now = trend.question, trend.now
    assert question is not None
    assert now is not None
    assert now.day == date(2026, 3, 12)
    trend.take(question, replace(now, day=date(2024, 3, 12), mean_hu=now.mean_hu + 30.0))
    assert [change.hu for change in trend.changes] == [pytest.approx(-30.0)]
    region = vertebra.regions.shown[0]
    vertebra.regions.take(replace(region, shape=region.shape.moved((0.0, 14.0))))
    vertebra.regions.keep("body")
    after = trend.now
    assert after is not None
    assert after.mean_hu != now.mean_hu
    assert trend.changes[0].later is after


def test_another_patient_is_no_earlier_study(tmp_path: Path) -> None:
    _, _, trend = opened(tmp_path, other_patient="Q")
    assert trend.question is None
    assert isinstance(trend.now, DatedDensity)
    assert trend.changes == ()


def test_from_the_earlier_study_the_later_one_is_later(tmp_path: Path) -> None:
    session, vertebra, trend = opened(tmp_path)
    earlier = next(study for study in session.index.studies if study.date == "20240312")
    session.main.open_volume(earlier.pieces[0], plain_scan(PLAN).volume)
    question = vertebra.question
    assert question is not None
    vertebra.take(question, assessed(PLAN))
    (change,) = trend.changes
    assert change.earlier is trend.now
    assert change.later.day == date(2026, 3, 12)
    assert change.differences == ()
