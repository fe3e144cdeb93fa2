"""What is done with models: taken in, given out, deleted, brought back, made the default; always in the background."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.base.tasks import CancelToken, Progress
from osteoview.session.shelf import Shelf, Stock
from osteoview.ui.task_runner import TaskRunner
from osteoview.ui.words import tr

if TYPE_CHECKING:  # the library is opened in the thread that works on it
    from osteoview.inference.model_library import Deleted, Model, ModelLibrary

Done = tuple[Stock, object]


class ModelDesk(QObject):
    """One thing at a time. What was done is said by `said`, what could not be by `failed`; the shelf is read again."""

    said = Signal(str)
    failed = Signal(str)
    imported = Signal(str)
    busy = Signal(bool)

    def __init__(self, shelf: Shelf, make_library: Callable[[], ModelLibrary], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._make_library = make_library
        self._library: ModelLibrary | None = None
        self._runner = TaskRunner(self)
        self._deleted: tuple[str, Deleted] | None = None

    @property
    def deleted(self) -> str:
        """The model that can be brought back, by its title; '' where there is none."""
        return self._deleted[0] if self._deleted is not None else ""

    @property
    def running(self) -> bool:
        """Whether something is being done."""
        return self._runner.running

    def take_in(self, paths: Sequence[Path]) -> None:
        """Copy models out of folders or zips, each verified; the first that is refused says why."""

        def work(library: ModelLibrary) -> tuple[str, ...]:
            return tuple(library.import_model(path).name for path in paths)

        def done(names: object) -> None:
            if isinstance(names, tuple) and names:
                self.said.emit(tr("Imported: {names}.").format(names=", ".join(names)))
                self.imported.emit(names[-1])

        self._do(work, done)

    def give_out(self, model: Model, target: Path) -> None:
        """Write a model to a zip."""
        self._do(
            lambda library: library.export(model, target).name,
            lambda name: self.said.emit(tr("Exported: {name}.").format(name=name)),
        )

    def make_default(self, model: Model) -> None:
        """Let it answer its task unless another is chosen."""
        self._do(
            lambda library: library.set_default(model),
            lambda _: self.said.emit(tr("{name} answers from now on.").format(name=model.card.name)),
        )

    def delete(self, model: Model) -> None:
        """Move an own model aside."""

        def work(library: ModelLibrary) -> None:
            library.empty_trash()  # only what was deleted last can be brought back
            self._deleted = (model.card.name, library.delete(model))

        self._do(work, lambda _: self.said.emit(tr("{name} was deleted.").format(name=model.card.name)))

    def bring_back(self) -> None:
        """Undo the last deletion."""
        if self._deleted is None:
            return
        title, deleted = self._deleted

        def work(library: ModelLibrary) -> str:
            name = library.restore(deleted).name
            self._deleted = None
            return name

        def done(name: object) -> None:
            self.said.emit(tr("{name} is back.").format(name=title))
            self.imported.emit(name)

        self._do(work, done)

    def close(self) -> None:
        """Finish, and wait."""
        self._runner.close()

    def _do(self, work: Callable[[ModelLibrary], object], done: Callable[[object], object]) -> None:
        def run(*, cancel: CancelToken, progress: Progress) -> Done:
            del cancel, progress
            if self._library is None:
                self._library = self._make_library()
            self._library.scan()
            result = work(self._library)
            return Stock.of(self._library), result

        def succeed(found: Done) -> None:
            stock, result = found
            self._shelf.take(stock)
            self.busy.emit(False)
            done(result)

        def fail(error: OsteoViewError) -> None:
            self.busy.emit(False)
            if not isinstance(error, CancelledError):
                self.failed.emit(error.user_message)

        self.busy.emit(True)
        self._runner.start(run, on_success=succeed, on_failure=fail)
