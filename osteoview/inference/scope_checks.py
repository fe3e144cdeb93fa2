"""The checks behind a `Scope`: is this the kind of image, the region, the sort of tissue that a model was made for?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoview.anatomy.gates import Gate
from osteoview.imaging.kinds import Kind
from osteoview.imaging.piece import Piece
from osteoview.imaging.projection import View
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.familiarity import Familiarity
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Patch
from osteoview.inference.scope import Scope
from trainer.task import Modality, Task

MODALITY, REGION, VIEW, TISSUE, KNOWN = "modality", "region", "view", "tissue", "known to the model"
NAMES = (MODALITY, REGION, VIEW, TISSUE, KNOWN)
# As far as nearly all held-out samples lie is near; twice that is another kind of image.
NEAR, FAR = 1.0, 2.0
_KINDS = {Modality.CT: (Kind.CT,), Modality.DXA: (Kind.DXA,), Modality.RADIOGRAPH: (Kind.RADIOGRAPH, Kind.PICTURE)}
_IN_WORDS = {Modality.CT: "CT", Modality.DXA: "DXA", Modality.RADIOGRAPH: "radiographs"}
# What headers call the parts of a body, in the languages of the program; the first that fits counts.
_REGIONS = {
    "knee": re.compile(r"knee|genu|knie|kolan|patella|膝|무릎", re.IGNORECASE),
    "lumbar spine": re.compile(
        r"lumb|\blws\b|l-?spine|\bls\b|lędźw|l[1-5]\b|spine|kr[eę]gos|wirbel|腰|요추", re.IGNORECASE
    ),
    "hip": re.compile(r"\bhip|femur|h[uü]fte|biodr|pelvis|becken|miednic|髋|고관절", re.IGNORECASE),
    "chest": re.compile(r"chest|thorax|lung|rib\b|klatk|胸|흉부", re.IGNORECASE),
    "another part": re.compile(
        r"hand|wrist|foot|ankle|elbow|shoulder|skull|head|brain|neck|cervic|forearm|finger|toe|dental|breast|abdom",
        re.IGNORECASE,
    ),
}
# Of spongy bone: CT numbers outside are air, fat around the body, or metal; grain coarser than that is noise.
_LEAST_HU, _MOST_HU, _METAL_HU, _METAL_SHARE = -150.0, 700.0, 1500.0, 0.01
_FLAT_HU, _FLAT_GREY, _NOISE_HU = 2.0, 2.0, 250.0
# Neighbouring pixels of anything that was imaged are alike; those of noise are not.
_LEAST_ALIKE = 0.10


@dataclass(frozen=True)
class Shown:
    """What is known of an image before anything is measured in it. words: of its header, about the part of the body.

    study_words: of the whole study, which may hold images of several parts; they count where the image says nothing.
    """

    kind: Kind
    words: str = ""
    view: View = "unknown"
    study_words: str = ""

    @classmethod
    def of_piece(cls, image: Volume | Radiograph, piece: Piece | None) -> Shown:
        """Of an open image, and of what it was read from."""
        header = piece.header if piece is not None else None
        kind = piece.kind if piece is not None else None
        if header is None:
            return cls.of(image, kind)
        return cls.of(image, kind, header.region_words, header.study_description)

    @classmethod
    def of(cls, image: Volume | Radiograph, kind: Kind | None = None, words: str = "", study_words: str = "") -> Shown:
        """Of an open image whose kind and words are known elsewhere."""
        if isinstance(image, Volume):
            modality = image.acquisition.modality or "CT"
            return cls(
                kind or (Kind.CT if modality == "CT" else Kind.OTHER),
                f"{words} {image.description}",
                study_words=study_words,
            )
        usual = Kind.DXA if image.modality == "BMD" else Kind.RADIOGRAPH
        return cls(kind or usual, f"{words} {image.description}", image.view, study_words)


def image_findings(shown: Shown, task: Task) -> tuple[Gate, ...]:
    """What can be said before a region is placed: the kind of image, the part of the body, the view."""
    return (_modality(shown, task), *_region(shown, task), *_view(shown, task))


def check(
    shown: Shown, models: Sequence[Model], patches: Sequence[Patch], familiarity: Familiarity | None = None
) -> Scope:
    """Every check for models that answer together. Without `familiarity` what they were trained on is not looked at."""
    task = models[0].card.task
    findings = [*image_findings(shown, task), tissue_finding(patches, task)]
    if familiarity is None:
        return Scope(tuple(findings))
    distances = {model.card.name: familiarity.distance(model, patches) for model in models}
    known = [distance for distance in distances.values() if distance is not None]
    findings.append(_known(distances))
    return Scope(tuple(findings), max(known) if known else None)


def tissue_finding(patches: Sequence[Patch], task: Task) -> Gate:
    """Whether the samples show anything that could be bone."""
    for patch in patches:
        wrong = _wrong_inside(patch, task) if task.input.masked else _wrong(patch)
        if wrong:
            where = f"{patch.place.roi_id}: " if len(patches) > 1 else ""
            return Gate(TISSUE, passed=False, detail=f"{where}{wrong}", declines=True)
    return Gate(TISSUE, passed=True, detail="The samples show tissue of usual density and grain.", declines=True)


def _modality(shown: Shown, task: Task) -> Gate:
    wanted = _IN_WORDS[task.modality]
    if shown.kind in _KINDS[task.modality]:
        return Gate(MODALITY, passed=True, detail=f"The models were made for {wanted}, as this is.", declines=True)
    detail = f"The models were made for {wanted}, and this is a {shown.kind.value}."
    if shown.kind is Kind.OTHER:
        detail = f"The models were made for {wanted}, and this is none."
    return Gate(MODALITY, passed=False, detail=detail, declines=True)


def _region(shown: Shown, task: Task) -> tuple[Gate, ...]:
    """A CT's region is found in its pixels; of a picture only the header can tell."""
    if task.modality is Modality.CT:
        return ()
    wanted = "knee" if "knee" in task.region else "lumbar spine" if "lumbar" in task.region else ""
    said = _regions_in(shown.words) or _regions_in(shown.study_words)
    if not wanted or not said:
        detail = "The header does not say which part of the body it shows; that was left to whoever placed the crop."
        return (Gate(REGION, passed=True, detail=detail, declines=True),)
    if wanted in said:
        return (Gate(REGION, passed=True, detail=f"The header says {wanted}.", declines=True),)
    detail = f"The models were made for the {wanted}, and the header speaks of {_with_article(said[0])}."
    return (Gate(REGION, passed=False, detail=detail, declines=True),)


