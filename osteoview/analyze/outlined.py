"""A network's outline beside geometry's: what both say, and the regions placed anew where they agree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from osteoview.anatomy.assessment import Assessment
from osteoview.anatomy.density import Density
from osteoview.anatomy.gates import Gate
from osteoview.anatomy.tissue_roi import tissue_rois
from osteoview.base.errors import UsageError
from osteoview.base.tasks import CancelToken
from osteoview.imaging.volume import Volume
from osteoview.inference.classifier import Classifier
from osteoview.inference.model_library import ModelLibrary
from osteoview.inference.outline import Outline, outline
from trainer.task import CT_VERTEBRA_MASK

GATE = "outlines agree"
# Geometry's outlines of simulated bodies reach about .93; what differs by more than that from them is another outline.
AGREE_DICE = 0.85


class Segmenter(StrEnum):
    """Who outlines the vertebral body that the regions are placed in."""

    GEOMETRY = "geometry"
    MS_NET = "ms-net"


@dataclass(frozen=True, eq=False)
class Outlined:
    """A network's outline; used: whether the regions lie in it. Where it differs much, they stay in geometry's."""

    outline: Outline
    used: bool

    @property
    def gate(self) -> Gate:
        """Warns where the two differ."""
        where = "the regions lie in the network's" if self.used else "the regions stay in geometry's"
        return Gate(GATE, passed=self.used, detail=f"{self.outline.sentence} So {where}.")

    def document(self) -> dict[str, Any]:
        """For programs."""
        found = self.outline
        return {
            "segmenter": Segmenter.MS_NET.value if self.used else Segmenter.GEOMETRY.value,
            "asked": Segmenter.MS_NET.value,
            "model": found.model,
            "model_sha256": found.sha256,
            "trained_on": found.trained_on,
            "dice_with_geometry": round(found.dice, 4),
            "volume_ml": None if found.body is None else round(found.body.volume_ml, 2),
            "geometry_volume_ml": round(found.geometry.volume_ml, 2),
        }


def outlined(
    volume: Volume, found: Assessment, library: ModelLibrary, classifier: Classifier, cancel: CancelToken
) -> tuple[Assessment, Outlined | None]:
    """The assessment with the network's outline, regions and density where both outlines agree.

    None where geometry has outlined nothing, or a person has placed the regions. Raises UsageError without a model.
    """
    model = library.default(CT_VERTEBRA_MASK.id)
    if model is None:
        raise UsageError(
            "There is no model that outlines vertebrae.", hint="'osteoview models import' takes an MS-Net in."
        )
    if found.mask is None or found.by_hand:
        return found, None
    with classifier.holding(model) as network:
        second = outline(network, volume, found.mask, cancel)
    rois = () if second.body is None or second.dice < AGREE_DICE else tissue_rois(volume, second.body)
    told = Outlined(second, used=bool(rois))
    gates = (*found.gates, told.gate)
    if second.body is None or not rois:
        return replace(found, gates=gates), told
    norm = found.density.norm if found.density is not None else None
    density = Density.of(rois, norm.age_years if norm is not None else None)
    return replace(found, gates=gates, mask=second.body, rois=rois, density=density), told
