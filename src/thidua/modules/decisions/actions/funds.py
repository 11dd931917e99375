"""The fund, the payment list, and what comes back after a revocation."""

from datetime import date

from thidua.core.decisions import fund as funds
from thidua.core.kernel.ids import FundId, GivingBackId, PaymentId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.foundation.act import Held, Turn, action
from thidua.modules.decisions import queries
from thidua.modules.decisions.models import Decision, Fund, FundMovement
from thidua.modules.directory.public import unit_for_update


def moved(
    turn: Turn, fund: Fund, movement: funds.Movement, *, because: str, decision: Decision | None, on: date
) -> int:
    """Write a movement whose sign is settled; returns the balance after it. The fund is locked by the caller."""
    FundMovement.objects.create(
        fund=fund, what=movement.what, amount=movement.amount, on=on, because=because[:400], decision=decision,
        by=turn.actor.name, at=turn.now,
    )  # fmt: skip
    return queries.balance_of(fund)


@action("decisions.open_fund", event="fund.opened")
def open_fund(turn: Turn, *, unit: UnitId, year: int, opening: int, because: str) -> Outcome[FundId]:
    """Open the fund of a year with what is left from the year before."""
    held = turn.hold(unit_for_update, unit)

    if Fund.objects.filter(unit=unit, year=year).exists():
        return refuse("fund.opened_already", year=year)
    amount = funds.signed(funds.OPENING, opening)
    if isinstance(amount, Refused):
        return amount
    if not because.strip():
        return refuse("fund.without_paper")

    row = Fund.objects.create(unit=held.row, year=year, by=turn.actor.name, at=turn.now)
    moved(turn, row, funds.Movement(funds.OPENING, amount.value), because=because.strip(), decision=None, on=turn.today)
    to = Held(row, queries.fund_subject(row))
    return turn.apply(FundId(row.pk), to=to, year=year, amount=amount.value)


@action("decisions.enter_movement", event="fund.moved")
def enter_movement(turn: Turn, *, fund: FundId, what: str, amount: int, on: date, because: str) -> Outcome[int]:
    """Enter money that came into the fund, or that was used for organising and artefacts, by its paper."""
    held = turn.hold(queries.fund_for_update, fund)

    if what not in funds.TYPED:
        return refuse("fund.use_unknown", use=what)
    signed = funds.signed(what, amount)
    if isinstance(signed, Refused):
        return signed
    if not because.strip():
        return refuse("fund.without_paper")
    if on > turn.today or on.year != held.row.year:
        return refuse("fund.day_outside", on=on, year=held.row.year)
    balance = queries.balance_of(held.row)
    if signed.value < 0:
        funds.spent(balance, -signed.value).or_raise()

    left = moved(turn, held.row, funds.Movement(what, signed.value), because=because.strip(), decision=None, on=on)
    return turn.apply(left, to=held, amount=signed.value, left=left, because=because.strip())


@action("decisions.mark_paid", event="prize.paid")
def mark_paid(turn: Turn, *, payment: PaymentId, on: date, how: str) -> Outcome[PaymentId]:
    """Mark a prize as paid out, with the day and the voucher."""
    held = turn.hold(queries.payment_for_update, payment)

    if on > turn.today:
        return refuse("decision.day_in_future", on=on)
    if not how.strip():
        return refuse("fund.without_paper")

    held.row.paid_on, held.row.how, held.row.by = on, how.strip()[:200], turn.actor.name
    held.row.save(update_fields=["paid_on", "how", "by"])
    return turn.apply(payment, to=held, step="pay", name=held.row.line.name, amount=held.row.amount)


@action("decisions.stop_payment", event="prize.stopped")
def stop_payment(turn: Turn, *, payment: PaymentId) -> Outcome[int]:
    """Stop a prize that was not paid out yet, because its award is revoked."""
    held = turn.hold(queries.payment_for_update, payment)

    return turn.apply(held.row.amount, to=held, step="stop", name=held.row.line.name, amount=held.row.amount)


def came_back(turn: Turn, decision: Decision, amount: int, *, because: str) -> Outcome[int]:
    """Put money back into the fund of this year; refused where none is open, so that it is not lost from sight."""
    row = queries.fund_row(UnitId(decision.unit_id), turn.today.year)
    if row is None:
        return refuse("fund.not_open", year=turn.today.year)
    fund = queries.fund_for_update(FundId(row.pk)).or_raise().row
    movement = funds.Movement(funds.GIVEN_BACK, amount)
    return Ok(moved(turn, fund, movement, because=because, decision=decision, on=turn.today))


@action("decisions.take_back", event="giving_back.done")
def take_back(turn: Turn, *, giving_back: GivingBackId, on: date, because: str) -> Outcome[GivingBackId]:
    """Note that an artefact or money came back; money goes back into the fund."""
    held = turn.hold(queries.giving_back_for_update, giving_back)

    if on > turn.today:
        return refuse("decision.day_in_future", on=on)
    if held.row.what == "money":
        why = f"{held.row.line.name} nộp lại tiền thưởng. {because}".strip()
        came_back(turn, held.row.line.decision, held.row.amount, because=why).or_raise()

    held.row.done_on, held.row.because, held.row.by = on, because.strip()[:400], turn.actor.name
    held.row.save(update_fields=["done_on", "because", "by"])
    return turn.apply(giving_back, to=held, step="take_back", name=held.row.line.name, what=held.row.what)


@action("decisions.let_go", event="giving_back.let_go")
def let_go(turn: Turn, *, giving_back: GivingBackId, because: str) -> Outcome[GivingBackId]:
    """Say that something will not come back, with the reason."""
    held = turn.hold(queries.giving_back_for_update, giving_back)

    if not because.strip():
        return refuse("reason.missing")

    held.row.because, held.row.by = because.strip()[:400], turn.actor.name
    held.row.save(update_fields=["because", "by"])
    return turn.apply(giving_back, to=held, step="let_go", name=held.row.line.name, because=because.strip())
