"""Where each vertebra of a person stands, and what a reader may ask about it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from trainer.phantom.corpus import Corpus
from trainer.phantom.frame import Frame, turned
from trainer.phantom.health import Fracture, Lesions
from trainer.phantom.person import Person
from trainer.phantom.sizes import vertebra_size

Vector = NDArray[np.float64]

# VerSe's numbers (Sekuboyina 2021): T9 = 16 … T12 = 19, L1 = 20 … L6 = 25, sacrum 26, T13 = 28; S2 gets 27.
_VERSE = (
    {f"T{n}": 7 + n for n in range(1, 13)} | {f"L{n}": 19 + n for n in range(1, 7)} | {"T13": 28, "S1": 26, "S2": 27}
)


@dataclass(frozen=True)
class Level:
    """One vertebra in the patient (LPS, mm).

    center_mm: centroid of its body. axes: columns are the vertebra's own left, back and up. Endplates by the middle
    of each and the normal pointing away from the body. Heights at the front, middle and back of the body.
    """

    label: str
    center_mm: Vector
    axes: NDArray[np.float64]
    upper_mm: Vector
    upper_normal: Vector
    lower_mm: Vector
    lower_normal: Vector
    front_mm: float
    middle_mm: float
    back_mm: float
    width_mm: float
    depth_mm: float
    bmd_mg_cm3: float
    fracture: Fracture | None = None

    @property
    def number(self) -> int:
        """The value of this vertebra in label images, after VerSe."""
        return _VERSE[self.label]

    @property
    def grade(self) -> int:
        """Genant's grade, 0 where the body is whole."""
        return self.fracture.grade if self.fracture else 0


@dataclass(frozen=True)
class Vertebra:
    """A vertebra's body and where it stands in the body frame."""

    label: str
    frame: Frame
    corpus: Corpus
    bmd_mg_cm3: float

    @cached_property
    def centroid_mm(self) -> Vector:
        """Centroid of the body, in the vertebra's own frame."""
        s = self.corpus.size
        spans = (s.width_low, s.depth_top * 1.3, self.corpus.height_mm * 1.3)
        x, y, z = np.meshgrid(*(np.arange(-0.62 * span, 0.62 * span, 0.8) for span in spans), indexing="ij")
        points = (x.astype(np.float32), y.astype(np.float32), z.astype(np.float32))
        inside = np.clip(0.5 - self.corpus.distance(points) / 0.8, 0.0, 1.0)
        return np.array([float((axis * inside).sum() / inside.sum()) for axis in points])

    def level(self, outer: Frame) -> Level:
        """What a reader sees of it once the body lies in the scanner."""
        frame = self.frame.then(outer)
        front, middle, back = self.corpus.heights_mm()
        size = self.corpus.size
        zero = np.zeros(1, np.float32)
        top, low = (float(v[0]) for v in self.corpus.endplates(zero, zero))
        tilt = np.arctan2(front - back, size.depth_top - 3.0) / 2
        upper, lower = np.array([0.0, np.sin(tilt), np.cos(tilt)]), np.array([0.0, np.sin(tilt), -np.cos(tilt)])
        return Level(
            label=self.label,
            center_mm=frame.out(self.centroid_mm),
            axes=frame.axes,
            upper_mm=frame.out(np.array([0.0, 0.0, top])),
            upper_normal=frame.axes @ upper,
            lower_mm=frame.out(np.array([0.0, 0.0, low])),
            lower_normal=frame.axes @ lower,
            front_mm=front,
            middle_mm=middle,
            back_mm=back,
            width_mm=0.5 * (size.width_top + size.width_low),
            depth_mm=0.5 * (size.depth_top + size.depth_low),
            bmd_mg_cm3=self.bmd_mg_cm3,
            fracture=self.corpus.fracture,
        )


# Of the lordosis between L1 and S1, the share above each disc and body, from L1 down (Bernhardt & Bridwell 1989).
_LORDOSIS_ABOVE = np.array([0.0, 0.08, 0.21, 0.39, 0.63, 1.0])


