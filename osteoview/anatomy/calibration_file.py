"""A scanner's calibration as a small JSON file: what `osteoview analyze --calibration` takes.

`{"scanner": "Maker Model", "kvp": 120, "who": "…", "when": "2026-11-21", "slope": 0.8, "intercept": -5}`, or in place
of slope and intercept the rods of a phantom, `"rods": [[HU, mg/cm³], …]`; several calibrations stand in a list.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from osteoview.anatomy.vbmd import CalibrationError, ScannerCalibration
from osteoview.base.errors import InputError

_LARGEST_BYTES = 1 << 20
_ABOUT = ("scanner", "kvp", "who", "when")
_HINT = "It holds scanner, kvp, who, when, and slope and intercept or the rods of a phantom as [HU, mg/cm³]."


def read_calibrations(path: Path) -> tuple[ScannerCalibration, ...]:
    """What a file holds. Raises InputError, which says why it cannot be used."""
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise InputError(path.name, "is larger than any calibration.", hint="It was not read.")
        value = json.loads(path.read_bytes())
    except OSError as reason:
        raise InputError(path.name, f"cannot be read ({reason.strerror}).") from reason
    except (ValueError, RecursionError) as reason:
        raise InputError(path.name, "is no calibration: it is no JSON.", hint=_HINT) from reason
    entries = value if isinstance(value, list) else [value]
    if not entries:
        raise InputError(path.name, "holds no calibration.", hint=_HINT)
    try:
        return tuple(_calibration(entry) for entry in entries)
    except CalibrationError as reason:
        raise InputError(path.name, f"cannot be used. {reason.what}", hint=reason.hint) from reason
    except (KeyError, TypeError, ValueError) as reason:
        raise InputError(
            path.name, "is no calibration: a value is missing, or is not what it should be.", hint=_HINT
        ) from reason


def _calibration(entry: Any) -> ScannerCalibration:
    scanner, kvp, who, when = (entry[name] for name in _ABOUT)
    if not all(isinstance(word, str) for word in (scanner, who, when)):
        raise TypeError("a name is no text")
    if "rods" in entry:
        rods = [(float(hu), float(mg)) for hu, mg in entry["rods"]]
        return ScannerCalibration.of_rods(rods, scanner, float(kvp), who, when)
    return ScannerCalibration(float(entry["slope"]), float(entry["intercept"]), scanner, float(kvp), who, when)
