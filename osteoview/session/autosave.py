"""Keeps what was drawn through a crash, a power cut, a kill: after each edit, in a file of this process alone.

An edit is first written aside, which takes a millisecond and outlives the process; then, while the person goes on, it
is flushed to the disk and renamed, which outlives the machine. Whoever starts next reads the newest whole file of
those.
"""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from osteoview.base.errors import OsteoViewError
from osteoview.session.file_lock import FileLock
from osteoview.session.findings import NOTHING
from osteoview.session.newest_only import NewestOnly
from osteoview.session.session_file import SavedSession, from_document

_LOG = logging.getLogger(__name__)
_SAVED, _LOCK, _PART = ".autosave", ".lock", ".part"
# Hands notice a tenth of a second, and eyes a dropped frame or two.
_PATIENCE_S = 0.025
# What a killed program left is offered for this long; a person who has not wanted it until then does not.
_DAYS_KEPT = 90


class Autosave:
    """One file for one process, from its first edit to its clean end. Its methods are called from one thread.

    The clean end removes the file; any other leaves it, and the lock free, for left_behind() of the next start.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"{time.time_ns() // 1000}-{os.getpid()}{_SAVED}"
        self._lock: FileLock | None = None
        self._edit = 0
        # Two, because the flush of an earlier edit must not wipe out what went wrong with a later one.
        self._not_written = self._not_flushed = ""
        self._writer: NewestOnly[tuple[int, bytes]] = NewestOnly("autosave write", self._write)
        self._flusher: NewestOnly[Path] = NewestOnly("autosave flush", self._flush)

    @property
    def problem(self) -> str:
        """Why the last edit is not safe, as a sentence; '' while all is well."""
        return self._not_written or self._not_flushed

    def save(self, session: SavedSession) -> None:
        """Keep this session. When it returns, killing the process loses nothing; an older one never overtakes it.

        A disk that takes longer than a person would notice is not waited for: then a kill may lose the last edit.
        """
        self._edit += 1
        document = {"edit": self._edit, "session": session.to_document(self._folder)}
        self._writer.put((self._edit, json.dumps(document, ensure_ascii=False, allow_nan=False).encode()))
        self._writer.wait(_PATIENCE_S)

    def wait(self) -> None:
        """Until every edit has reached the disk itself."""
        self._writer.wait()
        self._flusher.wait()

    def close(self, *, keep: bool = False) -> None:
        """The clean end: nothing is left behind. With `keep`, what a kill would leave is."""
        self._writer.close()
        self._flusher.close()
        if self._lock is None:
            return
        if not keep:
            for file in _files(self._path):
                file.unlink(missing_ok=True)
        self._lock.close(remove=not keep)
        self._lock = None

    def _write(self, edit: tuple[int, bytes]) -> None:
        """Aside, where it outlives the process."""
        number, content = edit
        try:
            if self._lock is None:
                # What is open on this machine is nobody else's business.
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._lock = FileLock(self._path.with_suffix(_LOCK))
            part = self._path.with_name(f"{self._path.stem}.{number}{_PART}")
            part.write_bytes(content)
        except OSError as reason:
            self._not_written = _not_saved(reason)
            return
        self._not_written = ""
        overtaken = self._flusher.put(part)
        if overtaken is not None:
            overtaken.unlink(missing_ok=True)

    def _flush(self, part: Path) -> None:
        """To the disk and into its place, where it outlives the machine."""
        try:
            _settle(part, self._path)
            self._not_flushed = ""
        except OSError as reason:
            self._not_flushed = _not_saved(reason)


@dataclass(frozen=True)
class LeftBehind:
    """What a process that did not end cleanly had saved. Held, so that no other window offers it too."""

    session: SavedSession
    edited: datetime
    path: Path
    lock: FileLock

    def discard(self) -> None:
        """Delete it: it was restored and saved anew, or nobody wants it."""
        for file in _files(self.path):
            file.unlink(missing_ok=True)
        self.lock.close(remove=True)

    def leave(self) -> None:
        """Let go of it for the next start."""
        self.lock.close(remove=False)


def left_behind(folder: Path) -> list[LeftBehind]:
    """What dead processes left in the folder, the newest first. Empty and outdated leftovers are cleared away."""
    found = []
    for lock_path in sorted(folder.glob("*" + _LOCK)):
        try:
            lock = FileLock(lock_path)
        except OSError:  # its window is open
            continue
        path = lock_path.with_suffix(_SAVED)
        newest = _newest(path)
        outdated = newest is not None and (datetime.now(UTC) - newest[1]).days > _DAYS_KEPT
        if newest is not None and newest[0].findings != NOTHING and not outdated:
            found.append(LeftBehind(*newest, path, lock))
            continue
        if newest is None and any(_files(path)):
            # Nothing in it can be read. It stays for whoever may repair it, under a name that is not asked about.
            _LOG.warning("an autosaved session of %d bytes cannot be read", sum(f.stat().st_size for f in _files(path)))
            for file in _files(path):
                file.replace(file.with_name(file.name + ".damaged"))
            lock.close(remove=True)
            continue
        LeftBehind(SavedSession(), datetime.now(UTC), path, lock).discard()
    return sorted(found, key=lambda one: one.edited, reverse=True)


def _newest(path: Path) -> tuple[SavedSession, datetime] | None:
    """The last whole edit: a part that was being written when the process died is none."""
    best: tuple[int, SavedSession, datetime] | None = None
    for file in _files(path):
        try:
            document = json.loads(file.read_bytes())
            edit, session = int(document["edit"]), from_document(document["session"], path.parent)
            edited = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        except (OSError, ValueError, KeyError, TypeError, RecursionError, OsteoViewError):
            continue
        if best is None or edit > best[0]:
            best = edit, session, edited
    return None if best is None else best[1:]


def _files(path: Path) -> Iterator[Path]:
    """The saved file and its parts, those that are there."""
    yield from (file for file in [path, *path.parent.glob(f"{path.stem}.*{_PART}")] if file.exists())


def _settle(part: Path, path: Path) -> None:
    """Flush, rename, flush the folder."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(path)
    if os.name == "posix":  # Windows cannot open a folder to flush it
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _not_saved(reason: OSError) -> str:
    words = reason.strerror or type(reason).__name__
    return f"Your last change could not be kept aside ({words}): save the session yourself before you close."
