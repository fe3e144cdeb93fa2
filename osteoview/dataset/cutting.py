"""From one study to the samples that networks of a task would be shown, and what the trainer should know of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from osteoview.analyze import ct, picture
from osteoview.analyze.chosen_series import choose
from osteoview.analyze.question import Question
from osteoview.anatomy.gates import Gate
from osteoview.annotation.roi_file import RoiFile, read_rois
from osteoview.base.errors import OsteoViewError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.decoders import Decoders
from osteoview.imaging.image_loader import load_radiograph
from osteoview.imaging.kinds import Kind
from osteoview.imaging.series_index import SeriesIndex
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import load_volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import ModelLibrary
from osteoview.inference.patches import Patch
from osteoview.inference.scope_checks import Shown, image_findings, tissue_finding
from osteoview.inference.subject import Boxed, Subject
from trainer.architectures.architecture import UNIT
from trainer.preprocess import Preprocessing
from trainer.task import CT_VERTEBRA_MASK, Modality, Task

# A patch, and its covariates.
Known = tuple[Patch, dict[str, str]]


class DeclinedError(OsteoViewError):
    """A gate declines the study; the sentences are the gates' own."""

    exit_code = 4


@dataclass(frozen=True, eq=False)
class Sample:
    """A picture of the task's size, [row, column], and its covariates by the names of the simulated cohorts."""

    grey: NDArray[np.uint8]
    covariates: Mapping[str, str]


@dataclass(frozen=True, eq=False)
class Cutter:
    """Cuts studies for one task. The models are asked for outlines only, where the task wants whole vertebrae."""

    task: Task
    library: ModelLibrary
    classifier: Classifier

    def samples(self, path: Path, rois: Path | None, cancel: CancelToken) -> tuple[Sample, ...]:
        """Found by itself, or where a file of regions says. Raises OsteoViewError with the reason for none."""
        drawn = read_rois(rois) if rois is not None else None
        index = SeriesIndex.scan([path], cancel=cancel)
        of = self._of_ct if self.task.modality is Modality.CT else self._of_picture
        placed = {"placed": "by itself" if drawn is None else "by hand"}
        return tuple(Sample(self._grey(patch), known | placed) for patch, known in of(index, path, drawn, cancel))

    def _of_ct(self, index: SeriesIndex, path: Path, drawn: RoiFile | None, cancel: CancelToken) -> list[Known]:
        piece = choose(index, [path], "")
        with Decoders() as decoders:
            volume = load_volume(piece, decoders, cancel=cancel)
        _heed(image_findings(Shown.of_piece(volume, piece), self.task))
        found = ct.assessed(volume, Question(), drawn, None, cancel)
        _heed(found.gates)
        outliner = self.library.default(CT_VERTEBRA_MASK.id)
        patches = self._cut(ct.subject(self.task, volume, found, outliner), cancel)
        if self.task.input.masked:  # around the vertebra all is black: only its core has a mean
            core = {"level": found.level, "mean_hu": f"{found.density.mean_hu:.2f}" if found.density else ""}
            return [(patch, core | _taken(volume)) for patch in patches]
        return [(patch, _numbers(patch) | _taken(volume)) for patch in patches]

    def _of_picture(self, index: SeriesIndex, path: Path, drawn: RoiFile | None, cancel: CancelToken) -> list[Known]:
        kind = Kind.DXA if self.task.modality is Modality.DXA else Kind.RADIOGRAPH
        piece = picture.choose(index, [path], "", kind)
        with Decoders() as decoders:
            radiograph = load_radiograph(piece, decoders, page=drawn.image.page if drawn is not None else 0)
        cancel.check()
        _heed(image_findings(Shown.of_piece(radiograph, piece), self.task))
        crop, ground, _ = picture.placed(radiograph, self.task, drawn)
        return [(patch, {}) for patch in self._cut(Boxed(radiograph, crop, ground), cancel)]

    def _cut(self, subject: Subject, cancel: CancelToken) -> tuple[Patch, ...]:
        patches = subject.cut(self.task, self.classifier, cancel).patches
        _heed([tissue_finding(patches, self.task)])
        return patches

    def _grey(self, patch: Patch) -> NDArray[np.uint8]:
        wanted = self.task.input
        way = Preprocessing(wanted, (wanted.height_px, wanted.width_px), UNIT.of(wanted.channels))
        return way.grey(patch.pixels)


def _heed(gates: Iterable[Gate]) -> None:
    reasons = [gate.detail for gate in gates if gate.stops]
    if reasons:
        raise DeclinedError(" ".join(reasons))


def _numbers(patch: Patch) -> dict[str, str]:
    return {"mean_hu": f"{patch.mean_hu:.2f}", "sd_hu": f"{patch.pixels.std(dtype=np.float64):.2f}"}


def _taken(volume: Volume) -> dict[str, str]:
    """How the scan was made, in the columns that the trainer's confound probe knows; empty where headers are silent."""
    taken = volume.acquisition
    return {
        "kvp": "" if taken.kvp is None else f"{taken.kvp:g}",
        "kernel": taken.kernel,
        "thickness_mm": "" if taken.slice_thickness_mm is None else f"{taken.slice_thickness_mm:g}",
        "spacing_mm": f"{volume.spacing_mm[2]:.4g}",
        "pixel_mm": f"{volume.spacing_mm[0]:.4f}",
        "phase": {True: "contrast", False: "none", None: ""}[taken.contrast],
        "manufacturer": taken.manufacturer,
        "model": taken.model,
    }
