"""A simulated person: everything about a body that is drawn by lot, and nothing about its geometry."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal

import numpy as np

from trainer.phantom import bone
from trainer.phantom.contrast import Contrast, Phase
from trainer.phantom.health import GENANT_LOSS, Fracture, FractureShape, Lesions, Metal

Sex = Literal["F", "M"]

# What a milligram of hydroxyapatite in a cubic centimetre adds at 120 kVp (effective energy about 70 keV), displaced
# water counted: NIST mass attenuation coefficients of Ca10(PO4)6(OH)2 and of water.
MINERAL_HU_120KVP = 1.31


class BoneClass(StrEnum):
    """What a DXA scanner would have called the person."""

    NORMAL = "NORMAL"
    LOW = "LOW BONE MASS"
    OSTEOPOROSIS = "OSTEOPOROSIS"


# Spongy density relative to L1; falls towards L3 and rises below (Engelke 2013, Hayashi 2011: QCT by level).
_LEVEL_DENSITY = {
    "T9": 1.10, "T10": 1.08, "T11": 1.05, "T12": 1.03, "T13": 1.02, "L1": 1.0, "L2": 0.97, "L3": 0.95, "L4": 0.97,
    "L5": 1.02, "L6": 1.05, "S1": 1.0, "S2": 0.75,
}  # fmt: skip

# DXA answers to more than the spongy density: two people of one HU differ in class. 42 HU of such disagreement make
# L1 attenuation tell osteoporosis from the rest with an area under the curve near .9 (Pickhardt 2013; Jang 2019).
_CLASS_NOISE_HU = 42.0
_OSTEOPOROSIS_BELOW_HU = 112.0
_LOW_BELOW_HU = 160.0


@dataclass(frozen=True)
class Wish:
    """What a draw is asked to fix; None leaves it to the lot. smooth: see Person."""

    sex: Sex | None = None
    age: float | None = None
    bone_class: BoneClass | None = None
    bmi: float | None = None
    n_lumbar: int | None = None
    n_rib_pairs: int | None = None
    fractures: tuple[Fracture, ...] | None = None
    scoliosis_deg: float | None = None
    phase: Phase | None = None
    metal: Metal | None = None
    smooth: bool = False

    def __post_init__(self) -> None:
        """Reject spines nobody has."""
        if self.n_lumbar not in (None, 4, 5, 6):
            raise ValueError(f"people have 4, 5 or 6 lumbar vertebrae, not {self.n_lumbar}")
        if self.n_rib_pairs not in (None, 11, 12, 13):
            raise ValueError(f"people have 11, 12 or 13 pairs of ribs, not {self.n_rib_pairs}")


@dataclass(frozen=True)
class Posture:
    """How the spine curves and lies: degrees, Cobb angles where angles are between endplates.

    lordosis_deg runs from L1 to S1, kyphosis_deg from T9 to T12. scoliosis_deg bends to the right (+) with its apex
    at a fraction of the way from T9 (0) to the sacrum (1), and turns the apex by apex_turn_deg. yaw and roll are how
    the whole person lies on the table.
    """

    lordosis_deg: float
    kyphosis_deg: float
    scoliosis_deg: float
    scoliosis_apex: float
    apex_turn_deg: float
    yaw_deg: float
    roll_deg: float


@dataclass(frozen=True)
class Person:
    """Everything drawn for one simulated person.

    bmd_mg_cm3: trabecular mineral by level, T9 to S2.
    loss: standard score of how much worse the bone's structure is than its density (see bone.architecture).
    skeleton_scale: linear size of the bones relative to an average man.
    smooth: without uneven cortex, the beaks of old age and strands in the fat, as the demo study was drawn.
    """

    seed: int
    sex: Sex
    age: float
    height_cm: float
    bmi: float
    bone_class: BoneClass
    loss: float
    marrow_fat: float
    bmd_mg_cm3: dict[str, float]
    n_lumbar: int
    n_rib_pairs: int
    skeleton_scale: float
    posture: Posture
    fractures: tuple[Fracture, ...]
    lesions: dict[str, Lesions]
    contrast: Contrast
    metal: Metal = field(default_factory=Metal)
    smooth: bool = False

    def __post_init__(self) -> None:
        """Reject a person whose parts do not belong together."""
        named = {f.level for f in self.fractures} | set(self.metal.screws) | set(self.metal.cement)
        strangers = sorted(named - set(self.labels))
        if strangers:
            raise ValueError(f"this person has no {', '.join(strangers)}; the levels are {', '.join(self.labels)}")

    @property
    def labels(self) -> tuple[str, ...]:
        """Names of the modelled vertebrae from the head down."""
        return spine_labels(self.n_rib_pairs, self.n_lumbar)

    @property
    def marrow_hu(self) -> float:
        """What the marrow of this person reads at 120 kVp without mineral and iodine."""
        return bone.marrow_hu(self.marrow_fat)

    def rng(self, topic: str) -> np.random.Generator:
        """A generator of this person's own for one topic, so that no part's draws disturb another's."""
        return _rng(self.seed, topic)

    @classmethod
    def draw(cls, seed: int, *, wish: Wish | None = None) -> Person:
        """The person of a seed; a wish fixes what it names and leaves all other draws as they were."""
        wish = wish or Wish()
        sex, age, hu, loss, bone_class = _draw_bone(_rng(seed, "bone"), wish)
        rng = _rng(seed, "frame")
        height_cm = float(rng.normal(176.5, 7.0) if sex == "M" else rng.normal(163.5, 6.5)) - 0.06 * max(age - 50, 0)
        bmi = float(np.clip(26.5 * np.exp(rng.normal(0.0, 0.16)), 17.5, 41.0))
        scale = (1.0 if sex == "M" else 0.925) * (height_cm / (176.5 if sex == "M" else 163.5)) ** 0.6
        n_rib_pairs, n_lumbar = _draw_counts(_rng(seed, "counts"), wish)
        labels = spine_labels(n_rib_pairs, n_lumbar)
        marrow_fat = bone.marrow_fat_fraction(age, sex, loss)
        bmd = max((hu - bone.marrow_hu(marrow_fat)) / MINERAL_HU_120KVP, 18.0)
        wobble = _rng(seed, "levels").normal(1.0, 0.035, size=24)
        fractures = _draw_fractures(_rng(seed, "fractures"), age, bone_class, labels)
        lesions = _draw_lesions(_rng(seed, "lesions"), age, labels)
        phase_rng = _rng(seed, "contrast")
        phase = list(Phase)[int(phase_rng.choice(4, p=[0.5, 0.08, 0.37, 0.05]))]
        return cls(
            seed=seed,
            sex=sex,
            age=age,
            height_cm=height_cm,
            bmi=bmi if wish.bmi is None else wish.bmi,
            bone_class=bone_class,
            loss=loss,
            marrow_fat=marrow_fat,
            bmd_mg_cm3={
                label: bmd * _LEVEL_DENSITY[label] * float(w) for label, w in zip(labels, wobble, strict=False)
            },
            n_lumbar=n_lumbar,
            n_rib_pairs=n_rib_pairs,
            skeleton_scale=scale * float(rng.normal(1.0, 0.03)),
            posture=_draw_posture(_rng(seed, "posture"), wish),
            fractures=fractures if wish.fractures is None else wish.fractures,
            lesions=lesions if wish.smooth else _beaked(_rng(seed, "beaks"), age, lesions),
            contrast=Contrast.draw(phase_rng, phase if wish.phase is None else wish.phase),
            metal=wish.metal or Metal(),
            smooth=wish.smooth,
        )


