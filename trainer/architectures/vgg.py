"""VGG16 and VGG19: five blocks of convolutions, each ended by a pool."""

from __future__ import annotations

from trainer.architectures.architecture import IMAGENET, Architecture, Base

_BLOCKS = ("block1", "block2", "block3", "block4", "block5")


def _base(letter: str, channels: int) -> Base:
    """Only the convolutions are built: the dense layers of ImageNet would be nine tenths of the network."""
    from torch import nn
    from torchvision.models.vgg import cfgs, make_layers

    from trainer.architectures.pieces import adapt, part

    features = make_layers(cfgs[letter])
    for module in features:
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
            nn.init.zeros_(module.get_parameter("bias"))
    adapt(features[0], channels)
    ends = [0, *(n + 1 for n, module in enumerate(features) if isinstance(module, nn.MaxPool2d))]
    stages = {name: part(features, *ends[n : n + 2]) for n, name in enumerate(_BLOCKS)}
    return Base(stages, nn.ModuleDict({"features": features}))


# Keras layers 12-19 of VGG16 and 13-22 of VGG19 are convolution blocks 4 and 5, whole.
VGG16 = Architecture(
    name="vgg16",
    title="VGG16",
    stages=_BLOCKS,
    upper="block4",
    look_at="stages.block5.29",
    smallest_px=32,
    build=lambda channels: _base("D", channels),
    imagenet="torchvision:VGG16_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
VGG19 = Architecture(
    name="vgg19",
    title="VGG19",
    stages=_BLOCKS,
    upper="block4",
    look_at="stages.block5.35",
    smallest_px=32,
    build=lambda channels: _base("E", channels),
    imagenet="torchvision:VGG19_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
