"""How large vertebrae and discs are, level by level, in an average man; mm.

Sources, smoothed across levels and brought to living men (cadaver series are small and old):

- Panjabi 1991 (Spine 16:888, thoracic) and 1992 (Spine 17:299, lumbar): endplates, canal, pedicles, processes.
- Zhou 2000 (Eur Spine J 9:242): CT of L3-L5, body heights and depths, disc heights.
- Frobin 1997 (Clin Biomech 12 Suppl 1): body and disc heights from radiographs.
- Zindrick 1987 (Spine 12:160): pedicle width, height and angle, T9 to L5.
- Gilad & Nissan 1985/86 (Spine 11:154): anterior and posterior heights.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np


@dataclass(frozen=True)
class VertebraSize:
    """One vertebra; widths run right to left, depths front to back, heights along the body's axis; mm, degrees.

    disc: height of the disc below. spinous: length behind the canal. span: from tip to tip of the transverse
    processes. turn_deg: how far the pedicles converge forward.
    """

    width_top: float
    width_low: float
    depth_top: float
    depth_low: float
    front: float
    back: float
    disc: float
    canal_width: float
    canal_depth: float
    pedicle_width: float
    pedicle_height: float
    turn_deg: float
    span: float
    spinous: float

    def scaled(self, factor: float) -> VertebraSize:
        """The same vertebra in a larger or smaller person; canals vary far less than bodies do."""
        own = {f.name: getattr(self, f.name) * factor for f in fields(self)}
        own |= {
            "turn_deg": self.turn_deg,
            "canal_width": self.canal_width * factor**0.4,
            "canal_depth": self.canal_depth * factor**0.4,
        }
        return VertebraSize(**own)


# fmt: off
#        width      depth       height      disc  canal       pedicle            span  spinous
_TABLE = {
    9:  (32.0, 35.0, 29.5, 30.5, 20.6, 21.4, 4.5, 17.5, 15.8,  7.4, 14.3,  5.0, 58.0, 30.0),
    10: (34.0, 37.5, 30.5, 31.5, 21.8, 22.8, 5.0, 17.8, 15.8,  8.0, 15.2,  4.0, 56.0, 28.0),
    11: (37.0, 40.5, 31.5, 32.5, 22.9, 24.4, 5.8, 19.2, 16.2,  9.2, 16.8,  2.0, 50.0, 26.0),
    12: (40.5, 43.5, 32.5, 33.5, 24.6, 26.4, 7.0, 22.2, 17.6,  9.0, 16.8,  1.0, 47.0, 26.0),
    13: (43.0, 45.0, 33.8, 34.6, 26.2, 27.6, 8.2, 23.4, 17.6,  8.4, 15.9,  8.0, 70.0, 30.0),
    14: (44.5, 47.0, 34.6, 35.2, 27.2, 28.0, 9.6, 23.6, 17.2,  8.6, 15.2, 10.0, 78.0, 32.0),
    15: (46.0, 49.0, 35.2, 35.4, 27.8, 27.6, 10.6, 24.2, 16.8, 10.0, 14.8, 14.0, 88.0, 33.0),
    16: (48.0, 51.0, 35.6, 35.4, 27.8, 26.6, 11.2, 25.2, 17.2, 12.8, 15.2, 18.0, 86.0, 30.0),
    17: (50.5, 51.0, 35.8, 34.8, 28.4, 24.2, 10.4, 27.4, 17.6, 17.5, 16.5, 26.0, 92.0, 24.0),
    18: (50.0, 40.0, 33.5, 25.0, 30.0, 25.5,  3.0, 30.0, 15.5, 16.0, 14.0,  0.0, 60.0, 14.0),
    19: (38.0, 31.0, 24.0, 18.0, 25.0, 21.5,  2.0, 26.0, 11.0, 14.0, 12.0,  0.0, 50.0, 12.0),
}
# fmt: on
_ORDER = sorted(_TABLE)
_ROWS = np.array([_TABLE[n] for n in _ORDER])


def vertebra_size(label: str, n_lumbar: int) -> VertebraSize:
    """The average man's vertebra of this name; four or six lumbar vertebrae share the forms of five."""
    number = int(label[1:])
    if label[0] == "S":
        place = 17.0 + number
    else:
        place = min(number, 12) if label[0] == "T" else 13.0 + (number - 1) * 4.0 / (n_lumbar - 1)
    return VertebraSize(*(float(np.interp(place, _ORDER, column)) for column in _ROWS.T))
