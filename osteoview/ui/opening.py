"""From what was dropped to an image on the screen: headers, one slice at once, then the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from osteoview.base.errors import OsteoViewError
from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.first_view import FirstView
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.localizer_image import LocalizerImage, load_localizers
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import Name
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.reslice import Reslicer
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_slice, load_volume
from osteoview.imaging.window import Window, table
from osteoview.session.display import Display
from osteoview.session.session import Session
from osteoview.session.studies import study_of
from osteoview.ui.task_runner import TaskRunner, Work
from osteoview.ui.words import tr

T = TypeVar("T")
_Loaded = tuple[Volume | Radiograph, FirstView | None, dict[Name, LocalizerImage]]

_FIRST_LOOK = Window(60, 500)
# While a scan fills, its planes are drawn anew so often: enough to see it come, too seldom to slow it down.
_GROWING_MS = 150
_WARM_UP_MS = 1500


class Opening(QObject):
    """One thing at a time; what is asked next overtakes what was, and nothing half read is left on the screen."""

    began = Signal(str)
    progressed = Signal(int, int, str)
    first_look = Signal(QImage)  # a null image ends it
    ended = Signal()
    listed = Signal(object)  # SeriesIndex
    failed = Signal(object)  # OsteoViewError

    def __init__(self, session: Session, decoders: Decoders, reslicer: Reslicer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._decoders = decoders
        self._runner = TaskRunner(self)
        self._runner.progressed.connect(self.progressed)
        self._growing: Display | None = None
        self._redraw = QTimer(self)
        self._redraw.setInterval(_GROWING_MS)
        self._redraw.timeout.connect(self._show_growth)
        # The machine code of planes takes half a second to load: not while the window opens, but before it is needed.
        self._warmer = ThreadPoolExecutor(1, thread_name_prefix="warm up")
        self._reslicer = reslicer
        self._warm: Future[None] | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._warm_up)
        self._soon.start(_WARM_UP_MS)

    @property
    def running(self) -> bool:
        """Whether something is being read."""
        return self._runner.running

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Read the headers of everything behind the paths; `listed` says what was found."""
        self._warm_up()

        def scan(*, cancel: CancelToken, progress: Progress) -> SeriesIndex:
            looks = iter([self._first_look])

            def on_partial(index: SeriesIndex) -> None:
                for look in looks:
                    look(index, cancel)

            return SeriesIndex.scan(paths, cancel=cancel, progress=progress, on_partial=on_partial)

        self._start(tr("Reading headers"), scan, self.listed.emit)

    def open_piece(self, piece: Piece, display: Display | None = None) -> None:
        """Load one image and show it, in the main display unless told."""
        target = self._session.main if display is None else display
        warm = self._warm_up()
        study = study_of(self._session.index, piece)

        def load(*, cancel: CancelToken, progress: Progress) -> _Loaded:
            if piece.kind is not Kind.CT:
                return load_radiograph(piece, self._decoders), None, {}

            def on_growing(volume: Volume) -> None:
                wait([warm])
                self._runner.tell(cancel, self._grow, (target, piece, volume, FirstView.of(volume)))

            volume = load_volume(piece, self._decoders, cancel=cancel, progress=progress, on_growing=on_growing)
            localizers = load_localizers(piece, study.pieces if study is not None else (), self._decoders)
            return volume, FirstView.of(volume), localizers

        def show(found: _Loaded) -> None:
            self._redraw.stop()
            loaded, first, localizers = found
            if isinstance(loaded, Radiograph):
                target.open_radiograph(piece, loaded)
            elif self._growing is target:
                target.complete(loaded, first)
            else:
                target.open_volume(piece, loaded, first)
            if localizers:
                target.set_localizers(localizers)
            self._growing = None

        self._start(tr("Loading {name}").format(name=piece.title), load, show)

    def cancel(self) -> None:
        """Stop what runs; what is half read disappears."""
        self._runner.cancel()
        self._withdraw()
        self.ended.emit()

    def close(self) -> None:
        """Stop and wait."""
        self._redraw.stop()
        self._soon.stop()
        self._runner.close()
        self._warmer.shutdown()

    def _start(self, words: str, work: Work[T], show: Callable[[T], object]) -> None:
        self._withdraw()
        self.began.emit(words)

        def succeed(result: T) -> None:
            self.ended.emit()
            show(result)
            if not self._runner.running:  # after a list, the image that is chosen from it follows
                self.first_look.emit(QImage())

        def fail(error: OsteoViewError) -> None:
            self._withdraw()
            self.ended.emit()
            self.failed.emit(error)

        self._runner.start(work, on_success=succeed, on_failure=fail)

    def _warm_up(self) -> Future[None]:
        if self._warm is None:
            self._warm = self._warmer.submit(self._reslicer.warm_up)
        return self._warm

    def _grow(self, what: tuple[Display, Piece, Volume, FirstView]) -> None:
        """The scan has its first slice: from now on it is what is open."""
        self.first_look.emit(QImage())
        self._growing, piece, volume, first = what
        self._growing.open_volume(piece, volume, first)
        self._redraw.start()

    def _show_growth(self) -> None:
        volume = self._growing.volume if self._growing is not None else None
        if self._growing is not None and volume is not None:
            self._growing.replace_volume(replace(volume))

    def _withdraw(self) -> None:
        """Take what is half read off the screen."""
        self._redraw.stop()
        self.first_look.emit(QImage())
        growing, self._growing = self._growing, None
        if growing is not None:
            growing.close()

    def _first_look(self, index: SeriesIndex, cancel: CancelToken) -> None:
        """One slice of what is probably wanted, while the headers of the others are still being read."""
        choice = choose_for_spine(index.pieces)
        if choice is None or not choice.piece.frames:
            return
        frames = choice.piece.frames
        try:
            hu = load_slice(frames[len(frames) // 2], self._decoders)
        except OsteoViewError:
            return  # opening it will say why
        greys = np.take(table(_FIRST_LOOK), hu.view(np.uint16))
        rows, columns = greys.shape
        image = QImage(greys.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
        self._runner.tell(cancel, self.first_look.emit, image)
