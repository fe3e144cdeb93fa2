"""What a training run is asked to do, and doing it: data checked, split, fitted, examined, saved as a model."""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from trainer import bundle, weights
from trainer.architectures.architecture import Architecture, Dimensions, HeadShape, Normalisation
from trainer.architectures.network import Network, build
from trainer.calibration import Calibration
from trainer.card import CALIBRATION, CARD, Card, Data, Measure, hashed
from trainer.card import Split as CardSplit
from trainer.card import read as read_card
from trainer.checkpoint import Standing
from trainer.dataset import Samples, load
from trainer.evaluate import Evaluation, evaluate
from trainer.events import Event, Examined, Noted, Started
from trainer.fit import Course, Fitting
from trainer.loop import Means
from trainer.manifest import Manifest, read_manifest
from trainer.predictions import answers
from trainer.preprocess import Preprocessing
from trainer.probes import image_sizes, shuffled
from trainer.recipe import Recipe
from trainer.scope import SCOPE, scope_of
from trainer.split import LeakError, Split, by_patient, by_sample, find_leaks, fixed, in_folds
from trainer.task import Task
from trainer.trial import TRIAL, trial
from trainer.validation import validate

MODEL, SPLIT = "model", "split.json"
_SHOWN = 3
# Among the limits of every model that simulated patients taught.
OF_THE_PHANTOM = (
    "Simulated bone, soft tissue and noise have the texture that the phantom gives them, and that is the limit: how"
    " well the model does on images of people is not known, and may be much worse."
)


@dataclass(frozen=True)
class Job:
    """One run. split: patients, given, samples, or `2/5` for the second of five folds.

    allow: why a leak is accepted; without a reason it is not. shuffle: deal the classes out anew, to see that nothing
    can be learned then. precision: of the saved weights. normalisation: what the base weights were trained with, where
    that is not what their architecture's usually are.
    """

    data: Path
    task: Task
    architecture: Architecture
    recipe: Recipe
    weights: str = weights.RANDOM
    seed: int = 0
    split: str = "patients"
    allow: str = ""
    shuffle: bool = False
    precision: str = "fp32"
    normalisation: Normalisation | None = None
    name: str = ""
    licence: str = "not stated"

    @property
    def title(self) -> str:
        """What the model is called."""
        return self.name or f"{self.task.id} {self.architecture.title}"

    def digest(self, manifest: Manifest) -> str:
        """Of everything that decides the result: a run goes on only where it is the same run."""
        scale = None if self.normalisation is None else [*self.normalisation.mean, *self.normalisation.std]
        network = [self.task.as_table(), self.architecture.name, self.weights, scale]
        said = [manifest.digest(), *network, self.recipe.as_table(), self.seed, self.split, self.shuffle]
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class Material:
    """A job's data, ready to learn from. leaks: what its parts share, accepted for a reason."""

    manifest: Manifest
    split: Split
    leaks: tuple[str, ...]
    samples: Samples
    preprocessing: Preprocessing

    def part(self, name: str) -> Samples:
        """The samples of train, val or test."""
        return self.samples.chosen(self.split.part(name))


def run(
    job: Job, out: Path, means: Means, say: Callable[[Event], None], *, resume: bool = False, command: str = ""
) -> Card:
    """Do a job in its folder, which holds the checkpoint, the split and in the end the model. Returns its card."""
    if means.team.agree((out / MODEL).exists, means.device):
        raise ValueError(f"{out} holds a finished model; choose another folder")
    if not resume and means.team.agree((out / SPLIT).exists, means.device):
        raise ValueError(f"{out} holds a run that was begun; say --resume to go on with it, or choose another folder")
    material = prepared(job, say)
    network, report = _network(job)
    # Channels last is what convolutions are fastest with, on processors too: VGG16 by half.
    network.to(means.device, memory_format=torch.channels_last)  # type: ignore[call-overload]  # torch allows it
    prepare = preparation(material.preprocessing)
    means = replace(means, seed=job.seed, still_norms=report.folded)
    if means.team.leads:
        out.mkdir(parents=True, exist_ok=True)
        material.split.save(out / SPLIT, material.manifest)
    counts = {name: len(material.split.part(name)) for name in ("train", "val", "test")}
    say(Started(job.architecture.title, job.recipe.name, job.recipe.epochs, counts, _device_name(means.device)))
    say(Noted(f"Base: {report.sentence}"))
    course = Course(
        network=network,
        upper=job.architecture.stages_from(job.architecture.upper),
        prepare=prepare,
        outputs=job.task.outputs,
        train=material.part("train"),
        val=material.part("val"),
        recipe=job.recipe,
        order=job.digest(material.manifest),
    )
    standing = Fitting(course, means, out, say).fit(resume=resume)
    if job.precision != "fp32":
        bundle.rounded(network, job.precision)
    found = examined(job, material, network, means.device, standing)
    card = _card(job, material, report, found, standing, command, means)
    if means.team.leads:
        files = {**found.files, "evaluation.json": found.as_json().encode(), "metrics.csv": found.as_csv().encode()}
        if not job.architecture.segments:
            held_out = material.part("val").images
            files[SCOPE] = scope_of(network, prepare, material.part("train").images, held_out).as_bytes()
            files[TRIAL] = trial(bundle.Bundle(card, network.eval()))
        card = bundle.save(out / MODEL, card, network, files, precision=job.precision)
        metrics = {name: (one.value, one.low, one.high) for name, one in (found.patients or found.samples).items()}
        say(Examined(str(out / MODEL), found.examined, metrics, tuple(found.sentences())))
    return card


