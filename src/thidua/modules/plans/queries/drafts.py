"""What a confirmed plan sets going: the campaign's draft, and what is still missing for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from thidua.core.campaigns.movement import Level
from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.reason import Reason
from thidua.core.kernel.record import as_record
from thidua.core.plans.plan import Plan
from thidua.modules.campaigns.public import (
    BlocDraft,
    CampaignDraft,
    DeadlineDraft,
    MovementDraft,
    PhaseDraft,
    TaskDraft,
)
from thidua.modules.directory.public import unit_named

Record = Mapping[str, Any]
HEAD, DEPUTY, MEMBER = "head", "deputy", "member"
YEAR_LENGTH = 4
TELLING = ("BC", "news")
"""Kinds of documents that tell what was done: nothing can be launched by them."""


@dataclass(frozen=True, slots=True)
class LaunchDraft:
    """The campaign that launching would create, what is missing for it, and what stands against it altogether."""

    campaign: CampaignDraft
    participation: Decimal | None
    cited: tuple[str, ...]
    missing: tuple[Reason, ...]
    against: tuple[Reason, ...]
    contents: int = 0
    measures: int = 0
    signatory: str = ""


def record_of(plan: Plan) -> dict[str, Any]:
    """The plan as JSON: days as ISO, amounts as texts, a period as its first and last day."""
    return as_record(plan)


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _role(words: str) -> str:
    return DEPUTY if words.casefold().startswith("phó") else HEAD


def _named(bloc: Record, *, year: int) -> list[tuple[str, str]]:
    """Unit names with their part, as the plan gives them for that year: officers first, then members."""
    roles = [(role["unit"], _role(role["role"])) for role in bloc["roles"] if role["year"] in (None, year)]
    return [*sorted(roles, key=lambda role: role[1] != HEAD), *((member["name"], MEMBER) for member in bloc["members"])]


def _matched(named: list[tuple[str, str]]) -> tuple[tuple[tuple[UnitId, str], ...], tuple[str, ...]]:
    """The units that are in the directory with their part (one head at most), and the names that are not."""
    found: dict[UnitId, str] = {}
    strange = []
    for name, part in named:
        unit = unit_named(name)
        if unit is None:
            strange.append(name)
        elif unit.id not in found:
            found[unit.id] = MEMBER if part == HEAD and HEAD in found.values() else part
    return tuple(found.items()), tuple(strange)


def _year(record: Record) -> int:
    days = [day for phase in record["phases"] for day in phase["period"].values() if day]
    return int((min(days) if days else record["issued_on"])[:4])


def _bloc(record: Record) -> tuple[BlocDraft | None, tuple[Reason, ...]]:
    """The bloc of the plan, if it has one: its size is what the plan counts, one and those who score across."""
    bloc, rule = record["bloc"], record["scoring"]
    if bloc is None and rule is None:
        return None, ()
    year = _year(record)
    named = _named(bloc, year=year) if bloc else []
    units, strange = _matched(named)
    raters = rule["cross_raters"] if rule else None
    size = raters + 1 if raters else max(len(bloc["members"]), len(units)) if bloc else None
    name = (bloc and bloc["name"]) or record["issuing_body"] or record["title"]
    draft = BlocDraft(name, record["parent_body"] or "", year, rule, size or None, units)
    missing = [Reason.of("plan.unit_not_in_directory", name=name) for name in strange]
    if size and size > len(units):
        missing.append(Reason.of("plan.members_missing", count=size - len(units), size=size))
    if not any(part == HEAD for _unit, part in units):
        missing.append(Reason.of("plan.head_missing"))
    return draft, tuple(missing)


def _in_phase(activity: Record, names: Mapping[tuple[str | None, ...], str]) -> str:
    """An activity under the name of its phase: the phase's end is no deadline that the plan gives it."""
    phase = names.get(tuple(activity["period"].values()))
    return f"{phase}: {activity['name']}" if phase else str(activity["name"])


def _tasks(record: Record, lines: Mapping[str, int]) -> tuple[TaskDraft, ...]:
    """The tasks, then the activities of the phases: what the plan asks to be done."""
    tasks = [
        TaskDraft(tuple(task["who"]), task["what"], _day(task["due"]), lines.get(task["key"]))
        for task in record["tasks"]
    ]
    names = {tuple(phase["period"].values()): phase["name"] for phase in record["phases"]}
    activities = [
        TaskDraft((), _in_phase(activity, names), None, lines.get(activity["key"])) for activity in record["activities"]
    ]
    return (*tasks, *activities)


LEVELS = {
    "Thủ tướng Chính phủ": Level.STATE, "Trung ương": Level.STATE, "bộ, ngành": Level.STATE, "thành phố": Level.CITY,
    "tỉnh": Level.CITY,
}  # fmt: skip
"""Levels as the reader names them."""
TAKING_PART = "tham gia"


def _year_day(year: str | None, *, is_last: bool) -> date | None:
    """A year of a movement as its first or last day; a whole day stays."""
    if not year:
        return None
    if len(year) > YEAR_LENGTH:
        return date.fromisoformat(year)
    return date(int(year), 12, 31) if is_last else date(int(year), 1, 1)


def _movements(record: Record, lines: Mapping[str, int]) -> tuple[MovementDraft, ...]:
    """The movements that the plan names, for the unit's register."""
    return tuple(
        MovementDraft(
            each["name"], level=LEVELS.get(each["level"] or ""), legal_base=each["legal_base"] or "",
            first=_year_day(each["first"], is_last=False), last=_year_day(each["last"], is_last=True),
            line=lines.get(each["key"]),
        )
        for each in record["movements"]
    )  # fmt: skip


def _participation(record: Record) -> Decimal | None:
    """The share of units that the plan wants to take part ("100 % các phòng, đơn vị tham gia"), or None."""
    for target in record["targets"]:
        words = f"{target['name']} {target['scope'] or ''}".casefold()
        if target["unit"] == "%" and target["value"] and TAKING_PART in words and "đơn vị" in words:
            return Decimal(target["value"])
    return None


def launch_draft(record: Record, *, lines: Mapping[str, int]) -> LaunchDraft:
    """The campaign's draft of a confirmed plan; `lines` gives the line of a fact by its key."""
    bloc, missing = _bloc(record)
    phases = tuple(
        PhaseDraft(
            phase["name"], _day(phase["period"]["first"]), _day(phase["period"]["last"]), lines.get(phase["key"])
        )
        for phase in record["phases"]
    )
    deadlines = tuple(
        DeadlineDraft(
            tuple(due["from_whom"]), tuple(due["to_whom"]), due["what"], _day(due["due"]),
            is_before=due["rel"] == "before", line=lines.get(due["key"]), recurs=due.get("every_text") or "",
        )
        for due in record["deadlines"]
    )  # fmt: skip
    campaign = CampaignDraft(
        name=record["title"], plan_number=record["number"] or "", issuing_body=record["issuing_body"] or "",
        plan_issued_on=date.fromisoformat(record["issued_on"]), phases=phases, tasks=_tasks(record, lines),
        deadlines=deadlines, bloc=bloc, movements=_movements(record, lines),
    )  # fmt: skip
    against = (Reason.of("plan.tells_of_the_past"),) if record["kind"] in TELLING else ()
    cited = tuple(entry["number"] for entry in record["citations"] if entry["number"])
    signed = record["signatory"] or {}
    return LaunchDraft(
        campaign, _participation(record), cited, missing, against, contents=len(record["contents"]),
        measures=len(record["targets"]) + bool(record["scoring"]), signatory=signed.get("name") or "",
    )  # fmt: skip
