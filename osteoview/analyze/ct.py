"""A CT: which series, where the vertebra is, its density, and what the networks say of its samples."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from osteoview.analyze.classified import Classified
from osteoview.analyze.networks import Networks
from osteoview.analyze.outlined import Outlined
from osteoview.analyze.question import Question
from osteoview.anatomy.assessment import Assessment, assess
from osteoview.anatomy.density import CUT_HU, LSC_HU, THRESHOLDS
from osteoview.anatomy.edited_regions import with_regions
from osteoview.anatomy.gates import Gate, scan_gates
from osteoview.anatomy.surroundings import calibration_gate
from osteoview.anatomy.tissue_roi import TissueRoi
from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.regions import Sample
from osteoview.annotation.roi_file import RoiFile
from osteoview.base.tasks import CancelToken
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import task_of
from osteoview.inference.model_library import Model
from osteoview.inference.scope_checks import Shown
from osteoview.inference.subject import Samples, Subject, WholeVertebra
from trainer.task import Task

if TYPE_CHECKING:
    from osteoview.analyze.mineral import Mineral
    from osteoview.analyze.over_time import Earlier


@dataclass(frozen=True, eq=False)
class CtResult:
    """An assessment of a volume, and what the networks said of it; None where nobody asked them.

    outlined: what a network outlined, where one was asked to. mineral: where there is a calibration.
    """

    volume: Volume
    assessment: Assessment
    classified: Classified | None = None
    outlined: Outlined | None = None
    mineral: Mineral | None = None
    over_time: tuple[Earlier, ...] = ()

    @property
    def gates(self) -> tuple[Gate, ...]:
        """All that spoke."""
        return (*self.assessment.gates, *(self.classified.gates if self.classified is not None else ()))

    def study(self) -> dict[str, Any]:
        """What the scan is."""
        volume, taken = self.volume, self.volume.acquisition
        return {
            "study_uid": volume.study_uid,
            "series_uid": volume.series_uid,
            "modality": taken.modality,
            "n_slices": volume.shape[0],
            "spacing_mm": [round(mm, 4) for mm in volume.spacing_mm],
            "kvp": taken.kvp,
            "kernel": taken.kernel,
            "slice_thickness_mm": taken.slice_thickness_mm,
            "contrast": taken.contrast,
        }

    def findings(self) -> dict[str, Any]:
        """Level, regions, density, bone mineral, change; a network's outline only where one was asked for."""
        made = self.assessment
        found = {
            "level": _level(made),
            "rois": [_roi(roi) for roi in made.rois],
            "density": _density(made),
            "vbmd": None if self.mineral is None else self.mineral.document(),
            "trend": [one.document() for one in self.over_time],
        }
        return found if self.outlined is None else {**found, "outline": self.outlined.document()}

    def lines(self) -> list[str]:
        """The measured part for a person."""
        made = self.assessment
        lines = [f"{self.volume.description or 'Scan'}: {self.volume.shape[0]} slices"]
        if made.counting is not None:
            lines.append(f"Levels: {made.counting.method}")
        if not made.declined and made.density is not None:
            of = made.density.together
            lines.append(
                f"{made.level} spongy bone {of.mean:.0f} ± {of.sd or 0:.0f} HU (median {of.median:.0f}, n {of.n})"
            )
            lines.append(made.density.reading)
        lines += self.mineral.lines() if self.mineral is not None else []
        for other in self.over_time:
            lines += other.lines()
        if self.outlined is not None and self.outlined.used:
            lines.append(self.outlined.gate.detail)
        return lines


def assessed(
    volume: Volume, question: Question, rois: RoiFile | None, age_years: float | None, cancel: CancelToken
) -> Assessment:
    """The level found and measured; by the regions of a file where a person has drawn them."""
    if rois is None:
        return assess(volume, question.level, age_years=age_years, overrides=question.overrides, cancel=cancel)
    blank = Assessment(question.level, (*scan_gates(volume), calibration_gate(volume)))
    return with_regions(blank, volume, rois.on(volume), age_years=age_years).overruling(question.overrides)


def classified(
    networks: Networks,
    shown: Shown,
    volume: Volume,
    assessment: Assessment,
    outliner: Model | None,
    cancel: CancelToken,
) -> tuple[Classified | None, float]:
    """What the networks say, unless a gate has declined already; and how many seconds it took.

    outliner: the model that cuts whole vertebrae out, where there is one.
    """
    began = time.perf_counter()
    found = networks.refusal(shown)
    if found is None and not assessment.declined:
        mean_hu = assessment.density.mean_hu if assessment.density is not None else None
        task = task_of(networks.respondents.models)
        found = networks.about(shown, subject(task, volume, assessment, outliner), mean_hu, cancel)
    return found, time.perf_counter() - began


def subject(task: Task, volume: Volume, assessment: Assessment, outliner: Model | None) -> Subject:
    """What networks of a task are shown of a scan."""
    if task.input.masked:
        return WholeVertebra(volume, assessment.mask, outliner)
    squares = [
        (roi.name, roi.shape, roi.ground)
        for roi in assessment.rois
        if isinstance(roi.shape, Sample) and isinstance(roi.ground, PlaneGround)
    ]
    return Samples(volume, tuple(squares))


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
    density, core = made.density, made.core
    if density is None:
        return None
    of = density.together
    return {
        "mean_hu": round(of.mean, 2),
        "sd_hu": round(of.sd or 0.0, 2),
        "median_hu": round(of.median, 2),
        "n_pixels": of.n,
        "area_mm2": round(density.area_mm2, 1),
        "core_mean_hu": None if core is None else round(core.mean_hu, 2),
        "core_ml": None if core is None else round(core.volume_ml, 2),
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
