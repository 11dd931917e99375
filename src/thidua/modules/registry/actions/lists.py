"""Writes of old lists: taken in, checked, saved into the register."""

from collections.abc import Mapping, Sequence
from typing import Any

from thidua.core.kernel.ids import FileId, ListId, UnitId
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
from thidua.modules.registry.queries.entries import book_for_update
from thidua.modules.registry.queries.lists import Checked, checked


@action("registry.receive_list", event="list.received")
def receive_list(turn: Turn, *, unit: UnitId, name: str, content: bytes) -> Outcome[ListId]:
    """Take an old list of awards in; its rows are checked after that, and nothing is entered yet."""
    held = turn.hold(unit_for_update, unit)
    read = queries.readable(content)
    if isinstance(read, Refused):
        return read

    file = store_file(turn, unit=unit, name=name, content=content, purpose="register").or_raise()
    row = AwardList.objects.create(unit=held.row, file_id=file, name=name[:255], by=turn.actor.name, at=turn.now)
    turn.afterwards("registry.check_list", award_list=row.pk)
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
    turn.afterwards("registry.check_list", award_list=row.pk)
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


def _bearers(found: Checked) -> dict[object, Bearer]:
    """Every bearer of the list by key: those known, and new ones made for the rest."""
    known = Bearer.objects.in_bulk([match.bearer for match in found.matches.values() if match.bearer is not None])
    first = {key: row for _at, row, key in reversed(found.rows)}
    new = {
        key: Bearer(
            unit_id=key[2],
            **columns_of(BearerDraft(match.name, key[0], born=key[3], position=first[key].position)),
        )
        for key, match in found.matches.items()
        if match.bearer is None
    }
    Bearer.objects.bulk_create(new.values(), batch_size=BATCH)
    return {key: known[match.bearer] if match.bearer is not None else new[key] for key, match in found.matches.items()}


def _entry(turn: Turn, bearer: Bearer, row: LegacyRow, source: str) -> Entry:
    return Entry(
        bearer=bearer, name=row.name[:255], position=row.position[:200], award=row.award, year=row.year,
        kind_of_award=row.kind_of_award, since=row.since, until=row.until, achievement=row.achievement,
        decision=row.decision[:120], decided=row.decided, issuer=row.issuer[:255], source=source, by=turn.actor.name,
        at=turn.now,
    )  # fmt: skip


def _without_known(found: Checked, bearers: dict[object, Bearer]) -> list[tuple[int, LegacyRow, object]]:
    """The rows whose award is not in the register yet: the same list saved twice enters nothing twice."""
    old = [bearer.pk for key, bearer in bearers.items() if found.matches[key].bearer is not None]  # type: ignore[index]
    there: set[tuple[int, str, int, str]] = set()
    for start in range(0, len(old), BATCH):
        rows = Entry.objects.filter(bearer__in=old[start : start + BATCH], what=Entry.GRANTED)
        there |= set(rows.values_list("bearer", "award", "year", "decision"))
    return [
        (at, row, key) for at, row, key in found.rows
        if (bearers[key].pk, row.award, row.year, row.decision[:120]) not in there
    ]  # fmt: skip


@action("registry.save_list", event="list.saved")
def save_list(turn: Turn, *, award_list: ListId) -> Outcome[int]:
    """Enter the good rows of a checked list into the register, each with the list and row it comes from."""
    held = turn.hold(queries.list_for_update, award_list)
    unit = UnitId(held.row.unit_id)
    lines = queries.lines_of(FileId(held.row.file_id)).or_raise()
    found = checked(unit, lines, today=turn.today)
    if not found.rows:
        return refuse("register.list_without_rows")

    book = turn.hold(book_for_update, unit)
    bearers = _bearers(found)
    rows = _without_known(found, bearers)
    append(book.row, [_entry(turn, bearers[key], row, f"{held.row.name}, dòng {at}"[:255]) for at, row, key in rows])
    return turn.apply(len(rows), to=held, step="save", name=held.row.name, count=len(rows))
