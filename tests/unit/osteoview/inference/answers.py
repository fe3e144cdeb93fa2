"""Predictions without networks, for tests of what is made of them."""

from __future__ import annotations

from osteoview.inference.prediction import Member, Prediction, SamplePlace, Shares

TWO = ("HEALTHY", "OSTEOPOROTIC")
THREE = ("NORMAL", "LOW BONE MASS", "OSTEOPOROSIS")


def of_positive(*positive: float) -> tuple[Shares, ...]:
    """Rows of two classes."""
    return tuple((1 - share, share) for share in positive)


def prediction(*members: tuple[Shares, ...], classes: tuple[str, ...] = TWO) -> Prediction:
    """What models of these rows say together."""
    named = tuple(
        Member(f"model {n}", f"{n:064x}", "simulated patients", rows) for n, rows in enumerate(members, start=1)
    )
    return Prediction(
        "a-task", classes, tuple(SamplePlace(f"sample {n}") for n in range(1, len(members[0]) + 1)), named
    )
