"""Starting and finishing a campaign."""

from dataclasses import replace
from datetime import date

from thidua.core.campaigns.short_name import LONGEST
from thidua.core.kernel.ids import CallId, CampaignId, UnitId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns import queries
from thidua.modules.campaigns.actions.drafts import CallDraft, CampaignDraft
from thidua.modules.campaigns.actions.making import made_campaign, sent
from thidua.modules.campaigns.models import Call
from thidua.modules.directory.public import unit_for_update


@action("campaigns.start_campaign", event="campaign.launched")
def start_campaign(
    turn: Turn, *, unit: UnitId, draft: CampaignDraft, to: CallDraft | None = None
) -> Outcome[CampaignId]:
    """Set a campaign going with its calendar and its bloc, and send it to the chosen units."""
    held = turn.hold(unit_for_update, unit)

    if not draft.name.strip():
        return refuse("ready.name")

    row = made_campaign(turn, unit=unit, draft=draft)
    count = sent(turn, row, to).or_raise() if to else 0
    return turn.apply(
        CampaignId(row.pk),
        to=held,
        name=draft.name[:200],
        number=draft.plan_number or "–",
        campaign=row.pk,
        units=count,
    )


@action("campaigns.keep_upper", event="upper.kept")
def keep_upper(turn: Turn, *, unit: UnitId, draft: CampaignDraft, due: date | None = None) -> Outcome[CallId]:
    """Keep the campaign of a body that does not use this system as the root that the unit's own one answers."""
    held = turn.hold(unit_for_update, unit)

    if not draft.name.strip():
        return refuse("ready.name")
    if not draft.issuing_body.strip():
        return refuse("upper.no_body")
    if queries.outer_like(unit, draft.plan_number, draft.issuing_body):
        return refuse("upper.kept_already", number=draft.plan_number, body=draft.issuing_body)

    row = made_campaign(turn, unit=unit, draft=replace(draft, is_outer=True))
    call = Call.objects.create(campaign=row, unit_id=unit, due=due, sent_at=turn.now)
    return turn.apply(
        CallId(call.pk), to=held, name=draft.name[:200], number=draft.plan_number or "–", body=draft.issuing_body
    )


@action("campaigns.name_in_short", event="campaign.named_in_short")
def name_in_short(turn: Turn, *, campaign: CampaignId, short: str) -> Outcome[CampaignId]:
    """Say how a campaign is called where space is short; nothing lets its own name be cut."""
    held = turn.hold(queries.campaign_for_update, campaign)

    told = " ".join(short.split())
    if len(told) > LONGEST:
        return refuse("campaign.short_name_long", most=LONGEST)

    held.row.short_name = told
    held.row.save(update_fields=["short_name"])
    return turn.apply(campaign, to=held, short=told or "–")


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