def _regions_in(words: str) -> list[str]:
    return [name for name, pattern in _REGIONS.items() if pattern.search(words)]


def _with_article(region: str) -> str:
    return region if region.startswith("another") else f"the {region}"


def _view(shown: Shown, task: Task) -> tuple[Gate, ...]:
    if "lateral" not in task.region:
        return ()
    if shown.view in ("lateral", "unknown"):
        detail = "A lateral view." if shown.view == "lateral" else "The header does not say from which side it is seen."
        return (Gate(VIEW, passed=True, detail=detail, declines=True),)
    detail = f"The models were made for lateral views, and this one is {shown.view}."
    return (Gate(VIEW, passed=False, detail=detail, declines=True),)


def _wrong(patch: Patch) -> str:
    """Why these pixels are no bone; '' where they may be."""
    pixels = np.asarray(patch.pixels, np.float64)
    mean, spread = float(pixels.mean()), float(pixels.std())
    if spread < (_FLAT_HU if patch.is_hu else _FLAT_GREY):
        return "there is nothing in it: all pixels are alike."
    if patch.is_hu:
        if mean < _LEAST_HU:
            return f"{mean:.0f} HU on the average: air or fat, no bone."
        if mean > _MOST_HU or float((pixels > _METAL_HU).mean()) > _METAL_SHARE:
            return f"{pixels.max():.0f} HU and more: metal or cement, no spongy bone."
        if spread > _NOISE_HU:
            return f"its pixels spread by {spread:.0f} HU: noise or a border, no spongy bone."
    # Only bare noise: a sharp kernel's neighbours are still alike.
    if not patch.is_hu and alikeness(pixels) < _LEAST_ALIKE:
        return "neighbouring pixels have nothing to do with each other: noise, no image."
    return ""


def _wrong_inside(patch: Patch, task: Task) -> str:
    """The same for what was cut out along an outline: only what lies inside counts, cortex and all."""
    low = task.input.window.low_hu if task.input.window is not None else 0.0
    inside = np.asarray(patch.pixels, np.float64)[patch.pixels > low]
    if inside.size == 0 or float(inside.std()) < _FLAT_HU:
        return "there is nothing in it: all pixels are alike."
    if float(inside.mean()) < 0 or float((inside > _METAL_HU).mean()) > _METAL_SHARE:
        return f"{inside.mean():.0f} HU on the average, {inside.max():.0f} HU at most: air or metal, no usual bone."
    return ""


def alikeness(pixels: NDArray[np.float64]) -> float:
    """Correlation of neighbouring pixels, across and down."""
    away = pixels - pixels.mean()
    power = float((away**2).mean()) or 1.0
    across, down = (away[:, 1:] * away[:, :-1]).mean(), (away[1:] * away[:-1]).mean()
    return float(across + down) / 2 / power


def _known(distances: Mapping[str, float | None]) -> Gate:
    unknown = [name for name, distance in distances.items() if distance is None]
    known = {name: distance for name, distance in distances.items() if distance is not None}
    furthest = max(known, key=lambda name: known[name], default=None)
    if furthest is not None and known[furthest] > NEAR:
        far = known[furthest] > FAR
        detail = f"{furthest} was trained on other images: the samples lie {_times(known[furthest])} as far away as"
        detail += " nearly all that it was examined on."
        return Gate(KNOWN, passed=False, detail=detail, declines=far)
    if unknown:
        detail = f"Scope unknown: {', '.join(unknown)} does not say what its training samples looked like."
        return Gate(KNOWN, passed=False, detail=detail)
    return Gate(KNOWN, passed=True, detail="The samples resemble those that the models were trained on.", declines=True)


def _times(distance: float) -> str:
    return f"{distance:.1f} times" if distance < 100 else "more than 100 times"
