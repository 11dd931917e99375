"""What holds for the rows of a list: the form, the side, and whether it is given or only proposed."""

from dataclasses import dataclass, replace

from thidua.core.plans.text.marks import Depth


@dataclass(frozen=True, slots=True)
class Listing:
    """`side` is "collective", "person" or unknown; `status` is "given" or "proposed"; `unit` is a heading over rows."""

    form: str | None
    side: str | None
    status: str
    depth: Depth
    unit: str | None = None

    def under(self, form: str | None, side: str | None, unit: str | None = None) -> "Listing":
        """The listing below a heading that names a form, a side or a unit; what it does not name stays."""
        return replace(self, form=form or self.form, side=side or self.side, unit=unit)
