"""Starts OsteoView, or one of its helper processes when it is frozen into a package."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] == ["--decode-worker"]:
        from osteoview.imaging.decode_worker import main as work

        work()
        return 0
    from osteoview.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
