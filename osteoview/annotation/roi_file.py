"""The file that `osteoview analyze --roi` takes and the window saves: the regions of one image, as plain JSON.

The image is named once; each region is a shape on a flat ground (see `ground` and `shape`). Numbers keep every bit.
What a person writes by hand may leave out `id`, `name`, `visible` and `software`. The help page "ROI files" shows one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from osteoview import __version__
from osteoview.annotation import document, ground, shape
from osteoview.annotation.document import Document
from osteoview.annotation.errors import DocumentError
from osteoview.annotation.ground import PictureGround
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.measurement import Measurement, new_id
from osteoview.annotation.measuring import Image, measure
from osteoview.annotation.numbers import Refusal, RegionNumbers
from osteoview.base.errors import InputError
from osteoview.base.files import write_atomically
from osteoview.imaging.volume import Volume

SUFFIX = ".rois.json"
_SCHEMA, _VERSION = "osteoview.rois", 1
_FIELDS = ("schema", "software", "image", "rois")
_ROI_FIELDS = ("id", "name", "visible", "ground", "shape")
_LARGEST_BYTES = 16 << 20


class RoiFileError(InputError):
    """A file of regions cannot be used; the message names it and says why."""


@dataclass(frozen=True)
class RoiFile:
    """The regions of one image. `source` is how messages call the file."""

    image: ImageKey
    rois: tuple[Measurement, ...]
    source: str = "regions"

    def __post_init__(self) -> None:
        """All of them lie on that image, and each can be told from the others."""
        if any(one.ground.image != self.image for one in self.rois):
            raise ValueError("a region lies on another image")
        if len({one.id for one in self.rois}) < len(self.rois):
            raise ValueError("two regions have the same id")

    @classmethod
    def of(cls, image: ImageKey, measurements: Iterable[Measurement]) -> RoiFile:
        """What of these has an inside and lies on that image; lengths and angles are no regions."""
        return cls(image, tuple(one for one in measurements if one.shape.closed and one.ground.image == image))

    def on(self, image: Image) -> tuple[Measurement, ...]:
        """The regions under the image's own name, once it is sure that they belong to it and touch it.

        Raises RoiFileError.
        """
        own = self._key_of(image)
        self._must_belong_to(image, own)
        for number, one in enumerate(self.rois, 1):
            numbers = measure(one.shape, one.ground, image)
            if isinstance(numbers, RegionNumbers) and numbers.refusal in {
                Refusal.OUTSIDE.value,
                Refusal.NO_DATA.value,
                Refusal.NO_VOXEL.value,
            }:
                raise self._error(f"region {number}{_called(one)} cannot be measured. {numbers.refusal}", _AGAIN)
        return tuple(replace(one, ground=replace(one.ground, image=own)) for one in self.rois)

    def to_document(self) -> Document:
        """As plain values."""
        return {
            "schema": f"{_SCHEMA}/{_VERSION}",
            "software": __version__,
            "image": self.image.to_document(),
            "rois": [{**one.to_document(), "ground": _without(one.ground.to_document(), "image")} for one in self.rois],
        }

    def _key_of(self, image: Image) -> ImageKey:
        if isinstance(image, Volume):
            return ImageKey.of_volume(image, self.image.part)
        return ImageKey.of_radiograph(image, self.image.page)

    def _must_belong_to(self, image: Image, theirs: ImageKey) -> None:
        is_volume, on_picture = isinstance(image, Volume), bool(self.rois) and _on_pictures(self.rois)
        if self.rois and is_volume == on_picture:
            drawn, opened = ("a picture", "a CT") if on_picture else ("a CT", "a picture")
            raise self._error(f"its regions were drawn on {drawn}, and this is {opened}.", _OTHER)
        if self.image.study_uid and theirs.study_uid and self.image.study_uid != theirs.study_uid:
            raise self._error("its regions belong to another study.", _OTHER)
        same_series = self.image.series_uid == theirs.series_uid
        if not same_series or self.image.sop_instance_uid != theirs.sop_instance_uid:
            raise self._error("its regions belong to another image of this study.", _OTHER_IMAGE)

    def _error(self, reason: str, hint: str) -> RoiFileError:
        return RoiFileError(self.source, reason, hint=hint)


_AGAIN = "Open the image and draw it again."
_OTHER = "Name the study that they were drawn on, or draw them on this one."
_OTHER_IMAGE = "Choose the series that they were drawn on, or draw them on this one."


def from_document(value: object, source: str = "regions") -> RoiFile:
    """Read back what to_document wrote, or a person did. Raises DocumentError with a sentence."""
    loose = value if isinstance(value, dict) else {}
    name, _, version = str(loose.get("schema", "")).partition("/")
    if name != _SCHEMA or not version.isdecimal():
        raise DocumentError(
            "It is no file of regions.", hint=f"Save one in OsteoView, or begin it with “{_SCHEMA}/{_VERSION}”."
        )
    if int(version) > _VERSION:
        raise DocumentError(
            f"It was written by a newer OsteoView (version {version}, this one knows {_VERSION}).",
            hint="Use the newer program.",
        )
    known = document.fields(value, "the file", _FIELDS)
    image = _image(known.get("image"))
    rois = []
    for number, one in enumerate(document.entries(known, "rois"), 1):
        try:
            rois.append(_roi(one, image))
        except DocumentError as reason:
            raise DocumentError(f"Region {number}: {reason.what}", hint=reason.hint) from reason
    try:
        return RoiFile(image, tuple(rois), source)
    except ValueError as reason:
        raise document.damaged(str(reason)) from reason


def read_rois(path: Path) -> RoiFile:
    """What a file of regions says, or a RoiFileError that tells why it cannot be used."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise RoiFileError(path.name, "is larger than any file of regions.", hint="It was not read.")
        value = json.loads(path.read_bytes())
    except OSError as reason:
        words = reason.strerror or type(reason).__name__
        raise RoiFileError(path.name, f"cannot be read ({words}).", hint="Check its name and folder.") from reason
    except (ValueError, RecursionError) as reason:
        raise RoiFileError(
            path.name, "is damaged: it is no JSON.", hint="Use a copy of it, or save it anew."
        ) from reason
    try:
        return from_document(value, path.name)
    except DocumentError as reason:
        raise RoiFileError(path.name, f"cannot be used. {reason.what}", hint=reason.hint) from reason


