"""The trainer's command line."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from trainer.architectures.catalogue import ARCHITECTURES
from trainer.importers import import_table, import_tree
from trainer.manifest import Manifest, read_manifest
from trainer.phantom.cohort import TASKS, Cohort, bake
from trainer.phantom.memory import give_back_large_blocks
from trainer.recipe import DEFAULT, preset_names, recipe_named
from trainer.validation import validate

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - argparse has no other name for it


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 if it did what was asked, 2 if it could not be done as asked."""
    arguments = _parser().parse_args(argv)
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
    _add_recipes(commands)
    _add_datasets(commands)
    fit = commands.add_parser("fit", help="train a network; the result is a model with its card")
    fit.add_argument("--architecture", required=True, help="such as vgg16; `recipes` lists them")
    fit.add_argument("--recipe", default=DEFAULT, help=f"a preset or a .toml file (default: {DEFAULT})")
    fit.add_argument("--resume", action="store_true", help="go on with the run in --out")
    _add_training(fit)
    fit.set_defaults(run=lambda arguments: _commands().fit(arguments))
    compare = commands.add_parser("compare", help="train every architecture with every recipe, and print the table")
    compare.add_argument("--architectures", required=True, help="names, with commas between them")
    compare.add_argument("--recipes", default=DEFAULT, help="presets or .toml files, with commas between them")
    _add_training(compare)
    compare.set_defaults(run=lambda arguments: _commands().compare_all(arguments))
    evaluate = commands.add_parser("evaluate", help="examine a model on a dataset")
    evaluate.add_argument("--model", required=True, type=Path, help="a model's folder")
    evaluate.add_argument("--data", required=True, type=Path, help="a dataset folder")
    evaluate.add_argument("--out", required=True, type=Path, help="where numbers and figures go")
    evaluate.add_argument("--passes", type=int, default=0, help="with dropout left on: how far the answers spread")
    _add_device(evaluate)
    evaluate.set_defaults(run=lambda arguments: _commands().evaluate_model(arguments))
    export = commands.add_parser("export", help="copy a run's model, verified, to where it is to be used")
    export.add_argument("--run", required=True, type=Path, dest="run_folder", help="a run's folder, or a model's")
    export.add_argument("--out", required=True, type=Path, help="the new folder")
    export.set_defaults(run=lambda arguments: _commands().export(arguments))
    return parser


def _add_recipes(commands: Commands) -> None:
    recipes = commands.add_parser("recipes", help="list recipes and architectures, or show one recipe")
    recipes.add_argument("name", nargs="?", help="a preset, or a .toml file to check")
    recipes.add_argument("--json", action="store_true", help="for programs")
    recipes.set_defaults(run=_show_recipes)


def _add_datasets(commands: Commands) -> None:
    what = commands.add_parser("datasets", help="check or import data").add_subparsers(required=True, metavar="what")
    check = what.add_parser("check", help="what is wrong with a dataset folder")
    check.add_argument("folder", type=Path)
    check.add_argument("--json", action="store_true", help="for programs")
    check.set_defaults(run=_check_dataset)
    tree = what.add_parser("tree", help="import a tree of folders named after the classes")
    tree.add_argument("source", type=Path)
    tree.add_argument("out", type=Path)
    tree.add_argument("--patient", default="^(.*)$", help="expression whose group finds the patient in a file's name")
    tree.set_defaults(run=lambda given: _imported(import_tree(given.source, given.out, given.patient)))
    table = what.add_parser("table", help="import a folder of images with a CSV table of their classes")
    table.add_argument("source", type=Path)
    table.add_argument("table", type=Path)
    table.add_argument("out", type=Path)
    table.set_defaults(run=lambda given: _imported(import_table(given.source, given.table, given.out)))


