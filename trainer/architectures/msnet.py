"""MS-Net of study 2: a U-Net of strided convolutions that outlines the vertebra."""

from __future__ import annotations

from trainer.architectures.architecture import Architecture, Base, HeadShape


def _base(channels: int) -> Base:
    from trainer.architectures.unet import UNet

    return Base({"unet": UNet(channels)})


# Nine halvings bring the published 512 pixels to one. Smaller samples are halved as often as they can be.
MS_NET = Architecture(
    name="ms-net",
    title="MS-Net",
    stages=("unet",),
    upper="unet",
    look_at="stages.unet",
    smallest_px=32,
    build=_base,
    head=HeadShape(),
    segments=True,
)
