"""What a parameter is measured in, and which values the unit allows."""

from thidua.core.rules.found import Quantity

YES_OR_NO = "có hay không"
SHARE = "phần"
COEFFICIENT = "hệ số"
DAY_OF_YEAR = "tháng-ngày"
MONTHS, DAYS, PLACE = 12, 31, 100


def fits(value: Quantity, unit: str) -> bool:
    """Whether the value can be one of this unit: a truth, a share of the whole, a day of the year, or a count."""
    if unit == YES_OR_NO or isinstance(value, bool):
        return unit == YES_OR_NO and isinstance(value, bool)
    if unit == SHARE:
        return 0 <= value <= 1
    if unit == COEFFICIENT:
        return value > 0
    if unit == DAY_OF_YEAR:
        return isinstance(value, int) and 1 <= value // PLACE <= MONTHS and 1 <= value % PLACE <= DAYS
    return isinstance(value, int) and value >= 0
