"""Writes of old lists: taken in, checked, saved into the register."""

from collections.abc import Mapping, Sequence
from typing import Any

from thidua.core.kernel.ids import ListId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.registry import kept_rows
from thidua.core.registry.legacy import LegacyRow
from thidua.foundation.act import Turn, action
from thidua.modules.directory.public import unit_for_update
from thidua.modules.documents.public import store_file
from thidua.modules.registry import queries
from thidua.modules.registry.actions.bearers import BearerDraft, columns_of
from thidua.modules.registry.actions.entries import BATCH, append
from thidua.modules.registry.models import AwardList, Bearer, Entry
from thidua.modules.registry.queries import lists
from thidua.modules.registry.queries.entries import book_for_update
from thidua.modules.registry.queries.lists import GoodRow, Key


@action("registry.receive_list", event="list.received")
def receive_list(turn: Turn, *, unit: UnitId, name: str, content: bytes) -> Outcome[ListId]:
    """Take an old list of awards in; its rows are checked after that, and nothing is entered yet."""
    held = turn.hold(unit_for_update, unit)
    read = queries.readable(content)
    if isinstance(read, Refused):
        return read

    file = store_file(turn, unit=unit, name=name, content=content, purpose="register").or_raise()
    row = AwardList.objects.create(unit=held.row, file_id=file, name=name[:255], by=turn.actor.name, at=turn.now)
    turn.afterwards(lists.CHECK_LONG if len(content) > lists.LONG_FILE else lists.CHECK, award_list=row.pk)
    return turn.apply(ListId(row.pk), to=held, name=row.name)


@action("registry.receive_rows", event="list.read")
def receive_rows(turn: Turn, *, unit: UnitId, name: str, rows: Sequence[Mapping[str, str]]) -> Outcome[ListId]:
    """Take in the rows that were read from a decision; they are checked after that like those of a workbook."""
    held = turn.hold(unit_for_update, unit)

    if not rows:
        return refuse("register.list_without_rows")

    content = kept_rows.to_bytes(rows)
    file = store_file(turn, unit=unit, name=f"{name}.json"[:255], content=content, purpose="register").or_raise()
    row = AwardList.objects.create(unit=held.row, file_id=file, name=name[:255], by=turn.actor.name, at=turn.now)
    turn.afterwards(lists.CHECK_LONG if len(rows) > lists.LONG_LIST else lists.CHECK, award_list=row.pk)
    return turn.apply(ListId(row.pk), to=held, name=row.name, count=len(rows))


@action("registry.check_list", event="list.checked")
def check_list(turn: Turn, *, award_list: ListId, report: dict[str, Any]) -> Outcome[ListId]:
    """Keep what the check of a list found."""
    held = turn.hold(queries.list_for_update, award_list)

    held.row.report = report
    held.row.save(update_fields=["report"])
    return turn.apply(award_list, to=held, step="check", rows=report["rows"], wrong=report["wrong"])


@action("registry.set_list_aside", event="list.set_aside")
def set_list_aside(turn: Turn, *, award_list: ListId, because: str) -> Outcome[ListId]:
    """Leave a list unsaved, with the reason."""
    held = turn.hold(queries.list_for_update, award_list)

    if not because.strip():
        return refuse("reason.missing")

    return turn.apply(award_list, to=held, step="set_aside", because=because.strip())


@action("registry.save_list", event="list.saving")
def save_list(turn: Turn, *, award_list: ListId) -> Outcome[int]:
    """Begin to enter the good rows of a checked list into the register, or go on where it was stopped."""
    held = turn.hold(queries.list_for_update, award_list)

    report = held.row.report
    if not report.get("rows"):
        return refuse("register.list_without_rows")
    book = turn.hold(book_for_update, UnitId(held.row.unit_id))

    begun = {"after_place": book.row.place, "entered": 0, "done": 0, "count": 0} | report
    held.row.report = begun | {"by": turn.actor.name}
    held.row.save(update_fields=["report"])
    left = report["rows"] - begun["done"]
    turn.afterwards(lists.SAVE_LONG if left > lists.LONG_LIST else lists.SAVE, award_list=held.row.pk)
    return turn.apply(left, to=held, step="save", name=held.row.name, count=left)


