"""Nothing that was drawn is lost: not by a kill, not by a full disk unsaid, not by another window."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from osteoview.session import autosave as module
from osteoview.session.autosave import Autosave, left_behind
from osteoview.session.file_lock import FileLock
from tests.unit.osteoview.session.drawn import findings, session

REPOSITORY = Path(__file__).resolve().parents[4]


def crashed(folder: Path, count: int) -> None:
    """A process that drew so much and then was gone."""
    saving = Autosave(folder)
    for n in range(1, count + 1):
        saving.save(session(n))
    saving.close(keep=True)


def counts(folder: Path) -> list[int]:
    """How much each dead process had drawn, in the order of offering; nothing is taken."""
    found = left_behind(folder)
    for left in found:
        left.leave()
    return [len(left.session.findings.measurements) for left in found]


@pytest.mark.parametrize("seed", range(10))
def test_killed_at_a_random_moment_nothing_that_was_done_is_lost(tmp_path: Path, seed: int) -> None:
    moment = random.Random(seed).randint(1, 120)
    command = [sys.executable, "-m", "tests.unit.osteoview.session.scripted_edits", str(tmp_path)]
    with subprocess.Popen(command, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        done = 0
        for line in child.stdout:
            done = int(line)
            if done >= moment:
                child.kill()  # SIGKILL: no handler, no flush, no farewell
                break
        done = max([done, *(int(line) for line in child.stdout.read().split("\n")[:-1])])
    (left,) = left_behind(tmp_path)
    kept = len(left.session.findings.measurements)
    assert done <= kept <= done + 1
    left.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_clean_end_leaves_nothing(tmp_path: Path) -> None:
    saving = Autosave(tmp_path / "sessions")
    assert not (tmp_path / "sessions").exists()  # who draws nothing leaves no trace
    saving.save(session(3))
    saving.close()
    assert list((tmp_path / "sessions").iterdir()) == []
    assert left_behind(tmp_path / "sessions") == []


def test_the_file_of_an_open_window_is_offered_to_nobody(tmp_path: Path) -> None:
    saving = Autosave(tmp_path)
    saving.save(session(3))
    assert left_behind(tmp_path) == []
    saving.close(keep=True)
    (left,) = left_behind(tmp_path)
    assert left_behind(tmp_path) == []  # another window is looking at it already
    left.leave()
    assert counts(tmp_path) == [3]


def test_two_windows_do_not_clash(tmp_path: Path) -> None:
    one, other = Autosave(tmp_path), Autosave(tmp_path)
    for n in range(1, 20):
        one.save(session(n))
        other.save(session(2 * n))
    one.close(keep=True)
    other.close(keep=True)
    assert sorted(counts(tmp_path)) == [19, 38]


def test_the_newest_edit_wins_whatever_reached_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate, started = threading.Event(), threading.Event()
    flush = os.fsync

    def slow(descriptor: int) -> None:
        started.set()
        gate.wait(10)
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    saving = Autosave(tmp_path)
    saving.save(session(1))
    started.wait(10)  # the first edit is on its way to a disk that hangs
    for n in range(2, 9):
        saving.save(session(n))  # returns all the same
    newest = max(tmp_path.glob("*.part"), key=lambda part: int(part.name.split(".")[-2]))
    assert len(json.loads(newest.read_bytes())["session"]["findings"]["measurements"]) == 8
    assert len(list(tmp_path.glob("*.part"))) == 2  # what was overtaken is gone
    gate.set()
    saving.close(keep=True)
    (left,) = left_behind(tmp_path)
    assert left.session.findings == findings(8)
    left.leave()
    assert len(list(tmp_path.glob("*.part"))) == 0


def test_a_part_torn_in_the_middle_is_passed_over(tmp_path: Path) -> None:
    crashed(tmp_path, 4)
    (saved,) = tmp_path.glob("*.autosave")
    whole = saved.read_bytes()
    for length in (0, 1, len(whole) // 2, len(whole) - 1):
        saved.with_name(f"{saved.stem}.9.part").write_bytes(whole[:length])
        (left,) = left_behind(tmp_path)
        assert left.session.findings == findings(4)
        left.leave()
    saved.with_name(f"{saved.stem}.9.part").write_bytes(b"\0" * 5000)  # what a power cut leaves
    (left,) = left_behind(tmp_path)
    assert left.session.findings == findings(4)
    left.discard()


def test_what_cannot_be_read_is_set_aside_and_never_asked_about_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    crashed(tmp_path, 2)
    (saved,) = tmp_path.glob("*.autosave")
    saved.write_bytes(b"{")
    assert left_behind(tmp_path) == []
    assert "cannot be read" in caplog.text
    assert [path.suffix for path in tmp_path.iterdir()] == [".damaged"]


def test_empty_and_old_leftovers_are_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saving = Autosave(tmp_path)
    saving.save(session(0))  # drawn and taken back
    saving.close(keep=True)
    FileLock(tmp_path / "1-2-3.lock").close(remove=False)  # died before its first edit
    assert left_behind(tmp_path) == []
    assert list(tmp_path.iterdir()) == []
    crashed(tmp_path, 2)
    monkeypatch.setattr(module, "_DAYS_KEPT", -1)
    assert left_behind(tmp_path) == []
    assert list(tmp_path.iterdir()) == []


def test_the_newest_crash_is_offered_first(tmp_path: Path) -> None:
    crashed(tmp_path, 1)
    crashed(tmp_path, 2)
    first, second = tmp_path.glob("*.autosave")
    for path in (first, second):
        edit = json.loads(path.read_bytes())["edit"]
        os.utime(path, (1_900_000_000 + edit, 1_900_000_000 + edit))
    assert counts(tmp_path) == [2, 1]


def test_a_disk_that_hangs_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = threading.Event()
    write = Path.write_bytes

    def slow(path: Path, content: bytes) -> int:
        gate.wait(10)
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", slow)
    saving = Autosave(tmp_path)
    for n in range(1, 5):
        saving.save(session(n))
    assert list(tmp_path.glob("*.part")) == []  # all four came back before anything was written
    gate.set()
    saving.wait()
    saving.close(keep=True)
    assert counts(tmp_path) == [4]


@pytest.mark.parametrize("where", ["aside", "flush"])
def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    saving = Autosave(tmp_path)
    saving.save(session(1))
    with monkeypatch.context() as broken:
        broken.setattr(*((Path, "write_bytes", full) if where == "aside" else (os, "fsync", full)))
        saving.save(session(2))
        saving.close(keep=True)
    assert saving.problem.startswith("Your last change could not be kept aside (No space left on device)")
    assert len(counts(tmp_path)) == 1


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "a.lock")
    with pytest.raises(BlockingIOError, match="running program"):
        FileLock(tmp_path / "a.lock")
    lock.close(remove=True)
    lock.close(remove=True)
    assert not (tmp_path / "a.lock").exists()
