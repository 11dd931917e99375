"""What the members of blocs owe in rounds that are open: the sheets they have not handed in."""

from collections.abc import Iterator
from datetime import date

from django.db.models import Count
from django.urls import reverse

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.reason import Reason
from thidua.foundation.due import Due
from thidua.modules.directory.public import units_by_id
from thidua.modules.scoring.models import SheetRow
from thidua.modules.scoring.queries.gathering import DONE

SCORERS = frozenset({Duty.SCORER, Duty.STANDING_OFFICE})


def dues(*, first: date, last: date, units: frozenset[UnitId] | None) -> Iterator[Due]:
    """One thing for each unit and open round whose last day lies in between: its sheets still to hand in."""
    waiting = SheetRow.objects.exclude(state__in=DONE).filter(
        round__state="open", round__closes_on__gte=first, round__closes_on__lte=last
    )
    if units is not None:
        waiting = waiting.filter(scorer__in=units)
    rows = list(
        waiting.order_by("round", "scorer")
        .values_list("round", "round__name", "round__closes_on", "scorer")
        .annotate(count=Count("pk"))
    )
    names = units_by_id([UnitId(row[3]) for row in rows])
    for round_, name, closes_on, scorer, count in rows:
        unit = UnitId(scorer)
        sentence = Reason.of("todo.fill_sheets", unit=names[unit].name, count=count, name=name)
        yield Due(
            f"round:{round_}:{scorer}", unit, sentence, reverse("scoring:round", args=[round_]), closes_on, SCORERS
        )
