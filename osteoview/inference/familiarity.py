"""How far samples lie from those that taught a model, by what the model stores of them beside its card."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

import numpy as np

from osteoview.inference.classifier import Classifier
from osteoview.inference.errors import ModelError
from osteoview.inference.model_library import Model
from osteoview.inference.patches import Patch

if TYPE_CHECKING:
    from osteoview.inference.looking_inside import Features
    from trainer.bundle import Bundle
    from trainer.scope import Scope

# What is so far off that it cannot be counted is this far off.
_BEYOND = 1e6


class Familiarity:
    """Keeps what models store, so that each is read once."""

    def __init__(self, classifier: Classifier) -> None:
        self._classifier = classifier
        self._scopes: dict[str, Scope | None] = {}
        self._features: dict[str, Features] = {}

    def distance(self, model: Model, patches: Sequence[Patch]) -> float | None:
        """The mean over the samples; 1 is as far as 99 of 100 held-out samples lie at most. None if nothing is stored.

        Raises ModelError where what is stored was changed.
        """
        scope = self._scope(model)
        if scope is None:
            return None
        way = model.card.preprocessing
        grey = [way.grey(patch.pixels) for patch in patches]
        with self._classifier.holding(model) as ready:
            found = scope.distances(self._features_of(model, cast("Bundle", ready)).of(grey), grey)
        return float(np.nan_to_num(found, nan=_BEYOND, posinf=_BEYOND).mean())

    def _features_of(self, model: Model, bundle: Bundle) -> Features:
        """Made once for each loaded bundle; one that was loaded anew, on another device say, gets its own."""
        from osteoview.inference.looking_inside import Features

        known = self._features.get(model.card.sha256)
        if known is None or known.bundle is not bundle:
            known = self._features[model.card.sha256] = Features(bundle)
        return known

    def _scope(self, model: Model) -> Scope | None:
        from trainer.scope import read_scope

        key = model.card.sha256
        if key not in self._scopes:
            try:
                self._scopes[key] = read_scope(model.folder, model.card)
            except (ValueError, OSError) as error:
                raise ModelError.of(model.name, error, model.folder) from error
        return self._scopes[key]
