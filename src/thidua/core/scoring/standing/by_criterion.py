"""Combining criterion by criterion: a missing cell is one cell only, and a rule may round each criterion."""

from collections.abc import Mapping
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome
from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable, Criterion
from thidua.core.scoring.exact import NOTHING, Amount
from thidua.core.scoring.formula import Formula
from thidua.core.scoring.sheet import bounded, tally
from thidua.core.scoring.standing.combining import finished, scorer_faults, stop, unranked, weighted
from thidua.core.scoring.standing.gaps import Gaps
from thidua.core.scoring.standing.handed import UnitSheets, bonus_marks, criterion_marks
from thidua.core.scoring.standing.marks import Marks, part_work
from thidua.core.scoring.standing.noun import CriterionWork, PartWork, Standing, Working


def combine_by_criterion(unit: str, sheets: UnitSheets, table: CriteriaTable, formula: Formula) -> Outcome[Standing]:
    """The standing from every criterion combined by itself and then added up as a sheet is."""
    faults = scorer_faults(unit, sheets.cross, formula)
    if faults:
        return faults
    gaps = Gaps()
    works: dict[str, CriterionWork] = {}
    for section in table.sections:
        for criterion in section.criteria:
            work = _work(criterion_marks(unit, sheets, criterion), criterion, section.code, formula, gaps)
            if work:
                works[criterion.code] = work
    stopped = stop(unit, gaps.once(), formula)
    if stopped is not None:
        return stopped
    if any(criterion.code not in works for criterion in table.criteria()):
        return Ok(unranked(unit, Reason.of("ranking.nothing_handed_in", unit=unit), gaps.once(), formula))
    summed = _added(works, _extra(unit, sheets, table, formula), table, formula)
    return Ok(Standing(unit, summed.rounded, summed, tuple(gaps.once().warnings)))


def _work(marks: Marks, criterion: Criterion, section: str, formula: Formula, gaps: Gaps) -> CriterionWork | None:
    parts = _parts(marks, section, formula, gaps)
    shared = weighted(parts, formula)
    if shared is None:
        return None
    exact = shared[0] / shared[1]
    amount: Amount = bounded(criterion, exact)
    if formula.rounding.each_criterion:
        amount = rounded(Fraction(amount), formula.rounding.digits)
    return CriterionWork(criterion.code, parts, exact, amount)


def _extra(unit: str, sheets: UnitSheets, table: CriteriaTable, formula: Formula) -> dict[str, Fraction]:
    claimed = {code for _, _, sheet in sheets.handed_in() for code in sheet.extra}
    found: dict[str, Fraction] = {}
    for section in table.sections:
        for criterion in section.criteria:
            if criterion.code in claimed:
                parts = _parts(bonus_marks(unit, sheets, criterion), section.code, formula, Gaps())
                shared = weighted(parts, formula)
                found[criterion.code] = shared[0] / shared[1] if shared else NOTHING
    return found


def _parts(marks: Marks, section: str, formula: Formula, gaps: Gaps) -> tuple[PartWork, ...]:
    scoring = (part for part in formula.parts if not part.sections or section in part.sections)
    return tuple(part_work(part, marks, formula, gaps) for part in scoring)


def _added(
    works: Mapping[str, CriterionWork], extra: Mapping[str, Fraction], table: CriteriaTable, formula: Formula
) -> Working:
    summed = tally(table, {code: work.amount for code, work in works.items()}, extra)
    exact, score = finished(summed.total, formula)
    return Working(summed.total, Fraction(1), exact, score, criteria=tuple(works.values()), tally=summed)
