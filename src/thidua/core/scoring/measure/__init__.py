"""Ways to work out a criterion's points from what was observed. None divides by zero; a gap in a rule is refused."""

from thidua.core.scoring.measure.choice import Choice, Level
from thidua.core.scoring.measure.counted import AllOrNothing, Counted, Events
from thidua.core.scoring.measure.observed import Observed, Reading
from thidua.core.scoring.measure.ratio import OverPlan, Ratio
from thidua.core.scoring.measure.record import Measure, measure_of, measure_record, observed_of, observed_record
from thidua.core.scoring.measure.steps import Band, Steps
from thidua.core.scoring.measure.typing import Asks, asks, observed_from, typed_of
from thidua.core.scoring.measure.words import measure_from, measure_words

__all__ = [
    "AllOrNothing",
    "Asks",
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
    "asks",
    "measure_from",
    "measure_of",
    "measure_record",
    "measure_words",
    "observed_from",
    "observed_of",
    "observed_record",
    "typed_of",
]
