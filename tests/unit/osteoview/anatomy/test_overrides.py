"""A gate is overruled by a note: it stays failed, keeps the note, and stops no longer what can be measured."""

from __future__ import annotations

import pytest

from osteoview.anatomy.assessment import Assessment, assess
from osteoview.anatomy.gates import Gate
from osteoview.anatomy.overrides import GATES, read_overrides
from osteoview.base.errors import UsageError
from osteoview.imaging.note import Note
from tests.unit.osteoview.anatomy.plain_spine import Plan, assessed, plain_scan


def gate(made: Assessment, name: str) -> Gate:
    return next(one for one in made.gates if one.name == name)


def test_a_declined_result_stands_with_a_note_and_the_gate_stays_failed() -> None:
    plain = assessed(Plan(height_lost=0.4))
    assert plain.declined
    made = plain.overruling({"height kept": "old, healed fracture"})
    assert not made.declined
    assert not gate(made, "height kept").passed
    assert [one.overridden for one in made.overridden] == ["old, healed fracture"]
    assert made.density is plain.density
    assert plain.declined, "what was found stays as it was"


def test_one_note_does_not_speak_for_another_gate() -> None:
    made = assessed(Plan(height_lost=0.4)).overruling({"tube voltage": "known"})
    assert made.declined
    assert made.overridden == ()


def test_a_gate_that_passed_takes_no_note() -> None:
    made = assessed(Plan())
    assert made.overruling({"tube voltage": "known"}) is made


def test_thick_slices_are_searched_when_a_person_takes_it_upon_himself() -> None:
    volume = plain_scan(Plan(slice_mm=7.0)).volume
    declined = assess(volume)
    assert declined.spine is None
    made = assess(volume, overrides={"slice thickness": "nothing thinner was kept"})
    assert made.spine is not None
    assert gate(made, "slice thickness").overridden == "nothing thinner was kept"


def test_what_was_never_measured_cannot_be_let_through() -> None:
    made = assessed(Plan(notes=(Note("not HU", "No HU.", blocks_measuring=True),)))
    again = made.overruling(dict.fromkeys(GATES, "let it through"))
    assert again.declined
    assert not made.may_overrule(gate(made, "values measurable"))


def test_every_gate_there_is_can_be_named() -> None:
    names = {one.name for plan in (Plan(), Plan(slice_mm=7.0)) for one in assessed(plan).gates}
    assert names <= set(GATES)


def test_notes_are_read_from_a_command_line() -> None:
    assert read_overrides(["tube voltage=scanner checked = fine"]) == {"tube voltage": "scanner checked = fine"}
    with pytest.raises(UsageError, match="no gate 'voltage'"):
        read_overrides(["voltage=x"])
    with pytest.raises(UsageError, match="without a note"):
        read_overrides(["kernel= "])
