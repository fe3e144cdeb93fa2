"""MS-Net of study 2: a U-Net of strided convolutions that outlines the vertebra, as published and small."""

from __future__ import annotations

from trainer.architectures.architecture import Architecture, Base, HeadShape


def _architecture(name: str, title: str, first: int) -> Architecture:
    """MS-Net with as many filters in its first layer; the deeper ones have up to eight times as many."""

    def base(channels: int) -> Base:
        from trainer.architectures.unet import UNet

        return Base({"unet": UNet(channels, first)})

    # Nine halvings bring the published 512 pixels to one. Other samples are continued at their edges until they suit.
    return Architecture(
        name=name,
        title=title,
        stages=("unet",),
        upper="unet",
        look_at="stages.unet",
        smallest_px=32,
        build=base,
        head=HeadShape(),
        segments=True,
    )


MS_NET = _architecture("ms-net", "MS-Net", 64)
# Ours: the published layers with 3/16 of their filters, so that a processor trains it and a program can carry it.
MS_NET_SMALL = _architecture("ms-net-small", "small MS-Net", 12)
