"""Which bodies the reader may set up, and what buttons a page draws."""

from thidua.core.access.relation import Subject
from thidua.core.kernel.ids import UnitId
from thidua.foundation import gate
from thidua.foundation.act import Context
from thidua.modules.campaigns.public import BlocView, visible_blocs
from thidua.modules.council.models import Council


def may(ctx: Context, action: str, subject: Subject) -> bool:
    """Whether the reader has the right, for drawing a button."""
    return gate.may(action, holder=ctx.actor, subject=subject, on=ctx.today)


def own_units(ctx: Context) -> tuple[UnitId, ...]:
    """The units for which the reader may enter councils."""
    return tuple(sorted(gate.units_of("council.establish_council", holder=ctx.actor, on=ctx.today)))


def blocs_to_gather(ctx: Context) -> tuple[BlocView, ...]:
    """The blocs that the reader's unit leads and whose meeting is not set up yet."""
    units = set(own_units(ctx))
    met = set(Council.objects.filter(bloc__isnull=False, state="active").values_list("bloc", flat=True))
    return tuple(bloc for bloc in visible_blocs(ctx) if bloc.head in units and bloc.id not in met)
