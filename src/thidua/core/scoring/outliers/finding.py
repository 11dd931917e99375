"""How far each scorer stands from the others: severity, distance, inflation. These warn; they never change a result.

The distance follows the idea of Moodle Workshop's "comparison with the best assessment"
(mod/workshop/eval/best): |d| × d² / (comparison × variance), averaged. Here d is taken from the mean of the *other*
scorers of the same unit, and the variance is theirs, so that one extreme scorer cannot hide in the spread it makes.
Amounts are percentage points of the maximum, exact.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.exact import NOTHING, Amount, middle
from thidua.core.scoring.outliers.noun import Alarm, Deviation, Findings, ScorerProfile

Cross = Mapping[str, Mapping[str, Amount | None]]

_FEWEST_OTHERS = 2


def find(cross: Cross, own: Mapping[str, Amount | None], *, maximum: Decimal, alarm: Alarm | None = None) -> Findings:
    """Look at all cross totals of a round (by unit, then scorer) and all self totals, of a table with this maximum."""
    alarm = alarm or Alarm()
    shares = {unit: _shares(given, maximum) for unit, given in sorted(cross.items())}
    deviations = tuple(each for unit, given in shares.items() for each in _deviations(unit, given, alarm))
    scorers = tuple(_profile(scorer, deviations) for scorer in sorted({each.scorer for each in deviations}))
    inflation = _inflation(shares, _shares(own, maximum))
    return Findings(scorers, deviations, inflation, _warnings(scorers, deviations, inflation, alarm))


def _shares(given: Mapping[str, Amount | None], maximum: Decimal) -> dict[str, Fraction]:
    whole = Fraction(maximum)
    return {name: Fraction(amount) * 100 / whole for name, amount in sorted(given.items()) if amount is not None}


def _deviations(unit: str, given: Mapping[str, Fraction], alarm: Alarm) -> list[Deviation]:
    found: list[Deviation] = []
    for scorer, share in given.items():
        others = [other for name, other in given.items() if name != scorer]
        if len(others) < _FEWEST_OTHERS:
            continue
        mean = _mean(others)
        variance = max(_mean([(other - mean) ** 2 for other in others]), alarm.smallest_variance)
        away = share - mean
        found.append(Deviation(scorer, unit, away, abs(away) ** 3 / (alarm.comparison * variance)))
    return found


def _profile(scorer: str, deviations: tuple[Deviation, ...]) -> ScorerProfile:
    mine = [each for each in deviations if each.scorer == scorer]
    return ScorerProfile(
        scorer,
        len(mine),
        severity=_mean([each.deviation for each in mine]),
        spread=_mean([abs(each.deviation) for each in mine]),
        distance=_mean([each.distance for each in mine]),
    )


def _inflation(shares: Mapping[str, Mapping[str, Fraction]], own: Mapping[str, Fraction]) -> dict[str, Fraction]:
    return {unit: own[unit] - _mean(list(given.values())) for unit, given in shares.items() if given and unit in own}


def _warnings(
    scorers: tuple[ScorerProfile, ...],
    deviations: tuple[Deviation, ...],
    inflation: Mapping[str, Fraction],
    alarm: Alarm,
) -> tuple[Reason, ...]:
    usual = max(alarm.points, alarm.usual * middle([each.spread for each in scorers]))
    beyond = _beyond(deviations, alarm)
    found = [
        Reason.of("ranking.scorer_far", scorer=each.scorer, severity=rounded(each.severity), sheets=each.sheets)
        for each in scorers
        if each.distance > alarm.scorer_distance and each.spread >= usual
    ]
    found += [
        Reason.of("ranking.sheet_far", scorer=each.scorer, unit=each.unit, deviation=rounded(each.deviation))
        for each in deviations
        if each.distance > alarm.sheet_distance and (each.scorer, each.unit) in beyond
    ]
    found += [
        Reason.of("ranking.self_inflated", unit=unit, over=rounded(over))
        for unit, over in inflation.items()
        if over > alarm.inflation
    ]
    return tuple(found)


def _beyond(deviations: tuple[Deviation, ...], alarm: Alarm) -> set[tuple[str, str]]:
    """The sheets that their scorer's own manner does not explain, measured by the bloc's usual variety."""
    mine: dict[str, list[Fraction]] = {}
    for each in deviations:
        mine.setdefault(each.scorer, []).append(each.deviation)
    manner = {scorer: middle(held) for scorer, held in mine.items()}
    left = {(each.scorer, each.unit): abs(each.deviation - manner[each.scorer]) for each in deviations}
    threshold = max(alarm.beyond, alarm.spreads * middle(list(left.values())))
    return {sheet for sheet, amount in left.items() if amount >= threshold}


def _mean(amounts: list[Fraction]) -> Fraction:
    return sum(amounts, NOTHING) / len(amounts)
