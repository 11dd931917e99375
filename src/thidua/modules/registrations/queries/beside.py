"""How what was registered for a campaign stands, as the campaign's own page tells it."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import CampaignId
from thidua.core.kernel.reason import Reason
from thidua.core.registrations.comparison import compared
from thidua.foundation.act import Context
from thidua.foundation.beside import Beside
from thidua.modules.registrations.queries.registrations import visible_of_campaign


def beside_campaign(ctx: Context, campaign: CampaignId) -> Iterator[Beside]:
    """Registered and reached of what the actor may see, year by year, with how many wait for approval."""
    by_year: dict[int, list[str]] = {}
    for year, state in visible_of_campaign(ctx, campaign):
        by_year.setdefault(year, []).append(state)
    for year, states in sorted(by_year.items()):
        for found in compared((year, state) for state in states):
            said = Reason.of(
                "registration.beside_campaign", year=year, registered=found.registered, reached=found.reached,
                missed=found.missed, open=found.still_open, waiting=states.count("submitted"),
            )  # fmt: skip
            yield Beside(said, f"{reverse('registrations:comparison')}?nam={year}", _("Đối chiếu đăng ký"))
