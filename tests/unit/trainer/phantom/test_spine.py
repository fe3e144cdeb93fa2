"""Vertebrae stand where and are as large as the literature says."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from trainer.phantom.body import Body
from trainer.phantom.health import Fracture, FractureShape
from trainer.phantom.person import Person, Wish
from trainer.phantom.spine import Level

# Mean width and depth of the bodies, mm, of men and women together: Panjabi 1991 and 1992, Zhou 2000; ±2 SD of about
# 3 mm plus the difference between cadaver series and CT of living people.
WIDTH_MM = {"T9": 32, "T10": 34, "T11": 37, "T12": 40, "L1": 42.5, "L2": 44.5, "L3": 46.5, "L4": 48.5, "L5": 49.5}
DEPTH_MM = {"T9": 29, "T10": 30, "T11": 31, "T12": 32, "L1": 33, "L2": 34, "L3": 34.5, "L4": 34.5, "L5": 34}
# Posterior heights: Panjabi; Gilad & Nissan 1985. Distances between neighbouring centres: body and disc together.
BACK_MM = {"T9": 20, "T10": 21.5, "T11": 23, "T12": 25, "L1": 26.5, "L2": 27, "L3": 26.5, "L4": 25.5, "L5": 23.5}
STEP_MM = {"T12": 32.5, "L1": 35.5, "L2": 37.0, "L3": 38.0, "L4": 37.0}

PLAIN = Wish(n_lumbar=5, n_rib_pairs=12, fractures=(), scoliosis_deg=0.0)


def _people(count: int = 24) -> list[dict[str, Level]]:
    bodies = [Body(Person.draw(seed, wish=PLAIN)) for seed in range(count)]
    return [{level.label: level for level in body.levels} for body in bodies]


@pytest.fixture(scope="module")
def people() -> list[dict[str, Level]]:
    return _people()


@pytest.mark.parametrize("label", WIDTH_MM)
def test_bodies_are_as_large_as_in_the_literature(people: list[dict[str, Level]], label: str) -> None:
    own = [levels[label] for levels in people]
    assert np.mean([level.width_mm for level in own]) == pytest.approx(WIDTH_MM[label], abs=3.0)
    assert np.mean([level.depth_mm for level in own]) == pytest.approx(DEPTH_MM[label], abs=2.5)
    assert np.mean([level.back_mm for level in own]) == pytest.approx(BACK_MM[label], abs=2.5)
    assert 0.03 < np.std([level.width_mm for level in own]) / WIDTH_MM[label] < 0.10


@pytest.mark.parametrize("label", STEP_MM)
def test_neighbouring_centres_are_a_body_and_a_disc_apart(people: list[dict[str, Level]], label: str) -> None:
    steps = []
    for levels in people:
        order = list(levels)
        below = levels[order[order.index(label) + 1]]
        steps.append(float(np.linalg.norm(levels[label].center_mm - below.center_mm)))
    assert np.mean(steps) == pytest.approx(STEP_MM[label], abs=3.0)


def test_women_are_smaller(people: list[dict[str, Level]]) -> None:
    widths: dict[str, list[float]] = {"F": [], "M": []}
    for seed, levels in enumerate(people):
        widths[Person.draw(seed, wish=PLAIN).sex].append(levels["L3"].width_mm)
    assert np.mean(widths["F"]) < 0.96 * np.mean(widths["M"])


def test_the_spine_curves_as_its_posture_says() -> None:
    person = Person.draw(5, wish=PLAIN)
    straight = replace(person, posture=replace(person.posture, yaw_deg=0.0, roll_deg=0.0))
    levels = {level.label: level for level in Body(straight).levels}
    first, last = levels["L1"].axes[:, 2], levels["S1"].axes[:, 2]
    lordosis = np.rad2deg(np.arccos(np.clip(first @ last, -1, 1)))
    assert lordosis == pytest.approx(person.posture.lordosis_deg, abs=3.0)
    # Lordosis: the middle of the lumbar spine stands in front of both its ends.
    assert levels["L3"].center_mm[1] < levels["L1"].center_mm[1] - 2
    assert levels["L3"].center_mm[1] < levels["S1"].center_mm[1] - 8


def test_scoliosis_bends_to_its_side_and_by_its_angle() -> None:
    for cobb in (-30.0, 30.0):
        body = Body(Person.draw(5, wish=replace(PLAIN, scoliosis_deg=cobb)))
        x = np.array([level.center_mm[0] for level in body.levels if level.label != "S2"])
        tilt = np.rad2deg([np.arctan2(level.axes[0, 2], level.axes[2, 2]) for level in body.levels])
        assert np.ptp(x) > 8.0
        assert np.ptp(tilt) == pytest.approx(30.0, abs=9.0)


@pytest.mark.parametrize("loss", [0.22, 0.33, 0.5])
@pytest.mark.parametrize("shape", list(FractureShape))
def test_fractures_lose_the_height_their_grade_says(shape: FractureShape, loss: float) -> None:
    whole = Body(Person.draw(9, wish=PLAIN)).level("L1")
    broken = Body(Person.draw(9, wish=replace(PLAIN, fractures=(Fracture("L1", shape, loss),)))).level("L1")
    lost = {
        name: 1 - getattr(broken, f"{name}_mm") / getattr(whole, f"{name}_mm") for name in ("front", "middle", "back")
    }
    main = {FractureShape.WEDGE: "front", FractureShape.BICONCAVE: "middle", FractureShape.CRUSH: "back"}[shape]
    assert lost[main] == pytest.approx(loss, abs=0.05)
    if shape is FractureShape.WEDGE:
        assert lost["back"] < 0.05 < lost["middle"] < lost["front"]
    if shape is FractureShape.BICONCAVE:
        assert abs(lost["back"]) < 0.06
        assert abs(lost["front"]) < 0.06
    if shape is FractureShape.CRUSH:
        assert min(lost.values()) > loss - 0.05
    assert broken.grade == Fracture("L1", shape, loss).grade
    assert whole.grade == 0


@pytest.mark.parametrize(("ribs", "lumbar"), [(11, 5), (12, 4), (12, 6), (13, 5)])
def test_variants_keep_their_order_from_head_to_foot(ribs: int, lumbar: int) -> None:
    levels = Body(Person.draw(2, wish=replace(PLAIN, n_rib_pairs=ribs, n_lumbar=lumbar))).levels
    assert [level.label for level in levels].count("S1") == 1
    assert len(levels) == (ribs - 8) + lumbar + 2
    assert all(above.center_mm[2] > below.center_mm[2] + 10 for above, below in pairwise(levels))
    assert len({level.number for level in levels}) == len(levels)


def test_endplates_face_away_from_the_body() -> None:
    for level in Body(Person.draw(4)).levels:
        assert (level.upper_mm - level.center_mm) @ level.upper_normal > 4.0
        assert (level.lower_mm - level.center_mm) @ level.lower_normal > 4.0
        np.testing.assert_allclose(level.axes.T @ level.axes, np.eye(3), atol=1e-9)
