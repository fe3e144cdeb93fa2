"""The other process: decodes compressed pixels, so that a codec that crashes or runs wild takes nothing with it.

Run as `python -m osteoview.imaging.decode_worker`. Reads requests from standard input, writes answers to standard
output; `decoders.py` is the only one that talks to it. Answers carry no pickles: what a codec was tricked into
writing is read back as numbers and text only.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import pickle
import struct
import sys
import warnings
from functools import lru_cache
from typing import Any, BinaryIO

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from pydicom.encaps import get_frame
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import UID

from osteoview.base.errors import InputError
from osteoview.imaging.decoders import READY
from osteoview.imaging.elements import DEFLATED, EXPLICIT_BIG, EXPLICIT_LITTLE, UNCOMPRESSED, inflate
from osteoview.imaging.errors import DamagedFileError, UnsupportedImageError
from osteoview.imaging.header import PixelFormat
from osteoview.imaging.place import Place

# Enough for the largest radiograph several times over; a bomb stops here.
MEMORY_CAP_BYTES = 4 << 30
# The codec of each compressed syntax, chosen for licence, speed and strictness. One each: falling back from a strict
# decoder to a lenient one would turn a refusal into wrong pixels.
LIBJPEG_TURBO = "libjpeg-turbo"  # by imagecodecs: baseline, 12-bit extended, progressive, lossless
CODECS = {
    "1.2.840.10008.1.2.4.50": LIBJPEG_TURBO,  # JPEG baseline, 8 bits
    "1.2.840.10008.1.2.4.51": LIBJPEG_TURBO,  # JPEG extended, 8 and 12 bits
    "1.2.840.10008.1.2.4.53": LIBJPEG_TURBO,  # JPEG spectral selection (retired)
    "1.2.840.10008.1.2.4.55": LIBJPEG_TURBO,  # JPEG full progression (retired)
    "1.2.840.10008.1.2.4.57": LIBJPEG_TURBO,  # JPEG lossless
    "1.2.840.10008.1.2.4.70": LIBJPEG_TURBO,  # JPEG lossless, first-order prediction
    "1.2.840.10008.1.2.4.80": "pyjpegls",  # JPEG-LS, by CharLS
    "1.2.840.10008.1.2.4.81": "pyjpegls",  # JPEG-LS, near-lossless
    "1.2.840.10008.1.2.4.90": "pylibjpeg",  # JPEG 2000, by OpenJPEG
    "1.2.840.10008.1.2.4.91": "pylibjpeg",
    "1.2.840.10008.1.2.4.201": "pylibjpeg",  # HTJ2K, by OpenJPEG
    "1.2.840.10008.1.2.4.202": "pylibjpeg",
    "1.2.840.10008.1.2.4.203": "pylibjpeg",
    "1.2.840.10008.1.2.5": "pylibjpeg",  # RLE
}
_LOSSY_JPEG = frozenset(
    ("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51", "1.2.840.10008.1.2.4.53", "1.2.840.10008.1.2.4.55")
)
_COLOUR_JPEG = frozenset(("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.51"))
RLE = "1.2.840.10008.1.2.5"


def decode(place: Place, pixels: PixelFormat, index: int) -> NDArray[np.generic]:
    """Stored values of one frame: (rows, columns), or (rows, columns, 3) in RGB."""
    syntax = EXPLICIT_LITTLE if pixels.transfer_syntax == DEFLATED else pixels.transfer_syntax
    with _open(place, pixels) as file:
        file.seek(pixels.offset)
        options: dict[str, Any] = {
            "rows": pixels.rows,
            "columns": pixels.columns,
            "number_of_frames": pixels.frames,
            "samples_per_pixel": pixels.samples,
            "bits_allocated": pixels.bits_allocated,
            "bits_stored": pixels.bits_stored,
            "photometric_interpretation": pixels.photometric,
            "pixel_representation": int(pixels.signed),
            "planar_configuration": pixels.planar,
            "pixel_keyword": "PixelData",
        }
        if syntax == EXPLICIT_BIG:
            # Bytes written as 16-bit words lie swapped: whether they are is told by the VR before the length.
            file.seek(pixels.offset - 8)
            options["pixel_vr"] = file.read(2).decode("latin-1")
            file.seek(pixels.offset)
        if syntax in UNCOMPRESSED:
            return _array(syntax, file, index, "", options)
        if syntax not in CODECS:
            name = UID(syntax).name
            raise UnsupportedImageError(
                place.name,
                f"is compressed as {name}, which is not read here.",
                hint="Export it uncompressed or as JPEG 2000 or JPEG-LS.",
            )
        packed = get_frame(file, index, number_of_frames=pixels.frames)
        _refuse_cut_off(packed, syntax, place)
        if CODECS[syntax] == LIBJPEG_TURBO and (pixels.samples == 1 or syntax not in _COLOUR_JPEG):
            return _jpeg(packed, pixels)
        # Whether a colour JPEG holds RGB or YCbCr is told by markers and header together; pydicom sorts that out.
        plugin = "pillow" if CODECS[syntax] == LIBJPEG_TURBO else CODECS[syntax]
        return _array(syntax, _encapsulated(packed), 0, plugin, {**options, "number_of_frames": 1})


def _jpeg(packed: bytes, pixels: PixelFormat) -> NDArray[np.generic]:
    """One frame of any JPEG process; the codec knows no sign, so it is put back here."""
    frame = imagecodecs.jpeg8_decode(packed)
    wide = np.dtype(f"u{max(pixels.bits_allocated, 8) // 8}")
    if frame.dtype.itemsize > wide.itemsize:
        raise ValueError("more bits in the JPEG than the header allocates")
    if frame.dtype.itemsize == 1 and pixels.bits_stored > 8 and pixels.transfer_syntax in _LOSSY_JPEG:
        raise ValueError("eight bits in the JPEG where the header promises more")
    frame = frame.astype(wide)
    if pixels.signed:
        unused = wide.itemsize * 8 - pixels.bits_stored
        frame = (frame << unused).view(f"i{wide.itemsize}") >> unused
    return np.ascontiguousarray(frame)


def _array(
    syntax: str, source: BinaryIO | bytes, index: int, plugin: str, options: dict[str, Any]
) -> NDArray[np.generic]:
    frame, _ = get_decoder(UID(syntax)).as_array(source, index=index, decoding_plugin=plugin, **options)
    return np.ascontiguousarray(frame)


def _encapsulated(packed: bytes) -> bytes:
    """One frame as an encapsulated stream of its own: an empty offset table and one item (PS3.5 A.4)."""
    padded = packed + b"\0" * (len(packed) % 2)
    return b"\xfe\xff\x00\xe0\0\0\0\0\xfe\xff\x00\xe0" + struct.pack("<I", len(padded)) + padded


def _refuse_cut_off(packed: bytes, syntax: str, place: Place) -> None:
    # Every JPEG family ends in the marker FFD9, and some writers pad with zeros or ones after it. Decoders fill what is
    # missing with grey and call it a picture.
    if syntax != RLE and not packed.rstrip(b"\0\xff").endswith(b"\xff\xd9"):
        raise DamagedFileError(place.name, "has a compressed image that was cut off.", hint="Copy or export it again.")


def _open(place: Place, pixels: PixelFormat) -> BinaryIO:
    if pixels.transfer_syntax == DEFLATED:
        return io.BytesIO(_inflated(place, place.version))
    # Codecs seek; a member of an archive cannot do that cheaply.
    return io.BytesIO(_unpacked(place, place.version)) if place.member else place.open()


@lru_cache(maxsize=1)
def _inflated(place: Place, version: tuple[int, int]) -> bytes:
    del version
    return inflate(place)


@lru_cache(maxsize=1)
def _unpacked(place: Place, version: tuple[int, int]) -> bytes:
    del version
    return place.read()


def _answer(request: bytes) -> tuple[dict[str, object], bytes | memoryview]:
    place, pixels, index = pickle.loads(request)  # noqa: S301 - written by our own parent process, not by a file
    try:
        frame = decode(place, pixels, index)
    except InputError as refusal:
        return {"kind": type(refusal).__name__, "reason": refusal.reason, "hint": refusal.hint}, b""
    except MemoryError:
        return {"kind": "DamagedFileError", "reason": "needs more memory than an image can.", "hint": ""}, b""
    except Exception as reason:  # noqa: BLE001 - codecs raise whatever the bytes provoke
        words = f"cannot be decoded ({type(reason).__name__})."
        return {"kind": "DamagedFileError", "reason": words, "hint": "Copy or export it again."}, b""
    if frame.shape != pixels.shape:
        words = f"holds a picture of {frame.shape} where its header says {pixels.shape}."
        return {"kind": "DamagedFileError", "reason": words, "hint": "Export it again."}, b""
    return {"dtype": frame.dtype.str, "shape": frame.shape, "bytes": frame.nbytes}, frame.data.cast("B")


def _cap_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the time limit still holds
        return
    # A core file would hold patient data.
    for limit, most in ((resource.RLIMIT_AS, MEMORY_CAP_BYTES), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(limit)
        lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):  # not every system lets a process bind itself
            resource.setrlimit(limit, (lowest, lowest))


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    _cap_memory()
    warnings.simplefilter("ignore")
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb", buffering=0)
    # Some codecs print; that must not end up between the answers.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    answers.write(READY)
    while head := requests.read(4):
        said, content = _answer(requests.read(struct.unpack("<I", head)[0]))
        line = json.dumps(said).encode()
        answers.write(struct.pack("<I", len(line)) + line)
        view = memoryview(content)
        while view:
            view = view[answers.write(view) :]


if __name__ == "__main__":
    main()
