"""What the networks said about one image, or why they were not heard; the same for every kind of image."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from osteoview.anatomy.gates import Gate
from osteoview.inference.agreement import Agreement
from osteoview.inference.patches import Patch
from osteoview.inference.prediction import Member, Prediction
from osteoview.inference.scope import Scope
from osteoview.inference.stability import Spread, Stability
from osteoview.inference.verdict import Verdict, percent


@dataclass(frozen=True, eq=False)
class Classified:
    """An answer with everything that stands beside it. The prediction is None where the scope declined it.

    unasked: nobody named a task or a model. Then what the networks were not made for leaves the density standing.
    """

    scope: Scope
    prediction: Prediction | None = None
    stability: Stability | None = None
    agreement: Agreement | None = None
    verdict: Verdict | None = None
    patches: tuple[Patch, ...] = ()
    device: str = "cpu"
    remarks: tuple[str, ...] = ()
    unasked: bool = False

    @property
    def gates(self) -> tuple[Gate, ...]:
        """The scope's checks, to stand among the others; of networks that nobody asked for they only warn."""
        found = self.scope.findings
        return tuple(replace(gate, declines=False) for gate in found) if self.unasked else found

    def documents(self) -> list[dict[str, Any]]:
        """The result's `classification`: of several models the mean first, then each by itself."""
        said = self.prediction
        if said is None:
            return []
        whole = {
            "model": said.members[0].model if not said.is_ensemble else f"mean of {len(said.members)} models",
            "model_sha256": said.members[0].sha256 if not said.is_ensemble else "",
            "trained_on": "; ".join(dict.fromkeys(member.trained_on for member in said.members)),
            "members": [member.sha256 for member in said.members],
            "temperature": _temperature(said.members[0]) if not said.is_ensemble else None,
            **_answer(said),
            "stability": _stability(self.stability),
            "verdict": _verdict(self.verdict),
            "agreement": None if self.agreement is None else _agreement(self.agreement),
            "distance": _rounded(self.scope.distance),
            "device": said.device,
            "seconds": round(said.seconds, 4),
            "remarks": list(said.remarks),
        }
        alone = [self._member(said, member) for member in said.members] if said.is_ensemble else []
        return [whole, *alone]

    def lines(self) -> list[str]:
        """The result for a person."""
        said = self.prediction
        if said is None:
            unheard = ["The networks were not made for this; only the density is given."] if self.unasked else []
            return [*unheard, *self.remarks]
        shares = ", ".join(
            f"{name} {percent(share)}" for name, share in zip(said.classes, said.probabilities, strict=True)
        )
        lines = [f"{_names(said)}: {shares}"]
        lines += [f"Trained on {one}." for one in dict.fromkeys(member.trained_on for member in said.members)]
        lines += [self.verdict.sentence] if self.verdict else []
        lines += [self.agreement.sentence] if self.agreement and self.agreement.mean_hu is not None else []
        lines += [self.stability.sentence] if self.stability else []
        return [*lines, *said.remarks, *self.remarks]

    @staticmethod
    def _member(said: Prediction, member: Member) -> dict[str, Any]:
        alone = Prediction(said.task, said.classes, said.places, (member,), said.device)
        return {
            "model": member.model,
            "model_sha256": member.sha256,
            "trained_on": member.trained_on,
            "members": [member.sha256],
            "temperature": _temperature(member),
            **_answer(alone),
            "stability": _stability(None),
        }


def _names(said: Prediction) -> str:
    return " + ".join(member.model for member in said.members)


def _answer(said: Prediction) -> dict[str, Any]:
    return {
        "task": said.task,
        "classes": list(said.classes),
        "probabilities": [round(share, 6) for share in said.probabilities],
        "per_sample": [[round(share, 6) for share in row] for row in said.per_sample],
        "samples": [place.roi_id for place in said.places],
        "label": said.label,
    }


def _stability(found: Stability | None) -> dict[str, Any]:
    if found is None:
        return {"spread": None, "verdict": ""}
    return {
        "spread": round(found.spread, 6),
        "verdict": found.verdict.value,
        "n": found.n,
        "same_label": round(found.same_label, 4),
        "low": [round(one.low, 6) for one in found.shares],
        "high": [round(one.high, 6) for one in found.shares],
        "hu": None if found.hu is None else _spread(found.hu),
    }


def _spread(hu: Spread) -> dict[str, float]:
    return {"low": round(hu.low, 2), "high": round(hu.high, 2), "mean": round(hu.mean, 2), "sd": round(hu.sd, 2)}


def _verdict(found: Verdict | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "advice": found.advice.value,
        "label": found.label,
        "sentence": found.sentence,
        "threshold": found.threshold,
        "doubts": [doubt.value for doubt in found.doubts],
    }


def _agreement(found: Agreement) -> dict[str, Any]:
    return {"kind": found.kind.value, "sentence": found.sentence}


def _temperature(member: Member) -> dict[str, Any] | None:
    known = member.temperature
    return None if known is None else {"value": round(known.value, 4), "scope": known.scope, "applied": known.applied}


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(min(number, 1e6), 3)
