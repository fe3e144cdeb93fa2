"""`python -m tests.accuracy --n 300 --out DIR`: L1 in simulated patients, as tables; an interrupted run goes on.

Patients are those of the trainer's task `patients`: whole scans of every examination. `--matrix` renders them on
fewer pixels than a scanner's 512, in a quarter of the time; slices and everything else stay as drawn.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.accuracy.patient import Outcome, outcome_of
from tests.accuracy.table import tables


def main(arguments: list[str]) -> int:
    """Make what is missing, then print the tables over all patients made so far."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy")
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--matrix", type=int, default=256)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    outcomes = []
    for index in range(options.n):
        file = options.out / f"{options.seed}-{options.matrix}-{index:05d}.json"
        if not file.exists():
            outcome = outcome_of(options.seed, index, options.matrix)
            file.write_text(json.dumps(outcome.document()), encoding="utf-8")
            print(outcome.line(), flush=True)
        outcomes.append(Outcome.from_document(json.loads(file.read_text(encoding="utf-8"))))
    print("\n".join(tables(outcomes)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
