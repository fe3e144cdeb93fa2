"""`python -m tests.accuracy --n 300 --cache DIR`: L1 in simulated patients, as tables; an interrupted run goes on.

Patients are those of the trainer's task `patients`: whole scans of every examination. They are made once (about 20 s
each) and kept in the cache, some 20 MB each; to assess them takes a second or two. `--matrix` renders them on fewer
pixels than a scanner's 512; slices and everything else stay as drawn. `--make` only makes them, `--made` takes those
that are there, `--resume` takes outcomes of an earlier run of the same program where there are any. `--repeat` prints
how well measurements repeat instead.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.accuracy.case import Case, make_case
from tests.accuracy.patient import Outcome, outcome_of
from tests.accuracy.repeats import repeat_lines
from tests.accuracy.table import tables
from trainer.phantom.memory import give_back_large_blocks


def main(arguments: list[str]) -> int:
    """Make what is missing, assess all, print the tables."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy")
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--seed", type=int, default=11)
    parser.add_argument("--matrix", type=int, default=256)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--make", action="store_true", help="only make the patients")
    parser.add_argument("--made", action="store_true", help="assess those that are already made")
    parser.add_argument("--resume", action="store_true", help="keep the outcomes of an interrupted run")
    parser.add_argument("--repeat", action="store_true", help="how well measurements of the first patients repeat")
    options = parser.parse_args(arguments)
    options.cache.mkdir(parents=True, exist_ok=True)
    files = list(_files(options))
    if options.repeat:
        print("\n".join(repeat_lines(Case.load(file) for file in files)))
    elif not options.make:
        outcomes = []
        for file in files:
            outcomes.append(_outcome(file, resume=options.resume))
            print(outcomes[-1].line(), flush=True)
        print("\n".join(tables(outcomes)))
    return 0


def _outcome(file: Path, *, resume: bool) -> Outcome:
    kept = file.with_suffix(".json")
    if resume and kept.exists():
        return Outcome.from_document(json.loads(kept.read_text(encoding="utf-8")))
    outcome = outcome_of(Case.load(file))
    kept.write_text(json.dumps(outcome.document()), encoding="utf-8")
    return outcome


def _files(options: argparse.Namespace) -> Iterator[Path]:
    """The cases asked for, each made where it is missing."""
    give_back_large_blocks()
    for index in range(options.n):
        file = options.cache / f"{options.seed}-{options.matrix}-{index:05d}.npz"
        if not file.exists():
            if options.made:
                continue
            make_case(options.seed, index, options.matrix).save(file)
        yield file


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
