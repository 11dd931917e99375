"""Reads of campaigns and their calendar."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from thidua.core.access.relation import Subject
from thidua.core.campaigns.movement import Level, MovementKind
from thidua.core.campaigns.phase import PhaseOn, PhaseSpan, phase_on
from thidua.core.campaigns.short_name import short_name
from thidua.core.kernel.ids import CampaignId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import Period
from thidua.core.workflow.campaign import CAMPAIGN
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, door, doors
from thidua.modules.campaigns.models import Call, Campaign, Deadline, Membership, Phase
from thidua.modules.campaigns.queries.blocs import MEMBERS, BlocView, naming_subject, view_of


def _called(unit: UnitId, _path: str) -> Q:
    """The campaigns sent to the unit."""
    return Q(pk__in=Call.objects.filter(unit=unit).exclude(state="released").values("campaign"))


COLUMNS = gate.Columns(unit="unit", path="unit__path", bloc_members="blocs__memberships__unit", called=_called)


ACTIONS = (
    "campaigns.finish_campaign", "campaigns.resume_campaign", "campaigns.send_calls", "campaigns.name_in_short",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase of the calendar."""

    name: str
    first: date | None
    last: date | None
    line: int | None

    def tense(self, on: date) -> str:
        """Whether the phase is ahead, open or over on that day; nothing where it has no days."""
        return PhaseSpan(self.name, self.first, self.last).tense(on)


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
    recurs: str = ""


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
    kind: MovementKind
    level: Level
    legal_base: str
    interim_on: date | None
    final_on: date | None
    implements: CampaignId | None
    above: str
    participation: Decimal | None
    is_outer: bool = False
    short_name: str = ""

    @property
    def short(self) -> str:
        """How it is called where space is short."""
        return short_name(self.name, self.short_name)

    @property
    def by(self) -> str:
        """Who stands behind it: the unit, or the body outside whose plan the unit keeps."""
        return self.issuing_body if self.is_outer else self.unit_name


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """A campaign with all that its page shows. Each bloc comes with the door to naming its members."""

    campaign: CampaignView
    phases: tuple[PhaseView, ...]
    deadlines: tuple[DeadlineView, ...]
    tasks: tuple[TaskView, ...]
    blocs: tuple[tuple[BlocView, Door], ...]
    sees_plan: bool
    sees_cascade: bool
    doors: dict[str, Door]


def campaign_subject(row: Campaign) -> Subject:
    """What rights look at in a campaign."""
    members = Membership.objects.filter(bloc__campaign=row).values_list("unit", flat=True)
    called = Call.objects.filter(campaign=row).exclude(state="released").values_list("unit", flat=True)
    return Subject(
        kind="campaign", id=row.pk, title=row.name, unit=UnitId(row.unit_id), path=row.unit.path, state=row.state,
        bloc_members=frozenset(UnitId(unit) for unit in members), called=frozenset(UnitId(unit) for unit in called),
    )  # fmt: skip


def campaign_for_update(key: CampaignId, /) -> Outcome[Held[Campaign]]:
    """The campaign, locked."""
    row = locks.locked(Campaign.objects.filter(pk=key).select_related("unit")).first()
    return Ok(Held(row, campaign_subject(row))) if row else refuse("absent.not_found")


def view_of_campaign(row: Campaign) -> CampaignView:
    """A campaign whose unit is fetched, as lists show it."""
    return CampaignView(
        id=CampaignId(row.pk), name=row.name, unit=UnitId(row.unit_id), unit_name=row.unit.name,
        plan_number=row.plan_number, plan_issued_on=row.plan_issued_on, issuing_body=row.issuing_body,
        first=row.first, last=row.last, launched_at=row.launched_at, state=row.state,
        state_name=CAMPAIGN.state(row.state).staff, kind=MovementKind(row.kind), level=Level(row.level),
        legal_base=row.legal_base, interim_on=row.interim_on, final_on=row.final_on,
        implements=CampaignId(row.implements_id) if row.implements_id else None, above=row.above,
        participation=row.participation, is_outer=row.is_outer, short_name=row.short_name,
    )  # fmt: skip


