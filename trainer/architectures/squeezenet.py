"""SqueezeNet 1.1: fire modules, which squeeze channels before they expand them."""

from __future__ import annotations

from trainer.architectures.architecture import IMAGENET, Architecture, Base

_STAGES = ("stem", "fire2", "fire3", "fire4", "fire5", "fire6", "fire7", "fire8", "fire9")
_ENDS = (0, 3, 4, 6, 7, 9, 10, 11, 12, 13)


def _base(channels: int) -> Base:
    from torchvision.models import squeezenet1_1

    from trainer.architectures.pieces import adapt, part

    library = squeezenet1_1(weights=None)
    adapt(library.features[0], channels)
    stages = {name: part(library.features, *_ENDS[n : n + 2]) for n, name in enumerate(_STAGES)}
    return Base(stages, library)


# Its own classifier is a 1×1 convolution, then the mean over the map, which is the same as pool and one dense layer.
# The ReLU that torchvision puts between them is left out: a sigmoid behind it could never say no.
SQUEEZENET = Architecture(
    name="squeezenet",
    title="SqueezeNet",
    stages=_STAGES,
    upper="fire8",
    look_at="stages.fire9",
    smallest_px=32,
    build=_base,
    imagenet="torchvision:SqueezeNet1_1_Weights.IMAGENET1K_V1",
    normalisation=IMAGENET,
)
