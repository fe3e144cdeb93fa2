"""What a safetensors file says it holds, looked at before anything of that size is asked for."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass

_LENGTH = struct.calcsize("<Q")
_LARGEST_HEADER = 100_000_000  # the format's own limit


class WeightsFileError(ValueError):
    """A file of weights cannot be used; the message says why, and starts with what file it is."""


@dataclass(frozen=True)
class Entry:
    """One tensor as the header describes it."""

    dtype: str
    shape: tuple[int, ...]


def described(content: bytes, name: str) -> dict[str, Entry]:
    """The tensors that a file's content describes. Raises WeightsFileError for what is no safetensors file."""
    if len(content) <= _LENGTH:
        raise WeightsFileError(f"{name}: too short for a safetensors file ({len(content)} bytes)")
    if content[_LENGTH : _LENGTH + 1] != b"{" and (content[:2] == b"PK" or content[:1] == b"\x80"):
        raise WeightsFileError(
            f"{name}: a pickle under another name. A pickle can run any program when it is opened, so it was not"
            " opened; save the weights as safetensors"
        )
    (length,) = struct.unpack_from("<Q", content)
    if length > min(_LARGEST_HEADER, len(content) - _LENGTH):
        raise WeightsFileError(
            f"{name}: no safetensors file, or a damaged one: it claims a header of {length / 1e9:.3g} GB in a file of"
            f" {len(content) / 1e6:.3g} MB"
        )
    try:
        header = json.loads(content[_LENGTH : _LENGTH + length])
        return {
            key: Entry(str(entry["dtype"]), tuple(int(side) for side in entry["shape"]))
            for key, entry in header.items()
            if key != "__metadata__"
        }
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise WeightsFileError(f"{name}: no safetensors file, or a damaged one: its header cannot be read") from error
