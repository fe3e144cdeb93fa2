"""A DICOM lookup table: modality LUT or VOI LUT (PS3.3 C.11.1, C.11.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True, eq=False)
class Lookup:
    """Entries for the inputs first, first + 1, …; inputs beyond either end take the end's entry."""

    first: int
    entries: NDArray[np.uint16]
    bits: int
    name: str = ""

    def __post_init__(self) -> None:
        """Reject an empty table, and fix entries so that nobody changes them later."""
        if self.entries.ndim != 1 or self.entries.size == 0:
            raise ValueError("a lookup table needs entries")
        entries = self.entries.astype(np.uint16)
        entries.flags.writeable = False
        object.__setattr__(self, "entries", entries)

    @classmethod
    def from_elements(
        cls,
        descriptor: Sequence[int],
        data: bytes | Iterable[int],
        *,
        inputs: tuple[float, float],
        name: str = "",
        little_endian: bool = True,
    ) -> Lookup:
        """The table that LUTDescriptor and LUTData describe, for inputs in a known range.

        Descriptors are written with either sign by mistake. A count of 0 means 65536; the first input is read as
        signed or unsigned, whichever lies nearer to the inputs that can occur.
        """
        if len(descriptor) != 3:
            raise ValueError(f"the lookup table's descriptor has {len(descriptor)} values instead of 3")
        count = (int(descriptor[0]) & 0xFFFF) or 65536
        entries = _entries(data, count, little_endian=little_endian)
        if entries.size < count:
            raise ValueError(f"the lookup table holds {entries.size} entries instead of {count}")
        entries = entries[:count]
        # Some writers put 0, or the size of a word, where the number of bits belongs: the entries must fit.
        bits = max(min(int(descriptor[2]), 16), int(entries.max()).bit_length(), 8)
        return cls(_first_input(int(descriptor[1]), count, inputs), entries, bits, name)

    def outputs(self, inputs: ArrayLike) -> NDArray[np.uint16]:
        """Entry for each input, rounded to a whole one."""
        steps = np.rint(np.asarray(inputs, np.float64)) - self.first
        return np.asarray(self.entries[np.clip(steps, 0, self.entries.size - 1).astype(np.int64)])

    def greys(self, inputs: ArrayLike) -> NDArray[np.float64]:
        """Entry for each input as a grey of 0 to 1."""
        return self.outputs(inputs) / float(2**self.bits - 1)


def _entries(data: bytes | Iterable[int], count: int, *, little_endian: bool) -> NDArray[np.uint16]:
    """Entries as words, though 8-bit ones may lie two to a word, the earlier in the lower byte."""
    if isinstance(data, bytes):
        words = np.frombuffer(data[: len(data) // 2 * 2], "<u2" if little_endian else ">u2").astype(np.uint16)
    else:
        words = (np.array(list(data), np.int64) & 0xFFFF).astype(np.uint16)
    if words.size < count and 2 * words.size >= count:
        return words.astype("<u2").view(np.uint8).astype(np.uint16)
    return words


def _first_input(written: int, count: int, inputs: tuple[float, float]) -> int:
    unsigned = written & 0xFFFF
    signed = unsigned - 0x10000 if unsigned >= 0x8000 else unsigned
    low, high = inputs

    def overlap(first: int) -> float:
        return min(high, first + count - 1) - max(low, first)

    return signed if overlap(signed) >= overlap(unsigned) else unsigned
