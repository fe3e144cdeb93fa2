"""A network's outline comes back in geometry's block, without the arch, beside how far both agree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import pytest
from numpy.typing import NDArray

from osteoview.anatomy.block import STEP_MM, Block
from osteoview.anatomy.body_mask import BodyMask
from osteoview.base.errors import CancelledError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.volume import Volume
from osteoview.inference.errors import InferenceError
from osteoview.inference.outline import Outline, dice, outline
from trainer.task import CT_VERTEBRA, CT_VERTEBRA_MASK, Task

BONE_HU, SOFT_HU = 300, 40
HALF_HEIGHT_MM, HALF_WIDTH_MM, HALF_DEPTH_MM, CANAL_MM, ARCH_MM = 13.0, 22.0, 16.0, 8.0, 12.0


def vertebra_at(left: NDArray[Any], back: NDArray[Any], up: NDArray[Any]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Whether places relative to the middle lie in the body, and whether in the ring of the arch behind it."""
    body = (np.hypot(left / HALF_WIDTH_MM, back / HALF_DEPTH_MM) <= 1) & (np.abs(up) <= HALF_HEIGHT_MM)
    around = np.hypot(left, back - HALF_DEPTH_MM - CANAL_MM + 1)
    arch = (around >= CANAL_MM) & (around <= ARCH_MM) & (back > HALF_DEPTH_MM - 3) & (np.abs(up) <= HALF_HEIGHT_MM)
    return body, arch & ~body


def scanned(mirrored: bool = False) -> Volume:
    """Three such vertebrae on top of one another; columns run to the left, or to the right where mirrored."""
    step = -0.8 if mirrored else 0.8
    k, j, i = np.meshgrid(np.arange(48), np.arange(200), np.arange(200), indexing="ij")
    left, back, up = step * (i - 99.5), 0.8 * (j - 99.5), 2.0 * (k - 23.5)
    hu = np.full(k.shape, SOFT_HU, np.int16)
    for at in (-36.0, 0.0, 36.0):
        body, arch = vertebra_at(left, back, up - at)
        hu[body | arch] = BONE_HU
    affine = np.diag([step, 0.8, 2.0, 1.0])
    affine[:3, 3] = -99.5 * step, -99.5 * 0.8, -23.5 * 2.0
    return Volume(hu, affine)


def geometry() -> BodyMask:
    """The true body of the middle one."""
    shape = (61, 65, 73)
    block = Block(np.full(shape, SOFT_HU, np.float32), np.zeros(3), np.eye(3))
    up, back, left = np.meshgrid(*block.offsets_mm, indexing="ij")
    body, _ = vertebra_at(left, back, up)
    plate = np.full(shape[1:], HALF_HEIGHT_MM)
    return BodyMask(block, body, (-plate, plate))


class Seer:
    """Stands in for a model: it is sure of whatever is brighter than it was told."""

    def __init__(self, above_hu: float, task: Task = CT_VERTEBRA_MASK) -> None:
        self._above_hu = above_hu
        data = type("Data", (), {"simulated": True, "source": "simulated patients"})
        self.card = type("Card", (), {"name": "seer", "sha256": "0" * 64, "task": task, "data": data})
        self.seen = 0

    def classify(self, samples: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
        self.seen += len(samples)
        return np.array([np.asarray(sample) > self._above_hu for sample in samples], np.float64)


def asked(seer: Seer, volume: Volume, cancel: CancelToken | None = None) -> Outline:
    return outline(cast(Any, seer), volume, geometry(), cancel)


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_body_is_what_lies_before_the_canal(mirrored: bool) -> None:
    found = asked(Seer(150), scanned(mirrored))
    assert found.body is not None
    assert found.dice > 0.93
    assert found.dice == dice(found.body.inside, found.geometry.inside)
    rows = np.flatnonzero(found.body.inside.any(axis=(0, 2)))
    assert found.body.block.offsets_mm[1][rows[-1]] <= HALF_DEPTH_MM + 2
    assert found.vertebra.sum() > 1.1 * found.body.inside.sum()  # the arch belongs to the vertebra
    assert "agree by a Dice of 0.9" in found.sentence


def test_its_neighbours_are_left_out() -> None:
    found = asked(Seer(150), scanned())
    planes = np.flatnonzero(found.vertebra.any(axis=(1, 2)))
    heights_mm = found.geometry.block.offsets_mm[0][planes]
    assert heights_mm.min() >= -HALF_HEIGHT_MM - 3
    assert heights_mm.max() <= HALF_HEIGHT_MM + 3


def test_its_endplates_lie_where_its_mask_ends() -> None:
    found = asked(Seer(150), scanned())
    assert found.body is not None
    for height_mm in found.body.heights_mm:
        assert height_mm == pytest.approx(2 * HALF_HEIGHT_MM, abs=2 * STEP_MM + 1)


def test_a_network_that_sees_nothing_says_so() -> None:
    found = asked(Seer(5000), scanned())
    assert found.body is None
    assert found.dice == 0
    assert found.sentence == "seer (trained on simulated patients) sees no vertebral body here."


def test_a_network_that_sees_bone_everywhere_agrees_less() -> None:
    assert asked(Seer(-5000), scanned()).dice < 0.75


def test_a_model_that_names_classes_is_refused() -> None:
    with pytest.raises(InferenceError, match="seer names classes; it does not outline"):
        asked(Seer(150, CT_VERTEBRA), scanned())


def test_it_can_be_stopped_between_planes() -> None:
    cancel, seer = CancelToken(), Seer(150)
    cancel.cancel()
    with pytest.raises(CancelledError):
        asked(seer, scanned(), cancel)
    assert seer.seen == 0


def test_two_masks_that_are_empty_agree() -> None:
    nothing = np.zeros((2, 2, 2), bool)
    assert dice(nothing, nothing) == 1
    assert dice(nothing, ~nothing) == 0
