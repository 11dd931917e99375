"""Conditions as expressions: true, false, or null where nobody can tell. Polars joins nulls by Kleene's tables."""

from decimal import Decimal
from fractions import Fraction
from functools import singledispatch

import polars as pl

from thidua.adapters.columns_polars.look import Look, mask
from thidua.adapters.columns_polars.years import bounds, layer, marks
from thidua.core.rules.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Clause,
    Condition,
    Every,
    Holds,
    InTheYear,
    Is,
    NotHeldUp,
    Opposite,
    Setting,
    ShareAtLeast,
    Since,
    Streak,
    TextNeeded,
    UpToNow,
)


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


def _runs(years: pl.Expr, length: int, look: Look) -> pl.Expr:
    """Whether so many bits stand side by side: every place where they could is tried."""
    if length <= 0:
        return pl.lit(value=True)
    patterns = [((1 << length) - 1) << place for place in range(look.size - length + 1)]
    tried = [(years & mask(pattern)) == mask(pattern) for pattern in patterns if pattern & look.window == pattern]
    return pl.any_horizontal(tried) if tried else pl.lit(value=False)


@expression.register
def _(condition: InTheYear, look: Look) -> pl.Expr:
    sure, possible = marks(condition.years, look)
    bit = mask(1 << (look.size - 1)) & look.years()
    return _either((sure & bit) != mask(0), (possible & bit) != mask(0))


@expression.register
def _(condition: Since, look: Look) -> pl.Expr:
    sure, possible = layer(look, condition.award, 1)
    if f"award.{condition.award}.1" not in look.columns and "silent" not in look.columns:
        return pl.lit(value=False)
    tried = []
    for bit in range(look.size):
        held = _either((sure & mask(1 << bit)) != mask(0), (possible & mask(1 << bit)) != mask(0))
        tried.append(held & expression(condition.part, look.after(bit)))
    return pl.any_horizontal(tried)


@expression.register
def _(condition: UpToNow, look: Look) -> pl.Expr:
    return pl.any_horizontal([expression(condition.part, look.after(bit)) for bit in range(-1, look.size - 1)])


@expression.register
def _(_condition: TextNeeded, _: Look) -> pl.Expr:
    return _unknown()
