"""Where the bytes of one file are: on a disk, or inside a zip archive that is never unpacked."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, cast

from osteoview.imaging.errors import DamagedFileError

# One CT or multi-frame file is never larger; a member claiming more is a bomb or a mistake.
LARGEST_MEMBER_BYTES = 4 << 30
# Deflate reaches 1032:1 on nothing but zeros; images stay below 50.
LARGEST_ZIP_RATIO = 300


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
        if not self.member:
            return self.path.stat().st_size
        return _archive(self.path).getinfo(self.member).file_size

    def open(self) -> BinaryIO:
        """A fresh reader at the beginning; the caller closes it."""
        if not self.member:
            return self.path.open("rb", buffering=0)
        self._refuse_bomb()
        try:
            return cast("BinaryIO", _archive(self.path).open(self.member))
        except (RuntimeError, NotImplementedError) as reason:  # a password, or a method zipfile lacks
            raise DamagedFileError(
                self.name, f"cannot be unpacked ({reason}).", hint="Unpack the archive yourself and drop the folder."
            ) from reason

    def read(self, most: int = -1) -> bytes:
        """The first `most` bytes, or all of them."""
        try:
            with self.open() as file:
                return file.read(most)
        except (zipfile.BadZipFile, EOFError, OSError) as reason:
            raise DamagedFileError(
                self.name, f"cannot be read ({reason}).", hint="Check the disk or copy the file again."
            ) from reason

    def _refuse_bomb(self) -> None:
        entry = _archive(self.path).getinfo(self.member)
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > LARGEST_MEMBER_BYTES or (ratio > LARGEST_ZIP_RATIO and entry.file_size > 1 << 20):
            raise DamagedFileError(
                self.name,
                f"claims to unpack to {entry.file_size / 1e6:.0f} MB from {entry.compress_size / 1e6:.1f} MB.",
                hint="That is no image archive; it was not opened.",
            )


@lru_cache(maxsize=8)
def _archive(path: Path) -> zipfile.ZipFile:
    # Kept open: listing the members of a large archive again for each slice would dominate loading.
    try:
        return zipfile.ZipFile(path)
    except (zipfile.BadZipFile, OSError) as reason:
        raise DamagedFileError(
            str(path), f"is not a readable zip archive ({reason}).", hint="Copy or export it again."
        ) from reason


def is_archive(place: Place) -> bool:
    """True for a zip file on disk, whatever its name."""
    return not place.member and place.read(4) == b"PK\x03\x04"


def members(path: Path) -> list[Place]:
    """Every file in a zip archive, as it is listed there."""
    return [Place(path, entry.filename) for entry in _archive(path).infolist() if not entry.is_dir()]


def close_archives() -> None:
    """Let go of every zip archive, so that the disc can be ejected and the file moved."""
    _archive.cache_clear()
