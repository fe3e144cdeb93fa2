"""BCC-Net of study 2: a narrow DenseNet with dropout behind nearly every convolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer.architectures.architecture import Architecture, Base, HeadShape

if TYPE_CHECKING:
    from torch import nn

_BLOCKS = (1, 2, 4, 2)
_STAGES = ("stem", "dense1", "transition1", "dense2", "transition2", "dense3", "transition3", "dense4")
# Growth and dropout are published. The stem is two growths wide, as in DenseNet. "Narrowed" is taken as a bottleneck
# of two growths where DenseNet has four, and a transition that halves the channels.
_GROWTH, _DROPOUT = 12, 0.4
_STEM, _BOTTLENECK = 2 * _GROWTH, 2 * _GROWTH


def _base(channels: int) -> Base:
    from torch import nn

    from trainer.architectures.dense import Dense

    stem = nn.Sequential(
        nn.Conv2d(channels, _STEM, 7, stride=2, padding=3, bias=False),
        nn.BatchNorm2d(_STEM),
        nn.ReLU(),
        nn.MaxPool2d(3, stride=2, padding=1),
    )
    stages: dict[str, nn.Module] = {"stem": stem}
    width = _STEM
    for number, layers in enumerate(_BLOCKS, start=1):
        block = nn.Sequential()
        for _ in range(layers):
            block.append(Dense(nn.Sequential(*_conv(width, _BOTTLENECK, 1), *_conv(_BOTTLENECK, _GROWTH, 3))))
            width += _GROWTH
        stages[f"dense{number}"] = block
        if number < len(_BLOCKS):
            stages[f"transition{number}"] = nn.Sequential(*_conv(width, width // 2, 1), nn.AvgPool2d(2))
            width //= 2
    for module in nn.ModuleDict(stages).modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight)
    return Base(stages)


def _conv(width: int, filters: int, side: int) -> tuple[nn.Module, ...]:
    from torch import nn

    convolution = nn.Conv2d(width, filters, side, padding=side // 2, bias=False)
    return convolution, nn.BatchNorm2d(filters), nn.ReLU(), nn.Dropout(_DROPOUT)


BCC_NET = Architecture(
    name="bcc-net",
    title="BCC-Net",
    stages=_STAGES,
    upper="dense4",
    look_at="stages.dense4",
    smallest_px=32,
    build=_base,
    head=HeadShape(),
)
