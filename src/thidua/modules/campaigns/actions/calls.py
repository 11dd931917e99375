"""Writes of calls: a campaign going down the tree, and what each unit answers."""

from thidua.core.kernel.ids import CallId, CampaignId
from thidua.core.kernel.outcome import Outcome, refuse
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns import queries
from thidua.modules.campaigns.actions.drafts import CallDraft, CampaignDraft
from thidua.modules.campaigns.actions.making import made_campaign, sent


@action("campaigns.send_calls", event="campaign.calls_sent")
def send_calls(turn: Turn, *, campaign: CampaignId, to: CallDraft) -> Outcome[int]:
    """Send a running campaign to more units; those called already are left as they are."""
    held = turn.hold(queries.campaign_for_update, campaign)

    if held.row.state != "running":
        return refuse("cascade.campaign_finished")
    if not to.units:
        return refuse("cascade.nobody_chosen")

    count = sent(turn, held.row, to).or_raise()
    due = to.due.isoformat() if to.due else ""
    return turn.apply(count, to=held, count=count, due=due)


@action("campaigns.receive_call", event="call.received")
def receive_call(turn: Turn, *, call: CallId) -> Outcome[CallId]:
    """Confirm that the unit has received what it is called to do."""
    held = turn.hold(queries.call_for_update, call)

    held.row.received_at, held.row.received_by = turn.now, turn.actor.name
    held.row.save(update_fields=["received_at", "received_by"])
    return turn.apply(call, to=held, step="receive", unit=held.row.unit.name)


@action("campaigns.answer_call", event="call.answered")
def answer_call(turn: Turn, *, call: CallId, draft: CampaignDraft, to: CallDraft | None = None) -> Outcome[CampaignId]:
    """Launch the unit's own campaign in answer to a call, and send it on to the units below."""
    held = turn.hold(queries.call_for_update, call)

    if held.row.campaign.state != "running":
        return refuse("cascade.campaign_finished")
    if not draft.name.strip():
        return refuse("ready.name")

    own = made_campaign(turn, unit=held.row.unit_id, draft=draft, implements=held.row.campaign)
    if to:
        sent(turn, own, to).or_raise()
    held.row.own, held.row.answered_at = own, turn.now
    held.row.save(update_fields=["own", "answered_at"])
    return turn.apply(
        CampaignId(own.pk), to=held, step="answer", unit=held.row.unit.name, number=draft.plan_number or "–"
    )


@action("campaigns.release_unit", event="call.released")
def release_unit(turn: Turn, *, call: CallId, because: str) -> Outcome[CallId]:
    """Release a unit from a call, with the reason; it no longer counts in the share."""
    held = turn.hold(queries.call_for_update, call)

    if not because.strip():
        return refuse("reason.missing")

    held.row.released_because = because.strip()[:500]
    held.row.save(update_fields=["released_because"])
    return turn.apply(call, to=held, step="release", unit=held.row.unit.name, because=because.strip())


@action("campaigns.remind_units", event="calls.reminded")
def remind_units(turn: Turn, *, campaign: CampaignId) -> Outcome[int]:
    """Remind every called unit that has not launched yet, at once."""
    held = turn.hold(queries.campaign_for_update, campaign)

    if held.row.state != "running":
        return refuse("cascade.campaign_finished")
    open_calls = queries.open_calls(campaign, on=turn.today)
    if not open_calls.exists():
        return refuse("cascade.all_launched")

    count = open_calls.update(reminded_at=turn.now)
    turn.afterwards("campaigns.tell_of_reminder", campaign=campaign, moment=turn.now.isoformat())
    return turn.apply(count, to=held, count=count)


@action("campaigns.call_again", event="call.sent_again")
def call_again(turn: Turn, *, call: CallId) -> Outcome[CallId]:
    """Call a released unit again."""
    held = turn.hold(queries.call_for_update, call)

    held.row.released_because, held.row.received_at, held.row.received_by = "", None, ""
    held.row.save(update_fields=["released_because", "received_at", "received_by"])
    return turn.apply(call, to=held, step="call_again", unit=held.row.unit.name)
