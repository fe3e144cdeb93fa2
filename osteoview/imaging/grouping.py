"""One series as it was sent, taken apart into the pieces it really consists of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

from osteoview.base.errors import InputError
from osteoview.imaging import geometry
from osteoview.imaging.frames import Frame
from osteoview.imaging.header import Header
from osteoview.imaging.image_notes import header_notes, stack_notes
from osteoview.imaging.kinds import Kind, kind_of
from osteoview.imaging.note import Note
from osteoview.imaging.piece import Piece
from osteoview.imaging.sources import Problem
from osteoview.imaging.stack import separate

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
    for group in _alike(groups.values()):
        kind = kind_of(group[0].header)
        if kind is Kind.CT:
            found, refused = _stacked(group, title)
            pieces += found
            problems += refused
        else:
            pieces += [Piece(kind, title, tuple(one), notes=header_notes(one[0].header)) for one in _pictures(group)]
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
        header.image_type,
        header.rescale_type,
        header.contrast_agent,
        frame.temporal_position,
        frame.stack_id,
        frame.placed,
    )


def _alike(groups: Iterable[list[Frame]]) -> Iterator[list[Frame]]:
    """Frames of one direction and thickness. Compared, not rounded: rounding would tear a stack at its edge."""
    for group in groups:
        alike: list[list[Frame]] = []
        for frame in group:
            for others in alike:
                if _same_direction(frame, others[0]) and _same_thickness(frame, others[0]):
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


def _same_thickness(one: Frame, other: Frame) -> bool:
    mine, theirs = one.header.slice_thickness_mm, other.header.slice_thickness_mm
    return mine == theirs or (mine is not None and theirs is not None and abs(mine - theirs) < 0.1 * theirs)


def _stacked(group: list[Frame], title: str) -> tuple[list[Piece], list[Problem]]:
    """CT slices of one size and direction as stacks; what cannot be stacked does not take the rest along."""
    first = group[0]
    name = first.header.place.name
    if not first.placed:
        if len(group) == 1:
            lost = Note("geometry unknown", "The file does not say where it lies or how large its pixels are.", True)
            return [Piece(Kind.PICTURE, title, tuple(group), notes=(lost, *header_notes(first.header)))], []
        words = f"belongs to {len(group)} slices that do not say where they lie in the patient."
        return [], [Problem(name, f"{words} They cannot be stacked; export the series again.")]
    pieces: list[Piece] = []
    problems: list[Problem] = []
    try:
        geometry.slice_normal(first.orientation or ())
        geometry.check_spacing(first.pixel_spacing_mm or ())
        for run in separate(group):
            try:
                stacks = run.stacks()
            except InputError as error:
                problems.append(Problem.of(error))
                continue
            pieces += [Piece(Kind.CT, title, stack, notes=(*stack.notes, *stack_notes(stack))) for stack in stacks]
    except geometry.GeometryError as reason:
        problems.append(Problem(name, f"cannot be placed: {reason}. Export the series again."))
    return pieces, problems


def _pictures(group: list[Frame]) -> list[list[Frame]]:
    """Each file of pictures is a piece of its own; a multi-frame capture keeps its pages together."""
    files: dict[str, list[Frame]] = {}
    for frame in group:
        files.setdefault(frame.header.sop_instance_uid or frame.header.place.name, []).append(frame)
    pages = [sorted(frames, key=lambda frame: frame.index) for frames in files.values()]
    # A copy of a file brings each frame twice.
    return [[frame for n, frame in enumerate(one) if n == 0 or frame.index != one[n - 1].index] for one in pages]


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
