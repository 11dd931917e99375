"""Rows gathered for change, each locked, with what rights look at."""

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import DecisionId, DoubtId, FundId, GivingBackId, PaymentId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import locks
from thidua.foundation.act import Held
from thidua.modules.decisions.models import Decision, Doubt, Fund, GivingBack, NumberSeries, Payment


def decision_subject(row: Decision) -> Subject:
    """What rights look at in a decision."""
    unit = row.unit
    return Subject("decision", row.pk, row.about, unit=UnitId(unit.pk), path=unit.path, state=row.state)


def decision_for_update(key: DecisionId, /) -> Outcome[Held[Decision]]:
    """The decision, locked."""
    row = locks.locked(Decision.objects.select_related("unit", "target").filter(pk=key)).first()
    return Ok(Held(row, decision_subject(row))) if row else refuse("absent.not_found")


def fund_subject(row: Fund) -> Subject:
    """What rights look at in a fund."""
    unit = row.unit
    return Subject("fund", row.pk, str(row), unit=UnitId(unit.pk), path=unit.path)


def fund_for_update(key: FundId, /) -> Outcome[Held[Fund]]:
    """The fund, locked."""
    row = locks.locked(Fund.objects.select_related("unit").filter(pk=key)).first()
    return Ok(Held(row, fund_subject(row))) if row else refuse("absent.not_found")


def payment_for_update(key: PaymentId, /) -> Outcome[Held[Payment]]:
    """A prize to be paid, locked."""
    rows = Payment.objects.select_related("line__decision__unit").filter(pk=key)
    row = locks.locked(rows).first()
    if row is None:
        return refuse("absent.not_found")
    unit = row.line.decision.unit
    return Ok(
        Held(row, Subject("payment", row.pk, row.line.name, unit=UnitId(unit.pk), path=unit.path, state=row.state))
    )


def giving_back_for_update(key: GivingBackId, /) -> Outcome[Held[GivingBack]]:
    """What has to come back, locked."""
    rows = GivingBack.objects.select_related("line__decision__unit").filter(pk=key)
    row = locks.locked(rows).first()
    if row is None:
        return refuse("absent.not_found")
    unit = row.line.decision.unit
    return Ok(
        Held(row, Subject("giving_back", row.pk, row.line.name, unit=UnitId(unit.pk), path=unit.path, state=row.state))
    )


def doubt_for_update(key: DoubtId, /) -> Outcome[Held[Doubt]]:
    """A doubt, locked."""
    row = locks.locked(Doubt.objects.select_related("unit", "entry", "revoked").filter(pk=key)).first()
    if row is None:
        return refuse("absent.not_found")
    unit = row.unit
    return Ok(
        Held(row, Subject("doubt", row.pk, row.entry.name, unit=UnitId(unit.pk), path=unit.path, state=row.state))
    )


def series_locked(unit: UnitId, *, kind: str, year: int) -> NumberSeries:
    """The series of the body, kind and year, locked until the transaction ends; begun with its first number.

    Two clerks who meet here wait for each other: the second sees the number that the first gave, or, where the first
    was undone, the same number still free. So none is given twice and none is left out.
    """
    NumberSeries.objects.get_or_create(unit_id=unit, kind=kind, year=year)
    return locks.locked(NumberSeries.objects.filter(unit=unit, kind=kind, year=year)).get()
