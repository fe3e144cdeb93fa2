"""A program that draws without end, for a test to kill: says the number of each edit once it is done."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from osteoview.session.autosave import Autosave
from osteoview.session.keeping import Keeping
from osteoview.session.session import Session
from tests.unit.osteoview.session.drawn import ellipse


def main() -> None:
    session = Session()
    keeping = Keeping(session, Autosave(Path(sys.argv[1])))
    for number in itertools.count(1):
        session.edit("draw ellipse", session.findings.adding(ellipse(number)))
        if keeping.problem:
            sys.exit(keeping.problem)
        print(number, flush=True)


if __name__ == "__main__":
    main()
