"""A stored round as the core's terms and sheets."""

import json

from thidua.core.kernel.ids import BlocId, UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula import Formula, Source, formula_from_json
from thidua.core.scoring.ranking import TieRule, ties_of
from thidua.core.scoring.round import Handed, Terms
from thidua.core.scoring.sheet import Entry
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.scoring.models import RoundRow, SheetRow
from thidua.modules.scoring.queries.gathering import content_of_table, latest_cells

SHOWN = 5


def formula_of(row: RoundRow) -> Formula:
    """The formula that the round was prepared with."""
    return formula_from_json(row.formula).or_raise()


def tie_rule_of(row: RoundRow) -> TieRule:
    """The tie rule that the round was prepared with."""
    return ties_of(json.loads(row.ties))


def members_of(row: RoundRow) -> dict[UnitId, str]:
    """The units that have sheets in the round, by the names that papers carry, in the bloc's order.

    Once the round is closed the names stay those of its first result, whatever the units are called later.
    """
    first = row.snapshots.order_by("version").first()
    if first is not None:
        return {UnitId(unit): name for name, unit in json.loads(first.content)["units"].items()}
    return {member.unit: member.name for member in bloc_view(BlocId(row.bloc_id)).members}


def terms_of_round(row: RoundRow) -> Terms:
    """What the round is scored by."""
    bloc = bloc_view(BlocId(row.bloc_id))
    return Terms(
        table=content_of_table(row.table), formula=formula_of(row), members=tuple(members_of(row).values()),
        bloc=bloc.name, year=bloc.year, code=row.code, ties=tie_rule_of(row),
    )  # fmt: skip


def handed_in(row: RoundRow) -> list[Handed]:
    """The sheets handed in, with the newest revision of every cell."""
    called = members_of(row)
    sheets = {sheet.pk: sheet for sheet in SheetRow.objects.filter(round=row, state="submitted")}
    entries: dict[int, dict[str, Entry]] = {key: {} for key in sheets}
    for (sheet, code), cell in latest_cells(sheets).items():
        entries[sheet][code] = Entry(score=cell.score, reason=cell.reason, vetoed=cell.is_vetoed)
    return [
        Handed(
            scorer=called[UnitId(sheet.scorer_id)], unit=called[UnitId(sheet.scored_id)],
            source=Source.SELF if sheet.scorer_id == sheet.scored_id else Source.CROSS, entries=entries[key],
        )
        for key, sheet in sheets.items()
    ]  # fmt: skip


def is_waiting(row: RoundRow) -> bool:
    """Whether a sheet is not handed in."""
    return SheetRow.objects.filter(round=row).exclude(state="submitted").exists()


def missing_sheets(row: RoundRow) -> Reason:
    """How many sheets are missing and whose."""
    waiting = SheetRow.objects.filter(round=row).exclude(state="submitted").select_related("scorer")
    units = list(dict.fromkeys(sheet.scorer.short_name or sheet.scorer.name for sheet in waiting))
    return Reason.of("round.sheets_missing", count=len(waiting), units=tuple(units[:SHOWN]))
