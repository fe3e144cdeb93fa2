"""A spine plain enough to compute with: bodies, discs, arches, ribs and a sacrum of simple shapes, at known places."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

import numpy as np
from numpy.typing import NDArray

from osteoview.anatomy.assessment import Assessment, assess
from osteoview.imaging.note import Note
from osteoview.imaging.volume import Acquisition, Volume

PIXEL_MM = 2.0
CORTEX_HU, ARCH_HU, DISC_HU, SOFT_HU = 520.0, 480.0, 85.0, 45.0


@dataclass(frozen=True)
class Plan:
    """What the scan shows. Levels are named from above; ribs say which of them carry some."""

    lumbar: int = 5
    last_rib: int = 12
    above: int = 3
    sacrum: bool = True
    spongy_hu: float = 150.0
    noise_hu: float = 8.0
    slice_mm: float = 2.5
    half_width_mm: float = 140.0
    bottom_cut_mm: float = 0.0
    height_lost: float = 0.0
    island_mm: float = 0.0
    island_up_mm: float = 0.0
    rod: bool = False
    cement: bool = False
    vessel_hu: float = SOFT_HU
    shift_hu: float = 0.0
    kvp: float | None = 120.0
    kernel: str = "B30f"
    notes: tuple[Note, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """Names from the lowest."""
        thoracic = [f"T{self.last_rib - n}" for n in range(self.above)]
        lumbar = [f"L{n}" for n in range(self.lumbar, 0, -1)]
        return (*(["S1"] if self.sacrum else []), *lumbar, *thoracic)


@dataclass(frozen=True, eq=False)
class Scan:
    """The volume, where each body's middle lies, and which voxels are L1's body."""

    volume: Volume
    centers_mm: dict[str, NDArray[np.float64]]
    l1: NDArray[np.bool_] = field(repr=False)


@cache
def plain_scan(plan: Plan = Plan()) -> Scan:
    """The scan of a plan; the same plan is drawn once."""
    return _Drawing(plan).scan()


@cache
def assessed(plan: Plan = Plan()) -> Assessment:
    """The assessment of a plan's scan, made once."""
    return assess(plain_scan(plan).volume)


class _Drawing:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.pitch_mm = 33.0
        count = len(plan.labels)
        span_mm = self.pitch_mm * count + 12.0
        self.z = np.arange(plan.bottom_cut_mm, span_mm, plan.slice_mm)[:, None, None]
        side = np.arange(-plan.half_width_mm, plan.half_width_mm + 0.1, PIXEL_MM)
        self.x = side[None, None, :]
        self.y = np.arange(-100.0, 90.0, PIXEL_MM)[None, :, None]
        shape = (len(self.z), self.y.shape[1], len(side))
        torso = np.hypot(self.x / 135.0, self.y / 95.0)
        self.hu = np.broadcast_to(
            np.where(torso < 0.85, SOFT_HU, np.where(torso < 1.0, -105.0, -1000.0)), shape
        ).astype(np.float32)
        self.l1 = np.zeros(shape, bool)

    def scan(self) -> Scan:
        centers = {}
        for n, label in enumerate(self.plan.labels):
            middle_mm = 12.0 + self.pitch_mm * (n + 0.5)
            centers[label] = np.array([0.0, 0.0, middle_mm])
            self._vertebra(label, middle_mm)
        for label, center in centers.items():
            if label[0] == "T":
                self._ribs(float(center[2]))
        self._extras(float(centers["L1"][2]))
        noise = np.random.default_rng(3).normal(0.0, self.plan.noise_hu, self.hu.shape)
        values = np.clip(np.rint(self.hu + noise + self.plan.shift_hu), -1024, 3071).astype(np.int16)
        affine = np.diag([PIXEL_MM, PIXEL_MM, self.plan.slice_mm, 1.0])
        affine[:3, 3] = self.x[0, 0, 0], self.y[0, 0, 0], self.z[0, 0, 0]
        taken = Acquisition(
            kvp=self.plan.kvp, kernel=self.plan.kernel, slice_thickness_mm=self.plan.slice_mm, contrast=None
        )
        volume = Volume(values, affine, series_uid="1.2.3", acquisition=taken, notes=self.plan.notes)
        return Scan(volume, centers, self.l1)

    def _vertebra(self, label: str, middle_mm: float) -> None:
        up = self.z - middle_mm
        half = 12.5
        lost = self.plan.height_lost * 25.0 if label == "L1" else 0.0
        across = np.hypot(self.x / 23.0, self.y / 16.5)
        self._fill((np.abs(up) <= self.pitch_mm / 2) & (across <= 0.97), DISC_HU)
        inside = (up >= -half) & (up <= half - lost) & (across <= 1.0)
        self._fill(inside, CORTEX_HU)
        core = (up >= -half + 1.2) & (up <= half - lost - 1.2) & (across <= 0.92)
        self._fill(core, self.plan.spongy_hu)
        if label == "L1":
            self.l1 = np.asarray(inside)
        canal = np.hypot(self.x / 11.0, (self.y - 25.0) / 8.5)
        arch = (canal > 1.0) & (canal < 1.55) & (self.y > 14.0) & (np.abs(up - 2.0) < 11.0)
        self._fill(arch & (across > 1.0), ARCH_HU)
        process = (
            (np.abs(up - 3.0) < 4.0) & (np.abs(self.y - 26.0) < 3.5) & (np.abs(self.x) > 14) & (np.abs(self.x) < 36)
        )
        self._fill(process & (label[0] != "S"), ARCH_HU)
        if label[0] == "S":
            wing = (np.abs(self.x) < 62.0) & (np.abs(self.y) < 14.0) & (np.abs(up) < 14.0) & (across > 1.0)
            self._fill(wing, 220.0)

    def _ribs(self, middle_mm: float) -> None:
        """From the body's upper side outwards, to the back and down, then forwards along the wall."""
        nodes = np.array([[20.0, 12.0, 4.0], [40.0, 30.0, -2.0], [75.0, 40.0, -16.0], [104.0, 20.0, -30.0]])
        for share in np.linspace(0.0, 1.0, 60):
            at = share * (len(nodes) - 1)
            low = min(int(at), len(nodes) - 2)
            x, y, up = nodes[low] + (at - low) * (nodes[low + 1] - nodes[low])
            for side in (-1.0, 1.0):
                away = ((self.x - side * x) / 4.0) ** 2 + ((self.y - y) / 4.0) ** 2
                self._fill(away + ((self.z - middle_mm - up) / 5.5) ** 2 < 1.0, 420.0)

    def _extras(self, middle_mm: float) -> None:
        up = self.z - middle_mm
        self._fill((np.hypot(self.x - 8.0, self.y + 32.0) < 10.0) & (up > -1e3), self.plan.vessel_hu)
        if self.plan.island_mm:
            ball = np.sqrt((self.x + 4.0) ** 2 + (self.y + 4.0) ** 2 + (up - self.plan.island_up_mm) ** 2)
            self._fill(ball < self.plan.island_mm, 900.0)
        if self.plan.rod:
            self._fill((np.hypot(self.x - 14.0, self.y - 16.0) < 4.0) & (np.abs(up) < 20), 3000.0)
        if self.plan.cement:
            self._fill(np.sqrt((self.x - 6.0) ** 2 + self.y**2 + up**2) < 6.0, 1300.0)

    def _fill(self, where: NDArray[np.bool_], hu: float) -> None:
        self.hu[np.broadcast_to(where, self.hu.shape)] = hu
