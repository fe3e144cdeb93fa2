"""One vertebra as a part: body and arch in one shell, with what its spongy bone holds where."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from trainer.phantom.arch import build_arch
from trainer.phantom.corpus import FRONT_SHARE, Corpus
from trainer.phantom.field import Distance, Points
from trainer.phantom.frame import Frame
from trainer.phantom.health import Lesions
from trainer.phantom.material import Material
from trainer.phantom.part import Part
from trainer.phantom.person import BoneClass, Person
from trainer.phantom.shapes import Array, Ruffle, ruffled, smooth_min
from trainer.phantom.spine import Vertebra

# Shell of the body (Silva 1994; Eswaran 2006: .3-.5 mm), of its endplates (Zhao 2009: .5-.9 mm), of the arch.
WALL_MM, PLATE_MM, ARCH_MM = 0.42, 0.78, 1.5
_THINNED = {BoneClass.NORMAL: 1.0, BoneClass.LOW: 0.92, BoneClass.OSTEOPOROSIS: 0.8}


# A shell that varies from place to place is thinner on the whole (Ritzel 1997, J Bone Miner Res 12:89: .29 mm of
# lumbar wall); the logarithm of its thickness varies by so much, as one sees it fade in and out on CT.
_THINNER, _UNEVEN = 0.78, 0.42
_ROUGH_MM = 0.4  # bumps where muscles and ligaments hold on to the arch


@dataclass(frozen=True)
class WholeVertebra:
    """Body and arch together, in the vertebra's own frame.

    patchy: how the cortex's thickness departs from its mean from place to place, in standard scores; None: nowhere.
    """

    corpus: Corpus
    arch: Distance
    thinned: float
    bmd_mg_cm3: float
    patchy: Ruffle | None = None

    def distance(self, p: Points) -> Array:
        """From the joint surface."""
        return smooth_min(self.corpus.distance(p), self.arch(p), 3.5)

    def channels(self, p: Points, d: Array) -> tuple[Array, Array]:
        """Cortical thickness and spongy density relative to the vertebra's mean, at each point."""
        x, y, z = p
        corpus = self.corpus.distance(p)
        behind = np.clip((corpus - d) / 2.0 + 0.2 * (corpus > 0), 0.0, 1.0)
        top, low = self.corpus.endplates(x, y)
        depth = np.maximum(np.minimum(top - z, z - low), 0.0)
        plate = np.exp(-((depth / 2.2) ** 2))
        body_mm = WALL_MM + (PLATE_MM - WALL_MM) * plate
        thick = self.thinned * (body_mm + (ARCH_MM - body_mm) * behind)
        if self.patchy is not None:
            thick = _THINNER * thick * np.exp(_UNEVEN * np.clip(self.patchy(p), -2.5, 2.0) - 0.5 * _UNEVEN**2)
        density = 1.0 + 0.7 * behind + 0.22 * np.exp(-depth / 2.5) + 0.10 * np.exp(np.minimum(d, 0.0) / 2.0) - 0.055
        density = self._lesions(self.corpus.lesions, p, top - z, z - low, density.astype(np.float32))
        return thick.astype(np.float32), np.maximum(density, 0.05).astype(np.float32)

    def _lesions(self, has: Lesions, p: Points, below_top: Array, above_low: Array, density: Array) -> Array:
        x, y, z = p
        s = self.corpus.size
        back = (1 - FRONT_SHARE) * 0.5 * (s.depth_top + s.depth_low)
        # The basivertebral vein: a fork of two, opening at the middle of the back wall.
        inward = np.clip((back - y) / 13.0, 0.0, 1.0)
        fork = np.minimum(np.abs(x - 5.0 * inward), np.abs(x + 5.0 * inward))
        vein = np.exp(-((fork / 2.0) ** 2) - (z / 2.2) ** 2) * (y > back - 14.0) * (1.0 - 0.6 * inward)
        density = np.asarray(density * (1.0 - 0.75 * vein), np.float32)
        for amount, depth in zip(has.sclerosis, (below_top, above_low), strict=True):
            if amount > 0:
                forward = np.clip((8.0 - y) / 14.0, 0.0, 1.0)
                density += np.asarray(amount * forward * np.exp(-((np.maximum(depth, 0.0) / 4.0) ** 2)), np.float32)
        if has.haemangioma_mm > 0:
            inside = np.exp(-((((x + 6) ** 2 + (y + 3) ** 2 + (z - 2) ** 2) / has.haemangioma_mm**2) ** 2))
            struts = (np.sin(x * 2.1) * np.sin(y * 2.1) > 0.45) * 1.9
            density = np.asarray(density * (1 - inside) + inside * (0.3 + struts), np.float32)
        if has.island_mm > 0:
            inside = np.exp(-((((x - 8) ** 2 + (y + 5) ** 2 + ((z + 3) * 0.8) ** 2) / has.island_mm**2) ** 2))
            density += np.asarray(inside * (700.0 / self.bmd_mg_cm3), np.float32)
        rims = (below_top, below_top, above_low, above_low)
        for spur, side, rim in zip(has.osteophytes_mm, (-1, 1, -1, 1), rims, strict=True):
            if spur > 1.5:
                near = np.exp(-((rim / 3.0) ** 2) - ((x - side * 16) / 7.0) ** 2) * (y < 0)
                density += np.asarray(0.08 * spur * near, np.float32)
        if self.corpus.fracture is not None:
            # Trabeculae driven into one another stand as a dense band below the broken plate.
            density = density * (1.0 + 0.55 * self.corpus.fracture.loss) + 0.5 * np.exp(
                -(((below_top - 3.5) / 2.5) ** 2)
            )
        return np.asarray(density, np.float32)


def vertebra_part(vertebra: Vertebra, person: Person, frame: Frame) -> Part:
    """A movable vertebra with its spongy bone."""
    s = vertebra.corpus.size
    arch: Distance = build_arch(vertebra.label, vertebra.corpus, person.rng(f"arch {vertebra.label}"))
    patchy: Ruffle | None = None
    if not person.smooth:
        rng = person.rng(f"surface {vertebra.label}")
        arch, patchy = ruffled(arch, Ruffle.draw(rng, _ROUGH_MM, 10.0)), Ruffle.draw(rng, 1.0, 9.0)
    whole = WholeVertebra(vertebra.corpus, arch, _THINNED[person.bone_class], vertebra.bmd_mg_cm3, patchy)
    side = max(0.5 * s.width_low + 10.0, 0.5 * s.span + 8.0)
    behind = 0.45 * s.depth_low + s.canal_depth + s.spinous + 10.0
    low = -0.5 * vertebra.corpus.height_mm - 22.0 - (22.0 if vertebra.label[0] == "T" else 0.0)
    return Part(
        vertebra.label, whole.distance, vertebra.frame.then(frame),
        (-side, -0.6 * s.depth_low - 9.0, low), (side, behind, 0.5 * vertebra.corpus.height_mm + 16.0), 1.0,
        Material(
            person.marrow_hu, vertebra.bmd_mg_cm3, person.contrast.marrow, cortex_mm=1.4, mottle_hu=6.0,
            mottle_mm=(7.0, 7.0, 7.0),
        ),
        whole.channels, vertebra.label,
    )  # fmt: skip
