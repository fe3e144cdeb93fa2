"""From a drop to the painted pie, and from a moved sample to its new pie: in a real window, against the work alone.

A process of its own, on a display of its own; the scan and the folder of models are given on the command line.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from osteoview.anatomy.assessment import assess
from osteoview.annotation.gate_note import GateNote
from osteoview.annotation.regions import Sample
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.piece import Piece
from osteoview.imaging.reslice import Reslicer
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.consultation import Consultation
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.model_library import ModelLibrary
from osteoview.inference.scope_checks import KNOWN, Shown
from osteoview.inference.subject import Samples
from osteoview.session.session import Session
from osteoview.ui.main_window import MainWindow
from tests.bench.bare_window import Paints
from tests.bench.on_screen import SIZE_PX
from tests.bench.timing import Comparison, take_clocked_turns

# What a window adds to the work: a pause before it asks, views drawn meanwhile, thumbnails, the pie.
_DROP_ADDS, _MOVE_ADDS = 1.5, 3.0
_PATIENCE_MS, _HEARTBEAT_MS = 600_000, 100
_DROPS, _MOVES = 3, 9
# The weights are random: nothing looks familiar to them. Somebody has to say that this is a bench.
_NOTES = {KNOWN: "a bench"}


class Alone:
    """The same work without a window, everything loaded."""

    def __init__(self, scan: Path, models: Path) -> None:
        self._scan = scan
        classifier = Classifier("cpu")
        library = ModelLibrary(models, models / "none")
        classifier.warm(library.models)
        self._consultation = Consultation(classifier, Familiarity(classifier), library.models, notes=_NOTES)

    def drop_to_pie(self) -> float:
        """Read, find, ask."""
        start = perf_counter()
        (piece,) = SeriesIndex.scan([self._scan]).pieces
        with Decoders() as decoders:
            volume = load_volume(piece, decoders)
        self._samples = volume, piece, _samples_of(volume)
        self._ask()
        return perf_counter() - start

    def move_to_pie(self) -> float:
        """Ask again about what is known."""
        start = perf_counter()
        self._ask()
        return perf_counter() - start

    def _ask(self) -> None:
        volume, piece, samples = self._samples
        first = next(iter(self._consultation.replies(_shown(volume, piece), samples)))
        assert first.prediction is not None


class InWindow:
    """A window that has answered once already."""

    def __init__(self, window: MainWindow, scan: Path) -> None:
        self._window, self._scan = window, scan
        self._classification = window.classifying.classification
        self._pies = Paints(window.classifying.panel.pies.pie)
        window.locating.watch()
        window.classifying.watch()
        window.open_paths([scan])
        _wait(lambda: window.vertebra.assessment is not None)
        key = window.session.main.key
        assert key is not None
        noted = [GateNote(key, name, note) for name, note in _NOTES.items()]
        window.session.edit("overrule", window.session.findings.noting(*noted))
        _wait(self._rests)

    def drop_to_pie(self) -> float:
        """Until the pie of what was dropped is on the screen."""
        before = self._classification.prediction
        return self._until_pie(lambda: self._window.open_paths([self._scan]), before)

    def move_to_pie(self) -> float:
        """A sample pushed by half a millimetre, until its pie is there."""
        regions = self._window.vertebra.regions
        regions.select(next(one for one in regions.shown if isinstance(one.shape, Sample)))
        before = self._classification.prediction
        return self._until_pie(lambda: regions.nudge(0.5, 0.0), before)

    def _until_pie(self, deed: Callable[[], object], before: object) -> float:
        painted = 0

        def fresh() -> bool:
            nonlocal painted
            if self._classification.prediction in (None, before) or not self._classification.is_of_now:
                painted = self._pies.count
                return False
            return self._pies.count > painted

        start = perf_counter()
        deed()
        _wait(fresh)
        taken = perf_counter() - start
        _wait(self._rests)
        return taken

    def _rests(self) -> bool:
        return self._classification.stability is not None and not self._window.classifying.predictor.running


def _samples_of(volume: Volume) -> Samples:
    rois = assess(volume).rois
    return Samples(volume, tuple((roi.name, roi.shape, roi.ground) for roi in rois if isinstance(roi.shape, Sample)))


def _shown(volume: Volume, piece: Piece) -> Shown:
    return Shown.of_piece(volume, piece)


def _wait(happened: Callable[[], bool]) -> None:
    """Asleep between events, as the program is: Qt never sleeps where it is also told for how long to work on them."""
    deadline = QDeadlineTimer(_PATIENCE_MS)
    heart = QTimer(interval=_HEARTBEAT_MS)
    heart.start()
    while not happened():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if deadline.hasExpired():
            raise TimeoutError("the window gave no answer")


def main() -> int:
    """Print what was measured, by the clock on the wall."""
    scan, models = Path(sys.argv[1]), Path(sys.argv[2])
    application = QApplication(sys.argv[:1])
    alone = Alone(scan, models)
    with Reslicer() as reslicer:
        reslicer.warm_up()
        window = MainWindow(Session(), Decoders(), reslicer)
        window.hints.dismiss_all()
        window.classifying.own_models = models
        window.resize(*SIZE_PX)
        window.show()
        window.classifying.classification.choose_task("ct-l1-tissue")
        window.preferences.change(models={"ct-l1-tissue": tuple(path.name for path in models.iterdir())})
        ours = InWindow(window, scan)
        for what, mine, plain, turns, most in (
            ("in the window: from drop to painted pie", ours.drop_to_pie, alone.drop_to_pie, _DROPS, _DROP_ADDS),
            ("in the window: sample moved to new pie", ours.move_to_pie, alone.move_to_pie, _MOVES, _MOVE_ADDS),
        ):
            ours_s, plain_s = take_clocked_turns(mine, plain, turns=turns)
            print(Comparison(what, median(ours_s), "the work alone", median(plain_s), most), flush=True)
        window.close()
        application.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
