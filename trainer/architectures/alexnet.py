"""AlexNet: five convolutions."""

from __future__ import annotations

from trainer.architectures.architecture import IMAGENET, Architecture, Base

_STAGES = ("conv1", "conv2", "conv3", "conv4", "conv5")
_ENDS = (0, 3, 6, 8, 10, 13)


def _base(channels: int) -> Base:
    """Only the convolutions get memory: the dense layers of ImageNet would be nineteen twentieths of the network."""
    import torch
    from torch import nn
    from torchvision.models import alexnet

    from trainer.architectures.pieces import adapt, part

    with torch.device("meta"):
        features = alexnet(weights=None).features
    features.to_empty(device=torch.get_default_device())
    for module in features:
        if isinstance(module, nn.Conv2d):
            module.reset_parameters()
    adapt(features[0], channels)
    stages = {name: part(features, *_ENDS[n : n + 2]) for n, name in enumerate(_STAGES)}
    return Base(stages, nn.ModuleDict({"features": features}))


ALEXNET = Architecture(
    name="alexnet",
    title="AlexNet",
    stages=_STAGES,
    upper="conv4",
    look_at="stages.conv5.11",
    smallest_px=63,
    build=_base,
    imagenet="torchvision:AlexNet_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
