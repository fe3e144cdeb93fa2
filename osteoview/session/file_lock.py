"""A file that says that its process lives: the system lets go of it however the process ends."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class FileLock:
    """Held from construction until close(), or until the process is gone."""

    def __init__(self, path: Path) -> None:
        """Raises BlockingIOError while another process, or another lock of this one, holds it."""
        self.path = path
        self._file = path.open("a+b")
        try:
            _lock(self._file.fileno())
        except OSError as reason:
            self._file.close()
            raise BlockingIOError(f"{path.name} is held by a running program") from reason

    def close(self, *, remove: bool) -> None:
        """Let go; `remove` deletes the file, so that nobody asks about it again."""
        if self._file.closed:
            return
        # Removed first where the system allows it: whoever waits for the lock must not win a nameless file.
        if remove and os.name == "posix":
            self.path.unlink(missing_ok=True)
        self._file.close()
        if remove:
            self.path.unlink(missing_ok=True)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
