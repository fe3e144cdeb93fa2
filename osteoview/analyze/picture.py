"""A radiograph or a DXA image: which picture, which crop of it, and what the networks say of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osteoview.analyze.classified import Classified
from osteoview.anatomy.gates import Gate
from osteoview.annotation.crop import Crop
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.roi_file import RoiFile
from osteoview.base.errors import InputError
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.series_index import SeriesIndex
from osteoview.inference.usual_crop import usual_crop
from trainer.task import XRAY_KNEE, Task

_PICTURES = (Kind.RADIOGRAPH, Kind.DXA, Kind.PICTURE)
CROP = "crop"


@dataclass(frozen=True, eq=False)
class PictureResult:
    """One picture, the crop that was looked at, and the answer; None where nobody asked."""

    radiograph: Radiograph
    kind: Kind
    crop: Crop
    ground: PictureGround
    placed: Gate
    classified: Classified | None = None

    @property
    def gates(self) -> tuple[Gate, ...]:
        """All that spoke."""
        return (self.placed, *(self.classified.gates if self.classified is not None else ()))

    def study(self) -> dict[str, Any]:
        """What the picture is."""
        spacing = self.radiograph.scale.spacing_mm
        return {
            "study_uid": self.radiograph.study_uid,
            "series_uid": self.radiograph.series_uid,
            "sop_instance_uid": self.radiograph.sop_instance_uid,
            "modality": self.radiograph.modality,
            "kind": self.kind.value,
            "n_slices": 1,
            "spacing_mm": [] if spacing is None else [round(mm, 4) for mm in spacing],
            "kvp": None,
            "kernel": "",
            "contrast": None,
        }

    def findings(self) -> dict[str, Any]:
        """No level and no density: a picture has none. center_px: column and row; size in pixels, in mm where known."""
        unit = self.ground.unit_mm
        size = [self.crop.width, self.crop.height]
        x, y = self.ground.to_px(self.crop.center).tolist()
        roi = {
            "id": CROP,
            "kind": "crop",
            "center_mm": None,
            "center_px": [round(x, 2), round(y, 2)],
            "size_px": [round(self.crop.width, 2), round(self.crop.height / self.ground.aspect, 2)],
            "size_mm": None if unit is None else [round(side * unit, 2) for side in size],
            "slice_index": None,
            "mean_hu": None,
            "sd_hu": None,
            "n_pixels": round(self.crop.width) * round(self.crop.height / self.ground.aspect),
        }
        return {"level": None, "rois": [roi], "density": None}

    def lines(self) -> list[str]:
        """What was looked at, for a person."""
        rows, columns = self.radiograph.shape
        words = f"{self.radiograph.description or self.kind.value}: {columns} × {rows} pixels"
        return [words, f"Looked at {self.crop.width:.0f} × {self.crop.height:.0f} pixels"]


def choose(index: SeriesIndex, paths: Sequence[Path], series: str, kind: Kind | None = None) -> Piece:
    """The wanted series, or the first picture of that kind, or of any. Raises InputError."""
    there = [piece for piece in index.pieces if piece.kind in _PICTURES]
    where = ", ".join(map(str, paths))
    if series:
        there = [piece for piece in there if piece.header is not None and piece.header.series_uid == series]
        if not there:
            raise InputError(where, f"holds no picture series {series}.", hint="'osteoview info' lists what there is.")
    wanted = [piece for piece in there if piece.kind is kind] or there
    if not wanted:
        raise InputError(where, "holds no radiograph or DXA image.", hint="'osteoview info' lists what there is.")
    return wanted[0]


def placed(radiograph: Radiograph, task: Task, rois: RoiFile | None) -> tuple[Crop, PictureGround, Gate]:
    """The crop of a file, or the usual one in the middle of the picture, which is said."""
    if rois is not None:
        for one in rois.on(radiograph):
            if isinstance(one.shape, Crop) and isinstance(one.ground, PictureGround):
                return one.shape, one.ground, Gate(CROP, passed=True, detail=f"Placed by hand, in {rois.source}.")
        raise InputError(rois.source, "holds no crop box.", hint="Lay one in the window (G) and save the regions.")
    ground = PictureGround.of_radiograph(radiograph)
    rows, columns = radiograph.shape
    crop = usual_crop(((columns - 1) / 2, (rows - 1) / 2 * ground.aspect), radiograph, task)
    # A film of a knee shows little else; a spine has to be pointed at.
    whole = task.id == XRAY_KNEE.id
    detail = "The middle of the picture was looked at; no crop was placed."
    return crop, ground, Gate(CROP, passed=whole, detail=detail)
