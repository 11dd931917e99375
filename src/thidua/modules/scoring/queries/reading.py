"""What readers of scoring see, each list cut to their right."""

from collections import defaultdict

from django.db.models import Q

from thidua.core.kernel.ids import BlocId, FileId, RoundId, SheetId, TableId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.scoring.criterion import CriteriaTable
from thidua.core.scoring.sheet import fill, typed_again
from thidua.core.workflow.round import ROUND
from thidua.core.workflow.sheet import SHEET
from thidua.core.workflow.table import TABLE
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.campaigns.public import BlocView, bloc_view, visible_blocs
from thidua.modules.documents.public import FileView, file_views
from thidua.modules.scoring.models import CellRow, Evidence, Objection, Part, RoundRow, SheetRow, SnapshotRow, TableRow
from thidua.modules.scoring.queries import proving
from thidua.modules.scoring.queries.figures import figure_views
from thidua.modules.scoring.queries.gathering import content_of_table, entry_in, latest_cells, own_cells
from thidua.modules.scoring.queries.openness import why_shut
from thidua.modules.scoring.queries.shapes import (
    CellView,
    EvidenceView,
    ObjectionView,
    RoundView,
    SheetPage,
    SheetSum,
    SheetView,
    SnapshotView,
    TableView,
    as_typed,
)

ROUND_COLUMNS = gate.Columns(bloc_members="bloc__memberships__unit")


def _table_view(row: TableRow) -> TableView:
    return TableView(
        id=TableId(row.pk), bloc=BlocId(row.bloc_id), name=row.name, version=row.version, state=row.state,
        state_name=TABLE.state(row.state).staff, at=row.at, by=row.by, content=content_of_table(row), digest=row.digest,
    )  # fmt: skip


def visible_tables(ctx: Context, bloc: BlocId) -> tuple[TableView, ...]:
    """The versions of a bloc's table that the actor may see: drafts are the head's alone."""
    columns = gate.Columns(unit="unit", bloc_members="bloc__memberships__unit")
    seen = gate.visible("scoring.see_table", holder=ctx.actor, on=ctx.today, columns=columns)
    drafts = gate.visible("scoring.see_table", holder=ctx.actor, on=ctx.today, columns=gate.Columns(unit="unit"))
    rows = TableRow.objects.filter(seen, bloc=bloc).filter(~Q(state="draft") | drafts).distinct()
    return tuple(_table_view(row) for row in rows)


def table_page(ctx: Context, key: TableId) -> Outcome[TableView]:
    """One table; refused as not found where the actor may not see it."""
    row = TableRow.objects.filter(pk=key).first()
    found = [view for view in visible_tables(ctx, BlocId(row.bloc_id)) if view.id == key] if row else []
    return Ok(found[0]) if found else refuse("absent.not_found")


def _sheet_view(row: SheetRow) -> SheetView:
    return SheetView(
        id=SheetId(row.pk), round=RoundId(row.round_id), scorer=UnitId(row.scorer_id), scored=UnitId(row.scored_id),
        state=row.state, state_name=SHEET.state(row.state).staff, submitted_at=row.submitted_at,
        submitted_by=row.submitted_by, returned_because=row.returned_because, part=row.part,
        called_because=row.called_because, aside_because=row.aside_because,
    )  # fmt: skip


def _round_view(row: RoundRow, bloc: BlocView) -> RoundView:
    every = [_sheet_view(sheet) for sheet in row.sheets.all()]
    views = tuple(sheet for sheet in every if sheet.part == Part.SCORE)
    return RoundView(
        id=RoundId(row.pk), bloc=bloc, table=TableId(row.table_id), name=row.name,
        code=row.code, formula=row.formula, opens_on=row.opens_on, closes_on=row.closes_on, closed_at=row.closed_at,
        state=row.state, state_name=ROUND.state(row.state).staff,
        waiting=sum(1 for sheet in views if not sheet.is_done), sheets=views,
        checks=tuple(sheet for sheet in every if sheet.part != Part.SCORE), procedure=row.procedure,
        reopened_because=row.reopened_because,
    )  # fmt: skip


def _visible_rounds(ctx: Context) -> Q:
    seen = gate.visible("scoring.see_round", holder=ctx.actor, on=ctx.today, columns=ROUND_COLUMNS)
    # A specialist body is no member, but sees the round in which it has sheets to fill.
    columns = gate.Columns(unit="sheets__scorer")
    return seen | gate.visible("scoring.see_own_sheet", holder=ctx.actor, on=ctx.today, columns=columns)


def visible_rounds(ctx: Context, among: tuple[BlocView, ...] | None = None) -> tuple[RoundView, ...]:
    """The rounds of the actor's blocs, newest first. `among`: the visible blocs, where they were fetched already."""
    rows = RoundRow.objects.filter(_visible_rounds(ctx)).distinct().prefetch_related("sheets")
    if among is not None:
        blocs = {bloc.id: bloc for bloc in among}
        return tuple(_round_view(row, blocs[BlocId(row.bloc_id)]) for row in rows if row.bloc_id in blocs)
    blocs = {bloc.id: bloc for bloc in visible_blocs(ctx)}
    return tuple(_round_view(row, blocs.get(BlocId(row.bloc_id)) or bloc_view(BlocId(row.bloc_id))) for row in rows)


def round_page(ctx: Context, key: RoundId) -> Outcome[RoundView]:
    """One round; refused as not found where the actor may not see it."""
    row = RoundRow.objects.filter(_visible_rounds(ctx), pk=key).distinct().first()
    return Ok(_round_view(row, bloc_view(BlocId(row.bloc_id)))) if row else refuse("absent.not_found")


