"""Every architecture there is to choose from; listing them needs no torch."""

from __future__ import annotations

from trainer.architectures.adhoc import ADHOC_1, ADHOC_2, ADHOC_3, ADHOC_4
from trainer.architectures.alexnet import ALEXNET
from trainer.architectures.architecture import Architecture
from trainer.architectures.bcc import BCC_NET
from trainer.architectures.convnext import CONVNEXT_TINY
from trainer.architectures.densenet import DENSENET121, DENSENET169
from trainer.architectures.inception import INCEPTION_RESNET_V2, INCEPTION_V3
from trainer.architectures.mobilenet import MOBILENET_V2
from trainer.architectures.msnet import MS_NET, MS_NET_SMALL
from trainer.architectures.resnet import RESNET18, RESNET50
from trainer.architectures.squeezenet import SQUEEZENET
from trainer.architectures.vgg import VGG16, VGG19
from trainer.architectures.xception import XCEPTION

__all__ = [
    "ADHOC_1",
    "ADHOC_2",
    "ADHOC_3",
    "ADHOC_4",
    "ALEXNET",
    "ARCHITECTURES",
    "BCC_NET",
    "CLASSIFIERS",
    "CONVNEXT_TINY",
    "DENSENET121",
    "DENSENET169",
    "INCEPTION_RESNET_V2",
    "INCEPTION_V3",
    "MOBILENET_V2",
    "MS_NET",
    "MS_NET_SMALL",
    "RESNET18",
    "RESNET50",
    "SQUEEZENET",
    "STUDY_1",
    "VGG16",
    "VGG19",
    "XCEPTION",
    "architecture_named",
]

# The six that study 1 compared, in its order.
STUDY_1 = (VGG16, VGG19, MOBILENET_V2, XCEPTION, RESNET50, INCEPTION_RESNET_V2)
CLASSIFIERS = (
    *STUDY_1,
    INCEPTION_V3,
    DENSENET121,
    DENSENET169,
    CONVNEXT_TINY,
    ALEXNET,
    RESNET18,
    SQUEEZENET,
    BCC_NET,
    ADHOC_1,
    ADHOC_2,
    ADHOC_3,
    ADHOC_4,
)
ARCHITECTURES = (*CLASSIFIERS, MS_NET, MS_NET_SMALL)


def architecture_named(name: str) -> Architecture:
    """The architecture of that name. Raises ValueError naming those there are."""
    for architecture in ARCHITECTURES:
        if name in (architecture.name, architecture.title):
            return architecture
    known = ", ".join(architecture.name for architecture in ARCHITECTURES)
    raise ValueError(f"there is no architecture {name}; choose one of {known}")