def spine_labels(n_rib_pairs: int, n_lumbar: int) -> tuple[str, ...]:
    """T9 to S2 by name: ribs make a vertebra thoracic, the sacrum begins where the lumbar ones end."""
    thoracic = [f"T{n}" for n in range(9, n_rib_pairs + 1)]
    return (*thoracic, *(f"L{n}" for n in range(1, n_lumbar + 1)), "S1", "S2")


def norm_hu(age: float) -> tuple[float, float]:
    """Mean and standard deviation of L1 attenuation at 120 kVp by age (Jang 2019, Radiology 291:360)."""
    return max(226.0 - 2.5 * max(age - 30.0, 0.0), 89.0), float(np.interp(age, [30.0, 90.0], [44.0, 38.0]))


def _rng(seed: int, topic: str) -> np.random.Generator:
    return np.random.default_rng([seed, *topic.encode()])


def _draw_bone(rng: np.random.Generator, wish: Wish) -> tuple[Sex, float, float, float, BoneClass]:
    """Sex, age, L1 attenuation, structural loss and class, drawn together until they are what was wished."""
    for _ in range(4000):
        sex: Sex = "F" if rng.random() < 0.55 else "M"
        age = float(np.clip(rng.normal(60.0, 16.0), 20.0, 95.0))
        standard, loss = (float(v) for v in rng.normal(size=2))
        sex, age = wish.sex or sex, age if wish.age is None else wish.age
        mean_hu, sd_hu = norm_hu(age)
        hu = max(mean_hu + sd_hu * standard, 12.0)
        judged = hu - _CLASS_NOISE_HU * loss
        if judged < _OSTEOPOROSIS_BELOW_HU:
            bone_class = BoneClass.OSTEOPOROSIS
        else:
            bone_class = BoneClass.LOW if judged < _LOW_BELOW_HU else BoneClass.NORMAL
        if wish.bone_class in (None, bone_class):
            return sex, age, hu, loss, bone_class
    raise ValueError(f"no one of {wish.age} years has {wish.bone_class}; wish for another age or class")


