"""What stands between a measurement and trust in it: each gate passes, warns or declines, and says why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from osteoview.anatomy.body_mask import BodyMask
from osteoview.anatomy.heights import LOST_HEIGHT, LOST_HEIGHT_THICK, THICK_MM, TOO_TALL, Neighbour, height_lost
from osteoview.anatomy.lesions import lesion_mask
from osteoview.anatomy.levels import Counting
from osteoview.anatomy.overrides import SLICES
from osteoview.anatomy.placing import IN_ODD_BONE
from osteoview.anatomy.spine import Spine
from osteoview.anatomy.tissue_roi import TissueRoi
from osteoview.imaging.convolution_kernel import sharpness
from osteoview.imaging.volume import Volume

SURE, WHOLE = 0.85, 0.97
_METAL_HU, _METAL_VOXELS = 1600.0, 30
_CEMENT_HU, _CEMENT_SHARE = 700.0, 0.01
_LESION_SHARE = 0.01
_THICK_MM, _TOO_THICK_MM = 5.0, 6.0
_USUAL_KVP = 120.0
_NOISE_HU = 45.0
_CLEAR_DISC = 0.35


@dataclass(frozen=True)
class Gate:
    """One check. A gate that did not pass warns, or declines the measurement; a person may overrule it with a note.

    `overridden` is that note. The gate stays failed, and says so; only it no longer stops the result.
    """

    name: str
    passed: bool
    detail: str
    declines: bool = False
    overridden: str = ""

    @property
    def stops(self) -> bool:
        """Whether the result is declined because of this gate."""
        return self.declines and not self.passed and not self.overridden


def scan_gates(volume: Volume) -> tuple[Gate, ...]:
    """What the scan itself says against measuring in it, before anything is looked for."""
    return (_values(volume), _slices(volume), _tube(volume), _kernel(volume), _loss(volume))


def level_gates(spine: Spine | None, counting: Counting | None, wanted: str) -> tuple[Gate, ...]:
    """Whether the wanted level is in the scan, whole, and surely counted."""
    if spine is None or counting is None:
        detail = f"No vertebral column with separate vertebrae was found; {wanted} cannot be."
        return (Gate("level in scan", passed=False, detail=detail, declines=True),)
    return (_in_scan(spine, counting, wanted), _sure(spine, counting, wanted))


def body_gates(mask: BodyMask | None, neighbours: Sequence[Neighbour], rois: Sequence[TissueRoi]) -> tuple[Gate, ...]:
    """What the vertebra itself says against its density; neighbours are the whole bodies near it."""
    if mask is None:
        detail = "The outline of the vertebral body could not be drawn."
        return (Gate("body outlined", passed=False, detail=detail, declines=True),)
    return (_height(mask, neighbours), _metal(mask), _lesion(mask, rois), *region_gates(rois))


def region_gates(rois: Sequence[TissueRoi]) -> tuple[Gate, Gate]:
    """What the regions say against their own mean."""
    return _room(rois), _noise(rois)


def _values(volume: Volume) -> Gate:
    blocked = [note.text for note in volume.notes if note.blocks_measuring]
    return Gate(
        "values measurable", not blocked, " ".join(blocked) or "The values are Hounsfield units.", declines=True
    )


def _slices(volume: Volume) -> Gate:
    step = volume.spacing_mm[2]
    thickness = max(step, volume.acquisition.slice_thickness_mm or 0.0)
    detail = f"Slices of {thickness:.1f} mm every {step:.1f} mm."
    if thickness > _TOO_THICK_MM:
        detail += " Vertebrae cannot be told apart reliably, nor spongy bone from endplates."
    elif thickness > _THICK_MM + 0.01:
        detail += " Thicker than 5 mm: endplates bleed into the spongy bone."
    return Gate(SLICES, thickness <= _THICK_MM + 0.01, detail, declines=thickness > _TOO_THICK_MM)


def _tube(volume: Volume) -> Gate:
    kvp = volume.acquisition.kvp
    if kvp is None:
        return Gate("tube voltage", passed=False, detail="The tube voltage is not stated; thresholds hold at 120 kVp.")
    moved = "lowers" if kvp > _USUAL_KVP else "raises"
    detail = f"{kvp:.0f} kVp."
    if abs(kvp - _USUAL_KVP) > 1:
        detail += f" Against 120 kVp, for which the thresholds hold, this {moved} bone (148 / 141 / 131 HU at 100 / 120"
        detail += " / 140 kVp)."
    return Gate("tube voltage", abs(kvp - _USUAL_KVP) <= 1, detail)


def _kernel(volume: Volume) -> Gate:
    kernel = volume.acquisition.kernel
    sharp = sharpness(kernel)
    words = {"soft": "a soft-tissue kernel", "sharp": "a sharp kernel: noise and edges are exaggerated", "": "unknown"}
    detail = f"{kernel or 'Kernel not stated'}{f': {words[sharp]}' if kernel else ''}."
    return Gate("kernel", sharp != "sharp", detail)


def _loss(volume: Volume) -> Gate:
    lossy = [note.text for note in volume.notes if note.name in {"lossy", "8 bits"}]
    return Gate("lossless source", not lossy, " ".join(lossy) or "No lossy compression is recorded.")


def _in_scan(spine: Spine, counting: Counting, wanted: str) -> Gate:
    place = place_of(counting, wanted, len(spine.bodies))
    if place is None:
        labels = [counting.best.label(n) for n in range(len(spine.bodies))]
        detail = f"{wanted} is not in this scan. Most likely it shows {labels[-1]} to {labels[0]}; {counting.method}."
        return Gate("level in scan", passed=False, detail=detail, declines=True)
    body = spine.bodies[place]
    if body.seen < WHOLE or body.upper is None:
        detail = f"{wanted} is cut off by the end of the scan."
        return Gate("level in scan", passed=False, detail=detail, declines=True)
    return Gate("level in scan", passed=True, detail=f"{wanted} is in the scan, whole.", declines=True)


def _sure(spine: Spine, counting: Counting, wanted: str) -> Gate:
    reasons = _doubts(spine, counting, wanted)
    detail = f"{wanted} {counting.method}; probability {counting.confidence:.2f}."
    if reasons:
        detail = f"{wanted} cannot be told from its neighbours: {'; '.join(reasons)}."
    return Gate("level certain", not reasons, detail, declines=True)


def _doubts(spine: Spine, counting: Counting, wanted: str) -> list[str]:
    best = counting.best
    doubts = []
    if not (counting.by_ribs or counting.by_sacrum):
        doubts.append(counting.method)
    if counting.confidence < SURE:
        doubts.append(f"probability only {counting.confidence:.2f}")
    if counting.by_ribs and counting.by_sacrum and best.n_lumbar != 5:
        doubts.append(f"ribs and sacrum leave {best.n_lumbar} lumbar vertebrae instead of five")
    place = place_of(counting, wanted, len(spine.bodies))
    if place is None:
        return doubts
    body = spine.bodies[place]
    faint = [disc for disc in (body.lower, body.upper) if disc is not None and disc.score < _CLEAR_DISC]
    if faint:
        doubts.append("a disc beside it hardly shows")
    if not counting.by_ribs and counting.by_sacrum:
        between = spine.bodies[max(best.first_lumbar - best.n_lumbar + 1, 0) : place + 1]
        if any(one.lower is None or one.lower.score < _CLEAR_DISC for one in between):
            doubts.append("between it and the sacrum a disc hardly shows")
    return doubts


def _height(mask: BodyMask, neighbours: Sequence[Neighbour]) -> Gate:
    """Each height against the same of its neighbours, and front, middle and back against each other."""
    front, middle, back = mask.heights_mm
    lost = height_lost(mask.heights_mm, neighbours)
    detail = f"Heights {front:.0f}, {middle:.0f}, {back:.0f} mm (front, middle, back)"
    if max(lost) > (LOST_HEIGHT if mask.slice_mm < THICK_MM else LOST_HEIGHT_THICK):
        detail += f": {100 * max(lost):.0f} % lost against its tallest edge and its neighbours, as after a fracture."
        return Gate("height kept", passed=False, detail=detail, declines=True)
    if min(lost) < -TOO_TALL:
        detail += ": far taller than its neighbours. A disc beside it may have been misread."
        return Gate("height kept", passed=False, detail=detail, declines=True)
    return Gate("height kept", passed=True, detail=f"{detail}.", declines=True)


def _metal(mask: BodyMask) -> Gate:
    hu = np.nan_to_num(mask.block.hu, nan=0.0)
    # A sharp kernel's noise makes single voxels as bright as metal, never a lump.
    smooth = ndimage.gaussian_filter(hu, 1.2)
    metal = int((smooth > _METAL_HU).sum())
    cement = float((smooth[mask.core] > _CEMENT_HU).mean()) if mask.core.any() else 0.0
    if metal > _METAL_VOXELS or cement > _CEMENT_SHARE:
        what = "Metal near the vertebra" if metal > _METAL_VOXELS else "Cement or metal in the vertebral body"
        return Gate("no metal or cement", passed=False, detail=f"{what}: streaks falsify HU around it.", declines=True)
    return Gate("no metal or cement", passed=True, detail="None seen.", declines=True)


def _lesion(mask: BodyMask, rois: Sequence[TissueRoi]) -> Gate:
    share = float(lesion_mask(mask)[mask.core].mean()) if mask.core.any() else 0.0
    if share > _LESION_SHARE:
        detail = f"Unusually dense or fatty bone in {100 * share:.0f} % of the core (sclerosis, node, haemangioma?); "
        return Gate("even spongy bone", passed=False, detail=detail + _kept_clear(rois))
    if any(roi.note for roi in rois):
        return Gate("even spongy bone", passed=True, detail=f"A spot of unusual bone; {_kept_clear(rois)}")
    return Gate("even spongy bone", passed=True, detail="No lesion in the core.")


def _kept_clear(rois: Sequence[TissueRoi]) -> str:
    """What was done about a lesion, region by region."""
    noted = ", ".join(f"{roi.name} {roi.note}" for roi in rois if roi.note)
    if any(roi.note == IN_ODD_BONE for roi in rois):
        return f"no place is clear of it: {noted}."
    return f"the regions keep clear of it{f': {noted}' if noted else ''}."


def _room(rois: Sequence[TissueRoi]) -> Gate:
    ellipses = [roi for roi in rois if roi.shape.kind == "ellipse"]
    if not ellipses and any(roi.by_hand for roi in rois):
        ellipses = list(rois)  # a person found room for samples alone: the density is theirs then
    if not ellipses:
        detail = "The spongy core is too small, or lies too askew to the slices, for a region clear of the cortex."
        return Gate("core large enough", passed=False, detail=detail, declines=True)
    area = float(ellipses[0].numbers.area_mm2 or 0.0)
    detail = f"{len(ellipses)} slices with regions of {area:.0f} mm²."
    if area < 0.6 * 200 or len(ellipses) < 2:
        return Gate("core large enough", passed=False, detail=f"{detail} Small: the mean is less certain.")
    return Gate("core large enough", passed=True, detail=detail)


def _noise(rois: Sequence[TissueRoi]) -> Gate:
    spreads = [roi.numbers.statistics.sd or 0.0 for roi in rois if roi.numbers.statistics is not None]
    error = float(np.median(spreads)) if spreads else 0.0
    detail = f"Pixels of a region spread by {error:.0f} HU."
    if error > _NOISE_HU * 2:
        return Gate("noise", passed=False, detail=f"{detail} Very noisy: the mean holds, texture does not.")
    return Gate("noise", passed=True, detail=detail)


def place_of(counting: Counting, wanted: str, count: int) -> int | None:
    """Which body the likeliest reading calls by that name; None where none is."""
    return next((n for n in range(count) if counting.best.label(n) == wanted), None)
