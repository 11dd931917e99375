"""Old lists: their cells, what is wrong in them, whom they name again."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import BearerId, EntryId, FileId, ListId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.registry import kept_rows
from thidua.core.registry.legacy import LegacyRow, read_row
from thidua.core.registry.naming import spelling
from thidua.core.vietnamese.fold import search_key
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.foundation.progress import Progress, progress_of
from thidua.foundation.sentences import sentence
from thidua.foundation.sockets import plugged
from thidua.law.book import lawbook
from thidua.modules.directory.public import units_within
from thidua.modules.documents.public import content_of
from thidua.modules.registry.models import AwardList, Bearer, Entry
from thidua.modules.registry.queries.bearers import COLUMNS, SIGHT, seen
from thidua.modules.registry.queries.entries import OF_LIST
from thidua.modules.registry.queries.searching import PAGE
from thidua.modules.statutes.public import award_words
from thidua.ports.register import RegisterBookFile, WrongRow

SHOWN = 400
"""How many matches and repeated rows are kept for the page; the totals count all."""
KEPT = 5_000
"""So many wrong rows are kept with their cells: those that can be downloaded and put right."""
TOLD_EVERY = 5_000
LONGEST_NAME = 220
ENTERED = ("saving", "stopped", "saved")
LONG_FILE, LONG_LIST = 200_000, 1_000
"""From so many bytes on a check, from so many rows on an entering is left to a worker; before, it is done at once."""
CHECK, CHECK_LONG = "registry.check_list", "registry.check_long_list"
SAVE, SAVE_LONG = "registry.enter_rows", "registry.enter_many_rows"
Key = tuple[str, str, int, int | None]
"""What rows of one bearer share: kind, spelling, unit, year of birth."""
GoodRow = tuple[int, LegacyRow, Key]


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

    key: Key
    bearer: int | None
    name: str


@dataclass(slots=True)
class Checked:
    """What the check of a list found. `bearers` is by key of a match."""

    rows: list[GoodRow]
    wrong: list[tuple[int, Mapping[str, str], tuple[Reason, ...]]]
    matches: dict[Key, Match]
    spellings: dict[Key, set[str]]
    repeated: list[int]

    def report(self) -> dict[str, Any]:
        """As it is kept with the list."""
        twice = [sorted(names) for names in self.spellings.values() if len(names) > 1]
        known = [match for match in self.matches.values() if match.bearer is not None]
        return {
            "rows": len(self.rows), "wrong": len(self.wrong), "repeated": self.repeated[:SHOWN],
            "repeats": len(self.repeated), "bearers": len(self.matches), "known": len(known), "spelt_twice": len(twice),
            "wrong_rows": [_wrong_row(*each) for each in self.wrong[:KEPT]],
            "known_names": sorted({match.name for match in known})[:SHOWN], "twice": twice[:SHOWN],
        }  # fmt: skip


def _wrong_row(at: int, cells: Mapping[str, str], why: tuple[Reason, ...]) -> dict[str, Any]:
    headers = plugged(RegisterBookFile).headers()
    faults = [[headers[str(reason.value("column"))], sentence(reason, "vi")] for reason in why]
    return {"row": at, "faults": faults, "cells": {name: text for name, text in cells.items() if text}}


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
    met: set[tuple[object, ...]] = set()
    for at, cells in lines:
        read = read_row(cells, awards=award_code, today=today)
        if isinstance(read, Refused):
            found.wrong.append((at, cells, read.reasons))
            continue
        row, place = read.value, unit_of(read.value.unit)
        if place is None:
            found.wrong.append((at, cells, (Reason.of("register.unit_unknown", column="unit", typed=row.unit),)))
            continue
        key = (row.kind, spelling(row.name), place, row.born)
        same = (key, row.award, row.year, search_key(row.decision))
        if same in met:
            found.repeated.append(at)
            continue
        met.add(same)
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


def watched(file: FileId, watch: Callable[[int, int], None]) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
    """The rows of a list's file, telling every thousand rows how many are read; the total is told at the end."""
    lines = lines_of(file)
    if isinstance(lines, Refused):
        return lines

    def told() -> Iterator[tuple[int, Mapping[str, str]]]:
        for count, line in enumerate(lines.value, 1):
            if count % TOLD_EVERY == 0:
                watch(count, 0)
            yield line

    return Ok(told())


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
class Saving:
    """A list whose rows are being entered: up to row `entered` of the file they are in the register."""

    unit: UnitId
    file: FileId
    entered: int
    whose: Mapping[int, int]


