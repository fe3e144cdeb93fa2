"""What can go wrong on the way from a region to probabilities."""

from __future__ import annotations

from typing import ClassVar

from osteoview.base.errors import InputError, OsteoViewError


class InferenceError(OsteoViewError):
    """Networks cannot be asked, or did not answer; the sentence says why."""

    exit_code: ClassVar[int] = 3


class ModelError(InputError):
    """A model cannot be used; the message names it and the reason."""


class PatchError(InferenceError):
    """A region cannot be cut out as a model wants it."""
