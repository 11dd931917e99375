"""Who reviews a unit's proposals."""

from thidua.core.kernel.ids import UnitId
from thidua.modules.directory.public import unit_view


def reviewer_of(unit: UnitId) -> UnitId:
    """The unit that reviews the proposals of a unit: the one above it, or itself at the top."""
    return unit_view(unit).parent or unit
