"""What may stand at a place of a text."""

from collections.abc import Iterable
from dataclasses import dataclass

Numbers = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """The words that may stand at a place: their numbers in the language model, and the chance of what was read."""

    numbers: Numbers
    chances: tuple[float, ...]


def scaled(row: Iterable[float]) -> list[float]:
    """The numbers, each by their sum."""
    values = list(row)
    total = sum(values) or 1.0
    return [value / total for value in values]
