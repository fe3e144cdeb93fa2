"""What moves a density in this scan: each influence that applies, in words and a range, never a corrected number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from osteoview.anatomy.density import LSC_HU
from osteoview.imaging.convolution_kernel import sharpness
from osteoview.imaging.volume import Acquisition

# Spongy bone of the same people at three voltages, and what contrast adds (SCIENCE, 5).
_KVP, _BONE_HU = (100.0, 120.0, 140.0), (148.0, 141.0, 131.0)
_USUAL_KVP, _USUAL_HU = 120.0, 141.0
_THICK_MM = 3.0


@dataclass(frozen=True)
class Influence:
    """One thing that moves the number, named as the gate that speaks of it."""

    name: str
    words: str


def influences(taken: Acquisition, mean_hu: float, thickness_mm: float, *, contrast: bool) -> tuple[Influence, ...]:
    """Those that apply to a scan: voltage, contrast, kernel, thickness of slices."""
    found = (_voltage(taken.kvp, mean_hu), _contrast(contrast), _kernel(taken.kernel), _thickness(thickness_mm))
    return tuple(one for one in found if one is not None)


def _voltage(kvp: float | None, mean_hu: float) -> Influence | None:
    if kvp is None:
        words = "Tube voltage not stated: the same bone read 148, 141 and 131 HU at 100, 120 and 140 kVp."
        return Influence("tube voltage", words)
    if abs(kvp - _USUAL_KVP) <= 1:
        return None
    read_hu = float(np.interp(kvp, _KVP, _BONE_HU))
    # The published difference as it is, and in proportion to this bone.
    ends = sorted(abs(hu) for hu in (read_hu - _USUAL_HU, mean_hu * (read_hu / _USUAL_HU - 1)))
    low, high = f"{ends[0]:.0f}", f"{ends[1]:.0f}"
    amount = f"about {low} HU" if low == high else f"about {low} to {high} HU"
    if not _KVP[0] <= kvp <= _KVP[-1]:
        amount = f"more than {high} HU"
    side = "higher" if kvp < _USUAL_KVP else "lower"
    return Influence("tube voltage", f"{kvp:.0f} kVp reads {amount} {side} than 120 kVp would.")


def _contrast(contrast: bool) -> Influence | None:
    words = "Contrast raises spongy bone by about 10 to 25 HU; authors disagree, and the phase matters."
    return Influence("no contrast", words) if contrast else None


def _kernel(kernel: str) -> Influence | None:
    words = f"A sharp kernel widens the SD; the mean usually stays within one LSC ({LSC_HU:.0f} HU)."
    return Influence("kernel", words) if sharpness(kernel) == "sharp" else None


def _thickness(thickness_mm: float) -> Influence | None:
    if thickness_mm <= _THICK_MM:
        return None
    words = f"Slices of {thickness_mm:.1f} mm blend in what lies above and below: near the endplates bone reads higher."
    return Influence("slice thickness", words)