def list_to_save(key: ListId) -> Saving | None:
    """The list with the bearers of the rows already entered, None where nobody asks for it (any more)."""
    row = AwardList.objects.filter(pk=key, state="saving").first()
    if row is None:
        return None
    entries = Entry.objects.filter(book__unit=row.unit_id, place__gt=row.report["after_place"], what=Entry.GRANTED)
    there = entries.filter(source__startswith=source_of(row.name, "")).values_list("source", "bearer")
    whose = {int(source.rpartition(" ")[2]): bearer for source, bearer in there if row.report["entered"]}
    return Saving(UnitId(row.unit_id), FileId(row.file_id), row.report["entered"], whose)


def source_of(name: str, at: int | str) -> str:
    """Where an entry of a list comes from: the list and the row."""
    return f"{name[:LONGEST_NAME]}{OF_LIST}{at}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry comes from: the row of a list; where that was read in a paper, the paper and its line."""

    list: ListId
    row: int
    paper: int | None = None
    line: int | None = None


def origin_of(ctx: Context, key: EntryId) -> Outcome[Origin]:
    """The row that an entry was made from; not found where it came from no list, or the actor may not see it."""
    entry = Entry.objects.select_related("book").filter(pk=key, what=Entry.GRANTED).first()
    if entry is None or isinstance(seen(ctx, BearerId(entry.bearer_id)), Refused) or OF_LIST not in entry.source:
        return refuse("absent.not_found")
    name, _mark, at = entry.source.rpartition(OF_LIST)
    entered = AwardList.objects.filter(unit=entry.book.unit_id, state__in=ENTERED, name__startswith=name)
    lists = [row for row in entered if row.name[:LONGEST_NAME] == name and row.report["after_place"] < entry.place]
    return Ok(_origin(max(lists, key=_after), int(at))) if lists else refuse("absent.not_found")


def _after(row: AwardList) -> int:
    """Behind which place of the register the entries of a list begin."""
    return int(row.report["after_place"])


def _origin(row: AwardList, at: int) -> Origin:
    content = content_of(FileId(row.file_id))
    if not kept_rows.is_kept(content):
        return Origin(ListId(row.pk), at)
    cells = dict(kept_rows.from_bytes(content).or_raise()).get(at, {})
    paper, line = cells.get("paper", ""), cells.get("line", "")
    return Origin(ListId(row.pk), at, int(paper) if paper else None, int(line) if line else None)


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

    progress: Progress | None = None

    @property
    def shown_rows(self) -> list[dict[str, Any]]:
        """The first wrong rows, as many as a page can bear."""
        rows: list[dict[str, Any]] = self.report.get("wrong_rows", [])
        return rows[:PAGE]

    @property
    def left(self) -> int:
        """How many good rows are not entered yet."""
        return int(self.report.get("rows", 0)) - int(self.report.get("done", 0))


LIST_ACTIONS = ("registry.save_list", "registry.stop_saving", "registry.set_list_aside")


def _view(ctx: Context, row: AwardList) -> ListView:
    may = doors(ctx, list_subject(row), *LIST_ACTIONS)
    long = {"received": CHECK_LONG, "saving": SAVE_LONG}.get(row.state)
    progress = progress_of(long, by="award_list", now=ctx.now).get(row.pk) if long else None
    return ListView(
        ListId(row.pk), row.name, UnitId(row.unit_id), row.unit.name, row.state, row.report, row.by, row.at, may,
        progress,
    )  # fmt: skip


def wrong_rows(ctx: Context, key: ListId) -> Outcome[bytes]:
    """The wrong rows of a list as a workbook, to be put right and taken in."""
    page = list_page(ctx, key)
    if isinstance(page, Refused):
        return page
    rows = page.value.report.get("wrong_rows", [])
    told = (WrongRow(row["row"], row["cells"], tuple(map(tuple, row["faults"]))) for row in rows)
    return Ok(plugged(RegisterBookFile).wrong(told))


def visible_lists(ctx: Context, *, most: int = PAGE) -> tuple[ListView, ...]:
    """The lists that the actor may see, the newest ones first."""
    sight = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return tuple(_view(ctx, row) for row in AwardList.objects.filter(sight).select_related("unit")[:most])


def list_page(ctx: Context, key: ListId) -> Outcome[ListView]:
    """One list; refused as not found where the actor may not see it."""
    sight = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = AwardList.objects.filter(sight, pk=key).select_related("unit").first()
    return Ok(_view(ctx, row)) if row else refuse("absent.not_found")
