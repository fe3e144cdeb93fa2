from __future__ import annotations

from osteoview.base.errors import InputError, OsteoViewError
from osteoview.imaging.sources import Problem
from osteoview.session.troubles import MOST, Trouble, Troubles


def test_each_says_which_file_what_and_what_to_do() -> None:
    refusal = Trouble.of(InputError("/data/a.dcm", "is cut short.", hint="Copy it again."))
    assert (refusal.source, refusal.what, refusal.hint) == ("/data/a.dcm", "is cut short.", "Copy it again.")
    assert refusal.sentence == "/data/a.dcm: is cut short. Copy it again."
    assert Trouble.of(OsteoViewError("No room.")).sentence == "No room."
    assert Trouble.of_problem(Problem("disc", "misses 3 files.")).sentence == "disc: misses 3 files."


def test_the_newest_are_shown_until_they_are_read_and_all_can_be_looked_up() -> None:
    troubles, told = Troubles(), []
    troubles.changed.subscribe(lambda: told.append(len(troubles.all)))
    troubles.add([Trouble("one"), Trouble("two"), Trouble("one")])
    troubles.add([Trouble("one")])
    assert [trouble.what for trouble in troubles.all] == ["two", "one"]
    assert [trouble.what for trouble in troubles.newest] == ["one"]
    troubles.mark_read()
    assert troubles.newest == ()
    troubles.mark_read()
    troubles.add([])
    troubles.clear()
    assert told == [2, 2, 2, 0]


def test_the_list_does_not_grow_for_ever() -> None:
    troubles = Troubles()
    troubles.add(Trouble(f"number {n}") for n in range(MOST + 7))
    assert len(troubles.all) == MOST
    assert troubles.all[-1].what == f"number {MOST + 6}"
