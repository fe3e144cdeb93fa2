"""Where there is little room, models are called by what tells them apart."""

from __future__ import annotations

import pytest

from osteoview.ui.model_names import short_names


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["VGG16, L1 spongy tissue", "MobileNetV2, L1 spongy tissue"], ["VGG16", "MobileNetV2"]),
        (["VGG16, L1 spongy tissue"], ["VGG16, L1 spongy tissue"]),
        (["VGG16, ours", "VGG16, theirs"], ["VGG16, ours", "VGG16, theirs"]),
        (["VGG16, ours", "VGG16, ours"], ["VGG16, ours", "VGG16, ours"]),
        (["VGG16", "ResNet50"], ["VGG16", "ResNet50"]),
        ([], []),
    ],
)
def test_what_all_names_say_alike_is_left_out(names: list[str], short: list[str]) -> None:
    assert short_names(names) == short
