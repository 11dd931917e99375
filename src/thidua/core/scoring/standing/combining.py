"""From totals to a standing. Prose and guarantees: docs/algorithms/ranking.md, 3 and 4."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.classes import Achieved, classify
from thidua.core.scoring.exact import Amount, total
from thidua.core.scoring.formula import Formula
from thidua.core.scoring.standing.gaps import Gaps
from thidua.core.scoring.standing.marks import Marks, part_work
from thidua.core.scoring.standing.noun import PartWork, Standing, Working


def combine(
    unit: str,
    self_total: Amount | None,
    cross: Mapping[str, Amount | None],
    formula: Formula,
    *,
    verified: Amount | None = None,
    specialist: Amount | None = None,
) -> Outcome[Standing]:
    """The standing of a unit from totals. cross: by scorer, None where a scorer handed in nothing.

    Refused: the unit among its own cross scorers, more scorers than the rule counts on, a missing score without a rule.
    """
    faults = scorer_faults(unit, cross, formula)
    if faults:
        return faults
    gaps = Gaps()
    marks = Marks(unit, self_total, cross, verified, specialist)
    parts = tuple(part_work(part, marks, formula, gaps) for part in formula.parts)
    stopped = stop(unit, gaps, formula)
    if stopped is not None:
        return stopped
    shared = weighted(parts, formula)
    if shared is None:
        return Ok(unranked(unit, Reason.of("ranking.nothing_handed_in", unit=unit), gaps, formula))
    added, divisor = shared
    exact, score = finished(added / divisor, formula)
    warnings = tuple(gaps.warnings)
    return Ok(classed(Standing(unit, score, Working(added, divisor, exact, score, parts), warnings), formula))


def scorer_faults(unit: str, cross: Mapping[str, object], formula: Formula) -> Refused | None:
    """Why these scorers may not score this unit: itself among them, or more than the rule counts on."""
    if unit in cross:
        return refuse("ranking.own_cross_score", unit=unit)
    if formula.raters is not None and len(cross) > formula.raters:
        return refuse("ranking.too_many_scorers", unit=unit, scorers=len(cross), raters=formula.raters)
    return None


def stop(unit: str, gaps: Gaps, formula: Formula) -> Outcome[Standing] | None:
    """The end of the road where something missing refuses the result or keeps the unit out of the ranking."""
    if gaps.refused:
        return Refused((*gaps.refused, Reason.of("ranking.missing_refused", unit=unit)))
    if gaps.unranked:
        return Ok(unranked(unit, gaps.unranked[0], gaps, formula))
    return None


def unranked(unit: str, because: Reason, gaps: Gaps, formula: Formula) -> Standing:
    """A standing without a score."""
    warnings = (*gaps.warnings, *gaps.unranked[1:])
    return Standing(unit, None, None, warnings, unranked=because, class_name=formula.unranked_class)


def weighted(parts: tuple[PartWork, ...], formula: Formula) -> tuple[Fraction, Fraction] | None:
    """The weighted sum and the divisor, which shrinks with the weight that is missing; None where nothing counts."""
    full = total([work.full for work in parts])
    counted = total([work.counted for work in parts])
    if not counted:
        return None
    added = total([_times(work.part.weight, work.amount) for work in parts if work.amount is not None])
    divisor = full if formula.divisor is None else formula.divisor
    return added, divisor if counted == full else divisor * counted / full


def finished(reached: Fraction, formula: Formula) -> tuple[Fraction, Decimal]:
    """The exact score on the wanted scale inside floor and ceiling, and the rounded one that is published."""
    if formula.scale is not None:
        reached = reached * Fraction(formula.scale.to) / Fraction(formula.scale.of)
    if formula.floor is not None and reached < formula.floor:
        reached = Fraction(formula.floor)
    if formula.ceiling is not None and reached > formula.ceiling:
        reached = Fraction(formula.ceiling)
    return reached, rounded(reached, formula.rounding.digits)


def classed(standing: Standing, formula: Formula, achieved: Sequence[Achieved] = ()) -> Standing:
    """The standing with its class by score; a gap between the classes becomes a warning."""
    if not formula.bands or standing.score is None:
        return standing
    found = classify(standing.score, formula.bands, achieved, vetoed=bool(standing.vetoes))
    name, gap = (found.value, ()) if isinstance(found, Ok) else ("", found.reasons)
    return replace(standing, warnings=(*standing.warnings, *gap), class_name=name)


def _times(weight: Fraction, amount: Fraction) -> Fraction:
    return amount if weight == 1 else weight * amount
