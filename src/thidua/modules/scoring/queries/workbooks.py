"""A unit's sheets as a sealed workbook for work without a connection, and what comes back."""

from dataclasses import dataclass
from datetime import datetime

from thidua.core.kernel.ids import RoundId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.merging import Merged, merged
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.sheet import Entry, entered, typed_again
from thidua.core.scoring.workbook import RoundWorkbook, Seal, sealed_text, strays
from thidua.foundation.act import Context
from thidua.foundation.sockets import plugged
from thidua.modules.scoring.models import RoundRow, SheetRow
from thidua.modules.scoring.queries import gathering, terms
from thidua.modules.scoring.queries.shapes import FilledSheet, Typed
from thidua.ports.sealing import Sealing
from thidua.ports.spreadsheet import RoundBook, Stamp


@dataclass(frozen=True, slots=True)
class Filled:
    """What a workbook holds for its unit, and the moment at which it was made."""

    sheets: tuple[FilledSheet, ...]
    made: datetime


@dataclass(frozen=True, slots=True)
class Clash:
    """A cell that was changed in the file and here since the file was made. `field`: how its choice is named."""

    field: str
    unit: str
    criterion: str
    text: str
    mine: str
    theirs: str
    by: str
    at: datetime | None
    version: int


def book_of(ctx: Context, scoring_round: RoundId, unit: UnitId) -> bytes:
    """The unit's workbook with what it has entered so far, sealed at this moment for this round and unit."""
    row = RoundRow.objects.select_related("table").get(pk=scoring_round)
    called = terms.members_of(row)
    given = terms.as_handed(called, SheetRow.objects.filter(round=row, scorer=unit, part="score"))
    of_round, made = terms.terms_of_round(row), ctx.now.isoformat()

    def seal(scorer: str, locked: str) -> str:
        return plugged(Sealing).seal(sealed_text(of_round, scorer=scorer, unit=int(unit), made=made, locked=locked))

    return plugged(RoundBook).write(of_round, given, [called[unit]], Stamp(made, seal))


def filled_of(content: bytes, scoring_round: RoundId, unit: UnitId) -> Outcome[Filled]:
    """The cells that a workbook holds for the unit; refused where it is another's, another round's or was edited."""
    read = plugged(RoundBook).read(content)
    if isinstance(read, Refused):
        return read
    row = RoundRow.objects.select_related("table").get(pk=scoring_round)
    of_round, called = terms.terms_of_round(row), {name: key for key, name in terms.members_of(row).items()}
    wrong = strays(read.value, of_round) or _not_ours(read.value, called, unit)
    if wrong:
        return Refused(wrong)
    names = {key: name for name, key in called.items()}
    broken = _broken(read.value, of_round, names[unit], unit)
    if broken is not None:
        return Refused((broken,))
    mine = [sheet for sheet in read.value.sheets if called.get(sheet.scorer) == unit]
    if not mine:
        return refuse("upload.nothing_filled")
    sheets = tuple(_filled(sheet, of_round, called[sheet.unit]) for sheet in mine)
    return Ok(Filled(sheets, datetime.fromisoformat(read.value.seals[0].made)))


def _not_ours(book: RoundWorkbook, called: dict[str, UnitId], unit: UnitId) -> tuple[Reason, ...]:
    others = sorted({sheet.scorer for sheet in book.sheets if called.get(sheet.scorer) != unit})
    return (Reason.of("upload.other_scorer", scorers=tuple(others)),) if others else ()


def _broken(book: RoundWorkbook, of_round: Terms, scorer: str, unit: UnitId) -> Reason | None:
    """Why the seal does not hold: a worksheet without one, or with locked cells, moment or code edited."""
    if not book.seals or not all(seal.code and seal.made for seal in book.seals):
        return Reason.of("upload.not_sealed")

    def holds(seal: Seal) -> bool:
        text = sealed_text(of_round, scorer=scorer, unit=int(unit), made=seal.made, locked=seal.locked)
        return plugged(Sealing).holds(text, seal.code)

    wrong = [seal.where for seal in book.seals if not holds(seal)]
    return Reason.of("upload.seal_broken", pages=tuple(wrong)) if wrong else None


def _filled(sheet: Handed, of_round: Terms, scored: UnitId) -> FilledSheet:
    cells = (
        Typed(criterion.code, typed_again(criterion, entry), entry.reason, is_vetoed=entry.vetoed)
        for criterion in of_round.table.criteria()
        if (entry := sheet.entries.get(criterion.code, Entry())) != Entry()
    )
    return FilledSheet(scored, tuple(cells))


def clashes(scoring_round: RoundId, unit: UnitId, filled: Filled) -> tuple[Clash, ...]:
    """The cells for which somebody has to choose, in the order of the workbook."""
    sheets = gathering.sheets_of(scoring_round, unit)
    rows = {row.scored_id: row for row in SheetRow.objects.filter(pk__in=sheets).select_related("scored")}
    table = gathering.content_of_table(RoundRow.objects.select_related("table").get(pk=scoring_round).table)
    now, base = gathering.latest_cells(sheets), gathering.latest_cells(sheets, until=filled.made)
    found: list[Clash] = []
    for sheet in filled.sheets:
        row = rows.get(sheet.scored)
        for typed in sheet.cells if row else ():
            criterion, key = table.criterion(typed.criterion), (row.pk if row else 0, typed.criterion)
            read = entered(criterion, typed.text) if criterion else refuse("sheet.unknown_criterion", code="")
            current = now.get(key)
            if row is None or criterion is None or isinstance(read, Refused) or current is None:
                continue
            stood = gathering.entry_in(base[key]) if key in base else Entry()
            theirs = gathering.entry_in(current)
            mine = Entry(read.value.score, vetoed=typed.is_vetoed, observed=read.value.observed)
            if merged(stood, mine, theirs) is Merged.CONFLICT:
                found.append(
                    Clash(
                        f"o-{sheet.scored}-{typed.criterion}", row.scored.name, criterion.code, criterion.text,
                        typed.text, typed_again(criterion, theirs), current.by, current.at, current.version,
                    )
                )  # fmt: skip
    return tuple(found)
