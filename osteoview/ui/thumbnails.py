"""Small pictures for the list of series, made one after the other in the background."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from weakref import WeakKeyDictionary, WeakSet, ref

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from osteoview.base.errors import OsteoViewError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.nifti import NiftiImage, read_slices
from osteoview.imaging.piece import Piece
from osteoview.imaging.volume_loader import load_slice
from osteoview.imaging.window import Window, to_8bit

THUMBNAIL_PX = 56
_WINDOW = Window(60, 500)


class Thumbnails(QObject):
    """Ask for a piece's picture; it arrives by signal, or never when the piece cannot be drawn."""

    arrived = Signal(object, QImage)
    finished = Signal()

    def __init__(self, decoders: Decoders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoders = decoders
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="thumbnails")
        self._cancel = CancelToken()
        # Weak: the picture of a piece lives as long as the piece is in a list.
        self._asked: WeakSet[Piece] = WeakSet()
        self._made: WeakKeyDictionary[Piece, QImage] = WeakKeyDictionary()
        self._pending = 0
        # Counted in the screen's own thread: the signal is queued across.
        self.finished.connect(self._count_down, Qt.ConnectionType.QueuedConnection)
        self.arrived.connect(self._keep)

    @property
    def busy(self) -> bool:
        """True while pictures are still being made."""
        return self._pending > 0

    def ask(self, piece: Piece) -> None:
        """Make the picture of this piece when its turn comes; asking again costs nothing."""
        if piece not in self._asked:
            self._asked.add(piece)
            self._pending += 1
            self._pool.submit(self._make, ref(piece)).add_done_callback(lambda _: self.finished.emit())

    def picture(self, piece: Piece) -> QImage | None:
        """The picture of this piece, when it has been made."""
        return self._made.get(piece)

    def close(self) -> None:
        """Stop and wait."""
        self._cancel.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _keep(self, piece: Piece, image: QImage) -> None:
        self._made[piece] = image

    def _count_down(self) -> None:
        self._pending -= 1

    def _make(self, asked: ref[Piece]) -> None:
        cancel, piece = self._cancel, asked()
        if cancel.cancelled or piece is None:  # its study was closed meanwhile
            return
        try:
            greys = _greys(piece, self._decoders)
        except OsteoViewError:
            return  # opening the piece says why; a thumbnail is not the place
        greys = np.ascontiguousarray(greys)
        kind = QImage.Format.Format_RGB888 if greys.ndim == 3 else QImage.Format.Format_Grayscale8
        image = QImage(greys.data, greys.shape[1], greys.shape[0], greys.strides[0], kind)
        small = image.scaled(
            THUMBNAIL_PX * 2,
            THUMBNAIL_PX * 2,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(2)
        if not cancel.cancelled:
            self.arrived.emit(piece, small)


def _greys(piece: Piece, decoders: Decoders) -> NDArray[np.uint8]:
    if isinstance(piece.images, NiftiImage):
        values = next(islice(read_slices(piece.images), piece.count // 2, None))
        # Held as a radiologist holds it: NIfTI's rows often run from back to front.
        upright = values[
            :: int(np.sign(piece.images.affine[1, 1]) or 1), :: int(np.sign(piece.images.affine[0, 0]) or 1)
        ]
        return to_8bit(np.clip(np.nan_to_num(upright, nan=-1024), -1024, 3071).astype(np.int16), _WINDOW)
    middle = piece.frames[len(piece.frames) // 2]
    if piece.kind is Kind.CT:
        return to_8bit(load_slice(middle, decoders), _WINDOW)
    return load_radiograph(piece, decoders, page=len(piece.frames) // 2).to_8bit()
