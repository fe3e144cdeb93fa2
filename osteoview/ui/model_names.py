"""What several models are called where there is little room: without what all their names say alike."""

from __future__ import annotations

from collections.abc import Sequence


def short_names(names: Sequence[str]) -> list[str]:
    """Of “VGG16, L1 spongy tissue” and “MobileNetV2, L1 spongy tissue” only what comes before the comma."""
    parts = [name.partition(", ") for name in names]
    heads = {head for head, _, _ in parts}
    alike = len({tail for _, _, tail in parts}) == 1
    return [head for head, _, _ in parts] if alike and len(heads) == len(names) > 1 else list(names)
