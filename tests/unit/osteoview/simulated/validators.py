"""Programs of other people that judge DICOM files; tests skip where they are not installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

# SyntheticData (0008,001C) came with DICOM 2023b; the validator's dictionary ends before it.
_NEWER_THAN_THE_VALIDATOR = "(0008,001c)"


def errors_of(path: Path) -> list[str]:
    """What dciodvfy of dicom3tools calls an error in a file."""
    program = shutil.which("dciodvfy")
    if program is None:
        pytest.skip("dciodvfy is not installed (Debian: apt-get install dicom3tools)")
    judged = subprocess.run([program, "-new", str(path)], capture_output=True, text=True, check=False)
    lines = (judged.stdout + judged.stderr).splitlines()
    return [line for line in lines if line.startswith("Error") and _NEWER_THAN_THE_VALIDATOR not in line]


def dump(path: Path) -> str:
    """A file's header in dcmtk's words."""
    program = shutil.which("dcmdump")
    if program is None:
        pytest.skip("dcmdump is not installed (Debian: apt-get install dcmtk)")
    return subprocess.run([program, str(path)], capture_output=True, text=True, check=True).stdout
