"""The part of the window that asks networks: made here, put together here, and told by the window when to begin."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from osteoview.session.classification import Classification
from osteoview.session.inquiry import Oracle
from osteoview.session.preferences import Preferences
from osteoview.session.session import Session
from osteoview.session.shelf import Shelf
from osteoview.session.vertebra import Vertebra
from osteoview.ui.models.model_desk import ModelDesk
from osteoview.ui.panels.classification_panel import ClassificationPanel
from osteoview.ui.predictor import Predictor
from osteoview.ui.theme import Theme
from osteoview.ui.viewer.explanation_overlay import ExplanationOverlay
from osteoview.ui.viewer.surface import PictureSurface, PlaneSurface
from osteoview.ui.viewer.viewer import Viewer

if TYPE_CHECKING:
    from osteoview.inference.model_library import ModelLibrary
    from osteoview.ui.models.models_page import ModelsPage


class Classifying(QObject):
    """Shelf, classification, who computes it, and the panel that shows it."""

    def __init__(
        self,
        session: Session,
        vertebra: Vertebra,
        preferences: Preferences,
        theme: Callable[[], Theme],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme = theme
        self.own_models: Path | None = None  # the usual place
        self.shelf = Shelf()
        self.classification = Classification(session, vertebra, self.shelf, preferences)
        self.predictor = Predictor(self.classification, self.shelf, self._networks, self)
        self.desk = ModelDesk(self.shelf, self._library, self)
        self.panel = ClassificationPanel(self.classification, preferences, theme)
        self.predictor.began.connect(lambda: self.panel.show_running(True))
        self.predictor.ended.connect(lambda: self.panel.show_running(False))

    def lay_over(self, viewer: Viewer) -> None:
        """Let the views show where the networks looked, below everything else that is drawn over images."""
        for plane in viewer.planes.values():
            plane.hands = [ExplanationOverlay(plane, PlaneSurface(plane), self.classification), *plane.hands]
        picture = viewer.picture
        picture.hands = [ExplanationOverlay(picture, PictureSurface(picture), self.classification), *picture.hands]

    def works(self) -> dict[str, Callable[[], object]]:
        """What each of its commands does."""
        return {
            "classify.again": self.classification.try_again,
            "classify.table": self.toggle_table,
            "classify.explain": self.toggle_explanation,
        }

    def make_page(self) -> ModelsPage:
        """The page of models, when it is first turned to: the window opens without it."""
        from osteoview.ui.models.models_page import ModelsPage

        return ModelsPage(self.shelf, self.desk, self._theme)

    def watch(self) -> None:
        """From now on networks are asked."""
        self.predictor.watch()

    def toggle_table(self) -> None:
        """Numbers in place of pies, or pies again."""
        self._preferences.change(pies_as_table=not self._preferences.choices.pies_as_table)

    def toggle_explanation(self) -> None:
        """Show where the networks looked, or no longer."""
        self.classification.explain(not self.classification.explained)

    def close(self) -> None:
        """Stop and wait."""
        self.desk.close()
        self.predictor.close()

    def _library(self) -> ModelLibrary:
        """Called in the thread that works with it."""
        from osteoview.inference.model_library import ModelLibrary

        return ModelLibrary(self.own_models)

    def _networks(self) -> Oracle:
        """Called in the thread that answers: only there is torch imported."""
        from osteoview.session.networks import Networks

        return Networks(self._library())
