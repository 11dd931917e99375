"""What other rooms hold of a campaign, gathered from every module that offers `beside_campaign` at its door."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.core.kernel.ids import CampaignId
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context
from thidua.foundation.offers import offered


@dataclass(frozen=True, slots=True)
class Beside:
    """One line on a campaign's page: how something stands in another room, and where to look at it."""

    sentence: Reason
    url: str
    verb: str


def beside_campaign(ctx: Context, campaign: CampaignId) -> tuple[Beside, ...]:
    """A module offers `beside_campaign(ctx, campaign) -> Iterable[Beside]`, cut to what the actor may see."""
    found: list[Beside] = []
    for offer in offered("beside_campaign"):
        given: Iterable[Beside] = offer(ctx, campaign)
        found.extend(given)
    return tuple(found)
