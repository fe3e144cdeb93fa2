"""Several studies in one list: a further drop adds to it, and what is closed leaves it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from osteoview.annotation.image_key import ImageKey
from osteoview.imaging.nifti import NiftiImage
from osteoview.imaging.piece import Piece
from osteoview.imaging.series_index import SeriesIndex, Study


def merged(old: SeriesIndex, new: SeriesIndex) -> SeriesIndex:
    """Both lists as one; what was there before stays the same object, so that it stays open and keeps its picture.

    Problems are the new ones alone: the old ones have been said.
    """
    studies = {_key(study): study for study in old.studies}
    for study in new.studies:
        known = studies.get(_key(study))
        studies[_key(study)] = study if known is None else _joined(known, study)
    return SeriesIndex(tuple(studies.values()), new.problems, old.files + new.files)


def without(index: SeriesIndex, study: Study) -> SeriesIndex:
    """The list after a study was closed."""
    return replace(index, studies=tuple(other for other in index.studies if other is not study), problems=())


def study_of(index: SeriesIndex, piece: Piece | None) -> Study | None:
    """The study that a piece belongs to."""
    return next((study for study in index.studies if any(piece is other for other in study.pieces)), None)


def piece_of(index: SeriesIndex, key: ImageKey) -> Piece | None:
    """The entry of the list that an image is; None while it is not there, or for what has no identifiers."""
    for piece in index.pieces:
        header = piece.header
        if header is None or piece.part != key.part or header.series_uid != key.series_uid:
            continue
        if not key.sop_instance_uid or header.sop_instance_uid == key.sop_instance_uid:
            return piece
    return None


def added_to(index: SeriesIndex, found: SeriesIndex) -> tuple[Piece, ...]:
    """The pieces of a list that hold what was found by a further scan."""
    wanted = {_content(piece) for piece in found.pieces}
    return tuple(piece for piece in index.pieces if _content(piece) in wanted)


def _joined(known: Study, study: Study) -> Study:
    """A piece that grew takes the place of the one it holds; the others are added behind."""
    found = {_content(piece): piece for piece in study.pieces}
    kept = [
        piece
        for piece in known.pieces
        if _content(piece) in found or not any(_content(piece) < content for content in found)
    ]
    have = {_content(piece) for piece in kept}
    added = [
        piece for content, piece in found.items() if content not in have and not any(content < old for old in have)
    ]
    others = dict(known.not_opened) | dict(study.not_opened)
    return replace(known, pieces=(*kept, *added), not_opened=tuple(sorted(others.items())))


def _key(study: Study) -> Hashable:
    """Studies without an identifier are one as far as their files lie together."""
    if study.study_uid or not study.pieces:
        return study.study_uid, study.patient_id
    images = study.pieces[0].images
    place = images.place if isinstance(images, NiftiImage) else study.pieces[0].frames[0].header.place
    return "", study.patient_id, study.description, place.path.parent


def _content(piece: Piece) -> frozenset[Hashable]:
    """The image planes it is made of."""
    if isinstance(piece.images, NiftiImage):
        return frozenset((piece.images.place,))
    return frozenset((frame.header.place, frame.index) for frame in piece.frames)
