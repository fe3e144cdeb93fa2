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
from typing import TYPE_CHECKING, Any

from osteoview import __version__
from osteoview.base.errors import InputError, OsteoViewError, UsageError
from osteoview.base.tasks import CancelToken

if TYPE_CHECKING:
    from osteoview.anatomy.vbmd import ScannerCalibration


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


_VERBS = ("info", "analyze", "dataset", "models", "selftest")


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
    analyze.add_argument(
        "--segmenter",
        default="geometry",
        choices=("geometry", "ms-net"),
        help="who outlines the vertebra: geometry, or a network beside it, and both are compared",
    )
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
    analyze.add_argument(
        "--calibration",
        type=Path,
        metavar="FILE",
        help="bone mineral by this calibration; otherwise by those that were entered in the window",
    )
    analyze.add_argument(
        "--earlier",
        type=Path,
        action="append",
        default=[],
        metavar="STUDY",
        help="an earlier study of the patient: measured too, and the change told; may be named several times",
    )
    analyze.add_argument("--json", type=Path, metavar="FILE", help="write the result here; '-' for standard output")
    analyze.add_argument("--report", type=Path, metavar="DIR", help="result, tables and pictures into a new folder")
    analyze.set_defaults(carry_out=_analyze)
    _add_dataset(verbs)
    _add_models(verbs)
    selftest = verbs.add_parser("selftest", help="libraries, device, models, and whether they answer as recorded")
    selftest.add_argument("--json", action="store_true", help="as JSON on standard output")
    selftest.set_defaults(carry_out=_selftest)
    return parser


def _add_dataset(verbs: argparse._SubParsersAction[_Parser]) -> None:
    dataset = verbs.add_parser("dataset", help="studies and a table of their classes made into a folder to train on")
    dataset.add_argument(
        "table",
        type=Path,
        metavar="TABLE.csv",
        help="columns file, patient, class; if wanted study, split, roi; any others become covariates",
    )
    dataset.add_argument("--task", required=True, metavar="T", help="what is to be learned: a task's name or file")
    dataset.add_argument("--out", required=True, type=Path, metavar="FOLDER", help="a folder that is new or empty")
    dataset.add_argument("--device", default="auto", choices=("auto", "cpu", "cuda", "mps"), help="what outlines")
    dataset.add_argument("--json", type=Path, metavar="FILE", help="write the summary here; '-' for standard output")
    dataset.set_defaults(carry_out=_dataset)


def _add_models(verbs: argparse._SubParsersAction[_Parser]) -> None:
    parser = verbs.add_parser("models", help="the models there are; verify, import, export")
    actions = parser.add_subparsers(title="actions", required=True, metavar="ACTION")
    about = {
        "list": "every model, by task",
        "show": "a model's card",
        "verify": "whether every file of a model is what was saved; all models unless one is named",
        "import": "take in a model from a folder or a zip, verified and never executed",
        "export": "write a model as a folder or a zip",
    }
    for action, words in about.items():
        one = actions.add_parser(action, help=words)
        if action in ("show", "export"):
            one.add_argument("name", metavar="MODEL")
        if action == "verify":
            one.add_argument("name", metavar="MODEL", nargs="?", default="")
        if action == "import":
            one.add_argument("path", type=Path, metavar="PATH")
        if action == "export":
            one.add_argument("path", type=Path, metavar="TARGET", help="a folder that is not there yet, or a .zip")
        one.add_argument("--json", action="store_true", help="as JSON on standard output")
        one.set_defaults(carry_out=_models, action=action)


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


def _models(options: argparse.Namespace, cancel: CancelToken) -> int:
    from osteoview.inference.model_library import ModelLibrary
    from osteoview.models import Shelf, card_lines, verified_lines

    del cancel
    library = ModelLibrary()
    said: dict[str, Any] = {}
    if options.action == "list":
        shelf = Shelf(library)
        said, lines = shelf.document(), shelf.lines()
    elif options.action == "show":
        model = library.find(options.name)
        said, lines = json.loads(model.card.as_json()), card_lines(model)
    elif options.action == "verify":
        chosen = [library.find(options.name)] if options.name else list(library.models)
        if not options.name and library.refused:
            raise InputError("models", f"{len(library.refused)} cannot be used. {library.refused[0].reason}")
        lines = verified_lines(library, chosen)
        said = {"verified": [model.name for model in chosen]}
    elif options.action == "import":
        model = library.import_model(options.path)
        said = {"name": model.name, "sha256": model.card.sha256}
        lines = [f"{model.name} is there now, for {model.card.task.id}. {model.card.summary}"]
    else:
        target = library.export(library.find(options.name), options.path)
        said, lines = {"path": str(target)}, [f"Written: {target}"]
    print(json.dumps(said, indent=2, ensure_ascii=False) if options.json else "\n".join(lines))
    return 0


