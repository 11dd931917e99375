"""Chance that nobody can foresee. The core knows none: numbers drawn come in from here."""

from typing import Protocol


class Chance(Protocol):
    """A source of numbers."""

    def below(self, most: int) -> int:
        """A number from 0 to `most` - 1, each as likely as the others."""
        ...