def visible_campaigns(ctx: Context) -> tuple[CampaignView, ...]:
    """The campaigns that the actor may see, newest plan first."""
    seen = gate.visible("campaigns.see_campaign", holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    return tuple(view_of_campaign(row) for row in Campaign.objects.filter(seen).distinct().select_related("unit"))


def campaign_page(ctx: Context, key: CampaignId) -> Outcome[CampaignPage]:
    """A campaign with its calendar and blocs; refused as not found where the actor may not see it."""
    seen = gate.visible("campaigns.see_campaign", holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    row = Campaign.objects.filter(seen, pk=key).distinct().select_related("unit").first()
    if row is None:
        return refuse("absent.not_found")
    return Ok(
        CampaignPage(
            campaign=view_of_campaign(row),
            phases=tuple(PhaseView(p.name, p.first, p.last, p.line) for p in row.phases.all()),
            deadlines=tuple(_deadline(d) for d in row.deadlines.all()),
            tasks=tuple(TaskView(t.who, t.what, t.due, t.line) for t in row.tasks.all()),
            blocs=_blocs(ctx, row),
            sees_cascade=_sees(ctx, "campaigns.see_cascade", row),
            sees_plan=_is_from_plan(row) and _sees(ctx, "plans.see_plan", row),
            doors=doors(ctx, campaign_subject(row), *ACTIONS),
        )
    )


def _blocs(ctx: Context, row: Campaign) -> tuple[tuple[BlocView, Door], ...]:
    """The campaign's blocs with the door to naming their members."""
    views = [view_of(bloc) for bloc in row.blocs.prefetch_related(MEMBERS, "terms")]
    return tuple((bloc, door(ctx, "campaigns.name_members", naming_subject(bloc, campaign=row))) for bloc in views)


def _is_from_plan(row: Campaign) -> bool:
    """Whether a plan document set the campaign going: then something in it says on which line it stands."""
    parts = (row.phases, row.deadlines, row.tasks)
    return any(part.filter(line__isnull=False).exists() for part in parts)


def _sees(ctx: Context, sight: str, row: Campaign) -> bool:
    """Whether the actor may look at the unit's own side of it: members of the bloc and called units may not."""
    own = Subject(kind="campaign", id=row.pk, title="", unit=UnitId(row.unit_id), path=row.unit.path)
    return gate.may(sight, holder=ctx.actor, subject=own, on=ctx.today)


def _deadline(row: Deadline) -> DeadlineView:
    return DeadlineView(
        row.from_whom, row.to_whom, row.what, row.due, row.is_before, row.last_good_day, row.line, row.recurs
    )


def deadlines_of(key: CampaignId) -> tuple[DeadlineView, ...]:
    """The deadlines of a campaign, for modules that have asked the gate themselves."""
    return tuple(_deadline(row) for row in Deadline.objects.filter(campaign=key))


def campaign_view(key: CampaignId) -> CampaignView:
    """One campaign, for modules that have asked the gate themselves."""
    return view_of_campaign(Campaign.objects.select_related("unit").get(pk=key))


def outer_like(unit: UnitId, number: str, body: str) -> bool:
    """Whether the unit keeps this plan of a body outside already, by its number."""
    kept = Campaign.objects.filter(unit=unit, is_outer=True, plan_number=number.strip(), issuing_body=body[:255])
    return bool(number.strip()) and kept.exists()


def phase_of_day(key: CampaignId, on: date) -> PhaseOn:
    """Where a day stands in a campaign's phases, for modules that have asked the gate themselves."""
    first, last = Campaign.objects.values_list("first", "last").get(pk=key)
    spans = (PhaseSpan(*row) for row in Phase.objects.filter(campaign=key).values_list("name", "first", "last"))
    return phase_on(spans, Period(first, last), on)


def phases_of(key: CampaignId) -> tuple[PhaseView, ...]:
    """The phases of a campaign, for modules that have asked the gate themselves."""
    return tuple(PhaseView(p.name, p.first, p.last, p.line) for p in Phase.objects.filter(campaign=key))
