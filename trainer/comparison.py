"""Several networks trained the same way, side by side, as the studies print them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trainer import bundle
from trainer.card import CALIBRATION, Card, Measure
from trainer.events import Event
from trainer.job import MODEL, Job, run
from trainer.loop import Means

_COLUMNS = {"accuracy": "ACC", "tpr": "TPR", "tnr": "TNR", "precision": "PPV", "f1": "F1", "auc": "AUC"}


@dataclass(frozen=True)
class Row:
    """One model of a comparison, or what only looks at mean HU or grey."""

    name: str
    recipe: str
    metrics: dict[str, Measure]

    def value(self, metric: str) -> Measure | None:
        """A metric of the positive class of two, or the mean over more classes."""
        return self.metrics.get(metric) or self.metrics.get(f"macro_{metric}")


def compare(jobs: Sequence[Job], out: Path, means: Means, say: Callable[[Event], None], command: str = "") -> list[Row]:
    """Do every job that is not done yet, going on with one that was interrupted; writes comparison.csv and .md."""
    cards = []
    for job in jobs:
        folder = out / f"{job.architecture.name}-{job.recipe.name}".replace(" ", "-").replace(",", "")
        if (folder / MODEL).is_dir():
            cards.append(bundle.verify(folder / MODEL))
        else:
            cards.append(run(job, folder, means, say, resume=folder.exists(), command=command))
    rows = rows_of(cards)
    (out / "comparison.csv").write_text(as_csv(rows), encoding="utf-8")
    (out / "comparison.md").write_text(as_table(rows), encoding="utf-8")
    return rows


def rows_of(cards: Sequence[Card]) -> list[Row]:
    """A row for each card, per patient, and a last one for the baseline on the same patients."""
    rows = []
    for card in cards:
        own = next(found for part, found in card.metrics.items() if part.startswith(("test", "val", "train")))
        rows.append(Row(card.architecture, str(card.recipe["name"]), dict(own)))
    for part, found in cards[0].metrics.items() if cards else ():
        if not part.startswith(("test", "val", "train", CALIBRATION)):
            rows.append(Row(part.partition(",")[0], "", dict(found)))
    return rows


def as_table(rows: Sequence[Row]) -> str:
    """A table in Markdown: each metric with its 95 % interval."""
    columns = [name for name in _COLUMNS if any(row.value(name) for row in rows)]
    lines = ["| | recipe | " + " | ".join(_COLUMNS[name] for name in columns) + " |", "|---" * (len(columns) + 2) + "|"]
    for row in rows:
        cells = [_cell(row.value(name)) for name in columns]
        lines.append(f"| {row.name} | {row.recipe} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def as_csv(rows: Sequence[Row]) -> str:
    """The same for programs, with every metric there is."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["name", "recipe", "metric", "value", "low", "high"])
    for row in rows:
        for metric, measure in row.metrics.items():
            table.writerow([row.name, row.recipe, metric, measure.value, measure.low, measure.high])
    return text.getvalue()


def _cell(measure: Measure | None) -> str:
    return "" if measure is None else f"{measure.value:.3f} ({measure.low:.2f} to {measure.high:.2f})"
