"""Notes by which a person overrules gates, as they are given on a command line or kept in a session."""

from __future__ import annotations

from collections.abc import Iterable

from osteoview.base.errors import UsageError

# The gate that keeps a scan from being searched at all.
SLICES = "slice thickness"
# Every gate by its name, as the result has it.
GATES = (
    "values measurable",
    SLICES,
    "tube voltage",
    "kernel",
    "lossless source",
    "air and fat",
    "level in scan",
    "level certain",
    "body outlined",
    "height kept",
    "no metal or cement",
    "even spongy bone",
    "core large enough",
    "noise",
    "regions in spongy bone",
    "no contrast",
)
# Those that speak of the whole scan, whichever vertebra is measured in it.
OF_SCAN = frozenset((*GATES[:6], "no contrast"))


def read_overrides(words: Iterable[str], also: Iterable[str] = ()) -> dict[str, str]:
    """From 'tube voltage=known scanner' and the like to notes by gate; a gate without a note is refused.

    also: names of further checks that can be overruled.
    """
    notes, names = {}, (*GATES, *also)
    for one in words:
        name, _, note = (part.strip() for part in one.partition("="))
        if name not in names:
            raise UsageError(f"There is no gate {name!r}.", hint=f"The gates are: {', '.join(names)}.")
        if not note:
            raise UsageError(f"The gate {name!r} is overridden without a note.", hint=f'Say why: "{name}=…".')
        notes[name] = note
    return notes
