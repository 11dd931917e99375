"""Writes of rounds: prepare, open, extend, cancel."""

from datetime import date

from thidua.core.kernel.ids import BlocId, RoundId, TableId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.formula import Formula, Missing, checked, formula_to_json, from_rule
from thidua.core.scoring.pairing import balanced, full
from thidua.core.scoring.ranking import Last, TieRule, ties_record
from thidua.core.workflow.round import ROUND
from thidua.foundation import locks
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import BlocView, bloc_for_update, bloc_view
from thidua.modules.scoring.models import FormulaRow, RoundRow, SheetRow, TableRow
from thidua.modules.scoring.queries import gathering, terms


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
    """Prepare a round of a bloc with its table, its dates and its official formula; without one, the plan's."""
    held = turn.hold(bloc_for_update, bloc)

    view = bloc_view(bloc)
    criteria = locks.locked(TableRow.objects.filter(pk=table, bloc=bloc)).first()
    if criteria is None or criteria.state != "adopted":
        return refuse("round.table_not_adopted")
    if not name.strip():
        return refuse("round.name_missing")
    if closes_on < opens_on:
        return refuse("round.closes_before_opening", opens=opens_on, closes=closes_on)
    rule = _rule_of(view, missing=missing, ties=ties)
    if isinstance(rule, Refused):
        return rule

    formula, tie_rule, procedure = rule.value
    row = RoundRow.objects.create(
        bloc_id=bloc, table=criteria, name=name.strip()[:255], formula=formula, ties=tie_rule, procedure=procedure,
        opens_on=opens_on, closes_on=closes_on, code=_code(bloc, view.year),
    )  # fmt: skip
    return turn.apply(RoundId(row.pk), to=held, name=row.name, code=row.code)


def _rule_of(bloc: BlocView, *, missing: Missing, ties: Last) -> Outcome[tuple[str, str, str]]:
    """Formula, tie rule and procedure as texts: the newest that the regulation names, or what the plan prints."""
    official = FormulaRow.objects.filter(bloc=bloc.id).first()
    if official is not None:
        return Ok((official.content, official.ties, official.procedure))
    formula = formula_of_bloc(bloc, missing=missing)
    if isinstance(formula, Refused):
        return formula
    return Ok((formula_to_json(formula.value), canonical(ties_record(TieRule(last=ties))), ""))


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
    pairs = _pairs(held.row, [member.unit for member in bloc.members], turn.today.year)
    if isinstance(pairs, Refused):
        return pairs

    SheetRow.objects.bulk_create(
        SheetRow(round=held.row, scorer_id=scorer, scored_id=scored) for scorer, scored in pairs.value
    )
    held.row.opened_at = turn.now
    held.row.save(update_fields=["opened_at"])
    return turn.apply(scoring_round, to=held, step="open", name=held.row.name, sheets=len(pairs.value))


def _pairs(row: RoundRow, units: list[UnitId], turn: int) -> Outcome[list[tuple[UnitId, UnitId]]]:
    """Who scores whom, itself among them: all others or, where the regulation says so, a few of them in a ring."""
    each = terms.procedure_of(row).each
    called = {str(unit): unit for unit in units}
    ring = full(list(called)) if each is None else balanced(list(called), each=each, turn=turn)
    if isinstance(ring, Refused):
        return ring
    raters = terms.formula_of(row).raters
    wanted = len(units) - 1 if each is None else each
    if raters not in (None, wanted):
        return refuse("round.members_do_not_fit", raters=raters, members=len(units))
    chosen = {called[one]: {called[one], *map(called.get, others)} for one, others in ring.value.targets.items()}
    return Ok([(scorer, scored) for scorer in units for scored in units if scored in chosen[scorer]])


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
