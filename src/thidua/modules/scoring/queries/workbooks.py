"""A unit's sheets as a workbook for work without a connection, and what comes back."""

from thidua.core.kernel.ids import RoundId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.workbook import RoundWorkbook, strays
from thidua.modules.scoring.models import RoundRow, SheetRow
from thidua.modules.scoring.queries import terms
from thidua.modules.scoring.queries.shapes import FilledSheet, Typed, as_typed


def book_of(scoring_round: RoundId, unit: UnitId) -> tuple[Terms, list[Handed], str]:
    """The round's terms, what the unit has entered so far, and the unit's name as the workbook carries it."""
    row = RoundRow.objects.select_related("table").get(pk=scoring_round)
    called = terms.members_of(row)
    given = terms.as_handed(called, SheetRow.objects.filter(round=row, scorer=unit))
    return terms.terms_of_round(row), given, called[unit]


def filled_of(read: Outcome[RoundWorkbook], scoring_round: RoundId, unit: UnitId) -> Outcome[tuple[FilledSheet, ...]]:
    """The cells that the workbook holds for the unit; refused where it is another bloc's, round's or unit's."""
    if isinstance(read, Refused):
        return read
    row = RoundRow.objects.select_related("table").get(pk=scoring_round)
    wrong = strays(read.value, terms.terms_of_round(row))
    if wrong:
        return Refused(wrong)
    called = {name: key for key, name in terms.members_of(row).items()}
    mine = [sheet for sheet in read.value.sheets if called.get(sheet.scorer) == unit]
    others = sorted({sheet.scorer for sheet in read.value.sheets if called.get(sheet.scorer) != unit})
    if others:
        return refuse("upload.other_scorer", scorers=tuple(others))
    if not mine:
        return refuse("upload.nothing_filled")
    return Ok(tuple(_filled(sheet, called[sheet.unit]) for sheet in mine))


def _filled(sheet: Handed, scored: UnitId) -> FilledSheet:
    cells = (
        Typed(code, as_typed(entry.score), entry.reason, is_vetoed=entry.vetoed)
        for code, entry in sheet.entries.items()
        if entry.score is not None or entry.vetoed
    )
    return FilledSheet(scored, tuple(cells))
