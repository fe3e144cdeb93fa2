"""A session that opens again, here or on another machine: which images, how they were looked at, what was found.

One JSON file, `*.osteoview`. It holds no pixels and no patient's name, unless folders are named so. Images are known
by their identifiers; where they lay is a hint, relative to the file first, because a session travels with its study.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from osteoview import __version__
from osteoview.annotation import document
from osteoview.annotation.document import Document
from osteoview.annotation.errors import DocumentError
from osteoview.annotation.image_key import ImageKey
from osteoview.base.errors import InputError
from osteoview.base.files import write_atomically
from osteoview.imaging.nifti import NiftiImage
from osteoview.imaging.piece import Piece
from osteoview.session.findings import NOTHING, Findings
from osteoview.session.view_state import ViewState

SUFFIX = ".osteoview"
_SCHEMA, _VERSION = "osteoview.session", 1
_FIELDS = ("schema", "software", "saved", "images", "shown", "findings")
_LARGEST_BYTES = 64 << 20
# A series scattered over more folders than this is found by dropping it.
_MOST_PLACES = 16


class SessionFileError(InputError):
    """A session file cannot be opened; the message names it and says why."""


@dataclass(frozen=True)
class SavedImage:
    """One image of a session: its key, the words by which a person knows it, where it lay, how it was looked at.

    NIfTI images have no identifiers in their file: until they are read, the file's name must do.
    """

    key: ImageKey
    title: str
    study_date: str = ""
    places: tuple[Path, ...] = ()
    view: ViewState | None = None

    @classmethod
    def of(cls, piece: Piece, key: ImageKey, view: ViewState | None = None) -> SavedImage:
        """As it is listed now."""
        date = piece.header.study_date if piece.header is not None else ""
        return cls(key, f"{piece.title} {piece.part}".strip(), date, _places(piece), view)

    @property
    def found(self) -> tuple[Path, ...]:
        """Where it still lies, as far as one can see without reading."""
        return tuple(place for place in self.places if not _is_remote(place) and place.exists())

    def among(self, pieces: Iterable[Piece]) -> Piece | None:
        """The piece that this image is, in a list of what can be opened."""
        return next((piece for piece in pieces if self._is(piece)), None)

    def _is(self, piece: Piece) -> bool:
        header = piece.header
        if header is None:
            return bool({place.name for place in _places(piece)} & {place.name for place in self.places})
        if self.key.sop_instance_uid:
            return header.sop_instance_uid == self.key.sop_instance_uid
        return header.series_uid == self.key.series_uid and piece.part == self.key.part


@dataclass(frozen=True)
class SavedSession:
    """What a session file says. `shown` are the images on the screen, the main one first."""

    images: tuple[SavedImage, ...] = ()
    shown: tuple[ImageKey, ...] = ()
    findings: Findings = NOTHING

    def __post_init__(self) -> None:
        """What is shown is described."""
        if not set(self.shown) <= {image.key for image in self.images}:
            raise ValueError("an image that is shown is not listed")

    def image(self, key: ImageKey) -> SavedImage | None:
        """What is known of that image."""
        return next((image for image in self.images if image.key == key), None)

    @property
    def wanted(self) -> tuple[SavedImage, ...]:
        """The images to open, the main one first."""
        shown = [image for key in self.shown for image in self.images if image.key == key]
        return tuple(shown or self.images[:1])

    def missing(self, pieces: Iterable[Piece]) -> tuple[SavedImage, ...]:
        """The wanted images that a list of what can be opened does not hold."""
        listed = tuple(pieces)
        return tuple(image for image in self.wanted if image.among(listed) is None)

    def to_document(self, folder: Path) -> Document:
        """As plain values, for a file in that folder."""
        return {
            "schema": f"{_SCHEMA}/{_VERSION}",
            "software": __version__,
            "saved": datetime.now(UTC).isoformat(timespec="seconds"),
            "images": [
                {
                    "key": image.key.to_document(),
                    "title": image.title,
                    "study_date": image.study_date,
                    "places": [
                        {"relative": _relative(place, folder), "absolute": str(place)} for place in image.places
                    ],
                    "view": image.view and image.view.to_document(),
                }
                for image in self.images
            ],
            "shown": [key.to_document() for key in self.shown],
            "findings": self.findings.to_document(),
        }


def from_document(value: object, folder: Path) -> SavedSession:
    """Read back what to_document wrote, from a file that now lies in that folder."""
    loose = value if isinstance(value, dict) else {}
    name, _, version = str(loose.get("schema", "")).partition("/")
    if name != _SCHEMA or not version.isdecimal():
        raise DocumentError("This is no OsteoView session.", hint=f"Sessions are files that end in {SUFFIX}.")
    if int(version) > _VERSION:
        raise DocumentError(
            f"It was written by a newer OsteoView (session version {version}, this one knows {_VERSION}).",
            hint="Open it with the newer program.",
        )
    known = document.fields(value, "the session", _FIELDS)
    images = tuple(_image(one, folder) for one in document.entries(known, "images"))
    shown = tuple(ImageKey.from_document(one) for one in document.entries(known, "shown"))
    findings = Findings.from_document(known.get("findings"))
    try:
        return SavedSession(images, shown, findings)
    except ValueError as reason:
        raise document.damaged(str(reason)) from reason


def write_session(path: Path, session: SavedSession) -> None:
    """Save it, wholly or not at all."""
    content = json.dumps(session.to_document(path.parent), indent=1, ensure_ascii=False, allow_nan=False)
    write_atomically(path, content.encode())


def read_session(path: Path) -> SavedSession:
    """What a session file says, or a SessionFileError that tells why it cannot be used."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise SessionFileError(path.name, "is larger than any session.", hint="It was not opened.")
        value = json.loads(path.read_bytes())
    except OSError as reason:
        words = reason.strerror or type(reason).__name__
        raise SessionFileError(path.name, f"cannot be read ({words}).", hint="Copy it again.") from reason
    except (ValueError, RecursionError) as reason:
        raise SessionFileError(
            path.name, "is damaged: it is not what OsteoView wrote.", hint="Use a copy of it."
        ) from reason
    try:
        return from_document(value, path.parent)
    except DocumentError as reason:
        raise SessionFileError(path.name, f"cannot be opened. {reason.what}", hint=reason.hint) from reason


