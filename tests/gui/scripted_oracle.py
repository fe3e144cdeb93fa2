"""Stands in for the networks where a test is about the window: says what it is told to, as fast or as slowly."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from osteoview.anatomy.gates import Gate
from osteoview.base.errors import OsteoViewError
from osteoview.base.tasks import CancelToken, Progress
from osteoview.inference.model_library import Model, Refused
from osteoview.inference.patches import Frame, Patch
from osteoview.inference.prediction import Member, Prediction, SamplePlace, Shares
from osteoview.inference.reply import Reply
from osteoview.inference.scope import Scope
from osteoview.inference.stability import Stability
from osteoview.session.inquiry import CropAsked, Inquiry, SampleAsked
from osteoview.session.shelf import Stock
from tests.unit.trainer.models import untrained
from trainer.architectures.catalogue import architecture_named
from trainer.task import CT_L1_TISSUE, CT_VERTEBRA, Task

_SMALL = "bcc-net"
_JITTERS = 50


def scripted_model(name: str, task: Task = CT_L1_TISSUE, *, title: str = "") -> Model:
    card, _ = untrained(task, architecture_named(_SMALL))
    return Model(Path("/models") / name, replace(card, name=title or name), bundled=True)


class ScriptedOracle:
    """`shares` for each model, from which the samples differ a little; `spread` says how far shifted regions go."""

    def __init__(self, shares: Mapping[str, Sequence[float]], *, spread: float = 0.02) -> None:
        self.models = tuple(scripted_model(name, _task(len(of))) for name, of in shares.items())
        self.refused: tuple[Refused, ...] = ()
        self.shares = dict(shares)
        self.spread = spread
        self.findings: tuple[Gate, ...] = ()
        self.final = False
        self.error: OsteoViewError | None = None
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.asked: list[Inquiry] = []

    def stock(self, *, cancel: CancelToken, progress: Progress) -> Stock:
        del cancel, progress
        return Stock(self.models, self.refused, {model.card.task.id: model.name for model in reversed(self.models)})

    def devices(self) -> tuple[str, ...]:
        return ("cpu",)

    def warm(self, models: tuple[str, ...], *, cancel: CancelToken) -> None:
        del models, cancel

    def replies(self, inquiry: Inquiry, *, cancel: CancelToken, progress: Progress) -> Iterator[Reply]:
        del progress
        self.asked.append(inquiry)
        while not self.may_answer.wait(0.01):
            cancel.check()
        if self.error is not None:
            raise self.error
        prediction = self._prediction(inquiry)
        scope = Scope(self.findings, final=self.final).overruling(inquiry.notes)
        if scope.declined:
            yield Reply(scope, complete=True)
            return
        patches = tuple(_patch(region, place) for region, place in zip(inquiry.regions, prediction.places, strict=True))
        yield Reply(scope, prediction, patches)
        shown = np.array(prediction.probabilities)
        last = np.clip(shown[-1] + np.linspace(-self.spread, self.spread, _JITTERS), 0, 1)
        others = shown[:-1] / max(shown[:-1].sum(), 1e-9)
        rows = np.concatenate([(1 - last)[:, None] * others, last[:, None]], axis=1)
        stability = Stability.of(prediction.probabilities, rows, threshold=inquiry.threshold)
        yield Reply(scope, prediction, patches, stability, complete=True)

    def _prediction(self, inquiry: Inquiry) -> Prediction:
        places = tuple(_place(region) for region in inquiry.regions)
        members = []
        for name in inquiry.models:
            rows = [_nudged(tuple(self.shares[name]), 0.015 * (n - 1.5)) for n in range(len(places))]
            members.append(Member(name, "0" * 64, "simulated patients", tuple(rows), simulated=True))
        classes = next(model.card.task.classes for model in self.models if model.name == inquiry.models[0])
        return Prediction(inquiry.task, classes, places, tuple(members), seconds=0.05)


def _task(classes: int) -> Task:
    return CT_L1_TISSUE if classes == 2 else CT_VERTEBRA


def _place(region: object) -> SamplePlace:
    if isinstance(region, SampleAsked):
        x, y, z = np.asarray(region.ground.to_mm(region.shape.center)).tolist()
        number = region.roi_id.split()[-1]
        return SamplePlace(region.roi_id, int(number) + 60 if number.isdecimal() else None, (x, y, z))
    return SamplePlace("crop")


def _patch(region: SampleAsked | CropAsked, place: SamplePlace) -> Patch:
    if isinstance(region, CropAsked):
        center, size = np.array([*region.shape.center, 0.0]), (region.shape.width, region.shape.height)
        frame = Frame(center, np.array([1.0, 0, 0]), np.array([0, 1.0, 0]), size)
        return Patch(place, frame, np.full((224, 224), 120, np.uint8))
    right, down = np.array(region.ground.right_mm), np.array(region.ground.down_mm)
    frame = Frame(np.array(place.center_mm), right, down, (region.shape.side, region.shape.side))
    return Patch(place, frame, np.full((50, 50), 130, np.float32))


def _nudged(shares: Shares, by: float) -> Shares:
    """A sample's own, a little from the mean; four of them nudged both ways keep it."""
    by = by if min(shares[0] + by, shares[-1] - by) >= 0 else 0.0
    return (shares[0] + by, *shares[1:-1], shares[-1] - by)
