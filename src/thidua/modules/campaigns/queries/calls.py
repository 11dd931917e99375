"""Reads of calls: what a unit is called to do."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.urls import reverse

from thidua.core.access.relation import Subject
from thidua.core.campaigns.short_name import short_name
from thidua.core.campaigns.stage import Stage, days_late, stage
from thidua.core.kernel.ids import CallId, CampaignId, UnitId
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.foundation import gate, locks
from thidua.foundation.act import Context, Held
from thidua.foundation.doors import Door, doors
from thidua.modules.campaigns.models import Call
from thidua.modules.campaigns.queries.campaigns import CampaignView, campaign_view

OWN_ACTIONS = ("campaigns.receive_call", "campaigns.answer_call")


@dataclass(frozen=True, slots=True)
class CallView:
    """A call as the called unit sees it."""

    id: CallId
    unit: UnitId
    unit_name: str
    unit_path: str
    campaign: CampaignView
    due: date | None
    stage: Stage
    state: str
    days_late: int
    sent_at: datetime
    received_at: datetime | None
    received_by: str
    own: CampaignId | None
    doors: dict[str, Door]


def call_subject(row: Call) -> Subject:
    """What rights look at in a call: the called unit, and the one that called."""
    return Subject(
        kind="call", id=row.pk, title=row.campaign.name, unit=UnitId(row.unit_id), path=row.unit.path,
        state=row.state, caller=UnitId(row.campaign.unit_id),
    )  # fmt: skip


def call_for_update(key: CallId, /) -> Outcome[Held[Call]]:
    """The call, locked."""
    row = locks.locked(Call.objects.filter(pk=key).select_related("unit", "campaign")).first()
    return Ok(Held(row, call_subject(row))) if row else refuse("absent.not_found")


def _view(ctx: Context, row: Call) -> CallView:
    closed_on = row.unit.closed_on
    return CallView(
        id=CallId(row.pk), unit=UnitId(row.unit_id), unit_name=row.unit.name, unit_path=row.unit.path,
        campaign=campaign_view(CampaignId(row.campaign_id)), due=row.due, state=row.state,
        stage=stage(state=row.state, due=row.due, closed_on=closed_on, on=ctx.today),
        days_late=days_late(due=row.due, on=ctx.today), sent_at=row.sent_at, received_at=row.received_at,
        received_by=row.received_by, own=CampaignId(row.own_id) if row.own_id else None,
        doors=doors(ctx, call_subject(row), *OWN_ACTIONS),
    )  # fmt: skip


def calls_to(ctx: Context, *, campaign: CampaignId | None = None, is_open: bool = False) -> tuple[CallView, ...]:
    """The calls to the actor's own units, newest first; narrowed to a campaign, or to those not answered yet."""
    units = gate.units_of("campaigns.see_campaign", holder=ctx.actor, on=ctx.today)
    rows = Call.objects.filter(unit__in=units).exclude(state="released").select_related("unit", "campaign")
    if campaign is not None:
        rows = rows.filter(campaign=campaign)
    if is_open:
        rows = rows.filter(state__in=("sent", "received"), campaign__state="running")
    return tuple(_view(ctx, row) for row in rows.order_by("-id"))


def open_calls(campaign: CampaignId, *, on: date) -> "QuerySet[Call]":
    """The calls of units that are still there and have not launched yet."""
    working = Q(unit__closed_on=None) | Q(unit__closed_on__gt=on)
    return Call.objects.filter(working, campaign=campaign, state__in=("sent", "received"))


@dataclass(frozen=True, slots=True)
class CallToRemind:
    """A call that its unit is to be reminded of."""

    id: CallId
    unit: UnitId
    unit_name: str
    name: str
    due: date | None
    url: str


def to_remind(campaign: CampaignId, *, on: date) -> tuple[CallToRemind, ...]:
    """The open calls of a campaign with what there is to say."""
    rows = open_calls(campaign, on=on).values_list(
        "pk", "unit", "unit__name", "campaign__name", "campaign__short_name", "due"
    )
    return tuple(
        CallToRemind(
            CallId(key), UnitId(unit), unit_name, short_name(name, short), due, reverse("campaigns:call", args=[key])
        )
        for key, unit, unit_name, name, short, due in rows
    )


def calls_of(campaign: CampaignId) -> dict[UnitId, CallId]:
    """The calls of a campaign by unit, for those who have asked the gate themselves."""
    rows = Call.objects.filter(campaign=campaign).values_list("unit", "pk")
    return {UnitId(unit): CallId(key) for unit, key in rows}


def call_page(ctx: Context, key: CallId) -> Outcome[CallView]:
    """One call to a unit of the actor; refused as not found where it is not theirs."""
    return next((Ok(call) for call in calls_to(ctx) if call.id == key), refuse("absent.not_found"))