def _image(value: object, folder: Path) -> SavedImage:
    known = document.fields(value, "an image", ("key", "title", "study_date", "places", "view"))
    view = known.get("view")
    return SavedImage(
        ImageKey.from_document(known.get("key")),
        document.text(known, "title"),
        document.text(known, "study_date"),
        tuple(_place(one, folder) for one in document.entries(known, "places")),
        None if view is None else ViewState.from_document(view),
    )


def _place(value: object, folder: Path) -> Path:
    """Beside the file where it travelled along, else where it lay on the machine that saved it."""
    known = document.fields(value, "a place", ("relative", "absolute"))
    relative = document.text(known, "relative")
    absolute = Path(document.text(known, "absolute"))
    if relative:
        beside = Path(os.path.normpath(folder / relative))
        if not _is_remote(Path(relative)) and beside.exists():
            return beside
    return absolute


def _relative(place: Path, folder: Path) -> str:
    """With forward slashes; '' across drives."""
    try:
        return Path(os.path.relpath(place, folder)).as_posix()
    except ValueError:
        return ""


def _is_remote(place: Path) -> bool:
    """A network address in a file from elsewhere is not called: that alone would tell its host who opened it."""
    return str(place).startswith(("\\\\", "//"))


def _places(piece: Piece) -> tuple[Path, ...]:
    """The archive, the file, or the folders that hold it."""
    if isinstance(piece.images, NiftiImage):
        return (piece.images.place.path.absolute(),)
    whole = [frame.header.place for frame in piece.frames]
    if len({place.path for place in whole}) == 1:
        return (whole[0].path.absolute(),)
    folders = dict.fromkeys(place.path if place.member else place.path.parent for place in whole)
    return tuple(folder.absolute() for folder in folders)[:_MOST_PLACES]
