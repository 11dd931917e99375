"""Conditions over columns with polars: each history is a few whole numbers, one bit for each year.

Columns: `fact.NAME` (true or false, whole number, word; null where not on record); `counted`, the years whose work
counts; `grade.HT`, `grade.T`, `grade.XS`, the years graded so or higher, and `grade.none`, those without a grade;
`award.NAME.K`, the years that won the award K times or more, and `award.NAME.K?`, those that possibly did (absent where
it is the same). Bit 0 is the first year of the table. Null is "cannot tell": polars joins nulls by Kleene's tables.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import singledispatch

import polars as pl

from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Clause,
    Condition,
    EitherYear,
    Every,
    Graded,
    Holds,
    InTheYear,
    Is,
    NotHeldUp,
    Number,
    Opposite,
    Received,
    Setting,
    ShareAtLeast,
    Since,
    Span,
    Streak,
    TextNeeded,
    Times,
    UpToNow,
    Years,
    YearsIn,
)
from thidua.core.rules.parameter import Quantity, Value
from thidua.core.rules.subject import Grade, History, Subject
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing.context import Values
from thidua.core.rules.weighing.years import BOUNDLESS
from thidua.ports.columns import Counts

BITS = 64
SLICE = 250_000


@dataclass(frozen=True, slots=True)
class YearTable:
    """Subjects as columns. `first` and `last` are the years of bit 0 and of the proposal."""

    frame: pl.DataFrame
    first: int
    last: int

    def __post_init__(self) -> None:
        if not 0 <= self.last - self.first < BITS:
            raise ValueError(f"a table holds 1 to {BITS} years, not {self.first} to {self.last}")


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
        return pl.col("counted") & _mask(self.window)

    def value(self, name: str) -> Quantity | None:
        """The parameter's value, or None where no text gives one."""
        found = self.values(name)
        return found.value if isinstance(found, Value) else None

    def fact(self, name: str, kind: type[pl.DataType]) -> pl.Expr:
        """The column of a fact; null where there is none."""
        column = f"fact.{name}"
        return pl.col(column) if column in self.columns else pl.lit(None, dtype=kind)


def _mask(bits: int) -> pl.Expr:
    return pl.lit(bits, dtype=pl.UInt64)


# --- sets of years: surely, possibly ------------------------------------------------------------------------------

Pair = tuple[pl.Expr, pl.Expr]


@singledispatch
def marks(years: Years, _: Look) -> Pair:
    """The masks of the years that surely and possibly lie in the set."""
    raise TypeError(f"not a set of years: {years!r}")


@marks.register
def _(years: Graded, look: Look) -> Pair:
    if years.least is Grade.K:
        everything = _mask((1 << look.size) - 1)
        return everything & ~pl.col("grade.none"), everything
    sure = pl.col(f"grade.{years.least.name}")
    return sure, sure | pl.col("grade.none")


@marks.register
def _(years: Received, look: Look) -> Pair:
    return _layer(look, years.award, 1)


@marks.register
def _(years: EitherYear, look: Look) -> Pair:
    pairs = [marks(part, look) for part in years.parts]
    sure, possible = pairs[0]
    for low, high in pairs[1:]:
        sure, possible = sure | low, possible | high
    return sure, possible


def _layer(look: Look, award: str, times: int) -> Pair:
    name = f"award.{award}.{times}"
    sure = pl.col(name) if name in look.columns else _mask(0)
    return sure, pl.col(f"{name}?") if f"{name}?" in look.columns else sure


def _layers(look: Look, award: str) -> list[Pair]:
    there = [int(name.rsplit(".", 1)[1].rstrip("?")) for name in look.columns if name.startswith(f"award.{award}.")]
    return [_layer(look, award, times) for times in range(1, max(there, default=0) + 1)]


# --- numbers: at least, at most -----------------------------------------------------------------------------------


@singledispatch
def bounds(number: Number, _: Look) -> Pair:
    """What the number lies between."""
    raise TypeError(f"not a number: {number!r}")


@bounds.register
def _(number: Amount, look: Look) -> Pair:
    fact = look.fact(number.fact, pl.Int64).cast(pl.Int64)
    return fact.fill_null(0), fact.fill_null(BOUNDLESS)


@bounds.register
def _(number: Times, look: Look) -> Pair:
    low, high = pl.lit(0, dtype=pl.UInt32), pl.lit(0, dtype=pl.UInt32)
    for sure, possible in _layers(look, number.award):
        low, high = low + _count(sure, look), high + _count(possible, look)
    return low, high


@bounds.register
def _(number: YearsIn, look: Look) -> Pair:
    sure, possible = marks(number.years, look)
    return _count(sure, look), _count(possible, look)


@bounds.register
def _(_number: Span, look: Look) -> Pair:
    years = look.years().bitwise_count_ones()
    return years, years


def _count(mask: pl.Expr, look: Look) -> pl.Expr:
    return (mask & look.years()).bitwise_count_ones()


