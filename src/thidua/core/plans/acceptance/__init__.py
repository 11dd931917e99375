"""From facts and an officer's verdicts on them to a plan, or to the reasons why there is none yet."""

from thidua.core.plans.acceptance.accept import accept
from thidua.core.plans.acceptance.verdicts import Accepted, Added, Corrected, Refused_, Verdict

__all__ = ["Accepted", "Added", "Corrected", "Refused_", "Verdict", "accept"]
