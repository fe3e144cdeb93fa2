"""From a piece of a series to a Volume: every slice read, rescaled and put in its place, or a refusal."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from osteoview.base.errors import CancelledError
from osteoview.base.memory import available_bytes
from osteoview.base.tasks import CancelToken, Progress, no_progress
from osteoview.imaging import geometry
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.errors import BrokenSeriesError, DamagedFileError, UnsupportedImageError
from osteoview.imaging.frames import Frame
from osteoview.imaging.header import NO_CONTRAST
from osteoview.imaging.hounsfield import HIGHEST_HU, LOWEST_HU, clipped_hu, to_hounsfield
from osteoview.imaging.nifti import NiftiImage, read_slices
from osteoview.imaging.note import Note
from osteoview.imaging.piece import Piece
from osteoview.imaging.pixels import GREY, is_plain, plain_dtype, read_plain, refuse_short, stored_values
from osteoview.imaging.stack import Stack
from osteoview.imaging.tilt import straighten
from osteoview.imaging.volume import Acquisition, Volume

# A whole-body scan at 0.5 mm is about 2 GB; past this the header is wrong, or the machine could not hold it anyway.
LARGEST_VOLUME_BYTES = 16 << 30
# The program needs some besides, and so does the system.
_LEFT_FREE_BYTES = 256 << 20
# Fat reads −100 and noise spreads it; a scan whose lowest value is above this was never in HU.
_HIGHEST_MINIMUM_HU = -30
# Called with the slice's index and its pixels as soon as they are there, from a loading thread.
SliceReady = Callable[[int, NDArray[np.int16]], None]
# Called once, from a loading thread, with a volume that shows its first slice and goes on filling; blank is to come.
Growing = Callable[[Volume], None]
LOADING = Note("loading", "The slices are still being read.", blocks_measuring=True)


def _nobody(index: int, pixels: NDArray[np.int16]) -> None:
    del index, pixels


def load_volume(
    piece: Piece,
    decoders: Decoders,
    *,
    cancel: CancelToken | None = None,
    progress: Progress = no_progress,
    on_slice: SliceReady = _nobody,
    on_growing: Growing | None = None,
) -> Volume:
    """The volume of a CT piece. The middle slice comes first, so that there is something to look at while it fills.

    What `on_growing` gets is the same memory seen early: no copy, and not to be measured. One unreadable slice refuses
    the whole: a volume with a slice that is not what the scanner saw is worse than none.
    """
    cancel = cancel or CancelToken()
    if isinstance(piece.images, NiftiImage):
        return _from_nifti(piece, piece.images, cancel, progress, on_slice, on_growing)
    if not isinstance(piece.images, Stack):
        raise UnsupportedImageError(piece.title, "is not a stack of CT slices.", hint="Open it as a picture.")
    stack = piece.images
    name = stack.frames[0].header.place.name
    if stack.uneven:
        raise BrokenSeriesError(
            name,
            f"cannot become a volume: {stack.uneven}.",
            hint="Its slices can be looked at one by one; nothing is invented in between.",
        )
    try:
        affine = geometry.stack_affine(
            stack.frames[0].orientation or (),
            stack.frames[0].position_mm or (),
            _pair(stack.frames[0]),
            stack.step_mm,
        )
        hu = _room_for(stack)
        # Blank where nothing is, and where nothing is yet if somebody looks.
        hu[slice(None) if on_growing is not None else list(stack.missing)] = Volume.blank_hu
        begun = None if on_growing is None else partial(_show_early, on_growing, piece, hu, affine)
        clipped = _fill(stack, hu, decoders, cancel, progress, on_slice, begun)
        if stack.tilt_degrees:
            hu, affine = straighten(hu, affine, Volume.blank_hu)
    except geometry.GeometryError as reason:
        raise BrokenSeriesError(name, f"cannot be placed: {reason}.", hint="Export the series again.") from reason
    return _volume(piece, stack, hu, affine, clipped)


def load_slice(frame: Frame, decoders: Decoders) -> NDArray[np.int16]:
    """One slice in HU, for thumbnails and for stacks that cannot become a volume."""
    pixels = frame.header.pixels
    if pixels is None or pixels.samples != 1 or pixels.photometric not in GREY:
        raise UnsupportedImageError(frame.header.place.name, "has no grey pixels.", hint="Open it as a picture.")
    refuse_short(frame)
    out = np.empty((pixels.rows, pixels.columns), np.int16)
    _fill_slice(frame, out, decoders)
    return out


def _room_for(stack: Stack) -> NDArray[np.int16]:
    """Uninitialised memory for the stack, once its files have been seen to hold enough for it."""
    frame = stack.frames[0]
    pixels = frame.header.pixels
    if pixels is None or pixels.samples != 1 or pixels.photometric not in GREY:
        raise UnsupportedImageError(
            frame.header.place.name, "is a colour image, not a CT slice.", hint="Open it as a picture."
        )
    shape = (stack.slots[-1] + 1, pixels.rows, pixels.columns)
    size = 2 * shape[0] * shape[1] * shape[2]
    if size > LARGEST_VOLUME_BYTES:
        raise DamagedFileError(
            frame.header.place.name, f"and its series claim {size / 1e9:.0f} GB of pixels.", hint="Export it again."
        )
    for one in stack.frames:
        refuse_short(one)
    return _array(shape, frame.header.place.name)


def _fill(
    stack: Stack,
    hu: NDArray[np.int16],
    decoders: Decoders,
    cancel: CancelToken,
    progress: Progress,
    on_slice: SliceReady,
    begun: Callable[[], None] | None,
) -> int:
    """Read every frame into its slot, in threads; returns how many values were clipped.

    `begun` is called after the first one, when somebody looks on.
    """
    total = len(stack.frames)
    order = sorted(range(total), key=lambda n: abs(n - total // 2))
    done = 0

    def fill(n: int) -> int:
        nonlocal done
        cancel.check()
        slot = stack.slots[n]
        clipped = _fill_slice(stack.frames[n], hu[slot], decoders, watched=begun is not None)
        on_slice(slot, hu[slot])
        done += 1
        progress(done, total, "Loading slices")
        return clipped

    clipped = fill(order[0])
    if begun is not None:
        begun()
    # Plain pixels are read by these threads, compressed ones by processes they wait for.
    with ThreadPoolExecutor(max(2, min(os.cpu_count() or 1, 8)), thread_name_prefix="load") as pool:
        futures = [pool.submit(fill, n) for n in order[1:]]
        finished, unfinished = wait(futures, return_when=FIRST_EXCEPTION)
        for future in unfinished:
            future.cancel()
    failed = [error for future in finished if (error := future.exception())]
    if failed:
        cancel.check()
        raise next((error for error in failed if not isinstance(error, CancelledError)), failed[0])
    return clipped + sum(future.result() for future in finished)


def _fill_slice(frame: Frame, out: NDArray[np.int16], decoders: Decoders, *, watched: bool = False) -> int:
    """Read one slice; in memory that somebody looks at, stored values never stand where HU belong."""
    pixels = frame.header.pixels
    slope = 1.0 if frame.slope is None else frame.slope
    intercept = 0.0 if frame.intercept is None else frame.intercept
    if slope == 0:
        raise DamagedFileError(frame.header.place.name, "has a rescale slope of 0.", hint="Export it again.")
    if pixels is not None and is_plain(pixels) and pixels.bits_allocated == 16:
        kind = plain_dtype(pixels)
        stored = np.empty(out.shape, kind) if watched else out.view(kind)
        read_plain(frame, stored)
        bits = pixels.bits_stored
    else:
        stored = stored_values(frame, decoders)
        bits = 16  # decoders widen: what they return says nothing about unused bits
    padding = frame.header.padding_value
    return to_hounsfield(stored, slope, intercept, out, bits_stored=bits, padding=padding)


def _pair(frame: Frame) -> tuple[float, float]:
    between_rows, between_columns = frame.pixel_spacing_mm or (0.0, 0.0)
    return between_rows, between_columns


def _show_early(on_growing: Growing, piece: Piece, hu: NDArray[np.int16], affine: geometry.Affine) -> None:
    """Hand out a volume over memory that is still being filled; read-only like any other, through a view of its own."""
    header = piece.header
    early = Volume(hu.view(), affine, description=f"{piece.title} {piece.part}".strip(), notes=(*piece.notes, LOADING))
    if header is not None:
        early = replace(
            early,
            study_uid=header.study_uid,
            series_uid=header.series_uid,
            frame_of_reference_uid=header.frame_of_reference_uid,
        )
    on_growing(early)


def _volume(piece: Piece, stack: Stack, hu: NDArray[np.int16], affine: geometry.Affine, clipped: int) -> Volume:
    frame = stack.frames[len(stack.frames) // 2]
    header = frame.header
    slope, intercept = frame.slope or 1.0, frame.intercept or 0.0
    padding_hu = None if header.padding_value is None else clipped_hu(header.padding_value * slope + intercept)
    notes = [*piece.notes, *_range_notes(_lowest(hu, padding_hu), clipped)]
    if any(one.slope is not None and one.slope != int(one.slope) for one in stack.frames):
        notes.append(Note("rounded", "The rescale slope is fractional; values are rounded to whole HU."))
    return Volume(
        hu=hu,
        affine=affine,
        study_uid=header.study_uid,
        series_uid=header.series_uid,
        frame_of_reference_uid=header.frame_of_reference_uid,
        description=f"{piece.title} {piece.part}".strip(),
        acquisition=Acquisition(
            modality=header.modality or "CT",
            kvp=header.kvp,
            kernel=header.kernel,
            slice_thickness_mm=header.slice_thickness_mm,
            contrast=None if header.contrast_agent is None else header.contrast_agent != NO_CONTRAST,
            manufacturer=header.manufacturer,
            model=header.model,
        ),
        notes=tuple(notes),
        missing_slices=stack.missing,
        padding_hu=padding_hu,
    )


def _lowest(hu: NDArray[np.int16], padding_hu: int | None) -> float:
    """The lowest value that is tissue or air; a few slices tell enough."""
    some = hu[:: max(1, len(hu) // 8)]
    real = some[(some != Volume.blank_hu) & (some != (Volume.blank_hu if padding_hu is None else padding_hu))]
    return float(real.min()) if real.size else 0.0


def _range_notes(lowest_hu: float, clipped: int) -> list[Note]:
    """Whether the values can be Hounsfield units at all: every CT of a person holds fat or air."""
    notes = []
    if lowest_hu > _HIGHEST_MINIMUM_HU:
        words = (
            f"No value is below {lowest_hu:.0f}: these are no Hounsfield units (a mask, rescaled grey values, "
            "or a missing offset)."
        ).replace("-", "−")
        notes.append(Note("not HU", words, blocks_measuring=True))
    if clipped:
        notes.append(Note("clipped", f"{clipped} values lay outside ±32767 HU and were clipped."))
    return notes


def _from_nifti(
    piece: Piece,
    image: NiftiImage,
    cancel: CancelToken,
    progress: Progress,
    on_slice: SliceReady,
    on_growing: Growing | None,
) -> Volume:
    hu = _array(image.shape[::-1], image.place.name)
    if on_growing is not None:
        hu[:] = Volume.blank_hu
    lost = clipped = 0
    lowest = np.inf
    for k, values in enumerate(read_slices(image)):
        cancel.check()
        finite = np.isfinite(values)
        lost += int((~finite).sum())
        lowest = min(lowest, float(values.min(where=finite, initial=np.inf)))
        values[~finite] = 0
        np.rint(values, out=values)
        clipped += int(((values < LOWEST_HU) | (values > HIGHEST_HU)).sum())
        hu[k] = np.clip(values, LOWEST_HU, HIGHEST_HU, out=values)
        hu[k][~finite] = Volume.blank_hu
        on_slice(k, hu[k])
        # A compressed file gives its slices from one end on; in the middle there is something to look at.
        if on_growing is not None and k == len(hu) // 2:
            _show_early(on_growing, piece, hu, image.affine)
        progress(k + 1, len(hu), "Loading slices")
    notes = [*piece.notes, *_range_notes(lowest, clipped)]
    if lost:
        notes.append(Note("not a number", f"{lost} voxels hold no number; they are shown and measured as no data."))
    return Volume(hu, image.affine, description=piece.title, acquisition=Acquisition(), notes=tuple(notes))


def _array(shape: tuple[int, ...], name: str) -> NDArray[np.int16]:
    """Uninitialised memory, or a refusal: systems promise more than they have, and kill who takes it."""
    size, free = 2 * int(np.prod(shape, dtype=object)), available_bytes()
    if free is not None and size > free - _LEFT_FREE_BYTES:
        raise _too_large(name, size, f"; {free / 1e9:.1f} GB are free")
    try:
        return np.empty(shape, np.int16)
    except MemoryError as reason:
        raise _too_large(name, size) from reason


def _too_large(name: str, size: int, free: str = "") -> BrokenSeriesError:
    words = f"and its series need {size / 1e9:.1f} GB of memory{free}."
    return BrokenSeriesError(name, words, hint="Close other studies or programs, or open fewer of its slices.")
