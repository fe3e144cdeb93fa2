"""What came of asking networks, as far as it has come: may they be asked, what do they say, how steady is it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from osteoview.inference.prediction import Prediction
from osteoview.inference.stability import Stability

if TYPE_CHECKING:  # these rooms take long to import, and whoever only reads a reply needs none of them
    from osteoview.inference.explain import Explanation
    from osteoview.inference.patches import Patch
    from osteoview.inference.scope import Scope


@dataclass(frozen=True, eq=False)
class Reply:
    """The answer so far. prediction: None where the scope declines. remarks: what could not be found out, and why."""

    scope: Scope
    prediction: Prediction | None = None
    patches: tuple[Patch, ...] = ()
    stability: Stability | None = None
    explanation: Explanation | None = None
    device: str = "cpu"
    remarks: tuple[str, ...] = ()
    complete: bool = False
