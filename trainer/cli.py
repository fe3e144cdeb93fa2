"""The trainer's command line."""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from trainer.phantom.cohort import TASKS, Cohort, bake
from trainer.phantom.memory import give_back_large_blocks


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if it did what was asked, 2 if it could not be done as asked."""
    arguments = _parser().parse_args(argv)
    give_back_large_blocks()
    try:
        return int(arguments.run(arguments))
    except (ValueError, OSError) as error:
        print(f"trainer: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trainer", description="Makes data, and networks that learn from it.")
    commands = parser.add_subparsers(required=True, metavar="command")
    made = commands.add_parser("bake", help="make simulated data").add_subparsers(required=True, metavar="what")
    cohort = made.add_parser("cohort", help="simulated patients as a dataset folder for a task")
    cohort.add_argument("--task", required=True, choices=TASKS, help="what the dataset is for")
    cohort.add_argument("--n", required=True, type=int, help="how many patients")
    cohort.add_argument("--seed", required=True, type=int, help="the same seed gives the same bytes")
    cohort.add_argument("--out", required=True, type=Path, help="a new folder, or one to go on with")
    cohort.add_argument("--workers", type=int, default=1, help="processes to share the work (default: 1)")
    cohort.set_defaults(run=_bake_cohort)
    return parser


def _bake_cohort(arguments: argparse.Namespace) -> int:
    cohort = Cohort(arguments.task, arguments.n, arguments.seed)
    manifest = bake(cohort, arguments.out, workers=max(1, arguments.workers), progress=_report)
    with manifest.open(encoding="utf-8", newline="") as table:
        classes = Counter(row["class"] for row in csv.DictReader(table))
    counts = ", ".join(f"{count} {label}" for label, count in sorted(classes.items()))
    print(f"{cohort.n} patients in {arguments.out}: {counts}")
    return 0


def _report(done: int, of: int) -> None:
    """Show on a terminal how far the work has come."""
    if sys.stderr.isatty():
        print(f"\r{done} of {of} patients", end="\n" if done == of else "", file=sys.stderr, flush=True)
