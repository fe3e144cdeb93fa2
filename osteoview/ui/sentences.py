"""What the rooms without Qt say in English, said in the language that is loaded.

A note's values are already in its sentence, so it is recognised by its pattern: `{0}`, `{1}` stand for them. What has
no pattern here, a scanner's own words for instance, is shown as it is. A test holds the table against the code that
speaks.
"""

from __future__ import annotations

import re
from functools import lru_cache

from osteoview.ui import level_sentences, placing_sentences, scope_sentences
from osteoview.ui.words import mark, tr

# Badges: the names of notes.
NAMES = (
    mark("8 bits"),
    mark("clipped"),
    mark("computed values"),
    mark("copies"),
    mark("Damaged modality LUT"),
    mark("Damaged VOI LUT"),
    mark("derived"),
    mark("gaps between slices"),
    mark("geometry unknown"),
    mark("loading"),
    mark("lossy"),
    mark("missing slices"),
    mark("not a number"),
    mark("not HU"),
    mark("part of a series"),
    mark("projection"),
    mark("repeated slice"),
    mark("repeated slices"),
    mark("Rescale slope 0"),
    mark("rounded"),
    mark("thick slices"),
    mark("tilt contradicted"),
    mark("tilt corrected"),
    mark("uneven slices"),
)
_TEXTS = (
    mark("1 image is a copy of another and was left out."),
    mark("{0} images are copies of others and were left out."),
    mark("One slice lies twice at the same place; the first by number is used."),
    mark("Several images lie at each place, and nothing in the files tells them apart; they were sorted by number."),
    mark("The series goes on {0} and {1} away from here with other slices."),
    mark("The series goes on {0} away from here with other slices."),
    mark("1 slice is missing: a gap of {0}. Nothing was filled in."),
    mark("{0} slices are missing: a gap of {1}. Nothing was filled in."),
    mark("The file does not say where it lies or how large its pixels are."),
    mark("The slices are still being read."),
    mark("The rescale slope is fractional; values are rounded to whole HU."),
    mark("{0} values lay outside ±32767 HU and were clipped."),
    mark("{0} voxels hold no number; they are shown and measured as no data."),
    mark("The header's rescale slope is 0 and was not applied."),
    mark("A modality lookup table was left out: {0}."),
    mark("A VOI lookup table was left out: {0}."),
    mark("The file does not say how its values become Hounsfield units; they cannot be measured as density."),
    mark("The slices lie {0} to {1} mm apart; they are shown one by one, and no volume is made of them."),
    mark(
        "The images of several scans lie at the same places, and nothing in the files tells them apart; "
        "they are shown one by one, and no volume is made of them."
    ),
    mark("Slices of {0} mm lie {1} mm apart: what is between was not scanned."),
    mark("Slices lie {0} mm apart: too far to find L1 reliably."),
    mark("The values are not Hounsfield units (rescale type {0}); they cannot be measured as density."),
    mark("This is a projection through the body, not slices; its values are not the tissue's."),
    mark("The values were computed for another energy or material; thresholds for density do not hold for them."),
    mark("These images were computed from others; noise and fine structure differ from a scan."),
    mark("The image was compressed with loss to 8 bits: its HU are wrong and not measured."),
    mark("The image was compressed with loss; fine structure may be false."),
    mark("A CT with 8 bits cannot hold Hounsfield units: it was rescaled for the eye and is not measured."),
    mark("The gantry was tilted by {0}°; slices are shifted back into a straight stack."),
    mark("The header speaks of a gantry tilt of {0}°, the positions of none: lengths may be wrong."),
    mark("No value is below {0}: these are no Hounsfield units (a mask, rescaled grey values, or a missing offset)."),
)
# The parts of a series' line in the list.
_DETAILS = (
    mark("axial"),
    mark("sagittal"),
    mark("coronal"),
    mark("oblique"),
    mark("localizer"),
    mark("radiograph"),
    mark("picture"),
    mark("1 slice"),
    mark("{0} slices, uneven"),
    mark("{0} slices every {1} mm"),
    mark("1 image {0} × {1}"),
    mark("{0} images {1} × {2}"),
    mark("{0} (soft)"),
    mark("{0} (sharp)"),
    mark("time point {0}"),
    mark("acquisition {0}"),
    mark("every {0} mm"),
)
# What a measurement must say beside its number, and why there is none.
_MEASURING = (
    mark("Interpolated between voxels: the plane is oblique to the scan."),
    mark("Part of the region lies outside the image and is not counted."),
    mark("The region touches missing data, which is not counted."),
    mark("The region touches padding outside the scanned field, which is not counted."),
    mark("Millimetres at the detector: in the patient it is smaller, by an unknown magnification."),
    mark("The file does not say where its pixel size holds; it may be the detector's."),
    mark("The file gives no pixel size: lengths are in pixels."),
    mark("The region lies outside the image."),
    mark("The region is too small: no voxel has its centre in it."),
    mark("There is no data under the region: slices are missing, or it lies on padding."),
    mark("A colour picture holds no measured values."),
    mark("The image that this was drawn on is not open."),
    mark("The pixels of this picture are not square: a sample of its own pixels would be distorted."),
    mark("The scan's own pixels lie only in its own slices, unturned: reset the axes first."),
    mark("The pixels of this plane are not square: a sample of them would be distorted."),
    mark("50 pixels of this scan are {0} mm, wider than a vertebra's spongy core: use the 20 mm sample."),
    mark("Your last change could not be kept aside ({0}): save the session yourself before you close."),
)
# What long work says it is doing.
_WORK = (mark("Reading headers"), mark("Loading slices"))
PATTERNS: tuple[str, ...] = (
    *NAMES,
    *_TEXTS,
    *_MEASURING,
    *_DETAILS,
    *_WORK,
    *level_sentences.ALL,
    *scope_sentences.ALL,
    *placing_sentences.ALL,
)
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) (?=[A-Z])")
_BETWEEN_PARTS = re.compile(r"(; |, )")
_GAP = re.compile(r"\\\{\d\\\}")


def said(english: str) -> str:
    """A sentence of the Qt-free rooms in the language that is loaded; what stands in it may be sentences, too."""
    pattern, values = _recognised(english)
    return tr(pattern).format(*(_said_value(value) for value in values)) if pattern else english


def said_text(english: str) -> str:
    """Several sentences, each by itself; a text that is one pattern as a whole is taken as one."""
    if _recognised(english)[0]:
        return said(english)
    return " ".join(said(sentence) for sentence in _BETWEEN_SENTENCES.split(english))


def said_detail(english: str) -> str:
    """'CT · axial · 168 slices every 0.80 mm', each part by itself."""
    return " · ".join(said(part) for part in english.split(" · "))


def _said_value(english: str) -> str:
    """'air −1000 HU, fat −105 HU': each part by itself, what is no sentence of ours as it is."""
    return "".join(part if n % 2 else said(part) for n, part in enumerate(_BETWEEN_PARTS.split(english)))


@lru_cache(maxsize=4096)
def _recognised(english: str) -> tuple[str, tuple[str, ...]]:
    if english in PATTERNS:
        return english, ()
    for pattern, compiled in _compiled():
        found = compiled.fullmatch(english)
        if found is not None:
            return pattern, found.groups()
    return "", ()


@lru_cache(maxsize=1)
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (pattern, re.compile(_GAP.sub("(.+?)", re.escape(pattern)))) for pattern in PATTERNS if "{0}" in pattern
    )
