"""What the networks say about the open image: which of them are asked, about what, and what follows from the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osteoview.annotation.gate_note import GateNote
from osteoview.annotation.ground import Ground, PictureGround, PlaneGround
from osteoview.base.errors import OsteoViewError
from osteoview.imaging.radiograph import Radiograph
from osteoview.imaging.volume import Volume
from osteoview.inference.agreement import Agreement
from osteoview.inference.prediction import USUAL_THRESHOLD, Prediction
from osteoview.inference.reply import Reply
from osteoview.inference.stability import Stability
from osteoview.inference.verdict import Verdict
from osteoview.session.announcer import Announcer
from osteoview.session.asking import About, Lack, crop_asked, what_about
from osteoview.session.drawn_samples import DrawnSamples
from osteoview.session.inquiry import Inquiry
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.shelf import Shelf
from osteoview.session.slice_shown import slice_shown
from osteoview.session.vertebra import Vertebra

if TYPE_CHECKING:  # checking gates takes scipy: nothing of that at the start
    from osteoview.inference.explain import Explanation
    from osteoview.inference.model_library import Model
    from osteoview.inference.patches import Frame, Patch
    from osteoview.inference.scope import Scope

TISSUE, KNEE = "ct-l1-tissue", "xray-knee"
_CT = "CT"
AUTOMATIC = "auto"


class Classification:
    """A model that announces and is read again. Whoever computes asks for the `inquiry` and brings replies."""

    def __init__(self, session: Session, vertebra: Vertebra, shelf: Shelf, preferences: Preferences) -> None:
        self.changed = Announcer()
        self.moved = Announcer()  # another slice is looked at
        self._session = session
        self._display = session.main
        self._vertebra = vertebra
        self._shelf = shelf
        self._preferences = preferences
        self._by_hand = DrawnSamples(session)
        self._prefers_drawn = False
        self._about: About | None = None
        self._ct_task = TISSUE
        self._explained = False
        self._devices: tuple[str, ...] = (AUTOMATIC, "cpu")
        self._asked: Inquiry | Lack = Lack.NOTHING_OPEN
        self._answered: tuple[Inquiry, Reply] | None = None
        self._failed: tuple[Inquiry, OsteoViewError] | None = None
        self._image: Volume | Radiograph | None = None
        for announcer in (session.findings_changed, vertebra.changed, shelf.changed, preferences.changed):
            announcer.subscribe(self._see)
        for announcer in (session.main.opened, session.main.planes_changed):
            announcer.subscribe(self._see_image)
        session.main.crosshair_moved.subscribe(self.moved.announce)

    @property
    def lack(self) -> Lack | None:
        """Why nothing can be asked; None where something can."""
        return self._asked if isinstance(self._asked, Lack) else None

    @property
    def inquiry(self) -> Inquiry | None:
        """What is not known yet; None where everything is, or nothing can be asked."""
        asked = self._asked
        if isinstance(asked, Lack) or (self._failed is not None and self._failed[0].is_same(asked)):
            return None
        known = self._answered is not None and self._answered[0].is_same(asked) and self._answered[1].complete
        return None if known else asked

    @property
    def expected(self) -> tuple[str, ...]:
        """The models that will be asked as soon as there is something to ask about; empty where none will."""
        coming = (Lack.LOOKING, Lack.NO_CROP)
        return tuple(model.name for model in self.chosen) if self._asked in coming else ()

    @property
    def task(self) -> str:
        """Which question is put to the open image: '' where none can be."""
        if self._display.volume is not None:
            return self._ct_task
        if self._display.radiograph is None:
            return ""
        crop = crop_asked(self._session)
        return crop.shape.task if crop is not None else self._session.crops.task_of(self._display).id

    @property
    def tasks(self) -> tuple[str, ...]:
        """The questions that may be put to it, of those for which there is a model."""
        if self._display.volume is None:
            return (self.task,) if self.task else ()
        there = {model.card.task.id for model in self._shelf.models if model.card.task.modality == _CT}
        return tuple(sorted({task for task in there if self._shelf.of_task(task)} | {self._ct_task}))

    @property
    def models(self) -> tuple[Model, ...]:
        """Those that could answer."""
        return self._shelf.of_task(self.task)

    @property
    def chosen(self) -> tuple[Model, ...]:
        """Those that do."""
        return self._shelf.chosen(self.task, self._preferences.choices.models.get(self.task, ()))

    @property
    def reply(self) -> Reply | None:
        """The answer about what is open; while a region moves, of where it was a moment ago."""
        if self._answered is None or isinstance(self._asked, Lack):
            return None
        return self._answered[1] if self._answered[0].is_of_the_same(self._asked) else None

    @property
    def is_of_now(self) -> bool:
        """Whether the reply is about the regions as they stand."""
        asked, answered = self._asked, self._answered
        return answered is not None and isinstance(asked, Inquiry) and answered[0].is_about_the_same(asked)

    @property
    def problem(self) -> str:
        """Why the networks gave no answer; '' while there is nothing to say."""
        failed, asked = self._failed, self._asked
        return failed[1].user_message if failed and isinstance(asked, Inquiry) and failed[0].is_same(asked) else ""

    @property
    def scope(self) -> Scope | None:
        """Whether the models may be asked about this image at all; overruled where a person has said why."""
        reply = self.reply
        return reply.scope.overruling(self._notes) if reply is not None else None

    @property
    def declined(self) -> bool:
        """Whether the answer is withheld."""
        return self.scope is not None and self.scope.declined

    @property
    def prediction(self) -> Prediction | None:
        """The probabilities; None while they are withheld."""
        return self.reply.prediction if self.reply is not None and not self.declined else None

    @property
    def stability(self) -> Stability | None:
        """How far they move when the regions do; None while that is worked on."""
        return self.reply.stability if self.reply is not None and self.prediction is not None else None

    @property
    def remarks(self) -> tuple[str, ...]:
        """Why something about the answer could not be found out."""
        return self.reply.remarks if self.reply is not None else ()

    @property
    def explanation(self) -> Explanation | None:
        """Where the networks looked; None while nobody wants to know."""
        return self.reply.explanation if self.reply is not None and self._explained and not self.declined else None

    @property
    def explained(self) -> bool:
        """Whether somebody wants to know where the networks looked."""
        return self._explained

    @property
    def mean_hu(self) -> float | None:
        """The measured density that stands beside the answer; None for pictures."""
        density = self._about.density if self._about is not None else None
        return density.mean_hu if density is not None else None

    @property
    def about(self) -> About | None:
        """What is asked about; None while nothing can be."""
        return self._about

    @property
    def l1_declined(self) -> bool:
        """Whether the L1 that was found may not be asked about."""
        found = self._vertebra.assessment
        return found is not None and found.declined

    def prefer_drawn(self, wanted: bool) -> None:
        """Ask about the samples drawn by hand although L1 has its own."""
        self._prefers_drawn = wanted
        self._see()

    @property
    def agreement(self) -> Agreement | None:
        """How the answer stands to the density."""
        prediction = self.prediction
        return Agreement.of(prediction, self.mean_hu, self.threshold) if prediction is not None else None

    @property
    def verdict(self) -> Verdict | None:
        """What follows from all that is known."""
        prediction = self.prediction
        if prediction is None:
            return None
        return Verdict.of(prediction, threshold=self.threshold, stability=self.stability, agreement=self.agreement)

    @property
    def devices(self) -> tuple[str, ...]:
        """What may compute on this machine."""
        return self._devices

    @property
    def device(self) -> str:
        """What shall compute; one that is no longer there leaves the choice to the program."""
        wanted = self._preferences.choices.device
        return wanted if wanted in self._devices else AUTOMATIC

    @property
    def threshold(self) -> float:
        """From which share on the positive class is the answer of the models that are chosen."""
        return self._preferences.choices.thresholds.get(self._threshold_key, USUAL_THRESHOLD)

    @property
    def patches(self) -> tuple[Patch, ...]:
        """What the networks were shown."""
        return self.reply.patches if self.reply is not None and self.prediction is not None else ()

    def ground_of(self, frame: Frame) -> Ground | None:
        """The surface of the open image that a patch was cut from."""
        key, radiograph = self._display.key, self._display.radiograph
        if radiograph is not None:
            return PictureGround.of_radiograph(radiograph)
        x, y, z = frame.center.tolist()
        return PlaneGround(key, (x, y, z), tuple(frame.right), tuple(frame.down)) if key is not None else None

    @property
    def sample_shown(self) -> int | None:
        """Which sample lies in the slice that is looked at."""
        volume = self._display.volume
        return slice_shown(self.patches, volume, self._display.crosshair_mm) if volume is not None else None

    def set_threshold(self, threshold: float) -> None:
        """Answer otherwise from now on; the usual one is forgotten rather than kept."""
        others = {key: at for key, at in self._preferences.choices.thresholds.items() if key != self._threshold_key}
        kept = {} if threshold == USUAL_THRESHOLD else {self._threshold_key: threshold}
        self._preferences.change(thresholds={**others, **kept})

    def choose_task(self, task: str) -> None:
        """Put another question to the CT."""
        self._ct_task = task
        self._see()

    def choose(self, names: tuple[str, ...]) -> None:
        """Let these models answer from now on."""
        self._preferences.change(models={**self._preferences.choices.models, self.task: names})

    @property
    def calibrated(self) -> bool:
        """Whether percentages are divided by the temperature on the card."""
        return self._preferences.choices.calibrated

    @property
    def by_dropout(self) -> bool:
        """Whether stability is found by dropout in place of shifted regions."""
        return self._preferences.choices.by_dropout

    def calibrate(self, wanted: bool) -> None:
        """Divide percentages by the temperature on the card, or leave them as the network gave them."""
        self._preferences.change(calibrated=wanted)

    def doubt_by_dropout(self, wanted: bool) -> None:
        """Find stability by dropout, or by shifted regions."""
        self._preferences.change(by_dropout=wanted)

    def choose_device(self, device: str) -> None:
        """Let this compute from now on."""
        self._preferences.change(device=device)

    def set_devices(self, devices: tuple[str, ...]) -> None:
        """What was found on this machine, the processor included."""
        self._devices = (AUTOMATIC, *devices)
        self._see()

    def go_to_sample(self, number: int) -> None:
        """Take the crosshair to the middle of a sample."""
        prediction = self.prediction
        if prediction is not None and number < len(prediction.places):
            center_mm = prediction.places[number].center_mm
            if center_mm is not None:
                self._display.move_crosshair(center_mm)

    def explain(self, wanted: bool) -> None:
        """Find out where the networks looked, or leave it."""
        self._explained = wanted
        self._see()

    def overrule(self, note: str) -> None:
        """Let the answer stand against every reason, and say why."""
        scope, key = self.scope, self._display.key
        if scope is None or key is None or not note.strip():
            return
        findings = self._session.findings
        for finding in scope.findings:
            if finding.stops:
                findings = findings.noting(GateNote(key, finding.name, note.strip()))
        self._session.edit("overrule", findings)

    def take_back(self) -> None:
        """Let the reasons count again."""
        scope, key = self.scope, self._display.key
        if scope is None or key is None:
            return
        findings = self._session.findings
        for finding in scope.findings:
            if finding.overridden:
                findings = findings.without_note(key, finding.name, None)
        self._session.edit("take back the note", findings)

    def take(self, inquiry: Inquiry, reply: Reply) -> None:
        """An answer; one about another image is dropped."""
        if isinstance(self._asked, Inquiry) and inquiry.is_of_the_same(self._asked):
            self._answered, self._failed = (inquiry, reply), None
            self.changed.announce()

    def give_up(self, inquiry: Inquiry, error: OsteoViewError) -> None:
        """The networks gave none."""
        self._failed = (inquiry, error)
        self.changed.announce()

    def try_again(self) -> None:
        """Ask once more what failed."""
        self._failed = None
        self.changed.announce()

    @property
    def _notes(self) -> dict[str, str]:
        key = self._display.key
        return self._session.findings.notes_on(key, None) if key is not None else {}

    @property
    def _threshold_key(self) -> str:
        return "+".join(sorted(model.card.sha256 for model in self.chosen))

    def _see_image(self) -> None:
        """Planes move all the time; only another image is news."""
        image = self._display.volume if self._display.volume is not None else self._display.radiograph
        if image is not self._image:
            self._image, self._prefers_drawn = image, False
            self._see()

    def _see(self) -> None:
        found = what_about(
            self._session, self._vertebra, self._by_hand, masked=self._masked, prefer_drawn=self._prefers_drawn
        )
        self._about = found if isinstance(found, About) else None
        self._asked = self._what_is_asked(found)
        self.changed.announce()

    @property
    def _masked(self) -> bool:
        """Whether the models take L1 whole."""
        return any(model.card.task.input.masked for model in self.chosen)

    def _what_is_asked(self, found: About | Lack) -> Inquiry | Lack:
        display, choices = self._display, self._preferences.choices
        image = display.volume if display.volume is not None else display.radiograph
        if image is None:
            return Lack.NOTHING_OPEN
        models = self.chosen
        if not models and self._shelf.known:
            return Lack.NEEDS_LOCAL_DATA if self.task == KNEE else Lack.NO_MODEL
        if isinstance(found, Lack):
            return found
        if not self._shelf.known:
            return Lack.READING_MODELS
        return Inquiry(
            image,
            self.task,
            tuple(model.name for model in models),
            found.regions,
            self.device,
            self.threshold,
            self._explained,
            choices.calibrated,
            choices.by_dropout,
            found.assessment.mask if found.assessment is not None else None,
            display.piece,
            self._notes,
        )
