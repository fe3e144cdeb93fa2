"""The examination of a model on patients it has never seen: numbers, figures, tables, and what to think of them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from trainer import figures
from trainer.baseline import Verdict, baseline, compare
from trainer.calibration import Calibration, calibration
from trainer.card import Measure
from trainer.checkpoint import EpochResult
from trainer.dataset import Samples
from trainer.metrics import confusion, mask_measures, measures
from trainer.predictions import Array, predictions_of
from trainer.probes import Confound, confounds


@dataclass(frozen=True)
class Evaluation:
    """What is known about a model. patients: results per patient, the mean over the patient's samples."""

    examined: str  # the part of the data: test, or val where there is no test part
    samples: Mapping[str, Measure]
    patients: Mapping[str, Measure] = field(default_factory=dict)
    confusion: Sequence[Sequence[int]] = ()
    calibration: Calibration | None = None
    baseline: Mapping[str, Measure] = field(default_factory=dict)
    verdict: Verdict | None = None
    baseline_name: str = ""
    confounds: tuple[Confound, ...] = ()
    leaks: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)

    def sentences(self) -> list[str]:
        """What to think of the model, for the card's limits."""
        said = []
        if self.leaks:
            said.append(f"The split leaks ({self.leaks[0]}; {len(self.leaks)} in all): these numbers are no score.")
        if self.verdict is not None:
            said.append(self.verdict.sentence(self.baseline_name) + ".")
        said += [found.sentence() + "." for found in self.confounds if found.suspicious]
        cured = self.calibration
        if cured is not None and abs(cured.temperature - 1) > 0.25:
            sure = "too sure" if cured.temperature > 1 else "not sure enough"
            said.append(f"The probabilities are {sure} (temperature {cured.temperature:.2f}).")
        if self.examined != "test":
            said.append("There was no test part: the numbers are of the patients that chose the epoch.")
        return said

    def as_json(self) -> str:
        """Everything but the figures."""
        return json.dumps(
            {
                "examined": self.examined,
                "samples": _plain(self.samples),
                "patients": _plain(self.patients),
                "confusion": [list(row) for row in self.confusion],
                "calibration": None if self.calibration is None else asdict(self.calibration),
                "baseline": {"name": self.baseline_name, "patients": _plain(self.baseline)},
                "verdict": None if self.verdict is None else {"beats": self.verdict.beats, **asdict(self.verdict)},
                "confounds": [{"suspicious": one.suspicious, **asdict(one)} for one in self.confounds],
                "leaks": list(self.leaks),
                "sentences": self.sentences(),
            },
            indent=1,
            ensure_ascii=False,
        )

    def as_csv(self) -> str:
        """A line a metric, per sample, per patient, and of the baseline."""
        text = io.StringIO()
        table = csv.writer(text, lineterminator="\n")
        table.writerow(["of", "metric", "value", "low", "high"])
        for of, found in (("samples", self.samples), ("patients", self.patients), ("baseline", self.baseline)):
            for name, measure in found.items():
                table.writerow([of, name, *(f"{value:.5f}" for value in asdict(measure).values())])
        return text.getvalue()


def evaluate(
    train: Samples | None,
    examined: tuple[str, Samples, Array],
    validation: tuple[Samples, Array] | None = None,
    history: Sequence[EpochResult] = (),
    best_epoch: int = 0,
    leaks: Sequence[str] = (),
) -> Evaluation:
    """Examine a model by its probabilities for one part of the data; those of the validation part set the temperature.

    train: what the baseline and the probes learn from; without it there are none.
    """
    part, samples, probabilities = examined
    drawn = {"curves.png": figures.curves(history, best_epoch)} if history else {}
    if samples.masks is not None:
        measured = mask_measures(probabilities, samples.masks, samples.patients)
        return Evaluation(part, measured, leaks=tuple(leaks), files=drawn)
    answered = predictions_of(samples, probabilities)
    of_patients = answered.per_patient()
    held_out = None if validation is None or not len(validation[0]) else predictions_of(*validation)
    calibrated = calibration(answered, held_out)
    measured = measures(of_patients)
    drawn |= {
        "roc.png": figures.roc_curve(of_patients, measured),
        "confusion.png": figures.confusion_matrix(of_patients),
        "reliability.png": figures.reliability(calibrated),
        "patients.csv": of_patients.as_csv().encode(),
        "samples.csv": answered.as_csv().encode(),
    }
    found = Evaluation(
        examined=part,
        samples=measures(answered),
        patients=measured,
        confusion=confusion(of_patients).tolist(),
        calibration=calibrated,
        leaks=tuple(leaks),
        files=drawn,
    )
    if train is None:
        return found
    name, simple = baseline(train, samples)
    return replace(
        found,
        baseline=measures(simple.per_patient()),
        baseline_name=name,
        verdict=compare(of_patients, simple.per_patient()),
        confounds=tuple(confounds(train, samples)),
    )


def _plain(found: Mapping[str, Measure]) -> dict[str, dict[str, float]]:
    return {name: asdict(measure) for name, measure in found.items()}
