"""Why something drawn cannot be, or cannot be read again."""

from __future__ import annotations

from osteoview.base.errors import OsteoViewError


class ShapeError(ValueError):
    """Numbers that make no shape: a length without length, a polygon that crosses itself."""


class DocumentError(OsteoViewError):
    """A stored document cannot be used; the sentence says whether it is damaged or too new."""
