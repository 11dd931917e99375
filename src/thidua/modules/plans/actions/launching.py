"""From a confirmed plan to a running campaign."""

from dataclasses import replace
from decimal import Decimal

from thidua.core.kernel.ids import CallId, CampaignId, PlanId
from thidua.core.kernel.outcome import Outcome, Refused
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import CallDraft, answer_call, start_campaign
from thidua.modules.directory.public import unit_for_update
from thidua.modules.plans import queries


@action("plans.launch_plan", event="plan.launched")
def launch_plan(
    turn: Turn, *, plan: PlanId, to: CallDraft | None = None, call: CallId | None = None,
    participation: Decimal | None = None,
) -> Outcome[CampaignId]:  # fmt: skip
    """Launch a confirmed plan: its campaign begins, answers the call from above, and goes to the chosen units."""
    turn.hold(unit_for_update, queries.unit_of(plan).or_raise())
    held = turn.hold(queries.plan_for_update, plan)

    drafted = queries.draft_of(plan).or_raise()
    if drafted.against:
        return Refused(drafted.against)

    draft = replace(drafted.campaign, participation=participation)
    unit = queries.unit_of(plan).or_raise()
    begun = (
        answer_call(turn, call=call, draft=draft, to=to)
        if call
        else start_campaign(turn, unit=unit, draft=draft, to=to)
    )
    campaign = begun.or_raise()
    held.row.campaign_id = campaign
    held.row.save(update_fields=["campaign"])
    return turn.apply(campaign, to=held, step="launch", campaign=campaign)
