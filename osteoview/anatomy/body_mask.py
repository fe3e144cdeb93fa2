"""The outline of one vertebral body: its wall all round, its endplates above and below, its spongy core."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from osteoview.anatomy.block import STEP_MM, Block, body_block
from osteoview.anatomy.column import resolved_mm
from osteoview.anatomy.cross_section import Ellipse
from osteoview.anatomy.spine import Body, Spine
from osteoview.anatomy.thick_plates import fitted_plate, lies_across
from osteoview.imaging.volume import Volume

Field = NDArray[np.float64]

_DARKEST_HU, _BRIGHTEST_HU = -20.0, 700.0
_ANGLES = 72
_RADII = np.arange(0.62, 1.46, 0.02)  # relative to the ellipse at half height
_RIM = 1.06  # towards the endplates a body widens
_WALL_PRIOR, _WALL_BEND = 2.5, 0.35
# Between the canal and the body's side, degrees from straight back, the pedicles leave: there is no wall.
_PEDICLE_DEG = (22.0, 60.0)
_EDGE_HU_PER_MM = 40.0
# The endplate lies so far from the middle of its disc, give or take.
_HALF_DISC_MM, _HALF_DISC_SD_MM, _PLATE_PRIOR = 5.0, 3.0, 0.08
_PLATE_REACH_MM = (1.0, 11.0)
_NEAR_BOWL_MM, _START_MM = 2.0, 9.0
_TILTS = np.arange(-0.48, 0.49, 0.08)
_TILT_COST = 0.6
_HOLLOWS_MM = (0.0, 2.0, 4.0)
# Half of the thickness of cortex and the dense bone below it.
_HALF_SHELL_MM = 0.35
CORE_MARGIN_MM = 4.0
# Where a reader takes heights: near the front, in the middle, near the back.
_STRIPS = (0.10, 0.5, 0.90)


@dataclass(frozen=True, eq=False)
class BodyMask:
    """Which voxels of a block are the body's. plates_mm: heights of the lower and upper endplate, [row, column].

    slice_mm: what the scan resolves along the body.
    """

    block: Block
    inside: NDArray[np.bool_]
    plates_mm: tuple[Field, Field]
    slice_mm: float = 1.0

    @cached_property
    def center_mm(self) -> NDArray[np.float64]:
        """Centroid of the body in the patient."""
        places = np.argwhere(self.inside) - (np.array(self.inside.shape) - 1) / 2
        return self.block.to_mm(places.mean(axis=0) * STEP_MM)

    @cached_property
    def depth_mm(self) -> NDArray[np.float32]:
        """How far each voxel lies below the body's surface; 0 outside."""
        return np.asarray(ndimage.distance_transform_edt(self.inside, sampling=STEP_MM), np.float32)

    @cached_property
    def core(self) -> NDArray[np.bool_]:
        """The spongy core: clear of the cortex and its blur."""
        return np.asarray(self.depth_mm > CORE_MARGIN_MM)

    @property
    def volume_ml(self) -> float:
        """Volume of the body."""
        return float(self.inside.sum()) * STEP_MM**3 / 1000

    @cached_property
    def heights_mm(self) -> tuple[float, float, float]:
        """Between the endplates at the front, the middle and the back of the body."""
        footprint = self.inside.any(axis=0)
        rows = np.flatnonzero(footprint.sum(axis=1) > 6)
        if len(rows) < 6:
            return 0.0, 0.0, 0.0
        middle = np.abs(self.block.offsets_mm[2] - self._middle_column_mm) <= 7
        height = self.plates_mm[1] - self.plates_mm[0]
        depth = rows[-1] - rows[0]
        strips = [rows[0] + int(share * depth) for share in _STRIPS]
        front, middle_height, back = (float(np.median(height[max(row - 2, 0) : row + 3, middle])) for row in strips)
        return front, middle_height, back

    @property
    def _middle_column_mm(self) -> float:
        columns = np.flatnonzero(self.inside.any(axis=(0, 1)))
        return float(self.block.offsets_mm[2][columns].mean())


def mask_body(volume: Volume, spine: Spine, body: Body) -> BodyMask | None:
    """The mask of a body whose outline at half height is known; None where it is not, or lies outside the scan."""
    if body.ellipse is None:
        return None
    block = body_block(volume, spine, body)
    plates = _plates(volume, block, body, body.ellipse)
    wall = _wall(block, body.ellipse) - max(_blur_across_mm(volume) - _HALF_SHELL_MM, 0.0)
    up, back, left = block.offsets_mm
    rows, columns = np.meshgrid(back, left, indexing="ij")
    angle = np.arctan2(rows, columns)
    radius = np.hypot(rows, columns)
    bins = ((angle / (2 * np.pi)) % 1.0) * _ANGLES
    low = np.floor(bins).astype(int) % _ANGLES
    share = bins - np.floor(bins)
    inside = np.zeros(block.hu.shape, bool)
    for n, height in enumerate(up):
        reach = wall[n, low] * (1 - share) + wall[n, (low + 1) % _ANGLES] * share
        inside[n] = (radius <= reach) & (height >= plates[0]) & (height <= plates[1])
    inside &= np.isfinite(block.hu)
    if inside.sum() < 1000:
        return None
    return BodyMask(block, inside, plates, resolved_mm(volume))


