from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from osteoview.session.findings import NOTHING
from osteoview.session.history import History
from tests.unit.osteoview.session.drawn import ellipse, findings


def test_edits_are_taken_back_and_done_again_by_their_names() -> None:
    history = History()
    history.edit("draw ellipse", findings(1))
    history.edit("draw ellipse", findings(2))
    history.edit("delete ellipse", findings(2).without(["id0"]))
    assert history.undo_name == "delete ellipse"
    assert history.undo()
    assert (history.findings, history.undo_name, history.redo_name) == (findings(2), "draw ellipse", "delete ellipse")
    assert history.undo()
    assert history.undo()
    assert not history.undo()
    assert history.findings == NOTHING
    assert history.redo()
    assert history.findings == findings(1)


def test_a_new_edit_forgets_what_was_undone() -> None:
    history = History()
    history.edit("one", findings(1))
    history.undo()
    history.edit("two", findings(2))
    assert not history.redo()
    assert history.findings == findings(2)


def test_one_drag_is_one_step() -> None:
    history = History(findings(1))
    for n in range(2, 100):
        history.edit("move ellipse", findings(n), merge="drag 1")
    history.undo()
    assert history.findings == findings(1)
    history.redo()
    assert history.findings == findings(99)


def test_another_drag_is_another_step() -> None:
    history = History()
    history.edit("move", findings(1), merge="drag 1")
    history.edit("move", findings(2), merge="drag 2")
    history.undo()
    assert history.findings == findings(1)
    history.edit("move", findings(3), merge="drag 2")
    history.undo()
    assert history.findings == findings(1)


def test_a_drag_back_to_its_beginning_is_no_edit() -> None:
    history = History()
    history.edit("draw", findings(1))
    history.edit("move", findings(2), merge="drag")
    history.edit("move", findings(1), merge="drag")
    assert history.undo_name == "draw"
    assert not history.edit("nothing", findings(1))


def test_memory_is_bounded() -> None:
    history = History(most_steps=5)
    for n in range(1, 50):
        history.edit(f"edit {n}", NOTHING.adding(ellipse(n)))
    steps = 0
    while history.undo():
        steps += 1
    assert steps == 5
    assert history.findings == NOTHING.adding(ellipse(44))


@given(st.lists(st.sampled_from(["edit", "merge", "undo", "redo"]), max_size=60))
def test_undo_all_and_redo_all_meet_the_same_ends(moves: list[str]) -> None:
    history, count = History(), 0
    for move in moves:
        if move == "undo":
            history.undo()
        elif move == "redo":
            history.redo()
        else:
            count += 1
            history.edit(move, findings(count), merge="drag" if move == "merge" else "")
    while history.redo():
        pass
    end = history.findings
    while history.undo():
        pass
    assert history.findings == NOTHING
    while history.redo():
        pass
    assert history.findings == end
