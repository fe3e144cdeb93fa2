from __future__ import annotations

from pathlib import Path

from osteoview.inference.model_library import ModelLibrary
from osteoview.session.shelf import Shelf, Stock
from tests.small_models import save_small_model
from trainer.task import CT_L1_TISSUE, XRAY_LUMBAR


def test_the_default_comes_first_and_answers_where_nothing_was_chosen(tmp_path: Path) -> None:
    for n, name in enumerate(("one", "two")):
        save_small_model(tmp_path, name, CT_L1_TISSUE, seed=n)
    save_small_model(tmp_path, "film", XRAY_LUMBAR)
    library = ModelLibrary(tmp_path, tmp_path / "none")
    library.set_default(library.find("two"))
    shelf = Shelf()
    assert not shelf.known
    told: list[bool] = []
    shelf.changed.subscribe(lambda: told.append(shelf.known))
    shelf.take(Stock.of(library))
    assert told == [True]
    assert [model.name for model in shelf.of_task("ct-l1-tissue")] == ["two", "one"]
    assert [model.name for model in shelf.chosen("ct-l1-tissue", ())] == ["two"]
    assert [model.name for model in shelf.chosen("ct-l1-tissue", ("one", "gone"))] == ["one"]
    assert [model.name for model in shelf.chosen("ct-l1-tissue", ("gone",))] == ["two"]
    assert shelf.chosen("xray-knee", ()) == ()


def test_what_could_not_be_looked_through_says_why_and_holds_nothing() -> None:
    shelf = Shelf()
    shelf.give_up("The folder cannot be read.")
    assert (shelf.known, shelf.problem, shelf.models) == (True, "The folder cannot be read.", ())
