"""Whom a reminder or a moved deadline has to reach, and what there is to say."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from thidua.core.kernel.ids import DueId, ReportId, UnitId
from thidua.modules.reporting.models import DueMove, ReportRow
from thidua.modules.reporting.queries.todo import FILLERS, OPEN

__all__ = ["FILLERS", "ToTell", "told_units"]


@dataclass(frozen=True, slots=True)
class ToTell:
    """A unit to be told of a report."""

    report: ReportId
    unit: UnitId
    what: str
    last_good_day: date
    because: str
    url: str


def told_units(due: DueId, *, is_open: bool) -> tuple[ToTell, ...]:
    """The units of a due day: all that report, or with `is_open` those whose report is not in."""
    rows = ReportRow.objects.filter(due=due).exclude(state="lifted").select_related("due")
    move = DueMove.objects.filter(due=due).order_by("-pk").first()
    return tuple(
        ToTell(
            ReportId(row.pk), UnitId(row.unit_id), row.due.what, row.due.last_good_day, move.because if move else "",
            reverse("reporting:report", args=[row.pk]),
        )
        for row in (rows.filter(state__in=OPEN) if is_open else rows)
    )  # fmt: skip