def _selftest(options: argparse.Namespace, cancel: CancelToken) -> int:
    from osteoview.selftest import Selftest

    found = Selftest.of(cancel=cancel)
    print(json.dumps(found.document(), indent=2, ensure_ascii=False) if options.json else "\n".join(found.lines()))
    return found.exit_code


def _calibrations(file: Path | None) -> tuple[ScannerCalibration, ...]:
    """Of the file, else what a person has entered in the window of this machine."""
    from osteoview.anatomy.calibration_file import read_calibrations
    from osteoview.base.paths import config_folder
    from osteoview.session.preferences import Preferences

    if file is not None:
        return read_calibrations(file)
    try:
        settings = config_folder() / "settings.json"
        return Preferences(settings).choices.calibrations if settings.is_file() else ()
    except OsteoViewError:  # the settings of a newer program
        return ()


def _analyze(options: argparse.Namespace, cancel: CancelToken) -> int:
    from osteoview.analyze import Analysis, Question
    from osteoview.analyze.outlined import Segmenter
    from osteoview.anatomy.overrides import read_overrides
    from osteoview.inference.scope_checks import NAMES

    _check_targets(options.json, options.report)
    question = Question(
        level=options.level.upper(),
        segmenter=Segmenter(options.segmenter),
        series=options.series,
        task=options.task,
        models=tuple(options.model),
        rois=options.roi,
        device=options.device,
        threshold=options.threshold,
        calibrated=options.calibrated,
        overrides=read_overrides(options.override, also=NAMES),
        calibrations=_calibrations(options.calibration),
        earlier=tuple(options.earlier),
    )
    analysis = Analysis.of(options.paths, question, cancel=cancel)
    text = json.dumps(analysis.document(), indent=2, ensure_ascii=False)
    if options.report is not None:
        from osteoview.analyze.report_folder import write_report

        write_report(options.report, analysis)
    _tell(text, analysis.lines(), options.json)
    return analysis.exit_code


def _dataset(options: argparse.Namespace, cancel: CancelToken) -> int:
    from osteoview.dataset.case_table import read_cases, task_called
    from osteoview.dataset.cutting import Cutter
    from osteoview.dataset.making import make_dataset
    from osteoview.inference.classifier import Classifier
    from osteoview.inference.model_library import ModelLibrary

    _check_targets(options.json)
    task = task_called(options.task)
    cases = read_cases(options.table, task)
    cutter = Cutter(task, ModelLibrary(), Classifier(options.device))
    progress = sys.stderr if str(options.json) == "-" else sys.stdout
    made = make_dataset(
        cases, cutter, options.out, cancel=cancel, say=lambda line: print(line, file=progress, flush=True)
    )
    _tell(json.dumps(made.document(), indent=2, ensure_ascii=False), made.lines(), options.json)
    return made.exit_code


def _check_targets(file: Path | None, folder: Path | None = None) -> None:
    """Raise InputError before minutes of work whose result could not be kept."""
    if file is not None and str(file) != "-" and not file.parent.is_dir():
        raise InputError(str(file), "cannot be written: there is no such folder.", hint="Make it, or name another.")
    if folder is not None and folder.is_dir() and any(folder.iterdir()):
        raise InputError(str(folder), "is not empty.", hint="Name a new folder; nothing was written over.")


def _tell(text: str, lines: Sequence[str], file: Path | None) -> None:
    """JSON into a file and lines for a person, or JSON alone where the file is standard output."""
    if str(file) == "-":
        print(text)
        return
    print("\n".join(lines))
    if file is not None:
        try:
            file.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise InputError(str(file), f"cannot be written ({error.strerror}).") from error
