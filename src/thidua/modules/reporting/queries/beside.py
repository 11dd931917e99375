"""How a campaign's reports stand, as its own page tells it."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from thidua.core.kernel.ids import CampaignId
from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.reason import Reason
from thidua.foundation.act import Context
from thidua.foundation.beside import Beside
from thidua.modules.reporting.queries.boards import DueView, scheme_page
from thidua.modules.reporting.queries.display import period_name
from thidua.modules.reporting.queries.gathering import scheme_of_campaign
from thidua.modules.reporting.queries.reports import my_reports


def beside_campaign(ctx: Context, campaign: CampaignId) -> Iterator[Beside]:
    """For its office the periods that count now; for a unit that reports, what it still owes."""
    key = scheme_of_campaign(campaign)
    answer = scheme_page(ctx, key, with_reporters=False) if key else None
    if key is None or not isinstance(answer, Ok):
        return
    page = answer.value
    if page.scheme.sees_board:
        for due in _now(page.dues, ctx.today):
            said = Reason.of(
                "report.beside_campaign",
                period=period_name(due),
                sent=due.asked - due.open,
                asked=due.asked,
                on=due.last_good_day,
            )
            yield Beside(said, reverse("reporting:board", args=[due.id]), _("Xem kỳ báo cáo"))
        said = Reason.of("report.beside_scheme", targets=len(page.form.targets), dues=len(page.dues))
        yield Beside(said, reverse("reporting:scheme", args=[key]), _("Xem chỉ tiêu"))
        return
    own = [each for each in my_reports(ctx) if each.scheme == key]
    left = sum(each.state in ("drafting", "returned") for each in own)
    if own:
        said = Reason.of("report.beside_own", count=len(own), left=left)
        yield Beside(said, reverse("reporting:list"), _("Xem báo cáo của đơn vị"))


def _now(dues: tuple[DueView, ...], on: date) -> tuple[DueView, ...]:
    """The last period that is over and not whole, and the next that is due; where neither is, the last of all."""
    in_order = sorted(dues, key=lambda due: due.last_good_day)
    behind = [due for due in in_order if due.last_good_day < on and due.open]
    ahead = [due for due in in_order if due.last_good_day >= on]
    return (*behind[-1:], *ahead[:1]) or tuple(in_order[-1:])
