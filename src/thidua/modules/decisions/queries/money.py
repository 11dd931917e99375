"""Reads of prizes by the law of a day, of funds and of payment lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum

from thidua.core.decisions import fund as funds
from thidua.core.decisions.prizes import FORM, Claim, Paid, settled
from thidua.core.kernel.ids import DecisionId, FundId, LineId, PaymentId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.quantity import written
from thidua.core.rules.lawbook import LawBook
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.doors import Door, doors
from thidua.law.procedure.prize import Prize, prize
from thidua.modules.decisions.models import Fund, FundMovement, Line, Payment
from thidua.modules.decisions.queries.gathering import fund_subject
from thidua.modules.statutes.public import office_book, office_of

SIGHT = "decisions.see_fund"
COLUMNS = gate.Columns(unit="unit", path="unit__path")
RECIPIENTS = {"person": "person", "household": "household"}


@dataclass(frozen=True, slots=True)
class LinePrize:
    """A line's prize: what the law of the day says, what was typed, and what is paid."""

    by_law: int | None
    texts: tuple[str, ...]
    cites: tuple[str, ...]
    is_typed: bool
    paid: Paid


def _family(award: str, book: LawBook) -> str:
    title = book.titles.get(award)
    return title.family if title else FORM


def prizes_of(rows: Sequence[Line], *, on: date, path: str, is_paid: bool = True) -> dict[int, LinePrize]:
    """The prize of every line by the law of the day of the decision, or as it was typed."""
    office = office_of(path)
    book = office_book(office)
    laws = {
        (award, kind): prize(award, to=RECIPIENTS.get(kind, "collective"), decided=on, book=book, office=office)
        for award, kind in {(row.award, row.bearer.kind) for row in rows}
    }
    found = {row.pk: laws[row.award, row.bearer.kind] for row in rows}
    families = {award: _family(award, book) for award, _kind in laws}
    claims = [_claim(row, found[row.pk], families[row.award]) for row in rows]
    paid = settled(claims) if is_paid else {row.pk: Paid(0, "not_paid") for row in rows}
    return {
        row.pk: LinePrize(
            by_law=found[row.pk].amount, texts=found[row.pk].texts,
            cites=tuple(dict.fromkeys(str(value.cites) for value in found[row.pk].values)),
            is_typed=bool(row.amount_because), paid=paid[row.pk],
        )
        for row in rows
    }  # fmt: skip


def _claim(row: Line, law: Prize, family: str) -> Claim:
    is_typed = bool(row.amount_because)
    amount = row.amount if is_typed else law.amount
    return Claim(
        key=row.pk, who=row.bearer_id, family=family, year=row.year, amount=amount, since=row.since, until=row.until,
        needs_text=bool(law.texts) and not is_typed,
    )  # fmt: skip


def balance_of(fund: Fund) -> int:
    """What is left of a fund: the sum of its movements."""
    return FundMovement.objects.filter(fund=fund).aggregate(sum=Sum("amount"))["sum"] or 0


def fund_row(unit: UnitId, year: int) -> Fund | None:
    """The fund of a body in a year."""
    return Fund.objects.filter(unit=unit, year=year).select_related("unit").first()


@dataclass(frozen=True, slots=True)
class MovementView:
    """A movement as the page of a fund shows it; `left` is the balance after it."""

    what: str
    amount: int
    on: date
    because: str
    decision: DecisionId | None
    by: str
    left: int


@dataclass(frozen=True, slots=True)
class FundView:
    """A fund with its movements."""

    id: FundId
    unit: UnitId
    unit_name: str
    year: int
    standing: funds.Standing
    movements: tuple[MovementView, ...]
    doors: Mapping[str, Door]


def _fund_view(ctx: Context, row: Fund) -> FundView:
    left = 0
    views = []
    for each in row.movements.all():
        left += each.amount
        decision = DecisionId(each.decision_id) if each.decision_id else None
        views.append(MovementView(each.what, each.amount, each.on, each.because, decision, each.by, left))
    told = funds.standing(funds.Movement(each.what, each.amount) for each in views)
    may = doors(ctx, fund_subject(row), "decisions.enter_movement")
    return FundView(FundId(row.pk), UnitId(row.unit_id), row.unit.name, row.year, told, tuple(views), may)


def visible_funds(ctx: Context) -> tuple[FundView, ...]:
    """The funds that the reader may see, newest year first."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    rows = Fund.objects.filter(seen).select_related("unit").prefetch_related("movements")
    return tuple(_fund_view(ctx, row) for row in rows)


def fund_page(ctx: Context, key: FundId) -> Outcome[FundView]:
    """One fund; refused as not found where the reader may not see it."""
    found = [view for view in visible_funds(ctx) if view.id == key]
    return Ok(found[0]) if found else refuse("absent.not_found")


@dataclass(frozen=True, slots=True)
class PaymentView:
    """A prize on a payment list."""

    id: PaymentId
    line: LineId
    name: str
    about: str
    award: str
    amount: int
    state: str
    paid_on: date | None
    how: str


def payments_of(decision: DecisionId) -> tuple[PaymentView, ...]:
    """The payment list of a decision, for callers that have asked the gate themselves."""
    rows = Payment.objects.filter(line__decision=decision).select_related("line")
    return tuple(
        PaymentView(
            PaymentId(row.pk), LineId(row.line_id), row.line.name, row.line.about, row.line.award, row.amount,
            row.state, row.paid_on, row.how,
        )
        for row in rows
    )  # fmt: skip


def told(amount: int) -> str:
    """An amount in words of a sentence: `1.410.000 đồng`."""
    return f"{written(Decimal(amount), 0)} đồng"
