"""Which of several samples lies in the slice that is looked at, however the slices lie in the patient."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.volume import Volume

if TYPE_CHECKING:  # what cuts patches takes SciPy along: nobody needs it before something was cut
    from osteoview.inference.patches import Patch

_ROUNDING_MM = 1e-6


def slice_shown(patches: Sequence[Patch], volume: Volume, crosshair_mm: NDArray[np.float64]) -> int | None:
    """The one whose plane lies nearest to the crosshair, within half a slice of it; None where none does."""
    away = []
    for patch in patches:
        normal = np.cross(patch.frame.right, patch.frame.down)
        step_mm = 1 / float(np.abs(volume.inverse_affine[:3, :3] @ normal).max())
        away.append(abs(float((crosshair_mm - patch.frame.center) @ normal)) / step_mm)
    if not away or min(away) > 0.5 + _ROUNDING_MM:
        return None
    return int(np.argmin(away))
