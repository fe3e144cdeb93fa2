"""InceptionV3 and InceptionResNetV2: branches of several sizes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from trainer.architectures.architecture import HALVES, Architecture, Base

if TYPE_CHECKING:
    from trainer.architectures.halves import Block8

_MIXED = ("5b", "5c", "5d", "6a", "6b", "6c", "6d", "6e", "7a", "7b", "7c")
_STEM_V3 = (
    "Conv2d_1a_3x3",
    "Conv2d_2a_3x3",
    "Conv2d_2b_3x3",
    "maxpool1",
    "Conv2d_3b_1x1",
    "Conv2d_4a_3x3",
    "maxpool2",
)
_STEM_RESNET = ("conv2d_1a", "conv2d_2a", "conv2d_2b", "maxpool_3a", "conv2d_3b", "conv2d_4a", "maxpool_5a")


def _v3(channels: int) -> Base:
    from torchvision.models import inception_v3

    from trainer.architectures.pieces import adapt, named

    library = inception_v3(weights=None, aux_logits=False, transform_input=False, init_weights=True)
    adapt(library.Conv2d_1a_3x3.conv, channels)
    stages = {"stem": named(library, *_STEM_V3)} | {f"mixed_{n}": named(library, f"Mixed_{n}") for n in _MIXED}
    return Base(stages, library)


def _resnet_v2(channels: int) -> Base:
    from timm.models.inception_resnet_v2 import InceptionResnetV2
    from torch import nn

    from trainer.architectures.halves import Block8Entry, Block8Exit
    from trainer.architectures.pieces import adapt, named, part

    library = InceptionResnetV2()
    adapt(library.conv2d_1a.conv, channels)
    first = cast("Block8", library.repeat_2[0])
    stages = {
        "stem": named(library, *_STEM_RESNET),
        "mixed_5b": library.mixed_5b,
        "block35": library.repeat,
        "mixed_6a": library.mixed_6a,
        "block17": library.repeat_1,
        "mixed_7a": library.mixed_7a,
        "block8_1a": Block8Entry(first),
        "block8_1b": Block8Exit(first),
        "block8": nn.Sequential(*part(library.repeat_2, 1, 9), library.block8),
        "conv_7b": library.conv2d_7b,
    }
    return Base(stages, library)


# Keras refuses samples of fewer than 75 pixels for both. The guide to Keras' InceptionV3 fine-tunes the last two
# mixed blocks; no study here has drawn another line.
INCEPTION_V3 = Architecture(
    name="inception-v3",
    title="InceptionV3",
    stages=("stem", *(f"mixed_{n}" for n in _MIXED)),
    upper="mixed_7b",
    look_at="stages.mixed_7c",
    smallest_px=75,
    build=_v3,
    imagenet="torchvision:Inception_V3_Weights.IMAGENET1K_V1",
    normalisation=HALVES,
)
# Keras layers 631-780 begin behind the branches of the first of ten blocks of 8×8: that block is two stages here.
INCEPTION_RESNET_V2 = Architecture(
    name="inception-resnet-v2",
    title="InceptionResNetV2",
    stages=(
        "stem",
        "mixed_5b",
        "block35",
        "mixed_6a",
        "block17",
        "mixed_7a",
        "block8_1a",
        "block8_1b",
        "block8",
        "conv_7b",
    ),
    upper="block8_1b",
    look_at="stages.conv_7b",
    smallest_px=75,
    build=_resnet_v2,
    imagenet="timm:inception_resnet_v2.tf_in1k",
    normalisation=HALVES,
)
