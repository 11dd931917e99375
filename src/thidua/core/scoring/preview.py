"""A formula worked out on an example, so that an office sees what it does before it is chosen."""

from decimal import Decimal

from thidua.core.kernel.outcome import Outcome
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.formula import Formula
from thidua.core.scoring.sheet import Entry, Sheet, fill
from thidua.core.scoring.standing import Standing, UnitSheets, combine_sheets

OWN, VERIFIED, SPECIALIST = Decimal(95), Decimal(92), Decimal(90)
CROSS = tuple(Decimal(points) for points in (90, 92, 94, 88, 91, 93))


def preview(formula: Formula) -> Outcome[Standing]:
    """The example unit: own 95, cross 90, 92, 94, 88, 91, 93 in turn, verified 92, specialist 90, out of a hundred."""
    sections = sorted({section for part in formula.parts for section in part.sections}) or ["I"]
    table = CriteriaTable("Ví dụ", 2026, tuple(_section(code, len(sections)) for code in sections))
    count = len(CROSS) if formula.raters is None else formula.raters
    cross = {f"Đơn vị {place + 2}": _sheet(table, CROSS[place % len(CROSS)]) for place in range(count)}
    sheets = UnitSheets(_sheet(table, OWN), cross, _sheet(table, VERIFIED), _sheet(table, SPECIALIST))
    return combine_sheets("Đơn vị 1", sheets, table, formula)


def _section(code: str, count: int) -> Section:
    return Section(code, code, (Criterion(f"{code}.1", "Ví dụ", Decimal(100) / count),))


def _sheet(table: CriteriaTable, points: Decimal) -> Sheet:
    """Every criterion at so many hundredths of its maximum."""
    entries = {each.code: Entry(each.maximum * points / 100) for each in table.criteria()}
    return fill(table, entries).or_raise()
