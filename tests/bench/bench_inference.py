"""A model's answers, from pixels to probabilities, against the same network of torchvision or timm run as it comes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import torch
from numpy.typing import NDArray

from tests.bench.timing import Comparison, compare
from tests.unit.trainer.models import untrained
from trainer.architectures.architecture import Architecture
from trainer.architectures.catalogue import STUDY_1, VGG16
from trainer.architectures.network import Network
from trainer.bundle import load, save
from trainer.task import CT_L1_TISSUE

# SCIENCE.md §6: one sample in the study, ms on a GTX 1660 Ti and on an i7-4770.
_PUBLISHED = {
    "vgg16": (5.6, 20.6),
    "vgg19": (7.0, 26.1),
    "xception": (25.2, 58.0),
    "resnet50": (22.0, 33.9),
    "mobilenet-v2": (21.1, 65.0),
    "inception-resnet-v2": (93.8, 115.0),
}
_FASTER = 1.3
Pixels = list[NDArray[np.int16]]


def run() -> Iterator[str]:
    """Study 1's samples: 50 × 50 CT numbers. At most 150 ms for VGG16's four, and 1.5 s for its 200, is asked for."""
    yield f"{torch.get_num_threads()} threads; torch {torch.__version__}"
    for architecture in STUDY_1:
        gpu_ms, cpu_ms = _PUBLISHED[architecture.name]
        published = f"{'':4}study 1, one sample: {gpu_ms:g} ms on a GTX 1660 Ti, {cpu_ms:g} ms on an i7-4770"
        counts = (1, 4, 200) if architecture is VGG16 else (1, 200)
        yield from map(str, _compared(architecture, "cpu", counts))
        yield published
        if torch.cuda.is_available():
            yield from map(str, _compared(architecture, "cuda", counts))
    if not torch.cuda.is_available():
        yield "On a graphics card: not run, there is none here"


def _compared(architecture: Architecture, device: str, counts: tuple[int, ...]) -> Iterator[Comparison]:
    card, network = untrained(CT_L1_TISSUE, architecture)
    with TemporaryDirectory() as folder:
        save(Path(folder) / "model", card, network)
        bundle = load(Path(folder) / "model", device)
    plain = _eager(network.to(device), architecture, device)
    rng = np.random.default_rng(0)
    for count in counts:
        pixels = list(rng.normal(120, 60, (count, 50, 50)).astype(np.int16))
        difference = float(np.abs(bundle.classify(pixels)[:, 1] - plain(pixels)).max())
        if difference > 1e-5:
            raise AssertionError(f"{architecture.title}: answers differ by {difference:.1e}")
        what = f"{architecture.title}, {count} sample{'s' if count > 1 else ''}, {device}"
        turns = 3 if count > 100 else 15
        ours, peer = partial(bundle.classify, pixels), partial(plain, pixels)
        yield compare(what, ours, "eager, fp32", peer, at_most=1 / _FASTER, turns=turns)


def _eager(network: Network, architecture: Architecture, device: str) -> Callable[[Pixels], NDArray[np.float64]]:
    """The library's modules in torch's usual layout, all samples in one batch, as a script would do it."""
    network.eval()
    side = architecture.network_px(50, 50)
    window = CT_L1_TISSUE.input.window
    assert window is not None
    low, width = window.low_hu, window.width_hu

    @torch.inference_mode()
    def answer(pixels: Pixels) -> NDArray[np.float64]:
        hu = np.stack(pixels).astype(np.float32)
        grey = np.clip(np.rint((hu - low) * (255 / width)), 0, 255).astype(np.uint8)
        x = (torch.from_numpy(grey).to(device).float() / 255)[:, None].repeat(1, 3, 1, 1)
        if side != (50, 50):
            x = torch.nn.functional.interpolate(x, size=side, mode="bilinear")
        found: NDArray[np.float64] = network(x).double().sigmoid()[:, 0].cpu().numpy()
        return found

    return answer
