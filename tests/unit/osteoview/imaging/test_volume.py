from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from osteoview.imaging.geometry import GeometryError, stack_affine
from osteoview.imaging.note import Note
from osteoview.imaging.volume import Volume

# 0.5 mm columns, 2 mm rows, 3 mm slices running towards the feet.
AFFINE = stack_affine([1, 0, 0, 0, 1, 0], [-10, -20, 300], (2.0, 0.5), [0, 0, -3])


def volume(**changes: Any) -> Volume:
    return Volume(**{"hu": np.zeros((4, 5, 6), np.int16), "affine": AFFINE, **changes})


def test_a_volume_knows_where_it_lies() -> None:
    stack = volume()
    assert stack.shape == (4, 5, 6)
    assert stack.spacing_mm == pytest.approx((0.5, 2.0, 3.0))
    # Middle of 6 columns, 5 rows, 4 slices: 2.5 × 0.5, 2 × 2 and 1.5 × −3 mm from the first voxel.
    assert stack.center_mm == pytest.approx([-8.75, -16, 295.5])
    assert stack.to_mm([5, 4, 3]) == pytest.approx([-7.5, -12, 291])
    assert stack.to_vox([-7.5, -12, 291]) == pytest.approx([5, 4, 3])


@settings(deadline=None)
@given(st.tuples(*[st.floats(-500, 500)] * 3))
def test_mm_to_voxel_and_back(point_mm: tuple[float, float, float]) -> None:
    stack = volume()
    assert np.abs(stack.to_mm(stack.to_vox(point_mm)) - point_mm).max() <= 1e-6


def test_nobody_changes_it() -> None:
    given_affine = AFFINE.copy()
    stack = volume(affine=given_affine)
    for array in (stack.hu, stack.affine, stack.inverse_affine):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1
    given_affine[0, 3] = 99
    assert stack.affine[0, 3] == -10
    with pytest.raises(FrozenInstanceError):
        stack.series_uid = "2"  # type: ignore[misc]  # what must not work


def test_a_large_volume_is_taken_without_a_copy_and_another_order_is_put_right() -> None:
    hu = np.arange(24, dtype=np.int16).reshape(2, 3, 4)
    assert volume(hu=hu).hu is hu
    turned = volume(hu=np.asfortranarray(hu)).hu
    assert turned.flags.c_contiguous
    assert np.array_equal(turned, hu)


@pytest.mark.parametrize(
    ("changes", "error", "reason"),
    [
        ({"hu": np.zeros((4, 5), np.int16)}, ValueError, "three-dimensional"),
        ({"hu": np.zeros((0, 5, 6), np.int16)}, ValueError, "three-dimensional"),
        ({"hu": np.zeros((4, 5, 6), np.float32)}, ValueError, "int16, not float32"),
        ({"affine": np.eye(3)}, GeometryError, "4×4"),
        ({"affine": np.full((4, 4), np.nan)}, GeometryError, "finite"),
        ({"affine": np.diag([1.0, 1, 0, 1])}, GeometryError, "singular"),
        ({"missing_slices": (4,)}, ValueError, "missing slice"),
        ({"missing_slices": (-1,)}, ValueError, "missing slice"),
    ],
)
def test_what_cannot_be_trusted_is_refused(changes: dict[str, Any], error: type[Exception], reason: str) -> None:
    with pytest.raises(error, match=reason):
        volume(**changes)


def test_a_note_may_forbid_measuring() -> None:
    said = Note("Tilt corrected", "The gantry was tilted by 12°.")
    forbids = Note("Lossy 8-bit", "HU are not what the scanner measured.", blocks_measuring=True)
    assert volume(notes=(said,)).may_measure
    assert not volume(notes=(said, forbids)).may_measure
