"""From a confirmed plan to a running campaign."""

from thidua.core.kernel.ids import CampaignId, PlanId
from thidua.core.kernel.outcome import Outcome, Refused
from thidua.foundation.act import Turn, action
from thidua.modules.campaigns.public import start_campaign
from thidua.modules.directory.public import unit_for_update
from thidua.modules.plans import queries


@action("plans.launch_plan", event="plan.launched")
def launch_plan(turn: Turn, *, plan: PlanId) -> Outcome[CampaignId]:
    """Launch a confirmed plan: its campaign begins with calendar, tasks and bloc."""
    turn.hold(unit_for_update, queries.unit_of(plan).or_raise())
    held = turn.hold(queries.plan_for_update, plan)

    drafted = queries.draft_of(plan).or_raise()
    if drafted.against:
        return Refused(drafted.against)

    campaign = start_campaign(turn, unit=queries.unit_of(plan).or_raise(), draft=drafted.campaign).or_raise()
    held.row.campaign_id = campaign
    held.row.save(update_fields=["campaign"])
    return turn.apply(campaign, to=held, step="launch", campaign=campaign)
