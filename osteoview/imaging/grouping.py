"""One series as it was sent, taken apart into the pieces it really consists of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

from osteoview.base.errors import InputError
from osteoview.imaging import geometry
from osteoview.imaging.errors import BrokenSeriesError
from osteoview.imaging.frames import Frame
from osteoview.imaging.header import Header
from osteoview.imaging.kinds import Kind, kind_of
from osteoview.imaging.piece import Piece
from osteoview.imaging.sources import Problem
from osteoview.imaging.stack import Stack, stacks_of
from osteoview.imaging.volume import Note

# Direction cosines of one stack agree to the digits that scanners write; this is 0.3°.
_SAME_DIRECTION = 0.005


def pieces_of(frames: Sequence[Frame]) -> tuple[list[Piece], list[Problem]]:
    """The pieces of one series, largest first, and what could not be made sense of."""
    title = series_title(frames[0].header)
    pieces: list[Piece] = []
    problems: list[Problem] = []
    groups: dict[tuple[object, ...], list[Frame]] = {}
    # A frame of reference of its own for each slice is an anonymiser's doing, and says nothing.
    references = {frame.header.frame_of_reference_uid for frame in frames}
    referenced = len(references) <= len(frames) // 2
    for frame in frames:
        reference = frame.header.frame_of_reference_uid if referenced else ""
        groups.setdefault((*_what_it_must_share(frame), reference), []).append(frame)
    for group in _by_orientation(groups.values()):
        kind = kind_of(group[0].header)
        if kind is Kind.CT:
            try:
                pieces += _stacked(group, title)
            except InputError as error:
                problems.append(Problem.of(error))
        else:
            pieces += [Piece(kind, title, tuple(one), notes=_header_notes(one[0].header)) for one in _pictures(group)]
    pieces.sort(key=lambda piece: -piece.count)
    return _named_apart(pieces), problems


def series_title(header: Header) -> str:
    """What the scanner's operator called it, or its number, or its modality."""
    named = header.series_description or header.protocol
    if named:
        return named
    return f"Series {header.series_number}" if header.series_number is not None else header.modality or "Unnamed series"


def _what_it_must_share(frame: Frame) -> tuple[object, ...]:
    """Frames that differ in any of these cannot lie in one stack."""
    header = frame.header
    pixels = header.pixels
    kind = kind_of(header)
    size = (pixels.rows, pixels.columns, pixels.samples) if pixels else ()
    if kind is not Kind.CT:
        return kind, header.sop_instance_uid or header.place.name, size
    spacing = tuple(round(mm, 4) for mm in frame.pixel_spacing_mm or ())
    return (
        kind,
        size,
        spacing,
        header.kernel,
        header.kvp,
        None if header.slice_thickness_mm is None else round(header.slice_thickness_mm, 1),
        header.image_type,
        header.rescale_type,
        frame.placed,
    )


def _by_orientation(groups: Iterable[list[Frame]]) -> Iterator[list[Frame]]:
    """Frames of one direction together. Compared, not rounded: rounding would tear a stack at the rounding's edge."""
    for group in groups:
        alike: list[list[Frame]] = []
        for frame in group:
            for others in alike:
                if _same_direction(frame, others[0]):
                    others.append(frame)
                    break
            else:
                alike.append([frame])
        yield from alike


def _same_direction(one: Frame, other: Frame) -> bool:
    mine, theirs = one.orientation or (), other.orientation or ()
    return mine == theirs or (
        len(mine) == len(theirs) and max(abs(a - b) for a, b in zip(mine, theirs, strict=True)) < _SAME_DIRECTION
    )


def _stacked(group: list[Frame], title: str) -> list[Piece]:
    first = group[0]
    if not first.placed:
        if len(group) == 1:
            lost = Note("geometry unknown", "The file does not say where it lies or how large its pixels are.", True)
            return [Piece(Kind.PICTURE, title, tuple(group), notes=(lost, *_header_notes(first.header)))]
        raise BrokenSeriesError(
            first.header.place.name,
            f"and {len(group) - 1} more slices do not say where they lie in the patient.",
            hint="They cannot be stacked; export the series from the scanner again.",
        )
    try:
        geometry.slice_normal(first.orientation or ())
        geometry.check_spacing(first.pixel_spacing_mm or ())
        stacks = stacks_of(group)
    except geometry.GeometryError as reason:
        raise BrokenSeriesError(
            first.header.place.name, f"cannot be placed: {reason}.", hint="Export the series again."
        ) from reason
    return [Piece(Kind.CT, title, stack, notes=(*stack.notes, *_stack_notes(stack))) for stack in stacks]