def prepared(job: Job, say: Callable[[Event], None] = lambda _: None) -> Material:
    """Read and check a job's data. Raises ValueError for data nobody can train on, LeakError for a leaking split."""
    manifest = read_manifest(job.data)
    report = validate(manifest)
    if not report.fit_for_training:
        raise ValueError(f"{job.data} cannot be trained on. {'. '.join(report.sentences()[:_SHOWN])}")
    for sentence in report.sentences():
        say(Noted(sentence))
    split = split_as(job.split, manifest, job.recipe.shares, job.seed)
    leaks = find_leaks(manifest, split, (*report.identical, *report.near))
    if leaks and not job.allow:
        raise LeakError(leaks)
    if leaks:
        say(Noted(f"The split leaks ({leaks[0]}; {len(leaks)} in all), which was allowed: {job.allow}"))
    preprocessing = Preprocessing.of(job.task, job.architecture, job.normalisation)
    samples = load(manifest, preprocessing, job.task)
    sizes = image_sizes(manifest)
    entries = tuple(
        replace(entry, covariates={**entry.covariates, "image_size": size})
        for entry, size in zip(samples.entries, sizes, strict=True)
    )
    samples = replace(samples, entries=entries)
    if job.shuffle:
        samples = shuffled(samples, job.seed)
    return Material(manifest, split, tuple(leaks), samples, preprocessing)


def split_as(how: str, manifest: Manifest, shares: tuple[float, float, float], seed: int) -> Split:
    """The split that a word asks for: patients, given, samples, or a fold such as 2/5."""
    if how == "patients":
        return by_patient(manifest, shares, seed)
    if how == "given":
        return fixed(manifest)
    if how == "samples":
        return by_sample(manifest, shares, seed)
    fold, _, of = how.partition("/")
    if not (fold.isdecimal() and of.isdecimal() and 1 <= int(fold) <= int(of)):
        raise ValueError(f"a split is patients, given, samples, or a fold such as 2/5; not {how}")
    return in_folds(manifest, int(of), seed)[int(fold) - 1]


def preparation(preprocessing: Preprocessing) -> Callable[[Tensor], Tensor]:
    """From grey images [sample, 1, row, column] in [0, 1] to what the network takes."""
    channels = preprocessing.input.channels

    def prepare(images: Tensor) -> Tensor:
        x = preprocessing.finish(images.expand(-1, channels, -1, -1))
        return x.contiguous(memory_format=torch.channels_last)

    return prepare


def examined(job: Job, material: Material, network: Network, device: torch.device, standing: Standing) -> Evaluation:
    """The network's examination on the test part, or on the validation part where there is no other."""
    prepare = preparation(material.preprocessing)
    part = next((name for name in ("test", "val", "train") if material.split.part(name)), "train")
    parts = {name: material.part(name) for name in {part, "val"} if material.split.part(name)}
    answered = {name: answers(network, prepare, of, job.task.output, device) for name, of in parts.items()}
    return evaluate(
        material.part("train"),
        (part, parts[part], answered[part]),
        (parts["val"], answered["val"]) if "val" in parts else None,
        standing.history,
        standing.best_epoch,
        material.leaks,
    )


def _network(job: Job) -> tuple[Network, weights.Report]:
    """The job's network with its base weights; the head is random, drawn from the job's seed."""
    head = None if job.recipe.head is None else HeadShape(*job.recipe.head)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(job.seed)
        network = build(job.architecture, _dimensions(job, head))
        return network, weights.load_base(network, job.architecture, job.weights, task=job.task.id)


