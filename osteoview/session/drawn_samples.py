"""The samples that a person has drawn on the open CT, judged as `osteoview analyze --roi` judges those of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from osteoview.annotation.ground import PlaneGround
from osteoview.annotation.measurement import Measurement
from osteoview.annotation.regions import Sample
from osteoview.imaging.volume import Volume
from osteoview.imaging.volume_loader import LOADING
from osteoview.session.inquiry import SampleAsked
from osteoview.session.level_question import LEVEL
from osteoview.session.session import Session

if TYPE_CHECKING:  # checking gates takes scipy: nothing of that at the start
    from osteoview.anatomy.assessment import Assessment
    from osteoview.anatomy.gates import Gate


class DrawnSamples:
    """Reads the findings whenever it is asked; what takes long is kept until something else is drawn."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._display = session.main
        self._scan: tuple[Volume, tuple[Gate, ...]] | None = None
        self._judged: tuple[Volume, tuple[Measurement, ...], Assessment] | None = None

    @property
    def samples(self) -> tuple[SampleAsked, ...]:
        """Those that networks can be asked about, in the order of drawing."""
        return tuple(
            SampleAsked(one.id, one.shape, one.ground)
            for one in self._drawn
            if isinstance(one.shape, Sample) and isinstance(one.ground, PlaneGround)
        )

    @property
    def assessment(self) -> Assessment | None:
        """The gates of the scan, and the density in what was drawn; None while there is no sample or no whole scan."""
        volume, key, drawn = self._display.volume, self._display.key, self._drawn
        if volume is None or key is None or LOADING in volume.notes or not self.samples:
            return None
        judged = self._judged
        if judged is None or judged[0] is not volume or judged[1] != drawn:
            from osteoview.anatomy.assessment import Assessment
            from osteoview.anatomy.edited_regions import with_regions

            blank = Assessment(LEVEL, self._gates(volume))
            judged = self._judged = volume, drawn, with_regions(blank, volume, drawn)
        return judged[2].overruling(self._session.findings.notes_on(key, None))

    @property
    def _drawn(self) -> tuple[Measurement, ...]:
        """As a file of regions would hold them."""
        key = self._display.key
        found = self._session.findings.on(key) if key is not None else ()
        return tuple(one for one in found if one.shape.closed)

    def _gates(self, volume: Volume) -> tuple[Gate, ...]:
        if self._scan is None or self._scan[0] is not volume:
            from osteoview.anatomy.gates import scan_gates
            from osteoview.anatomy.surroundings import calibration_gate

            self._scan = volume, (*scan_gates(volume), calibration_gate(volume))
        return self._scan[1]
