"""`python -m tests.bench [name …]`: runs bench_<name>.py, or all of them, and prints what each measured."""

from __future__ import annotations

import importlib
import os
import platform
import sys
from pathlib import Path

from tests.bench.timing import HEADING


def main(wanted: list[str]) -> int:
    """Print a table for each bench; exit 2 for a name that is none."""
    names = sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))
    unknown = [name for name in wanted if name not in names]
    if unknown:
        print(f"No bench is called {', '.join(unknown)}. There are: {', '.join(names)}.", file=sys.stderr)
        return 2
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores. Ratios are ours over the peer's, lower is faster."
    )
    for name in wanted or names:
        print(f"\n{name}\n{HEADING}")
        for line in importlib.import_module(f"tests.bench.bench_{name}").run():
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
