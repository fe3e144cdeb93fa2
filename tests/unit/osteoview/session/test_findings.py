from __future__ import annotations

import json
from dataclasses import replace

import pytest

from osteoview.annotation.errors import DocumentError, ShapeError
from osteoview.annotation.gate_note import GateNote
from osteoview.annotation.hand_regions import HandRegions
from osteoview.annotation.image_key import ImageKey
from osteoview.session.findings import NOTHING, VERSION, Findings
from tests.unit.osteoview.session.drawn import GROUND, KEY, ellipse, findings

CENTER = (1.0, 2.0, 300.0)


def test_every_edit_makes_another_value_and_leaves_the_first() -> None:
    first = NOTHING.adding(ellipse(1), ellipse(2))
    renamed = first.replacing(replace(ellipse(1), name="liver"))
    assert [one.name for one in renamed.measurements] == ["liver", ""]
    assert [one.id for one in renamed.without(["id1"]).measurements] == ["id2"]
    assert first == Findings((ellipse(1), ellipse(2)))
    assert NOTHING.measurements == ()


def test_what_was_not_touched_is_shared() -> None:
    first = findings(50)
    assert first.replacing(replace(ellipse(7), name="x")).measurements[8] is first.measurements[8]


def test_each_is_found_by_its_identifier_and_its_image() -> None:
    elsewhere = replace(ellipse(5), ground=replace(GROUND, image=ImageKey("9")))
    some = findings(3).adding(elsewhere)
    assert some.measurement("id5") is elsewhere
    assert some.measurement("gone") is None
    assert len(some.on(KEY)) == 3


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="same identifier"):
        findings(3).adding(ellipse(1))
    with pytest.raises(KeyError):
        findings(3).replacing(ellipse(7))


def test_through_json_and_back() -> None:
    some = findings(4).placing(HandRegions(KEY, CENTER, (ellipse(9),))).noting(GateNote(KEY, "kernel", "Known."))
    assert Findings.from_document(json.loads(json.dumps(some.to_document()))) == some


def test_what_an_older_program_wrote_is_read() -> None:
    written = findings(2).to_document() | {"version": 1}
    del written["regions"], written["notes"]
    assert Findings.from_document(written) == findings(2)


def test_regions_and_notes_belong_to_one_vertebra() -> None:
    other = (CENTER[0], CENTER[1], CENTER[2] + 34.0)
    some = NOTHING.placing(HandRegions(KEY, CENTER, (ellipse(1),))).placing(HandRegions(KEY, other, ()))
    again = some.placing(HandRegions(KEY, (CENTER[0] + 1, *CENTER[1:]), (ellipse(2),)))
    assert len(again.regions) == 2
    found = again.regions_on(KEY, CENTER)
    assert found is not None
    assert found.regions == (ellipse(2),)
    assert again.without_regions(KEY, CENTER).regions_on(KEY, CENTER) is None
    noted = some.noting(GateNote(KEY, "height kept", "Old.", CENTER)).noting(GateNote(KEY, "kernel", "Known."))
    assert noted.notes_on(KEY, CENTER) == {"height kept": "Old.", "kernel": "Known."}
    assert noted.notes_on(KEY, other) == {"kernel": "Known."}
    assert noted.noting(GateNote(KEY, "kernel", "Else.")).notes_on(KEY, None) == {"kernel": "Else."}
    assert noted.without_note(KEY, "kernel", CENTER).notes_on(KEY, CENTER) == {"height kept": "Old."}
    assert noted.images == {KEY}


def test_a_note_says_something() -> None:
    with pytest.raises(ShapeError):
        GateNote(KEY, "kernel", "  ")


def test_newer_and_damaged_documents_are_refused_with_a_sentence() -> None:
    good = findings(2).to_document()
    for bad, words in (
        (good | {"version": VERSION + 1}, "newer OsteoView"),
        (good | {"dreams": []}, "newer OsteoView"),
        (good | {"version": "1"}, "damaged"),
        (good | {"measurements": good["measurements"] * 2}, "damaged"),
        (good | {"measurements": None}, "damaged"),
        (None, "damaged"),
    ):
        with pytest.raises(DocumentError) as refusal:
            Findings.from_document(bad)
        assert words in refusal.value.user_message
