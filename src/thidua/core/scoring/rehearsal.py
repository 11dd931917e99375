"""What if: sheets that were really handed in, under another table or formula. Prose: docs/algorithms/ranking.md, 11.

Nothing is made up. A criterion that the sheets know nothing of is left out and named; points keep their share of the
maximum where it changed; facts are measured by the new measure where it asks for the same facts.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.quantity import rounded
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind
from thidua.core.scoring.formula import Formula
from thidua.core.scoring.measure import asks
from thidua.core.scoring.round import Handed, RoundResult, Terms, score_round
from thidua.core.scoring.sheet import Entry

PLACES = 4


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """The result under the other rules. left_out: criteria without any data; dropped: old ones that the table has not;
    rescaled: those whose maximum changed.
    """

    result: RoundResult
    table: CriteriaTable
    left_out: tuple[str, ...]
    dropped: tuple[str, ...]
    rescaled: tuple[str, ...]


def rehearse(terms: Terms, handed: Iterable[Handed], *, table: CriteriaTable, formula: Formula) -> Outcome[Rehearsed]:
    """The round of these sheets under another table and formula; refused where nothing of them fits."""
    sheets = list(handed)
    fitting = _with_data(table, terms.table)
    if not any(each.kind is Kind.BASE for each in fitting.criteria()):
        return refuse("rehearsal.nothing_in_common")
    moved = [replace(sheet, entries=_entries(sheet, terms.table, fitting)) for sheet in sheets]
    result = score_round(replace(terms, table=fitting, formula=formula), moved)
    if isinstance(result, Refused):
        return result
    old, new = {each.code: each for each in terms.table.criteria()}, {each.code: each for each in table.criteria()}
    return Ok(
        Rehearsed(
            result.value, fitting, tuple(code for code in new if code not in old),
            tuple(code for code in old if code not in new),
            tuple(code for code in new if code in old and new[code].maximum != old[code].maximum),
        )
    )  # fmt: skip


def _with_data(table: CriteriaTable, known: CriteriaTable) -> CriteriaTable:
    """The table without the criteria that the sheets know nothing of; steps are for typing and do not count here."""
    sections = [
        replace(section, maximum=None, criteria=tuple(
            replace(each, step=None) for each in section.criteria if known.criterion(each.code)
        ))
        for section in table.sections
    ]  # fmt: skip
    return replace(table, sections=tuple(each for each in sections if each.criteria), scale=None)


def _entries(sheet: Handed, old: CriteriaTable, new: CriteriaTable) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for criterion in new.criteria():
        was, entry = old.criterion(criterion.code), sheet.entries.get(criterion.code)
        if was is not None and entry is not None:
            found[criterion.code] = _moved(entry, was, criterion)
    return found


def _moved(entry: Entry, was: Criterion, now: Criterion) -> Entry:
    vetoed = entry.vetoed and now.veto
    same_facts = was.measure and now.measure and asks(was.measure) is asks(now.measure)
    if entry.observed is not None and same_facts:
        return replace(entry, vetoed=vetoed)
    if entry.score is None:
        return Entry(reason=entry.reason, vetoed=vetoed)
    share = Fraction(entry.score) / Fraction(was.maximum)
    points = max(rounded(share * Fraction(now.maximum), PLACES), now.floor) if share else Decimal(now.floor)
    return Entry(min(points, now.maximum), entry.reason, vetoed=vetoed)
