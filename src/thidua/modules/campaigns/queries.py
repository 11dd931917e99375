"""Reads of campaigns and blocs."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import BlocId, CampaignId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.workflow.campaign import CAMPAIGN
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.modules.campaigns.models import Bloc, Campaign, Deadline, Membership, Role

COLUMNS = gate.Columns(unit="unit", path="unit__path", bloc_members="blocs__memberships__unit")


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member of a bloc."""

    unit: UnitId
    name: str
    short_name: str
    role: str
    place: int

    @property
    def role_name(self) -> str:
        """The part as the office says it."""
        return str(Role(self.role).label)


@dataclass(frozen=True, slots=True)
class BlocView:
    """A bloc with its members; `size` is how many the plan says or implies, None where it does not."""

    id: BlocId
    name: str
    parent_body: str
    year: int
    rule: dict[str, Any] | None
    size: int | None
    campaign: CampaignId
    members: tuple[MemberView, ...]

    @property
    def head(self) -> UnitId | None:
        """The unit that leads the bloc."""
        return next((member.unit for member in self.members if member.role == Role.HEAD), None)

    @property
    def missing(self) -> int:
        """How many members the plan counts that nobody has named yet."""
        return max(0, (self.size or 0) - len(self.members))


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase of the calendar."""

    name: str
    first: date | None
    last: date | None
    line: int | None


@dataclass(frozen=True, slots=True)
class DeadlineView:
    """A deadline of the calendar."""

    from_whom: str
    to_whom: str
    what: str
    due: date | None
    is_before: bool
    last_good_day: date | None
    line: int | None


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task of the plan."""

    who: str
    what: str
    due: date | None
    line: int | None


@dataclass(frozen=True, slots=True)
class CampaignView:
    """A campaign as lists show it."""

    id: CampaignId
    name: str
    unit: UnitId
    unit_name: str
    plan_number: str
    plan_issued_on: date
    issuing_body: str
    first: date | None
    last: date | None
    launched_at: datetime
    state: str
    state_name: str


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """A campaign with all that its page shows."""

    campaign: CampaignView
    phases: tuple[PhaseView, ...]
    deadlines: tuple[DeadlineView, ...]
    tasks: tuple[TaskView, ...]
    blocs: tuple[BlocView, ...]


def campaign_subject(row: Campaign) -> Subject:
    """What rights look at in a campaign."""
    members = Membership.objects.filter(bloc__campaign=row).values_list("unit", flat=True)
    return Subject(
        kind="campaign", id=row.pk, title=row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state,
        bloc_members=frozenset(UnitId(unit) for unit in members),
    )  # fmt: skip


def campaign_for_update(key: CampaignId, /) -> Outcome[Held[Campaign]]:
    """The campaign, locked."""
    row = locks.locked(Campaign.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, campaign_subject(row))) if row else refuse("absent.not_found")


def bloc_subject(bloc: BlocView, *, kind: str, key: int, title: str, state: str = "") -> Subject:
    """A subject that belongs to a bloc: rights look at its head and members."""
    return Subject(
        kind=kind, id=key, title=title, state=state, unit=bloc.head, bloc_head=bloc.head,
        bloc_members=frozenset(member.unit for member in bloc.members),
    )  # fmt: skip


def bloc_for_update(key: BlocId, /) -> Outcome[Held[Campaign]]:
    """The bloc's campaign, locked, with the bloc's members as what rights look at."""
    bloc = Bloc.objects.filter(pk=key).select_related("campaign").first()
    if bloc is None:
        return refuse("absent.not_found")
    row = locks.locked(Campaign.objects.filter(pk=bloc.campaign_id)).get()
    return Ok(Held(row, bloc_subject(bloc_view(key), kind="campaign", key=row.pk, title=bloc.name)))


def _bloc(row: Bloc) -> BlocView:
    members = tuple(
        MemberView(UnitId(m.unit_id), m.unit.name, m.unit.short_name or m.unit.name, m.role, m.place)
        for m in row.memberships.all()
    )
    return BlocView(
        id=BlocId(row.pk), name=row.name, parent_body=row.parent_body, year=row.year, rule=row.rule, size=row.size,
        campaign=CampaignId(row.campaign_id), members=members,
    )  # fmt: skip


_MEMBERS = Prefetch("memberships", queryset=Membership.objects.select_related("unit"))


def bloc_view(key: BlocId) -> BlocView:
    """One bloc, for modules that have asked the gate themselves."""
    return _bloc(Bloc.objects.prefetch_related(_MEMBERS).get(pk=key))


def visible_blocs(ctx: Context) -> tuple[BlocView, ...]:
    """The blocs that the actor may see."""
    columns = gate.Columns(
        unit="campaign__unit", path="campaign__unit__path", bloc_members="memberships__unit", bloc_head=""
    )
    seen = gate.visible("campaigns.see_campaign", holder=ctx.actor, on=ctx.today, columns=columns)
    return tuple(_bloc(row) for row in Bloc.objects.filter(seen).distinct().prefetch_related(_MEMBERS))


def _view(row: Campaign) -> CampaignView:
    return CampaignView(
        id=CampaignId(row.pk), name=row.name, unit=UnitId(row.unit_id), unit_name=row.unit.name,
        plan_number=row.plan_number, plan_issued_on=row.plan_issued_on, issuing_body=row.issuing_body,
        first=row.first, last=row.last, launched_at=row.launched_at, state=row.state,
        state_name=CAMPAIGN.state(row.state).staff,
    )  # fmt: skip


def visible_campaigns(ctx: Context) -> tuple[CampaignView, ...]:
    """The campaigns that the actor may see, newest plan first."""
    seen = gate.visible("campaigns.see_campaign", holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return tuple(_view(row) for row in Campaign.objects.filter(seen).distinct().select_related("unit"))


def campaign_page(ctx: Context, key: CampaignId) -> Outcome[CampaignPage]:
    """A campaign with its calendar and blocs; refused as not found where the actor may not see it."""
    seen = gate.visible("campaigns.see_campaign", holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = Campaign.objects.filter(seen, pk=key).distinct().select_related("unit").first()
    if row is None:
        return refuse("absent.not_found")
    return Ok(
        CampaignPage(
            campaign=_view(row),
            phases=tuple(PhaseView(p.name, p.first, p.last, p.line) for p in row.phases.all()),
            deadlines=tuple(_deadline(d) for d in row.deadlines.all()),
            tasks=tuple(TaskView(t.who, t.what, t.due, t.line) for t in row.tasks.all()),
            blocs=tuple(_bloc(bloc) for bloc in row.blocs.prefetch_related(_MEMBERS)),
        )
    )


def _deadline(row: Deadline) -> DeadlineView:
    return DeadlineView(row.from_whom, row.to_whom, row.what, row.due, row.is_before, row.last_good_day, row.line)


def deadlines_of(key: CampaignId) -> tuple[DeadlineView, ...]:
    """The deadlines of a campaign, for modules that have asked the gate themselves."""
    return tuple(_deadline(row) for row in Deadline.objects.filter(campaign=key))


def campaign_view(key: CampaignId) -> CampaignView:
    """One campaign, for modules that have asked the gate themselves."""
    return _view(Campaign.objects.select_related("unit").get(pk=key))
