"""Old lists: their cells, what is wrong in them, whom they name again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import FileId, ListId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.registry import kept_rows
from thidua.core.registry.legacy import LegacyRow, read_row
from thidua.core.registry.naming import spelling
from thidua.core.vietnamese.fold import search_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.foundation.sentences import sentence
from thidua.foundation.sockets import plugged
from thidua.law.book import lawbook
from thidua.modules.directory.public import units_within
from thidua.modules.documents.public import content_of
from thidua.modules.registry.models import AwardList, Bearer
from thidua.modules.registry.queries.bearers import COLUMNS, SIGHT
from thidua.modules.statutes.public import award_words
from thidua.ports.register import RegisterBookFile

SHOWN = 400
"""How many wrong rows and how many matches are kept for the page; the totals count all."""


@cache
def award_codes() -> dict[str, str]:
    """Codes by the name of the award without accents, and by the code itself."""
    told = {search_key(award_words(code)): code for code in lawbook().events}
    return told | {search_key(code): code for code in lawbook().events}


def award_code(name: str) -> str:
    """The code of an award as lists name it, "" where nobody knows it."""
    key = search_key(name).removeprefix("danh hieu ").removeprefix("tang ")
    return award_codes().get(key, "")


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row of a list names: `key` groups rows of one bearer, `bearer` is whom the register knows already."""

    key: tuple[str, str, int, int | None]
    bearer: int | None
    name: str


@dataclass(slots=True)
class Checked:
    """What the check of a list found. `bearers` is by key of a match."""

    rows: list[tuple[int, LegacyRow, tuple[str, str, int, int | None]]]
    wrong: list[tuple[int, tuple[Reason, ...]]]
    matches: dict[tuple[str, str, int, int | None], Match]
    spellings: dict[tuple[str, str, int, int | None], set[str]]
    repeated: list[int]

    def report(self) -> dict[str, Any]:
        """As it is kept with the list."""
        twice = [sorted(names) for names in self.spellings.values() if len(names) > 1]
        known = [match for match in self.matches.values() if match.bearer is not None]
        return {
            "rows": len(self.rows), "wrong": len(self.wrong), "repeated": self.repeated[:SHOWN],
            "repeats": len(self.repeated), "bearers": len(self.matches), "known": len(known), "spelt_twice": len(twice),
            "wrong_rows": [[at, [sentence(reason, "vi") for reason in why]] for at, why in self.wrong[:SHOWN]],
            "known_names": sorted({match.name for match in known})[:SHOWN], "twice": twice[:SHOWN],
        }  # fmt: skip


def _units(unit: UnitId) -> Callable[[str], int | None]:
    """The number of a unit of the branch by its name or code; the unit itself where a row names none."""
    known = {
        search_key(name): each.id for each in units_within(unit) for name in (each.name, each.short_name, each.code)
    }
    return lambda name: int(unit) if not name else known.get(search_key(name))


def _known(units: set[int], spellings: set[str]) -> dict[tuple[str, str, int], list[Bearer]]:
    """Bearers of these units by kind, spelling and unit; only those whose spelling the list has."""
    found: dict[tuple[str, str, int], list[Bearer]] = {}
    rows = Bearer.objects.filter(unit__in=units).only("pk", "kind", "spelling", "unit_id", "born", "name")
    for row in rows.iterator(chunk_size=5000):
        if row.spelling in spellings:
            found.setdefault((row.kind, row.spelling, row.unit_id), []).append(row)
    return found


def checked(unit: UnitId, lines: Iterator[tuple[int, Mapping[str, str]]], *, today: date) -> Checked:
    """Every row read or refused, and whom the rows name."""
    unit_of = _units(unit)
    found = Checked([], [], {}, {}, [])
    seen: set[tuple[object, ...]] = set()
    for at, cells in lines:
        read = read_row(cells, awards=award_code, today=today)
        if isinstance(read, Refused):
            found.wrong.append((at, read.reasons))
            continue
        row, place = read.value, unit_of(read.value.unit)
        if place is None:
            found.wrong.append((at, (Reason.of("register.unit_unknown", typed=row.unit),)))
            continue
        key = (row.kind, spelling(row.name), place, row.born)
        same = (key, row.award, row.year, search_key(row.decision))
        if same in seen:
            found.repeated.append(at)
            continue
        seen.add(same)
        found.rows.append((at, row, key))
        found.spellings.setdefault(key, set()).add(row.name)
    _match(found)
    return found


def _match(found: Checked) -> None:
    """Find the rows' bearers among those that the register has."""
    there = _known({key[2] for key in found.spellings}, {key[1] for key in found.spellings})
    for key, names in found.spellings.items():
        same = [row for row in there.get(key[:3], []) if row.born is None or key[3] is None or row.born == key[3]]
        one = same[0] if len(same) == 1 else None
        found.matches[key] = Match(key, one.pk if one else None, one.name if one else min(names))


def lines_of(file: FileId) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
    """The rows of a list's file, with their numbers; refused where it is no workbook of this kind."""
    content = content_of(file)
    return kept_rows.from_bytes(content) if kept_rows.is_kept(content) else plugged(RegisterBookFile).read(content)


def readable(content: bytes) -> Outcome[bool]:
    """Whether the bytes are a workbook with the columns of a list."""
    read = plugged(RegisterBookFile).read(content)
    return read if isinstance(read, Refused) else Ok(True)  # noqa: FBT003 - the answer itself


def list_subject(row: AwardList) -> Subject:
    """What rights look at in a list."""
    return Subject("award_list", row.pk, row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state)


def list_for_update(key: ListId, /) -> Outcome[Held[AwardList]]:
    """The list, locked."""
    row = locks.locked(AwardList.objects.select_related("unit").filter(pk=key)).first()
    return Ok(Held(row, list_subject(row))) if row else refuse("absent.not_found")


def list_to_check(key: ListId) -> tuple[int, int] | None:
    """The unit and the file of a list that nobody has checked yet."""
    return AwardList.objects.filter(pk=key, state="received").values_list("unit", "file").first()


@dataclass(frozen=True, slots=True)
class ListView:
    """A list with what its check found."""

    id: ListId
    name: str
    unit: UnitId
    unit_name: str
    state: str
    report: Mapping[str, Any]
    by: str
    at: datetime
    doors: Mapping[str, Door]


LIST_ACTIONS = ("registry.save_list", "registry.set_list_aside")


def _view(ctx: Context, row: AwardList) -> ListView:
    may = doors(ctx, list_subject(row), *LIST_ACTIONS)
    return ListView(
        ListId(row.pk), row.name, UnitId(row.unit_id), row.unit.name, row.state, row.report, row.by, row.at, may
    )


def visible_lists(ctx: Context) -> tuple[ListView, ...]:
    """The lists that the actor may see, newest first."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return tuple(_view(ctx, row) for row in AwardList.objects.filter(seen).select_related("unit"))


def list_page(ctx: Context, key: ListId) -> Outcome[ListView]:
    """One list; refused as not found where the actor may not see it."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = AwardList.objects.filter(seen, pk=key).select_related("unit").first()
    return Ok(_view(ctx, row)) if row else refuse("absent.not_found")
