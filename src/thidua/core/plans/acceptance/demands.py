"""What a value entered by a person must be: each demand gives the code of what is wrong, or None."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from thidua.core.plans.fact import JsonValue

Test: TypeAlias = Callable[[JsonValue], str | None]
"""Gives the code of what is wrong with a value, or None."""

_PARTIAL = (len("2024"), len("2024-08"))
_DAY = len("2024-08-09")


def text(value: JsonValue) -> str | None:
    """A text that is not blank."""
    return None if isinstance(value, str) and value.strip() else "plan.text_missing"


def texts(value: JsonValue) -> str | None:
    """A list of texts that are not blank."""
    is_list = isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value)
    return None if is_list else "plan.not_a_list"


def amount(value: JsonValue) -> str | None:
    """An exact number."""
    return None if isinstance(value, int | Decimal) and not isinstance(value, bool) else "plan.not_a_number"


def count(value: JsonValue) -> str | None:
    """A whole number above zero."""
    return None if isinstance(value, int) and not isinstance(value, bool) and value > 0 else "plan.not_a_count"


def day(value: JsonValue) -> str | None:
    """A day of the calendar."""
    return None if isinstance(value, str) and len(value) == _DAY and _is_date(value) else "plan.not_a_day"


def partial(value: JsonValue) -> str | None:
    """A day, month or year of the calendar."""
    if not isinstance(value, str) or len(value) not in (*_PARTIAL, _DAY):
        return "plan.not_a_day"
    return (
        None
        if _is_date(value + "-01-01"[: _DAY - len(value)] if len(value) < len("2024-08") else f"{value}-01"[:_DAY])
        else "plan.not_a_day"
    )


def anything(value: JsonValue) -> str | None:
    """A text, an object or nothing."""
    return None if value is None or isinstance(value, dict | str) else "plan.not_text"


def one_of(*known: str) -> Test:
    """One of the words known."""

    def test(value: JsonValue) -> str | None:
        return None if value in known else "plan.not_one_of"

    return test


def may(test: Test) -> Test:
    """The value may be missing."""

    def optional(value: JsonValue) -> str | None:
        return None if value is None else test(value)

    return optional


def _is_date(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return True
