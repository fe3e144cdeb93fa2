"""Decoding of compressed pixels in helper processes: in parallel, and out of harm's way."""

from __future__ import annotations

import contextlib
import io
import json
import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import IO, Self, cast

import numpy as np
from numpy.typing import NDArray

from osteoview.base.errors import InputError, OsteoViewError
from osteoview.imaging import errors
from osteoview.imaging.header import PixelFormat
from osteoview.imaging.place import Place

# What a worker says once it can decode.
READY = b"OSTV"
_MOST_WORKERS = 8
# A slice takes some ten milliseconds, a large radiograph a second. Beyond this a codec is running in circles.
_SECONDS_PER_FRAME = 4.0
_SECONDS_PER_MEGAPIXEL = 1.0


class Decoders:
    """A few decoding processes, started when first needed and kept until closed. Safe to call from several threads."""

    def __init__(self, workers: int | None = None) -> None:
        self.workers = max(1, min(workers or os.cpu_count() or 1, _MOST_WORKERS))
        # The last one given back is the first one taken: a warm worker before a cold one.
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
        for _ in range(self.workers):
            self._idle.put(_Worker())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def decode(self, place: Place, pixels: PixelFormat, index: int) -> NDArray[np.generic]:
        """Stored values of one frame; waits for a free worker. Raises an InputError when it cannot be decoded."""
        worker = self._idle.get()
        try:
            return worker.decode(place, pixels, index)
        finally:
            self._idle.put(worker)

    def close(self) -> None:
        """End the processes; they start again if anybody decodes."""
        # All are taken before the first is given back: it would be handed out again at once, and the others never.
        for worker in [self._idle.get() for _ in range(self.workers)]:
            worker.stop()
            self._idle.put(worker)


class _Worker:
    """One process, used by one thread at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def decode(self, place: Place, pixels: PixelFormat, index: int) -> NDArray[np.generic]:
        limit_s = _SECONDS_PER_FRAME + _SECONDS_PER_MEGAPIXEL * pixels.rows * pixels.columns / 1e6
        process = self._running()
        overdue = threading.Event()

        def end() -> None:
            overdue.set()
            process.kill()

        request = pickle.dumps((place, pixels, index))
        timer = threading.Timer(limit_s, end)
        timer.start()
        try:
            to, back = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
            to.write(struct.pack("<I", len(request)) + request)
            to.flush()
            return _answer(back, place, pixels)
        except InputError:
            raise
        except (EOFError, OSError, ValueError, KeyError, TypeError) as reason:  # gone, or talking nonsense
            self.stop()
            words = "takes too long to decode" if overdue.is_set() else "made its decoder crash"
            raise errors.DamagedFileError(
                place.name, f"is damaged: it {words}.", hint="Copy or export it again."
            ) from reason
        except BaseException:
            self.stop()  # half an answer is still in the pipe: the next question must not be given its rest
            raise
        finally:
            timer.cancel()
            timer.join()

    def stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                cast("IO[bytes]", pipe).close()
        process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.stop()
            self._process = subprocess.Popen(
                _COMMAND,
                env=_environment(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                # Windows would flash a console for each worker.
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            if cast("IO[bytes]", self._process.stdout).read(len(READY)) != READY:
                self.stop()
                raise OsteoViewError("The decoding process could not be started.", hint="Install OsteoView again.")
        return self._process


_REFUSALS: dict[str, type[InputError]] = {
    kind.__name__: kind for kind in (errors.NotAnImageFileError, errors.DamagedFileError, errors.UnsupportedImageError)
}
# A frozen program has no interpreter beside it: it starts itself with a word that __main__ understands. -P keeps the
# current folder out of the worker's modules: a disc may hold an imagecodecs.py.
_COMMAND = (
    [sys.executable, "--decode-worker"]
    if getattr(sys, "frozen", False)
    else [sys.executable, "-P", "-m", "osteoview.imaging.decode_worker"]
)


def _environment() -> dict[str, str]:
    """Our own, with the folder this package was imported from, which -P may have hidden."""
    home = str(Path(__file__).resolve().parents[2])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))}


def _answer(pipe: IO[bytes], place: Place, pixels: PixelFormat) -> NDArray[np.generic]:
    said = json.loads(_exactly(pipe, struct.unpack("<I", _exactly(pipe, 4))[0]))
    if "kind" in said:
        kind = _REFUSALS.get(said["kind"], errors.DamagedFileError)
        raise kind(place.name, said["reason"], hint=said["hint"])
    frame = np.empty(pixels.shape, np.dtype(said["dtype"]))
    _read_into(pipe, frame.reshape(-1).view(np.uint8).data)
    return frame


def _exactly(pipe: IO[bytes], count: int) -> bytes:
    data = pipe.read(count)
    if len(data) != count:
        raise EOFError
    return data


def _read_into(pipe: IO[bytes], view: memoryview) -> None:
    while view:
        got = cast("io.BufferedReader", pipe).readinto(view)
        if not got:
            raise EOFError
        view = view[got:]
