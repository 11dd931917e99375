"""Writes of rounds: prepare, open, extend, cancel."""

from datetime import date

from thidua.core.kernel.ids import BlocId, RoundId, TableId
from thidua.core.kernel.outcome import Outcome, Refused, refuse
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.formula import Formula, Missing, checked, formula_to_json, from_rule
from thidua.core.scoring.ranking import Last, TieRule, ties_record
from thidua.core.workflow.round import ROUND
from thidua.foundation import locks
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import BlocView, bloc_for_update, bloc_view
from thidua.modules.scoring.models import RoundRow, SheetRow, TableRow
from thidua.modules.scoring.queries import gathering


def formula_of_bloc(bloc: BlocView, *, missing: Missing) -> Outcome[Formula]:
    """The formula that the bloc's plan prints, with the office's rule for missing sheets."""
    if not bloc.rule:
        return refuse("formula.not_in_plan")
    made = from_rule(bloc.rule, name=str(bloc.rule.get("text") or bloc.name), missing=missing)
    return made if isinstance(made, Refused) else checked(made.value)


@action("scoring.prepare_round", event="round.prepared")
def prepare_round(
    turn: Turn,
    *,
    bloc: BlocId,
    table: TableId,
    name: str,
    opens_on: date,
    closes_on: date,
    missing: Missing = Missing.REFUSE,
    ties: Last = Last.SHARED,
) -> Outcome[RoundId]:
    """Prepare a round of a bloc with its table, its dates and the plan's formula."""
    held = turn.hold(bloc_for_update, bloc)

    view = bloc_view(bloc)
    criteria = locks.locked(TableRow.objects.filter(pk=table, bloc=bloc)).first()
    if criteria is None or criteria.state != "adopted":
        return refuse("round.table_not_adopted")
    if not name.strip():
        return refuse("round.name_missing")
    if closes_on < opens_on:
        return refuse("round.closes_before_opening", opens=opens_on, closes=closes_on)
    formula = formula_of_bloc(view, missing=missing)
    if isinstance(formula, Refused):
        return formula

    row = RoundRow.objects.create(
        bloc_id=bloc, table=criteria, name=name.strip()[:255], formula=formula_to_json(formula.value),
        ties=canonical(ties_record(TieRule(last=ties))),
        opens_on=opens_on, closes_on=closes_on, code=_code(bloc, view.year),
    )  # fmt: skip
    return turn.apply(RoundId(row.pk), to=held, name=row.name, code=row.code)


def _code(bloc: BlocId, year: int) -> str:
    """A short code that is unlike any other round's; the bloc's row is locked while it is made."""
    return f"K{bloc}-{year}-{RoundRow.objects.filter(bloc=bloc).count() + 1:02d}"


@action("scoring.open_round", event="round.opened")
def open_round(turn: Turn, *, scoring_round: RoundId) -> Outcome[RoundId]:
    """Open a round: every member gets a sheet for itself and for each of the others."""
    held = turn.hold(gathering.round_for_update, scoring_round)

    step = ROUND.next_state(current=held.row.state, step="open")
    if isinstance(step, Refused):
        return step
    bloc = bloc_view(BlocId(held.row.bloc_id))
    if bloc.missing:
        return refuse("round.members_missing", missing=bloc.missing, size=bloc.size)
    if bloc.rule and bloc.rule.get("cross_raters") not in (None, len(bloc.members) - 1):
        return refuse("round.members_do_not_fit", raters=bloc.rule["cross_raters"], members=len(bloc.members))

    units = [member.unit for member in bloc.members]
    SheetRow.objects.bulk_create(
        SheetRow(round=held.row, scorer_id=scorer, scored_id=scored) for scorer in units for scored in units
    )
    held.row.opened_at = turn.now
    held.row.save(update_fields=["opened_at"])
    return turn.apply(scoring_round, to=held, step="open", name=held.row.name, sheets=len(units) ** 2)


@action("scoring.extend_round", event="round.extended")
def extend_round(turn: Turn, *, scoring_round: RoundId, closes_on: date, because: str) -> Outcome[RoundId]:
    """Give all members more time, with the reason."""
    held = turn.hold(gathering.round_for_update, scoring_round)

    if not because.strip():
        return refuse("reason.missing")
    before = held.row.closes_on
    if closes_on <= before:
        return refuse("round.not_later", closes=before)

    held.row.closes_on = closes_on
    held.row.save(update_fields=["closes_on"])
    days = {"before": f"{before:%d/%m/%Y}", "after": f"{closes_on:%d/%m/%Y}"}
    return turn.apply(scoring_round, to=held, step="extend", because=because.strip(), **days)


@action("scoring.cancel_round", event="round.cancelled")
def cancel_round(turn: Turn, *, scoring_round: RoundId, because: str) -> Outcome[RoundId]:
    """Cancel a round that has no result yet, with the reason; what was entered stays on record."""
    held = turn.hold(gathering.round_for_update, scoring_round)

    if not because.strip():
        return refuse("reason.missing")

    return turn.apply(scoring_round, to=held, step="cancel", because=because.strip())
