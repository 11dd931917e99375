"""Issuing: number and day are given last, and in the same transaction everything follows from the decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from thidua.core.decisions import fund as funds
from thidua.core.documents.award_decision.content import CORRECTING, GRANTING, RESTORING, REVOKING
from thidua.core.kernel.ids import DecisionId, DossierId, FundId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.nominations.reviewed import DECIDED
from thidua.foundation.act import Turn, action
from thidua.modules.decisions import queries
from thidua.modules.decisions.actions import falling
from thidua.modules.decisions.actions.funds import moved
from thidua.modules.decisions.actions.numbering import given
from thidua.modules.decisions.actions.telling import tell_everybody
from thidua.modules.decisions.models import Decision, Line, Payment
from thidua.modules.decisions.queries.money import LinePrize
from thidua.modules.nominations.public import settle
from thidua.modules.registry.public import EntryDraft, make_entry


@dataclass(frozen=True, slots=True)
class Issue:
    """How a decision is issued. `number` None takes the next; `short_because` says why the fund may go below zero."""

    on: date
    number: int | None = None
    short_because: str = ""


@action("decisions.issue_decision", event="decision.issued")
def issue_decision(turn: Turn, *, decision: DecisionId, issue: Issue) -> Outcome[str]:
    """Give a signed decision its number and day; register, money, notices and reviewed items follow at once."""
    held = turn.hold(queries.decision_for_update, decision)
    row = held.row

    if row.state != "signed":
        return refuse("workflow.wrong_state", state=queries.state_word(row))
    queries.still_good(turn.context, row).or_raise()
    if row.target is not None and row.target.on is not None and issue.on < row.target.on:
        return refuse("decision.day_before_target", on=issue.on, target=row.target.on)

    series, numbered = given(row, on=issue.on, today=turn.today, typed=issue.number).or_raise()
    row.series, row.number, row.on = series, numbered.number, numbered.on
    row.issued_by, row.issued_at = turn.actor.name, turn.now
    row.short_because = issue.short_because.strip()
    row.save(update_fields=["series", "number", "on", "issued_by", "issued_at", "short_because"])
    effect = {GRANTING: _granted, CORRECTING: falling.corrected, REVOKING: falling.revoked, RESTORING: _restored}
    effect[row.kind](turn, row)
    tell_everybody(turn, row)
    written = queries.written_number(row)
    return turn.apply(written, to=held, step="issue", number=written, on=numbered.on.isoformat())


def _granted(turn: Turn, row: Decision) -> None:
    """Payments and the fund, the register, and the reviewed items are settled."""
    lines = list(row.lines.select_related("bearer"))
    cost = _prizes(row, lines).or_raise()
    _pay(turn, row, lines, cost).or_raise()
    _enter(turn, row, lines).or_raise()
    for line in lines:
        if line.item:
            settle(turn, DossierId(int(line.item)), decision=row.pk, ending=DECIDED).or_raise()


def _prizes(row: Decision, lines: Sequence[Line]) -> Outcome[int]:
    """Write the prize of each line as it is on the day of the decision; refused while one is not known."""
    assert row.on is not None
    queries.prizes_known(row, on=row.on).or_raise()
    prizes = queries.prizes_of(lines, on=row.on, path=row.unit.path, is_paid=row.is_paid)
    for line in lines:
        _keep(line, prizes[line.pk])
    Line.objects.bulk_update(lines, ["amount", "why"], batch_size=500)
    return Ok(sum(prizes[line.pk].paid.amount for line in lines))


def _keep(line: Line, prize: LinePrize) -> None:
    line.amount, line.why = prize.paid.amount, prize.paid.why


def _pay(turn: Turn, row: Decision, lines: Sequence[Line], cost: int) -> Outcome[int]:
    """The payment list, and one movement out of the fund of the day's year."""
    if not cost:
        return Ok(0)
    assert row.on is not None
    fund = queries.fund_row(UnitId(row.unit_id), row.on.year)
    if fund is None:
        return refuse("fund.not_open", year=row.on.year)
    held = queries.fund_for_update(FundId(fund.pk)).or_raise().row
    left = funds.spent(queries.balance_of(held), cost, because=row.short_because)
    if isinstance(left, Refused):
        return left
    Payment.objects.bulk_create(Payment(line=line, amount=line.amount or 0) for line in lines if line.amount)
    why = f"Tiền thưởng theo Quyết định số {queries.written_number(row)}"
    if left.value < 0:
        why = f"{why}. Chi vượt số dư: {row.short_because}"
    moved(turn, held, funds.Movement(funds.PRIZES, -cost), because=why, decision=row, on=row.on)
    return left


def _enter(turn: Turn, row: Decision, lines: Sequence[Line]) -> Outcome[int]:
    """One line of the register for each award."""
    assert row.on is not None
    number = queries.written_number(row)
    drafts = [
        (
            queries.bearer_key(line),
            EntryDraft(
                award=line.award, year=line.year, decision=number, decided=row.on, kind_of_award=line.kind_of_award,
                issuer=row.authority, since=line.since, until=line.until, achievement=line.achievement,
                source=f"Quyết định số {number}", name=line.name, position=line.about[:200],
            ),
        )
        for line in lines
    ]  # fmt: skip
    made = make_entry(turn, unit=UnitId(row.unit_id), drafts=drafts)
    if isinstance(made, Refused):
        return made
    for line, entry in zip(lines, made.value, strict=True):
        line.entry_id = entry
    Line.objects.bulk_update(lines, ["entry"], batch_size=500)
    return Ok(len(lines))


def _restored(turn: Turn, row: Decision) -> None:
    """What was revoked stands again; money that came back or was never paid is to be paid again."""
    lines = list(row.lines.select_related("bearer", "target__entry"))
    for line in lines:
        line.amount = falling.restored(turn, row, line).or_raise()
        line.why = "paid" if line.amount else "no_money"
    Line.objects.bulk_update(lines, ["amount", "why"], batch_size=500)
    _pay(turn, row, lines, sum(line.amount or 0 for line in lines)).or_raise()
