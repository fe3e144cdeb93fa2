"""What is known about an architecture before it is built: torch is not needed to list them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import nn

# The last stage of every classifier: its dense layers. The stage before it, "pool", turns a map into a vector.
HEAD, POOL = "head", "pool"


@dataclass(frozen=True)
class Normalisation:
    """What a network expects grey values in [0, 1] to be shifted and scaled by, a channel each."""

    mean: tuple[float, ...]
    std: tuple[float, ...]

    def __post_init__(self) -> None:
        """Reject what cannot be divided by."""
        if len(self.mean) != len(self.std) or not self.mean or min(self.std) <= 0:
            raise ValueError(f"a mean and a positive deviation for every channel, not {self.mean} and {self.std}")

    def of(self, channels: int) -> Normalisation:
        """The same for another number of channels: a grey image gets the colours' average."""
        if channels == len(self.mean):
            return self
        mean, std = sum(self.mean) / len(self.mean), sum(self.std) / len(self.std)
        return Normalisation((mean,) * channels, (std,) * channels)


# Of torchvision's ImageNet weights, and of those that were first trained in TensorFlow.
IMAGENET = Normalisation((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
HALVES = Normalisation((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
UNIT = Normalisation((0.0,), (1.0,))


@dataclass(frozen=True)
class HeadShape:
    """The dense layers behind the features: ReLU after each hidden one, dropout before the last."""

    hidden: tuple[int, ...] = ()
    dropout: float = 0.0

    def __post_init__(self) -> None:
        """Reject layers that cannot be."""
        if len(self.hidden) > 8 or not all(1 <= width <= 65_536 for width in self.hidden):
            raise ValueError(f"a head has up to 8 hidden layers of 1 to 65536 units, not {self.hidden}")
        if not 0 <= self.dropout < 1:
            raise ValueError(f"dropout is a share below 1, not {self.dropout:g}")


# Study 1 (Lublin) puts this one behind every base.
LUBLIN = HeadShape((512,), 0.3)


@dataclass(frozen=True)
class Dimensions:
    """The numbers that make one network of an architecture; a bundle keeps them."""

    channels: int
    height_px: int
    width_px: int
    outputs: int
    head: HeadShape

    def __post_init__(self) -> None:
        """Reject a network without input or output."""
        if min(self.channels, self.height_px, self.width_px, self.outputs) < 1:
            raise ValueError(f"a network has at least one channel, pixel and output: {self}")


@dataclass(frozen=True)
class Base:
    """A base as built: its stages in order, and the library's own network whose modules they are made of, if any.

    The library's network tells which of its weights belongs where; it is dropped afterwards.
    """

    stages: Mapping[str, nn.Module]
    library: nn.Module | None = None


@dataclass(frozen=True)
class Architecture:
    """One architecture: what it is called, what it is made of, and what it needs.

    stages: from the input on, without pool and head. upper: the first stage that the second phase of study 1 trains,
    as published where the study used the architecture and the last comparable part elsewhere. look_at: the module
    whose output is the last map with a place in the image, for Grad-CAM. smallest_px: smaller samples are enlarged
    to this side, that of Keras where a study worked with Keras. imagenet: whose weights, `library:name`.
    twin: timm's name for the same network, where timm's weights have other names than torchvision's.
    """

    name: str
    title: str
    stages: tuple[str, ...]
    upper: str
    look_at: str
    smallest_px: int
    build: Callable[[int], Base]
    imagenet: str | None = None
    twin: str | None = None
    normalisation: Normalisation = UNIT
    head: HeadShape = LUBLIN
    flattens: bool = False
    segments: bool = False

    @property
    def stage_names(self) -> tuple[str, ...]:
        """Every stage of the finished network, the head last."""
        return self.stages if self.segments else (*self.stages, POOL, HEAD)

    def stages_from(self, first: str) -> tuple[str, ...]:
        """A stage and all that follow it. Raises ValueError naming the stages there are."""
        if first not in self.stage_names:
            raise ValueError(f"{self.title} has no stage {first}; it has {', '.join(self.stage_names)}")
        return self.stage_names[self.stage_names.index(first) :]

    def network_px(self, height_px: int, width_px: int) -> tuple[int, int]:
        """The size at which the network sees a sample: its own, or enlarged in proportion until it suffices."""
        larger = max(1.0, self.smallest_px / min(height_px, width_px))
        return math.ceil(height_px * larger - 1e-9), math.ceil(width_px * larger - 1e-9)

    def dimensions(
        self, channels: int, height_px: int, width_px: int, outputs: int, head: HeadShape | None = None
    ) -> Dimensions:
        """The network's numbers for samples of a size; the architecture's own head unless another is wanted."""
        height_px, width_px = self.network_px(height_px, width_px)
        return Dimensions(channels, height_px, width_px, outputs, self.head if head is None else head)
