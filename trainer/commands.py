"""The commands that need torch; loaded only when one of them is given."""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import torch

from trainer import bundle
from trainer.architectures.architecture import HALVES, IMAGENET
from trainer.architectures.catalogue import architecture_named
from trainer.card import Card, hashed
from trainer.comparison import as_table, compare
from trainer.dataset import Samples, load
from trainer.evaluate import evaluate
from trainer.events import Bar, Event, Examined, Failed, json_lines
from trainer.job import Job, preparation, run
from trainer.loop import CancelledError, DivergedError, Means
from trainer.manifest import read_manifest
from trainer.predictions import answers, predictions_of
from trainer.probes import with_dropout
from trainer.recipe import Recipe, recipe_named
from trainer.recorded import on_gpu
from trainer.task import Task, task_named
from trainer.team import Team, assembled

CANCELLED, UNUSABLE = 5, 3


def fit(arguments: argparse.Namespace) -> int:
    """Train one network."""
    with _ready(arguments) as (means, say):
        (job,) = _jobs(arguments, [arguments.architecture], [arguments.recipe])
        return _told(say, lambda: run(job, arguments.out, means, say, resume=arguments.resume, command=_command()))


def compare_all(arguments: argparse.Namespace) -> int:
    """Train a grid of networks and print the table."""
    with _ready(arguments) as (means, say):
        jobs = _jobs(arguments, arguments.architectures.split(","), arguments.recipes.split(","))

        def work() -> None:
            rows = compare(jobs, arguments.out, means, say, _command())
            if means.team.leads and not arguments.json:
                sys.stdout.write(as_table(rows))

        return _told(say, work)


def evaluate_model(arguments: argparse.Namespace) -> int:
    """Examine a model on a dataset, leaving out nobody: patients that it was trained on are called leaks."""
    say = _voice(arguments, Team())

    def work() -> None:
        device = _device(arguments.device)
        model = bundle.load(arguments.model, device)
        card = model.card
        manifest = read_manifest(arguments.data)
        samples = load(manifest, card.preprocessing, card.task)
        train, examined, leaks = _known_and_new(card, samples)
        prepare = preparation(card.preprocessing)
        answered = answers(model.network, prepare, examined, card.task.output, device)
        found = evaluate(train, ("test", examined, answered), leaks=leaks)
        arguments.out.mkdir(parents=True, exist_ok=True)
        if arguments.passes and examined.masks is None:
            way = prepare, examined, card.task.output, device
            mean, spread = with_dropout(model.network, *way, passes=arguments.passes)
            doubtful = predictions_of(examined, mean).as_csv(spread).encode()
            (arguments.out / "dropout.csv").write_bytes(doubtful)
        files = {**found.files, "evaluation.json": found.as_json().encode(), "metrics.csv": found.as_csv().encode()}
        for name, content in files.items():
            (arguments.out / name).write_bytes(content)
        metrics = {name: (one.value, one.low, one.high) for name, one in (found.patients or found.samples).items()}
        say(Examined(str(arguments.model), found.examined, metrics, tuple(found.sentences())))

    return _told(say, work)


def export(arguments: argparse.Namespace) -> int:
    """Copy a run's model, verified, to where it is to be used."""
    source = arguments.run_folder / "model" if (arguments.run_folder / "model").is_dir() else arguments.run_folder
    card = bundle.verify(source)
    if arguments.out.exists():
        raise ValueError(f"{arguments.out} is there already; choose another name")
    aside = arguments.out.with_name(f".{arguments.out.name}.{os.getpid()}.part")
    try:
        shutil.copytree(source, aside)
        bundle.verify(aside)
        aside.rename(arguments.out)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    sys.stdout.write(f"{card.name}: {card.summary}\n{arguments.out}\n")
    return 0


