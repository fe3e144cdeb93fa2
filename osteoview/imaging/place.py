"""Where the bytes of one file are: on a disk, or inside a zip archive that is never unpacked."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, cast

from osteoview.imaging.errors import DamagedFileError

# One CT or multi-frame file is never larger; a member claiming more is a bomb or a mistake.
LARGEST_MEMBER_BYTES = 4 << 30
# Deflate reaches 1032:1 on nothing but zeros; images stay below 50.
LARGEST_ZIP_RATIO = 300

# What reading raises where a stick was pulled out, a share went away, or an archive's bytes are damaged.
UNREADABLE = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,  # a password, or a method that zipfile lacks
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A file, or a member of a zip archive. Reading never writes anything to disk, so nothing can be planted there."""

    path: Path
    member: str = ""

    @property
    def name(self) -> str:
        """How a message names it."""
        return f"{self.path.name} › {self.member}" if self.member else str(self.path)

    @property
    def size(self) -> int:
        """Bytes of the file, or of the member when unpacked."""
        if self.member:
            return _archive(self.path).getinfo(self.member).file_size
        try:
            return self.path.stat().st_size
        except OSError as reason:
            raise self.unreadable(reason) from reason

    @property
    def version(self) -> tuple[int, int]:
        """Another one once the file on disk was replaced: what anybody remembers of it is then out of date."""
        try:
            state = self.path.stat()
        except OSError as reason:
            raise self.unreadable(reason) from reason
        return state.st_mtime_ns, state.st_size

    def open(self) -> BinaryIO:
        """A fresh reader at the beginning; the caller closes it."""
        try:
            if not self.member:
                return self.path.open("rb", buffering=0)
            self._refuse_bomb()
            return cast("BinaryIO", _archive(self.path).open(self.member))
        except UNREADABLE as reason:
            raise self.unreadable(reason) from reason

    def read(self, most: int = -1) -> bytes:
        """The first `most` bytes, or all of them."""
        try:
            with self.open() as file:
                return file.read(most)
        except UNREADABLE as reason:
            raise self.unreadable(reason) from reason

    def unreadable(self, reason: Exception) -> DamagedFileError:
        """The refusal for any of UNREADABLE."""
        if self.member:
            hint = "Unpack the archive yourself and drop the folder, or export it again."
            return DamagedFileError(self.name, f"cannot be unpacked ({reason}).", hint=hint)
        words = reason.strerror if isinstance(reason, OSError) and reason.strerror else type(reason).__name__
        return DamagedFileError(self.name, f"cannot be read ({words}).", hint="Check the disk or copy the file again.")

    def _refuse_bomb(self) -> None:
        entry = _archive(self.path).getinfo(self.member)
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > LARGEST_MEMBER_BYTES or (ratio > LARGEST_ZIP_RATIO and entry.file_size > 1 << 20):
            raise DamagedFileError(
                self.name,
                f"claims to unpack to {entry.file_size / 1e6:.0f} MB from {entry.compress_size / 1e6:.1f} MB.",
                hint="That is no image archive; it was not opened.",
            )


def _archive(path: Path) -> zipfile.ZipFile:
    try:
        return _opened(path, Place(path).version)
    except UNREADABLE as reason:
        raise DamagedFileError(
            str(path), f"is not a readable zip archive ({reason}).", hint="Copy or export it again."
        ) from reason


@lru_cache(maxsize=8)
def _opened(path: Path, version: tuple[int, int]) -> zipfile.ZipFile:
    # Kept open: listing the members of a large archive again for each slice would dominate loading.
    del version
    return zipfile.ZipFile(path)


def is_archive(place: Place) -> bool:
    """True for a zip file on disk, whatever its name."""
    return not place.member and place.read(4) == b"PK\x03\x04"


def members(path: Path) -> list[Place]:
    """Every file in a zip archive, as it is listed there."""
    names = [entry.filename for entry in _archive(path).infolist()]
    return [Place(path, name) for name in names if name and not name.endswith("/")]


def close_archives() -> None:
    """Let go of every zip archive, so that the disc can be ejected and the file moved."""
    _opened.cache_clear()