def write_rois(path: Path, rois: RoiFile) -> None:
    """Save it, wholly or not at all."""
    content = json.dumps(rois.to_document(), indent=1, ensure_ascii=False, allow_nan=False)
    write_atomically(path, content.encode())


def _image(value: object) -> ImageKey:
    """A series or picture is enough; the rest of its name only makes a mistake more certain to be found."""
    whole = ImageKey("").to_document()
    key = ImageKey.from_document({**whole, **value} if isinstance(value, dict) else value)
    if not (key.series_uid or key.sop_instance_uid):
        raise DocumentError("It does not say which image it belongs to.", hint="Give the image's “series_uid”.")
    return key


def _roi(value: object, image: ImageKey) -> Measurement:
    known = document.fields(value, "the region", _ROI_FIELDS)
    lies_on = known.get("ground")
    whole = {**lies_on, "image": image.to_document()} if isinstance(lies_on, dict) else lies_on
    drawn = shape.from_document(known.get("shape"))
    if not drawn.closed:
        raise DocumentError(f"A {drawn.kind} is no region.", hint="Regions are samples, ellipses, crops and the like.")
    made = document.valid(lambda: Measurement(drawn, ground.from_document(whole)))
    return document.valid(
        lambda: replace(
            made,
            id=document.text(known, "id") if "id" in known else new_id(),
            name=document.text(known, "name") if "name" in known else "",
            visible=document.truth(known, "visible") if "visible" in known else True,
        )
    )


def _without(values: Document, name: str) -> Document:
    return {key: value for key, value in values.items() if key != name}


def _called(one: Measurement) -> str:
    return f" (“{one.name}”)" if one.name else ""


def _on_pictures(rois: Iterable[Measurement]) -> bool:
    return any(isinstance(one.ground, PictureGround) for one in rois)
