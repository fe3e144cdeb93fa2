"""Where things are, from a source tree and from a frozen package alike."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs

_APP = "OsteoView"


def resources() -> Path:
    """The folder of icons, help, bundled models and the demo study."""
    # PyInstaller unpacks its data under sys._MEIPASS; from source it lies beside the package.
    frozen = getattr(sys, "_MEIPASS", None)
    return (Path(frozen) if frozen else Path(__file__).resolve().parents[2]) / "resources"


def config_folder() -> Path:
    """Settings of this person on this machine."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False))


def data_folder() -> Path:
    """Sessions, own models, labelled cases: what must not be lost."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def cache_folder() -> Path:
    """What can be made again."""
    return Path(platformdirs.user_cache_dir(_APP, appauthor=False))


def log_folder() -> Path:
    """Logs, which never hold patient data."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))
