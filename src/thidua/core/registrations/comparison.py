"""Registered and reached, side by side: what an office looks at when the year ends."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from thidua.core.kernel.quantity import rounded

K = TypeVar("K", bound=Hashable)
COUNTED = frozenset({"approved", "reached", "missed"})
"""States that were approved once: what was never approved was never registered."""


@dataclass(frozen=True, slots=True)
class Compared(Generic[K]):
    """One group: how many were registered (approved), how many of them reached, missed, and are still open."""

    key: K
    registered: int
    reached: int
    missed: int

    @property
    def still_open(self) -> int:
        """How many nobody has spoken about yet."""
        return self.registered - self.reached - self.missed

    @property
    def percent(self) -> Decimal | None:
        """Reached of registered in percent; None where nothing was registered."""
        return rounded(Fraction(100 * self.reached, self.registered)) if self.registered else None


def compared(rows: Iterable[tuple[K, str]]) -> tuple[Compared[K], ...]:
    """The groups of (key, state), in the order in which their keys first come."""
    groups: dict[K, list[str]] = {}
    for key, state in rows:
        if state in COUNTED:
            groups.setdefault(key, []).append(state)
    return tuple(
        Compared(key, len(states), states.count("reached"), states.count("missed")) for key, states in groups.items()
    )
