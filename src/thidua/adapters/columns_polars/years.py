"""Sets of years and numbers as expressions, each as what is sure and what is possible."""

from functools import singledispatch

import polars as pl

from thidua.adapters.columns_polars.look import Look, mask
from thidua.core.rules.condition import Amount, EitherYear, Graded, Number, Received, Span, Times, Years, YearsIn
from thidua.core.rules.subject import Grade
from thidua.core.rules.weighing.years import BOUNDLESS

Pair = tuple[pl.Expr, pl.Expr]


@singledispatch
def marks(years: Years, _: Look) -> Pair:
    """The masks of the years that surely and possibly lie in the set."""
    raise TypeError(f"not a set of years: {years!r}")


@marks.register
def _(years: Graded, look: Look) -> Pair:
    if years.least is Grade.K:
        everything = mask((1 << look.size) - 1)
        return everything & ~pl.col("grade.none"), everything
    sure = pl.col(f"grade.{years.least.name}")
    return sure, sure | pl.col("grade.none")


@marks.register
def _(years: Received, look: Look) -> Pair:
    return layer(look, years.award, 1)


@marks.register
def _(years: EitherYear, look: Look) -> Pair:
    pairs = [marks(part, look) for part in years.parts]
    sure, possible = pairs[0]
    for low, high in pairs[1:]:
        sure, possible = sure | low, possible | high
    return sure, possible


def layer(look: Look, award: str, times: int) -> Pair:
    """The years that surely and possibly won the award so often or more."""
    name = f"award.{award}.{times}"
    if name not in look.columns:
        return mask(0), pl.col("silent") if times == 1 and "silent" in look.columns else mask(0)
    return pl.col(name), pl.col(f"{name}?") if f"{name}?" in look.columns else pl.col(name)


def layers(look: Look, award: str) -> list[Pair]:
    """Every layer of an award that the table has: once or more, twice or more, and so on."""
    there = [int(name.rsplit(".", 1)[1].rstrip("?")) for name in look.columns if name.startswith(f"award.{award}.")]
    return [layer(look, award, times) for times in range(1, max(there, default=1) + 1)]


@singledispatch
def bounds(number: Number, _: Look) -> Pair:
    """What the number lies between."""
    raise TypeError(f"not a number: {number!r}")


@bounds.register
def _(number: Amount, look: Look) -> Pair:
    if not look.knows(number.fact):
        told = look.settled.get(number.fact)
        low, high = (0, BOUNDLESS) if told is None else (int(str(told)), int(str(told)))
        return pl.lit(low, dtype=pl.Int64), pl.lit(high, dtype=pl.Int64)
    fact = pl.col(f"fact.{number.fact}").cast(pl.Int64)
    return fact.fill_null(0), fact.fill_null(BOUNDLESS)


@bounds.register
def _(number: Times, look: Look) -> Pair:
    low, high = pl.lit(0, dtype=pl.UInt32), pl.lit(0, dtype=pl.UInt32)
    for sure, possible in layers(look, number.award):
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
