"""What can go wrong on the way from a region to probabilities."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from osteoview.base.errors import InputError, OsteoViewError


class InferenceError(OsteoViewError):
    """Networks cannot be asked, or did not answer; the sentence says why."""

    exit_code: ClassVar[int] = 3


class PatchError(InferenceError):
    """A region cannot be cut out as a model wants it."""


class ModelError(InputError):
    """A model cannot be used; the message names it and the reason."""

    @classmethod
    def of(cls, name: str, error: BaseException, folder: Path | None = None) -> ModelError:
        """What the trainer or the system said about a folder, told about the model of that name."""
        if isinstance(error, MemoryError):
            return cls(name, "needs more memory than there is.")
        if isinstance(error, OSError):
            return cls(name, f"cannot be read ({error.strerror or type(error).__name__}).")
        words = str(error)
        for known in (str(folder), folder.name if folder else name, name):
            words = words.removeprefix(known).lstrip("/: ")
        return cls(name, words if words.endswith(".") else f"{words}.")
