"""Writes of criteria tables."""

from thidua.core.kernel.ids import BlocId, FileId, TableId, UnitId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.scoring import criterion as criteria
from thidua.core.scoring.canonical import digest
from thidua.core.scoring.criterion import CriteriaTable
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import bloc_view
from thidua.modules.directory.public import unit_for_update
from thidua.modules.documents.public import store_file
from thidua.modules.scoring.models import RoundRow, TableRow
from thidua.modules.scoring.queries import gathering

CODE_LENGTH = 40
"""How many letters a criterion's code may have: it stands in narrow columns and in addresses."""


@action("scoring.import_table", event="table.imported")
def import_table(
    turn: Turn, *, bloc: BlocId, table: CriteriaTable, name: str, content: bytes | None = None
) -> Outcome[TableId]:
    """Take a criteria table in as the next draft of a bloc; the workbook it came from is kept."""
    view = bloc_view(bloc)
    if view.head is None:
        return refuse("bloc.one_head", count=0)
    held = turn.hold(unit_for_update, view.head)

    checked = criteria.checked(table)
    if isinstance(checked, Refused):
        return checked
    long = [each.code for each in checked.value.criteria() if len(each.code) > CODE_LENGTH]
    if long:
        return refuse("table.code_too_long", codes=long, most=CODE_LENGTH)
    text = criteria.to_json(checked.value)
    last = TableRow.objects.filter(bloc=bloc).order_by("-version").first()
    if last is not None and last.digest == digest(text):
        return refuse("table.unchanged", version=last.version)

    file = _kept(turn, unit=view.head, name=name, content=content)
    row = TableRow.objects.create(
        unit=held.row, bloc_id=bloc, name=checked.value.name[:255], version=(last.version if last else 0) + 1,
        content=text, digest=digest(text), file_id=file, at=turn.now, by=turn.actor.name,
    )  # fmt: skip
    return turn.apply(TableId(row.pk), to=held, name=row.name, version=row.version)


def _kept(turn: Turn, *, unit: UnitId, name: str, content: bytes | None) -> FileId | None:
    if content is None:
        return None
    return store_file(turn, unit=unit, name=name, content=content, purpose="criteria").or_raise()


@action("scoring.adopt_table", event="table.adopted")
def adopt_table(turn: Turn, *, table: TableId) -> Outcome[TableId]:
    """Adopt a table: from then on rounds may use it and nobody edits it."""
    held = turn.hold(gathering.table_for_update, table)

    return turn.apply(table, to=held, step="adopt", name=held.row.name, version=held.row.version)


@action("scoring.withdraw_table", event="table.withdrawn")
def withdraw_table(turn: Turn, *, table: TableId, because: str) -> Outcome[TableId]:
    """Withdraw a table that no open round uses, with the reason."""
    held = turn.hold(gathering.table_for_update, table)

    if not because.strip():
        return refuse("reason.missing")
    if RoundRow.objects.filter(table=held.row, state__in=("prepared", "open")).exists():
        return refuse("table.in_use")

    return turn.apply(table, to=held, step="withdraw", name=held.row.name, because=because.strip())
