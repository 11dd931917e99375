"""A value object as JSON can hold it, for keeping what was decided and from what."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any


def as_record(thing: Any) -> dict[str, Any]:
    """A dataclass as a dictionary all the way down: days in ISO form, exact amounts as texts, tuples as lists."""
    return {name: _plain(entry) for name, entry in asdict(thing).items()}


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    return str(value) if isinstance(value, (date, Decimal, Fraction)) else value
