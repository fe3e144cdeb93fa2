"""`python -m tests.e2e.film --out DIR`: the journeys replayed, and a picture of every screen on the way.

Each size, theme and scale is a process of its own on a display as large as it needs; every journey becomes a strip.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication

from tests.e2e.journeys import JOURNEYS
from tests.e2e.stage import staged

_STRIP_PX, _COLUMNS, _TITLE_PX = 640, 3, 22


@dataclass(frozen=True)
class Screen:
    """What a person may sit in front of."""

    width: int
    height: int
    theme: str
    scale: int = 1

    @property
    def name(self) -> str:
        """For files and headings."""
        return f"{self.width}x{self.height}-{self.theme}" + (f"-scale{self.scale}" if self.scale > 1 else "")


SCREENS = (
    Screen(1366, 768, "dark"),
    Screen(1366, 768, "light"),
    Screen(1920, 1080, "dark"),
    Screen(1920, 1080, "light"),
    Screen(1366, 768, "dark", 2),
    Screen(1366, 768, "light", 2),
)


def main() -> int:
    """All screens, or the one this process was started for."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.film", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--screen", choices=[screen.name for screen in SCREENS], help="only this one")
    parser.add_argument("--journey", choices=sorted(JOURNEYS), action="append", help="only these")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    journeys = options.journey or sorted(JOURNEYS)
    chosen = [screen for screen in SCREENS if options.screen in (None, screen.name)]
    if options.here:
        return _shoot(chosen[0], journeys, options.out)
    codes = [_elsewhere(screen, journeys, options.out) for screen in chosen]
    return max(codes)


def _elsewhere(screen: Screen, journeys: list[str], out: Path) -> int:
    command = [sys.executable, "-m", "tests.e2e.film", "--here", "--out", str(out), "--screen", screen.name]
    command += [part for journey in journeys for part in ("--journey", journey)]
    size = f"{screen.width * screen.scale}x{screen.height * screen.scale}x24"
    xvfb = shutil.which("xvfb-run")
    command = [xvfb, "-a", "-s", f"-screen 0 {size}", *command] if xvfb is not None else command
    environment = {**os.environ, "QT_SCALE_FACTOR": str(screen.scale)}
    if xvfb is None and not os.environ.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(command, env=environment).returncode


def _shoot(screen: Screen, journeys: list[str], out: Path) -> int:
    application = QApplication(sys.argv[:1])
    application.setFont(QFont(["Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"]))
    failed = 0
    for journey in journeys:
        folder = out / screen.name / journey
        folder.mkdir(parents=True, exist_ok=True)
        pictures: list[tuple[str, Path]] = []

        def take(name: str, image: QImage, folder: Path = folder, pictures: list[tuple[str, Path]] = pictures) -> None:
            path = folder / f"{len(pictures):02d} {name}.png"
            image.save(str(path))
            pictures.append((name, path))

        with tempfile.TemporaryDirectory() as files:
            try:
                with staged(take, size=(screen.width, screen.height), theme=screen.theme, hints=False) as stage:
                    JOURNEYS[journey](stage, Path(files))
            except (AssertionError, LookupError) as error:
                failed = 1
                print(f"{screen.name}: {journey} ended early: {error}", file=sys.stderr)
        _strip(pictures, out / screen.name / f"{journey}.png")
    return failed


def _strip(pictures: list[tuple[str, Path]], path: Path) -> None:
    """All pictures of a journey on one sheet, each under its name."""
    if not pictures:
        return
    first = Image.open(pictures[0][1])
    height = round(first.height * _STRIP_PX / first.width) + _TITLE_PX
    rows = -(-len(pictures) // _COLUMNS)
    sheet = Image.new("RGB", (_STRIP_PX * min(_COLUMNS, len(pictures)), height * rows), "white")
    draw = ImageDraw.Draw(sheet)
    for n, (name, source) in enumerate(pictures):
        left, top = n % _COLUMNS * _STRIP_PX, n // _COLUMNS * height
        draw.text((left + 6, top + 5), name, fill="black")
        sheet.paste(Image.open(source).convert("RGB").resize((_STRIP_PX, height - _TITLE_PX)), (left, top + _TITLE_PX))
    sheet.save(path)


if __name__ == "__main__":
    sys.exit(main())
