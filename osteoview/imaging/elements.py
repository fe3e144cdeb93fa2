"""The raw elements of a DICOM file's header, found without decoding any of them.

A general reader spends most of a header's time on elements that nobody asks for. Listing ten thousand files needs
about fifty elements of each, so this walks over tags and lengths (PS3.5 chapter 7) and keeps the bytes of the wanted.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from osteoview.imaging.errors import DamagedFileError, NotAnImageFileError
from osteoview.imaging.place import Place

IMPLICIT_LITTLE = "1.2.840.10008.1.2"
EXPLICIT_LITTLE = "1.2.840.10008.1.2.1"
EXPLICIT_BIG = "1.2.840.10008.1.2.2"
DEFLATED = "1.2.840.10008.1.2.1.99"
UNCOMPRESSED = frozenset((IMPLICIT_LITTLE, EXPLICIT_LITTLE, EXPLICIT_BIG, DEFLATED))

PIXEL_DATA = 0x7FE00010
FLOAT_PIXEL_DATA = 0x7FE00008
DOUBLE_PIXEL_DATA = 0x7FE00009
UNDEFINED_LENGTH = 0xFFFFFFFF

_PIXEL_VRS = frozenset((b"OB", b"OW", b"OF", b"OD", b"UN", b""))
_PIXELS = frozenset((PIXEL_DATA, FLOAT_PIXEL_DATA, DOUBLE_PIXEL_DATA))
_ITEM, _ITEM_END, _SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_TRANSFER_SYNTAX = 0x00020010
# True: a reserved field and a 32-bit length follow (PS3.5 table 7.1-1).
_LONG_LENGTH = dict.fromkeys(
    (b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"), True
)
_LONG_LENGTH |= dict.fromkeys(
    (b"AE", b"AS", b"AT", b"CS", b"DA", b"DS", b"DT", b"FD", b"FL", b"IS", b"LO", b"LT", b"PN", b"SH", b"SL", b"SS",
     b"ST", b"TM", b"UI", b"UL", b"US"), False,
)  # fmt: skip

_SHORT_LENGTH = frozenset(vr for vr, long in _LONG_LENGTH.items() if not long)
_PIXEL_GROUP = 0x7FE0
_TAG_VR_LENGTH = struct.Struct("<I2sH").unpack_from
_TAG_VR_LENGTH_BIG = struct.Struct(">I2sH").unpack_from
_TAG_LENGTH = struct.Struct("<II").unpack_from

_FIRST_BYTES = 1 << 14
# Headers with embedded private blobs reach a few megabytes; beyond this something is wrong or hostile.
_LARGEST_HEADER = 1 << 27
_LARGEST_INFLATED = 1 << 30
_DEEPEST_SEQUENCE = 64


@dataclass(frozen=True, slots=True)
class Elements:
    """What a file's header holds of the wanted tags, still as bytes.

    `pixel_offset` and `pixel_length` say where the value of the pixel data lies in the file (in the inflated bytes of
    a deflated one); the length is UNDEFINED_LENGTH for encapsulated pixels; offset 0 means that there are none.
    """

    values: dict[int, bytes]
    transfer_syntax: str
    pixel_tag: int = 0
    pixel_offset: int = 0
    pixel_length: int = 0

    @property
    def little_endian(self) -> bool:
        """Byte order of binary values."""
        return self.transfer_syntax != EXPLICIT_BIG


class _NeedMoreError(Exception):
    """The walk ran past the bytes read so far."""


def read_elements(place: Place, wanted: AbstractSet[int]) -> Elements:
    """Walk over the header of the file at `place`; reads no more of it than the header needs."""
    most = _FIRST_BYTES
    while True:
        head = place.read(most)
        if not head:
            raise NotAnImageFileError(place.name, "is empty (0 bytes).", hint="Copy it again from where it came.")
        try:
            return _walk_file(head, most, wanted, place)
        except _NeedMoreError:
            if most >= _LARGEST_HEADER:
                raise DamagedFileError(
                    place.name, f"has a header of more than {_LARGEST_HEADER >> 20} MB.", hint="Export it again."
                ) from None
            most = min(16 * most, _LARGEST_HEADER)


def inflate(place: Place) -> bytes:
    """The bytes of a deflated file (PS3.5 A.5) as an explicit little endian one, meta information included."""
    packed = place.read()
    start, _ = _meta_information(packed, place)
    data, whole = _inflated(packed, start, _LARGEST_INFLATED, place)
    if not whole:
        raise DamagedFileError(
            place.name,
            f"inflates to more than {_LARGEST_INFLATED >> 20} MB from {len(packed) / 1e6:.1f} MB.",
            hint="That is no image; it was not opened.",
        )
    return data


def inflated_header(place: Place) -> bytes:
    """The data set of a deflated file up to where a header may end, as bare explicit little endian elements."""
    packed = place.read()
    start, _ = _meta_information(packed, place)
    data, _ = _inflated(packed, start, _LARGEST_HEADER, place)
    return data[start:]


def _inflated(packed: bytes, start: int, most: int, place: Place) -> tuple[bytes, bool]:
    """What lies before `start` and up to `most` bytes of what unpacks from there; and whether that is all of it."""
    engine = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        data = engine.decompress(packed[start:], most)
    except zlib.error as reason:
        raise DamagedFileError(place.name, f"cannot be inflated ({reason}).", hint="Export it again.") from reason
    if not engine.eof and len(data) < most:
        raise DamagedFileError(place.name, "is a deflated file that was cut off.", hint="Copy or export it again.")
    return packed[:start] + data, engine.eof


def _walk_file(head: bytes, most: int, wanted: AbstractSet[int], place: Place) -> Elements:
    """The wanted elements, from the first `most` bytes of a file or from all of them."""
    whole = len(head) < most
    try:
        start, meta = _meta_information(head, place)
        syntax = meta[_TRANSFER_SYNTAX].decode("latin-1").strip("\0 ")
        if syntax == DEFLATED:
            # Only as much as a header needs: a few kilobytes can be made to unpack to gigabytes.
            head, whole = _inflated(head if whole else place.read(), start, most, place)
        elements = _walk(head, start, _encoding(head, start, syntax, place), syntax, wanted, place, whole=whole)
    except _NeedMoreError:
        if not whole:
            raise
        raise DamagedFileError(
            place.name, "ends in the middle of its header.", hint="It was cut off; copy or export it again."
        ) from None
    elements.values.update((tag, value) for tag, value in meta.items() if tag in wanted)
    return elements


def _encoding(head: bytes, start: int, syntax: str, place: Place) -> str:
    """How the data set is really written: some files name one encoding and use the other."""
    named = syntax if syntax in (IMPLICIT_LITTLE, EXPLICIT_BIG) else EXPLICIT_LITTLE
    has_vr = head[start + 4 : start + 6] in _LONG_LENGTH  # the first element's VR gives it away
    if has_vr == (named != IMPLICIT_LITTLE):
        return named
    if named == EXPLICIT_BIG:
        # Whether the pixels' bytes are swapped would be anybody's guess.
        raise DamagedFileError(place.name, "is not written in the byte order that it names.", hint="Export it again.")
    return EXPLICIT_LITTLE if has_vr else IMPLICIT_LITTLE


def _meta_information(head: bytes, place: Place) -> tuple[int, dict[int, bytes]]:
    """Where the data set begins, and the file meta information; the transfer syntax is always in it."""
    values: dict[int, bytes] = {}
    start = 0
    if head[128:132] == b"DICM":
        start = 132
        while head[start : start + 2] == b"\x02\x00":
            tag, at, length, _ = _element(head, start, EXPLICIT_LITTLE, place)
            if length == UNDEFINED_LENGTH:
                raise DamagedFileError(place.name, "has damaged meta information.", hint="Export it again.")
            if at + length > len(head):
                raise _NeedMoreError
            values[tag] = head[at : at + length]
            start = at + length
    if _TRANSFER_SYNTAX not in values:
        # Older software wrote the data set alone. Its first element is of group 0008 (or a stray group 0002).
        values[_TRANSFER_SYNTAX] = _guess_encoding(head, start, place).encode()
    return start, values


def _guess_encoding(head: bytes, start: int, place: Place) -> str:
    first = head[start : start + 8]
    if len(first) == 8:
        group_little, group_big = struct.unpack("<H", first[:2])[0], struct.unpack(">H", first[:2])[0]
        if first[4:6] in _LONG_LENGTH and group_little in (0x0002, 0x0008):
            return EXPLICIT_LITTLE
        if first[4:6] in _LONG_LENGTH and group_big in (0x0002, 0x0008):
            return EXPLICIT_BIG
        if group_little in (0x0002, 0x0008) and struct.unpack("<I", first[4:])[0] < 1 << 12:
            return IMPLICIT_LITTLE
    raise NotAnImageFileError(place.name, "is not a DICOM file.", hint="Only DICOM and NIfTI files are opened.")


def _walk(
    data: bytes, at: int, encoding: str, syntax: str, wanted: AbstractSet[int], place: Place, *, whole: bool
) -> Elements:
    """All top-level elements up to the pixels: runs of simple ones at full speed, the others one by one."""
    values: dict[int, bytes] = {}
    names = _names(frozenset(wanted), encoding)
    over_simple = _over_simple_implicit if encoding == IMPLICIT_LITTLE else _over_simple_explicit
    while (at := over_simple(data, at, encoding, names, values)) + 8 <= len(data):
        tag, value_at, length, vr = _element(data, at, encoding, place)
        if tag in _PIXELS:
            if vr not in _PIXEL_VRS:
                raise _damaged_at(tag, place)
            return Elements(values, syntax, tag, value_at, length)
        if length == UNDEFINED_LENGTH:
            nested = IMPLICIT_LITTLE if vr == b"UN" else encoding  # PS3.5 6.2.2
            at = _skip_sequence(data, value_at, nested, place, 0)
        else:
            at = value_at + length
        if tag in wanted:
            values[tag] = data[value_at:at]
    if not whole or at != len(data):
        raise _NeedMoreError
    return Elements(values, syntax)


@lru_cache(maxsize=8)
def _names(wanted: frozenset[int], encoding: str) -> dict[int, int]:
    """Wanted tags by the four bytes that stand for them in the file, read as one number."""
    if encoding == EXPLICIT_BIG:
        return {tag: tag for tag in wanted}
    return {(tag & 0xFFFF) << 16 | tag >> 16: tag for tag in wanted}


# These two loops decide how fast a folder is listed: nearly every element of every header passes through one.
def _over_simple_explicit(data: bytes, at: int, encoding: str, names: dict[int, int], values: dict[int, bytes]) -> int:
    """Keep the wanted among elements with a 16-bit length; stops at the first that has another form, or the end."""
    unpack = _TAG_VR_LENGTH_BIG if encoding == EXPLICIT_BIG else _TAG_VR_LENGTH
    last = len(data) - 8
    while at <= last:
        name, vr, length = unpack(data, at)
        if vr not in _SHORT_LENGTH:
            return at
        value_at = at + 8
        at = value_at + length
        if name in names:
            values[names[name]] = data[value_at:at]
    return at


def _over_simple_implicit(data: bytes, at: int, encoding: str, names: dict[int, int], values: dict[int, bytes]) -> int:
    """Keep the wanted among elements of known length; stops at a sequence, at the pixels, or at the end."""
    del encoding
    last = len(data) - 8
    while at <= last:
        name, length = _TAG_LENGTH(data, at)
        if length == UNDEFINED_LENGTH or name & 0xFFFF == _PIXEL_GROUP:
            return at
        value_at = at + 8
        at = value_at + length
        if name in names:
            values[names[name]] = data[value_at:at]
    return at


def _is_future_vr(vr: bytes, group: int, number: int, place: Place) -> bool:
    """True for a value representation later than this program: those have the long form (PS3.5 6.2)."""
    if vr.isalpha() and vr.isupper():
        return True
    raise _damaged_at(group << 16 | number, place)


def _damaged_at(tag: int, place: Place) -> DamagedFileError:
    words = f"has damaged data at element ({tag >> 16:04X},{tag & 0xFFFF:04X})."
    return DamagedFileError(place.name, words, hint="Copy or export it again.")


def _skip_sequence(data: bytes, at: int, encoding: str, place: Place, depth: int) -> int:
    """Where a sequence of undefined length ends."""
    if depth > _DEEPEST_SEQUENCE:
        raise DamagedFileError(place.name, "nests sequences without end.", hint="Export it again.")
    while True:
        tag, value_at, length, _ = _element(data, at, encoding, place)
        at = value_at
        if tag == _SEQUENCE_END:
            return at
        if tag != _ITEM:
            raise DamagedFileError(place.name, "has a damaged sequence in its header.", hint="Export it again.")
        if length != UNDEFINED_LENGTH:
            at += length
            continue
        while True:
            tag, at, length, vr = _element(data, at, encoding, place)
            if tag == _ITEM_END:
                break
            if length == UNDEFINED_LENGTH:
                at = _skip_sequence(data, at, IMPLICIT_LITTLE if vr == b"UN" else encoding, place, depth + 1)
            else:
                at += length


def _element(data: bytes, at: int, encoding: str, place: Place) -> tuple[int, int, int, bytes]:
    """Tag, where the value begins, its length, and its value representation (b"" when there is none)."""
    if at + 8 > len(data):
        raise _NeedMoreError
    order = ">" if encoding == EXPLICIT_BIG else "<"
    group, number, length = struct.unpack_from(order + "HHI", data, at)
    if encoding == IMPLICIT_LITTLE or group == 0xFFFE:  # items and delimiters have no VR in any encoding
        return group << 16 | number, at + 8, length, b""
    vr = data[at + 4 : at + 6]
    long_length = _LONG_LENGTH.get(vr)
    if long_length is None:
        long_length = _is_future_vr(vr, group, number, place)
    if long_length:
        if at + 12 > len(data):
            raise _NeedMoreError
        return group << 16 | number, at + 12, struct.unpack_from(order + "I", data, at + 8)[0], vr
    return group << 16 | number, at + 8, struct.unpack_from(order + "H", data, at + 6)[0], vr
