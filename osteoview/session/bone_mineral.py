"""Bone mineral density of the open scan, where a calibration that a person has entered holds for it."""

from __future__ import annotations

from osteoview.anatomy.vbmd import ScannerCalibration, Vbmd
from osteoview.session.announcer import Announcer
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.vertebra import LEVEL, Vertebra

# The second body; the next one where that one cannot be measured.
_SECOND = ("L2", "L3")


class BoneMineral:
    """Reads the calibrations among the preferences; asks for a second body where one of them holds."""

    def __init__(self, session: Session, vertebra: Vertebra, preferences: Preferences) -> None:
        self.changed = Announcer()
        self._session = session
        self._vertebra = vertebra
        self._preferences = preferences
        self._seen: tuple[ScannerCalibration, ...] = preferences.choices.calibrations
        vertebra.changed.subscribe(self._see)
        preferences.changed.subscribe(self._follow)

    @property
    def stored(self) -> tuple[ScannerCalibration, ...]:
        """All that were entered on this machine."""
        return self._preferences.choices.calibrations

    @property
    def calibration(self) -> ScannerCalibration | None:
        """The one that holds for the open scan, the last entered first."""
        volume = self._session.main.volume
        if volume is None:
            return None
        return next((one for one in reversed(self.stored) if not one.refusal(volume.acquisition)), None)

    @property
    def refusal(self) -> str:
        """Why the last one entered does not hold here; '' where one holds, or none was entered."""
        volume = self._session.main.volume
        if volume is None or not self.stored or self.calibration is not None:
            return ""
        return self.stored[-1].refusal(volume.acquisition)

    @property
    def vbmd(self) -> Vbmd | None:
        """By the calibration that holds; None without one, and where L1 was declined."""
        calibration, found = self.calibration, self._vertebra.assessment
        if calibration is None or found is None or found.density is None or found.declined:
            return None
        bodies = [(LEVEL, calibration.mg_cm3(found.density.mean_hu))]
        beside = self._vertebra.found_beside
        for label in _SECOND:
            made = beside.get(label)
            if made is not None and made.density is not None and not made.declined:
                bodies.append((label, calibration.mg_cm3(made.density.mean_hu)))
                break
        return Vbmd(tuple(bodies))

    def store(self, calibration: ScannerCalibration) -> None:
        """Keep it on this machine, in place of an earlier one for that scanner and voltage."""
        others = [one for one in self.stored if (one.scanner, one.kvp) != (calibration.scanner, calibration.kvp)]
        self._preferences.change(calibrations=(*others, calibration))

    def remove(self, calibration: ScannerCalibration) -> None:
        """Forget it."""
        self._preferences.change(calibrations=tuple(one for one in self.stored if one != calibration))

    def _follow(self) -> None:
        if self.stored != self._seen:
            self._seen = self.stored
            self._see()

    def _see(self) -> None:
        first = self._vertebra.found_beside.get(_SECOND[0])
        failed = first is not None and (first.declined or first.density is None)
        wanted = (_SECOND if failed else _SECOND[:1]) if self.calibration is not None else ()
        self._vertebra.measure_beside(*wanted)
        self.changed.announce()
