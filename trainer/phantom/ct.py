"""A person's CT: body, spongy texture and scanner put together."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.body import Body
from trainer.phantom.protocol import Protocol
from trainer.phantom.scanner import scan
from trainer.phantom.shadow import Shadow, cast
from trainer.phantom.texture import SpongyTexture


def ct(body: Body, protocol: Protocol, seed: int, shadow: Shadow | None = None) -> NDArray[np.int16]:
    """The volume of one series of a body, [slice, row, column] in HU on protocol.grid."""
    texture = SpongyTexture(body.person)
    # Trabeculae cast no shadow worth computing.
    shadow = shadow or shadow_of(body, protocol)
    return scan(lambda grid: body.tissue(grid, texture=texture), protocol, seed, shadow)


def shadow_of(body: Body, protocol: Protocol) -> Shadow:
    """The shadow a body casts in a series; series within it may share it."""
    top_mm = protocol.bottom_mm + (protocol.slices - 1) * protocol.spacing_mm
    return cast(body.tissue, protocol.center_mm, (protocol.bottom_mm, top_mm), protocol.kvp)
