"""People drawn by lot are who was asked for, and their bones follow the published norms."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from trainer.phantom.contrast import Phase
from trainer.phantom.health import Fracture, FractureShape, Metal
from trainer.phantom.person import MINERAL_HU_120KVP, BoneClass, Person, Wish, norm_hu


def _l1_hu(person: Person) -> float:
    return person.bmd_mg_cm3["L1"] * MINERAL_HU_120KVP + person.marrow_hu


@pytest.mark.parametrize("age", [25.0, 50.0, 70.0, 92.0])
def test_l1_attenuation_follows_age_as_in_twenty_thousand_ct_scans(age: float) -> None:
    hu = np.array([_l1_hu(Person.draw(seed, wish=Wish(age=age))) for seed in range(250)])
    mean, sd = norm_hu(age)
    # Levels wobble by 3.5 % about the person's own density, and nobody has less than no bone.
    assert hu.mean() == pytest.approx(mean, abs=8.0)
    assert hu.std() == pytest.approx(sd, rel=0.2)


def test_norms_are_the_published_ones() -> None:
    assert norm_hu(25.0) == (226.0, 44.0)
    assert norm_hu(90.0) == (89.0, 38.0)
    assert norm_hu(50.0)[0] - norm_hu(51.0)[0] == pytest.approx(2.5)


def test_attenuation_tells_osteoporosis_from_the_rest_about_as_well_as_in_patients() -> None:
    people = [Person.draw(seed) for seed in range(1200)]
    sick = np.array([_l1_hu(p) for p in people if p.bone_class is BoneClass.OSTEOPOROSIS])
    rest = np.array([_l1_hu(p) for p in people if p.bone_class is not BoneClass.OSTEOPOROSIS])
    area = (sick[:, None] < rest[None, :]).mean()
    assert 0.84 < area < 0.93


@pytest.mark.parametrize("bone_class", list(BoneClass))
def test_a_wished_class_is_given(bone_class: BoneClass) -> None:
    assert all(Person.draw(s, wish=Wish(bone_class=bone_class)).bone_class is bone_class for s in range(20))


def test_classes_differ_in_structure_at_equal_age() -> None:
    loss = {c: np.mean([Person.draw(s, wish=Wish(age=65.0, bone_class=c)).loss for s in range(200)]) for c in BoneClass}
    assert loss[BoneClass.OSTEOPOROSIS] > loss[BoneClass.LOW] > loss[BoneClass.NORMAL]


def test_wishes_leave_all_other_draws_alone() -> None:
    free, wished = Person.draw(7), Person.draw(7, wish=Wish(phase=Phase.PORTAL, n_lumbar=6))
    assert wished.contrast.phase is Phase.PORTAL
    assert wished.n_lumbar == 6
    for name in ("sex", "age", "height_cm", "bmi", "bone_class", "loss", "posture", "skeleton_scale"):
        assert getattr(free, name) == getattr(wished, name)


def test_same_seed_same_person_and_another_seed_another() -> None:
    assert dataclasses.asdict(Person.draw(3)) == dataclasses.asdict(Person.draw(3))
    assert Person.draw(3) != Person.draw(4)


@pytest.mark.parametrize(
    ("ribs", "lumbar", "first", "last"),
    [(12, 5, "T9", "L5"), (11, 5, "T9", "L5"), (13, 4, "T9", "L4"), (12, 6, "T9", "L6"), (13, 5, "T9", "L5")],
)
def test_variants_are_named_by_their_ribs(ribs: int, lumbar: int, first: str, last: str) -> None:
    labels = Person.draw(1, wish=Wish(n_rib_pairs=ribs, n_lumbar=lumbar)).labels
    assert labels[0] == first
    assert labels[-3:] == (last, "S1", "S2")
    assert labels[labels.index("L1") - 1] == f"T{ribs}"


def test_impossible_people_are_refused_in_a_sentence() -> None:
    with pytest.raises(ValueError, match="4, 5 or 6 lumbar"):
        Wish(n_lumbar=7)
    with pytest.raises(ValueError, match="has no L6"):
        Person.draw(1, wish=Wish(n_lumbar=5, fractures=(Fracture("L6", FractureShape.WEDGE, 0.3),)))
    with pytest.raises(ValueError, match="a fifth and three fifths"):
        Fracture("L1", FractureShape.WEDGE, 0.1)
    with pytest.raises(ValueError, match='"R" or "L"'):
        Metal(hips=("left",))


def test_grades_are_genants() -> None:
    losses = {0.20: 1, 0.25: 1, 0.30: 2, 0.40: 2, 0.45: 3, 0.60: 3}
    assert {loss: Fracture("L1", FractureShape.CRUSH, loss).grade for loss in losses} == losses


def test_phases_fill_the_organs_in_order() -> None:
    arterial = Person.draw(2, wish=Wish(phase=Phase.ARTERIAL)).contrast
    portal = Person.draw(2, wish=Wish(phase=Phase.PORTAL)).contrast
    late = Person.draw(2, wish=Wish(phase=Phase.EXCRETORY)).contrast
    assert arterial.aorta > portal.aorta > late.aorta > 0
    assert portal.liver > arterial.liver
    assert late.pelvis > 10 > arterial.pelvis == 0
    assert Person.draw(2, wish=Wish(phase=Phase.NONE)).contrast.aorta == 0


def test_spurs_grow_with_age_and_a_smooth_person_differs_in_nothing_else() -> None:
    def spurs_mm(age: float, *, smooth: bool) -> float:
        people = [Person.draw(seed, wish=Wish(age=age, smooth=smooth)) for seed in range(12)]
        return float(np.mean([has.osteophytes_mm for person in people for has in person.lesions.values()]))

    assert spurs_mm(40.0, smooth=False) == spurs_mm(40.0, smooth=True)
    assert spurs_mm(60.0, smooth=False) < spurs_mm(80.0, smooth=False) - 0.5
    assert 1.5 < spurs_mm(80.0, smooth=False) - spurs_mm(80.0, smooth=True) < 3.0
    own, smooth = (Person.draw(5, wish=Wish(smooth=flag)) for flag in (False, True))
    assert dataclasses.replace(own, lesions=smooth.lesions, smooth=True) == smooth
