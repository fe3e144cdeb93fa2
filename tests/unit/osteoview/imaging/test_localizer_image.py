"""A scan finds the localizers that were taken with it, and knows where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from osteoview.imaging.decoders import Decoders
from osteoview.imaging.kinds import Kind
from osteoview.imaging.localizer_image import LocalizerImage, load_localizers
from osteoview.imaging.plane import Name
from osteoview.imaging.series_index import SeriesIndex
from tests.dicom_files import CORONAL, SAGITTAL, ct_slice, ct_stack, write

CORNER = (-40.0, 10.0, 60.0)


def localizer(folder: Path, name: str, orientation: Sequence[float], **elements: Any) -> None:
    said: dict[str, Any] = {"ImageType": ["ORIGINAL", "PRIMARY", "LOCALIZER"]} | elements
    ds = ct_slice(orientation=orientation, position_mm=CORNER, spacing_mm=(2.0, 1.0), series=f"1.7.{name}", **said)
    write(ds, folder / f"{name}.dcm")


def found(folder: Path) -> dict[Name, LocalizerImage]:
    pieces = SeriesIndex.scan([folder]).pieces
    scan = next(piece for piece in pieces if piece.kind is Kind.CT)
    with Decoders(1) as decoders:
        return load_localizers(scan, pieces, decoders)


def test_front_and_side_are_told_apart_and_lie_where_their_headers_say(tmp_path: Path) -> None:
    ct_stack(tmp_path / "ct", 3)
    localizer(tmp_path, "1", CORONAL)
    localizer(tmp_path, "2", SAGITTAL)
    images = found(tmp_path)
    assert set(images) == {"coronal", "sagittal"}
    plane = images["coronal"].plane
    assert plane.to_mm([0, 0]) == pytest.approx(CORNER)
    assert plane.to_mm([3, 5]) == pytest.approx(
        np.add(CORNER, np.multiply(3.0, CORONAL[:3]) + np.multiply(10.0, CORONAL[3:]))
    )


@pytest.mark.parametrize(
    "elements",
    [
        {"FrameOfReferenceUID": "1.2.3.99"},
        {"ImageOrientationPatient": None},
        {"ImageOrientationPatient": [1.0, 0, 0, 0, 1.0, 0]},  # lies across the body
    ],
)
def test_what_cannot_carry_lines_is_left_out(tmp_path: Path, elements: dict[str, Any]) -> None:
    ct_stack(tmp_path / "ct", 3)
    localizer(tmp_path, "1", CORONAL, **elements)
    assert found(tmp_path) == {}


def test_a_damaged_localizer_does_not_stop_the_scan(tmp_path: Path) -> None:
    ct_stack(tmp_path / "ct", 3)
    localizer(tmp_path, "1", CORONAL, PhotometricInterpretation="NONSENSE")
    assert found(tmp_path) == {}