def _draw_counts(rng: np.random.Generator, wish: Wish) -> tuple[int, int]:
    """Rib pairs and lumbar vertebrae: about one spine in eight departs from 12 and 5 (Thawait 2012; Tins 2016)."""
    ribs, lumbar = 12, int(rng.choice([4, 5, 6], p=[0.04, 0.90, 0.06]))
    if rng.random() < 0.04:
        ribs = int(rng.choice([11, 13]))
    return wish.n_rib_pairs or ribs, wish.n_lumbar or lumbar


def _draw_posture(rng: np.random.Generator, wish: Wish) -> Posture:
    lordosis, kyphosis = rng.normal(50.0, 9.0), rng.normal(14.0, 4.0)
    bend = rng.normal(0.0, 12.0 if rng.random() < 0.12 else 3.0)
    bend = bend if wish.scoliosis_deg is None else wish.scoliosis_deg
    return Posture(
        lordosis_deg=float(np.clip(lordosis, 25.0, 75.0)),
        kyphosis_deg=float(np.clip(kyphosis, 4.0, 28.0)),
        scoliosis_deg=float(bend),
        scoliosis_apex=float(rng.uniform(0.3, 0.7)),
        apex_turn_deg=float(bend * rng.uniform(0.3, 0.6)),
        yaw_deg=float(rng.normal(0.0, 1.5)),
        roll_deg=float(rng.normal(0.0, 2.5)),
    )


def _draw_fractures(
    rng: np.random.Generator, age: float, bone_class: BoneClass, labels: tuple[str, ...]
) -> tuple[Fracture, ...]:
    """Mostly at the thoracolumbar junction, in the old and osteoporotic."""
    risk = {BoneClass.NORMAL: 0.02, BoneClass.LOW: 0.06, BoneClass.OSTEOPOROSIS: 0.32}[bone_class]
    risk *= float(np.clip((age - 35.0) / 35.0, 0.1, 1.3))
    places = [label for label in labels if label[0] != "S"]
    weights = np.array([3.0 if label in {"T12", "L1"} else 1.5 if label in {"T11", "L2"} else 0.7 for label in places])
    n = int(rng.random() < risk) + int(rng.random() < risk * 0.5)
    hit = rng.choice(len(places), size=n, replace=False, p=weights / weights.sum())
    fractures = []
    for index in sorted(int(i) for i in hit):
        shape = list(FractureShape)[int(rng.choice(3, p=[0.55, 0.33, 0.12]))]
        low, high = GENANT_LOSS[int(rng.choice([1, 2, 3], p=[0.5, 0.35, 0.15]))]
        fractures.append(Fracture(places[index], shape, float(rng.uniform(low, high))))
    return tuple(fractures)


def _draw_lesions(rng: np.random.Generator, age: float, labels: tuple[str, ...]) -> dict[str, Lesions]:
    """Wear and chance findings of each level; spondylosis begins at about forty and favours the lower lumbar spine."""
    wear = float(np.clip((age - 38.0) / 35.0, 0.0, 1.4)) * float(np.exp(rng.normal(0.0, 0.5)))
    lesions = {}
    for label in labels:
        share = 1.3 if label in {"L3", "L4", "L5"} else 0.9
        spurs = np.maximum(rng.gamma(1.2, 1.6, size=4) * wear * share - 1.0, 0.0).clip(max=8.0)
        dense = np.where(rng.random(2) < 0.12 * wear, rng.uniform(0.3, 1.2, size=2), 0.0)
        nodes = np.where(rng.random(2) < 0.09, rng.uniform(2.0, 5.5, size=2), 0.0)
        haemangioma, island = rng.random() < 0.025, rng.random() < 0.02
        sizes = rng.uniform(4.0, 9.0), rng.uniform(1.5, 4.0)
        lesions[label] = Lesions(
            osteophytes_mm=(float(spurs[0]), float(spurs[1]), float(spurs[2]), float(spurs[3])),
            sclerosis=(float(dense[0]), float(dense[1])),
            schmorl_mm=(float(nodes[0]), float(nodes[1])),
            haemangioma_mm=float(sizes[0]) if haemangioma else 0.0,
            island_mm=float(sizes[1]) if island else 0.0,
        )
    return lesions


def _beaked(rng: np.random.Generator, age: float, lesions: dict[str, Lesions]) -> dict[str, Lesions]:
    """Spurs grown on in the old: few spines of eighty years are without (Nathan 1962, J Bone Joint Surg 44A:243)."""
    wear = float(np.clip((age - 45.0) / 30.0, 0.0, 1.3))
    beaked = {}
    for label, has in lesions.items():
        a, b, c, d = (np.array(has.osteophytes_mm) + wear * rng.gamma(1.3, 1.4, size=4)).clip(max=9.0)
        beaked[label] = replace(has, osteophytes_mm=(float(a), float(b), float(c), float(d)))
    return beaked
