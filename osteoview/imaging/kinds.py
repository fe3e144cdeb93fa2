"""What sort of image a file holds, in a radiologist's words, and whether OsteoView opens it."""

from __future__ import annotations

import re
from enum import Enum

from osteoview.imaging.header import Header


class Kind(Enum):
    """The sorts of image the product tells apart."""

    CT = "CT"
    LOCALIZER = "localizer"
    RADIOGRAPH = "radiograph"
    DXA = "DXA"
    PICTURE = "picture"
    OTHER = "not opened"


_CT = frozenset(("1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.5.1.4.1.1.2.1", "1.2.840.10008.5.1.4.1.1.2.2"))
_X_RAY = frozenset(
    (
        "1.2.840.10008.5.1.4.1.1.1",  # computed radiography
        "1.2.840.10008.5.1.4.1.1.1.1",  # digital X-ray, for presentation
        "1.2.840.10008.5.1.4.1.1.1.1.1",  # digital X-ray, for processing
        "1.2.840.10008.5.1.4.1.1.12.1",  # angiography
        "1.2.840.10008.5.1.4.1.1.12.2",  # fluoroscopy
    )
)
# Secondary capture and its multi-frame relatives: single bit, grey byte, grey word, true colour.
_PICTURES = frozenset(("1.2.840.10008.5.1.4.1.1.7", *(f"1.2.840.10008.5.1.4.1.1.7.{n}" for n in range(1, 5))))
_LOCALIZERS = frozenset(("LOCALIZER", "SCOUT", "TOPOGRAM", "TOPO", "SURVIEW"))
# Densitometers export ordinary captures; what gives them away is the maker's name for the device or the study.
_DXA_WORDS = re.compile(
    r"\b(dxa|dexa|densitometr\w*|bone dens\w*|idxa|prodigy|lunar|hologic|osteocore|stratos)\b", re.IGNORECASE
)
_OPENED_MODALITIES = frozenset(("", "CT", "CR", "DX", "RF", "XA", "RG", "OT", "BMD", "SC"))


def kind_of(header: Header) -> Kind:
    """The kind of one file or frame, from its SOP class first and its words second."""
    if header.pixels is None:
        return Kind.OTHER
    uid = header.sop_class_uid
    if uid in _CT or (not uid and header.modality == "CT" and header.position_mm is not None):
        # A position that all frames share is nobody's: such a file is a set of pictures.
        if header.pixels.frames > 1 and not header.has_functional_groups:
            return Kind.PICTURE
        localizer = not _LOCALIZERS.isdisjoint(part.upper() for part in header.image_type)
        return Kind.LOCALIZER if localizer else Kind.CT
    words = f"{header.series_description} {header.study_description} {header.manufacturer} {header.model}"
    projection = uid in _X_RAY or (uid in _PICTURES and header.modality in _OPENED_MODALITIES)
    if projection and (header.modality == "BMD" or (header.modality != "CT" and _DXA_WORDS.search(words))):
        return Kind.DXA
    if uid in _X_RAY:
        return Kind.RADIOGRAPH
    if uid in _PICTURES and header.modality in _OPENED_MODALITIES:
        return Kind.RADIOGRAPH if header.modality in ("CR", "DX", "RG") else Kind.PICTURE
    if not uid and header.modality in ("CR", "DX", "RG"):
        return Kind.RADIOGRAPH
    return Kind.OTHER


def what_it_is(header: Header) -> str:
    """The name of something that is not opened: 'MR Image', 'Basic Text SR', …"""
    from pydicom.uid import UID

    name = UID(header.sop_class_uid).name if header.sop_class_uid else ""
    if header.pixels is None and header.sop_class_uid in _CT | _X_RAY:
        return f"{name.removesuffix(' Storage')} without pixels"
    if not name or name[:1].isdigit():
        return f"{header.modality} object" if header.modality else "DICOM object of an unknown kind"
    return name.removesuffix(" Storage")
