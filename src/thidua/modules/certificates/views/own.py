"""For which units the reader may issue certificates."""

from thidua.core.kernel.ids import UnitId
from thidua.core.kernel.outcome import refuse
from thidua.foundation import gate
from thidua.foundation.asked import Asked
from thidua.modules.directory.public import UnitView, unit_view


def own_unit(request: Asked, unit: int) -> UnitView:
    """The unit, where the reader may issue certificates for it; else as if it were not there."""
    ctx = request.ctx
    if unit not in gate.units_of("certificates.issue_certificates", holder=ctx.actor, on=ctx.today):
        refuse("absent.not_found").or_raise()
    return unit_view(UnitId(unit))
