"""What is wrong with a table, all of it at once: whoever typed it mends every row in one go."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion.noun import ZERO, CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.criterion.source import named_source
from thidua.core.scoring.measure import Choice, Steps

LARGEST = Decimal(1_000_000)


def checked(table: CriteriaTable) -> Outcome[CriteriaTable]:
    """The table, or every fault of it. `row` counts criteria from 1 in table order; sections are named by code."""
    faults = (*_table_faults(table), *_row_faults(table), *_section_faults(table), *_sum_faults(table))
    return Refused(faults) if faults else Ok(table)


def _table_faults(table: CriteriaTable) -> Iterator[Reason]:
    if not any(True for _ in table.criteria()):
        yield Reason.of("criteria.empty")
    if not table.name.strip():
        yield Reason.of("criteria.no_name")
    if table.bonus_cap is not None and table.bonus_cap < 0:
        yield Reason.of("criteria.bonus_cap_below_zero", cap=table.bonus_cap)
    if table.floor < 0:
        yield Reason.of("criteria.total_floor_below_zero", floor=table.floor)


def _row_faults(table: CriteriaTable) -> Iterator[Reason]:
    times = Counter(criterion.code for criterion in table.criteria())
    for row, criterion in enumerate(table.criteria(), start=1):
        yield from _naming(criterion, row)
        yield from _bounds(criterion, row)
        yield from _stepping(criterion, row)
        yield from _measuring(criterion, row)
        if criterion.code and times[criterion.code] > 1:
            yield Reason.of("criteria.duplicate_code", row=row, code=criterion.code)


def _naming(criterion: Criterion, row: int) -> Iterator[Reason]:
    if not criterion.code.strip():
        yield Reason.of("criteria.no_code", row=row, text=criterion.text)
    if not criterion.text.strip():
        yield Reason.of("criteria.no_text", row=row, code=criterion.code)


def _bounds(criterion: Criterion, row: int) -> Iterator[Reason]:
    if criterion.maximum <= 0:
        yield Reason.of("criteria.maximum_not_positive", row=row, code=criterion.code, max=criterion.maximum)
    elif criterion.maximum > LARGEST:
        yield Reason.of("criteria.maximum_too_large", row=row, code=criterion.code, max=criterion.maximum, most=LARGEST)
    if criterion.floor < 0:
        yield Reason.of("criteria.floor_below_zero", row=row, code=criterion.code, floor=criterion.floor)
    elif criterion.floor > max(criterion.maximum, ZERO):
        yield Reason.of(
            "criteria.floor_above_maximum",
            row=row,
            code=criterion.code,
            floor=criterion.floor,
            max=criterion.maximum,
        )


def _stepping(criterion: Criterion, row: int) -> Iterator[Reason]:
    step = criterion.step
    if step is None:
        return
    if step <= 0:
        yield Reason.of("criteria.step_not_positive", row=row, code=criterion.code, step=step)
    elif 0 < criterion.maximum <= LARGEST and criterion.maximum % step:
        yield Reason.of("criteria.step_misses_maximum", row=row, code=criterion.code, step=step, max=criterion.maximum)


def _measuring(criterion: Criterion, row: int) -> Iterator[Reason]:
    if isinstance(criterion.measure, Steps):
        for doubt in criterion.measure.doubts():
            yield Reason.of(doubt.code, row=row, code=criterion.code, border=doubt.value("border"))
    if isinstance(criterion.measure, Choice):
        yield from _levelling(criterion, criterion.measure, row)
    if criterion.source and named_source(criterion.source) is None:
        yield Reason.of("criteria.source_not_understood", row=row, code=criterion.code, typed=criterion.source)
    if criterion.outside_cap and criterion.kind is not Kind.BONUS:
        yield Reason.of("criteria.outside_cap_without_bonus", row=row, code=criterion.code)


def _levelling(criterion: Criterion, measure: Choice, row: int) -> Iterator[Reason]:
    times = Counter(level.name.casefold() for level in measure.levels)
    told = {"row": row, "code": criterion.code}
    if not measure.levels:
        yield Reason.of("criteria.no_levels", **told)
    for level in measure.levels:
        if times[level.name.casefold()] > 1:
            yield Reason.of("criteria.level_twice", level=level.name, **told)
        if level.points > max(criterion.maximum, ZERO):
            yield Reason.of("criteria.level_above_maximum", level=level.name, max=criterion.maximum, **told)


def _section_faults(table: CriteriaTable) -> Iterator[Reason]:
    times = Counter(section.code for section in table.sections)
    for code, count in times.items():
        if count > 1:
            yield Reason.of("criteria.duplicate_section", section=code)
    for section in table.sections:
        yield from _section_sum(section)


def _section_sum(section: Section) -> Iterator[Reason]:
    if not section.criteria:
        yield Reason.of("criteria.empty_section", section=section.code)
        return
    summed = sum((each.maximum for each in section.criteria if each.kind is Kind.BASE), ZERO)
    if section.maximum is not None and summed not in (section.maximum, ZERO):
        yield Reason.of("criteria.section_sum_differs", section=section.code, declared=section.maximum, summed=summed)


def _sum_faults(table: CriteriaTable) -> Iterator[Reason]:
    if table.scale is None:
        return
    base = table.base_maximum
    if table.scale not in (base, base + (table.bonus_cap or ZERO)):
        yield Reason.of("criteria.scale_sum_differs", scale=table.scale, summed=base, cap=table.bonus_cap or ZERO)
