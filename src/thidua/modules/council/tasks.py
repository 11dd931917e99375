"""What follows an election after the commit: the elected unit is entered into the bloc's terms."""

from datetime import date

from thidua.core.kernel.ids import ItemId
from thidua.foundation.act import system_context
from thidua.foundation.outbox import effect
from thidua.modules.campaigns.public import record_term, term_views
from thidua.modules.council.public import elected_by


@effect("council.hand_over")
def hand_over_elected(*, item: int) -> bool:
    """Enter whom an item elected as next year's head or deputy of the bloc; done twice, it enters once."""
    elected = elected_by(ItemId(item))
    if elected is None:
        return False
    since = date(elected.year, 1, 1)
    terms = term_views(elected.bloc)
    if any((term.unit, term.role, term.since) == (elected.unit, elected.post, since) for term in terms):
        return False
    basis = f"Biên bản “{elected.session}” ngày {elected.on:%d/%m/%Y}: {elected.votes}/{elected.total} phiếu"
    record_term(
        system_context(), bloc=elected.bloc, unit=elected.unit, role=elected.post, since=since, basis=basis
    ).or_raise()
    return True
