"""Stored pixel values: read straight from the file where they lie plainly in it, decoded by a helper where not."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import NDArray

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.elements import (
    DEFLATED,
    EXPLICIT_BIG,
    EXPLICIT_LITTLE,
    IMPLICIT_LITTLE,
    UNCOMPRESSED,
    UNDEFINED_LENGTH,
)
from osteoview.imaging.errors import DamagedFileError
from osteoview.imaging.frames import Frame
from osteoview.imaging.header import PixelFormat
from osteoview.imaging.place import UNREADABLE

_LONGEST_TAIL = 1 << 20
_PLAIN = frozenset((IMPLICIT_LITTLE, EXPLICIT_LITTLE, EXPLICIT_BIG))
_MOST_DEFLATED = 1100  # deflate packs nothing more densely
GREY = ("MONOCHROME1", "MONOCHROME2", "")


def is_plain(pixels: PixelFormat) -> bool:
    """True when a frame is a run of whole 8- or 16-bit grey values in the file, so that reading is decoding."""
    return (
        pixels.transfer_syntax in _PLAIN
        and pixels.samples == 1
        and pixels.photometric in GREY
        and (pixels.bits_allocated == 16 or (pixels.bits_allocated == 8 and pixels.transfer_syntax != EXPLICIT_BIG))
    )


def stored_values(frame: Frame, decoders: Decoders) -> NDArray[np.generic]:
    """What the file stores for one frame: (rows, columns), or (rows, columns, 3) RGB; sign and unused bits resolved."""
    pixels = frame.header.pixels
    if pixels is None:
        raise DamagedFileError(frame.header.place.name, "has no pixels.", hint="Nothing can be shown of it.")
    refuse_short(frame)
    if not is_plain(pixels):
        return decoders.decode(frame.header.place, pixels, frame.index)
    values = np.empty((pixels.rows, pixels.columns), plain_dtype(pixels))
    read_plain(frame, values)
    return values


def plain_dtype(pixels: PixelFormat) -> np.dtype[np.generic]:
    """The native type in which the stored values of a plain frame fit as they are."""
    return np.dtype(f"{'i' if pixels.signed else 'u'}{pixels.bits_allocated // 8}")


def read_plain(frame: Frame, values: NDArray[np.generic]) -> None:
    """Fill a contiguous array with the stored values of a plain frame; no copy is made on the way."""
    header, pixels = frame.header, frame.header.pixels
    assert pixels is not None  # noqa: S101 - only called behind is_plain
    view = values.reshape(-1).view(np.uint8).data
    try:
        with header.place.open() as file:
            file.seek(pixels.offset + frame.index * pixels.frame_bytes)
            while view:
                got = file.readinto(view)  # type: ignore[attr-defined]  # raw files and archive members both have it
                if not got:
                    raise _cut_off(frame)
                view = view[got:]
            if header.place.member and frame.index == pixels.frames - 1:
                file.read(_LONGEST_TAIL)  # an archive checks its sum when the member's last byte is read
    except UNREADABLE as reason:
        raise header.place.unreadable(reason) from reason
    if pixels.transfer_syntax == EXPLICIT_BIG and values.itemsize > 1:
        values.byteswap(inplace=True)
    _drop_unused_bits(values, pixels)


def refuse_short(frame: Frame) -> None:
    """Refuse a file whose pixel data cannot hold what its header promises, before any memory is set aside for it."""
    pixels, place = frame.header.pixels, frame.header.place
    if pixels is None:
        return
    needed = pixels.bytes_needed
    if pixels.length == UNDEFINED_LENGTH and pixels.transfer_syntax in UNCOMPRESSED:
        raise DamagedFileError(
            place.name,
            "calls its pixels uncompressed and packs them as compressed ones are packed.",
            hint="Its transfer syntax was changed by hand or by a broken export; export it again.",
        )
    if not is_plain(pixels) and pixels.high_bit != pixels.bits_stored - 1:
        raise DamagedFileError(
            place.name,
            f"stores {pixels.bits_stored} bits up to bit {pixels.high_bit}, which no decoder reads alike.",
            hint="Export it uncompressed.",
        )
    if pixels.length == UNDEFINED_LENGTH:
        # Encapsulated: at the very least eight bytes of item a frame, and no codec packs an image 20 000-fold.
        if max(place.size - pixels.offset, 0) < max(8 * pixels.frames, needed // 20_000):
            raise _cut_off(frame)
    elif not needed <= pixels.length <= needed + 1:
        # More than a padding byte is as wrong as less: a damaged number of columns would shear the image unseen.
        raise DamagedFileError(
            place.name,
            f"holds {pixels.length} bytes of pixels where {pixels.frames} × {pixels.rows} × {pixels.columns} "
            f"of {pixels.bits_allocated} bits need {needed}.",
            hint="Export it again.",
        )
    elif place.size * (_MOST_DEFLATED if pixels.transfer_syntax == DEFLATED else 1) < pixels.offset + needed:
        raise _cut_off(frame)


def _drop_unused_bits(values: NDArray[np.generic], pixels: PixelFormat) -> None:
    # Old files keep overlays in the bits above HighBit, and a sign bit need not be the topmost.
    unused = pixels.bits_allocated - pixels.bits_stored
    if unused == 0:
        return
    left = pixels.bits_allocated - 1 - pixels.high_bit
    integers = cast("NDArray[np.integer]", values)
    if not pixels.signed and left == unused:
        np.bitwise_and(integers, (1 << pixels.bits_stored) - 1, out=integers)
        return
    np.left_shift(integers, left, out=integers)
    np.right_shift(integers, unused, out=integers)


def _cut_off(frame: Frame) -> DamagedFileError:
    return DamagedFileError(
        frame.header.place.name, "ends before its last pixel.", hint="It was cut off; copy or export it again."
    )
