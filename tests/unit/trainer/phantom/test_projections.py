"""Radiographs and DXA of one person: what they show lies where the truth says, and says what the truth says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from trainer.phantom.body import Body
from trainer.phantom.cases.projection import cropped, laid
from trainer.phantom.dxa import DxaImage, dxa_image, texture_score
from trainer.phantom.person import Person, Wish
from trainer.phantom.radiograph import Direction, Radiograph, radiograph

SEED = 7


@pytest.fixture(scope="module")
def body() -> Body:
    return Body(Person.draw(SEED, wish=Wish(sex="F", age=70.0, bmi=25.0, n_lumbar=5, n_rib_pairs=12, fractures=())))


@pytest.fixture(scope="module")
def dxa(body: Body) -> DxaImage:
    return dxa_image(body, SEED, textured=False, finer=2)


@pytest.fixture(scope="module")
def films(body: Body) -> dict[Direction, Radiograph]:
    views: tuple[Direction, ...] = ("lateral", "ap")
    return {view: radiograph(body, view, SEED, textured=False, finer=1) for view in views}


@pytest.mark.slow
@pytest.mark.parametrize("view", ["lateral", "ap"])
def test_a_film_is_twelve_bits_of_bone_on_soft_tissue(films: dict[Direction, Radiograph], view: Direction) -> None:
    film = films[view]
    assert film.pixels.dtype == np.uint16
    assert 3900 < film.pixels.max() <= 4095
    assert film.grey.max() == film.pixels.max() >> 4
    assert (film.pixels == 0).mean() < 0.25


@pytest.mark.slow
def test_vertebrae_are_brighter_than_the_discs_between_them(films: dict[Direction, Radiograph]) -> None:
    film = films["lateral"]

    def around(row: float, column: float) -> float:
        r, c = round(row), round(column)
        return float(film.pixels[r - 6 : r + 7, c - 20 : c + 21].mean())

    for above, below in (("L1", "L2"), ("L2", "L3"), ("L3", "L4")):
        upper, lower = np.array(film.centers_px[above]), np.array(film.centers_px[below])
        disc = around(*((upper + lower) / 2))
        assert around(*upper) > disc
        assert around(*lower) > disc


@pytest.mark.slow
def test_levels_follow_each_other_down_the_film_at_the_magnified_distance(
    films: dict[Direction, Radiograph], body: Body
) -> None:
    for film in films.values():
        rows = [film.centers_px[level.label][0] for level in body.levels]
        assert rows == sorted(rows)
    film = films["ap"]
    fallen_mm = body.level("L2").center_mm[2] - body.level("L4").center_mm[2]
    fallen_px = film.centers_px["L4"][0] - film.centers_px["L2"][0]
    assert fallen_px * film.pixel_mm / film.magnification == pytest.approx(fallen_mm, rel=0.03)


@pytest.mark.slow
def test_the_crop_holds_l1_to_l3_and_little_more(films: dict[Direction, Radiograph]) -> None:
    for film in films.values():
        top, left, bottom, right = film.crop_px
        assert bottom - top == right - left
        inside = {
            name for name, (row, column) in film.centers_px.items() if top < row < bottom and left < column < right
        }
        assert {"L1", "L2", "L3"} <= inside
        assert not {"T10", "L5", "S1"} & inside


@pytest.mark.slow
def test_the_crop_alone_is_the_same_crop_made_faster(films: dict[Direction, Radiograph], body: Body) -> None:
    whole = films["lateral"]
    quick = radiograph(replace(body, coarser=2.5), "lateral", SEED, textured=False, finer=1, crop_only=True)
    assert quick.pixel_mm == 2 * whole.pixel_mm
    one, other = (cropped(film.grey, film.crop_px).astype(float) for film in (whole, quick))
    assert np.corrcoef(one.ravel(), other.ravel())[0, 1] > 0.97
    assert abs(one.mean() - other.mean()) < 8.0
    assert other.std() == pytest.approx(one.std(), rel=0.1)


@pytest.mark.slow
def test_another_seed_is_another_exposure_of_the_same_person(body: Body, dxa: DxaImage) -> None:
    again, other = (dxa_image(body, seed, textured=False, finer=2) for seed in (SEED, SEED + 1))
    assert np.array_equal(again.pixels, dxa.pixels)
    assert again.areal_bmd_g_cm2 == dxa.areal_bmd_g_cm2
    assert not np.array_equal(other.pixels, dxa.pixels)
    # Precision of spine DXA: 1-2 % between repeated scans.
    for label, value in other.areal_bmd_g_cm2.items():
        assert value == pytest.approx(dxa.areal_bmd_g_cm2[label], rel=0.02)


@pytest.mark.slow
def test_dxa_measures_what_lies_there_within_what_fat_makes_of_it(dxa: DxaImage) -> None:
    # Fat that lies unevenly biases spine DXA by 5 to 15 % (Svendsen 1995, J Bone Miner Res 10:868; Bolotin 2007).
    for label, true in dxa.true_areal_bmd_g_cm2.items():
        assert dxa.areal_bmd_g_cm2[label] == pytest.approx(true, rel=0.15)
        assert 0.45 < true < 1.5


@pytest.mark.slow
def test_the_dxa_picture_shows_its_levels_in_their_boxes(dxa: DxaImage) -> None:
    assert dxa.pixels.shape == (300, 280)
    assert dxa.pixels.dtype == np.uint8
    boxes = list(dxa.boxes_px.values())
    assert [box[2] for box in boxes[:-1]] == [box[0] for box in boxes[1:]]
    for top, left, bottom, right in boxes:
        middle = (left + right) // 2
        assert dxa.pixels[top:bottom, middle - 20 : middle + 20].mean() > 2 * dxa.pixels[top:bottom, :40].mean()
    top, left, bottom, right = dxa.crop_px
    assert all(top <= box[0] and left <= box[1] and box[2] <= bottom and box[3] <= right for box in boxes)
    assert bottom - top == right - left  # a true square of the picture, as people and the program cut it


def test_boxes_are_laid_as_hands_lay_them_square_and_inside_the_image() -> None:
    rng = np.random.default_rng(1)
    boxes = np.array([laid((40, 30, 240, 230), (300, 280), rng) for _ in range(400)])
    sides = boxes[:, 2] - boxes[:, 0]
    assert (sides == boxes[:, 3] - boxes[:, 1]).all()
    assert boxes.min() >= 0
    assert (boxes[:, 2:].max(axis=0) <= (300, 280)).all()
    assert sides.min() < 180
    assert sides.max() > 220
    assert (boxes[:, :2] + sides[:, None] / 2).std(axis=0).min() > 3.0
    assert all(box[2] - box[0] == 100 for box in (laid((0, 0, 300, 300), (100, 400), rng) for _ in range(9)))


def test_a_crop_is_padded_black_to_a_square_and_keeps_its_proportions() -> None:
    crop = cropped(np.full((60, 30), 200, np.uint8), (0, 0, 60, 30))
    assert crop.shape == (224, 224)
    assert (crop[:, :50] == 0).all()
    assert (crop[:, 60:160] == 200).all()


def test_texture_scores_spread_and_sink_as_published() -> None:
    people = [Person.draw(seed) for seed in range(1500)]
    scores, ages, losses = (
        np.array(values)
        for values in ([texture_score(p) for p in people], [p.age for p in people], [p.loss for p in people])
    )
    # Women and men of 20 to 95 years: mean about 1.34, SD about .10, falling with age (Dufour 2013; Silva 2014).
    assert scores.mean() == pytest.approx(1.34, abs=0.03)
    assert scores.std() == pytest.approx(0.10, abs=0.02)
    assert np.corrcoef(scores, ages)[0, 1] < -0.15
    assert np.corrcoef(scores, losses)[0, 1] < -0.6


@pytest.mark.parametrize(
    ("score", "label"), [(1.19, "DEGRADED"), (1.2, "PARTIAL"), (1.35, "PARTIAL"), (1.36, "NORMAL")]
)
def test_the_label_follows_the_published_ranges(score: float, label: str) -> None:
    blank = DxaImage(np.zeros((2, 2), np.uint8), 0.6, {}, (0, 0, 2, 2), {}, {}, 1.0)
    assert replace(blank, texture_score=score).label == label
