"""Who outlines the vertebra can be chosen; a network that differs from geometry is told of and not followed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any, cast

import pytest

from osteoview.analyze.ct import CtResult
from osteoview.analyze.outlined import AGREE_DICE, GATE, Outlined, outlined
from osteoview.anatomy.assessment import Assessment
from osteoview.base.errors import UsageError
from osteoview.base.tasks import CancelToken
from tests.unit.osteoview.anatomy.plain_spine import assessed, plain_scan
from tests.unit.osteoview.inference.test_outline import Seer


@pytest.fixture(scope="module")
def found() -> Assessment:
    return assessed()


def asked(found: Assessment, seer: Seer) -> tuple[Assessment, Outlined | None]:
    @contextmanager
    def holding(model: object) -> Iterator[Seer]:
        del model
        yield seer

    library = SimpleNamespace(default=lambda task: SimpleNamespace(name=task))
    classifier = SimpleNamespace(holding=holding)
    return outlined(plain_scan().volume, found, cast(Any, library), cast(Any, classifier), CancelToken())


def test_where_both_agree_the_regions_lie_in_the_network_s_outline(found: Assessment) -> None:
    """The stand-in calls everything bone that is as bright as this scan's spongy bone."""
    second, told = asked(found, Seer(115))
    assert told is not None
    assert told.outline.dice >= AGREE_DICE
    assert told.used
    assert second.mask is told.outline.body
    assert second.density is not None
    assert found.density is not None
    assert second.density.mean_hu == pytest.approx(found.density.mean_hu, abs=6.0)
    written = CtResult(plain_scan().volume, second, outlined=told).findings()["outline"]
    assert written["segmenter"] == "ms-net"
    assert written["dice_with_geometry"] == pytest.approx(told.outline.dice, abs=1e-4)


@pytest.mark.parametrize("above_hu", [5000.0, -5000.0], ids=["nothing", "everything"])
def test_where_they_differ_nothing_moves_and_a_gate_says_so(found: Assessment, above_hu: float) -> None:
    second, told = asked(found, Seer(above_hu))
    assert told is not None
    assert not told.used
    assert second.mask is found.mask
    assert second.rois == found.rois
    (gate,) = (gate for gate in second.gates if gate.name == GATE)
    assert not gate.passed
    assert not gate.stops
    assert "the regions stay in geometry's" in gate.detail
    assert told.document()["segmenter"] == "geometry"


def test_a_vertebra_that_was_not_found_is_asked_about_by_nobody(found: Assessment) -> None:
    seer = Seer(115)
    nothing = Assessment("L1", found.gates)
    assert asked(nothing, seer) == (nothing, None)
    assert seer.seen == 0
    assert "outline" not in CtResult(plain_scan().volume, nothing).findings()


def test_without_a_model_it_is_said_how_to_get_one(found: Assessment) -> None:
    library = SimpleNamespace(default=lambda _: None)
    with pytest.raises(UsageError, match="no model that outlines vertebrae"):
        outlined(plain_scan().volume, found, cast(Any, library), cast(Any, None), CancelToken())
