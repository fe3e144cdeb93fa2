"""Outcomes as tables a person can read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from tests.accuracy.patient import Outcome

CAPTION = """\
declined: of all in the row. wrong: not declined, and another body was called L1. centre: median (95th percentile) in
mm. Dice: mean (5th percentile). HU: mean difference ± 1.96 standard deviations from the true spongy mean, which is the
mean before blur and noise of all spongy bone in the middle two fifths of L1's height, 4 mm below its surface, lesions
and vein apart, wherever the regions lie. regions: four ellipses; sample: 50×50 samples; core: the core as a whole.
at its place: regions against the true bone under themselves. Centre, Dice and HU are of bodies rightly found that
were not declined."""

_HEADING = (
    f"{'':<22}{'n':>4}{'declined':>10}{'wrong':>7}{'centre mm':>12}{'Dice':>13}{'HU: regions':>15}"
    f"{'at its place':>15}{'sample':>15}{'core':>15}"
)
_GROUPS: tuple[tuple[str, Callable[[Outcome], str]], ...] = (
    ("examination", lambda one: one.examination),
    ("slices", lambda one: f"{one.thickness_mm:g} mm"),
    ("kernel", lambda one: one.kernel),
    ("contrast", lambda one: one.phase),
    ("tube voltage", lambda one: f"{one.kvp} kVp"),
    ("field of view", lambda one: "under 250 mm" if one.fov_mm < 250 else "250 mm and more"),
    ("scoliosis", lambda one: "over 10°" if one.scoliosis_deg > 10 else "to 10°"),
    ("fracture of L1", lambda one: "yes" if one.fractured else "no"),
    ("lesion in L1", lambda one: "yes" if one.lesion else "no"),
    ("count", lambda one: f"{one.n_lumbar} lumbar, {one.n_rib_pairs} ribs"),
)


def tables(outcomes: Sequence[Outcome]) -> list[str]:
    """Over all whole L1 of ordinary spines, then by what may make it harder."""
    whole = [one for one in outcomes if one.whole]
    plain = [one for one in whole if not one.variant]
    unbroken = [one for one in plain if not one.fractured]
    variants = [one for one in whole if one.variant]
    lines = [f"{len(outcomes)} patients, L1 wholly in {len(whole)} scans. Fractured L1 are meant to be declined."]
    lines += [CAPTION, "", _HEADING]
    lines += [_row("all, whole L1", whole), _row("12 ribs, 5 lumbar", plain), _row("  of these unbroken", unbroken)]
    lines += [_row("variants", variants), _row("L1 cut off", [one for one in outcomes if not one.whole])]
    if variants:
        safe = sum(one.declined or one.right for one in variants)
        lines.append(f"variants asked about or right: {safe} of {len(variants)}")
    for name, key in _GROUPS:
        lines.append(f"by {name}, unbroken" if name != "fracture of L1" else f"by {name}")
        some = whole if name in {"fracture of L1", "count"} else unbroken
        lines += [_row(f"  {value}", [one for one in some if key(one) == value]) for value in _sorted(map(key, some))]
    reasons = [gate for one in unbroken if one.declined for gate in one.gates]
    said = ", ".join(f"{gate} {reasons.count(gate)}" for gate in sorted(set(reasons)))
    lines.append(f"unbroken L1 declined by: {said or 'none'}")
    return lines


def _row(name: str, some: Sequence[Outcome]) -> str:
    given = [one for one in some if not one.declined]
    wrong = sum(not one.right for one in given)
    right = [one for one in given if one.right]
    line = f"{name:<22}{len(some):>4}{sum(one.declined for one in some):>10}{wrong:>7}"
    if not right:
        return line
    errors = [one.error_mm for one in right if one.error_mm is not None]
    dices = [one.dice for one in right if one.dice is not None]
    line += f"{np.median(errors):>6.1f} ({np.percentile(errors, 95):.1f})"
    line += f"{np.mean(dices):>7.3f} ({np.percentile(dices, 5):.2f})"
    offs = (
        [one.hu_off for one in right], [one.here_off for one in right], [one.sample_off for one in right],
        [one.core_off for one in right],
    )  # fmt: skip
    return line + "".join(_limits([value for value in off if value is not None]) for off in offs)


def _limits(offs: Sequence[float]) -> str:
    if len(offs) < 3:
        return f"{'-':>15}"
    return f"{f'{np.mean(offs):+.1f} ± {1.96 * np.std(offs, ddof=1):.1f}':>15}"


def _sorted(values: Iterable[str]) -> list[str]:
    return sorted(
        set(values), key=lambda value: (0, float(value.split()[0]), "") if value[0].isdigit() else (1, 0.0, value)
    )
