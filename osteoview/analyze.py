"""What `osteoview analyze` does: opens a study, measures its L1 and writes the result as JSON."""

from __future__ import annotations

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osteoview import __version__
from osteoview.anatomy.assessment import Assessment, assess
from osteoview.anatomy.density import CUT_HU, LSC_HU, THRESHOLDS
from osteoview.anatomy.tissue_roi import TissueRoi
from osteoview.annotation.regions import Sample
from osteoview.base.errors import InputError, UsageError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.spine_choice import choose_for_spine
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume

SCHEMA = "osteoview.result/1"
_LEVEL = re.compile(r"^(T([1-9]|1[0-2])|L[1-6])$")
_YEARS_PER = {"Y": 1.0, "M": 1 / 12, "W": 7 / 365.25, "D": 1 / 365.25}


@dataclass(frozen=True, eq=False)
class Analysis:
    """An assessment, the volume it was made on, and how long each part took."""

    volume: Volume
    assessment: Assessment
    timing_ms: dict[str, int]

    @staticmethod
    def of(
        paths: Sequence[Path],
        *,
        series: str,
        level: str,
        overrides: Mapping[str, str] | None = None,
        cancel: CancelToken,
    ) -> Analysis:
        """Load the wanted series, or the one best for the spine, and assess the level in it.

        overrides: notes by the names of gates that a person overrules.
        """
        if not _LEVEL.match(level):
            raise UsageError(f"{level!r} is no level of the spine.", hint="Name one from T1 to T12 or L1 to L6.")
        began = time.perf_counter()
        index = SeriesIndex.scan(paths, cancel=cancel)
        piece = _piece(index, paths, series)
        with Decoders() as decoders:
            volume = load_volume(piece, decoders, cancel=cancel)
        loaded = time.perf_counter()
        age = _age_years(index, piece)
        assessment = assess(volume, level, age_years=age, overrides=overrides, cancel=cancel)
        ended = time.perf_counter()
        timing = {"load": loaded - began, "locate": ended - loaded, "classify": 0.0, "total": ended - began}
        return Analysis(volume, assessment, {name: round(1000 * seconds) for name, seconds in timing.items()})

    @property
    def exit_code(self) -> int:
        """0 with a result, 4 when a gate declined it."""
        return 4 if self.assessment.declined else 0

    def document(self) -> dict[str, Any]:
        """The result as JSON."""
        made, volume = self.assessment, self.volume
        taken = volume.acquisition
        return {
            "schema": SCHEMA,
            "software": {"version": __version__, "torch": "", "device": "cpu"},
            "study": {
                "study_uid": volume.study_uid,
                "series_uid": volume.series_uid,
                "modality": taken.modality,
                "n_slices": volume.shape[0],
                "spacing_mm": [round(mm, 4) for mm in volume.spacing_mm],
                "kvp": taken.kvp,
                "kernel": taken.kernel,
                "slice_thickness_mm": taken.slice_thickness_mm,
                "contrast": taken.contrast,
            },
            "level": _level(made),
            "rois": [_roi(roi) for roi in made.rois],
            "density": _density(made),
            "classification": [],
            "gates": [
                {
                    "name": gate.name,
                    "passed": gate.passed,
                    "detail": gate.detail,
                    "declines": gate.stops,
                    "overridden": gate.overridden or None,
                }
                for gate in made.gates
            ],
            "declined": made.declined,
            "timing_ms": self.timing_ms,
        }

    def lines(self) -> list[str]:
        """The result for a person."""
        made = self.assessment
        lines = [f"{self.volume.description or 'Scan'}: {self.volume.shape[0]} slices"]
        if made.counting is not None:
            lines.append(f"Levels {made.counting.method}")
        if made.declined:
            lines += [f"Declined: {reason}" for reason in made.reasons]
        elif made.density is not None:
            of = made.density.together
            lines.append(
                f"{made.level} spongy bone {of.mean:.0f} ± {of.sd or 0:.0f} HU (median {of.median:.0f}, n {of.n})"
            )
            lines.append(made.density.reading)
        lines += [f"! {gate.detail}" for gate in made.gates if not gate.passed and not gate.stops]
        lines += [f"Overridden, {gate.name}: {gate.overridden}" for gate in made.overridden]
        lines.append("Research use only.")
        return lines


