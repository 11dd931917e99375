"""A row of a list of proposals, read strictly: the row, or every fault in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason
from thidua.core.registry.legacy import read_day
from thidua.core.registry.naming import COLLECTIVE, ENTERPRISE, HOUSEHOLD, PERSON
from thidua.core.vietnamese.fold import search_key

COLUMNS = (
    "kind", "name", "born", "position", "award", "since", "until", "members", "having", "achievement",
)  # fmt: skip
"""The columns of a list, in the order of the template."""
_WHO = {
    "": PERSON, "ca nhan": PERSON, "tap the": COLLECTIVE, "don vi": COLLECTIVE, "ho gia dinh": HOUSEHOLD,
    "doanh nghiep": ENTERPRISE,
}  # fmt: skip
_OLDEST = 1850


@dataclass(frozen=True, slots=True)
class ListedProposal:
    """A row: who is proposed for what."""

    kind: str
    name: str
    award: str
    since: Day
    until: Day
    born: int | None = None
    position: str = ""
    members: int | None = None
    having: int | None = None
    achievement: str = ""


@dataclass(slots=True)
class _Reader:
    """Takes the cells of one row and gathers the faults."""

    cells: Mapping[str, str]
    faults: list[Reason] = field(default_factory=list)

    def text(self, column: str) -> str:
        return " ".join(self.cells.get(column, "").split())

    def day(self, column: str, usual: Day) -> Day:
        typed = self.text(column)
        found = read_day(typed) if typed else usual
        if found is None:
            self.faults.append(Reason.of("register.day_unreadable", typed=typed))
        return found or usual

    def number(self, column: str) -> int | None:
        typed = self.text(column)
        if typed and not typed.isdecimal():
            self.faults.append(Reason.of("listing.number_unreadable", typed=typed))
            return None
        return int(typed) if typed else None


def read_row(
    cells: Mapping[str, str], *, awards: Callable[[str], str], year: int, today: Day
) -> Outcome[ListedProposal]:
    """The row; blank days are those of the year. `awards` gives the code of an award's name. Refused with every fault.

    The award is refused where the catalogue has no such name; the kind where it is none of the four.
    """
    reader = _Reader(cells)
    kind, award = _WHO.get(search_key(reader.text("kind"))), awards(reader.text("award"))
    since, until = reader.day("since", date(year, 1, 1)), reader.day("until", date(year, 12, 31))
    born = reader.number("born")
    told = {name: reader.number(name) for name in ("members", "having")}
    faults = [*reader.faults, *_lacking(reader, kind, award)]
    if until < since or until > today:
        faults.append(Reason.of("register.period_backwards"))
    if born is not None and not _OLDEST <= born <= today.year:
        faults.append(Reason.of("register.year_unreadable", typed=str(born)))
    if faults:
        return Refused(tuple(faults))
    texts = (reader.text("position"), cells.get("achievement", "").strip())
    return Ok(
        ListedProposal(
            kind or PERSON, reader.text("name"), award, since, until, born, position=texts[0], achievement=texts[1],
            **told,
        )
    )  # fmt: skip


def _lacking(reader: _Reader, kind: str | None, award: str) -> list[Reason]:
    found = []
    if kind is None:
        found.append(Reason.of("register.kind_unknown", typed=reader.text("kind")))
    if not reader.text("name"):
        found.append(Reason.of("register.name_missing"))
    if not award:
        typed = reader.text("award")
        found.append(Reason.of("register.award_unknown" if typed else "register.award_missing", typed=typed))
    return found
