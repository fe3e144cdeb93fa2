"""What a person has chosen on this machine, typed, and kept from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, get_args

from osteoview.anatomy.vbmd import CalibrationError, ScannerCalibration
from osteoview.base.settings import Json, Settings
from osteoview.session.announcer import Announcer
from osteoview.session.recent import Recent

VERSION = 1
ThemeName = Literal["dark", "light", "system"]


@dataclass(frozen=True)
class Choices:
    """All that can be chosen. Patients' names have no place here, nor anything derived from them."""

    theme: ThemeName = "dark"
    language: str = ""  # '' is the system's
    hide_names: bool = False
    keep_recent: bool = True
    recent: tuple[Recent, ...] = ()
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    layout: str = ""
    closed_panels: tuple[str, ...] = ()
    dismissed_hints: tuple[str, ...] = ()
    window_place: str = ""  # Qt's own coding of place, size and maximised
    splitter_px: tuple[int, ...] = ()
    calibrations: tuple[ScannerCalibration, ...] = ()
    models: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # that answer each task
    thresholds: Mapping[str, float] = field(default_factory=dict)  # of each model, by the digest of its card
    device: str = "auto"
    pies_as_table: bool = False
    calibrated: bool = False  # percentages divided by the temperature on the card
    by_dropout: bool = False  # stability by dropout in place of shifted regions

    def __post_init__(self) -> None:
        """Reject what no window could follow."""
        if self.theme not in get_args(ThemeName):
            raise ValueError(f"there is no theme {self.theme!r}")


class Preferences:
    """Announces each change and writes it down at once; without a path they last as long as the program.

    `notice` says what could not be read or written; a choice holds for this run in any case.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.changed = Announcer()
        self._settings: Settings | None = None
        self.choices = Choices()
        self.notice = ""
        if path is not None:
            self._settings = Settings(path, version=VERSION, defaults=_stored(Choices()), upgrades={})
            self.notice = self._settings.notice
            self.choices = _read(self._settings)

    def change(self, **choices: Any) -> None:
        """Choose otherwise, by the names of `Choices`."""
        changed = replace(self.choices, **choices)
        if changed == self.choices:
            return
        self.choices = changed
        if self._settings is not None:
            stored = _stored(changed)
            try:
                self._settings.update({name: stored[name] for name in choices})
            except OSError as reason:
                words = reason.strerror or type(reason).__name__
                self.notice = f"Your settings could not be saved ({words}). They hold until the window is closed."
        self.changed.announce()


def _stored(choices: Choices) -> dict[str, Json]:
    stored: dict[str, Json] = {}
    for name, value in asdict(choices).items():
        if isinstance(value, tuple):
            stored[name] = [_listed(part) for part in value]
        elif isinstance(value, Mapping):
            stored[name] = {key: list(part) if isinstance(part, tuple) else part for key, part in value.items()}
        else:
            stored[name] = value
    return stored


def _listed(part: Any) -> Json:
    if not isinstance(part, dict):
        return part  # type: ignore[no-any-return]  # a text or a number, as the fields of Choices say
    return {key: list(inner) if isinstance(inner, tuple) else inner for key, inner in part.items()}


def _read(settings: Settings) -> Choices:
    """Each value by itself: one that somebody spoiled by hand costs that one choice, not all."""
    choices = Choices()
    for name, read in _READERS.items():
        try:
            choices = replace(choices, **{name: read(settings[name])})
        except (TypeError, ValueError, KeyError, AttributeError):
            continue
    return choices


def _words(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _yes(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("neither true nor false")
    return value


def _all_words(value: Any) -> tuple[str, ...]:
    return tuple(_words(part) for part in value)


def _recent(value: Any) -> tuple[Recent, ...]:
    return tuple(
        Recent(_all_words(entry["paths"]), _all_words(entry["kinds"]), int(entry["studies"]), int(entry["images"]))
        for entry in value
    )


def _calibrations(value: Any) -> tuple[ScannerCalibration, ...]:
    try:
        return tuple(
            ScannerCalibration(
                float(entry["slope"]),
                float(entry["intercept"]),
                _words(entry["scanner"]),
                float(entry["kvp"]),
                *(_words(entry[name]) for name in ("who", "when", "source")),
            )
            for entry in value
        )
    except CalibrationError as reason:
        raise ValueError(str(reason)) from reason


def _keys(value: Any) -> dict[str, tuple[str, ...]]:
    return {_words(name): _all_words(keys) for name, keys in value.items()}


def _shares(value: Any) -> dict[str, float]:
    shares = {_words(name): float(share) for name, share in value.items()}
    if not all(0 < share < 1 for share in shares.values()):
        raise ValueError("a threshold lies between 0 and 1")
    return shares


_READERS: dict[str, Any] = {
    "theme": _words,
    "language": _words,
    "hide_names": _yes,
    "keep_recent": _yes,
    "recent": _recent,
    "keys": _keys,
    "layout": _words,
    "closed_panels": _all_words,
    "dismissed_hints": _all_words,
    "window_place": _words,
    "calibrations": _calibrations,
    "splitter_px": lambda value: tuple(int(part) for part in value),
    "models": _keys,
    "thresholds": _shares,
    "device": _words,
    "pies_as_table": _yes,
    "calibrated": _yes,
    "by_dropout": _yes,
}
