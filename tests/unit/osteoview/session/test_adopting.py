"""What a person has drawn becomes L1's: in an automatic region's place, in an empty one, or where nothing was found."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from osteoview.anatomy.gates import Gate
from osteoview.annotation.body_mark import BodyMark, Endplate
from osteoview.annotation.errors import ShapeError
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.lines import Length
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse, Sample
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.volume import Volume
from osteoview.session import adopting
from osteoview.session.findings import Findings
from osteoview.session.session import Session
from osteoview.session.vertebra import Vertebra
from tests.unit.osteoview.anatomy.plain_spine import Plan, plain_scan
from tests.unit.osteoview.session.test_level_edits import answer, known, mean_hu, opened

L1_MM = plain_scan().centers_mm["L1"]
BOX = Volume(
    np.random.default_rng(5).normal(130, 20, (24, 90, 90)).astype(np.int16),
    np.diag([1.0, 1.0, 2.5, 1.0]),
    series_uid="1.2.9",
)


def draw(session: Session, shape: Ellipse | Sample | Length, z_mm: float) -> Measurement:
    """In an axial slice, around the middle of the plain spine or of the box."""
    key = session.main.key
    assert key is not None
    drawn = Measurement(shape, PlaneGround(key, (0.0, 0.0, z_mm), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)))
    session.edit("draw", session.findings.adding(drawn))
    session.select(drawn)
    return drawn


def slice_z_mm(vertebra: Vertebra, number: int) -> float:
    one = next(one for one in vertebra.regions.shown if one.id == f"ellipse {number}")
    assert isinstance(one.ground, PlaneGround)
    return float(one.ground.origin_mm[2])


def ids(vertebra: Vertebra) -> list[str]:
    return [one.id for one in vertebra.regions.shown]


def without_spine() -> tuple[Session, Vertebra]:
    session = Session()
    vertebra = Vertebra(session)
    session.main.open_volume(Piece(Kind.CT, "", ()), BOX)
    answer(vertebra)
    assert known(vertebra).spine is None
    return session, vertebra


def gates(vertebra: Vertebra) -> dict[str, Gate]:
    return {gate.name: gate for gate in known(vertebra).gates}


def test_a_drawn_ellipse_takes_the_place_of_its_slice_s_and_undo_brings_both_back() -> None:
    session, vertebra = opened()
    before, automatic = mean_hu(vertebra), ids(vertebra)
    drawn = draw(session, Ellipse((-14.0, 0.0), 12.0, 9.0), slice_z_mm(vertebra, 2))
    assert vertebra.adopting.candidates == (drawn,)
    assert vertebra.adopting.adopt() == ""
    assert ids(vertebra) == automatic, "one for one, in the same order"
    taken = vertebra.regions.selected
    assert taken is not None
    assert (taken.id, taken.shape) == ("ellipse 2", drawn.shape)
    assert not session.findings.measurements, "it is L1's now, and no measurement beside it"
    assert mean_hu(vertebra) != before
    assert known(vertebra).by_hand
    assert gates(vertebra)["regions in spongy bone"].detail.startswith("Edited by hand: ellipse 2.")
    session.undo()
    assert session.findings.measurements == (drawn,)
    assert mean_hu(vertebra) == before
    session.redo()
    assert Findings.from_document(session.findings.to_document()) == session.findings


def test_an_empty_slice_is_filled_and_a_fifth_takes_the_nearest_one_s_place() -> None:
    session, vertebra = opened()
    z_mm = slice_z_mm(vertebra, 3)
    vertebra.regions.select(next(one for one in vertebra.regions.shown if one.id == "ellipse 3"))
    vertebra.regions.delete()
    draw(session, Ellipse((0.0, -2.0), 18.0, 13.0), z_mm)
    assert vertebra.adopting.adopt() == ""
    assert "ellipse 3" in ids(vertebra), "beside the sample of its slice"
    far = draw(session, Ellipse((0.0, -2.0), 18.0, 13.0), slice_z_mm(vertebra, 1) + 2.5)
    assert "ellipse 1" in vertebra.adopting.adopt()
    first = next(one for one in vertebra.regions.shown if one.id == "ellipse 1")
    assert first.ground == far.ground


def test_without_a_selection_all_that_was_drawn_in_l1_is_taken_over_at_once() -> None:
    session, vertebra = opened()
    for number in (1, 2, 3):
        draw(session, Sample((0.0, 0.0), 18.0), slice_z_mm(vertebra, number))
    elsewhere = draw(session, Sample((0.0, 0.0), 18.0), float(L1_MM[2]) + 33.0)
    session.select(None)
    assert len(vertebra.adopting.candidates) == 3
    vertebra.adopting.adopt()
    assert [roi.name for roi in known(vertebra).rois if roi.by_hand] == ["sample 1", "sample 2", "sample 3"]
    assert session.findings.measurements == (elsewhere,)
    session.undo()
    assert len(session.findings.measurements) == 4


def test_what_cannot_be_l1_s_is_refused_with_the_reason() -> None:
    session, vertebra = opened()
    middle = float(L1_MM[2])
    draw(session, Ellipse((0.0, 0.0), 16.0, 16.0), middle + 33.0)
    with pytest.raises(ShapeError, match="another vertebra"):
        vertebra.adopting.adopt()
    draw(session, Length((0.0, 0.0), (9.0, 0.0)), middle)
    with pytest.raises(ShapeError, match="ellipses and samples"):
        vertebra.adopting.adopt()
    upright = draw(session, Ellipse((0.0, 0.0), 16.0, 16.0), middle)
    assert isinstance(upright.ground, PlaneGround)
    sagittal = replace(upright, ground=replace(upright.ground, right_mm=(0.0, 1.0, 0.0), down_mm=(0.0, 0.0, -1.0)))
    session.edit("turn", session.findings.replacing(sagittal))
    with pytest.raises(ShapeError, match="axial view"):
        vertebra.adopting.adopt()
    session.edit("nothing", Findings())
    with pytest.raises(ShapeError, match="Draw an ellipse"):
        vertebra.adopting.adopt()


def test_a_level_that_was_not_scanned_is_named_first() -> None:
    session, vertebra = opened(Plan(above=0, lumbar=3, last_rib=11))
    if any(one.wanted for one in vertebra.bodies):
        pytest.fail("this plan was to lack L1")
    draw(session, Ellipse((0.0, 0.0), 16.0, 16.0), 60.0)
    with pytest.raises(ShapeError, match="drag a name"):
        vertebra.adopting.adopt()


def test_where_nothing_was_found_the_drawn_regions_are_measured_as_l1() -> None:
    session, vertebra = without_spine()
    assert known(vertebra).declined
    for z_mm in (20.0, 22.5, 25.0, 27.5):
        draw(session, Ellipse((45.0, 45.0), 18.0, 14.0), z_mm)
    session.select(None)
    vertebra.adopting.adopt()
    assert ids(vertebra) == ["ellipse 1", "ellipse 2", "ellipse 3", "ellipse 4"]
    assert mean_hu(vertebra) == pytest.approx(130, abs=3)
    said = gates(vertebra)
    assert not known(vertebra).declined
    assert said["level certain"].passed
    assert "not looked for" in said["body outlined"].detail
    assert "level in scan" not in said
    session.undo()
    assert known(vertebra).declined
    assert known(vertebra).density is None


def test_regions_adopted_one_by_one_lie_in_one_vertebra_and_samples_alone_suffice() -> None:
    session, vertebra = without_spine()
    draw(session, Sample((45.0, 45.0), 18.0), 20.0)
    vertebra.adopting.adopt()
    draw(session, Sample((45.0, 45.0), 18.0), 27.5)
    vertebra.adopting.adopt()
    assert ids(vertebra) == ["sample 1", "sample 2"]
    assert gates(vertebra)["core large enough"].passed
    draw(session, Sample((45.0, 45.0), 18.0), 57.5)
    with pytest.raises(ShapeError, match="another vertebra"):
        vertebra.adopting.adopt()


def test_the_marked_vertebra_says_where_l1_is() -> None:
    session, vertebra = without_spine()
    key = session.main.key
    assert key is not None
    ends = [Endplate.of((40.0, 40.0, z_mm), (50.0, 40.0, z_mm)) for z_mm in (38.0, 12.0)]
    session.edit("mark a vertebra", session.findings.marking(BodyMark(key, *ends)))
    draw(session, Ellipse((45.0, 45.0), 18.0, 14.0), 25.0)
    vertebra.adopting.adopt()
    (placed,) = session.findings.regions
    assert placed.center_mm == pytest.approx((45.0, 40.0, 25.0))


def test_while_l1_is_looked_for_nothing_is_taken_over() -> None:
    session = Session()
    vertebra = Vertebra(session)
    session.main.open_volume(Piece(Kind.CT, "", ()), BOX)
    drawn = draw(session, Ellipse((45.0, 45.0), 18.0, 14.0), 25.0)
    assert not vertebra.adopting.candidates
    assert vertebra.adopting.refusal(drawn) == adopting.NOT_YET
