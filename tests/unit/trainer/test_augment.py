from __future__ import annotations

import numpy as np
import pytest
import torch
from scipy import ndimage

from trainer.augment import Draws, augment, draw
from trainer.augmentation import Augmentation, Fill
from trainer.recipe import recipe_named

STUDY_1 = recipe_named("two-phase").augmentation


def pictures(n: int, height: int = 20, width: int = 30) -> torch.Tensor:
    noise = np.random.default_rng(0).random((n, 1, height, width))
    return torch.from_numpy(ndimage.gaussian_filter(noise, (0, 0, 2, 2)).astype(np.float32))


@pytest.mark.parametrize("fill", list(Fill))
def test_it_resamples_as_keras_does_with_scipy(fill: Fill) -> None:
    height, width = 20, 30
    settings = Augmentation(rotation_deg=40, shift=0.2, shear_deg=10, zoom=0.2, fill=fill)
    draws = draw(settings, 6, height, width, (1,))
    before = pictures(6)
    after = augment(before, draws, settings)
    half = np.array([height / 2, width / 2])
    for image, matrix, got in zip(before, draws.matrices.double().numpy(), after, strict=True):
        rows_first = matrix[::-1][:, [1, 0, 2]]  # torch says x, y; scipy row, column
        linear = rows_first[:, :2] * half[:, None] / half[None, :]
        shift = rows_first[:, 2] * half
        centre = (np.array([height, width]) - 1) / 2
        expected = ndimage.affine_transform(
            image[0].numpy(),
            linear,
            centre - linear @ centre + shift,
            order=1,
            mode="nearest" if fill is Fill.NEAREST else "constant",
        )
        # At a black border torch fades over one pixel and scipy does not.
        inside = np.ones_like(expected, dtype=bool) if fill is Fill.NEAREST else expected > 0
        assert np.abs(expected - got[0].numpy())[ndimage.binary_erosion(inside, border_value=1)].max() < 2e-4


def test_what_is_drawn_stays_in_the_published_ranges_and_fills_them() -> None:
    draws = draw(Augmentation(rotation_deg=40), 4000, 50, 50, (3,))
    angles = torch.rad2deg(torch.asin(draws.matrices[:, 0, 1])).abs()
    assert 39.5 < angles.max() <= 40.001
    assert angles.mean() == pytest.approx(20, abs=1)
    shifts = draw(Augmentation(shift=0.2), 4000, 50, 50, (3,)).matrices[:, :, 2]
    assert 0.39 < shifts.abs().max() <= 0.4001  # of half a side
    zooms = draw(Augmentation(zoom=0.2), 4000, 50, 50, (3,)).matrices
    assert 0.8 <= zooms[:, 0, 0].min() < 0.805
    assert 1.195 < zooms[:, 0, 0].max() <= 1.2001
    assert not torch.allclose(zooms[:, 0, 0], zooms[:, 1, 1])
    flips = draw(Augmentation(flip=True), 4000, 50, 50, (3,)).matrices
    assert set(flips[:, 0, 0].tolist()) == {-1.0, 1.0}
    assert abs(float(flips[:, 0, 0].mean())) < 0.06
    assert set(flips[:, 1, 1].tolist()) == {1.0}
    shrunk = draw(Augmentation(scale=(0.8, 1.0)), 4000, 50, 50, (3,)).matrices
    assert torch.equal(shrunk[:, 0, 0], shrunk[:, 1, 1])
    assert float(1 / shrunk[:, 0, 0].max()) == pytest.approx(0.8, abs=1e-3)
    brighter = draw(Augmentation(brightness=(0.1, 0.4)), 4000, 50, 50, (3,)).brightness - 1
    assert 0.1 <= brighter.abs().min() < 0.101
    assert 0.399 < brighter.abs().max() <= 0.4001
    assert (brighter < 0).float().mean() == pytest.approx(0.5, abs=0.05)


def test_keras_shear_of_two_tenths_is_a_fifth_of_a_degree() -> None:
    matrices = draw(Augmentation(shear_deg=STUDY_1.shear_deg), 500, 50, 50, (3,)).matrices
    assert float(matrices[:, 1, 0].abs().max()) < np.sin(np.deg2rad(0.2)) + 1e-6


def test_the_seed_decides_and_batching_does_not() -> None:
    first = draw(STUDY_1, 10, 20, 30, (5, 0, 2))
    again = draw(STUDY_1, 10, 20, 30, (5, 0, 2))
    other = draw(STUDY_1, 10, 20, 30, (5, 0, 3))
    assert torch.equal(first.matrices, again.matrices)
    assert not torch.equal(first.matrices, other.matrices)
    whole = augment(pictures(10), first, STUDY_1)
    halves = [augment(pictures(10)[a:b], first.rows(slice(a, b)), STUDY_1) for a, b in ((0, 3), (3, 10))]
    assert torch.equal(whole, torch.cat(halves))


def test_nothing_asked_for_leaves_images_as_they_are() -> None:
    images = pictures(3)
    still = Draws(torch.eye(2, 3).repeat(3, 1, 1), torch.ones(3))
    assert augment(images, draw(Augmentation(), 3, 20, 30, (0,)), Augmentation()) is images
    assert torch.allclose(augment(images, still, STUDY_1), images, atol=1e-6)


def test_a_flip_mirrors_left_and_right() -> None:
    images = pictures(2)
    mirror = Draws(torch.tensor([[-1.0, 0, 0], [0, 1, 0]]).repeat(2, 1, 1), torch.ones(2))
    assert torch.allclose(augment(images, mirror, STUDY_1), images.flip(-1), atol=1e-6)
