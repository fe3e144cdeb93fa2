"""What every test is held to: it leaves no thread behind, logs no error, and never touches a person's own folders."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from tests.display import Display

_GRACE_SECONDS = 5.0
_OWN_DISPLAY = pytest.StashKey[Display]()


def pytest_configure(config: pytest.Config) -> None:
    """Of several test processes each gets a display and a core of its own.

    Windows of one would take the other's pointer; threads of numeric libraries that share a core wait by spinning.
    """
    if "PYTEST_XDIST_WORKER" in os.environ:
        os.environ.setdefault("OMP_NUM_THREADS", "1")
    shared = "PYTEST_XDIST_WORKER" in os.environ and "DISPLAY" in os.environ
    if shared and (display := Display.open()) is not None:
        config.stash[_OWN_DISPLAY] = display
        os.environ["DISPLAY"] = display.name
        os.environ.pop("XAUTHORITY", None)


def pytest_unconfigure(config: pytest.Config) -> None:
    """The display goes with its tests."""
    if (display := config.stash.get(_OWN_DISPLAY, None)) is not None:
        display.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The program silences pydicom's warnings (see osteoview.imaging); pytest resets filters for each test."""
    for item in items:
        item.add_marker(pytest.mark.filterwarnings("ignore:::pydicom"))


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(_GRACE_SECONDS)  # one that is just ending is no leak
    leaked = [thread.name for thread in started if thread.is_alive()]
    assert not leaked, f"threads left running: {leaked}"


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, sessions and logs of a test, and of the programs that it starts, begin empty and end with it.

    The cache stays: compiled kernels in it are the same for everybody, and take a minute to make again.
    """
    folder = tmp_path_factory.mktemp("person")
    for kind, variable in (("config", "XDG_CONFIG_HOME"), ("data", "XDG_DATA_HOME"), ("log", "XDG_STATE_HOME")):
        own = folder / kind / "OsteoView"
        monkeypatch.setattr(platformdirs, f"user_{kind}_dir", lambda *_, own=own, **__: str(own))
        monkeypatch.setenv(variable, str(own.parent))
    return folder


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_logged_errors() -> Iterator[None]:
    handler = _Errors()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    assert not handler.said, f"errors were logged: {handler.said}"
