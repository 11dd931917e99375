"""A list of proposals in a workbook, checked before anything is saved: good rows, wrong rows, whom they name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

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
    """A row that can be proposed. `bearer` None is somebody new; `other_spelling` how the register writes the name."""

    at: int
    row: ListedProposal
    bearer: BearerId | None
    other_spelling: str


@dataclass(slots=True)
class CheckedList:
    """What the check of a list found."""

    good: list[GoodRow] = field(default_factory=list)
    wrong: list[tuple[int, tuple[Reason, ...]]] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)

    @property
    def new(self) -> int:
        """How many names the register does not have yet."""
        return sum(each.bearer is None for each in self.good)


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
    seen: set[tuple[str, str, int | None, str]] = set()
    for at, row in read:
        key = (row.kind, spelling(row.name), row.born, row.award)
        if key in seen:
            found.repeated.append(at)
            continue
        seen.add(key)
        matched = _matched(at, row, known.get((row.kind, spelling(row.name)), []))
        if isinstance(matched, Refused):
            found.wrong.append((at, matched.reasons))
        else:
            found.good.append(matched.value)
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