def _piece(index: SeriesIndex, paths: Sequence[Path], series: str) -> Piece:
    stacks = [piece for piece in index.pieces if piece.kind is Kind.CT and piece.slice_spacing_mm > 0]
    where = ", ".join(map(str, paths))
    if series:
        stacks = [piece for piece in stacks if piece.header is not None and piece.header.series_uid == series]
        if not stacks:
            raise InputError(where, f"holds no CT series {series}.", hint="'osteoview info' lists what there is.")
    choice = choose_for_spine(stacks)
    if choice is None:
        problems = [problem for problem in index.problems if not problem.stranger]
        why = f" {problems[0].source}: {problems[0].message}" if problems else ""
        raise InputError(where, f"holds no CT series with several slices.{why}", hint="Name the folder of a CT.")
    return choice.piece


def _age_years(index: SeriesIndex, piece: Piece) -> float | None:
    """From PatientAge ("071Y", "011M"; PS3.5 6.2, AS); None where it is not stated."""
    study = next((study for study in index.studies if piece in study.pieces), None)
    said = re.match(r"^(\d{1,3})([YMWD])$", study.patient_age.strip().upper()) if study else None
    return float(said[1]) * _YEARS_PER[said[2]] if said else None


def _level(made: Assessment) -> dict[str, Any]:
    spine, counting = made.spine, made.counting
    if spine is None or counting is None:
        return {"label": None, "center_mm": None, "confidence": 0.0, "method": "", "levels": [], "alternatives": []}
    found = None if made.place is None else made.mask.center_mm if made.mask else spine.bodies[made.place].center_mm
    named = [(counting.best.label(place), body.center_mm) for place, body in enumerate(spine.bodies)]
    return {
        "label": None if found is None else made.level,
        "center_mm": None if found is None else _rounded(found),
        "confidence": round(counting.confidence, 3),
        "method": counting.method,
        "levels": [{"label": label, "center_mm": _rounded(center)} for label, center in reversed(named)],
        "alternatives": [
            {
                "label": one.label(made.place) if made.place is not None else None,
                "probability": round(one.probability, 3),
                "n_lumbar": one.n_lumbar,
            }
            for one in counting.alternatives
        ],
    }


def _roi(roi: TissueRoi) -> dict[str, Any]:
    numbers = roi.numbers.statistics
    return {
        "id": roi.name,
        "kind": "sample" if isinstance(roi.shape, Sample) else "ellipse",
        "center_mm": _rounded(roi.center_mm),
        "size_mm": [round(mm, 2) for mm in roi.size_mm],
        "slice_index": roi.slice_index,
        "mean_hu": None if numbers is None else round(numbers.mean, 2),
        "sd_hu": None if numbers is None else round(numbers.sd or 0.0, 2),
        "median_hu": None if numbers is None else round(numbers.median, 2),
        "n_pixels": 0 if numbers is None else numbers.n,
        "edited": roi.by_hand,
    }


def _density(made: Assessment) -> dict[str, Any] | None:
    density = made.density
    if density is None:
        return None
    of = density.together
    return {
        "mean_hu": round(of.mean, 2),
        "sd_hu": round(of.sd or 0.0, 2),
        "median_hu": round(of.median, 2),
        "n_pixels": of.n,
        "area_mm2": round(density.area_mm2, 1),
        "lsc_hu": LSC_HU,
        "threshold_hu": CUT_HU,
        "thresholds": [
            {"hu": one.hu, "above": one.above, "meaning": one.meaning, "source": one.source} for one in THRESHOLDS
        ],
        "reading": density.reading,
        "reference": density.reference,
    }


def _rounded(point_mm: Any) -> list[float]:
    return [round(float(mm), 2) for mm in point_mm]
