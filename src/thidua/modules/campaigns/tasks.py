"""What follows a reminder of a cascade, after the commit: the units that have not launched are told."""

from thidua.core.access.duty import Duty
from thidua.core.kernel.ids import CampaignId
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import system_context
from thidua.foundation.outbox import effect
from thidua.modules.campaigns import queries
from thidua.modules.notices.public import Told, tell

TOLD = frozenset({Duty.STANDING_OFFICE, Duty.UNIT_HEAD})


@effect("campaigns.tell_of_reminder")
def tell_of_reminder(campaign: int, moment: str) -> int:
    """Tell every unit that has not launched. Done twice it tells once."""
    ctx, told = system_context(), 0
    for call in queries.to_remind(CampaignId(campaign), on=ctx.today):
        said = Reason.of("campaign.told_reminder", name=call.name, unit=call.unit_name, on=call.due or "–")
        what = Told(f"call:{call.id}:{moment}", said, call.url, call.due)
        told += tell(ctx, unit=call.unit, duties=TOLD, told=what).or_raise()
    return told
