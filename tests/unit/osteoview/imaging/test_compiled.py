from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Adds one in machine code; a source file of its own, because numba keeps machine code by file.
ADD = """
from osteoview.imaging.compiled import compiled

@compiled
def add(number: int) -> int:
    return number + 1

if __name__ == "__main__":
    print(add(41), type(add).__name__)
"""


def add_one(folder: Path, **environment: str) -> str:
    script = folder / "add.py"
    script.write_text(ADD)
    inherited = {name: value for name, value in os.environ.items() if name != "NUMBA_CACHE_DIR"}
    run = subprocess.run(
        [sys.executable, script], env={**inherited, **environment}, capture_output=True, text=True, check=True
    )
    return run.stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="names the cache folder as Linux does")
def test_machine_code_is_kept_in_the_cache_folder(tmp_path: Path) -> None:
    assert add_one(tmp_path, XDG_CACHE_HOME=str(tmp_path)) == "42 CPUDispatcher"
    assert list((tmp_path / "OsteoView" / "numba").rglob("add*.nbi"))


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    blocked = tmp_path / "a file, not a folder"
    blocked.touch()
    assert add_one(tmp_path, NUMBA_CACHE_DIR=str(blocked / "cache")) == "42 CPUDispatcher"
