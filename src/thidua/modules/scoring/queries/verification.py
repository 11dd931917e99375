"""What a verification asks for: reasons where it differs from the proposal, and only the sections a body was given."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.agreement import Disagreement, disagreements, further_scorers
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.formula import Source
from thidua.core.scoring.round import Handed
from thidua.core.scoring.sheet import Entry, fill
from thidua.modules.scoring.models import Part, RoundRow, SheetRow
from thidua.modules.scoring.queries import gathering, terms
from thidua.modules.scoring.queries.shapes import Typed


def why_unexplained(sheet: SheetRow, typed: Typed, entry: Entry) -> Reason | None:
    """A verified score that differs from the proposal needs its reason; why it cannot be kept, or None."""
    if sheet.part != Part.VERIFIED or entry.score is None or typed.reason.strip():
        return None
    own = gathering.own_cells(sheet).get(typed.criterion)
    if own is not None and (own.score, own.is_vetoed) == (entry.score, typed.is_vetoed):
        return None
    proposed = own.score.normalize() + Decimal(0) if own and own.score is not None else None
    return Reason.of("verify.reason_missing", code=typed.criterion, proposed=proposed)


def is_asked(sheet: SheetRow, table: CriteriaTable, code: str) -> bool:
    """Whether the sheet has to have a score there: a specialist body fills the sections it was given only."""
    if sheet.part != Part.SPECIALIST:
        return True
    given = {section for section, unit in terms.procedure_of(sheet.round).specialists if unit == sheet.scorer_id}
    sections = [section for section in table.sections if "" in given or section.code in given]
    return any(criterion.code == code for section in sections for criterion in section.criteria)


def leaders_of(row: RoundRow, *, head: int | None, deputy: int | None) -> Outcome[tuple[int, int]]:
    """Who verifies: the head for all others, the deputy for the head, which does not verify itself."""
    if head is None:
        return refuse("bloc.one_head", count=0)
    if deputy is None and head in terms.members_of(row):
        return refuse("verify.no_deputy")
    return Ok((head, deputy if deputy is not None else head))


def apart(row: RoundRow) -> tuple[Disagreement, ...]:
    """The units whose scorers differ by more than agreed and for whom nobody further was called; by their names."""
    share = terms.procedure_of(row).third_share
    if share is None:
        return ()
    table = gathering.content_of_table(row.table)
    cross: dict[str, dict[str, Decimal]] = {}
    for handed in terms.handed_in(row):
        total = fill(table, handed.entries).or_raise().total if handed.source is Source.CROSS else None
        if total is not None:
            cross.setdefault(handed.unit, {})[handed.scorer] = total  # type: ignore[assignment] # exact, decimal or not
    called = SheetRow.objects.filter(round=row).exclude(called_because="").select_related("scored")
    handled = {sheet.scored.name for sheet in called}
    found = disagreements(cross, maximum=table.highest, share=share)
    return tuple(each for each in found if each.unit not in handled)


def candidates(row: RoundRow, unit: str) -> tuple[UnitId, ...]:
    """The members that may be called to score a unit (by its name) too."""
    members = terms.members_of(row)
    keys = {name: key for key, name in members.items()}
    about = SheetRow.objects.filter(round=row, part=Part.SCORE, scored=keys[unit])
    asked = [members[UnitId(sheet.scorer_id)] for sheet in about if sheet.scorer_id in members]
    return tuple(keys[name] for name in further_scorers(list(keys), unit=unit, asked=asked, barred=()))


@dataclass(frozen=True, slots=True)
class Spread:
    """One criterion of one unit: its own score, the mean of the others, their distance in percent of the maximum."""

    unit: str
    criterion: str
    own: Decimal
    others: Decimal
    share: Decimal


def spreads(table: CriteriaTable, handed: list[Handed]) -> list[Spread]:
    """Every criterion with a self score and others' scores that differ, the widest first."""
    own = {sheet.unit: sheet.entries for sheet in handed if sheet.source is Source.SELF}
    crossed: dict[tuple[str, str], list[Decimal]] = {}
    for sheet in handed:
        for code, entry in sheet.entries.items() if sheet.source is Source.CROSS else ():
            if entry.score is not None:
                crossed.setdefault((sheet.unit, code), []).append(entry.score)
    found: list[Spread] = []
    for criterion in table.criteria():
        for unit, entries in own.items():
            mine, others = entries.get(criterion.code), crossed.get((unit, criterion.code))
            if mine is None or mine.score is None or not others:
                continue
            mean = Fraction(sum(others)) / len(others)
            share = (Fraction(mine.score) - mean) * 100 / Fraction(criterion.maximum)
            if share:
                found.append(Spread(unit, criterion.code, mine.score, rounded(mean, 2), rounded(share, 1)))
    return sorted(found, key=lambda each: (-abs(each.share), each.unit, each.criterion))
