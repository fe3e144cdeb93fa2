"""What a person changes of L1: regions, gates, the count. All of it undone, redone, and kept in the findings."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from osteoview.anatomy.assessment import Assessment
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse
from osteoview.base.tasks import CancelToken, no_progress
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.session.findings import Findings
from osteoview.session.session import Session
from osteoview.session.vertebra import Vertebra
from tests.unit.osteoview.anatomy.plain_spine import Plan, plain_scan


def answer(vertebra: Vertebra) -> None:
    question = vertebra.question
    assert question is not None
    vertebra.take(question, question.answer(cancel=CancelToken(), progress=no_progress))


PLAIN = Plan()


def opened(plan: Plan = PLAIN) -> tuple[Session, Vertebra]:
    session = Session()
    vertebra = Vertebra(session)
    session.main.open_volume(Piece(Kind.CT, "", ()), plain_scan(plan).volume)
    answer(vertebra)
    return session, vertebra


def known(vertebra: Vertebra) -> Assessment:
    found = vertebra.assessment
    assert found is not None
    return found


def knows(vertebra: Vertebra) -> bool:
    return vertebra.assessment is not None


def asks(vertebra: Vertebra) -> bool:
    return vertebra.question is not None


def mean_hu(vertebra: Vertebra) -> float:
    density = known(vertebra).density
    assert density is not None
    return density.mean_hu


def pulled(vertebra: Vertebra, right_mm: float = 0.0, down_mm: float = 0.0) -> Measurement:
    region = vertebra.regions.shown[0]
    vertebra.regions.select(region)
    vertebra.regions.take(replace(region, shape=region.shape.moved((right_mm, down_mm))))
    return region


def test_a_region_is_moved_measured_undone_and_redone() -> None:
    session, vertebra = opened()
    before, found = mean_hu(vertebra), vertebra.assessment
    heard: list[float] = []
    vertebra.changed.subscribe(lambda: heard.append(mean_hu(vertebra)))
    pulled(vertebra, down_mm=14.0)
    assert heard == [], "the density follows when the hand lets go"
    vertebra.regions.keep("body")
    after = mean_hu(vertebra)
    assert after != before
    assert heard
    assert heard[-1] == after, "whoever listens finds the new number"
    assert known(vertebra).by_hand
    session.undo()
    assert vertebra.assessment is found
    session.redo()
    assert mean_hu(vertebra) == after


def test_a_hand_that_lets_go_where_it_took_hold_changes_nothing() -> None:
    session, vertebra = opened()
    pulled(vertebra)
    vertebra.regions.keep("body")
    assert not session.undo_name
    pulled(vertebra, 3.0)
    vertebra.regions.drop()
    assert not session.undo_name
    assert vertebra.regions.shown == vertebra.regions.automatic


def test_regions_are_removed_stretched_made_alike_and_restored() -> None:
    session, vertebra = opened()
    regions = vertebra.regions
    count = len(regions.shown)
    first = pulled(vertebra, 0.5)
    regions.keep("body")
    regions.make_alike()
    places = {one.shape.center for one in regions.shown if isinstance(one.shape, Ellipse)}
    assert len(places) == 1
    regions.select(regions.shown[1])
    gone = regions.selected
    assert gone is not None
    regions.delete()
    assert len(regions.shown) == count - 1
    assert known(vertebra).removed == (gone.id,)
    regions.restore()
    assert not known(vertebra).by_hand
    assert regions.shown[0].shape == first.shape
    session.undo()
    assert len(regions.shown) == count - 1


def test_nudges_in_a_row_are_undone_as_one() -> None:
    session, vertebra = opened()
    vertebra.regions.select(vertebra.regions.shown[0])
    for _ in range(5):
        vertebra.regions.nudge(0.5, 0.0)
    session.undo()
    assert vertebra.regions.by_hand is None


def test_what_is_selected_is_one_thing() -> None:
    session, vertebra = opened()
    region = vertebra.regions.shown[0]
    drawn = replace(region, id="drawn")
    session.edit("draw", session.findings.adding(drawn))
    vertebra.regions.select(region)
    session.select(drawn)
    assert vertebra.regions.selected is None
    vertebra.regions.select(region)
    assert session.selected is None


def test_edits_come_back_from_a_file() -> None:
    session, vertebra = opened()
    pulled(vertebra, 2.0)
    vertebra.regions.keep("body")
    vertebra.overrule("tube voltage", "does not matter")
    after, findings = mean_hu(vertebra), session.findings
    again, seen = opened()
    again.begin_anew(Findings.from_document(json.loads(json.dumps(findings.to_document()))))
    assert mean_hu(seen) == after
    assert again.findings.notes == findings.notes


def test_a_gate_is_overruled_and_put_in_force_again() -> None:
    session, vertebra = opened(Plan(height_lost=0.4))
    assert known(vertebra).declined
    vertebra.overrule("height kept", "  ")
    assert not session.undo_name, "not without a note"
    vertebra.overrule("height kept", "old and\n healed")
    assert not known(vertebra).declined
    assert [gate.overridden for gate in known(vertebra).overridden] == ["old and healed"]
    session.undo()
    assert known(vertebra).declined
    session.redo()
    vertebra.enforce("height kept")
    assert known(vertebra).declined


def test_a_note_to_one_vertebra_says_nothing_of_the_next() -> None:
    _, vertebra = opened(Plan(height_lost=0.4))
    vertebra.overrule("height kept", "old")
    vertebra.shift(1)
    assert not knows(vertebra)
    answer(vertebra)
    assert known(vertebra).overridden == ()


def test_thick_slices_are_searched_once_a_person_allows_it() -> None:
    session, vertebra = opened(Plan(slice_mm=7.0))
    assert [body.label for body in vertebra.bodies] == []
    assert not asks(vertebra)
    vertebra.overrule("slice thickness", "nothing thinner")
    assert not knows(vertebra)
    answer(vertebra)
    assert not asks(vertebra)
    assert len(vertebra.bodies) > 4
    session.undo()
    assert known(vertebra).declined


def test_between_counts_a_person_is_asked_shown_and_obeyed() -> None:
    session, vertebra = opened(Plan(lumbar=6))
    options = vertebra.options
    assert options[0].why == "likeliest"
    sacrum = next(one for one in options if one.why == "sacrum")
    names = [one.label for one in vertebra.bodies]
    vertebra.preview(sacrum)
    assert [one.label for one in vertebra.bodies] != names
    assert knows(vertebra), "a look at another count measures nothing"
    vertebra.preview(None)
    assert [one.label for one in vertebra.bodies] == names
    vertebra.choose(sacrum)
    assert vertebra.options == ()
    assert next(one.place for one in vertebra.bodies if one.label == "L1") == sacrum.place
    answer(vertebra)
    assert vertebra.sure
    session.undo()
    assert [one.label for one in vertebra.bodies] == names
    assert vertebra.options == options


def test_the_likeliest_count_can_be_confirmed() -> None:
    _, vertebra = opened(Plan(lumbar=6))
    names = [one.label for one in vertebra.bodies]
    vertebra.choose(vertebra.options[0])
    assert [one.label for one in vertebra.bodies] == names
    assert vertebra.by_hand


def test_where_the_count_is_sure_nothing_is_asked() -> None:
    assert opened()[1].options == ()


def test_another_body_is_measured_beside_when_it_is_asked_for() -> None:
    _, vertebra = opened()
    assert vertebra.question is None
    vertebra.measure_beside("L2")
    answer(vertebra)
    assert vertebra.question is None
    found = vertebra.found_beside["L2"].density
    assert found is not None
    assert found.mean_hu == pytest.approx(150.0, abs=12.0)
    assert known(vertebra).level == "L1"