def _wall(block: Block, ellipse: Ellipse) -> Field:
    """Radius of the wall in mm, [plane, angle]: where bone falls off outwards, smooth around and up the body."""
    angles = np.arange(_ANGLES) * (2 * np.pi / _ANGLES)
    around = 1 / np.hypot(np.cos(angles) / ellipse.half_width_mm, np.sin(angles) / ellipse.half_depth_mm)
    radii = around[:, None] * _RADII
    middle = (np.array(block.hu.shape) - 1) / 2
    rows = middle[1] + radii * np.sin(angles)[:, None] / STEP_MM
    columns = middle[2] + radii * np.cos(angles)[:, None] / STEP_MM
    planes = np.broadcast_to(np.arange(block.hu.shape[0])[:, None, None], (block.hu.shape[0], *rows.shape))
    filled = np.nan_to_num(np.clip(block.hu, _DARKEST_HU, _BRIGHTEST_HU), nan=0.0)
    polar = ndimage.map_coordinates(
        filled, [planes, np.broadcast_to(rows, planes.shape), np.broadcast_to(columns, planes.shape)], order=1
    )
    polar = ndimage.gaussian_filter1d(polar, 2.0, axis=0, mode="nearest")
    polar = ndimage.gaussian_filter1d(polar, 1.0, axis=1, mode="wrap")
    step = around[:, None] * (_RADII[1] - _RADII[0])
    fall = -np.gradient(ndimage.gaussian_filter1d(polar, 1.2, axis=2), axis=2) / step
    fall = _edge(fall)
    off_back = np.abs(np.rad2deg(np.angle(np.exp(1j * (angles - np.pi / 2)))))
    pedicle = (off_back > _PEDICLE_DEG[0]) & (off_back < _PEDICLE_DEG[1])
    fall[:, pedicle] *= 0.15
    height = np.abs(block.offsets_mm[0])
    expected = 1.0 + (_RIM - 1.0) * np.clip((height - 5.0) / 8.0, 0.0, 1.0)
    cost = -fall + _WALL_PRIOR * (_RADII - expected[:, None, None]) ** 2 * np.where(pedicle, 3.0, 1.0)[:, None]
    chosen = _closed_paths(cost)
    radius = _RADII[chosen] * around
    wide = np.concatenate([radius[:, -4:], radius, radius[:, :4]], axis=1)
    radius = ndimage.median_filter(wide, size=5, mode="nearest")[:, 4:-4]
    return np.asarray(ndimage.gaussian_filter1d(radius, 1.0, axis=1, mode="wrap"), np.float64)


def _edge(fall: NDArray[np.floating]) -> NDArray[np.floating]:
    """How much of an edge a fall in HU per mm is: steeper is better, ever less so."""
    return np.asarray(np.maximum(fall, -0.5 * _EDGE_HU_PER_MM) / (np.abs(fall) + _EDGE_HU_PER_MM) * 1.5)


def _closed_paths(cost: NDArray[np.floating]) -> NDArray[np.intp]:
    """For each plane the cheapest closed path around: cost is [plane, angle, radius]; two turns close it."""
    planes, angles, radii = cost.shape
    twice = np.concatenate([cost, cost], axis=1)
    total = twice[:, 0].copy()
    came = np.zeros((2 * angles, planes, radii), np.intp)
    steps = (0, -1, 1, -2, 2)
    for n in range(1, 2 * angles):
        options = np.full((len(steps), planes, radii), np.inf)
        for m, step in enumerate(steps):
            moved = np.full_like(total, np.inf)
            low, high = max(0, step), radii + min(0, step)
            moved[:, low:high] = total[:, low - step : high - step]
            options[m] = moved + _WALL_BEND * 0.1 * step**2
        best = options.argmin(axis=0)
        came[n] = np.arange(radii) - np.take(np.array(steps), best)
        total = np.take_along_axis(options, best[None], axis=0)[0] + twice[:, n]
    chosen = np.empty((planes, 2 * angles), np.intp)
    chosen[:, -1] = total.argmin(axis=1)
    for n in range(2 * angles - 1, 0, -1):
        chosen[:, n - 1] = came[n][np.arange(planes), chosen[:, n]]
    # The middle of the two turns has forgotten where the path began and does not yet know where it ends.
    half = angles // 2
    return np.roll(chosen[:, half : half + angles], half, axis=1)


def _blur_along_mm(volume: Volume) -> float:
    """Standard deviation of all blur along the body: our own smoothing, the slices, the steps between them."""
    thickness_mm = volume.acquisition.slice_thickness_mm or 0.0
    return float(np.sqrt(1.0 + (thickness_mm / 2.355) ** 2 + volume.spacing_mm[2] ** 2 / 12))


def _blur_across_mm(volume: Volume) -> float:
    """The same across the body, for a usual kernel."""
    return float(np.sqrt(0.5**2 + 0.55**2 + volume.spacing_mm[0] ** 2 / 6))


