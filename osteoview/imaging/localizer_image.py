"""A CT's own localizer, and where in the patient it lies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from osteoview.base.errors import OsteoViewError
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.frames import Frame
from osteoview.imaging.geometry import GeometryError, plane_name, slice_normal
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.plane import Name, Plane
from osteoview.imaging.radiograph import Radiograph


@dataclass(frozen=True, eq=False)
class LocalizerImage:
    """The picture and its rectangle in the patient, seen from the front or from the side."""

    radiograph: Radiograph
    plane: Plane


def load_localizers(scan: Piece, study: Iterable[Piece], decoders: Decoders) -> dict[Name, LocalizerImage]:
    """The localizers taken in the same frame of reference as a scan, by the plane they lie in.

    One that cannot be read is left out: the scan needs none.
    """
    localizers: dict[Name, LocalizerImage] = {}
    frame_of_reference = scan.header.frame_of_reference_uid if scan.header is not None else ""
    for piece in study:
        for page, frame in enumerate(piece.frames if piece.kind is Kind.LOCALIZER else ()):
            name = _side(frame)
            if name is None or name in localizers or not frame_of_reference:
                continue
            if frame.header.frame_of_reference_uid == frame_of_reference:
                try:
                    radiograph = load_radiograph(piece, decoders, page=page)
                    if not radiograph.is_color:
                        localizers[name] = LocalizerImage(radiograph, _plane(frame, radiograph))
                except (OsteoViewError, GeometryError):
                    continue
    return localizers


def _side(frame: Frame) -> Name | None:
    """coronal or sagittal; None where the file does not say how the picture lies."""
    if not frame.placed or frame.pixel_spacing_mm is None:
        return None
    try:
        lies = plane_name(frame.orientation or ())
    except GeometryError:
        return None
    return next((name for name in ("coronal", "sagittal") if name == lies), None)


def _plane(frame: Frame, radiograph: Radiograph) -> Plane:
    slice_normal(frame.orientation or ())
    cosines = np.asarray(frame.orientation, np.float64)
    right, down = (vector / np.linalg.norm(vector) for vector in (cosines[:3], cosines[3:]))
    between_rows, between_columns = frame.pixel_spacing_mm or (0.0, 0.0)
    return Plane(np.asarray(frame.position_mm), right, down, (between_columns, between_rows), radiograph.shape)
