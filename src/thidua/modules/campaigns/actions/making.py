"""A campaign's rows: itself, its calendar, its bloc, its place in the cascade, the units it is sent to."""

from collections.abc import Iterable
from datetime import date

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.kernel.period import last_good_day
from thidua.core.vietnamese.fold import search_key
from thidua.foundation.act import Turn
from thidua.modules.campaigns.actions.drafts import BlocDraft, CallDraft, CampaignDraft, MovementDraft
from thidua.modules.campaigns.models import (
    Bloc,
    Call,
    Campaign,
    CampaignTask,
    Deadline,
    Membership,
    Movement,
    MovementGround,
    Phase,
)
from thidua.modules.directory.public import UnitView, units_by_id

NAME_LENGTH = 500
WHO_LENGTH = 400


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
            recurs=due.recurs[:200],
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


def made_campaign(turn: Turn, *, unit: int, draft: CampaignDraft, implements: Campaign | None = None) -> Campaign:
    """The rows of a campaign of this unit."""
    first, last = draft.runs
    row = Campaign.objects.create(
        unit_id=unit, name=draft.name.strip()[:NAME_LENGTH], plan_number=draft.plan_number, first=first, last=last,
        plan_issued_on=draft.plan_issued_on, issuing_body=draft.issuing_body[:255], launched_at=turn.now,
        kind=draft.kind.value, level=draft.level.value, legal_base=draft.legal_base[:400],
        interim_on=draft.interim_on, final_on=draft.final_on, implements=implements, above=draft.above[:400],
        copied_from_id=draft.copied_from, participation=draft.participation, is_outer=draft.is_outer,
    )  # fmt: skip
    row.trail = f"{implements.trail if implements else '/'}{row.pk}/"
    row.save(update_fields=["trail"])
    _calendar(row, draft)
    if draft.bloc:
        _bloc(row, draft.bloc)
    _movements(row, draft.movements)
    return row


def movement_row(unit: int, draft: MovementDraft, *, origin: Campaign | None = None) -> Movement:
    """The row of a movement, not saved."""
    return Movement(
        unit_id=unit, name=draft.name.strip()[:NAME_LENGTH], search=search_key(draft.name)[:NAME_LENGTH],
        kind=draft.kind.value, level=draft.level.value if draft.level else "", legal_base=draft.legal_base[:400],
        first=draft.first, last=draft.last, interim_on=draft.interim_on, final_on=draft.final_on, origin=origin,
        line=draft.line,
    )  # fmt: skip


def _movements(campaign: Campaign, drafts: Iterable[MovementDraft]) -> None:
    """The movements that the plan names enter the unit's register; one that stands there keeps what it says of itself.

    Where the plan names another legal base for it, that stands beside the first, with the plan.
    """
    known = {row.search: row for row in Movement.objects.filter(unit=campaign.unit_id)}
    for draft in drafts:
        row = movement_row(campaign.unit_id, draft, origin=campaign)
        if row.search and row.search not in known:
            known[row.search] = row
            row.save()
        elif row.search:
            _another_ground(campaign, known[row.search], row)


def _another_ground(campaign: Campaign, kept: Movement, named: Movement) -> None:
    there = {kept.legal_base, *kept.later_grounds.values_list("legal_base", flat=True)}
    if search_key(named.legal_base) and search_key(named.legal_base) not in {search_key(text) for text in there}:
        MovementGround.objects.get_or_create(
            movement=kept, origin=campaign, defaults={"legal_base": named.legal_base, "line": named.line}
        )


def callable_units(campaign: Campaign, draft: CallDraft, *, on: date) -> Outcome[list[UnitView]]:
    """The units of the draft that are not called yet; refused where one is not below the campaign's unit or no more."""
    units = units_by_id(list(draft.units))
    path = campaign.unit.path
    strange = [unit.name for unit in units.values() if not unit.path.startswith(path) or unit.path == path]
    if strange or len(units) < len(set(draft.units)):
        return refuse("cascade.not_below", units=tuple(strange[:5]))
    gone = [unit.name for unit in units.values() if unit.closed_on and unit.closed_on <= on]
    if gone:
        return refuse("cascade.unit_closed", units=tuple(gone[:5]))
    called = set(Call.objects.filter(campaign=campaign, unit__in=units).values_list("unit", flat=True))
    return Ok([unit for key, unit in units.items() if key not in called])


def sent(turn: Turn, campaign: Campaign, draft: CallDraft) -> Outcome[int]:
    """Send the campaign to the units; how many were not called before."""
    units = callable_units(campaign, draft, on=turn.today)
    if not isinstance(units, Ok):
        return units
    Call.objects.bulk_create(
        Call(campaign=campaign, unit_id=unit.id, due=draft.due, sent_at=turn.now) for unit in units.value
    )
    return Ok(len(units.value))
