"""The part of the window that finds and measures L1: made and put together here, told by the window when to begin."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from osteoview.imaging.decoders import Decoders
from osteoview.session.bone_mineral import BoneMineral
from osteoview.session.found_body import FoundBody
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.shelf import Shelf
from osteoview.session.trend import Trend
from osteoview.session.vertebra import Vertebra
from osteoview.ui.earlier_finder import EarlierFinder
from osteoview.ui.finder import Finder
from osteoview.ui.panels.density_panel import DensityPanel
from osteoview.ui.panels.level_panel import LevelPanel
from osteoview.ui.panels.trust_panel import TrustPanel
from osteoview.ui.second_opinion import SecondOpinion
from osteoview.ui.theme import Theme
from osteoview.ui.viewer.level_hand import LevelHand
from osteoview.ui.viewer.tissue_hand import TissueHand
from osteoview.ui.viewer.viewer import Viewer


class Locating(QObject):
    """The vertebra and its density, who computes them, and the panels that show them."""

    def __init__(
        self,
        session: Session,
        vertebra: Vertebra,
        preferences: Preferences,
        decoders: Decoders,
        theme: Callable[[], Theme],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._vertebra = vertebra
        self.finder = Finder(vertebra, self)
        self.trend = Trend(session, vertebra)
        self.mineral = BoneMineral(session, vertebra, preferences)
        self.earlier = EarlierFinder(self.trend, self.finder, decoders, self)
        self.second = SecondOpinion(vertebra.second, parent=self)
        self.level = LevelPanel(session, vertebra)
        self.density = DensityPanel(session, vertebra, self.trend, self.mineral, theme)
        self.trust = TrustPanel(vertebra, theme)
        session.marking.ask(self._outlined)

    def lay_over(self, viewer: Viewer) -> None:
        """Let hands take hold of names and regions; of what a person has drawn before what the program has placed."""
        for view in viewer.planes.values():
            drawn, *others = view.hands
            view.hands = [LevelHand(view, self._vertebra), drawn, TissueHand(view, self._vertebra), *others]

    def dress(self) -> None:
        """Show the colours of the theme that was put on."""
        self.density.retranslate()
        self.trust.retranslate()

    def choose_from(self, shelf: Shelf) -> None:
        """From now on look here for models that outline."""
        self._vertebra.second.choose_from(shelf)

    def watch(self) -> None:
        """From now on L1 is looked for."""
        self.finder.watch()

    def close(self) -> None:
        """Stop and wait."""
        self.finder.close()
        self.earlier.close()
        self.second.close()

    def _outlined(self) -> FoundBody | None:
        """The body that the program outlined, for whoever places something in it by hand."""
        found = self._vertebra.assessment
        return FoundBody(found.mask) if found is not None and found.mask is not None else None
