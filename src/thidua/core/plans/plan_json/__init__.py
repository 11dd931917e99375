"""A reading as JSON, in the shape that `thidua intake FILE --json` prints, and back again without loss."""

from thidua.core.plans.plan_json.printing import to_json
from thidua.core.plans.plan_json.reading_back import from_json

__all__ = ["from_json", "to_json"]
