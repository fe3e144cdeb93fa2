"""MobileNetV2: inverted residual blocks, numbered as Keras does."""

from __future__ import annotations

from trainer.architectures.architecture import IMAGENET, Architecture, Base

_STAGES = ("stem", *(f"block{n}" for n in range(17)), "top")


def _base(channels: int) -> Base:
    from torchvision.models import mobilenet_v2

    from trainer.architectures.pieces import adapt, part

    library = mobilenet_v2(weights=None)
    adapt(library.features[0][0], channels)
    return Base({name: part(library.features, n, n + 1) for n, name in enumerate(_STAGES)}, library)


# Keras layers 136-155 begin with the expansion of block 15, and end with the last activation.
MOBILENET_V2 = Architecture(
    name="mobilenet-v2",
    title="MobileNetV2",
    stages=_STAGES,
    upper="block15",
    look_at="stages.top",
    smallest_px=32,
    build=_base,
    imagenet="torchvision:MobileNet_V2_Weights.IMAGENET1K_V1",
    twin="mobilenetv2_100",
    normalisation=IMAGENET,
)
