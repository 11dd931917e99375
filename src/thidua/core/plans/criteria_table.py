"""A criteria table for the scoring module from the criteria of a reading."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.plans.fact import Fact, PlanReading
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section, checked

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LONGEST_NAME = 200


def criteria_table(reading: PlanReading) -> Outcome[CriteriaTable]:
    """The table the text agrees, named by its title, for the year of its title (else of its issue).

    Refused where the text holds no criteria or no year ("reading.no_criteria", "reading.no_criteria_year"), and with
    every fault of the table itself. The points that a section of bonuses declares are the cap of all bonuses.
    """
    rows = reading.of("criteria")
    if not rows:
        return refuse("reading.no_criteria")
    name, year = _text(reading, "title"), _year(reading)
    if year is None:
        return refuse("reading.no_criteria_year", rows=len(rows))
    groups: dict[tuple[object, object], list[Fact]] = {}
    for fact in rows:
        groups.setdefault((fact.value["section_code"], fact.value["section"]), []).append(fact)
    sections = tuple(_section(place, facts) for place, facts in enumerate(groups.values(), start=1))
    return checked(CriteriaTable(name[:_LONGEST_NAME] or str(year), year, sections, bonus_cap=_cap(rows)))


def _text(reading: PlanReading, group: str) -> str:
    found = reading.fact(group)
    return str(found.value.get("value") or "") if found else ""


def _year(reading: PlanReading) -> int | None:
    for group in ("title", "issued_on"):
        if match := _YEAR.search(_text(reading, group)):
            return int(match.group())
    return None


def _section(place: int, facts: Sequence[Fact]) -> Section:
    first = facts[0].value
    declared = first["section_maximum"]
    is_base = any(fact.value["kind"] == "base" for fact in facts)
    return Section(
        code=str(first["section_code"] or place),
        text=str(first["section"] or ""),
        criteria=tuple(_criterion(fact) for fact in facts),
        maximum=Decimal(str(declared)) if declared is not None and is_base else None,
    )


def _criterion(fact: Fact) -> Criterion:
    value = cast("dict[str, Any]", fact.value)
    return Criterion(value["code"], value["text"], Decimal(value["maximum"]), Kind(value["kind"]))


def _cap(rows: Sequence[Fact]) -> Decimal | None:
    """What the one section of bonuses declares."""
    caps = {str(fact.value["section_maximum"]) for fact in rows if fact.value["kind"] == "bonus"}
    known = caps - {"None"}
    return Decimal(known.pop()) if len(known) == 1 and len(caps) == 1 else None
