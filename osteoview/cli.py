"""The headless verbs: the same code as the window, for scripts and tests."""

from __future__ import annotations

import argparse
import io
import json
import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from osteoview import __version__
from osteoview.base.errors import InputError, OsteoViewError, UsageError
from osteoview.base.tasks import CancelToken


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]  # argparse exits here; we end in one place
        raise UsageError(f"{self.prog}: {message}.", hint=f"Try '{self.prog} --help'.")


def run(arguments: Sequence[str]) -> int:
    """Carry out one command and return its exit code; a traceback is never what a user sees."""
    cancel = CancelToken()

    def on_interrupt(number: int, at: FrameType | None) -> None:
        del number, at
        cancel.cancel()

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, on_interrupt)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A description in Chinese must not end a command on a terminal that cannot show it.
            stream.reconfigure(errors="backslashreplace")
    try:
        # A path may be called anything, a verb only this: what is no verb is opened in the window.
        parser = _verb_parser() if arguments[:1] and arguments[0] in _VERBS else _window_parser()
        options = parser.parse_args(arguments)
        return int(options.carry_out(options, cancel))
    except OsteoViewError as error:
        print(error.user_message, file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:  # `osteoview info … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001 - the last resort: a sentence, and no patient's data in a traceback
        print(f"Something went wrong inside OsteoView ({type(error).__name__}). Nothing was changed.", file=sys.stderr)
        return 1


_VERBS = ("info", "analyze")


def _window_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="osteoview",
        description="Opens the window, with these paths as if dropped on it. Research use only.",
        epilog=f"Verbs without a window: {', '.join(_VERBS)}. Try 'osteoview info --help'.",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    parser.add_argument("--demo", action="store_true", help="open the simulated study that comes with the program")
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw the window into this PNG file and end")
    parser.add_argument("--version", action="version", version=f"OsteoView {__version__}. Research use only.")
    parser.set_defaults(carry_out=_window)
    return parser


def _verb_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="osteoview", description="Finds L1, measures its spongy bone. Research use only.")
    verbs = parser.add_subparsers(title="verbs", required=True, metavar="VERB")
    info = verbs.add_parser("info", help="what is in a file, folder, zip or disc: studies, series, problems")
    info.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    info.add_argument("--json", action="store_true", help="as JSON on standard output")
    info.add_argument("--pixels", action="store_true", help="decode every image too, and say which cannot be")
    info.set_defaults(carry_out=_info)
    analyze = verbs.add_parser("analyze", help="find L1 in a CT, measure its spongy bone, ask the networks")
    analyze.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    analyze.add_argument("--series", default="", metavar="UID", help="this series; otherwise the best for the spine")
    analyze.add_argument("--level", default="L1", help="another level, T1 to L6")
    analyze.add_argument("--task", default="", metavar="T", help="the question for the networks; otherwise the image's")
    analyze.add_argument(
        "--model",
        action="append",
        default=[],
        metavar="M",
        help="this model instead of the task's default; named several times, they answer together",
    )
    analyze.add_argument("--roi", type=Path, metavar="FILE", help="regions or a crop box placed by hand")
    analyze.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"), help="what computes")
    analyze.add_argument(
        "--threshold", type=float, default=0.5, metavar="P", help="operating threshold of the positive class"
    )
    analyze.add_argument("--calibrated", action="store_true", help="apply the temperature on the model's card")
    analyze.add_argument(
        "--override",
        action="append",
        default=[],
        metavar="GATE=NOTE",
        help="let the result stand although this gate did not pass; the note stays in it",
    )
    analyze.add_argument("--json", type=Path, metavar="FILE", help="write the result here; '-' for standard output")
    analyze.set_defaults(carry_out=_analyze)
    return parser


def _window(options: argparse.Namespace, cancel: CancelToken) -> int:
    from osteoview.app import run_window, screen_is_there
    from osteoview.base.paths import resources

    if options.picture is None and screen_is_there():
        # Qt's loop would keep Python from ever hearing Ctrl+C in the terminal.
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        return run_window(options.paths, demo=options.demo)
    paths = [resources() / "demo"] if options.demo else options.paths
    if not paths:
        raise UsageError("There is no display to open a window on.", hint="Name a study, or use --demo.")
    code = _info(argparse.Namespace(paths=paths, json=False, pixels=False), cancel)
    if code:
        return code
    picture = options.picture or Path("out/osteoview.png")
    code = run_window(paths, demo=False, picture=picture)
    print(f"Picture of the window: {picture}")
    return code


def _info(options: argparse.Namespace, cancel: CancelToken) -> int:
    from osteoview.info import Info

    info = Info.of(options.paths, cancel=cancel, pixels=options.pixels)
    print(json.dumps(info.document(), indent=2, ensure_ascii=False) if options.json else "\n".join(info.lines()))
    if not info.usable:
        print(info.refusal(), file=sys.stderr)
        return 3
    return 0


def _analyze(options: argparse.Namespace, cancel: CancelToken) -> int:
    from osteoview.analyze import Analysis, Question
    from osteoview.anatomy.overrides import read_overrides
    from osteoview.inference.scope_checks import NAMES

    question = Question(
        level=options.level.upper(),
        series=options.series,
        task=options.task,
        models=tuple(options.model),
        rois=options.roi,
        device=options.device,
        threshold=options.threshold,
        calibrated=options.calibrated,
        overrides=read_overrides(options.override, also=NAMES),
    )
    analysis = Analysis.of(options.paths, question, cancel=cancel)
    text = json.dumps(analysis.document(), indent=2, ensure_ascii=False)
    if str(options.json) == "-":
        print(text)
        return analysis.exit_code
    if options.json is not None:
        try:
            options.json.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise InputError(str(options.json), f"cannot be written ({error.strerror}).") from error
    print("\n".join(analysis.lines()))
    return analysis.exit_code
