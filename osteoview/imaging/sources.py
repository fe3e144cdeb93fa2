"""From what was dropped on the window to the single files behind it: folders, zips, discs, or a mix."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from osteoview.base.errors import InputError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.errors import DamagedFileError, NotAnImageFileError
from osteoview.imaging.place import Place, members

DICOMDIR_CLASS = "1.2.840.10008.1.3.10"
# More members than this in one archive is an attack on memory, not a study.
MOST_MEMBERS = 200_000
_CLUTTER = frozenset(("thumbs.db", "desktop.ini", "autorun.inf", "dicomdir.old"))


@dataclass(frozen=True)
class Problem:
    """Something a scan came across that a person should know of; the scan goes on.

    `stranger` marks files that are simply no images: one line for all of them is enough.
    """

    source: str
    message: str
    stranger: bool = False

    @staticmethod
    def of(error: InputError) -> Problem:
        """A refusal as a problem of its file."""
        return Problem(error.source, f"{error.reason} {error.hint}".rstrip(), isinstance(error, NotAnImageFileError))


def find_places(paths: Iterable[Path], cancel: CancelToken) -> Iterator[Place | Problem]:
    """Every file behind the given paths, each once; what cannot be listed comes as a Problem in between."""
    seen: set[Place] = set()
    for path in paths:
        for found in _behind(path, cancel):
            if isinstance(found, Place):
                if found in seen:
                    continue
                seen.add(found)
            yield found


def _behind(path: Path, cancel: CancelToken) -> Iterator[Place | Problem]:
    try:
        path.stat()
    except (OSError, ValueError) as reason:
        words = reason.strerror.lower() if isinstance(reason, OSError) and reason.strerror else "not a path"
        yield Problem(str(path), f"cannot be opened ({words}). Check the path, or whether the disc is still there.")
        return
    if path.is_dir():
        yield from _folder(path, cancel)
    elif not path.is_file():
        yield Problem(str(path), "is neither a file nor a folder. Drop files or folders.")
    elif path.name.upper() == "DICOMDIR":
        yield from _disc(path, alone=True)
    else:
        yield Place(path)


def _folder(folder: Path, cancel: CancelToken) -> Iterator[Place | Problem]:
    """A folder's files, in a stable order. Links to folders are not followed: they could lead round in circles."""
    folders = [str(folder)]
    while folders:
        cancel.check()
        here = folders.pop()
        try:
            with os.scandir(here) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
            inner = [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]
            files = [entry for entry in entries if _is_file(entry) and not is_clutter(entry.name)]
        except OSError as error:
            yield Problem(here, f"cannot be listed ({error.strerror}). Check its permissions.")
            continue
        for entry in files:
            if entry.name.upper() == "DICOMDIR":
                yield from _disc(Path(entry.path), alone=False)
            else:
                yield Place(Path(entry.path))
        folders += reversed(inner)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """False for a pipe or a device, which would block whoever reads it, and for a link that leads nowhere."""
    try:
        return entry.is_file()
    except OSError:
        return False


def is_clutter(name: str) -> bool:
    """Files that lie beside images on every disc and disk, and that nobody wants to read about."""
    return name.startswith(".") or name.lower() in _CLUTTER


def in_archive(path: Path) -> list[Place]:
    """The files in a zip archive. Archives inside archives stay closed."""
    places = members(path)
    if len(places) > MOST_MEMBERS:
        raise DamagedFileError(
            str(path), f"lists {len(places)} files.", hint=f"Archives of up to {MOST_MEMBERS} files are opened."
        )
    return [
        place
        for place in places
        if not is_clutter(PurePosixPath(place.member).name) and not place.member.startswith("__MACOSX/")
    ]


def _disc(path: Path, *, alone: bool) -> Iterator[Place | Problem]:
    """The files that a DICOMDIR lists. When its folder is being walked anyway, only what is missing is reported."""
    try:
        references = _references(path)
    except InputError as error:
        yield Problem.of(error)
        return
    root = path.parent.resolve()
    missing = 0
    for reference in references:
        parts = reference
        try:
            if not root.joinpath(*parts).exists():  # discs name files in capitals; copies of them need not
                parts = [part.lower() for part in reference]
            target = root.joinpath(*parts).resolve()
        except (OSError, ValueError):  # a name too long, or with a zero byte in it
            missing += 1
            continue
        if not target.is_relative_to(root):
            yield Problem(str(path), f"points outside its own disc ({'/'.join(parts)[:80]}); that file was not opened.")
        elif not target.is_file():
            missing += 1
        elif alone:
            yield Place(path.parent.joinpath(*parts))
    if missing:
        yield Problem(str(path), f"misses {missing} of the {len(references)} files it lists. Copy the disc again.")


def _references(path: Path) -> list[list[str]]:
    import pydicom

    try:
        disc = pydicom.dcmread(path)
        records = disc.get("DirectoryRecordSequence") or []
        names = [record.get("ReferencedFileID") for record in records]
        listed = [[name] if isinstance(name, str) else [str(part) for part in name] for name in names if name]
        kind = disc.file_meta.get("MediaStorageSOPClassUID", "")
    except Exception as reason:  # pydicom raises whatever the bytes provoke
        raise DamagedFileError(
            str(path), f"is not a readable disc directory ({type(reason).__name__}).", hint="Drop the whole folder."
        ) from reason
    if kind != DICOMDIR_CLASS:
        raise NotAnImageFileError(str(path), "is named DICOMDIR but is none.", hint="Drop the whole folder.")
    return listed
