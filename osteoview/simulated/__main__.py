"""`python -m osteoview.simulated demo|sheets`: writes the demo study, or sheets of pictures to judge the people by."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from trainer.phantom.memory import give_back_large_blocks


def main(arguments: list[str]) -> int:
    """Write what is asked for and say how much it is."""
    parser = argparse.ArgumentParser(prog="python -m osteoview.simulated", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    demo = verbs.add_parser("demo", help="the study that is shown when there is no other")
    demo.add_argument("--out", type=Path, default=Path("resources/demo"), help="folder to write into")
    sheets = verbs.add_parser("sheets", help="contact sheets of simulated people")
    sheets.add_argument("--out", type=Path, required=True, help="folder to write into")
    sheets.add_argument("--beside", type=Path, help="a folder of real CT series, to be shown at the same window")
    sheets.add_argument("--only", nargs="*", help="names of sheets; all without it")
    options = parser.parse_args(arguments)
    give_back_large_blocks()
    if options.verb == "demo":
        from osteoview.simulated.demo import write_demo

        files = write_demo(options.out)
    else:
        from osteoview.simulated.sheets import write_sheets

        files = write_sheets(options.out, options.beside, options.only)
    size = sum(path.stat().st_size for path in files)
    print(f"{len(files)} files, {size / 1e6:.1f} MB, in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
