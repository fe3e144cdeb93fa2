"""A display for one process: a pointer and an active window that nobody else moves."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass

SCREEN = "1920x1080x24"


@dataclass(frozen=True, eq=False)
class Display:
    """An X server without a screen, until it is closed."""

    name: str
    _server: subprocess.Popen[bytes]

    @staticmethod
    def open() -> Display | None:
        """None where there is no Xvfb to start."""
        program = shutil.which("Xvfb")
        if program is None:
            return None
        hears, says = os.pipe()
        server = subprocess.Popen(
            [program, "-displayfd", str(says), "-screen", "0", SCREEN, "-nolisten", "tcp", "-ac", "-noreset"],
            pass_fds=[says], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(says)
        with os.fdopen(hears) as answer:
            number = answer.readline().strip()  # '' when it ended before it could listen
        return Display(f":{number}", server) if number else None

    def close(self) -> None:
        """End the server and wait for it."""
        self._server.terminate()
        self._server.wait()
