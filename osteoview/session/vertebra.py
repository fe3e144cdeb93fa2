"""L1 of the open scan: found by the program, named otherwise by a person, measured again when the name moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoview.annotation.level_name import LevelName
from osteoview.base.errors import OsteoViewError
from osteoview.base.tasks import CancelToken, Progress
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import LOADING
from osteoview.session.announcer import Announcer
from osteoview.session.session import Session

if TYPE_CHECKING:  # what finds a spine takes long to import, and nobody needs it before a scan is open
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.levels import Counting

LEVEL = "L1"
Vector = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Named:
    """A vertebral body with its name, as the screen shows it."""

    place: int
    label: str
    center_mm: Vector

    @property
    def wanted(self) -> bool:
        """Whether it is the one that is measured."""
        return self.label == LEVEL


@dataclass(frozen=True, eq=False)
class Question:
    """What is to be found out: of which scan, and by which count. The answer is an Assessment."""

    volume: Volume
    age_years: float | None
    found: Assessment | None = None
    named: LevelName | None = None
    counting: Counting | None = None
    place: int | None = None

    def is_same(self, other: Question) -> bool:
        """Whether both have one answer."""
        return self.volume is other.volume and self.named == other.named

    def answer(self, *, cancel: CancelToken, progress: Progress) -> Assessment:
        """Look for L1; or measure the body that a person calls so."""
        from osteoview.anatomy.assessment import Assessment, assess, measure_place
        from osteoview.anatomy.gates import Gate, scan_gates
        from osteoview.anatomy.surroundings import calibration_gate

        if self.found is None or self.found.spine is None or self.counting is None:
            return assess(self.volume, LEVEL, age_years=self.age_years, cancel=cancel, progress=progress)
        by_hand = Gate("level certain", passed=True, detail=f"{LEVEL} was named by hand.", declines=True)
        gates = [*scan_gates(self.volume), calibration_gate(self.volume), by_hand]
        spine = self.found.spine
        if self.place is None:
            detail = f"By the count made by hand, {LEVEL} is not in this scan."
            gates.append(Gate("level in scan", passed=False, detail=detail, declines=True))
            return Assessment(LEVEL, tuple(gates), spine, self.counting)
        return measure_place(
            self.volume, spine, self.counting, self.place, LEVEL, gates, age_years=self.age_years, progress=progress
        )


class Vertebra:
    """A model that announces and is read again. Whoever computes asks for the `question` and brings the answer."""

    def __init__(self, session: Session) -> None:
        self.changed = Announcer()
        self._session = session
        self._display = session.main
        self._found: Assessment | None = None  # as counted by the program
        self._by_hand: tuple[LevelName, Assessment] | None = None
        self._seen: Volume | None = None
        self._problem = ""
        self._first_look_mm: Vector | None = None
        self._selected: int | None = None
        session.main.opened.subscribe(self._forget)
        session.main.planes_changed.subscribe(self._forget_other)
        session.findings_changed.subscribe(self.changed.announce)

    @property
    def assessment(self) -> Assessment | None:
        """What is known of L1, as it is counted now; None while that is being found out."""
        if self._named is None:
            return self._found
        return self._by_hand[1] if self._by_hand is not None and self._by_hand[0] == self._named else None

    @property
    def problem(self) -> str:
        """Why nothing could be found out; '' while there is nothing to say."""
        return self._problem

    @property
    def selected(self) -> int | None:
        """Which body the arrow keys speak of, by its place."""
        return self._selected

    @property
    def question(self) -> Question | None:
        """What is not known yet; None where everything is, or nothing can be."""
        volume = self._display.volume
        if volume is None or LOADING in volume.notes or self._problem or self.assessment is not None:
            return None
        header = self._display.piece.header if self._display.piece is not None else None
        age = _age_years(header.patient_age) if header is not None else None
        if self._found is None:
            return Question(volume, age)
        if self._found.spine is None:
            return None
        return Question(volume, age, self._found, self._named, self._counting, self._place_of_l1)

    @property
    def bodies(self) -> tuple[Named, ...]:
        """Every vertebral body that was found, named as it is counted now, from the lowest."""
        counting, spine = self._counting, self._found.spine if self._found is not None else None
        if counting is None or spine is None:
            return ()
        return tuple(Named(n, counting.best.label(n), body.center_mm) for n, body in enumerate(spine.bodies))

    @property
    def sure(self) -> bool:
        """Whether the names may be trusted: counted from the ribs or the sacrum, or given by hand."""
        gates = self.assessment.gates if self.assessment is not None else ()
        return not any(gate.name == "level certain" and not gate.passed for gate in gates)

    @property
    def by_hand(self) -> bool:
        """Whether a person has named a vertebra of the open scan."""
        return self._named is not None

    def take(self, question: Question, answer: Assessment) -> None:
        """An answer; one to a question of another scan is dropped."""
        if question.volume is not self._display.volume:
            return
        self._seen, self._problem = question.volume, ""
        if question.named is not None:
            self._by_hand = (question.named, answer)
        else:
            self._found = answer
            looked_mm = self._first_look_mm
            if looked_mm is not None and np.array_equal(looked_mm, self._display.crosshair_mm):
                self.go_to_l1()
        self.changed.announce()

    def give_up(self, question: Question, error: OsteoViewError) -> None:
        """Nothing could be found out."""
        if question.volume is self._display.volume:
            self._seen, self._problem = question.volume, error.user_message
            self.changed.announce()

    def go_to(self, place: int) -> None:
        """Take the crosshair to the middle of a body."""
        named = next((one for one in self.bodies if one.place == place), None)
        if named is not None:
            self._display.move_crosshair(named.center_mm)

    def go_to_l1(self) -> None:
        """Take the crosshair to the middle of L1, where it is in the scan."""
        for named in self.bodies:
            if named.wanted:
                self.go_to(named.place)

    def align(self) -> None:
        """Lay the axial plane across L1, as its endplates lie."""
        spine = self._found.spine if self._found is not None else None
        place = self._place_of_l1
        if spine is None or place is None:
            return
        body = spine.bodies[place]
        _, axes = spine.curve.at((body.low_mm + body.high_mm) / 2)
        self.go_to(place)
        self._display.lay(self._display.axes.aligned(axes[:, 2]))

    def select(self, place: int | None) -> None:
        """Let the arrow keys speak of a body."""
        self._selected = place
        self.changed.announce()

    def name(self, place: int, label: str) -> None:
        """Call a body so; all others follow."""
        named = next((one for one in self.bodies if one.place == place), None)
        if named is None or self._display.key is None or named.label == label:
            return
        x, y, z = named.center_mm.tolist()
        level = LevelName(self._display.key, label, (x, y, z))
        self._session.edit("name the vertebrae", self._session.findings.naming(level))

    def shift(self, upwards: int) -> None:
        """Give every name to the body so many places further up."""
        bodies = {one.place: one for one in self.bodies}
        for named in bodies.values():
            target = bodies.get(named.place + upwards)
            if target is not None and named.label[0] in "TLS":
                self.name(target.place, named.label)
                return

    @property
    def _named(self) -> LevelName | None:
        key = self._display.key
        return self._session.findings.level_on(key) if key is not None else None

    @property
    def _counting(self) -> Counting | None:
        """The program's, or the one that follows from the name a person gave."""
        found, named = self._found, self._named
        if found is None or found.counting is None or found.spine is None or named is None:
            return found.counting if found is not None else None
        from osteoview.anatomy.levels import Reading

        centers = np.array([body.center_mm for body in found.spine.bodies])
        place = int(np.argmin(np.linalg.norm(centers - named.center_mm, axis=1)))
        reading = Reading(place + named.below_l1, found.counting.best.n_lumbar, 1.0)
        return replace(found.counting, readings=(reading,))

    @property
    def _place_of_l1(self) -> int | None:
        return next((one.place for one in self.bodies if one.wanted), None)

    def _forget(self) -> None:
        self._found = self._by_hand = self._selected = self._seen = None
        self._problem = ""
        self._first_look_mm = self._display.crosshair_mm if self._display.volume is not None else None
        self.changed.announce()

    def _forget_other(self) -> None:
        """A scan that fills is another volume each time; what is turned or zoomed is the same one."""
        if self._seen is not None and self._seen is not self._display.volume:
            self._forget()


def _age_years(age: str) -> float | None:
    """DICOM's age string: 071Y, 008M; None where it says nothing."""
    number, unit = age[:-1], age[-1:].upper()
    if not number.isdigit() or unit not in {"Y", "M", "W", "D"}:
        return None
    return int(number) / {"Y": 1, "M": 12, "W": 52.18, "D": 365.25}[unit]