def _pictures(group: list[Frame]) -> list[list[Frame]]:
    """Each file of pictures is a piece of its own; a multi-frame capture keeps its pages together."""
    files: dict[str, list[Frame]] = {}
    for frame in group:
        files.setdefault(frame.header.sop_instance_uid or frame.header.place.name, []).append(frame)
    pages = [sorted(frames, key=lambda frame: frame.index) for frames in files.values()]
    # A copy of a file brings each frame twice.
    return [[frame for n, frame in enumerate(one) if n == 0 or frame.index != one[n - 1].index] for one in pages]


def _stack_notes(stack: Stack) -> tuple[Note, ...]:
    # One slice that must not be measured taints the stack.
    notes = list(dict.fromkeys(note for frame in stack.frames for note in _header_notes(frame.header)))
    if any(not _says_its_units(frame) for frame in stack.frames):
        words = "The file does not say how its values become Hounsfield units; they cannot be measured as density."
        notes.append(Note("not HU", words, blocks_measuring=True))
    if stack.uneven:
        words = f"The {stack.uneven}; they are shown one by one, and no volume is made of them."
        notes.append(Note("uneven slices", words, blocks_measuring=True))
    if stack.tilt_degrees:
        words = f"The gantry was tilted by {stack.tilt_degrees:.1f}°; slices are shifted back into a straight stack."
        notes.append(Note("tilt corrected", words))
    if stack.spacing_mm > 6:
        notes.append(Note("thick slices", f"Slices lie {stack.spacing_mm:.1f} mm apart: too far to find L1 reliably."))
    return tuple(notes)


def _says_its_units(frame: Frame) -> bool:
    """True with slope and intercept, or with neither where the file calls its values HU."""
    if frame.slope is None and frame.intercept is None:
        return frame.header.rescale_type == "HU"
    return frame.slope is not None and frame.intercept is not None


def _header_notes(header: Header) -> tuple[Note, ...]:
    notes = []
    ct = kind_of(header) is Kind.CT
    if ct and header.rescale_type not in ("", "HU"):
        units = header.rescale_type
        words = f"The values are not Hounsfield units (rescale type {units}); they cannot be measured as density."
        notes.append(Note("not HU", words, blocks_measuring=True))
    if header.lossy:
        eight_bits = ct and header.pixels is not None and header.pixels.bits_stored <= 8
        words = "The image was compressed with loss"
        words += (
            " to 8 bits: its HU are wrong and are not measured." if eight_bits else "; fine structure may be false."
        )
        notes.append(Note("lossy", words, blocks_measuring=eight_bits))
    return tuple(notes)


# What may tell two pieces of one series apart, in the words a radiologist would use.
_DIFFERENCES: tuple[Callable[[Piece], str], ...] = (
    lambda piece: piece.kind.value,
    lambda piece: piece.plane,
    lambda piece: piece.header.kernel if piece.header else "",
    lambda piece: "/".join(part for part in piece.header.image_type[2:] if part).lower() if piece.header else "",
    lambda piece: f"time point {piece.frames[0].temporal_position}" if piece.frames[0].temporal_position else "",
    lambda piece: (
        f"acquisition {piece.header.acquisition_number}"
        if piece.header and piece.header.acquisition_number is not None
        else ""
    ),
    lambda piece: f"every {piece.slice_spacing_mm:.1f} mm" if piece.slice_spacing_mm else "",
    lambda piece: piece.header.view if piece.header else "",
)


def _named_apart(pieces: list[Piece]) -> list[Piece]:
    """Give each piece of a mixed series the words in which it differs from the others."""
    if len(pieces) < 2:
        return pieces
    words = [[difference(piece) for piece in pieces] for difference in _DIFFERENCES]
    telling = [row for row in words if len(set(row)) > 1]
    parts = [", ".join(row[n] for row in telling if row[n]) for n in range(len(pieces))]
    numbers = {part: count(1) for part in set(parts)}
    named = []
    for piece, part in zip(pieces, parts, strict=True):
        again = parts.count(part) > 1
        label = f"{part} {next(numbers[part])}".strip() if again else part
        named.append(Piece(piece.kind, piece.title, piece.images, label, piece.notes))
    return named