def _add_training(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", required=True, type=Path, help="a dataset folder")
    parser.add_argument("--task", required=True, help="a task's name, or a file that describes one")
    parser.add_argument("--out", required=True, type=Path, help="the run's folder")
    parser.add_argument("--weights", default="random", help="of the base: random, phantom, imagenet, or a file")
    parser.add_argument(
        "--normalisation",
        choices=("usual", "imagenet", "halves"),
        default="usual",
        help="that the weights were trained with; halves: mean and deviation 0.5, as TensorFlow's",
    )
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same run (default: 0)")
    parser.add_argument("--split", default="patients", help="patients, given, samples, or a fold such as 2/5")
    parser.add_argument("--allow-leak", default="", metavar="REASON", help="train on a leaking split; the card says so")
    parser.add_argument(
        "--shuffle-labels", action="store_true", help="deal the classes out anew: nothing can be learned"
    )
    parser.add_argument("--whole-base", action="store_true", help="add the recipe's optional last phase")
    parser.add_argument("--epochs-share", type=float, default=1.0, help="of the recipe's epochs, to try things out")
    parser.add_argument("--batch", type=int, default=0, help="another batch size than the recipe's")
    parser.add_argument("--precision", choices=("fp32", "fp16"), default="fp32", help="of the saved weights")
    parser.add_argument("--name", default="", help="what the model is called")
    parser.add_argument("--licence", default="not stated", help="of the model")
    parser.add_argument("--plain", action="store_true", help="run frozen stages anew in every step")
    parser.add_argument("--float32", action="store_true", help="no mixed precision on a GPU")
    parser.add_argument(
        "--bfloat16", action="store_true", help="mixed precision on a processor, too: twice as fast on one that has it"
    )
    _add_device(parser)


def _add_device(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--device", default="auto", help="auto, cpu, or cuda (default: auto)")
    parser.add_argument("--json", action="store_true", help="tell progress as lines of JSON")


def _commands() -> ModuleType:
    """The commands that need torch, which takes seconds to load."""
    from trainer import commands

    return commands


def _show_recipes(arguments: argparse.Namespace) -> int:
    recipes = [recipe_named(name) for name in ([arguments.name] if arguments.name else preset_names())]
    if arguments.json:
        print(json.dumps([recipe.as_table() for recipe in recipes], ensure_ascii=False, indent=1))
        return 0
    for recipe in recipes:
        print(f"{recipe.name:13} {recipe.title} ({recipe.source})")
        for phase in recipe.phases:
            trained = ", ".join(phase.stages) or phase.train
            extra = ", optional" if phase.optional else ""
            rate = f"{phase.schedule.shape} {phase.schedule.rate:g}"
            print(f"{'':15}{phase.name}: trains {trained}, {phase.epochs} epochs, rate {rate}{extra}")
    if not arguments.name:
        print("\nArchitectures: " + ", ".join(architecture.name for architecture in ARCHITECTURES))
    return 0


def _check_dataset(arguments: argparse.Namespace) -> int:
    report = validate(read_manifest(arguments.folder), _report_files)
    if arguments.json:
        print(json.dumps(report.to_json(), ensure_ascii=False, indent=1))
    else:
        for label, count in report.classes.items():
            print(f"{label}: {count} files of {report.patients[label]} patients")
        print("Sizes: " + ", ".join(f"{count} of {size}" for size, count in report.sizes.items()))
        print("\n".join(report.sentences()) or "Nothing is wrong with it.")
    return 0 if report.fit_for_training else 3


def _imported(manifest: Manifest) -> int:
    counts = ", ".join(f"{count} {label}" for label, count in sorted(manifest.classes.items()))
    print(f"{len(manifest.patients)} patients in {manifest.folder}: {counts}")
    return 0


def _bake_cohort(arguments: argparse.Namespace) -> int:
    give_back_large_blocks()
    cohort = Cohort(arguments.task, arguments.n, arguments.seed)
    manifest = bake(cohort, arguments.out, workers=max(1, arguments.workers), progress=_report)
    with manifest.open(encoding="utf-8", newline="") as table:
        classes = Counter(row["class"] for row in csv.DictReader(table))
    counts = ", ".join(f"{count} {label}" for label, count in sorted(classes.items()))
    print(f"{cohort.n} patients in {arguments.out}: {counts}")
    return 0


def _report_files(done: int, of: int) -> None:
    _report(done, of, "files")


def _report(done: int, of: int, what: str = "patients") -> None:
    """Show on a terminal how far the work has come."""
    if sys.stderr.isatty():
        print(f"\r{done} of {of} {what}", end="\n" if done == of else "", file=sys.stderr, flush=True)
