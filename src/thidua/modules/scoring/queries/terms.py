"""A stored round as the core's terms and sheets."""

import json
from collections.abc import Iterable, Mapping

from django.db.models import F

from thidua.core.kernel.ids import BlocId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula import Formula, Source, formula_from_json
from thidua.core.scoring.ranking import TieRule, ties_of
from thidua.core.scoring.round import Handed, Terms
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.directory.public import units_by_id
from thidua.modules.scoring.models import RoundRow, SheetRow
from thidua.modules.scoring.queries.gathering import content_of_table, entries_of


def formula_of(row: RoundRow) -> Formula:
    """The formula that the round was prepared with."""
    return formula_from_json(row.formula).or_raise()


def tie_rule_of(row: RoundRow) -> TieRule:
    """The tie rule that the round was prepared with."""
    return ties_of(json.loads(row.ties))


def members_of(row: RoundRow) -> dict[UnitId, str]:
    """The units of the round by the names that papers carry, in the bloc's order.

    From the opening on they are those that have sheets, whatever becomes of the bloc; once the round is closed the
    names stay those of its first result, whatever the units are called later.
    """
    first = row.snapshots.order_by("version").first()
    if first is not None:
        return {UnitId(unit): name for name, unit in json.loads(first.content)["units"].items()}
    own = SheetRow.objects.filter(round=row, scorer=F("scored")).select_related("scored").order_by("id")
    with_sheets = {UnitId(sheet.scored_id): sheet.scored.name for sheet in own}
    return with_sheets or {member.unit: member.name for member in bloc_view(BlocId(row.bloc_id)).members}


def short_names_of(row: RoundRow) -> dict[str, str]:
    """How tables call the units of the round, by the names that papers carry; a first result's stay."""
    first = row.snapshots.order_by("version").first()
    if first is not None:
        kept: dict[str, str] = json.loads(first.content).get("short", {})
        return kept
    called = members_of(row)
    return {called[key]: unit.short_name for key, unit in units_by_id(list(called)).items()}


def terms_of_round(row: RoundRow) -> Terms:
    """What the round is scored by."""
    bloc = bloc_view(BlocId(row.bloc_id))
    return Terms(
        table=content_of_table(row.table), formula=formula_of(row), members=tuple(members_of(row).values()),
        bloc=bloc.name, year=bloc.year, code=row.code, ties=tie_rule_of(row),
    )  # fmt: skip


def handed_in(row: RoundRow) -> list[Handed]:
    """The sheets handed in, with the newest revision of every cell."""
    return as_handed(members_of(row), SheetRow.objects.filter(round=row, state="submitted"))


def as_handed(called: Mapping[UnitId, str], sheets: Iterable[SheetRow]) -> list[Handed]:
    """Stored sheets as the core takes them. `called`: the names of the round's units."""
    rows = {sheet.pk: sheet for sheet in sheets}
    entries = entries_of(rows)
    return [
        Handed(
            scorer=called[UnitId(sheet.scorer_id)], unit=called[UnitId(sheet.scored_id)],
            source=Source.SELF if sheet.scorer_id == sheet.scored_id else Source.CROSS, entries=entries[key],
        )
        for key, sheet in rows.items()
    ]  # fmt: skip


def missing_sheets(row: RoundRow) -> Reason:
    """How many sheets are missing and whose."""
    waiting = SheetRow.objects.filter(round=row).exclude(state="submitted").select_related("scorer").order_by("id")
    units = tuple(dict.fromkeys(sheet.scorer.short_name or sheet.scorer.name for sheet in waiting))
    return Reason.of("round.sheets_missing", count=len(waiting), units=units)
