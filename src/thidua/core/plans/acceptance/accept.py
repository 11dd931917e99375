"""accept: facts, verdicts and additions make a plan; without a day of issue, or undecided, there is none."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar, cast

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.plans.acceptance import building
from thidua.core.plans.acceptance.days import first_day, is_backwards
from thidua.core.plans.acceptance.decided import Decided, decided
from thidua.core.plans.acceptance.verdicts import Added, Verdict
from thidua.core.plans.fact import PlanReading
from thidua.core.plans.groups import Group
from thidua.core.plans.plan import BlocMember, Plan, PlanBloc

T = TypeVar("T")
_NAMES: tuple[Group, ...] = ("kind", "parent_body", "issuing_body", "number", "place", "issued_on", "title")


def accept(
    reading: PlanReading, verdicts: Mapping[str, Verdict], *, added: Sequence[Added] = (), bulk_from: int | None = None
) -> Outcome[Plan]:
    """The plan the officer confirms.

    Every fact needs a verdict by its key; with `bulk_from` (percent) those at least so sure stand without one.
    `added` are facts the machine missed. Refused, with every reason at once: undecided facts, verdicts on facts that
    are not there, values of a wrong shape, no day of issue (or only its month), no title, a period that runs backwards.
    """
    if not reading.facts and not added:
        return refuse("plan.text_empty")
    outcome = decided(reading.facts, verdicts, added=added, bulk_from=bulk_from)
    if isinstance(outcome, Refused):
        return outcome
    standing = _Standing(outcome.value)
    reasons = tuple(_missing(standing))
    return Refused(reasons) if reasons else Ok(_plan(standing))


class _Standing:
    """The decided values by group."""

    def __init__(self, values: Sequence[Decided]) -> None:
        self.values = values

    def one(self, group: Group) -> Decided | None:
        """The value of a single group."""
        return next((value for value in self.values if value.group == group), None)

    def text(self, group: Group, name: str = "value") -> str | None:
        """A text of a single group."""
        found = self.one(group)
        value = found.value.get(name) if found else None
        return value if isinstance(value, str) else None

    def built(self, group: Group, build: Callable[[Decided], T]) -> tuple[T, ...]:
        """All values of a group as parts of a plan."""
        return tuple(build(value) for value in self.values if value.group == group)

    def maybe(self, group: Group, build: Callable[[Decided], T]) -> T | None:
        """The value of a single group as a part of a plan."""
        found = self.one(group)
        return build(found) if found else None


def _missing(standing: _Standing) -> Iterator[Reason]:
    issued = standing.text("issued_on")
    if issued is None:
        yield Reason.of("plan.no_date")
    elif len(issued) < len("2024-08-09"):
        yield Reason.of("plan.date_partial", written=issued)
    if standing.text("title") is None:
        yield Reason.of("plan.no_title")
    for value in standing.values:
        if is_backwards(value):
            yield Reason.of("plan.backwards", key=value.key)


def _plan(standing: _Standing) -> Plan:
    issued = first_day(standing.text("issued_on"))
    assert issued is not None
    return Plan(
        kind=standing.text("kind", "code"),
        number=standing.text("number"),
        symbol=standing.text("number", "symbol"),
        issued_on=issued,
        title=standing.text("title") or "",
        issuing_body=standing.text("issuing_body"),
        parent_body=standing.text("parent_body"),
        place=standing.text("place"),
        signatory=standing.maybe("signatory", building.signatory),
        citations=standing.built("citations", building.citation),
        occasions=standing.built("occasions", building.occasion),
        phases=standing.built("phases", building.phase),
        contents=standing.built("contents", building.content),
        targets=standing.built("targets", building.target),
        activities=standing.built("activities", building.activity),
        tasks=standing.built("tasks", building.task),
        deadlines=standing.built("report_deadlines", building.deadline),
        movements=standing.built("movements", building.movement),
        awards=standing.built("awards", building.award),
        scoring=standing.maybe("scoring", building.scoring_rule),
        bloc=_bloc(standing),
        results=standing.built("results", building.result),
        recipients=standing.built("recipients", building.recipient),
        keys=tuple((name, found.key) for name in _NAMES if (found := standing.one(name))),
    )


def _bloc(standing: _Standing) -> PlanBloc | None:
    roles = standing.built("bloc.roles", building.role)
    members = standing.built("bloc.members", lambda one: BlocMember(str(one.value["name"]), one.key))
    named = standing.one("bloc")
    if not (named or roles or members):
        return None
    days = standing.built("bloc.elections", lambda one: first_day(cast("str | None", one.value["on"])))
    name = standing.text("bloc", "name")
    return PlanBloc(name, roles, members, tuple(day for day in days if day), named.key if named else None)
