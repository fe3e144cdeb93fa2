"""A program that opens a study and draws on it until it is killed; says how often it has drawn."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Ellipse
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.plane import Plane
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume_loader import load_volume
from osteoview.session.autosave import Autosave
from osteoview.session.keeping import Keeping
from osteoview.session.session import Session


def main() -> None:
    folder, study = Path(sys.argv[1]), Path(sys.argv[2])
    session = Session()
    keeping = Keeping(session, Autosave(folder))
    index = SeriesIndex.scan([study])
    session.set_index(index)
    (piece,) = index.pieces
    with Decoders(1) as decoders:
        volume = load_volume(piece, decoders)
    session.main.open_volume(piece, volume)
    key = session.main.key
    if key is None:
        sys.exit("nothing is open")
    ground = PlaneGround.of_plane(Plane.of_volume(volume, "axial", 4), key)
    center = ground.from_mm(volume.center_mm).tolist()
    for number in itertools.count(1):
        ellipse = Ellipse((center[0], center[1]), 8.0 + number / 100, 6.0)
        session.edit("draw ellipse", session.findings.adding(Measurement(ellipse, ground)))
        if keeping.problem:
            sys.exit(keeping.problem)
        print(number, flush=True)
        sys.stdin.readline()  # one at a time: the test says when to go on


if __name__ == "__main__":
    main()
