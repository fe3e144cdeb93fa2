"""Benches that need a screen run in a process of their own, on a display that nobody else looks at."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from tempfile import TemporaryDirectory

SIZE_PX = (1920, 1080)


def on_screen(module: str, *arguments: str) -> list[str]:
    """What `python -m module` prints on an Xvfb of 1920×1080, or on the present display where there is no Xvfb.

    Its settings and sessions are not those of the person who runs the bench.
    """
    command = [sys.executable, "-m", module, *arguments]
    xvfb = shutil.which("xvfb-run")
    if xvfb is not None:
        command = [xvfb, "-a", "-s", f"-screen 0 {SIZE_PX[0]}x{SIZE_PX[1]}x24", *command]
    elif sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        return ["not measured: there is neither xvfb-run nor a display"]
    with TemporaryDirectory() as folder:
        own = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), folder)
        done = subprocess.run(command, capture_output=True, text=True, env=os.environ | own)
    if done.returncode:
        return [*done.stdout.splitlines(), f"failed: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}"]
    return done.stdout.splitlines()
