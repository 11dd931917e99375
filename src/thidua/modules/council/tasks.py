"""What follows an election after the commit: the elected unit is handed to the bloc's terms."""

from thidua.core.kernel.ids import ItemId
from thidua.foundation.act import system_context
from thidua.foundation.agenda import hand_over
from thidua.foundation.outbox import effect
from thidua.modules.council.queries.results import elected_by


@effect("council.hand_over")
def hand_over_elected(*, item: int) -> int:
    """Hand over whom an item elected, if it is a bloc's unit that was elected to a post."""
    elected = elected_by(ItemId(item))
    return hand_over(system_context(), elected) if elected else 0
