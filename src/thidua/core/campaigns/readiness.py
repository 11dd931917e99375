"""The list that is gone through before a campaign is launched: what is there, what is missing, what forbids."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thidua.core.campaigns.overlap import Overlap
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason


@dataclass(frozen=True, slots=True)
class Prepared:
    """A campaign as it stands before its launch. `without_office` are called units in which nobody can receive it.

    `contents`, `measures` (targets and rules of scoring) and `signatory` are told by a plan; None where none is behind.
    """

    name: str
    first: Day | None
    last: Day | None
    phases: tuple[tuple[str, Day | None, Day | None], ...]
    units: int
    due: Day | None
    plan_number: str
    deadlines: int
    without_office: tuple[str, ...] = ()
    overlaps: tuple[Overlap, ...] = ()
    contents: int | None = None
    measures: int | None = None
    signatory: str | None = None
    kin: tuple[tuple[str, int], ...] = ()
    """Plans launched already whose text is nearly the same: what they are called, and how like they are in per cent."""
    may_be_open: bool = False
    """Whether it may run without a last day, as some plans do."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the list. `forbids`: while it is not well, nothing is launched; else it is only said."""

    what: Reason
    is_well: bool
    forbids: bool = False

    @property
    def todo(self) -> Reason | None:
        """What to do about it; None where it is well."""
        return None if self.is_well else Reason.of(_TODO[self.what.code])


_TODO = {
    "ready.name": "ready.do_name",
    "ready.period": "ready.do_period",
    "ready.number": "ready.do_number",
    "ready.phases": "ready.do_phases",
    "ready.contents": "ready.do_contents",
    "ready.measures": "ready.do_measures",
    "ready.signatory": "ready.do_signatory",
    "ready.units": "ready.do_units",
    "ready.due": "ready.do_due",
    "ready.deadlines": "ready.do_deadlines",
    "ready.office": "ready.do_office",
    "ready.overlap": "ready.do_overlap",
    "ready.kin": "ready.do_kin",
}


def _outside(prepared: Prepared) -> list[str]:
    """The phases that do not lie within the campaign."""
    return [
        name
        for name, first, last in prepared.phases
        if (first and prepared.first and first < prepared.first) or (last and prepared.last and last > prepared.last)
    ]


def readiness(prepared: Prepared, *, on: Day) -> tuple[Check, ...]:
    """The whole list, in the order in which an office prepares."""
    runs_forward = not (prepared.first and prepared.last and prepared.last < prepared.first)
    outside = _outside(prepared)
    is_due_ahead = prepared.due is None or prepared.due >= on
    checks = [
        Check(Reason.of("ready.name"), bool(prepared.name.strip()), forbids=True),
        Check(
            Reason.of("ready.period"), bool(prepared.first and prepared.last) and runs_forward,
            forbids=not (prepared.may_be_open and runs_forward),
        ),
        Check(Reason.of("ready.number"), bool(prepared.plan_number.strip())),
        Check(Reason.of("ready.phases", outside=tuple(outside)), not outside and bool(prepared.phases)),
        *_told_by_plan(prepared),
        Check(Reason.of("ready.units", count=prepared.units), prepared.units > 0),
        Check(Reason.of("ready.due", on=prepared.due), is_due_ahead and prepared.due is not None),
        Check(Reason.of("ready.deadlines", count=prepared.deadlines), prepared.deadlines > 0),
        Check(Reason.of("ready.office", units=_named(prepared.without_office)), not prepared.without_office),
    ]  # fmt: skip
    overlapping = (
        Check(Reason.of("ready.overlap", name=found.name, percent=found.percent), is_well=False)
        for found in prepared.overlaps
    )
    kin = (Check(Reason.of("ready.kin", name=name, percent=percent), is_well=False) for name, percent in prepared.kin)
    return (*checks, *overlapping, *kin)


def _told_by_plan(prepared: Prepared) -> Iterator[Check]:
    """What only a plan can tell: what is done, by what it is measured, who signed."""
    if prepared.contents is not None:
        yield Check(Reason.of("ready.contents", count=prepared.contents), prepared.contents > 0)
    if prepared.measures is not None:
        yield Check(Reason.of("ready.measures", count=prepared.measures), prepared.measures > 0)
    if prepared.signatory is not None:
        yield Check(Reason.of("ready.signatory", name=prepared.signatory), bool(prepared.signatory.strip()))


def _named(units: Iterable[str], *, most: int = 5) -> tuple[str, ...]:
    listed = tuple(units)
    return listed if len(listed) <= most else (*listed[:most], f"… (+{len(listed) - most})")


def forbidding(checks: Iterable[Check]) -> tuple[Reason, ...]:
    """What stands against the launch."""
    return tuple(check.what for check in checks if check.forbids and not check.is_well)
