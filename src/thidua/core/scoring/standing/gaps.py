"""What was missing for one unit, sorted by what the formula says about it."""

from dataclasses import dataclass, field

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.formula import Missing


@dataclass(slots=True)
class Gaps:
    """What was missing, by what the formula says about it."""

    warnings: list[Reason] = field(default_factory=list)
    refused: list[Reason] = field(default_factory=list)
    unranked: list[Reason] = field(default_factory=list)

    def note(self, reason: Reason, policy: Missing) -> None:
        """Remember one missing score."""
        if policy is Missing.UNRANKED:
            self.unranked.append(reason)
        elif policy in (Missing.EXCLUDE, Missing.ZERO, Missing.TAKE_SELF):
            self.warnings.append(reason)
        else:
            self.refused.append(reason)

    def once(self) -> "Gaps":
        """The same gaps, each said once."""
        return Gaps(*(list(dict.fromkeys(each)) for each in (self.warnings, self.refused, self.unranked)))