# --- conditions: true, false, null --------------------------------------------------------------------------------


def _unknown() -> pl.Expr:
    return pl.lit(None, dtype=pl.Boolean)


def _either(sure: pl.Expr, possible: pl.Expr) -> pl.Expr:
    """True where it is sure, false where it is not even possible, else null."""
    return pl.when(sure).then(True).when(~possible).then(False).otherwise(None)  # noqa: FBT003 - polars' own way


@singledispatch
def expression(condition: Condition, _: Look) -> pl.Expr:
    """The condition as an expression: true, false, or null where nobody can tell."""
    raise TypeError(f"not a condition: {condition!r}")


@expression.register
def _(condition: AllOf, look: Look) -> pl.Expr:
    parts = [expression(part, look) for part in condition.parts]
    return pl.all_horizontal(parts) if parts else pl.lit(value=True)


@expression.register
def _(condition: AnyOf, look: Look) -> pl.Expr:
    parts = [expression(part, look) for part in condition.parts]
    return pl.any_horizontal(parts) if parts else pl.lit(value=False)


@expression.register
def _(condition: Opposite, look: Look) -> pl.Expr:
    return ~expression(condition.part, look)


@expression.register
def _(condition: Clause, look: Look) -> pl.Expr:
    return expression(condition.part, look)


@expression.register
def _(condition: Holds, look: Look) -> pl.Expr:
    return look.fact(condition.fact, pl.Boolean)


@expression.register
def _(condition: Is, look: Look) -> pl.Expr:
    return look.fact(condition.fact, pl.String).is_in(list(condition.words))


@expression.register
def _(condition: NotHeldUp, look: Look) -> pl.Expr:
    return _either(~look.fact(condition.fact, pl.Boolean).fill_null(value=True), pl.lit(value=True))


@expression.register
def _(condition: Setting, look: Look) -> pl.Expr:
    value = look.value(condition.parameter)
    return _unknown() if value is None else pl.lit(value is True)


@expression.register
def _(condition: AtLeast, look: Look) -> pl.Expr:
    needed = look.value(condition.least) if condition.least else 1
    if needed is None:
        return _unknown()
    low, high = bounds(condition.number, look)
    return _either(low >= int(needed), high >= int(needed))


@expression.register
def _(condition: ShareAtLeast, look: Look) -> pl.Expr:
    value = look.value(condition.least)
    if value is None:
        return _unknown()
    share = Fraction(Decimal(value))
    part, whole = bounds(condition.part, look), bounds(condition.whole, look)
    sure = (part[0] * share.denominator >= whole[1] * share.numerator) & (whole[0] > 0)
    possible = (part[1] * share.denominator >= whole[0] * share.numerator) & (whole[1] > 0)
    return _either(sure, possible)


@expression.register
def _(condition: Every, look: Look) -> pl.Expr:
    sure, possible = marks(condition.years, look)
    return _either((sure & look.years()) == look.years(), (possible & look.years()) == look.years())


@expression.register
def _(condition: Streak, look: Look) -> pl.Expr:
    needed = look.value(condition.least)
    if needed is None:
        return _unknown()
    sure, possible = marks(condition.years, look)
    return _either(_runs(sure & look.years(), int(needed), look), _runs(possible & look.years(), int(needed), look))


def _runs(mask: pl.Expr, length: int, look: Look) -> pl.Expr:
    """Whether so many bits stand side by side: every place where they could is tried."""
    if length <= 0:
        return pl.lit(value=True)
    patterns = [((1 << length) - 1) << place for place in range(look.size - length + 1)]
    tried = [(mask & _mask(pattern)) == _mask(pattern) for pattern in patterns if pattern & look.window == pattern]
    return pl.any_horizontal(tried) if tried else pl.lit(value=False)


@expression.register
def _(condition: InTheYear, look: Look) -> pl.Expr:
    sure, possible = marks(condition.years, look)
    bit = _mask(1 << (look.size - 1)) & look.years()
    return _either((sure & bit) != _mask(0), (possible & bit) != _mask(0))


@expression.register
def _(condition: Since, look: Look) -> pl.Expr:
    sure, possible = _layer(look, condition.award, 1)
    if f"award.{condition.award}.1" not in look.columns:
        return pl.lit(value=False)
    tried = []
    for bit in range(look.size):
        held = _either((sure & _mask(1 << bit)) != _mask(0), (possible & _mask(1 << bit)) != _mask(0))
        tried.append(held & expression(condition.part, look.after(bit)))
    return pl.any_horizontal(tried)


@expression.register
def _(condition: UpToNow, look: Look) -> pl.Expr:
    return pl.any_horizontal([expression(condition.part, look.after(bit)) for bit in range(-1, look.size - 1)])


@expression.register
def _(_condition: TextNeeded, _: Look) -> pl.Expr:
    return _unknown()
