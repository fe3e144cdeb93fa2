"""The window opens without the libraries that take seconds to import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.dicom_files import ct_stack


@pytest.mark.parametrize("library", ["torch", "torchvision", "timm"])
def test_nothing_slow_is_imported_on_the_way_to_an_open_study(tmp_path: Path, library: str) -> None:
    """A library of that name lies in wait, and would end the program."""
    (tmp_path / "trap").mkdir()
    (tmp_path / "trap" / f"{library}.py").write_text(f"raise SystemExit('{library} was imported')\n")
    ct_stack(tmp_path / "study", 5)
    named = {"PYTHONPATH": os.pathsep.join([str(tmp_path / "trap"), os.environ.get("PYTHONPATH", "")])}
    command = [sys.executable, "-m", "osteoview", str(tmp_path / "study"), "--picture", str(tmp_path / "look.png")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, env={**os.environ, **named})
    assert done.returncode == 0, done.stderr
    assert library not in done.stderr
    assert (tmp_path / "look.png").exists()
