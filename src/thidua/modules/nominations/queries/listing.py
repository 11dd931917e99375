"""A list of proposals in a workbook, checked before anything is saved: good rows, wrong rows, whom they name."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from thidua.core.kernel.ids import BearerId, FileId, NominationId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.listing import ListedProposal, read_row
from thidua.core.registry.naming import spelling
from thidua.foundation.act import Context
from thidua.foundation.sockets import plugged
from thidua.modules.documents.public import content_of
from thidua.modules.nominations.models import Nomination, Paper
from thidua.modules.nominations.queries.papers import LIST
from thidua.modules.nominations.queries.picking import drafted
from thidua.modules.registry.public import BearerView, award_code, bearers_spelt
from thidua.ports.nominations import NominationBook

SHOWN = 300


@dataclass(frozen=True, slots=True)
class GoodRow:
    """A row that can be proposed. `bearer` None is somebody new; `other_spelling` how the register writes the name.

    `same_as` is the earlier row of the list that names the same one, spelt like it or not.
    """

    at: int
    row: ListedProposal
    bearer: BearerId | None
    other_spelling: str
    same_as: int | None = None

    @property
    def who(self) -> tuple[str, str, int | None]:
        """What tells two of a list apart: the kind, the spelling, the year of birth."""
        return (self.row.kind, spelling(self.row.name), self.row.born)


@dataclass(slots=True)
class CheckedList:
    """What the check of a list found."""

    good: list[GoodRow] = field(default_factory=list)
    wrong: list[tuple[int, tuple[Reason, ...]]] = field(default_factory=list)
    repeated: list[tuple[int, int, str]] = field(default_factory=list)
    """Rows left out, each with the row that it repeats and its name: the same one for the same award."""

    @property
    def new(self) -> int:
        """How many names the register does not have yet."""
        return sum(each.bearer is None and each.same_as is None for each in self.good)


def lines_of(content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
    """The rows of a workbook; refused where it is none of this kind."""
    return plugged(NominationBook).read(content)


def _matched(at: int, row: ListedProposal, there: list[BearerView]) -> Outcome[GoodRow]:
    same = [each for each in there if each.born is None or row.born is None or each.born == row.born]
    if len(same) > 1:
        return refuse("listing.several", name=row.name, count=len(same))
    one = same[0] if same else None
    other = one.name if one and one.name != row.name else ""
    return Ok(GoodRow(at, row, one.id if one else None, other))


def _plain(name: str) -> str:
    """A name as it is written, whatever its case and however its letters are composed."""
    return unicodedata.normalize("NFC", name).casefold()


def _sort(found: CheckedList, matched: Outcome[GoodRow], at: int, *, same_as: int | None) -> None:
    if isinstance(matched, Ok):
        found.good.append(replace(matched.value, same_as=same_as))
    elif isinstance(matched, Refused):
        found.wrong.append((at, matched.reasons))


def checked(nomination: Nomination, content: bytes, *, today: Day) -> Outcome[CheckedList]:
    """Every row read or refused, and whom the rows name in the branch of the proposing unit."""
    lines = lines_of(content)
    if isinstance(lines, Refused):
        return lines
    found, read = CheckedList(), []
    for at, cells in lines.value:
        told = read_row(cells, awards=award_code, year=nomination.year, today=today)
        if isinstance(told, Refused):
            found.wrong.append((at, told.reasons))
        else:
            read.append((at, told.value))
    known = bearers_spelt({spelling(row.name) for _at, row in read}, path=nomination.unit.path)
    first: dict[tuple[str, str, int | None], tuple[int, str]] = {}
    awards: dict[tuple[str, str, int | None, str], int] = {}
    for at, row in read:
        who = (row.kind, spelling(row.name), row.born)
        earlier, other = first.setdefault(who, (at, row.name))
        if row.born is None and _plain(other) != _plain(row.name):
            said = Reason.of("listing.spelt_like_row", name=row.name, row=earlier, other=other)
            found.wrong.append((at, (said,)))
        elif (*who, row.award) in awards:
            found.repeated.append((at, awards[*who, row.award], row.name))
        else:
            awards[*who, row.award] = at
            _sort(found, _matched(at, row, known.get(who[:2], [])), at, same_as=earlier if earlier != at else None)
    found.wrong.sort(key=lambda pair: pair[0])
    return Ok(found)


def list_of(ctx: Context, nomination: NominationId, paper: int) -> Outcome[tuple[Nomination, Paper]]:
    """A list that was brought for a nomination, for who may propose in it."""
    row = drafted(ctx, nomination)
    if isinstance(row, Refused):
        return row
    found = Paper.objects.filter(pk=paper, nomination=nomination, code=LIST, taken_out_by="").first()
    return Ok((row.value, found)) if found else refuse("absent.not_found")


def checked_page(ctx: Context, nomination: NominationId, paper: int) -> Outcome[CheckedList]:
    """What the check of a list found, for who may propose in the nomination."""
    found = list_of(ctx, nomination, paper)
    if isinstance(found, Refused):
        return found
    row, file = found.value
    return checked(row, content_of(FileId(file.file_id)), today=ctx.today)
