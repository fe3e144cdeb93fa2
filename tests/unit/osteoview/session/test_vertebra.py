"""L1 as the session knows it: asked once, named by hand, measured again, undone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from osteoview.anatomy.assessment import Assessment
from osteoview.base.errors import OsteoViewError
from osteoview.base.tasks import CancelToken, no_progress
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import LOADING, load_volume
from osteoview.session.session import Session
from osteoview.session.vertebra import Question, Vertebra

DEMO = Path(__file__).resolve().parents[4] / "resources" / "demo"


@cache
def demo() -> tuple[Piece, Volume]:
    piece = next(piece for piece in SeriesIndex.scan([DEMO]).pieces if piece.kind is Kind.CT)
    with Decoders(1) as decoders:
        return piece, load_volume(piece, decoders)


def air() -> Volume:
    return Volume(np.full((40, 32, 32), -1000, np.int16), np.diag([1.0, 1.0, 2.0, 1.0]), series_uid="9")


def answered(vertebra: Vertebra) -> Question:
    question = vertebra.question
    assert question is not None
    vertebra.take(question, question.answer(cancel=CancelToken(), progress=no_progress))
    return question


def known(vertebra: Vertebra) -> Assessment | None:
    return vertebra.assessment


def test_without_a_scan_or_while_it_fills_nothing_is_asked() -> None:
    session = Session()
    vertebra = Vertebra(session)
    assert vertebra.question is None
    filling = Volume(air().hu, air().affine, notes=(LOADING,))
    session.main.open_volume(Piece(Kind.CT, "", ()), filling)
    assert vertebra.question is None


def test_a_scan_without_a_spine_is_asked_about_once_and_declined() -> None:
    session = Session()
    vertebra = Vertebra(session)
    session.main.open_volume(Piece(Kind.CT, "", ()), air())
    answered(vertebra)
    assert vertebra.question is None
    assert vertebra.assessment is not None
    assert vertebra.assessment.declined
    assert vertebra.bodies == ()


def test_an_answer_to_another_scan_is_dropped_and_a_failure_is_said_once() -> None:
    session = Session()
    vertebra = Vertebra(session)
    session.main.open_volume(Piece(Kind.CT, "", ()), air())
    question = vertebra.question
    assert question is not None
    session.main.open_volume(Piece(Kind.CT, "", ()), air())
    vertebra.give_up(question, OsteoViewError("too late"))
    assert vertebra.problem == ""
    again = vertebra.question
    assert again is not None
    vertebra.give_up(again, OsteoViewError("The light went out."))
    assert "light" in vertebra.problem
    assert vertebra.question is None


@pytest.mark.slow
def test_l1_is_found_named_otherwise_measured_again_and_undone() -> None:
    session = Session()
    vertebra = Vertebra(session)
    session.main.open_volume(*demo())
    answered(vertebra)
    found = known(vertebra)
    assert found is not None
    assert not found.declined
    assert found.density is not None
    l1 = next(named for named in vertebra.bodies if named.wanted)
    assert np.allclose(session.main.crosshair_mm, l1.center_mm)  # nobody had looked elsewhere yet
    vertebra.shift(1)
    assert known(vertebra) is None  # as named now, nothing is known yet
    assert next(named for named in vertebra.bodies if named.wanted).place == l1.place + 1
    question = answered(vertebra)
    assert question.found is found
    moved = known(vertebra)
    assert moved is not None
    assert vertebra.by_hand
    assert vertebra.sure
    assert moved.place == l1.place + 1
    session.undo()
    assert vertebra.assessment is found
    assert vertebra.question is None
    session.redo()
    assert vertebra.assessment is moved


@pytest.mark.slow
def test_the_name_goes_with_its_vertebra_and_the_planes_lie_across_it() -> None:
    session = Session()
    vertebra = Vertebra(session)
    session.main.open_volume(*demo())
    session.main.move_crosshair(session.main.volume.center_mm if session.main.volume is not None else [0, 0, 0])
    here = session.main.crosshair_mm
    answered(vertebra)
    assert np.array_equal(session.main.crosshair_mm, here)  # somebody was looking at something
    top = max(vertebra.bodies, key=lambda named: named.place)
    vertebra.name(top.place, "L5")
    assert next(named for named in vertebra.bodies if named.place == top.place).label == "L5"
    assert not any(named.wanted for named in vertebra.bodies)
    answered(vertebra)
    assert vertebra.assessment is not None
    assert "not in this scan" in " ".join(vertebra.assessment.reasons)
    session.undo()
    vertebra.align()
    assert session.main.axes.is_oblique
    l1 = next(named for named in vertebra.bodies if named.wanted)
    assert np.allclose(session.main.crosshair_mm, l1.center_mm)
