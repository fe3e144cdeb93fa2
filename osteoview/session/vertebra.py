"""L1 of the open scan: found by the program, named otherwise by a person, measured again when the name moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoview.anatomy.overrides import OF_SCAN, SLICES
from osteoview.annotation.gate_note import LONGEST_NOTE, GateNote
from osteoview.annotation.hand_regions import Triple
from osteoview.annotation.level_name import LevelName
from osteoview.base.errors import OsteoViewError
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import LOADING
from osteoview.session.adopting import Adopting
from osteoview.session.announcer import Announcer
from osteoview.session.level_options import Option, options
from osteoview.session.level_question import LEVEL, Question
from osteoview.session.second_outline import SecondOutline
from osteoview.session.session import Session
from osteoview.session.tissue_regions import TissueRegions

if TYPE_CHECKING:  # what finds a spine takes long to import, and nobody needs it before a scan is open
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.levels import Counting

__all__ = ["LEVEL", "Named", "Question", "Vertebra"]
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


class Vertebra:
    """A model that announces and is read again. Whoever computes asks for the `question` and brings the answer."""

    def __init__(self, session: Session) -> None:
        self.changed = Announcer()
        self.previewed = Announcer()  # other names on the strip, for as long as somebody considers them
        self._session = session
        self._display = session.main
        self._found: Assessment | None = None  # as counted by the program
        self._searched: frozenset[str] = frozenset()  # gates that were overruled when it was looked for
        self._by_hand: tuple[LevelName, Assessment] | None = None
        self._judged: tuple[Assessment, object, Assessment] | None = None  # with what a person changed and overruled
        self._beside: dict[int, Assessment | None] = {}  # other bodies by their place
        self._wanted_beside: tuple[str, ...] = ()
        self._preview: Option | None = None
        self._seen: Volume | None = None
        self._judged = self._preview = None
        self._beside, self._searched, self._problem = {}, frozenset(), ""
        self._first_look_mm: Vector | None = None
        self._selected: int | None = None
        self.regions = TissueRegions(session, lambda: self.automatic, lambda: self._center)
        self.adopting = Adopting(session, self.regions, lambda: self.automatic, lambda: self._center)
        self.second = SecondOutline(session, lambda: self.assessment, self.changed)
        session.main.opened.subscribe(self._forget)
        session.main.planes_changed.subscribe(self._forget_other)
        session.findings_changed.subscribe(self.changed.announce)

    @property
    def automatic(self) -> Assessment | None:
        """What the program found of L1, as it is counted now; None while that is being found out."""
        if self._must_search_again:
            return None
        if self._named is None:
            return self._found
        return self._by_hand[1] if self._by_hand is not None and self._by_hand[0] == self._named else None

    @property
    def assessment(self) -> Assessment | None:
        """The same, with the regions as a person has changed them, and the gates that one has overruled."""
        automatic, volume = self.automatic, self._display.volume
        if automatic is None or volume is None:
            return automatic
        changed, notes = self.regions.by_hand, self._notes
        if changed is None and not notes:
            return automatic
        by = changed, notes
        if self._judged is None or self._judged[0] is not automatic or self._judged[1] != by:
            from osteoview.anatomy.edited_regions import with_regions

            age = self._age_years
            made = automatic if changed is None else with_regions(automatic, volume, changed.regions, age_years=age)
            self._judged = automatic, by, made.overruling(notes)
        return self._judged[2]

    @property
    def found_beside(self) -> dict[str, Assessment]:
        """Other bodies that were asked for, by their names as they are counted now."""
        return {
            one.label: made
            for one in self._counted(self._counting)
            if (made := self._beside.get(one.place)) is not None
        }

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
        if volume is None or LOADING in volume.notes or self._problem:
            return None
        age = self._age_years
        if self._found is None or self._must_search_again:
            return Question(volume, age, notes={SLICES: self._notes[SLICES]} if SLICES in self._notes else {})
        if self._found.spine is None:
            return None
        if self.automatic is None:
            return Question(volume, age, self._found, self._named, self._counting, self._place_of_l1)
        return self._question_beside(volume, age)

    @property
    def bodies(self) -> tuple[Named, ...]:
        """Every vertebral body that was found, named as it is counted now, from the lowest."""
        counting = self._counting
        if counting is not None and self._preview is not None:
            counting = replace(counting, readings=(self._preview.reading,))
        return self._counted(counting)

    @property
    def options(self) -> tuple[Option, ...]:
        """The counts between which a person is asked to choose; none where the names are sure."""
        found = self._found
        if found is None or found.counting is None or found.spine is None or self.by_hand or self.automatic is None:
            return ()
        uncertain = any(gate.name == "level certain" and not gate.passed for gate in found.gates)
        return options(found.counting, len(found.spine.bodies)) if uncertain else ()

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
        if question.label != LEVEL and question.place is not None:
            self._beside[question.place] = answer
        elif question.named is not None:
            self._by_hand = (question.named, answer)
        else:
            self._found, self._searched = answer, frozenset(question.notes)
            looked_mm = self._first_look_mm
            if looked_mm is not None and np.array_equal(looked_mm, self._display.crosshair_mm):
                self.go_to_l1()
        self.changed.announce()

    def give_up(self, question: Question, error: OsteoViewError) -> None:
        """Nothing could be found out."""
        if question.volume is self._display.volume:
            if question.label != LEVEL and question.place is not None:
                self._beside[question.place] = None  # L1 is as well known without it
            else:
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
        if named is not None and named.label != label:
            self._call(named, label)
            self.go_to_l1()

    def preview(self, option: Option | None) -> None:
        """Show the names of a count on the strip, without deciding; None shows those that hold."""
        if option != self._preview:
            self._preview = option
            self.previewed.announce()

    def choose(self, option: Option) -> None:
        """Decide for a count: the strip follows, and L1 is measured where it is then."""
        self.preview(None)
        bodies = self._counted(self._counting)
        place = option.place if option.place is not None else 0
        named = next((one for one in bodies if one.place == place), None)
        label = option.reading.label(place)
        if named is not None and label[0] in "TLS":
            self._call(named, label)
            self.go_to_l1()

    def overrule(self, gate: str, note: str) -> None:
        """Let the result stand although that gate did not pass, with the reason."""
        key, said = self._display.key, " ".join(note.split())[:LONGEST_NOTE]
        if key is not None and said:
            about = None if gate in OF_SCAN else self._center
            self._session.edit("override a gate", self._session.findings.noting(GateNote(key, gate, said, about)))

    def enforce(self, gate: str) -> None:
        """Put a gate that was overruled in force again."""
        key = self._display.key
        if key is not None:
            findings = self._session.findings.without_note(key, gate, self._center)
            self._session.edit("withdraw an override", findings)

    def measure_beside(self, *labels: str) -> None:
        """Ask for other bodies too, as a class of bone mineral needs two."""
        if labels != self._wanted_beside:
            self._wanted_beside = labels
            self.changed.announce()

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
        first = place + named.below_l1
        likely = next((one for one in found.counting.readings if one.first_lumbar == first), found.counting.best)
        return replace(found.counting, readings=(Reading(first, likely.n_lumbar, 1.0),))

    @property
    def _notes(self) -> dict[str, str]:
        key = self._display.key
        return self._session.findings.notes_on(key, self._center) if key is not None else {}

    @property
    def _age_years(self) -> float | None:
        header = self._display.piece.header if self._display.piece is not None else None
        return _age_years(header.patient_age) if header is not None else None

    @property
    def _must_search_again(self) -> bool:
        """The search was forbidden, and a person has allowed it since."""
        found = self._found
        if found is None or found.spine is not None or SLICES in self._searched:
            return False
        return SLICES in self._notes and any(gate.name == SLICES and gate.stops for gate in found.gates)

    @property
    def _center(self) -> Triple | None:
        """The middle of the body that is L1 as it is counted now; where no spine was found, as a person has said."""
        place, found = self._place_of_l1, self._found
        if found is not None and found.spine is None:
            return self._center_by_hand
        if place is None or found is None or found.spine is None:
            return None
        x, y, z = found.spine.bodies[place].center_mm.tolist()
        return x, y, z

    @property
    def _center_by_hand(self) -> Triple | None:
        """Of the regions that were taken for L1's, else of the vertebra that was marked by its endplates."""
        key, findings = self._display.key, self._session.findings
        placed = next((one for one in findings.regions if one.image == key), None)
        if placed is not None or key is None:
            return placed.center_mm if placed is not None else None
        body = findings.body_on(key)
        if body is None:
            return None
        x, y, z = body.center_mm.tolist()
        return x, y, z

    def _counted(self, counting: Counting | None) -> tuple[Named, ...]:
        spine = self._found.spine if self._found is not None else None
        if counting is None or spine is None:
            return ()
        return tuple(Named(n, counting.best.label(n), body.center_mm) for n, body in enumerate(spine.bodies))

    def _call(self, named: Named, label: str) -> None:
        if self._display.key is not None:
            x, y, z = named.center_mm.tolist()
            level = LevelName(self._display.key, label, (x, y, z))
            self._session.edit("name the vertebrae", self._session.findings.naming(level))

    def _question_beside(self, volume: Volume, age: float | None) -> Question | None:
        for one in self._counted(self._counting):
            if one.label in self._wanted_beside and one.place not in self._beside:
                return Question(volume, age, self._found, self._named, self._counting, one.place, label=one.label)
        return None

    @property
    def _place_of_l1(self) -> int | None:
        return next((one.place for one in self._counted(self._counting) if one.wanted), None)

    def _forget(self) -> None:
        self._found = self._by_hand = self._selected = self._seen = None
        self._judged = self._preview = None
        self._beside, self._searched, self._problem = {}, frozenset(), ""
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
