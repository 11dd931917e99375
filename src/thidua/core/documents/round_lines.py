"""A scored round as the lines of its summary: totals, matrix, criteria and the arithmetic of each unit."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from thidua.core.documents.summary_table import CriterionLine, PlainMean, UnitLine
from thidua.core.kernel.quantity import rounded, written
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.exact import Amount
from thidua.core.scoring.formula import Combination, Formula, Source
from thidua.core.scoring.round import RoundResult
from thidua.core.scoring.standing import Standing, Use

PLACES = 4
"""Decimals of a sheet total that is no finite decimal: a criterion with a measure may give thirds."""

Say = Callable[[Reason], str]


def shown(exact: Amount | None) -> Decimal | None:
    """An amount as a decimal without idle zeros; typed scores are decimals already, so nothing is rounded there."""
    if exact is None:
        return None
    amount = rounded(Fraction(exact), PLACES)
    whole = amount.to_integral_value()
    return whole if whole == amount else amount.normalize()


def working_words(standing: Standing) -> str:
    """The arithmetic of a unit: `(95 + 90 + 92 + …)/7 = 643/7 → 91,86`; empty for a unit that is not ranked."""
    work = standing.working
    if work is None or not work.terms:
        return ""
    counted = [term.amount for term in work.terms if term.use is Use.COUNTED]
    terms = " + ".join(written(amount) for each in counted if (amount := shown(each)) is not None)
    total = written(shown(work.sum) or Decimal(0))
    return f"({terms})/{work.divisor} = {total}/{work.divisor} → {written(work.rounded, 2)}"


def unit_lines(
    result: RoundResult, members: tuple[str, ...], *, short: Mapping[str, str], say: Say
) -> tuple[UnitLine, ...]:
    """One line for each member, in their order. `short`: abbreviations by name; `say`: puts a reason in words."""
    ranks = result.ranking.ranks
    reasons = {each.unit: each.reason for each in result.ranking.unranked}
    return tuple(
        UnitLine(
            name=unit,
            own=shown(total(result, Source.SELF, "", unit)),
            cross=tuple(
                None if scorer == unit else shown(total(result, Source.CROSS, scorer, unit)) for scorer in members
            ),
            score=result.standing(unit).score,
            rank=ranks.get(unit),
            abbreviation=short.get(unit, ""),
            note=say(reasons[unit]) if unit in reasons else "",
            working=working_words(result.standing(unit)),
        )
        for unit in members
    )


def total(result: RoundResult, source: Source, scorer: str, unit: str) -> Fraction | None:
    """The total of one sheet, None where it was not handed in. A self score has no scorer but the unit."""
    sheet = result.sheets.get((source, unit if source is Source.SELF else scorer, unit))
    return sheet.total if sheet else None


def criterion_lines(result: RoundResult, table: CriteriaTable, members: tuple[str, ...]) -> tuple[CriterionLine, ...]:
    """The annex: each section, then its criteria with the own score and the mean of the cross scores by unit."""
    return tuple(line for section in table.sections for line in _section(result, section, members))


def _section(result: RoundResult, section: Section, members: tuple[str, ...]) -> tuple[CriterionLine, ...]:
    head = CriterionLine(section.code, section.text, section.maximum, is_section=True)
    return (head, *(_criterion(result, criterion, members) for criterion in section.criteria))


def _criterion(result: RoundResult, criterion: Criterion, members: tuple[str, ...]) -> CriterionLine:
    return CriterionLine(
        criterion.code,
        criterion.text,
        criterion.maximum,
        own=tuple(shown(_amount(result, Source.SELF, (unit, unit), criterion.code)) for unit in members),
        cross_mean=tuple(_mean(result, unit, members, criterion.code) for unit in members),
    )


def _amount(result: RoundResult, source: Source, pair: tuple[str, str], code: str) -> Amount | None:
    sheet = result.sheets.get((source, *pair))
    return sheet.amounts.get(code) if sheet else None


def _mean(result: RoundResult, unit: str, members: tuple[str, ...], code: str) -> Fraction | None:
    given = (_amount(result, Source.CROSS, (scorer, unit), code) for scorer in members if scorer != unit)
    amounts = [Fraction(amount) for amount in given if amount is not None]
    return sum(amounts, Fraction(0)) / len(amounts) if amounts else None


def arithmetic(formula: Formula) -> PlainMean | None:
    """What a workbook may compute live: (self + sum of cross) / divisor; None for a formula it cannot say."""
    said = {(part.source, part.combination, part.weight) for part in formula.parts}
    plain = {(Source.SELF, Combination.MEAN, Fraction(1)), (Source.CROSS, Combination.SUM, Fraction(1))}
    if said != plain or formula.divisor is None or formula.divisor.denominator != 1:
        return None
    return PlainMean(divisor=int(formula.divisor))
