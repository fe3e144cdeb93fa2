"""What the system says of its memory is read, and silence is an answer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from osteoview.base import memory


@pytest.mark.skipif(sys.platform == "win32", reason="reads Linux's files")
@pytest.mark.parametrize(
    ("limit", "used", "expected"),
    [("max", "5000", 4096 * 1024), ("3000000", "1000000", 2_000_000), ("10", "20", 0), (None, None, 4096 * 1024)],
)
def test_the_smaller_of_machine_and_container_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str | None, used: str | None, expected: int
) -> None:
    (tmp_path / "meminfo").write_text("MemTotal:  16384 kB\nMemFree:  10 kB\nMemAvailable:  4096 kB\n")
    for name, words in (("limit", limit), ("used", used)):
        if words is not None:
            (tmp_path / name).write_text(f"{words}\n")
    monkeypatch.setattr(memory, "_MEMINFO", tmp_path / "meminfo")
    monkeypatch.setattr(memory, "_LIMIT", tmp_path / "limit")
    monkeypatch.setattr(memory, "_USED", tmp_path / "used")
    assert memory.available_bytes() == expected


def test_this_machine_has_some() -> None:
    found = memory.available_bytes()
    assert found is None or found > 1 << 20
