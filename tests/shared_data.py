"""Where the data folder beside the checkout lies, and the marks for tests that need it."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared" / "data"
ROBUST = SHARED / "robust"
CT = SHARED / "ct"

NEEDS_SHARED_DATA = [
    pytest.mark.shared_data,
    pytest.mark.skipif(not ROBUST.is_dir(), reason="the data folder ../shared/data is not beside this checkout"),
]


def robust_files() -> list[Path]:
    """Every file of the robust set in a stable order; none where the folder is absent."""
    return sorted(path for path in ROBUST.rglob("*") if path.is_file())


def name_of(path: Path) -> str:
    """A robust file's path as its manifest writes it."""
    return path.relative_to(ROBUST).as_posix()
