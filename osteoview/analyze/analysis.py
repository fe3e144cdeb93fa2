"""One study, answered: read, located, classified, and told to people and to programs."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from osteoview import __version__
from osteoview.analyze import ct, picture
from osteoview.analyze.chosen_series import choose
from osteoview.analyze.ct import CtResult
from osteoview.analyze.mineral import mineral
from osteoview.analyze.networks import Networks
from osteoview.analyze.outlined import Segmenter, outlined
from osteoview.analyze.over_time import earlier, study_of
from osteoview.analyze.picture import PictureResult
from osteoview.analyze.question import Question, Respondents
from osteoview.anatomy.gates import Gate
from osteoview.annotation.roi_file import RoiFile, read_rois
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex, Study
from osteoview.imaging.volume_loader import load_volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import ModelLibrary
from osteoview.inference.scope_checks import Shown
from osteoview.inference.subject import Boxed
from osteoview.inference.usual_crop import task_by_header
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA_MASK, Modality

SCHEMA = "osteoview.result/1"
_YEARS_PER = {"Y": 1.0, "M": 1 / 12, "W": 7 / 365.25, "D": 1 / 365.25}


@dataclass(frozen=True, eq=False)
class Analysis:
    """What was found in one image of a study, and how long each part took."""

    result: CtResult | PictureResult
    timing_ms: dict[str, int]
    device: str = "cpu"
    remarks: tuple[str, ...] = ()

    @staticmethod
    def of(
        paths: Sequence[Path],
        question: Question,
        *,
        cancel: CancelToken,
        library: ModelLibrary | None = None,
        classifier: Classifier | None = None,
    ) -> Analysis:
        """Load what the question is about, and answer it. Raises OsteoViewError."""
        library = library or ModelLibrary()
        respondents = Respondents.of(question, library)
        rois = read_rois(question.rois) if question.rois is not None else None
        classifier = classifier or Classifier(question.device)
        began = time.perf_counter()
        index = SeriesIndex.scan(paths, cancel=cancel)
        asker = _Asker(question, library, respondents, classifier, rois, cancel)
        if _is_about_a_picture(index, respondents, rois):
            return asker.picture(index, paths, began)
        return asker.ct(index, paths, began)

    @property
    def gates(self) -> tuple[Gate, ...]:
        """All that spoke."""
        return self.result.gates

    @property
    def declined(self) -> bool:
        """Whether one of them stops the result."""
        return any(gate.stops for gate in self.gates)

    @property
    def exit_code(self) -> int:
        """0 with a result, 4 when a gate declined it."""
        return 4 if self.declined else 0

    def document(self) -> dict[str, Any]:
        """The result as JSON."""
        classified = self.result.classified
        return {
            "schema": SCHEMA,
            "software": {"version": __version__, "torch": _torch_version(), "device": self.device},
            "study": self.result.study(),
            **self.result.findings(),
            "classification": [] if classified is None else classified.documents(),
            "gates": [_gate(gate) for gate in self.gates],
            "declined": self.declined,
            "timing_ms": self.timing_ms,
        }

    def lines(self) -> list[str]:
        """The result for a person."""
        lines = self.result.lines()
        lines += [f"Declined: {gate.detail}" for gate in self.gates if gate.stops]
        if self.result.classified is not None:
            lines += self.result.classified.lines()
        lines += self.remarks
        lines += [f"! {gate.detail}" for gate in self.gates if not gate.passed and not gate.stops]
        lines += [f"Overridden, {gate.name}: {gate.overridden}" for gate in self.gates if gate.overridden]
        lines.append("Research use only.")
        return lines


@dataclass(frozen=True)
class _Asker:
    """The parts of one call."""

    question: Question
    library: ModelLibrary
    respondents: Respondents
    classifier: Classifier
    rois: RoiFile | None
    cancel: CancelToken

    def ct(self, index: SeriesIndex, paths: Sequence[Path], began: float) -> Analysis:
        piece = choose(index, paths, self.question.series)
        with Decoders() as decoders:
            volume = load_volume(piece, decoders, cancel=self.cancel)
        loaded = time.perf_counter()
        age = _age_years(index, piece)
        assessment, second = ct.assessed(volume, self.question, self.rois, age, self.cancel), None
        if self.question.segmenter is Segmenter.MS_NET:
            assessment, second = outlined(volume, assessment, self.library, self.classifier, self.cancel)
        located = time.perf_counter()
        respondents = self.respondents.or_default_for(CT_L1_TISSUE.id, self.library)
        result, seconds = CtResult(volume, assessment, outlined=second), 0.0
        if respondents.models:
            networks = Networks(self.question, respondents, self.classifier)
            shown = Shown.of_piece(volume, piece)
            outliner = self.library.default(CT_VERTEBRA_MASK.id)
            found, seconds = ct.classified(networks, shown, volume, assessment, outliner, self.cancel)
            if found is not None and not self.respondents.models:
                found = replace(found, unasked=True)
            result = replace(result, classified=found)
        result = self._compared(result, study_of(index, piece))
        return self._analysis(result, respondents, (began, loaded, located, seconds))

    def _compared(self, result: CtResult, today: Study | None) -> CtResult:
        """With bone mineral, and with earlier studies, where the question names what that takes."""
        volume, found, level = result.volume, result.assessment, self.question.level
        over_time = tuple(earlier(path, level, found, volume, today, self.cancel) for path in self.question.earlier)
        return replace(result, mineral=mineral(volume, found, self.question.calibrations), over_time=over_time)

    def picture(self, index: SeriesIndex, paths: Sequence[Path], began: float) -> Analysis:
        piece = picture.choose(index, paths, self.question.series, _kind_of(self.respondents))
        page = self.rois.image.page if self.rois is not None else 0
        with Decoders() as decoders:
            radiograph = load_radiograph(piece, decoders, page=page)
        loaded = time.perf_counter()
        suggested = self.respondents.task or task_by_header(_words(piece), is_dxa=piece.kind is Kind.DXA)
        respondents = self.respondents.or_default_for(suggested.id, self.library)
        crop, ground, gate = picture.placed(radiograph, suggested, self.rois)
        result = PictureResult(radiograph, piece.kind, crop, ground, gate)
        located = time.perf_counter()
        if respondents.models:
            networks = Networks(self.question, respondents, self.classifier)
            shown = Shown.of_piece(radiograph, piece)
            found = networks.about(shown, Boxed(radiograph, crop, ground), None, self.cancel)
            result = replace(result, classified=found)
        return self._analysis(result, respondents, (began, loaded, located, time.perf_counter() - located))

    def _analysis(
        self, result: CtResult | PictureResult, respondents: Respondents, times: tuple[float, float, float, float]
    ) -> Analysis:
        began, loaded, located, seconds = times
        spent = {"load": loaded - began, "locate": located - loaded, "classify": seconds}
        spent["total"] = time.perf_counter() - began
        remarks = () if respondents.models else ("No model is installed for such images; density alone is given.",)
        if isinstance(result, PictureResult) and not respondents.models:
            remarks = ("No model is installed for such images: 'osteoview models import' takes one in.",)
        asked = result.classified
        device = asked.device if asked is not None else "cpu"
        return Analysis(result, {name: round(1000 * part) for name, part in spent.items()}, device, remarks)


def _is_about_a_picture(index: SeriesIndex, respondents: Respondents, rois: RoiFile | None) -> bool:
    """By the image that the regions lie on; by what the models take, where the study has such; else by what it has."""
    has_ct = any(piece.kind is Kind.CT and piece.slice_spacing_mm > 0 for piece in index.pieces)
    has_picture = any(piece.kind in (Kind.RADIOGRAPH, Kind.DXA, Kind.PICTURE) for piece in index.pieces)
    if rois is not None:
        return rois.image.is_picture
    if respondents.task is not None and has_ct and has_picture:
        return respondents.task.modality is not Modality.CT
    return has_picture and not has_ct


def _kind_of(respondents: Respondents) -> Kind | None:
    if respondents.task is None or respondents.task.modality is Modality.CT:
        return None
    return Kind.DXA if respondents.task.modality is Modality.DXA else Kind.RADIOGRAPH


def _words(piece: Piece) -> str:
    header = piece.header
    return f"{header.region_words} {header.study_description}" if header is not None else ""


def _age_years(index: SeriesIndex, piece: Piece) -> float | None:
    """From PatientAge ("071Y", "011M"; PS3.5 6.2, AS); None where it is not stated."""
    study = study_of(index, piece)
    said = re.match(r"^(\d{1,3})([YMWD])$", study.patient_age.strip().upper()) if study else None
    return float(said[1]) * _YEARS_PER[said[2]] if said else None


def _gate(gate: Gate) -> dict[str, Any]:
    return {
        "name": gate.name,
        "passed": gate.passed,
        "detail": gate.detail,
        "declines": gate.stops,
        "overridden": gate.overridden or None,
    }


def _torch_version() -> str:
    """Without loading it: where no network was asked, two seconds for a number would be a pity."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("torch")
    except PackageNotFoundError:
        return ""
