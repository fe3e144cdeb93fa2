"""Asks again with dropout left on (Gal & Ghahramani 2016): how far a network doubts what it says."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import numpy as np

from osteoview.base.tasks import CancelToken
from osteoview.inference.classifier import Classifier
from osteoview.inference.errors import InferenceError
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Patch
from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction
from osteoview.inference.stability import Repeated, Stability

if TYPE_CHECKING:
    from trainer.bundle import Bundle

_TIMES, _SEED = 50, 20160619


def stability_under_dropout(
    classifier: Classifier,
    models: Sequence[Model],
    patches: Sequence[Patch],
    shown: Prediction,
    *,
    threshold: float = USUAL_THRESHOLD,
    cancel: CancelToken | None = None,
) -> Stability:
    """The spread of the patient's answer. Raises InferenceError where none of the networks has dropout."""
    from osteoview.inference.looking_inside import doubts, has_dropout

    cancel, began = cancel or CancelToken(), time.perf_counter()
    rows, any_drops = [], False
    for model in models:
        cancel.check()
        with classifier.holding(model) as ready:
            bundle = cast("Bundle", ready)
            any_drops |= has_dropout(bundle)
            found = doubts(bundle, [patch.pixels for patch in patches], _TIMES, _SEED)
        rows.append(found.mean(axis=1))
    if not any_drops:
        raise InferenceError(
            "None of these networks has dropout to leave on.", hint="Shifted regions tell how steady it is."
        )
    return Stability.of(
        shown.probabilities,
        np.mean(rows, axis=0),
        how=Repeated.DROPOUT,
        threshold=threshold,
        seconds=time.perf_counter() - began,
    )
