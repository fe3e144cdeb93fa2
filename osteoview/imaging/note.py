"""What must be known of an image before it is trusted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    """Something about an image that must stay visible: what was corrected, what is missing, what is uncertain."""

    name: str
    text: str
    # A note that forbids measuring (wrong HU, unknown scale) rather than qualifying it.
    blocks_measuring: bool = False
