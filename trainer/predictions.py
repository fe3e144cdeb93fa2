"""What a network answered about samples whose class is known."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from trainer.dataset import Samples
from trainer.probabilities import probabilities
from trainer.task import Output

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Predictions:
    """Probabilities [sample, class] with rows that add up to 1, and the class that is true, by number."""

    probabilities: Array
    labels: NDArray[np.int64]
    patients: tuple[str, ...]
    classes: tuple[str, ...]
    files: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Reject what is no probability."""
        shape = (len(self.labels), len(self.classes))
        if self.probabilities.shape != shape or len(self.patients) != shape[0]:
            raise ValueError(f"{shape[0]} samples of {shape[1]} classes need that many probabilities and patients")
        if shape[0] == 0:
            raise ValueError("there is nobody in this part of the data to be examined")
        if not np.isfinite(self.probabilities).all():
            raise ValueError("the network answered with values that are no numbers; its training has failed")

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def predicted(self) -> NDArray[np.int64]:
        """The class that is answered: of two, the positive from one half on; of more, the likeliest."""
        if len(self.classes) == 2:
            return (self.probabilities[:, 1] >= 0.5).astype(np.int64)
        return np.asarray(self.probabilities.argmax(axis=1), dtype=np.int64)

    def per_patient(self) -> Predictions:
        """A patient's result is the mean over the patient's samples; the class is what most samples are of."""
        names = tuple(dict.fromkeys(self.patients))
        whose = np.array([names.index(name) for name in self.patients])
        counts = np.bincount(whose)
        mean = np.stack([np.bincount(whose, column) for column in self.probabilities.T], axis=1) / counts[:, None]
        of_class = np.zeros((len(names), len(self.classes)), dtype=np.int64)
        np.add.at(of_class, (whose, self.labels), 1)
        return Predictions(mean, of_class.argmax(axis=1), names, self.classes)

    def as_csv(self, spread: Array | None = None) -> str:
        """A line a sample (or patient): who, the true class, the answer, every probability, and its spread if known."""
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        spread = np.empty((len(self), 0)) if spread is None else spread
        deviations = [f"sd_{name}" for name in self.classes] if spread.size else []
        table.writerow(["file", "patient", "class", "predicted", *(f"p_{name}" for name in self.classes), *deviations])
        files = self.files or ("",) * len(self)
        values = np.concatenate([self.probabilities, spread], axis=1)
        answers = zip(files, self.patients, self.labels, self.predicted, values, strict=True)
        for file, patient, label, predicted, row in answers:
            numbers = [f"{value:.6f}" for value in row]
            table.writerow([file, patient, self.classes[label], self.classes[predicted], *numbers])
        return text.getvalue()


def predictions_of(samples: Samples, probabilities: Array) -> Predictions:
    """Answers about samples."""
    files = tuple(entry.file for entry in samples.entries)
    return Predictions(probabilities, samples.labels, samples.patients, samples.classes, files)


@torch.inference_mode()
def answers(
    network: nn.Module,
    prepare: Callable[[Tensor], Tensor],
    samples: Samples,
    output: Output,
    device: torch.device,
    at_once: int = 64,
) -> Array:
    """Probabilities of a network in inference mode: [sample, class], or of a mask [sample, row, column]."""
    network.eval()
    images = torch.from_numpy(samples.images)
    found = [
        probabilities(network(prepare(batch.to(device).float() / 255)).double(), output).cpu()
        for batch in images.split(at_once)
    ]
    return np.asarray(torch.cat(found).numpy(), dtype=np.float64)
