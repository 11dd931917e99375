"""From filled sheets to a standing: by their totals or criterion by criterion, as the formula says."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.classes import Achieved
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.formula import Formula, Level, Source
from thidua.core.scoring.sheet import Sheet
from thidua.core.scoring.standing.by_criterion import combine_by_criterion
from thidua.core.scoring.standing.combining import classed, combine
from thidua.core.scoring.standing.handed import UnitSheets
from thidua.core.scoring.standing.noun import Standing


def combine_sheets(unit: str, sheets: UnitSheets, table: CriteriaTable, formula: Formula) -> Outcome[Standing]:
    """The standing of a unit from its sheets. Refused for the same causes as `combine`."""
    if formula.level is Level.CRITERION:
        made = combine_by_criterion(unit, sheets, table, formula)
    else:
        made = _by_totals(unit, sheets, formula)
    if isinstance(made, Refused):
        return made
    warnings = (*made.value.warnings, *_notes(unit, sheets, formula))
    standing = replace(made.value, vetoes=_vetoes(sheets), warnings=warnings)
    return Ok(classed(standing, formula, _achieved(standing, table)))


def _by_totals(unit: str, sheets: UnitSheets, formula: Formula) -> Outcome[Standing]:
    return combine(
        unit,
        _total(sheets.own),
        {scorer: _total(sheet) for scorer, sheet in sheets.cross.items()},
        replace(formula, bands=()) if formula.bands else formula,
        verified=_total(sheets.verified),
        specialist=_total(sheets.specialist),
    )


def _total(sheet: Sheet | None) -> Fraction | None:
    return sheet.total if sheet else None


def _vetoes(sheets: UnitSheets) -> tuple[str, ...]:
    told = [code for source, _, sheet in sheets.handed_in() if source is not Source.CROSS for code in sheet.vetoes]
    return tuple(dict.fromkeys(told))


def _notes(unit: str, sheets: UnitSheets, formula: Formula) -> Iterator[Reason]:
    for source, scorer, sheet in sheets.handed_in():
        by = scorer or unit
        if sheet.missing and formula.level is Level.TOTAL:
            yield Reason.of("ranking.sheet_incomplete", unit=unit, scorer=by, codes=", ".join(sheet.missing))
        yield from (Reason.of(why.code, **dict(why.values), unit=unit, scorer=by) for why in sheet.undetermined)
        if source is Source.CROSS:
            yield from (Reason.of("ranking.veto_claimed", unit=unit, scorer=by, code=code) for code in sheet.vetoes)


def _achieved(standing: Standing, table: CriteriaTable) -> tuple[Achieved, ...]:
    works = standing.working.criteria if standing.working else ()
    by_code = {criterion.code: criterion for criterion in table.criteria()}
    return tuple(Achieved(by_code[work.code], work.amount) for work in works)
