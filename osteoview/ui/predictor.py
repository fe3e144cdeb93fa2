"""Asks the networks behind the screen's back, again whenever a region moves, and brings the answers to the session."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from osteoview.base.errors import CancelledError, OsteoViewError
from osteoview.base.tasks import CancelToken, Progress
from osteoview.inference.reply import Reply
from osteoview.session.classification import Classification
from osteoview.session.inquiry import Inquiry, Oracle
from osteoview.session.shelf import Shelf, Stock
from osteoview.ui.task_runner import TaskRunner
from osteoview.ui.words import tr

# A region that is being dragged is asked about as it begins to move, and when the hand pauses.
_WAIT_MS = 60
# The window comes first: importing what reads models would take its time.
_STAND_MS = 600


class Predictor(QObject):
    """One inquiry at a time; one that is overtaken is never answered. It does nothing until it is told to watch.

    `make_oracle` is called in the thread that answers: whatever it imports, torch above all, is imported there.
    """

    began = Signal()
    ended = Signal()

    def __init__(
        self,
        classification: Classification,
        shelf: Shelf,
        make_oracle: Callable[[], Oracle],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._classification = classification
        self._shelf = shelf
        self._make_oracle = make_oracle
        self._oracle: Oracle | None = None
        self._runner = TaskRunner(self)
        self._asked: Inquiry | None = None
        self._warmed: tuple[str, ...] = ()
        self._devices: tuple[str, ...] = ()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._ask)
        self._stand = QTimer(self)
        self._stand.setSingleShot(True)
        self._stand.setInterval(_STAND_MS)
        self._stand.timeout.connect(self.look_at_shelf)

    def watch(self) -> None:
        """From now on answer what is asked; first find out which models there are."""
        self._classification.changed.subscribe(self._see)
        self._stand.start()

    def look_at_shelf(self) -> None:
        """Look again which models there are."""

        def work(*, cancel: CancelToken, progress: Progress) -> Stock:
            return self._ready_oracle().stock(cancel=cancel, progress=progress)

        def succeed(stock: Stock) -> None:
            self._asked = None
            self._shelf.take(stock)
            self.ended.emit()

        def fail(error: OsteoViewError) -> None:
            self._shelf.give_up(error.user_message)
            self.ended.emit()

        self._runner.start(work, on_success=succeed, on_failure=fail)

    @property
    def running(self) -> bool:
        """Whether an answer is still to come."""
        return self._runner.running or self._wait.isActive() or self._stand.isActive()

    def cancel(self) -> bool:
        """Stop; False where nothing was running."""
        if self._asked is None or not self.running:
            return False
        asked = self._asked
        self._wait.stop()
        self._runner.cancel()
        self._classification.give_up(asked, OsteoViewError(tr("Asking the networks was stopped.")))
        self.ended.emit()
        return True

    def close(self) -> None:
        """Stop and wait."""
        self._wait.stop()
        self._stand.stop()
        self._runner.close()

    def _see(self) -> None:
        inquiry = self._classification.inquiry
        if inquiry is None:
            if self._asked is not None and self.running:
                self._wait.stop()
                self._runner.cancel()
                self._asked = None
                self.ended.emit()
            self._warm(self._classification.expected)
        elif self._shelf.known and (self._asked is None or not inquiry.is_same(self._asked)):
            # The first is asked at once; one that overtakes another belongs to a hand that moves.
            self._wait.start(0 if self._asked is None else _WAIT_MS)
            self._asked = inquiry
            self._runner.cancel()  # what has been overtaken frees the thread

    def _warm(self, models: tuple[str, ...]) -> None:
        """Load what will be asked while L1 is still looked for. What fails here will say so when it is asked."""
        if not models or models == self._warmed or self._runner.running:
            return
        self._warmed = models

        def work(*, cancel: CancelToken, progress: Progress) -> None:
            del progress
            oracle = self._ready_oracle()
            self._tell_devices(oracle, cancel)
            oracle.warm(models, cancel=cancel)

        def finish(_: object) -> None:
            self.ended.emit()

        self._runner.start(work, on_success=finish, on_failure=finish)

    def _tell_devices(self, oracle: Oracle, cancel: CancelToken) -> None:
        """In the thread that answers: say once what may compute."""
        if not self._devices:
            self._devices = oracle.devices()
            self._runner.tell(cancel, self._take_devices, self._devices)

    def _take_devices(self, devices: tuple[str, ...]) -> None:
        self._classification.set_devices(devices)

    def _ask(self) -> None:
        inquiry = self._classification.inquiry
        if inquiry is None:
            return
        self._asked = inquiry
        self.began.emit()

        def work(*, cancel: CancelToken, progress: Progress) -> None:
            def take(reply: Reply) -> None:
                self._classification.take(inquiry, reply)

            oracle = self._ready_oracle()
            self._tell_devices(oracle, cancel)
            for reply in oracle.replies(inquiry, cancel=cancel, progress=progress):
                cancel.check()
                self._runner.tell(cancel, take, reply)

        def succeed(nothing: None) -> None:
            del nothing
            self._end(inquiry)

        def fail(error: OsteoViewError) -> None:
            if not isinstance(error, CancelledError):
                self._classification.give_up(inquiry, error)
            self._end(inquiry)

        self._runner.start(work, on_success=succeed, on_failure=fail)

    def _end(self, inquiry: Inquiry) -> None:
        if self._asked is inquiry:
            self._asked = None
        self.ended.emit()

    def _ready_oracle(self) -> Oracle:
        if self._oracle is None:
            self._oracle = self._make_oracle()
        return self._oracle
