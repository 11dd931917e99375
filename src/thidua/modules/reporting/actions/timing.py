"""Writes about time and who reports: a deadline moved for all, a reminder, a unit merged into another."""

from datetime import date

from thidua.core.kernel.ids import DueId, ReportId, SchemeId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.kernel.period import last_good_day
from thidua.foundation.act import Turn, action
from thidua.modules.reporting.actions.handing_in import lift_report
from thidua.modules.reporting.models import DueMove, Reporter, ReportRow, Share
from thidua.modules.reporting.queries import gathering

OPEN = ("drafting", "returned")


def _told(day: date) -> str:
    """A day as the history keeps it."""
    return f"{day:%d/%m/%Y}"


@action("reporting.move_deadline", event="deadline.moved")
def move_deadline(turn: Turn, *, due: DueId, on: date, is_before: bool, because: str) -> Outcome[DueId]:
    """Move a deadline for all units, with the reason; who had come in time stays in time."""
    row = gathering.due_of(due).or_raise()
    held = turn.hold(gathering.scheme_for_update, SchemeId(row.scheme_id))

    after = last_good_day(on, is_before=is_before)
    if not because.strip():
        return refuse("reason.missing")
    if held.row.state == "closed":
        return refuse("scheme.is_closed", name=held.row.name)
    if after == row.last_good_day:
        return refuse("due.not_moved", on=after)

    DueMove.objects.create(
        due=row, before=row.last_good_day, after=after, because=because.strip(), by=turn.actor.name, at=turn.now
    )
    before, row.due, row.is_before, row.last_good_day = row.last_good_day, on, is_before, after
    row.save(update_fields=["due", "is_before", "last_good_day"])
    turn.afterwards("reporting.tell_of_move", due=row.pk, moment=turn.now.isoformat())
    return turn.apply(
        due,
        to=held,
        what=row.what[:200],
        before=_told(before),
        after=_told(after),
        because=because.strip(),
    )


@action("reporting.remind", event="reports.reminded")
def remind(turn: Turn, *, due: DueId) -> Outcome[int]:
    """Remind every unit whose report is not in."""
    row = gathering.due_of(due).or_raise()
    held = turn.hold(gathering.scheme_for_update, SchemeId(row.scheme_id))

    if held.row.state != "open":
        return refuse("scheme.not_open", name=held.row.name)
    open_reports = ReportRow.objects.filter(due=row, state__in=OPEN)
    if not open_reports.exists():
        return refuse("reports.all_in")

    count = open_reports.update(reminded_at=turn.now)
    turn.afterwards("reporting.tell_of_reminder", due=row.pk, moment=turn.now.isoformat())
    return turn.apply(count, to=held, what=row.what[:200], count=count)


@action("reporting.merge_reporter", event="reporter.merged")
def merge_reporter(
    turn: Turn, *, scheme: SchemeId, unit: UnitId, into: UnitId, since: date, because: str
) -> Outcome[int]:
    """A unit was merged into another: what it handed in stays, what was still due of it is asked no more."""
    held = turn.hold(gathering.scheme_for_update, scheme)

    merged = held.row.reporters.filter(unit=unit, until=None).first()
    if merged is None or unit == into:
        return refuse("reporters.not_merged")
    if not because.strip():
        return refuse("reason.missing")

    merged.until, merged.successor_id = since, into
    merged.save(update_fields=["until", "successor"])
    successor, is_new = Reporter.objects.get_or_create(scheme=held.row, unit_id=into)
    if is_new:
        dues = held.row.dues.filter(last_good_day__gte=since)
        ReportRow.objects.bulk_create(ReportRow(due=due, unit_id=into) for due in dues)
    _hand_on(held.row.pk, unit, successor.unit_id)
    rows = ReportRow.objects.filter(due__scheme=scheme, unit=unit, state__in=OPEN, due__last_good_day__gte=since)
    lifted = [lift_report(turn, report=ReportId(row.pk), because=because).or_raise() for row in rows]
    return turn.apply(len(lifted), to=held, unit=merged.unit.name, into=successor.unit.name, because=because.strip())


def _hand_on(scheme: int, unit: int, into: int) -> None:
    """The parts of targets that the unit had go to its successor."""
    for share in Share.objects.filter(scheme=scheme, unit=unit):
        other, _made = Share.objects.get_or_create(
            scheme_id=scheme, target=share.target, unit_id=into, defaults={"amount": 0}
        )
        other.amount += share.amount
        other.save(update_fields=["amount"])
        share.delete()
