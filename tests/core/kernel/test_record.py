"""A value object as JSON can hold it."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from thidua.core.kernel.period import Period
from thidua.core.kernel.record import as_record


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that a record may hold."""

    during: Period
    amounts: tuple[Decimal | Fraction | None, ...]
    by_name: dict[str, tuple[int, bool]]
    said: str = "đủ"


def test_everything_comes_out_as_json_holds_it_and_amounts_stay_exact():
    held = Held(Period(date(2025, 9, 19), None), (Decimal("55.02"), Fraction(1, 3), None), {"a": (1, True)})
    record = as_record(held)
    assert record == {
        "during": {"first": "2025-09-19", "last": None},
        "amounts": ["55.02", "1/3", None],
        "by_name": {"a": [1, True]},
        "said": "đủ",
    }
    assert json.loads(json.dumps(record)) == record
