"""Xception: separable convolutions in fourteen blocks, numbered as Keras does."""

from __future__ import annotations

from trainer.architectures.architecture import HALVES, Architecture, Base

_STAGES = tuple(f"block{n}" for n in range(1, 15))


def _base(channels: int) -> Base:
    from timm.models.xception import Xception

    from trainer.architectures.pieces import adapt, named

    library = Xception()
    adapt(library.conv1, channels)
    stages = {"block1": named(library, "conv1", "bn1", "act1", "conv2", "bn2", "act2")}
    for n in range(2, 14):
        stages[f"block{n}"] = named(library, f"block{n - 1}")
    stages["block14"] = named(library, "conv3", "bn3", "act3", "conv4", "bn4", "act4")
    return Base(stages, library)


# Keras layers 117-132 are blocks 13 and 14, the exit flow. Keras refuses samples of fewer than 71 pixels.
XCEPTION = Architecture(
    name="xception",
    title="Xception",
    stages=_STAGES,
    upper="block13",
    look_at="stages.block14",
    smallest_px=71,
    build=_base,
    imagenet="timm:legacy_xception.tf_in1k",
    normalisation=HALVES,
)
