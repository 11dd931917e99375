"""Many files at once: how far all of them are, and which may be stopped or read on together."""

from collections.abc import Iterable
from dataclasses import dataclass

from thidua.core.kernel.ids import PlanId, UnitId
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.foundation.progress import Progress
from thidua.modules.plans.models import Plan
from thidua.modules.plans.queries.plans import COLUMNS, SIGHT, PlanView

Reading = tuple[PlanView, Progress | None]
STOPPED = "plan.reading_stopped"


@dataclass(frozen=True, slots=True)
class Batch:
    """The files taken in since the oldest one that still waits: read, left unread, and waiting or in hand.

    `pages` of `pages_known` are read, of those files in hand whose number of pages is known.
    """

    read: int
    unread: int
    waiting: int
    pages: int
    pages_known: int

    @property
    def files(self) -> int:
        """All files."""
        return self.read + self.unread + self.waiting

    @property
    def ended(self) -> int:
        """The files that need nobody to wait for them any more."""
        return self.read + self.unread


def batch_of(ctx: Context, reading: Iterable[Reading]) -> Batch | None:
    """How far the files in hand are together with those taken in after the first of them; None where none waits."""
    waiting = [(plan, progress) for plan, progress in reading if plan.state == "received"]
    if not waiting:
        return None
    since = min(plan.received_at for plan, _progress in waiting)
    seen = gate.visible(SIGHT, holder=ctx.actor, on=ctx.today, columns=COLUMNS)
    states = list(Plan.objects.filter(seen, received_at__gte=since).values_list("state", flat=True))
    known = [progress for _plan, progress in waiting if progress and progress.total]
    unread = states.count("unread")
    return Batch(
        read=len(states) - unread - len(waiting), unread=unread, waiting=len(waiting),
        pages=sum(one.done for one in known), pages_known=sum(one.total for one in known),
    )  # fmt: skip


def to_stop(reading: Iterable[Reading], own: Iterable[UnitId]) -> tuple[PlanId, ...]:
    """The plans whose reading those who receive for `own` may stop."""
    units = frozenset(own)
    return tuple(plan.id for plan, _progress in reading if plan.state == "received" and plan.unit in units)


def to_read_on(reading: Iterable[Reading], own: Iterable[UnitId]) -> tuple[PlanId, ...]:
    """The plans whose reading a person stopped; what could not be read needs a look before."""
    units = frozenset(own)
    return tuple(
        plan.id
        for plan, _progress in reading
        if plan.state == "unread" and plan.unit in units and any(cause.code == STOPPED for cause in plan.trouble)
    )
