"""What can go wrong, said so that the reader knows what to do next."""

from __future__ import annotations

from typing import ClassVar


class OsteoViewError(Exception):
    """A failure a person can be told about: one sentence, and a hint where there is something to do."""

    exit_code: ClassVar[int] = 1

    def __init__(self, what: str, *, hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.hint = hint

    @property
    def user_message(self) -> str:
        """The sentence and the hint, as a window or a terminal shows them."""
        return f"{self.what} {self.hint}".rstrip()


class UsageError(OsteoViewError):
    """The command was called wrongly."""

    exit_code = 2


class InputError(OsteoViewError):
    """A file or folder cannot be used; the message names it and the reason."""

    exit_code = 3

    def __init__(self, source: str, reason: str, *, hint: str = "") -> None:
        super().__init__(f"{source}: {reason}", hint=hint)
        self.source = source
        self.reason = reason

    def __reduce__(self) -> tuple[object, ...]:
        # Raised in decoding processes and sent back: Exception's own pickling would call the wrong signature.
        return _again, (type(self), self.source, self.reason, self.hint)


def _again(kind: type[InputError], source: str, reason: str, hint: str) -> InputError:
    return kind(source, reason, hint=hint)


class CancelledError(OsteoViewError):
    """The person, or a window that closed, stopped the work."""

    exit_code = 5

    def __init__(self) -> None:
        super().__init__("Cancelled.")