def build_spine(person: Person) -> tuple[Vertebra, ...]:
    """Vertebrae T9 to S2 from the head down; the mid-lumbar body is the origin."""
    rng = person.rng("spine")
    labels = list(person.labels)
    broken = {f.level: f for f in person.fractures}
    corpora, discs_mm = [], []
    wear = float(np.clip((person.age - 35.0) / 45.0, 0.0, 1.2))
    for label in labels:
        size = vertebra_size(label, person.n_lumbar)
        size = size.scaled(person.skeleton_scale * float(rng.normal(1.0, 0.015)))
        hollow = (float(rng.uniform(0.8, 1.8)), float(rng.uniform(1.2, 2.6)))
        corpora.append(Corpus(size, hollow, person.lesions.get(label, Lesions()), broken.get(label)))
        # Discs thin with wear, some of them much more than others.
        discs_mm.append(max(size.disc * (1.0 - 0.5 * wear * float(rng.beta(1.2, 3.0))), 2.5))
    frames = _chain(person, labels, corpora, discs_mm)
    return tuple(
        Vertebra(label, frame, corpus, person.bmd_mg_cm3[label])
        for label, frame, corpus in zip(labels, frames, corpora, strict=True)
    )


def _chain(person: Person, labels: list[str], corpora: list[Corpus], discs_mm: list[float]) -> list[Frame]:
    """Stand the bodies on one another along the curves of the posture."""
    n = len(labels) - 1  # S2 hangs on S1
    first_lumbar = labels.index("L1")
    posture = person.posture
    pitch = np.zeros(n)
    lumbar_steps = np.linspace(0.0, 1.0, n - first_lumbar)
    share = np.interp(lumbar_steps, np.linspace(0.0, 1.0, 6), _LORDOSIS_ABOVE)
    # The mid-lumbar body lies level; what bends above and below it follows from the lordosis.
    pitch[first_lumbar:] = (share - 0.22) * posture.lordosis_deg
    pitch[:first_lumbar] = pitch[first_lumbar] + np.linspace(1.0, 0.1, first_lumbar) * posture.kyphosis_deg
    for index, corpus in enumerate(corpora[:n]):
        if corpus.fracture is not None:
            front, _, back = corpus.heights_mm()
            wedge = np.rad2deg(np.arctan2(back - front, corpus.size.depth_top))
            pitch[:index] += 0.6 * wedge
            pitch[index] += 0.3 * wedge
    along = np.linspace(0.0, 1.0, n)
    phase = (along - posture.scoliosis_apex) / 0.62
    bump = np.where(np.abs(phase) < 1, 0.5 + 0.5 * np.cos(np.pi * phase), 0.0)
    bend = posture.scoliosis_deg / 2 * np.where(np.abs(phase) < 1, np.sin(np.pi * phase), 0.0)
    turn = posture.apex_turn_deg * bump
    axes = [turned(pitch[i], bend[i], turn[i]) for i in range(n)]
    axes.append(turned(pitch[-1] + 4.0, bend[-1], turn[-1]))
    origins = [np.zeros(3)]
    for i in range(n):
        down = -0.5 * corpora[i].height_mm * axes[i][:, 2] - 0.5 * corpora[i + 1].height_mm * axes[i + 1][:, 2]
        gap = -0.5 * discs_mm[i] * (axes[i][:, 2] + axes[i + 1][:, 2])
        origins.append(origins[-1] + down + gap + _settled(corpora[i], axes[i], corpora[i + 1], axes[i + 1]))
    home = origins[first_lumbar + (n - first_lumbar) // 2 - 1]
    return [Frame(origin - home, axis) for origin, axis in zip(origins, axes, strict=True)]


def _settled(above: Corpus, axes_above: Vector, below: Corpus, axes_below: Vector) -> Vector:
    """How far a vertebra comes to rest nearer to its neighbour where one of the two is broken."""
    shift = np.zeros(3)
    for corpus, axes, part in ((above, axes_above, 0.25), (below, axes_below, 0.75)):
        if corpus.fracture is not None:
            front, middle, back = corpus.heights_mm()
            lost = max(corpus.height_mm - 0.25 * (front + 2 * max(middle, min(front, back)) + back), 0.0)
            shift = shift + part * lost * axes[:, 2]
    return shift
