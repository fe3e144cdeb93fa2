"""Keeps what was drawn through a crash, a power cut, a kill: after each edit, in a file of this process alone.

An edit is first written aside by the caller, which takes a fraction of a millisecond and outlives the process; a
thread then flushes it to the disk and renames it, which outlives the machine. Whoever starts next reads the newest
whole file of the two.
"""

from __future__ import annotations

import json
import logging
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from osteoview.base.errors import OsteoViewError
from osteoview.session.file_lock import FileLock
from osteoview.session.session_file import SavedSession, from_document

_LOG = logging.getLogger(__name__)
_SAVED, _LOCK, _PART = ".autosave", ".lock", ".part"
# What a killed program left is offered for this long; a person who has not wanted it until then does not.
_DAYS_KEPT = 90


class Autosave:
    """One file for one process, from its first edit to its clean end. Its methods are called from one thread.

    The clean end removes the file; any other leaves it, and the lock free, for left_behind() of the next start.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path: Path | None = None
        self._lock: FileLock | None = None
        self._edit = 0
        self._waiting: Path | None = None
        self._problem = ""
        self._changed = threading.Condition()
        self._ending = False
        self._busy = False
        self._thread: threading.Thread | None = None

    @property
    def problem(self) -> str:
        """Why the last edit is not safe, as a sentence; '' while all is well."""
        with self._changed:
            return self._problem

    @property
    def is_settled(self) -> bool:
        """Whether every edit has reached the disk itself."""
        with self._changed:
            return self._waiting is None and not self._busy

    def save(self, document: dict[str, Any]) -> None:
        """Keep this session. When it returns, killing the process loses nothing; an older one never overtakes it."""
        try:
            path = self._path or self._begin()
            self._edit += 1
            content = json.dumps({"edit": self._edit, "session": document}, ensure_ascii=False, allow_nan=False)
            part = path.with_name(f"{path.stem}.{self._edit}{_PART}")
            part.write_bytes(content.encode())
        except OSError as reason:
            with self._changed:
                self._problem = _not_saved(reason)
            return
        with self._changed:
            overtaken, self._waiting = self._waiting, part
            self._changed.notify_all()
        if overtaken is not None:
            overtaken.unlink(missing_ok=True)

    def close(self, *, keep: bool = False) -> None:
        """The clean end: nothing is left behind. With `keep`, what a kill would leave is."""
        with self._changed:
            self._ending = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join()
        if self._path is None or self._lock is None:
            return
        if not keep:
            for file in _files(self._path):
                file.unlink(missing_ok=True)
        self._lock.close(remove=not keep)
        self._path = self._lock = None

    def _begin(self) -> Path:
        self._folder.mkdir(parents=True, exist_ok=True)
        for attempt in range(100):
            name = f"{time.time_ns() // 1_000_000}-{os.getpid()}-{attempt}"
            lock = self._folder / (name + _LOCK)
            if lock.exists():
                continue
            self._lock = FileLock(lock)
            self._path = self._folder / (name + _SAVED)
            self._thread = threading.Thread(target=self._flush, name="autosave", daemon=True)
            self._thread.start()
            return self._path
        raise FileExistsError(17, "no free name", str(self._folder))

    def _flush(self) -> None:
        """Take the newest edit to the disk, again and again."""
        while True:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
                self._changed.wait_for(lambda: self._waiting is not None or self._ending)
                part, self._waiting = self._waiting, None
                if part is None:
                    return
                self._busy = True
            try:
                _settle(part, self._path or part)
                problem = ""
            except OSError as reason:
                problem = _not_saved(reason)
            with self._changed:
                self._problem = problem


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
        if newest is not None and newest[0].findings.measurements and not outdated:
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
