from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from osteoview.base.files import write_atomically


def test_new_folders_are_made_and_nothing_is_left_beside(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "c.json"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    write_atomically(path, b"old")

    def full(descriptor: int) -> None:
        del descriptor
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_reader_sees_the_old_or_the_new_and_nothing_between(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    versions = [bytes([n]) * 100_000 for n in range(30)]
    write_atomically(path, versions[0])
    done = threading.Event()

    def write() -> None:
        for version in versions[1:]:
            write_atomically(path, version)
        done.set()

    writer = threading.Thread(target=write)
    writer.start()
    while not done.is_set():
        content = path.read_bytes()
        assert len(content) == 100_000
        assert len(set(content)) == 1
    writer.join()