@action("registry.stop_saving", event="list.saving_stopped")
def stop_saving(turn: Turn, *, award_list: ListId) -> Outcome[ListId]:
    """Stop the entering of a list; what is in the register stays there, the rest can be entered later."""
    held = turn.hold(queries.list_for_update, award_list)

    return turn.apply(award_list, to=held, step="stop", count=held.row.report.get("count", 0))


def _bearers(rows: Sequence[GoodRow], whose: Mapping[Key, int | None]) -> dict[Key, int]:
    """The bearer of every row by key: those known, and new ones made for the rest."""
    first = {key: row for _at, row, key in reversed(rows)}
    new = {
        key: Bearer(
            unit_id=key[2], **columns_of(BearerDraft(row.name, key[0], born=key[3], position=row.position)),
        )
        for key, row in first.items()
        if whose.get(key) is None
    }  # fmt: skip
    Bearer.objects.bulk_create(new.values(), batch_size=BATCH)
    return {key: whose.get(key) or new[key].pk for key in first}


def _entry(by: str, turn: Turn, bearer: int, row: LegacyRow, source: str) -> Entry:
    return Entry(
        bearer_id=bearer, name=row.name[:255], position=row.position[:200], award=row.award, year=row.year,
        kind_of_award=row.kind_of_award, since=row.since, until=row.until, achievement=row.achievement,
        decision=row.decision[:120], decided=row.decided, issuer=row.issuer[:255], source=source, by=by, at=turn.now,
    )  # fmt: skip


def _without_known(rows: Sequence[GoodRow], bearers: Mapping[Key, int], old: set[int]) -> list[GoodRow]:
    """The rows whose award is not in the register yet: the same list saved twice enters nothing twice."""
    there: set[tuple[int, str, int, str]] = set()
    for entry in Entry.objects.filter(bearer__in=old, what=Entry.GRANTED).values_list(
        "bearer", "award", "year", "decision"
    ):
        there.add(entry)
    return [
        (at, row, key) for at, row, key in rows
        if (bearers[key], row.award, row.year, row.decision[:120]) not in there
    ]  # fmt: skip


@action("registry.save_part", event="list.part_saved")
def save_part(
    turn: Turn, *, award_list: ListId, rows: Sequence[GoodRow], whose: Mapping[Key, int | None]
) -> Outcome[dict[Key, int]]:
    """Enter some rows of a list, each with the list and row it comes from; the bearers of all, new ones among them."""
    held = turn.hold(queries.list_for_update, award_list)
    report = held.row.report
    if held.row.state != "saving":
        return refuse("register.saving_stopped", name=held.row.name)
    if rows[0][0] <= report["entered"]:
        return refuse("register.part_entered")

    book = turn.hold(book_for_update, UnitId(held.row.unit_id))
    bearers = _bearers(rows, whose)
    good = _without_known(rows, bearers, {key for key in whose.values() if key is not None})
    entries = [
        _entry(report["by"], turn, bearers[key], row, lists.source_of(held.row.name, at)) for at, row, key in good
    ]
    append(book.row, entries)
    done = {"entered": rows[-1][0], "done": report["done"] + len(rows), "count": report["count"] + len(good)}
    held.row.report = report | done
    held.row.save(update_fields=["report"])
    return turn.apply(bearers, to=held, name=held.row.name, count=len(good), last=rows[-1][0])


@action("registry.end_saving", event="list.saved")
def end_saving(turn: Turn, *, award_list: ListId) -> Outcome[int]:
    """Say that every good row of a list is in the register."""
    held = turn.hold(queries.list_for_update, award_list)

    count = held.row.report.get("count", 0)
    return turn.apply(count, to=held, step="end", name=held.row.name, count=count)
