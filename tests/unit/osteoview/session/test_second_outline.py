"""A network's outline beside geometry's: off, asked for, undone, kept, refused where no network has learned from it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from osteoview.anatomy.assessment import Assessment
from osteoview.anatomy.gates import Gate
from osteoview.base.errors import OsteoViewError
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.inference.model_library import ModelLibrary
from osteoview.session import second_outline
from osteoview.session.findings import Findings
from osteoview.session.second_outline import OutlineQuestion
from osteoview.session.session import Session
from osteoview.session.shelf import Shelf, Stock
from osteoview.session.vertebra import Vertebra
from tests.unit.osteoview.anatomy.plain_spine import assessed, plain_scan
from trainer.task import CT_VERTEBRA_MASK


def outliner(name: str = "outliner") -> Any:
    return SimpleNamespace(name=name, classifies=False, card=SimpleNamespace(task=CT_VERTEBRA_MASK))


def opened(found: Assessment | None = None, *models: Any) -> tuple[Session, Vertebra]:
    session = Session()
    vertebra = Vertebra(session)
    shelf = Shelf()
    vertebra.second.choose_from(shelf)
    session.main.open_volume(Piece(Kind.CT, "", ()), plain_scan().volume)
    question = vertebra.question
    assert question is not None
    vertebra.take(question, found or assessed())
    shelf.take(Stock(models, (), {CT_VERTEBRA_MASK.id: "usual"}))
    return session, vertebra


def asked(vertebra: Vertebra) -> OutlineQuestion:
    question = vertebra.second.question
    assert question is not None
    return question


def test_it_is_off_until_asked_for_and_undo_leaves_it_away_again() -> None:
    session, vertebra = opened(None, outliner("one"), outliner("usual"))
    second = vertebra.second
    assert not second.wanted
    assert second.question is None
    second.want(True)
    question = asked(vertebra)
    assert question.model.name == "usual", "the default, where there are several"
    answer = cast(Any, SimpleNamespace(body=None))
    second.take(question, answer)
    assert second.question is None
    assert second.outline is answer
    session.undo()
    assert second.outline is None
    session.redo()
    assert second.outline is answer, "what was answered once is not asked again"
    second.want(False)
    assert second.outline is None
    assert session.undo_name == second_outline.LEAVE


def test_it_is_kept_with_the_session_and_belongs_to_its_image() -> None:
    session, vertebra = opened(None, outliner())
    vertebra.second.want(True)
    kept = Findings.from_document(session.findings.to_document())
    assert kept == session.findings
    assert kept.images == {session.main.key}
    older = session.findings.to_document() | {"version": 2}
    del older["outlined"]
    assert not Findings.from_document(older).outlined, "files of the version before know nothing of it"
    session.main.open_volume(Piece(Kind.CT, "", ()), replace(plain_scan().volume, series_uid="9.9"))
    assert not vertebra.second.wanted


def test_another_body_is_another_question() -> None:
    _, vertebra = opened(None, outliner())
    vertebra.second.want(True)
    question = asked(vertebra)
    vertebra.second.take(question, cast(Any, SimpleNamespace(body=None)))
    vertebra.shift(1)
    assert vertebra.second.outline is None
    moved = vertebra.question
    assert moved is not None
    assert vertebra.second.question is None, "first the body itself is outlined"


@pytest.mark.parametrize(
    ("gate", "why"),
    [("no metal or cement", "metal or cement"), ("slice thickness", "5 mm"), ("values measurable", "Hounsfield")],
)
def test_out_of_scope_it_is_refused(gate: str, why: str) -> None:
    found = assessed()
    failed = tuple(replace(one, passed=False) if one.name == gate else one for one in found.gates)
    assert failed != found.gates
    _, vertebra = opened(replace(found, gates=failed), outliner())
    vertebra.second.want(True)
    assert why in vertebra.second.refusal
    assert vertebra.second.question is None


def test_without_a_body_or_a_model_there_is_nothing_to_ask() -> None:
    nothing = Assessment("L1", (Gate("level in scan", passed=False, detail="none", declines=True),))
    _, vertebra = opened(nothing, outliner())
    assert vertebra.second.refusal == second_outline.NO_BODY
    _, bare = opened(None)
    assert bare.second.refusal == second_outline.NO_MODEL


def test_what_failed_is_said_and_asked_again_when_it_is_wanted_again() -> None:
    _, vertebra = opened(None, outliner())
    second = vertebra.second
    second.want(True)
    second.give_up(asked(vertebra), OsteoViewError("The network could not be loaded."))
    assert second.problem == "The network could not be loaded."
    assert second.question is None
    second.want(False)
    second.want(True)
    assert second.problem == ""
    assert asked(vertebra).model.name == "outliner"


def test_the_bundled_network_answers() -> None:
    """It is a weak one: only that an answer comes, in the block of geometry's body, is promised here."""
    from osteoview.base.tasks import CancelToken
    from osteoview.session.outliner import Outliner

    model = ModelLibrary().default(CT_VERTEBRA_MASK.id)
    assert model is not None
    found = assessed()
    assert found.mask is not None
    question = OutlineQuestion(plain_scan().volume, found.mask, model)
    made = Outliner().answer(question, cancel=CancelToken())
    assert made.geometry is found.mask
    assert 0 <= made.dice <= 1
    assert made.vertebra.shape == found.mask.inside.shape
