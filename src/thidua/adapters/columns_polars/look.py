"""What an expression is made for: the columns there are, the values of the day, the years looked at."""

from dataclasses import dataclass

import polars as pl

from thidua.core.rules.parameter import Quantity, Value
from thidua.core.rules.weighing.context import Values


@dataclass(frozen=True, slots=True)
class Look:
    """What an expression is made for: the columns there are, the values of the day, and the years looked at."""

    columns: frozenset[str]
    values: Values
    size: int
    window: int

    def after(self, bit: int) -> "Look":
        """The years after that of the bit (-1: all)."""
        return Look(self.columns, self.values, self.size, ((1 << self.size) - 1) & ~((1 << (bit + 1)) - 1))

    def years(self) -> pl.Expr:
        """The years looked at whose work counts, as a mask."""
        return pl.col("counted") & mask(self.window)

    def value(self, name: str) -> Quantity | None:
        """The parameter's value, or None where no text gives one."""
        found = self.values(name)
        return found.value if isinstance(found, Value) else None

    def fact(self, name: str, kind: type[pl.DataType]) -> pl.Expr:
        """The column of a fact; null where there is none."""
        column = f"fact.{name}"
        return pl.col(column) if column in self.columns else pl.lit(None, dtype=kind)


def mask(bits: int) -> pl.Expr:
    """These bits as a constant."""
    return pl.lit(bits, dtype=pl.UInt64)
