"""A scored round as the lines of its summary: totals, matrix, criteria and the arithmetic of each unit."""

from collections.abc import Callable, Mapping
from fractions import Fraction

from thidua.core.documents.summary_table import Arithmetic, CriterionLine, PlainMean, UnitLine, Weighted
from thidua.core.documents.working_words import shown, working_words
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.exact import Amount
from thidua.core.scoring.formula import Combination, Formula, Source
from thidua.core.scoring.round import RoundResult, Terms

OWN, MEAN_OF_CROSS = (Source.SELF, Combination.MEAN), (Source.CROSS, Combination.MEAN)
BESIDE = {Source.VERIFIED: "Điểm\nthẩm định", Source.SPECIALIST: "Điểm\nchuyên môn"}

Say = Callable[[Reason], str]


def unit_lines(
    result: RoundResult, terms: Terms, members: tuple[str, ...], *, short: Mapping[str, str], say: Say
) -> tuple[UnitLine, ...]:
    """One line for each member, in their order. `short`: abbreviations by name; `say`: puts a reason in words."""
    beside = _beside(terms.formula)
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
            extras=tuple(shown(total(result, source, "", unit)) for source in beside),
            unasked=frozenset(n for n, scorer in enumerate(members) if scorer not in {unit, *terms.asked(unit)}),
        )
        for unit in members
    )


def _beside(formula: Formula) -> tuple[Source, ...]:
    """The sources that neither the unit nor its peers give, each with a column of its own."""
    return tuple(dict.fromkeys(part.source for part in formula.parts if part.source in BESIDE))


def beside_columns(formula: Formula) -> tuple[str, ...]:
    """Their names, in the order of `UnitLine.extras`."""
    return tuple(BESIDE[source] for source in _beside(formula))


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


def arithmetic(formula: Formula) -> Arithmetic | None:
    """What a workbook may compute live: (self + sum of cross) / divisor, or both weighted; None for anything else."""
    said = {(part.source, part.combination): part.weight for part in formula.parts}
    one = Fraction(1)
    if said == {OWN: one, (Source.CROSS, Combination.SUM): one}:
        is_whole = formula.divisor is not None and formula.divisor.denominator == 1
        return PlainMean(divisor=int(formula.divisor)) if is_whole and formula.divisor is not None else None
    if said.keys() != {OWN, MEAN_OF_CROSS} or formula.divisor != one or formula.scale is not None:
        return None
    own, cross = shown(said[OWN]), shown(said[MEAN_OF_CROSS])
    if own is None or cross is None:
        return None
    is_exact = Fraction(own) == said[OWN] and Fraction(cross) == said[MEAN_OF_CROSS]
    return Weighted(own, cross) if is_exact else None


def shows_mean(formula: Formula) -> bool:
    """Whether the mean of the cross scores says more than their sum."""
    return not any(part.combination is Combination.SUM for part in formula.parts)
