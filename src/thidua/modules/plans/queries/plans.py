"""Reads of plans: the list, one plan, and what rights look at."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import CampaignId, FileId, PlanId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.workflow.plan import PLAN
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.foundation.progress import Progress, progress_of
from thidua.foundation.sentences import of_kept
from thidua.modules.documents.public import FileView, earlier_copies, file_view
from thidua.modules.plans.models import AcceptedPlan, FactDecision, FactVerdict, Plan, Reading

SIGHT = "plans.see_plan"
COLUMNS = gate.Columns(unit="unit", path="unit__path")
PURPOSE = "plan"
ACTIONS = (
    "plans.decide_fact",
    "plans.accept_plan",
    "plans.correct_plan",
    "plans.launch_plan",
    "plans.set_plan_aside",
    "plans.take_plan_back",
    "plans.stop_reading",
    "plans.read_again",
    "plans.link_plan",
)
READ = "plans.read"
"""The effect that reads a plan; registered in tasks.py."""


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as lists show it; `decided` of `total` facts have a person's word."""

    id: PlanId
    title: str
    number: str
    issued_on: date | None
    unit: UnitId
    unit_name: str
    received_at: datetime
    received_by: str
    state: str
    campaign: CampaignId | None
    trouble: tuple[Reason, ...]
    decided: int
    total: int


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version of the plan as data, and who confirmed it."""

    version: int
    at: datetime
    by: str
    digest: str


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A plan with its file, what was said about the reading, its versions, and which buttons are open."""

    plan: PlanView
    file: FileView
    encoding: str
    notes: tuple[Reason, ...]
    set_aside_because: str
    versions: tuple[VersionView, ...]
    doors: dict[str, Door]


def plan_subject(row: Plan) -> Subject:
    """What rights look at in a plan."""
    unit = UnitId(row.unit_id)
    return Subject(kind="plan", id=row.pk, title=row.title, unit=unit, path=row.unit.path, state=row.state)


def plan_for_update(key: PlanId, /) -> Outcome[Held[Plan]]:
    """The plan, locked."""
    row = locks.locked(Plan.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, plan_subject(row))) if row else refuse("absent.not_found")


def unit_of(key: PlanId) -> Outcome[UnitId]:
    """The unit whose plan it is, for locking units before plans."""
    unit = Plan.objects.filter(pk=key).values_list("unit", flat=True).first()
    return Ok(UnitId(unit)) if unit is not None else refuse("absent.not_found")


def _visible(ctx: Context) -> "QuerySet[Plan]":
    """The plans that the actor may see, with the number of facts of the newest reading."""
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    newest = Reading.objects.filter(plan=OuterRef("pk")).order_by("-pk")
    rows = Plan.objects.filter(seen).select_related("unit")
    return rows.annotate(reading=Subquery(newest.values("pk")[:1]), facts=Subquery(newest.values("facts")[:1]))


def decided_counts(readings: list[int]) -> dict[int, int]:
    """How many facts of each reading have a standing decision."""
    later = FactDecision.objects.filter(reading=OuterRef("reading"), key=OuterRef("key"), pk__gt=OuterRef("pk"))
    standing = FactDecision.objects.filter(~Exists(later), reading__in=readings)
    standing = standing.exclude(verdict__in=(FactVerdict.REOPENED, FactVerdict.ADDED))
    return dict(standing.order_by().values_list("reading").annotate(Count("pk")))


def _view(row: Any, decided: dict[int, int]) -> PlanView:
    return PlanView(
        id=PlanId(row.pk), title=row.title, number=row.number, issued_on=row.issued_on, unit=UnitId(row.unit_id),
        unit_name=row.unit.name, received_at=row.received_at, received_by=row.received_by, state=row.state,
        campaign=CampaignId(row.campaign_id) if row.campaign_id else None,
        trouble=tuple(of_kept(cause) for cause in row.trouble),
        decided=min(decided.get(row.reading, 0), row.facts or 0), total=row.facts or 0,
    )  # fmt: skip


def visible_plans(ctx: Context, *, state: str = "") -> tuple[PlanView, ...]:
    """The plans that the actor may see, newest first; narrowed to a state."""
    rows: list[Any] = list(_visible(ctx).filter(state=state) if state else _visible(ctx))
    decided = decided_counts([row.reading for row in rows if row.reading])
    return tuple(_view(row, decided) for row in rows)


def plans_in_reading(ctx: Context) -> tuple[tuple[PlanView, Progress | None], ...]:
    """The visible plans being read, with how far each is, then those whose reading stopped; oldest first."""
    rows: list[Any] = list(_visible(ctx).filter(state__in=("received", "unread")).order_by("state", "pk"))
    found = progress_of(READ, by="plan", now=ctx.now) if rows else {}
    return tuple((_view(row, {}), found.get(row.pk) if row.state == "received" else None) for row in rows)


def plan_page(ctx: Context, key: PlanId) -> Outcome[PlanPage]:
    """One plan; refused as not found where the actor may not see it."""
    row: Any = _visible(ctx).filter(pk=key).first()
    if row is None:
        return refuse("absent.not_found")
    versions = AcceptedPlan.objects.filter(plan=key).defer("content")
    return Ok(
        PlanPage(
            plan=_view(row, decided_counts([row.reading] if row.reading else [])),
            file=file_view(FileId(row.file_id)),
            encoding=row.encoding,
            notes=tuple(of_kept(note) for note in row.notes),
            set_aside_because=row.set_aside_because,
            versions=tuple(VersionView(found.version, found.at, found.by, found.digest) for found in versions),
            doors=doors(ctx, plan_subject(row), *ACTIONS),
        )
    )


def plan_of_campaign(ctx: Context, campaign: CampaignId) -> Outcome[PlanId]:
    """The plan that set the campaign going; refused as not found where the actor may not see it."""
    row = _visible(ctx).filter(campaign=campaign).first()
    return Ok(PlanId(row.pk)) if row else refuse("absent.not_found")


def received_before(*, unit: UnitId, digest: str) -> Reason | None:
    """That the unit has this very file already: as which plan, in which state. None where it has not."""
    copies = [copy.id for copy in earlier_copies(digest, unit=unit, purpose=PURPOSE)]
    row = Plan.objects.filter(file__in=copies).first()
    if row is None:
        return None
    return Reason.of(
        "plan.already_received", title=row.title, state=PLAN.state(row.state).staff, at=row.received_at, plan=row.pk
    )


def units_that_receive(ctx: Context) -> tuple[UnitId, ...]:
    """The units for which the actor may take in plans."""
    return tuple(sorted(gate.units_of("plans.receive_file", holder=ctx.actor, on=ctx.today)))


def file_to_read(key: PlanId) -> FileView | None:
    """The file of a plan that still waits for its reading; None where it was read or set aside already."""
    file = Plan.objects.filter(pk=key, state=PLAN.initial).values_list("file", flat=True).first()
    return file_view(FileId(file)) if file is not None else None
