"""Gathering for the actions of scoring: rows locked, inputs complete."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db.models import Max, Q

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import BlocId, RoundId, SheetId, TableId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring import criterion as criteria
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.measure import observed_of
from thidua.core.scoring.sheet import Entry
from thidua.foundation import locks
from thidua.foundation.act import Held
from thidua.modules.campaigns.public import bloc_subject, bloc_view
from thidua.modules.directory.public import unit_view
from thidua.modules.scoring.models import CellRow, Part, RoundRow, SheetRow, SnapshotRow, TableRow

DONE = ("submitted", "aside")
"""The states of a sheet that nobody waits for."""


def table_for_update(key: TableId, /) -> Outcome[Held[TableRow]]:
    """The table, locked; it belongs to the head's unit that keeps it."""
    row = locks.locked(TableRow.objects.filter(pk=key).select_related("unit")).first()
    if row is None:
        return refuse("absent.not_found")
    subject = Subject("table", row.pk, row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state)
    return Ok(Held(row, subject))


def round_for_update(key: RoundId, /) -> Outcome[Held[RoundRow]]:
    """The round, locked; rights look at its bloc."""
    row = locks.locked(RoundRow.objects.filter(pk=key)).first()
    if row is None:
        return refuse("absent.not_found")
    bloc = bloc_view(BlocId(row.bloc_id))
    subject = bloc_subject(bloc, kind="round", key=row.pk, title=row.name, state=row.state)
    # The head's place in the tree: who may read the history of its branch reads that of its rounds too.
    return Ok(Held(row, replace(subject, path=unit_view(bloc.head).path if bloc.head else "")))


def sheet_for_update(key: SheetId, /) -> Outcome[Held[SheetRow]]:
    """The sheet, locked; it belongs to the unit that scores, in the round's bloc."""
    row = locks.locked(SheetRow.objects.filter(pk=key).select_related("scorer", "scored")).first()
    if row is None:
        return refuse("absent.not_found")
    # Read after the lock is held, so that a round closed while this waited is seen closed.
    row.round = RoundRow.objects.select_related("table").get(pk=row.round_id)
    bloc = bloc_view(BlocId(row.round.bloc_id))
    subject = Subject(
        kind="sheet", id=row.pk, title=f"{row.scorer} → {row.scored}", unit=UnitId(row.scorer_id),
        path=row.scorer.path, state=row.state, bloc_head=bloc.head,
        bloc_members=frozenset(member.unit for member in bloc.members),
    )  # fmt: skip
    return Ok(Held(row, subject))


def content_of_table(row: TableRow) -> CriteriaTable:
    """The table as data; it was checked when it was saved."""
    return criteria.from_json(row.content).or_raise()


def latest_cells(sheets: Iterable[int], until: datetime | None = None) -> dict[tuple[int, str], CellRow]:
    """The newest revision of every cell of the sheets. until: as they stood at that moment."""
    newest: dict[tuple[int, str], CellRow] = {}
    rows = CellRow.objects.filter(sheet__in=list(sheets))
    for row in (rows.filter(at__lte=until) if until else rows).order_by("version"):
        newest[row.sheet_id, row.criterion] = row
    return newest


def latest_cell(sheet: int, criterion: str) -> CellRow | None:
    """The newest revision of one cell, or None where nothing was ever entered."""
    return CellRow.objects.filter(sheet=sheet, criterion=criterion).order_by("-version").first()


def entries_of(sheets: Iterable[int]) -> dict[int, dict[str, Entry]]:
    """The entries of the sheets by criterion, as they stand now."""
    entries: dict[int, dict[str, Entry]] = {sheet: {} for sheet in sheets}
    for (sheet, code), row in latest_cells(entries).items():
        entries[sheet][code] = entry_in(row)
    return entries


def entry_in(row: CellRow) -> Entry:
    """The revision of a cell as the core takes it."""
    observed = observed_of(json.loads(row.observed)) if row.observed else None
    return Entry(score=row.score, reason=row.reason, vetoed=row.is_vetoed, observed=observed)


def waiting_in(row: RoundRow) -> int:
    """How many of the members' sheets are not handed in; who stands aside is not waited for."""
    return SheetRow.objects.filter(round=row, part=Part.SCORE).exclude(state__in=DONE).count()


def verifying_in(row: RoundRow) -> int:
    """How many sheets of the head, the deputy and specialist bodies are not handed in."""
    return SheetRow.objects.filter(round=row).exclude(part=Part.SCORE).exclude(state__in=DONE).count()


def latest_version(row: RoundRow) -> int:
    """The number of the newest snapshot, 0 where there is none."""
    return int(SnapshotRow.objects.filter(round=row).aggregate(Max("version"))["version__max"] or 0)


def scorer_of(sheet: SheetId) -> UnitId | None:
    """The unit that fills the sheet, or None where there is no such sheet."""
    scorer = SheetRow.objects.filter(pk=sheet).values_list("scorer", flat=True).first()
    return None if scorer is None else UnitId(scorer)


def sheets_of(scoring_round: RoundId, scorer: UnitId) -> tuple[SheetId, ...]:
    """The sheets of a unit in a round, in the order in which they are locked."""
    rows = SheetRow.objects.filter(round=scoring_round, scorer=scorer, part=Part.SCORE).order_by("id")
    keys = rows.values_list("pk", flat=True)
    return tuple(SheetId(key) for key in keys)


def lock_round_of(sheet: SheetId) -> None:
    """Hold the round of a sheet: what turns on how many sheets are in happens one after the other."""
    list(locks.locked(RoundRow.objects.filter(sheets=sheet)).values_list("pk", flat=True))


def lock_sheets(row: RoundRow) -> None:
    """Hold every sheet of the round, so that nothing is entered while it is being closed."""
    list(locks.locked(SheetRow.objects.filter(round=row).order_by("id")).values_list("pk", flat=True))


def own_cells(sheet: SheetRow) -> dict[str, CellRow]:
    """What the scored unit gave itself in the same round, by criterion: the proposal that a verification looks at."""
    own = SheetRow.objects.filter(
        round=sheet.round_id, part=Part.SCORE, scorer=sheet.scored_id, scored=sheet.scored_id
    ).first()
    return {code: cell for (_sheet, code), cell in latest_cells([own.pk]).items()} if own else {}


def sheets_with(scoring_round: RoundId, unit: UnitId) -> tuple[SheetId, ...]:
    """The members' sheets that a unit fills or that are about it, as far as nobody has stood aside from them yet."""
    rows = SheetRow.objects.filter(Q(scorer=unit) | Q(scored=unit), round=scoring_round, part=Part.SCORE)
    return tuple(SheetId(key) for key in rows.exclude(state="aside").order_by("id").values_list("pk", flat=True))


def round_of_member(key: tuple[RoundId, UnitId], /) -> Outcome[Held[RoundRow]]:
    """The round, locked, as a thing of one of its members: what that unit alone may do in it."""
    held = round_for_update(key[0])
    if not isinstance(held, Ok) or key[1] not in held.value.subject.bloc_members:
        return refuse("absent.not_found")
    return Ok(Held(held.value.row, replace(held.value.subject, unit=key[1])))
