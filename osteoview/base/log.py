"""The log: enough to find a mistake of ours, and nothing about a patient."""

from __future__ import annotations

import logging
import re
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

_LOG = logging.getLogger("osteoview")
_MOST_BYTES = 1 << 20
_OLD_FILES = 3
_PACKAGE = Path(__file__).resolve().parents[2]
_SEPARATOR = re.compile(r"[\\/]")


def write_log(folder: Path) -> logging.Handler | None:
    """Write what `osteoview` says into a file that never grows beyond a few megabytes; None where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "osteoview.log", maxBytes=_MOST_BYTES, backupCount=_OLD_FILES, encoding="utf-8"
        )
    except OSError:
        return None  # a log that cannot be written is no reason not to open
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s %(message)s"))
    # Only our own: libraries put values of headers into their warnings.
    _LOG.addHandler(handler)
    _LOG.setLevel(logging.INFO)
    return handler


def stop_log(handler: logging.Handler | None) -> None:
    """Close the file."""
    if handler is not None:
        _LOG.removeHandler(handler)
        handler.close()


def where(error: BaseException) -> str:
    """Kind and place of an error. Its words are left out: they may quote a header or a file's name."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
    return f"{type(error).__name__} at {' > '.join(places) or 'an unknown place'}"


def report(error: BaseException) -> None:
    """Write down an error that nobody caught."""
    _LOG.error("uncaught %s", where(error))


class _Discreet(logging.Formatter):
    """Leaves every path out, and tracebacks' words with them."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        message = _without_path(record.getMessage())
        clean = logging.makeLogRecord(
            {**record.__dict__, "msg": message, "args": (), "exc_info": None, "exc_text": None}
        )
        exception = record.exc_info[1] if record.exc_info else None
        return super().format(clean) + (f" ({where(exception)})" if exception is not None else "")


def _without_path(message: str) -> str:
    """The words before the first path: where a folder's name with spaces in it ends, nobody can tell."""
    found = _SEPARATOR.search(message)
    return message if found is None else f"{message[: found.start()].rpartition(' ')[0]} …"


def _short(filename: str) -> str:
    try:
        return ".".join(Path(filename).resolve().relative_to(_PACKAGE).with_suffix("").parts)
    except ValueError:
        return Path(filename).name