def _known_and_new(card: Card, samples: Samples) -> tuple[Samples | None, Samples, list[str]]:
    """Samples of patients that taught the model, those that examine it, and whom it should not be examined on."""
    whose = {patient: hashed(patient, card.split.salt) for patient in dict.fromkeys(samples.patients)}
    taught = [n for n, patient in enumerate(samples.patients) if whose[patient] in card.split.train]
    unseen = [n for n, patient in enumerate(samples.patients) if whose[patient] in card.split.test]
    train = samples.chosen(taught) if taught else None
    if unseen:  # the model's own data: its own test part
        return train, samples.chosen(unseen), [card.split.override] if card.split.override else []
    chosen = {name for name, digest in whose.items() if digest in (*card.split.train, *card.split.validation)}
    return train, samples, [f"patient {name} is in the data the model learned from" for name in sorted(chosen)]


def _jobs(arguments: argparse.Namespace, architectures: Sequence[str], recipes: Sequence[str]) -> list[Job]:
    task = _task(arguments.task)
    return [
        Job(
            data=arguments.data,
            task=task,
            architecture=architecture_named(architecture.strip()),
            recipe=_recipe(arguments, recipe.strip(), architecture_named(architecture.strip()).name),
            weights=arguments.weights,
            seed=arguments.seed,
            split=arguments.split,
            allow=arguments.allow_leak,
            shuffle=arguments.shuffle_labels,
            precision=arguments.precision,
            normalisation={"imagenet": IMAGENET, "halves": HALVES}.get(arguments.normalisation),
            name=arguments.name,
            licence=arguments.licence,
        )
        for recipe in recipes
        for architecture in architectures
    ]


def _task(name: str) -> Task:
    return Task.load(Path(name)) if name.endswith((".toml", ".json")) else task_named(name)


def _recipe(arguments: argparse.Namespace, name: str, architecture: str) -> Recipe:
    recipe = recipe_named(name).for_architecture(architecture).with_optional(arguments.whole_base)
    if arguments.epochs_share != 1:
        recipe = recipe.shortened(arguments.epochs_share)
    return replace(recipe, batch=arguments.batch) if arguments.batch else recipe


@contextmanager
def _ready(arguments: argparse.Namespace) -> Iterator[tuple[Means, Callable[[Event], None]]]:
    """Device, team and voice; a first SIGTERM or Ctrl-C asks to stop after the step, a second one is not heeded."""
    device = _device(arguments.device)
    stopping = threading.Event()
    before = {name: signal.signal(name, lambda *_: stopping.set()) for name in (signal.SIGTERM, signal.SIGINT)}
    try:
        with assembled(device) as team:
            usual = device.type == "cuda" and torch.cuda.is_bf16_supported() and not arguments.float32
            mixed = usual or arguments.bfloat16
            if device.type == "cuda":
                torch.set_float32_matmul_precision("high")
            # Processes that wait for each other within a step cannot be played from a recording.
            record = on_gpu if device.type == "cuda" and team.size == 1 and not arguments.plain else None
            means = Means(device, 0, team, not arguments.plain, mixed, record, cancelled=stopping.is_set)
            yield means, _voice(arguments, team)
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _told(say: Callable[[Event], None], work: Callable[[], object]) -> int:
    """Work, and an exit code; every expected failure is a sentence."""
    try:
        work()
    except CancelledError:
        return CANCELLED
    except (ValueError, OSError, DivergedError, MemoryError, torch.OutOfMemoryError) as error:
        say(Failed(str(error) or type(error).__name__))
        return UNUSABLE
    return 0


def _voice(arguments: argparse.Namespace, team: Team) -> Callable[[Event], None]:
    if not team.leads:
        return lambda _: None
    return json_lines() if arguments.json else Bar(sys.stderr)


def _device(name: str) -> torch.device:
    if name != "auto":
        return torch.device(name)
    return (
        torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0")))
        if torch.cuda.is_available()
        else torch.device("cpu")
    )


def _command() -> str:
    """What makes the same model again from nothing."""
    return "python -m trainer " + shlex.join(said for said in sys.argv[1:] if said not in {"--resume", "--json"})