def round_view(key: RoundId) -> RoundView:
    """One round, for code that has asked the gate itself."""
    row = RoundRow.objects.get(pk=key)
    return _round_view(row, bloc_view(BlocId(row.bloc_id)))


def own_units(ctx: Context) -> frozenset[UnitId]:
    """The units for which the actor may fill sheets."""
    return gate.units_of("scoring.enter_score", holder=ctx.actor, on=ctx.today)


def sheet_page(ctx: Context, key: SheetId) -> Outcome[SheetPage]:
    """A sheet with its scores: one's own unit's at any time, the others' once they are revealed."""
    row = SheetRow.objects.filter(pk=key).select_related("round", "round__table").first()
    if row is None:
        return refuse("absent.not_found")
    round_ = round_view(RoundId(row.round_id))
    if not _may_read(ctx, row, round_):
        return refuse("absent.not_found")
    table = content_of_table(row.round.table)
    newest = {code: cell for (_sheet, code), cell in latest_cells([row.pk]).items()}
    entries = {code: entry_in(cell) for code, cell in newest.items()}
    return Ok(
        SheetPage(
            sheet=_sheet_view(row), round=round_, table=table,
            cells={code: _cell_view(table, cell) for code, cell in newest.items()}, evidence=evidence_of(row.pk),
            filled=fill(table, entries).or_raise(), is_own=UnitId(row.scorer_id) in own_units(ctx),
            shut=why_shut(round_, sheet=row.state, on=ctx.today, part=row.part), proposed=_proposed(table, row),
            figures=figure_views(ctx, round_.bloc, UnitId(row.scored_id), table),
        )
    )  # fmt: skip


def sheet_sum(key: SheetId) -> SheetSum:
    """A sheet as it adds up now, for code that has just written into it and so has asked the gate."""
    row = SheetRow.objects.select_related("round__table").get(pk=key)
    table = content_of_table(row.round.table)
    newest = {code: cell for (_sheet, code), cell in latest_cells([row.pk]).items()}
    filled = fill(table, {code: entry_in(cell) for code, cell in newest.items()}).or_raise()
    cells = {code: _cell_view(table, cell) for code, cell in newest.items()}
    return SheetSum(table, cells, filled, proving.unproved(row, table, filled))


def _proposed(table: CriteriaTable, row: SheetRow) -> dict[str, CellView]:
    if row.part == Part.SCORE:
        return {}
    return {code: _cell_view(table, cell) for code, cell in own_cells(row).items()}


def _may_read(ctx: Context, row: SheetRow, round_: RoundView) -> bool:
    own = gate.visible("scoring.see_own_sheet", holder=ctx.actor, on=ctx.today, columns=gate.Columns(unit="scorer"))
    if SheetRow.objects.filter(own, pk=row.pk).exists():
        return True
    columns = gate.Columns(bloc_members="round__bloc__memberships__unit")
    others = gate.visible("scoring.see_revealed_sheet", holder=ctx.actor, on=ctx.today, columns=columns)
    is_open = round_.is_revealed if row.part == Part.SCORE else round_.shows_checks
    return is_open and SheetRow.objects.filter(others, pk=row.pk).exists()


def _cell_view(table: CriteriaTable, row: CellRow) -> CellView:
    criterion = table.criterion(row.criterion)
    return CellView(
        criterion=row.criterion, version=row.version, score=row.score,
        typed=typed_again(criterion, entry_in(row)) if criterion else as_typed(row.score),
        is_vetoed=row.is_vetoed, reason=row.reason, because=row.because, by=row.by, at=row.at,
    )  # fmt: skip


def evidence_of(sheet: int) -> dict[str, tuple[EvidenceView, ...]]:
    """The files attached to a sheet, by criterion."""
    rows = list(Evidence.objects.filter(sheet=sheet, detached_at=None))
    files = file_views([FileId(row.file_id) for row in rows])
    found: dict[str, list[EvidenceView]] = defaultdict(list)
    for row in rows:
        found[row.criterion].append(EvidenceView(row.pk, row.criterion, files[FileId(row.file_id)]))
    return {code: tuple(views) for code, views in found.items()}


def evidence_file(ctx: Context, key: int) -> Outcome[FileView]:
    """A file of evidence, for whoever may read its sheet."""
    row = Evidence.objects.filter(pk=key, detached_at=None).first()
    if row is None or not isinstance(sheet_page(ctx, SheetId(row.sheet_id)), Ok):
        return refuse("absent.not_found")
    return Ok(file_views([FileId(row.file_id)])[FileId(row.file_id)])


def snapshots_of(ctx: Context, key: RoundId) -> tuple[SnapshotView, ...]:
    """All versions of a round's result that the actor may see, oldest first."""
    rows = SnapshotRow.objects.filter(round__in=RoundRow.objects.filter(_visible_rounds(ctx), pk=key))
    return tuple(
        SnapshotView(row.pk, key, row.version, row.content, row.digest, row.because, row.by, row.at) for row in rows
    )


def objections_of(ctx: Context, key: RoundId) -> tuple[ObjectionView, ...]:
    """What members object to in a round that the actor may see, oldest first."""
    rows = Objection.objects.filter(round__in=RoundRow.objects.filter(_visible_rounds(ctx), pk=key))
    return tuple(
        ObjectionView(
            row.pk, UnitId(row.unit_id), row.unit.name, row.criterion, row.text, row.at, row.by, row.due, row.answer,
            row.is_upheld,
        )
        for row in rows.select_related("unit")
    )  # fmt: skip


def round_of_sheet(sheet: SheetId) -> RoundId:
    """The round that a sheet belongs to, for code that has asked the gate itself."""
    return RoundId(SheetRow.objects.values_list("round", flat=True).get(pk=sheet))
