from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.bench.timing import Comparison, compare


def test_ours_and_the_peer_take_turns_after_a_warm_up() -> None:
    calls: list[str] = []
    result = compare("a", lambda: calls.append("A"), "b", lambda: calls.append("B"), turns=3, repeats=2)
    assert "".join(calls) == "AABB" * 4
    assert result.ours_s > 0
    assert result.met


def test_a_row_says_whether_the_requirement_holds() -> None:
    fast, slow = Comparison("x", 0.001, "peer", 0.002, 0.6), Comparison("x", 0.003, "peer", 0.002, 1.25)
    assert (fast.ratio, slow.ratio) == (0.5, 1.5)
    assert str(fast).split() == ["x", "1.00", "ms", "peer", "2.00", "ms", "0.50", "≤", "0.60", "ok"]
    assert str(slow).endswith("1.50  ≤ 1.25 short")


def test_an_unknown_bench_is_named_with_those_there_are() -> None:
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run(
        [sys.executable, "-m", "tests.bench", "nonsense"], cwd=root, capture_output=True, text=True, encoding="utf-8"
    )
    assert run.returncode == 2
    assert "No bench is called nonsense. There are: " in run.stderr
    assert "reslice" in run.stderr
