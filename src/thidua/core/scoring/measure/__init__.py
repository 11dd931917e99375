"""Ways to work out a criterion's points from what was observed. None divides by zero; a gap in a rule is refused."""

from thidua.core.scoring.measure.choice import Choice, Level
from thidua.core.scoring.measure.counted import AllOrNothing, Counted, Events
from thidua.core.scoring.measure.observed import Observed, Reading
from thidua.core.scoring.measure.ratio import OverPlan, Ratio
from thidua.core.scoring.measure.record import Measure, measure_of, measure_record, observed_of, observed_record
from thidua.core.scoring.measure.steps import Band, Steps

__all__ = [
    "AllOrNothing",
    "Band",
    "Choice",
    "Counted",
    "Events",
    "Level",
    "Measure",
    "Observed",
    "OverPlan",
    "Ratio",
    "Reading",
    "Steps",
    "measure_of",
    "measure_record",
    "observed_of",
    "observed_record",
]
