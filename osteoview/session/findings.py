"""Everything a person drew or set, as one value: what undo goes through, and what is saved."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from osteoview.annotation import document
from osteoview.annotation.body_mark import BodyMark
from osteoview.annotation.crop import Crop
from osteoview.annotation.document import Document
from osteoview.annotation.errors import DocumentError
from osteoview.annotation.gate_note import GateNote
from osteoview.annotation.hand_regions import HandRegions, Triple
from osteoview.annotation.image_key import ImageKey
from osteoview.annotation.level_name import LevelName
from osteoview.annotation.measurement import Measurement

VERSION = 3  # 2: the regions of a vertebra changed by hand, and notes to gates; 3: second outlines
_NAMES = ("version", "measurements", "levels", "regions", "notes", "bodies", "outlined")


@dataclass(frozen=True)
class Findings:
    """Never changed: every edit makes another one, which shares with the first what it did not touch."""

    measurements: tuple[Measurement, ...] = ()
    levels: tuple[LevelName, ...] = ()  # at most one of an image: the others are counted from it
    regions: tuple[HandRegions, ...] = ()  # at most one of a vertebra
    notes: tuple[GateNote, ...] = ()
    bodies: tuple[BodyMark, ...] = ()  # at most one of an image
    outlined: frozenset[ImageKey] = frozenset()  # where a network's outline was asked for beside geometry's

    def __post_init__(self) -> None:
        """Each can be found by its identifier."""
        if len({one.id for one in self.measurements}) < len(self.measurements):
            raise ValueError("two measurements have the same identifier")

    def measurement(self, id_: str) -> Measurement | None:
        """The one with that identifier, None once it was deleted."""
        return next((one for one in self.measurements if one.id == id_), None)

    def on(self, image: ImageKey) -> tuple[Measurement, ...]:
        """Those that were drawn on that image, in the order of drawing."""
        return tuple(one for one in self.measurements if one.ground.image == image)

    def adding(self, *measurements: Measurement) -> Findings:
        """With more measurements, after the others."""
        return replace(self, measurements=(*self.measurements, *measurements))

    def replacing(self, measurement: Measurement) -> Findings:
        """With another measurement in the place of the one of the same identifier."""
        if self.measurement(measurement.id) is None:
            raise KeyError(f"no measurement {measurement.id}")
        changed = tuple(measurement if one.id == measurement.id else one for one in self.measurements)
        return replace(self, measurements=changed)

    def without(self, ids: Iterable[str]) -> Findings:
        """Without the measurements of these identifiers."""
        gone = frozenset(ids)
        return replace(self, measurements=tuple(one for one in self.measurements if one.id not in gone))

    def level_on(self, image: ImageKey) -> LevelName | None:
        """The vertebra of that image that was named by hand."""
        return next((one for one in self.levels if one.image == image), None)

    def naming(self, level: LevelName) -> Findings:
        """With a vertebra named, in place of an earlier one of the same image."""
        others = tuple(one for one in self.levels if one.image != level.image)
        return replace(self, levels=(*others, level))

    def regions_on(self, image: ImageKey, center_mm: Triple) -> HandRegions | None:
        """The regions of that vertebra, where a person has changed them."""
        return next((one for one in self.regions if one.is_of(image, center_mm)), None)

    def placing(self, regions: HandRegions) -> Findings:
        """With these regions in place of what that vertebra had."""
        others = self.without_regions(regions.image, regions.center_mm).regions
        return replace(self, regions=(*others, regions))

    def without_regions(self, image: ImageKey, center_mm: Triple) -> Findings:
        """With the automatic regions again in that vertebra."""
        return replace(self, regions=tuple(one for one in self.regions if not one.is_of(image, center_mm)))

    def notes_on(self, image: ImageKey, center_mm: Triple | None) -> dict[str, str]:
        """Why a person overrules gates of that vertebra, by their names."""
        return {one.gate: one.note for one in self.notes if one.holds(image, center_mm)}

    def noting(self, note: GateNote) -> Findings:
        """With a note to a gate, in place of an earlier one."""
        return replace(self, notes=(*self.without_note(note.image, note.gate, note.center_mm).notes, note))

    def without_note(self, image: ImageKey, gate: str, center_mm: Triple | None) -> Findings:
        """With that gate in force again."""
        kept = tuple(one for one in self.notes if one.gate != gate or not one.holds(image, center_mm))
        return replace(self, notes=kept)

    def body_on(self, image: ImageKey) -> BodyMark | None:
        """The vertebral body whose endplates were marked on that image."""
        return next((one for one in self.bodies if one.image == image), None)

    def marking(self, body: BodyMark) -> Findings:
        """With a body marked, in place of an earlier one of the same image."""
        others = tuple(one for one in self.bodies if one.image != body.image)
        return replace(self, bodies=(*others, body))

    def without_body(self, image: ImageKey) -> Findings:
        """With no body marked on that image."""
        return replace(self, bodies=tuple(one for one in self.bodies if one.image != image))

    def outlining(self, image: ImageKey, wanted: bool) -> Findings:
        """With a network's outline asked for on that image, or not."""
        return replace(self, outlined=self.outlined | {image} if wanted else self.outlined - {image})

    def crop_on(self, image: ImageKey) -> Measurement | None:
        """The crop box on that picture: there is one at most."""
        return next((one for one in self.on(image) if isinstance(one.shape, Crop)), None)

    @property
    def images(self) -> frozenset[ImageKey]:
        """Every image that something was drawn, named, changed or said on."""
        drawn = {one.ground.image for one in self.measurements} | {one.image for one in self.levels}
        said = {one.image for one in self.regions} | {one.image for one in self.notes}
        return frozenset(drawn | said | {one.image for one in self.bodies} | self.outlined)

    def to_document(self) -> Document:
        """As plain values."""
        return {
            "version": VERSION,
            "measurements": [one.to_document() for one in self.measurements],
            "levels": [one.to_document() for one in self.levels],
            "regions": [one.to_document() for one in self.regions],
            "notes": [one.to_document() for one in self.notes],
            "bodies": [one.to_document() for one in self.bodies],
            "outlined": sorted((one.to_document() for one in self.outlined), key=str),
        }

    @classmethod
    def from_document(cls, value: object) -> Findings:
        """Read back what to_document wrote, in this version or an older one."""
        loose = value if isinstance(value, dict) else {}
        version = document.number(loose, "version")
        if version > VERSION:
            raise DocumentError(
                f"The findings were written by a newer OsteoView (version {version:g}, this one knows {VERSION}).",
                hint="Open them with the newer program.",
            )
        known = document.fields(value, "the findings", _NAMES)
        measurements = tuple(Measurement.from_document(one) for one in document.entries(known, "measurements"))
        levels = tuple(LevelName.from_document(one) for one in document.entries(known, "levels"))
        later = version >= 2
        regions = tuple(HandRegions.from_document(one) for one in document.entries(known, "regions")) if later else ()
        notes = tuple(GateNote.from_document(one) for one in document.entries(known, "notes")) if later else ()
        bodies = tuple(BodyMark.from_document(one) for one in document.entries(known, "bodies")) if later else ()
        asked = document.entries(known, "outlined") if version >= 3 else []
        outlined = frozenset(ImageKey.from_document(one) for one in asked)
        try:
            return cls(measurements, levels, regions, notes, bodies, outlined)
        except ValueError as reason:
            raise document.damaged(str(reason)) from reason


NOTHING = Findings()
