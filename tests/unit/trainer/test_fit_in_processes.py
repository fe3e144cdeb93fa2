from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from safetensors.torch import load_file

from trainer.checkpoint import CHECKPOINT

REPOSITORY = Path(__file__).resolve().parents[3]


def start(folder: Path, *arguments: str, **environment: str) -> subprocess.Popen[str]:
    folder.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unit.trainer.small_run", str(folder), *arguments],
        cwd=REPOSITORY,
        env=os.environ | {"OMP_NUM_THREADS": "1"} | environment,
        stderr=subprocess.PIPE,
        text=True,
    )


def finished(process: subprocess.Popen[str]) -> None:
    _, errors = process.communicate(timeout=300)
    assert process.returncode == 0, errors


def difference(one: Path, other: Path) -> float:
    a, b = load_file(one / "weights.safetensors"), load_file(other / "weights.safetensors")
    return max(float((a[key].double() - b[key].double()).abs().max()) for key in a)


@pytest.mark.slow
def test_killed_and_resumed_it_ends_with_the_same_weights_bit_for_bit(tmp_path: Path) -> None:
    killed = start(tmp_path / "killed", "--die-after", "4")
    killed.communicate(timeout=300)
    assert killed.returncode == -signal.SIGKILL
    assert (tmp_path / "killed" / CHECKPOINT).is_file()
    assert not (tmp_path / "killed" / "weights.safetensors").exists()
    finished(start(tmp_path / "killed", "--resume"))
    finished(start(tmp_path / "whole"))
    assert difference(tmp_path / "killed", tmp_path / "whole") == 0


@pytest.mark.slow
@pytest.mark.parametrize("size", [2, 3])
def test_several_processes_are_one(size: int, tmp_path: Path) -> None:
    """With batch norms that see the whole batch, and a last batch of two in which a third process has no share."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    where = {"WORLD_SIZE": str(size), "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
    for process in [start(tmp_path / "team", "--team", RANK=str(rank), **where) for rank in range(size)]:
        finished(process)
    finished(start(tmp_path / "one", "--team"))
    assert difference(tmp_path / "team", tmp_path / "one") < 1e-5
    losses = [[float(x) for x in (tmp_path / name / "losses").read_text().split()] for name in ("one", "team")]
    assert losses[0] == pytest.approx(losses[1], abs=1e-6)
