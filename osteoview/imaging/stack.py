"""Slices in order: sorted by where they lie, with every gap, tilt and repetition found and named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging import geometry
from osteoview.imaging.errors import BrokenSeriesError
from osteoview.imaging.frames import Frame
from osteoview.imaging.note import Note
from osteoview.imaging.tilt import MOST_DEGREES

# Two slices closer than this are the same slice: headers round positions to hundredths of a millimetre.
SAME_PLACE_MM = 0.01
# A shear below this is rounding in the headers, not a tilted gantry; the affine keeps it all the same.
LEAST_TILT_DEGREES = 0.1
# Slices may sit this far, as a share of the spacing, from an even grid before they count as uneven.
_UNEVEN = 0.1
# Longer holes than this are two scans in one series, not a few lost files.
_LONGEST_HOLE = 20


@dataclass(frozen=True)
class Stack:
    """Frames of one orientation and size in spatial order.

    `slots[n]` is the position of frame n on an even grid of `step_mm`; slots without a frame are missing slices. When
    `uneven` is set no even grid fits, and the stack can be shown slice by slice but not as a volume.
    """

    frames: tuple[Frame, ...]
    step_mm: tuple[float, float, float]
    slots: tuple[int, ...]
    tilt_degrees: float = 0.0
    uneven: str = ""
    notes: tuple[Note, ...] = ()

    @property
    def missing(self) -> tuple[int, ...]:
        """Slots of the grid that no file fills."""
        return tuple(sorted(set(range(self.slots[-1] + 1)) - set(self.slots)))

    @property
    def spacing_mm(self) -> float:
        """Distance from slice to slice along their normal; 0 for a single slice."""
        if len(self.frames) < 2:
            return 0.0
        normal = geometry.slice_normal(self.frames[0].orientation or ())
        return float(abs(np.dot(self.step_mm, normal)))


@dataclass(frozen=True)
class Run:
    """Sorted frames that belong to one scan of the region, and what is not certain of that."""

    frames: list[Frame]
    notes: tuple[Note, ...] = ()
    # Frames of several scans that nothing tells apart: no volume can be made of them.
    mixed: bool = False

    def stacks(self) -> list[Stack]:
        """The stacks these frames form: one, or several where the spacing changes."""
        if self.mixed:
            words = "images of several scans lie at the same places, and nothing in the files tells them apart"
            found = [_stack(self.frames, tuple(range(len(self.frames))), uneven=words)]
        else:
            found = _even_runs(self.frames)
        return [replace(stack, notes=(*stack.notes, *self.notes)) for stack in found]


def separate(frames: Sequence[Frame]) -> list[Run]:
    """Placed frames of one series, orientation and size, as the scans they come from."""
    distinct, notes = _without_copies(frames)
    return [replace(run, notes=(*run.notes, *notes)) for run in _separate(distinct)]


def _without_copies(frames: Sequence[Frame]) -> tuple[list[Frame], tuple[Note, ...]]:
    # The place belongs to the key: an anonymiser that gives all slices one identifier makes no copies of them.
    seen: dict[tuple[object, ...], Frame] = {}
    for frame in frames:
        name = frame.header.sop_instance_uid or frame.header.place.name
        seen.setdefault((name, frame.index, frame.position_mm), frame)
    copies = len(frames) - len(seen)
    if not copies:
        return list(frames), ()
    words = "image is a copy of another and was" if copies == 1 else "images are copies of others and were"
    return list(seen.values()), (Note("copies", f"{copies} {words} left out."),)


def _positions(frames: Sequence[Frame]) -> NDArray[np.float64]:
    return np.array([frame.position_mm for frame in frames], np.float64)


def _along_normal(frames: Sequence[Frame]) -> NDArray[np.float64]:
    return np.asarray(_positions(frames) @ geometry.slice_normal(frames[0].orientation or ()))


def _sorted(frames: Sequence[Frame]) -> list[Frame]:
    along = _along_normal(frames)
    return [frames[n] for n in np.argsort(along, kind="stable")]


# What tells two scans of the same region apart, most telling first. Time point, stack and contrast are told apart
# before anything is sorted: frames that differ in them never lie in one stack.
_SEPARATORS: tuple[Callable[[Frame], object], ...] = (
    lambda frame: frame.header.acquisition_number,
    lambda frame: frame.header.echo_time,
    lambda frame: frame.header.series_description,
    lambda frame: frame.header.acquisition_time,
)
_LEAST_SCAN = 3  # fewer slices are no scan of a region


def _separate(frames: list[Frame]) -> list[Run]:
    """Split repeated or interleaved scans of one region by the header element that tells them apart."""
    if len(frames) < 2:
        return [Run(frames)]
    for separator in _SEPARATORS:
        parts: dict[object, list[Frame]] = {}
        for frame in frames:
            parts.setdefault(separator(frame), []).append(frame)
        if _are_scans(list(parts.values())):
            return [Run(_sorted(part)) for part in parts.values()]
    if _has_no_repeats(frames):
        return [Run(_sorted(frames))]
    return _layers(frames)


def _are_scans(parts: list[list[Frame]]) -> bool:
    """True when each part repeats no place and covers most of the region that the others cover."""
    if len(parts) < 2 or not all(len(part) >= _LEAST_SCAN and _has_no_repeats(part) for part in parts):
        return False
    ends = [(float(along.min()), float(along.max())) for along in map(_along_normal, parts)]
    common = min(high for _, high in ends) - max(low for low, _ in ends)
    return common > 0.5 * min(high - low for low, high in ends)


def _layers(frames: list[Frame]) -> list[Run]:
    """Where no header tells repeats apart: complete repeats are stacked by number and doubted, others not stacked."""
    ordered = _sorted(frames)
    along = _along_normal(ordered)
    layers: list[list[Frame]] = []
    first = 0
    for end in range(1, len(ordered) + 1):
        if end < len(ordered) and along[end] - along[first] < SAME_PLACE_MM:
            continue
        here = sorted(ordered[first:end], key=lambda frame: frame.header.instance_number or 0)
        layers += [[] for _ in range(len(here) - len(layers))]
        for layer, frame in zip(layers, here, strict=False):
            layer.append(frame)
        first = end
    repeats = len(ordered) - len(layers[0])
    if repeats == 1:
        words = "One slice lies twice at the same place; the first by number is used."
        return [Run(layer, (Note("repeated slice", words),)) for layer in layers]
    if len({len(layer) for layer in layers}) > 1:
        return [Run(ordered, mixed=True)]
    words = "Several images lie at each place, and nothing in the files tells them apart; they were sorted by number."
    return [Run(layer, (Note("repeated slices", words, blocks_measuring=True),)) for layer in layers]


def _has_no_repeats(frames: Sequence[Frame]) -> bool:
    return not (np.diff(np.sort(_along_normal(frames))) < SAME_PLACE_MM).any()


def _slots(along: NDArray[np.float64]) -> tuple[int, ...] | None:
    """Places of sorted positions on the even grid of their commonest step; None when they do not lie on one."""
    steps = np.diff(along)
    step = float(np.median(steps))
    near = steps[np.abs(steps - step) < _UNEVEN * step]
    if near.size == 0 or step <= 0:
        return None
    counts = np.rint(steps / near.mean()).astype(int)
    if counts.min() < 1 or counts.max() > _LONGEST_HOLE + 1:
        return None
    # Lost files leave a hole here and there. The same hole three times running is another table feed.
    if any(a == b == c > 1 for a, b, c in zip(counts, counts[1:], counts[2:], strict=False)):
        return None
    # The step over the whole length, so that rounding in single positions does not add up.
    slots = np.concatenate([[0], np.cumsum(counts)])
    step = (along[-1] - along[0]) / slots[-1]
    off = np.abs(along - along[0] - slots * step).max()
    return tuple(int(slot) for slot in slots) if off <= max(_UNEVEN * step, 2 * SAME_PLACE_MM) else None


def _even_runs(frames: list[Frame]) -> list[Stack]:
    """A sorted run of frames as one stack, as several of different spacing, or as an uneven one."""
    _refuse_scattered(frames)
    if len(frames) == 1:
        normal = geometry.slice_normal(frames[0].orientation or ())
        return [Stack((frames[0],), (float(normal[0]), float(normal[1]), float(normal[2])), (0,))]
    along = _along_normal(frames)
    slots = _slots(along)
    if slots is not None:
        return [_stack(frames, slots)]
    runs = _runs(along)
    # Changing the table feed once or twice gives long runs; a spacing that never settles gives a heap of short ones.
    if 1 < len(runs) <= len(frames) // 4:
        return [
            replace(stack, notes=(*stack.notes, *_neighbour_notes(along, first, last)))
            for first, last in runs
            for stack in _even_runs(frames[first:last])
        ]
    steps = np.diff(along)
    words = f"slices lie {steps.min():.1f} to {steps.max():.1f} mm apart"
    return [_stack(frames, tuple(range(len(frames))), uneven=words)]


def _neighbour_notes(along: NDArray[np.float64], first: int, last: int) -> tuple[Note, ...]:
    """A part of a series says that the series goes on elsewhere, and how far away."""
    gaps = []
    if first > 0:
        gaps.append(along[first] - along[first - 1])
    if last < len(along):
        gaps.append(along[last] - along[last - 1])
    where = " and ".join(f"{gap:.1f} mm" for gap in gaps)
    return (Note("part of a series", f"The series goes on {where} away from here with other slices."),)


def _runs(along: NDArray[np.float64]) -> list[tuple[int, int]]:
    runs, first = [], 0
    steps = np.diff(along)
    for n in range(1, len(steps)):
        run = steps[first : n + 1]
        if np.ptp(run) > _UNEVEN * run.min():
            runs.append((first, n + 1))
            first = n + 1
            if first >= len(steps):
                break
    runs.append((first, len(along)))
    return [(a, b) for a, b in runs if b > a]


def _refuse_scattered(frames: Sequence[Frame]) -> None:
    """Slices must follow a straight line; a table that moved sideways cannot be undone by looking at headers."""
    if len(frames) < 3:
        return
    positions = _positions(frames)
    travel = positions[-1] - positions[0]
    along = (positions - positions[0]) @ travel / max(float(travel @ travel), 1e-12)
    off_mm = np.linalg.norm(positions - positions[0] - np.outer(along, travel), axis=1)
    pixel_mm = min(frames[0].pixel_spacing_mm or (1.0,))
    if off_mm.max() > max(0.5 * pixel_mm, 0.2):
        raise BrokenSeriesError(
            frames[int(off_mm.argmax())].header.place.name,
            f"lies {off_mm.max():.1f} mm beside the line of the other slices.",
            hint="The table moved or series were mixed; export the series again without this part.",
        )


def _stack(frames: list[Frame], slots: tuple[int, ...], *, uneven: str = "") -> Stack:
    positions = _positions(frames)
    step = (positions[-1] - positions[0]) / slots[-1]
    normal = geometry.slice_normal(frames[0].orientation or ())
    cosine = min(1.0, abs(float(step @ normal)) / float(np.linalg.norm(step)))
    tilt = float(np.degrees(np.arccos(cosine)))
    if tilt > MOST_DEGREES:
        raise BrokenSeriesError(
            frames[0].header.place.name,
            f"and its series lean by {tilt:.0f}°, more than any gantry tilts: their positions cannot be right.",
            hint="Export the series again.",
        )
    stack = Stack(
        tuple(frames),
        (float(step[0]), float(step[1]), float(step[2])),
        slots,
        tilt if tilt > LEAST_TILT_DEGREES else 0.0,
        uneven,
    )
    return Stack(stack.frames, stack.step_mm, slots, stack.tilt_degrees, uneven, _gap_notes(stack))


def _gap_notes(stack: Stack) -> tuple[Note, ...]:
    gaps = [
        (n, after - before - 1)
        for n, (before, after) in enumerate(zip(stack.slots, stack.slots[1:], strict=False))
        if after - before > 1
    ]
    if not gaps:
        return ()
    spacing = stack.spacing_mm
    places = [f"{(lost + 1) * spacing:.1f} mm after slice {n + 1}" for n, lost in gaps]
    shown = ", ".join(places[:3]) + (f" and {len(places) - 3} more" if len(places) > 3 else "")
    lost = sum(count for _, count in gaps)
    words = "slice is" if lost == 1 else "slices are"
    return (Note("missing slices", f"{lost} {words} missing: a gap of {shown}. Nothing was filled in."),)