def _plates(volume: Volume, block: Block, body: Body, ellipse: Ellipse) -> tuple[Field, Field]:
    """Heights of the lower and the upper endplate over each row and column."""
    half_mm = (ellipse.half_width_mm, ellipse.half_depth_mm)
    disc_mm = body.height_mm / 2
    _, back, left = block.offsets_mm
    middle = np.ix_(np.abs(back) <= _START_MM, np.abs(left) <= _START_MM)
    plates = []
    for away in (-1.0, 1.0):
        plate = _plate(block, half_mm, disc_mm, _blur_along_mm(volume), upward=away > 0)
        if lies_across(volume, block):
            start_mm = float(np.median(away * plate[middle]))
            fitted = fitted_plate(volume, block, half_mm, start_mm, disc_mm, away)
            plate = plate if fitted is None else away * fitted
        plates.append(plate)
    return plates[0], plates[1]


def _plate(block: Block, half: tuple[float, float], disc_mm: float, blur_mm: float, *, upward: bool) -> Field:
    """Height of one endplate: the bowl across which most bone gives way to disc, then each place's own edge near it."""
    up, back, left = block.offsets_mm
    away = 1.0 if upward else -1.0
    filled = np.nan_to_num(np.clip(block.hu, _DARKEST_HU, _BRIGHTEST_HU), nan=0.0)
    column = ndimage.gaussian_filter(filled if upward else filled[::-1], (1.0, 1.5, 1.5))
    edge = ndimage.gaussian_filter(_edge(-np.gradient(column, STEP_MM, axis=0)), (0.0, 1.5, 1.5))
    rows, columns = np.meshgrid(back, left, indexing="ij")
    bowl = _best_bowl(edge, up, rows, columns, half, disc_mm)
    far = np.abs(up[:, None, None] - bowl) / _NEAR_BOWL_MM
    height = up[np.where(far <= 1.0, edge - 0.2 * far**2, -np.inf).argmax(axis=0)]
    near = np.hypot(columns / half[0], rows / half[1]) <= 1.0
    height = np.where(near, height, bowl)
    height = ndimage.gaussian_filter(ndimage.median_filter(height, 7, mode="nearest"), 1.5, mode="nearest")
    return np.asarray(away * (height - _shell_shift(column, up, height, blur_mm)), np.float64)


def _best_bowl(
    edge: Field, up: Field, rows: Field, columns: Field, half_mm: tuple[float, float], disc_mm: float
) -> Field:
    """The hollowed plane with the clearest edge; disc_mm is where the middle of the disc lies above the body's."""
    share = np.hypot(columns / half_mm[0], rows / half_mm[1])
    inside = np.flatnonzero((share <= 0.85).ravel())[::9]
    y, x, rise = rows.ravel()[inside], columns.ravel()[inside], share.ravel()[inside] ** 2
    flat = edge.reshape(len(edge), -1)[:, inside]
    heights = disc_mm - np.arange(_PLATE_REACH_MM[0], _PLATE_REACH_MM[1], 0.5)
    cost = _PLATE_PRIOR * ((disc_mm - heights - _HALF_DISC_MM) / _HALF_DISC_SD_MM) ** 2
    best, found = -np.inf, (disc_mm - _HALF_DISC_MM, 0.0, 0.0, 0.0)
    for hollow in _HOLLOWS_MM:
        for by_back in _TILTS:
            for by_left in _TILTS:
                place = by_back * y + by_left * x + hollow * (rise - 0.4)
                planes = np.rint(heights[:, None] + place - up[0]).astype(int)
                score = flat[np.clip(planes, 0, len(up) - 1), np.arange(len(inside))].mean(axis=1) - cost
                score -= _TILT_COST * (by_back**2 + by_left**2)
                at = int(score.argmax())
                if score[at] > best:
                    best, found = float(score[at]), (float(heights[at]), by_back, by_left, hollow)
    height, by_back, by_left, hollow = found
    return np.asarray(height + by_back * rows + by_left * columns + hollow * (np.minimum(share, 1.1) ** 2 - 0.4))


def _shell_shift(column: NDArray[np.floating], up: Field, height: Field, blur_mm: float) -> float:
    """How far outside a thin shell its blurred edge is seen: the blur's width for a shell, nothing for solid bone."""
    rows, columns = (np.asarray(one) for one in np.indices(height.shape))
    near = np.hypot(rows - height.shape[0] // 2, columns - height.shape[1] // 2) < 9

    def level(shift_mm: NDArray[np.float64]) -> float:
        planes = np.clip(np.rint(height[near][:, None] + shift_mm - up[0]).astype(int), 0, len(up) - 1)
        return float(np.median(column[planes, rows[near][:, None], columns[near][:, None]].max(axis=1)))

    peak, inside, outside = (
        level(np.arange(-2.0 * blur_mm - 1.0, 0.5)), level(np.array([-2.0 * blur_mm - 5.0])),
        level(np.array([1.5 * blur_mm])),
    )  # fmt: skip
    prominence = float(np.clip((peak - inside) / max(peak - outside, 30.0), 0.0, 1.0))
    return prominence * max(blur_mm - _HALF_SHELL_MM, 0.0)
