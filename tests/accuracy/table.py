"""Outcomes as tables a person can read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from tests.accuracy.patient import Outcome

_HEADING = f"{'':<24}{'n':>5}{'declined':>10}{'wrong':>7}{'centre mm':>14}{'Dice':>7}{'bias HU':>9}{'limits':>15}"
_GROUPS: tuple[tuple[str, Callable[[Outcome], str]], ...] = (
    ("examination", lambda one: one.examination),
    ("slices", lambda one: f"{one.thickness_mm:g} mm"),
    ("kernel", lambda one: one.kernel),
    ("contrast", lambda one: one.phase),
    ("scoliosis", lambda one: "over 10°" if one.scoliosis_deg > 10 else "to 10°"),
    ("fracture of L1", lambda one: "yes" if one.fractured else "no"),
    ("lesion in L1", lambda one: "yes" if one.lesion else "no"),
    ("count", lambda one: f"{one.n_lumbar} lumbar, {one.n_rib_pairs} ribs"),
)


def tables(outcomes: Sequence[Outcome]) -> list[str]:
    """Over all whole L1 of ordinary spines, then by what may make it harder."""
    whole = [one for one in outcomes if one.whole]
    plain = [one for one in whole if not one.variant]
    sound = [one for one in plain if not one.fractured]
    variants = [one for one in whole if one.variant]
    lines = [f"{len(outcomes)} patients, L1 wholly in {len(whole)} scans. Fractured L1 are meant to be declined."]
    lines += [
        _HEADING,
        _row("all, whole L1", whole),
        _row("12 ribs, 5 lumbar", plain),
        _row("of these unbroken", sound),
    ]
    lines += [_row("variants", variants), _row("L1 cut off", [one for one in outcomes if not one.whole])]
    for name, key in _GROUPS:
        lines.append(f"by {name}")
        lines += [_row(f"  {value}", [one for one in whole if key(one) == value]) for value in _sorted(map(key, whole))]
    reasons = [gate for one in whole if one.declined for gate in one.gates]
    lines.append(f"declined by: {', '.join(f'{gate} {reasons.count(gate)}' for gate in sorted(set(reasons)))}")
    return lines


def _row(name: str, some: Sequence[Outcome]) -> str:
    given = [one for one in some if not one.declined]
    wrong = sum(not one.right for one in given)
    errors = [one.error_mm for one in given if one.error_mm is not None and one.right]
    dices = [one.dice for one in given if one.dice is not None]
    biases = np.array([one.bias_hu for one in given if one.bias_hu is not None])
    line = f"{name:<24}{len(some):>5}{sum(one.declined for one in some):>10}{wrong:>7}"
    if not errors:
        return line
    line += f"{np.median(errors):>7.1f} ({np.percentile(errors, 95):.1f}){np.mean(dices):>7.3f}"
    if biases.size < 2:
        return line
    return f"{line}{biases.mean():>9.1f}{f'± {1.96 * biases.std(ddof=1):.1f}':>15}"


def _sorted(values: Iterable[str]) -> list[str]:
    return sorted(set(values), key=lambda value: (len(value), value) if value[0].isdigit() else (0, value))
