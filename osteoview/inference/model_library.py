"""The models there are: those that come with the program, and a person's own. Nothing in a model is ever executed.

Listing reads cards only and needs no torch; weights are checked against the card when a model is imported, verified
or asked.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from osteoview.base.errors import UsageError
from osteoview.base.files import write_atomically
from osteoview.base.paths import data_folder, resources
from osteoview.inference.errors import ModelError
from osteoview.inference.model_archive import WEIGHTS, copied, unpacked
from trainer.card import CARD, Card
from trainer.card import read as read_card
from trainer.table import TableError
from trainer.task import Output

_DEFAULTS, _DELETED = "defaults.json", ".deleted"
_SHORTEST_DIGEST = 6


@dataclass(frozen=True)
class Model:
    """A model that can be asked: its card has been read, and its weights have the size that the card says."""

    folder: Path
    card: Card
    bundled: bool

    @property
    def name(self) -> str:
        """What it is called on the command line: its folder."""
        return self.folder.name

    @property
    def trained_on(self) -> str:
        """The first thing to know of a model."""
        data = self.card.data
        return f"{data.patients} simulated patients" if data.simulated else f"{data.source}, {data.patients} patients"

    @property
    def classifies(self) -> bool:
        """Whether it names a class; the others outline."""
        return self.card.task.output is not Output.MASK

    @property
    def size_bytes(self) -> int:
        """Of its weights."""
        return 0 if self.card.weights is None else self.card.weights.size_bytes


@dataclass(frozen=True)
class Refused:
    """A folder among the models that is none that could be used, and why."""

    folder: Path
    reason: str


@dataclass(frozen=True)
class Deleted:
    """A model moved aside; `restore` brings it back."""

    name: str
    folder: Path
    was_default_of: tuple[str, ...] = ()


class ModelLibrary:
    """Bundled and own models. Read again with `scan`; own ones come first among equals."""

    def __init__(self, own: Path | None = None, bundled: Path | None = None) -> None:
        self._own = data_folder() / "models" if own is None else own
        self._bundled = resources() / "models" if bundled is None else bundled
        self.models: tuple[Model, ...] = ()
        self.refused: tuple[Refused, ...] = ()
        self.scan()

    def scan(self) -> None:
        """Look at the folders again."""
        models, refused = [], []
        for root, bundled in ((self._own, False), (self._bundled, True)):
            for folder in _folders(root):
                try:
                    models.append(Model(folder, card_of(folder), bundled))
                except ModelError as error:
                    refused.append(Refused(folder, error.user_message))
        self.models, self.refused = tuple(models), tuple(refused)

    def for_task(self, task: str) -> tuple[Model, ...]:
        """The models of a task, its default first."""
        default = self.default(task)
        models = [model for model in self.models if model.card.task.id == task]
        return tuple(sorted(models, key=lambda model: model is not default))

    @property
    def tasks(self) -> tuple[str, ...]:
        """Every task that a model classifies for."""
        return tuple(dict.fromkeys(model.card.task.id for model in self.models if model.classifies))

    def find(self, word: str) -> Model:
        """The model of that folder name, title or beginning of its digest; or in a folder anywhere."""
        named = [model for model in self.models if word in (model.name, model.card.name)]
        if not named and len(word) >= _SHORTEST_DIGEST:
            named = [model for model in self.models if model.card.sha256.startswith(word.lower())]
        if named:
            return named[0]
        folder = Path(word)
        if (folder / CARD).is_file():
            return Model(folder, card_of(folder), bundled=False)
        for refused in self.refused:
            if refused.folder.name == word:
                raise ModelError(word, refused.reason)
        known = ", ".join(model.name for model in self.models) or "none"
        raise UsageError(f"There is no model {word!r}.", hint=f"Those there are: {known}.")

    def default(self, task: str) -> Model | None:
        """What is asked unless another is chosen: the person's choice, else the program's, else the first."""
        models = [model for model in self.models if model.card.task.id == task]
        chosen = _read_defaults(self._own / _DEFAULTS).get(task), _read_defaults(self._bundled / _DEFAULTS).get(task)
        for wanted in chosen:
            for model in models:
                if wanted in (model.card.sha256, model.name):
                    return model
        return next((model for model in models if model.bundled), models[0] if models else None)

    def set_default(self, model: Model) -> None:
        """Ask this one from now on for its task."""
        self._keep_defaults({**_read_defaults(self._own / _DEFAULTS), model.card.task.id: model.card.sha256})

    def verify(self, model: Model) -> Card:
        """The card, once every file has been found unchanged and the network takes the weights. Raises ModelError."""
        return verified(model.folder)

    def import_model(self, path: Path) -> Model:
        """Take a model in from a folder or a zip, verified first; one that is there already is returned as it is."""
        self._own.mkdir(parents=True, exist_ok=True)
        aside = self._own / f".import-{os.getpid()}"
        shutil.rmtree(aside, ignore_errors=True)
        try:
            if path.is_file() and zipfile.is_zipfile(path):
                unpacked(path, aside)
            elif (path / CARD).is_file():
                copied(path, aside)
            else:
                raise ModelError(
                    path.name, f"is no model: neither a folder with {CARD} nor a zip of one.", hint="Name such a one."
                )
            card = verified(aside, called=path.name)
            for known in self.models:
                if known.card.sha256 == card.sha256:
                    return known
            folder = self._own / self._free_name(card)
            aside.rename(folder)
        except OSError as reason:
            words = reason.strerror or type(reason).__name__
            raise ModelError(path.name, f"cannot be imported ({words}).") from reason
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        self.scan()
        return next(model for model in self.models if model.folder == folder)

    def export(self, model: Model, target: Path) -> Path:
        """Write a model as a zip, or as a folder where the target has no .zip at its end; verified first."""
        verified(model.folder)
        if target.exists():
            raise UsageError(f"{target.name} is there already.", hint="Choose another name.")
        names = [CARD, WEIGHTS, *model.card.files]
        aside = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            if target.suffix.lower() == ".zip":
                with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as archive:
                    for name in names:
                        archive.write(model.folder / name, f"{target.stem}/{name}")
            else:
                copied(model.folder, aside)
            aside.rename(target)
        except OSError as reason:
            raise ModelError(target.name, f"cannot be written ({reason.strerror}).") from reason
        finally:
            aside.unlink(missing_ok=True) if aside.is_file() else shutil.rmtree(aside, ignore_errors=True)
        return target

    def delete(self, model: Model) -> Deleted:
        """Move an own model aside, so that it can be brought back."""
        if model.bundled or model.folder.parent != self._own:
            raise UsageError(f"{model.name} comes with the program and stays.", hint="Choose another as default.")
        defaults = _read_defaults(self._own / _DEFAULTS)
        was = tuple(task for task, wanted in defaults.items() if wanted in (model.card.sha256, model.name))
        trash = self._own / _DELETED
        trash.mkdir(exist_ok=True)
        aside = trash / _free(trash, model.name)
        model.folder.rename(aside)
        if was:
            self._keep_defaults({task: wanted for task, wanted in defaults.items() if task not in was})
        self.scan()
        return Deleted(model.name, aside, was)

    def restore(self, deleted: Deleted) -> Model:
        """Bring a deleted model back, and its being a default."""
        if not deleted.folder.is_dir():
            raise ModelError(deleted.name, "is gone for good; it cannot be brought back.")
        folder = self._own / _free(self._own, deleted.name)
        deleted.folder.rename(folder)
        self.scan()
        model = next(model for model in self.models if model.folder == folder)
        for task in deleted.was_default_of:
            if task == model.card.task.id:
                self.set_default(model)
        return model

    def empty_trash(self) -> None:
        """Remove for good what was deleted."""
        shutil.rmtree(self._own / _DELETED, ignore_errors=True)

    def _free_name(self, card: Card) -> str:
        plain = re.sub(r"[^a-z0-9]+", "-", card.name.lower()).strip("-")[:60] or "model"
        return _free(self._own, plain)

    def _keep_defaults(self, defaults: Mapping[str, str]) -> None:
        write_atomically(self._own / _DEFAULTS, json.dumps(dict(defaults), indent=1).encode())


def card_of(folder: Path) -> Card:
    """The card in a folder, if weights of the right size lie beside it. Raises ModelError with the reason."""
    if not (folder / CARD).is_file():
        raise ModelError(folder.name, f"is no model: it has no {CARD}.")
    try:
        card = read_card(folder / CARD)
        found = (folder / WEIGHTS).stat().st_size if (folder / WEIGHTS).is_file() else None
    except (TableError, OSError, RecursionError) as error:
        raise ModelError.of(folder.name, error) from error
    if card.weights is None or found != card.weights.size_bytes:
        missing = "are missing" if found is None else "are not those of the card: cut short, or another model's"
        raise ModelError(folder.name, f"its weights {missing}.", hint="Get the model again from where it came.")
    return card


def verified(folder: Path, *, called: str = "") -> Card:
    """The card of a model whose every file is what was saved, and whose network takes its weights. Loads torch."""
    from trainer import bundle

    name = called or folder.name
    try:
        card = bundle.verify(folder)
        bundle.load(folder)
    except (ValueError, OSError, MemoryError, RuntimeError) as error:
        raise ModelError.of(name, error, folder) from error
    return card


def _folders(root: Path) -> Iterable[Path]:
    if not root.is_dir():
        return ()
    return sorted(folder for folder in root.iterdir() if folder.is_dir() and not folder.name.startswith("."))


def _free(root: Path, name: str) -> str:
    """The name, with a number behind it where it is taken."""
    number, free = 1, name
    while (root / free).exists():
        number += 1
        free = f"{name}-{number}"
    return free


def _read_defaults(path: Path) -> dict[str, str]:
    try:
        said = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return {task: name for task, name in said.items() if isinstance(name, str)} if isinstance(said, dict) else {}
