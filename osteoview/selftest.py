"""What `osteoview selftest` finds: libraries, devices, models, and whether every device gives the recorded answers."""

from __future__ import annotations

import importlib
import platform
import time
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from osteoview import __version__
from osteoview.base.errors import OsteoViewError
from osteoview.base.tasks import CancelToken
from osteoview.inference.classifier import Classifier
from osteoview.inference.device import Choice, described, present
from osteoview.inference.model_library import Model, ModelLibrary
from osteoview.inference.precision import SAME
from trainer.trial import recorded, trial_samples

_LIBRARIES = {
    "torch": "torch",
    "torchvision": "torchvision",
    "timm": "timm",
    "numpy": "numpy",
    "scipy": "scipy",
    "scikit-image": "skimage",
    "numba": "numba",
    "pydicom": "pydicom",
    "nibabel": "nibabel",
    "safetensors": "safetensors",
    "imagecodecs": "imagecodecs",
    "PySide6-Essentials": "PySide6",
}


@dataclass(frozen=True)
class Check:
    """One thing that was tried. A check that did not pass says what is wrong and what to do."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True)
class Selftest:
    """All checks, in the order in which they were made."""

    checks: tuple[Check, ...]
    devices: tuple[str, ...]
    seconds: float

    @staticmethod
    def of(library: ModelLibrary | None = None, *, cancel: CancelToken | None = None) -> Selftest:
        """Try everything that an answer needs."""
        cancel, began = cancel or CancelToken(), time.perf_counter()
        library = library or ModelLibrary()
        checks = [_library(name, module) for name, module in _LIBRARIES.items()]
        if not all(check.passed for check in checks if check.name in ("torch", "torchvision", "numpy")):
            return Selftest(tuple(checks), (), time.perf_counter() - began)
        devices = present()
        checks.append(Check("device", passed=True, detail=", ".join(described(device) for device in devices)))
        checks += [Check(one.folder.name, passed=False, detail=one.reason) for one in library.refused]
        if not library.models:
            checks.append(Check("models", passed=False, detail="There is no model: 'osteoview models import PATH'."))
        for model in library.models:
            cancel.check()
            checks.append(_unchanged(library, model))
            if checks[-1].passed and model.classifies:
                checks += _answers(model, devices)
        return Selftest(tuple(checks), tuple(map(described, devices)), time.perf_counter() - began)

    @property
    def exit_code(self) -> int:
        """0 where everything passed."""
        return 0 if all(check.passed for check in self.checks) else 1

    def document(self) -> dict[str, Any]:
        """For programs."""
        return {
            "schema": "osteoview.selftest/1",
            "software": {"version": __version__, "python": platform.python_version(), "system": platform.system()},
            "devices": list(self.devices),
            "passed": self.exit_code == 0,
            "checks": [{"name": one.name, "passed": one.passed, "detail": one.detail} for one in self.checks],
            "seconds": round(self.seconds, 2),
        }

    def lines(self) -> list[str]:
        """For people."""
        lines = [f"{'ok ' if one.passed else 'NOT'} {one.name}: {one.detail}" for one in self.checks]
        wrong = [one.name for one in self.checks if not one.passed]
        lines.append(f"Wrong: {', '.join(wrong)}." if wrong else f"All is well ({self.seconds:.1f} s).")
        return lines


def _library(name: str, module: str) -> Check:
    try:
        importlib.import_module(module)
        return Check(name, passed=True, detail=version(name))
    except Exception as error:  # noqa: BLE001 - a library that does not load may raise whatever it likes
        first = (str(error).splitlines() or [""])[0][:160]
        return Check(
            name, passed=False, detail=f"cannot be loaded ({type(error).__name__}: {first}). Install it again."
        )


def _unchanged(library: ModelLibrary, model: Model) -> Check:
    try:
        library.verify(model)
    except OsteoViewError as error:
        return Check(model.name, passed=False, detail=error.user_message)
    return Check(model.name, passed=True, detail="every file is what was saved")


def _answers(model: Model, devices: tuple[Choice, ...]) -> list[Check]:
    """The recorded answers on every device, and all devices against the processor."""
    expected = recorded(model.folder, model.card)
    checks = []
    for device in reversed(devices):  # the processor first
        name = f"{model.name} on {device}"
        found, seconds, error = _asked(model, device)
        if found is None:
            checks.append(Check(name, passed=False, detail=error))
            continue
        if expected is None:
            detail = f"answers in {1000 * seconds:.0f} ms; its card records no answers to compare with"
            checks.append(Check(name, passed=True, detail=detail))
            expected = found  # the other devices are still held against the processor
            continue
        apart = float(np.abs(found - expected).max())
        good = apart <= SAME
        detail = f"as recorded, within {apart:.1e}; {len(found)} samples in {1000 * seconds:.0f} ms"
        if not good:
            detail = (
                f"answers differ from the recorded ones by {apart:.3f}. Use another device, or install torch again."
            )
        checks.append(Check(name, good, detail))
    return checks


def _asked(model: Model, device: Choice) -> tuple[np.ndarray | None, float, str]:
    classifier, samples = Classifier(device), trial_samples(model.card.task.input)
    try:
        classifier.warm([model])
        began = time.perf_counter()
        found = classifier.answers(model, samples)
        seconds = time.perf_counter() - began
    except OsteoViewError as error:
        return None, 0.0, error.user_message
    if classifier.remarks:
        return None, 0.0, " ".join(classifier.remarks)
    return found, seconds, ""
