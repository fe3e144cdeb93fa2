"""ConvNeXt-Tiny: four stages of wide depthwise convolutions; its last norm comes behind the pool."""

from __future__ import annotations

from trainer.architectures.architecture import IMAGENET, POOL, Architecture, Base


def _base(channels: int) -> Base:
    from torch import nn
    from torchvision.models import convnext_tiny

    from trainer.architectures.pieces import adapt, part

    library = convnext_tiny(weights=None)
    features = library.features
    adapt(features[0][0], channels)
    stages: dict[str, nn.Module] = {"stem": part(features, 0, 1), "stage1": part(features, 1, 2)}
    for n in (2, 3, 4):
        stages[f"stage{n}"] = part(features, 2 * n - 2, 2 * n)
    stages[POOL] = nn.Sequential(library.avgpool, *part(library.classifier, 0, 2))
    return Base(stages, library)


CONVNEXT_TINY = Architecture(
    name="convnext-tiny",
    title="ConvNeXt-Tiny",
    stages=("stem", "stage1", "stage2", "stage3", "stage4"),
    upper="stage4",
    look_at="stages.stage4",
    smallest_px=32,
    build=_base,
    imagenet="torchvision:ConvNeXt_Tiny_Weights.IMAGENET1K_V1",
    twin="convnext_tiny",
    normalisation=IMAGENET,
)
