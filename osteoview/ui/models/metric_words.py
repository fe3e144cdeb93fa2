"""What a card calls its metrics, in a radiologist's words."""

from __future__ import annotations

from osteoview.ui.class_look import class_name
from osteoview.ui.words import mark, tr

_METRICS = {
    "auc": mark("AUC"),
    "accuracy": mark("Accuracy"),
    "tpr": mark("Sensitivity"),
    "tnr": mark("Specificity"),
    "precision": mark("Precision"),
    "f1": mark("F1"),
    "dice": mark("Dice"),
    "iou": mark("Intersection over union"),
    "pixel_accuracy": mark("Pixels right"),
}
_PARTS = {
    "test": mark("test part"),
    "val": mark("validation part"),
    "validation": mark("validation part"),
    "train": mark("training part"),
    "mean HU": mark("mean HU alone"),
}
_PER = {"per patient": mark("per patient"), "per sample": mark("per sample")}
_MACRO = "macro_"


def metric_name(name: str) -> str:
    """'tpr HEALTHY' is the sensitivity for one class, 'macro_f1' the mean over classes; others keep their names."""
    metric, _, label = name.partition(" ")
    shown = _METRICS.get(metric.removeprefix(_MACRO))
    if shown is None:
        return name
    if metric.startswith(_MACRO):
        return tr("{metric}, mean of classes").format(metric=tr(shown))
    return f"{tr(shown)}, {class_name(label)}" if label else tr(shown)


def part_name(name: str) -> str:
    """'test, per patient': of which patients, and counted how."""
    part, comma, per = name.partition(", ")
    shown = tr(_PARTS[part]) if part in _PARTS else part
    return f"{shown}{comma}{tr(_PER[per]) if per in _PER else per}"
