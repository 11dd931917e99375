"""What is doubtful or wrong in a formula."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula.class_borders import between
from thidua.core.scoring.formula.noun import Combination, Formula, Level, Part, Source

_DIGITS_MAX = 4


def full_weight(part: Part, raters: int) -> Fraction:
    """The weight of a part when nothing is missing: with SUM once for every rater."""
    return part.weight * raters if part.combination is Combination.SUM and part.source is Source.CROSS else part.weight


def for_raters(formula: Formula, asked: int) -> Formula:
    """The formula for a unit that `asked` others score: the divisor keeps its proportion to the weights there are."""
    if formula.raters is None or formula.raters == asked:
        return formula
    full, left = (
        sum((full_weight(part, count) for part in formula.parts), Fraction(0)) for count in (formula.raters, asked)
    )
    divisor = formula.divisor
    return replace(formula, raters=asked, divisor=divisor if divisor is None or not full else divisor * left / full)


def doubts(formula: Formula) -> tuple[Reason, ...]:
    """Where full marks from everybody would not give full marks: the divisor or the weights do not fit."""
    return tuple(_weighing(formula))


def checked(formula: Formula) -> Outcome[Formula]:
    """The formula, or everything that keeps it from being used. A doubt is a fault here: weights must add up."""
    faults = (*_building(formula), *_levelling(formula), *_weighing(formula), *between(formula.bands))
    return Refused(faults) if faults else Ok(formula)


def _building(formula: Formula) -> Iterator[Reason]:
    if not formula.parts:
        yield Reason.of("formula.empty")
    for part in formula.parts:
        if part.weight <= 0:
            yield Reason.of("formula.weight_not_positive")
    if formula.divisor is not None and formula.divisor <= 0:
        yield Reason.of("formula.divisor_not_positive", divisor=str(formula.divisor))
    yield from _settings(formula)


def _settings(formula: Formula) -> Iterator[Reason]:
    if not 0 <= formula.rounding.digits <= _DIGITS_MAX:
        yield Reason.of("formula.rounding_digits", digits=formula.rounding.digits, most=_DIGITS_MAX)
    if formula.trim.at_least <= 2 * formula.trim.each_end:
        yield Reason.of("formula.trim_leaves_nothing", at_least=formula.trim.at_least, each_end=formula.trim.each_end)
    if formula.scale is not None and min(formula.scale.of, formula.scale.to) <= 0:
        yield Reason.of("formula.scale_not_positive")


def _levelling(formula: Formula) -> Iterator[Reason]:
    if formula.level is Level.CRITERION:
        return
    if formula.rounding.each_criterion or any(part.sections for part in formula.parts):
        yield Reason.of("formula.needs_criterion_level")
    if any(band.no_zero or band.each_share is not None for band in formula.bands):
        yield Reason.of("formula.bands_need_criterion_level")


def _weighing(formula: Formula) -> Iterator[Reason]:
    summed = any(part.combination is Combination.SUM and part.source is Source.CROSS for part in formula.parts)
    if formula.divisor is None or formula.divisor <= 0 or (summed and formula.raters is None):
        return
    named = sorted({section for part in formula.parts for section in part.sections})
    everywhere = any(not part.sections for part in formula.parts)
    for section in (*named, *([""] if everywhere else [])):
        scoring = [part for part in formula.parts if not part.sections or section in part.sections]
        yield from _share(formula, scoring, formula.divisor)


def _share(formula: Formula, scoring: Iterable[Part], divisor: Fraction) -> Iterator[Reason]:
    weights = sum((full_weight(part, formula.raters or 0) for part in scoring), Fraction(0))
    if weights != divisor:
        share = rounded(weights / divisor * 100)
        yield Reason.of("formula.weights_do_not_add_up", weights=str(weights), divisor=str(divisor), share=share)
