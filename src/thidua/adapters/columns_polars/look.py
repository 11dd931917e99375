"""What an expression is made for: the columns there are, the values of the day, the years looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import polars as pl

from thidua.core.rules.parameter import Quantity, Value
from thidua.core.rules.weighing.context import Values


@dataclass(frozen=True, slots=True)
class Look:
    """What an expression is made for: the columns there are, the values of the day, and the years looked at.

    `settled` are facts that are the same for every row (None: not on record): nothing is computed for them.
    """

    columns: frozenset[str]
    values: Values
    size: int
    window: int
    settled: Mapping[str, object] = field(default_factory=dict)

    def after(self, bit: int) -> "Look":
        """The years after that of the bit (-1: all)."""
        return replace(self, window=((1 << self.size) - 1) & ~((1 << (bit + 1)) - 1))

    def years(self) -> pl.Expr:
        """The years looked at whose work counts, as a mask."""
        return pl.col("counted") & mask(self.window)

    def value(self, name: str) -> Quantity | None:
        """The parameter's value, or None where no text gives one."""
        found = self.values(name)
        return found.value if isinstance(found, Value) else None

    def knows(self, fact: str) -> bool:
        """Whether the rows differ in this fact: its column must be asked."""
        return fact not in self.settled and f"fact.{fact}" in self.columns


def mask(bits: int) -> pl.Expr:
    """These bits as a constant."""
    return pl.lit(bits, dtype=pl.UInt64)
