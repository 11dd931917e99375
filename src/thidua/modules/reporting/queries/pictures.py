"""Pictures: who was late when, unit by due day; and a figure over the periods of each year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.ids import DueId
from thidua.core.reporting.due import Every
from thidua.core.reporting.form import Form
from thidua.core.reporting.lateness import Arrival
from thidua.core.reporting.target import Measured
from thidua.core.vietnamese.fold import search_key
from thidua.modules.reporting.models import ReportRow, Scheme
from thidua.modules.reporting.queries import saying, totals
from thidua.modules.reporting.queries.boards import DueView, late
from thidua.modules.reporting.queries.display import part_names
from thidua.modules.reporting.queries.gathering import form_of
from thidua.modules.reporting.queries.totals import TargetView

PARTS = {Every.MONTH: 12, Every.QUARTER: 4, Every.HALF_YEAR: 2, Every.YEAR: 1}


@dataclass(frozen=True, slots=True)
class LateCell:
    """How a unit's report for one due day came: in_time, in_grace, late, open (not in and overdue), lifted, ahead."""

    kind: str
    days: int = 0


@dataclass(frozen=True, slots=True)
class LateRow:
    """A unit with its cells in the order of the due days."""

    label: str
    cells: tuple[LateCell, ...]


@dataclass(frozen=True, slots=True)
class YearLine:
    """A year's line; None where nothing was reported."""

    name: str
    values: tuple[Fraction | None, ...]


def late_rows(dues: Sequence[DueView], units: Sequence[int], *, today: date) -> tuple[LateRow, ...]:
    """The map of lateness for these units."""
    rows = ReportRow.objects.filter(due__in=[due.id for due in dues], unit__in=units).select_related("unit")
    names: dict[int, str] = {}
    found: dict[tuple[int, int], ReportRow] = {}
    for row in rows:
        names[row.unit_id] = row.unit.name
        found[row.unit_id, row.due_id] = row
    return tuple(
        LateRow(names[unit], tuple(_cell(found.get((unit, due.id)), due, today) for due in dues))
        for unit in units
        if unit in names
    )


def _cell(row: ReportRow | None, due: DueView, today: date) -> LateCell:
    if row is None or row.state == "lifted":
        return LateCell("lifted")
    is_in = row.state in ("submitted", "approved", "returned") and row.came_on is not None
    found = late(row, due, today=today)
    if not is_in:
        return LateCell("open", found.days) if found else LateCell("ahead")
    if found is None or found.arrival is Arrival.IN_TIME:
        return LateCell("in_time")
    return LateCell("in_grace" if found.arrival is Arrival.IN_GRACE else "late", found.days)


def lines_of(office: int, name: str) -> tuple[tuple[str, ...], tuple[YearLine, ...]]:
    """A figure of all units together over the periods of each year, in every scheme of the office that asks for it.

    Names of the periods, and a line a year; schemes of several years are told by the figure's name, not its code.
    """
    every: str | None = None
    values: dict[int, dict[int, Fraction | None]] = {}
    for scheme in Scheme.objects.filter(unit=office).order_by("first", "pk"):
        form, _version = form_of(scheme.pk)
        found = [each for each in form.indicators if search_key(each.name) == search_key(name)]
        periodic = [due for due in scheme.dues.all() if due.every in PARTS]
        every = every or (periodic[0].every if found and periodic else None)
        for due in periodic if found else ():
            if due.every == every:
                view = totals.totals(Form(indicators=tuple(found[:1])), DueId(due.pk))[found[0].code]
                values.setdefault(due.year, {})[due.number] = view.amount
    count = PARTS[Every(every)] if every else 0
    return part_names(Every(every)) if every else (), tuple(
        YearLine(str(year), tuple(by_number.get(number) for number in range(1, count + 1)))
        for year, by_number in sorted(values.items())
    )


def bullet(view: TargetView, *, url: str = "") -> dict[str, object]:
    """A target as the bullet chart takes it."""
    found = view.progress
    value = view.reached if isinstance(view.reached, (Decimal, Fraction)) else None
    is_drawn = isinstance(view.target.aim, Measured) and value is not None
    return {
        "label": view.target.name, "url": url, "value": value, "goal": found.wanted if is_drawn else None,
        "pace": found.pace if is_drawn and found.elapsed != 1 and found.pace != found.wanted else None,
        "wanted": saying.wanted(view.target), "reached": saying.reached(view),
        "percent": "" if found.rate is None else saying.percent(found.rate), "kind": found.standing.value,
        "word": saying.word(found.standing), "details": saying.arithmetic(view),
    }  # fmt: skip