def _dimensions(job: Job, head: HeadShape | None) -> Dimensions:
    size = job.task.input
    return job.architecture.dimensions(size.channels, size.height_px, size.width_px, job.task.outputs, head)


def _card(
    job: Job,
    material: Material,
    report: weights.Report,
    found: Evaluation,
    standing: Standing,
    command: str,
    means: Means,
) -> Card:
    digest = material.manifest.digest()
    simulated = (job.data / "cohort.json").is_file()
    whom = "Trained on simulated patients" if simulated else "Trained on local data"
    verdict = found.verdict.sentence(found.baseline_name) if found.verdict else "Outlines were compared with the truth"
    salt = digest[:16]
    hashes = {
        name: tuple(sorted(hashed(patient, salt) for patient in material.split.patients(name, material.manifest)))
        for name in ("train", "val", "test")
    }
    used = found.baseline_name or "baseline"
    metrics: dict[str, Mapping[str, Measure]] = {
        f"{found.examined}, per patient": found.patients,
        f"{found.examined}, per sample": found.samples,
        f"{used}, per patient": found.baseline,
        CALIBRATION: {} if found.calibration is None else _calibration(found.calibration),
    }
    head = None if job.recipe.head is None else HeadShape(*job.recipe.head)
    return Card(
        summary=f"{whom}; for research only. {verdict}.",
        name=job.title,
        task=job.task,
        preprocessing=material.preprocessing,
        architecture=job.architecture.name,
        dimensions=_dimensions(job, head),
        base=report.sentence,
        recipe=job.recipe.as_table(),
        data=Data(
            source="simulated patients" if simulated else job.data.name,
            simulated=simulated,
            sha256=digest,
            patients=len(material.manifest.patients),
            samples=len(material.samples),
            classes=dict(material.manifest.classes),
        ),
        split=CardSplit(
            salt, material.split.how, hashes["train"], hashes["val"], hashes["test"],
            f"{job.allow} ({'; '.join(material.leaks[:_SHOWN])})" if material.leaks else None,
        ),
        metrics={part: measured for part, measured in metrics.items() if measured},
        limits=(*_limits(job, material, simulated=simulated), *found.sentences()),
        licence=job.licence,
        made={
            "data": _order(job.data),
            **_before(job.weights),
            "command": command,
            "date": datetime.now(UTC).date().isoformat(),
            "seed": job.seed,
            "epochs": len(standing.history),
            "best_epoch": standing.best_epoch,
            "device": means.device.type,
            "precision_of_training": "bfloat16 where it suffices" if means.mixed else "float32",
            "versions": {"python": platform.python_version(), "torch": torch.__version__, "numpy": np.__version__},
        },
    )  # fmt: skip


def _before(origin: str) -> dict[str, str]:
    """The command that made the model whose base this one started from, where it did."""
    path = Path(origin)
    if path.name != bundle.WEIGHTS or not path.with_name(CARD).is_file():
        return {}
    return {"before": str(read_card(path.with_name(CARD)).made.get("command", "not known"))}


def _order(data: Path) -> str:
    """How the data came to be: the command that bakes the same again, or what the folder is called."""
    order = data / "cohort.json"
    if not order.is_file():
        return data.name
    said = json.loads(order.read_text(encoding="utf-8"))
    what = f"--task {said['task']} --n {said['n']} --seed {said['seed']}"
    return f"python -m trainer bake cohort {what} --out {data.as_posix()}"


def _calibration(found: Calibration) -> dict[str, Measure]:
    """The temperature, and how far confidence is from being right without it: single numbers, without intervals."""
    numbers = {
        "temperature": found.temperature,
        "error": found.error,
        "error at temperature": found.error_at_temperature,
    }
    return {name: Measure(value, value, value) for name, value in numbers.items()}


def _limits(job: Job, material: Material, *, simulated: bool) -> list[str]:
    said = ["Research use only; not a medical device."]
    if simulated:
        said.append(OF_THE_PHANTOM)
    if material.preprocessing.enlarges:
        said.append(f"Samples are enlarged to {material.preprocessing.network_px[1]} pixels for this network.")
    if job.shuffle:
        said.append("The classes were dealt out at random before training: a test of the method, not a model.")
    return said


def _device_name(device: torch.device) -> str:
    return torch.cuda.get_device_name(device) if device.type == "cuda" else "the processor"
