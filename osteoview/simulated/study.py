"""Who a simulated study is about, and the identifiers that follow from its seed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Literal

# The name space of every UID written here (RFC 9562 §5.5); only its constancy matters.
_NAMESPACE = uuid.UUID("8c0e2d1c-52b9-5f0c-9a66-6f4f7374656f")


@dataclass(frozen=True)
class SimulatedStudy:
    """One visit of one simulated person: the same seed gives the same identifiers for ever."""

    seed: int
    number: int = 1
    sex: Literal["F", "M"] = "F"
    age_years: int = 60
    height_mm: float = 1650.0
    weight_kg: float = 70.0
    date: str = "20250101"
    time: str = "120000"
    description: str = "Lumbar spine"

    def __post_init__(self) -> None:
        """Reject what the headers could not hold."""
        if self.seed < 0 or self.number < 0:
            raise ValueError("a simulated study needs a seed and a number of 0 or more")
        if not 0 < self.age_years < 130:
            raise ValueError(f"an age of {self.age_years} years is not a person's")
        if not (len(self.date) == 8 and self.date.isdigit() and len(self.time) == 6 and self.time.isdigit()):
            raise ValueError(f"date and time are YYYYMMDD and HHMMSS, not {self.date!r} and {self.time!r}")

    @property
    def patient_name(self) -> str:
        """The DICOM person name, which says what the person is."""
        return f"Simulated^Person {self.number:02d}"

    @property
    def patient_id(self) -> str:
        """An identifier that no hospital would give."""
        return f"SIMULATED-{self.number:02d}-{self.seed}"

    @property
    def study_uid(self) -> str:
        """The UID that CT, radiograph and DXA of this visit share."""
        return self.uid("study")

    def uid(self, *parts: str | int) -> str:
        """The UID of one thing in this study, named by its place in it ("series", 3, "image", 12).

        A UUID-derived UID, PS3.5 annex B.2: no organisation's root is needed, and the same name gives the same UID.
        """
        name = "/".join(str(part) for part in (self.seed, self.number, self.date, self.time, *parts))
        return f"2.25.{uuid.uuid5(_NAMESPACE, name).int}"
