"""Models that come from elsewhere, as a zip or a folder: only what their card names is taken, into a folder of ours."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import IO

from osteoview.inference.errors import ModelError
from trainer.card import CARD, Card, is_plain_name
from trainer.card import read as read_card
from trainer.table import TableError

WEIGHTS = "model.safetensors"
_LARGEST_CARD, _LARGEST_FIGURE = 20_000_000, 100_000_000
_MOST_ENTRIES = 1000
_BLOCK = 1 << 20

Opener = Callable[[str], IO[bytes]]


def copied(folder: Path, into: Path) -> None:
    """Copy a model's files; links are not followed out of the folder."""

    def opened(name: str) -> IO[bytes]:
        path = folder / name
        if path.is_symlink() or not path.is_file():
            raise ModelError(folder.name, f"{name} is missing beside the card.")
        return path.open("rb")

    _take(folder.name, opened, into)


def unpacked(archive: Path, into: Path) -> None:
    """Unpack a model from a zip. One that would write outside its own folder is refused as a whole."""
    try:
        with zipfile.ZipFile(archive) as packed:
            entries = packed.infolist()
            if len(entries) > _MOST_ENTRIES:
                raise ModelError(archive.name, f"holds {len(entries)} files, more than any model.")
            for entry in entries:
                _must_stay_inside(archive.name, entry.filename)
            cards = [entry.filename for entry in entries if PurePosixPath(entry.filename).name == CARD]
            if len(cards) != 1:
                raise ModelError(archive.name, f"holds {len(cards)} cards; a model has one {CARD}.")
            root = PurePosixPath(cards[0]).parent
            names = {entry.filename for entry in entries}

            def opened(name: str) -> IO[bytes]:
                inside = (root / name).as_posix()
                if inside not in names:
                    raise ModelError(archive.name, f"{name} is missing beside the card.")
                return packed.open(inside)

            _take(archive.name, opened, into)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise ModelError(archive.name, f"is a damaged or encrypted zip ({error}).") from error


def _take(source: str, opened: Opener, into: Path) -> None:
    into.mkdir(parents=True)
    _copy(source, opened, CARD, into, _LARGEST_CARD)
    try:
        card = read_card(into / CARD)
    except TableError as error:
        raise ModelError(source, f"{error}.") from error
    _copy(source, opened, WEIGHTS, into, _size(card))
    for name in card.files:
        if is_plain_name(name) and name not in (CARD, WEIGHTS):
            _copy(source, opened, name, into, _LARGEST_FIGURE)


def _copy(source: str, opened: Opener, name: str, into: Path, most: int) -> None:
    """No more than so many bytes, whatever the archive promises."""
    with opened(name) as given, (into / name).open("wb") as file:
        left = most
        while block := given.read(min(_BLOCK, left + 1)):
            left -= len(block)
            if left < 0:
                raise ModelError(source, f"{name} is larger than the model's card says, or than it may be.")
            file.write(block)


def _size(card: Card) -> int:
    return 0 if card.weights is None else card.weights.size_bytes


def _must_stay_inside(source: str, name: str) -> None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name:
        raise ModelError(source, f"holds a file that would be written elsewhere ({name[:60]!r}): it was not opened.")
