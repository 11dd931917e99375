"""Writes of campaigns, and of the members that a bloc begins with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from thidua.core.kernel.ids import BlocId, CampaignId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.core.kernel.period import last_good_day
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns import queries
from thidua.modules.campaigns.models import Bloc, Campaign, CampaignTask, Deadline, Membership, Phase, Role
from thidua.modules.directory.public import unit_for_update

NAME_LENGTH = 500
WHO_LENGTH = 400


@dataclass(frozen=True, slots=True)
class PhaseDraft:
    """A phase as the accepted plan gives it."""

    name: str
    first: date | None
    last: date | None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A task as the accepted plan gives it."""

    who: tuple[str, ...]
    what: str
    due: date | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class DeadlineDraft:
    """A deadline as the accepted plan gives it."""

    from_whom: tuple[str, ...]
    to_whom: tuple[str, ...]
    what: str
    due: date | None
    is_before: bool
    line: int | None = None


@dataclass(frozen=True, slots=True)
class BlocDraft:
    """A bloc as the accepted plan gives it; `units` are the members that are in the directory."""

    name: str
    parent_body: str
    year: int
    rule: Mapping[str, Any] | None
    size: int | None
    units: tuple[tuple[UnitId, str], ...]


@dataclass(frozen=True, slots=True)
class CampaignDraft:
    """All that a plan says of the campaign it sets going."""

    name: str
    plan_number: str
    plan_issued_on: date
    issuing_body: str
    phases: tuple[PhaseDraft, ...] = ()
    tasks: tuple[TaskDraft, ...] = ()
    deadlines: tuple[DeadlineDraft, ...] = ()
    bloc: BlocDraft | None = None


@dataclass(frozen=True, slots=True)
class NamedMember:
    """A unit named as member of a bloc, with its part."""

    unit: UnitId
    role: str = field(default=Role.MEMBER.value)


def _calendar(campaign: Campaign, draft: CampaignDraft) -> None:
    Phase.objects.bulk_create(
        Phase(
            campaign=campaign, place=place, name=phase.name[:200], first=phase.first, last=phase.last, line=phase.line
        )
        for place, phase in enumerate(draft.phases, 1)
    )
    CampaignTask.objects.bulk_create(
        CampaignTask(
            campaign=campaign, place=place, who=", ".join(task.who)[:WHO_LENGTH], what=task.what, due=task.due,
            line=task.line,
        )
        for place, task in enumerate(draft.tasks, 1)
    )  # fmt: skip
    Deadline.objects.bulk_create(
        Deadline(
            campaign=campaign, place=place, from_whom=", ".join(due.from_whom)[:WHO_LENGTH],
            to_whom=", ".join(due.to_whom)[:WHO_LENGTH], what=due.what, due=due.due, is_before=due.is_before,
            last_good_day=due.due and last_good_day(due.due, is_before=due.is_before), line=due.line,
        )
        for place, due in enumerate(draft.deadlines, 1)
    )  # fmt: skip


def _bloc(campaign: Campaign, draft: BlocDraft) -> None:
    bloc = Bloc.objects.create(
        campaign=campaign, name=draft.name[:255], parent_body=draft.parent_body[:255], year=draft.year,
        rule=dict(draft.rule) if draft.rule else None, size=draft.size,
    )  # fmt: skip
    for place, (unit, role) in enumerate(draft.units, 1):
        Membership.objects.create(bloc=bloc, unit_id=unit, role=role, place=place)


@action("campaigns.start_campaign", event="campaign.launched")
def start_campaign(turn: Turn, *, unit: UnitId, draft: CampaignDraft) -> Outcome[CampaignId]:
    """Set a campaign going with its calendar and its bloc."""
    held = turn.hold(unit_for_update, unit)

    days = [day for phase in draft.phases for day in (phase.first, phase.last) if day]
    first, last = (min(days), max(days)) if days else (draft.plan_issued_on, None)

    row = Campaign.objects.create(
        unit=held.row, name=draft.name[:NAME_LENGTH], plan_number=draft.plan_number, first=first, last=last,
        plan_issued_on=draft.plan_issued_on, issuing_body=draft.issuing_body[:255], launched_at=turn.now,
    )  # fmt: skip
    _calendar(row, draft)
    if draft.bloc:
        _bloc(row, draft.bloc)
    return turn.apply(CampaignId(row.pk), to=held, name=draft.name[:200], number=draft.plan_number)


@action("campaigns.name_members", event="bloc.members_named")
def name_members(turn: Turn, *, bloc: BlocId, members: Sequence[NamedMember]) -> Outcome[BlocId]:
    """Name the members of a bloc in their order, with head and deputy."""
    held = turn.hold(queries.bloc_for_update, bloc)

    heads = [member for member in members if member.role == Role.HEAD]
    if len(heads) != 1:
        return refuse("bloc.one_head", count=len(heads))
    if len({member.unit for member in members}) != len(members):
        return refuse("bloc.unit_twice")
    size = queries.bloc_view(bloc).size
    if size and len(members) > size:
        return refuse("bloc.too_many", size=size, count=len(members))

    Membership.objects.filter(bloc=bloc).delete()
    for place, member in enumerate(members, 1):
        Membership.objects.create(bloc_id=bloc, unit_id=member.unit, role=member.role, place=place)
    return turn.apply(bloc, to=held, count=len(members))


@action("campaigns.finish_campaign", event="campaign.finished")
def finish_campaign(turn: Turn, *, campaign: CampaignId) -> Outcome[CampaignId]:
    """Close a campaign after its final review."""
    held = turn.hold(queries.campaign_for_update, campaign)

    return turn.apply(campaign, to=held, step="finish")


@action("campaigns.resume_campaign", event="campaign.resumed")
def resume_campaign(turn: Turn, *, campaign: CampaignId, because: str) -> Outcome[CampaignId]:
    """Take a finished campaign up again, with the reason."""
    held = turn.hold(queries.campaign_for_update, campaign)

    if not because.strip():
        return refuse("reason.missing")

    return turn.apply(campaign, to=held, step="correct", because=because.strip())
