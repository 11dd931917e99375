"""Sets of years as masks, and numbers, each as what is sure and what is possible."""

from functools import cache, singledispatch
from typing import TypeAlias

import polars as pl

from thidua.adapters.columns_polars.rows import Rows
from thidua.adapters.columns_polars.told import Bits
from thidua.core.rules.condition import Amount, EitherYear, Graded, Number, Received, Span, Times, Years, YearsIn
from thidua.core.rules.subject import Grade
from thidua.core.rules.weighing.years import BOUNDLESS

Numbers: TypeAlias = pl.Series | int
Pair: TypeAlias = tuple[pl.Series, pl.Series]
Bounds: TypeAlias = tuple[Numbers, Numbers]


@cache
def mask(bits: int, width: pl.DataType) -> pl.Series:
    """These bits as a column of one row, which polars spreads over all. Made once: there are few, and all ask them."""
    return pl.Series([bits], dtype=width)


def same(bits: int, size: int, rows: Rows) -> pl.Series:
    """These bits so often, as wide as the years of these rows."""
    return mask(bits, rows.years.dtype).new_from_index(0, size)


def years_after(bit: int, size: int) -> int:
    """The mask of the years after that of the bit; -1 gives all."""
    return ((1 << size) - 1) & ~((1 << (bit + 1)) - 1)


def meets(years: pl.Series, bits: int) -> pl.Series:
    """Where one of these bits is set."""
    return (years & mask(bits, years.dtype)) != 0


@singledispatch
def marks(years: Years, _: Rows) -> Pair:
    """The masks of the years that surely and possibly lie in the set; one object where nothing is in doubt."""
    raise TypeError(f"not a set of years: {years!r}")


@marks.register
def _(years: Graded, rows: Rows) -> Pair:
    unknown = rows.column("grade.none")
    if years.least is Grade.K:
        everything = same(years_after(-1, rows.ground.size), len(rows), rows)
        return everything & ~unknown, everything
    sure = rows.column(f"grade.{years.least.name}")
    return sure, sure if unknown.max() == 0 else sure | unknown


@marks.register
def _(years: Received, rows: Rows) -> Pair:
    return layer(rows, years.award, 1)


@marks.register
def _(years: EitherYear, rows: Rows) -> Pair:
    pairs = [marks(part, rows) for part in years.parts]
    sure, possible = pairs[0]
    for low, high in pairs[1:]:
        is_plain = sure is possible and low is high
        sure = sure | low
        possible = sure if is_plain else possible | high
    return sure, possible


def layer(rows: Rows, award: str, times: int) -> Pair:
    """The years that surely and possibly won the award so often or more."""
    name, columns = f"award.{award}.{times}", rows.ground.columns
    if name not in columns:
        never = same(0, len(rows), rows)
        return never, rows.column("silent") if times == 1 and "silent" in columns else never
    sure = rows.column(name)
    return sure, rows.column(f"{name}?") if f"{name}?" in columns else sure


def is_never(rows: Rows, award: str) -> bool:
    """Whether nobody in the table can have the award."""
    return f"award.{award}.1" not in rows.ground.columns and "silent" not in rows.ground.columns


def layers(rows: Rows, award: str) -> list[Pair]:
    """Every layer of an award that the table has: once or more, twice or more, and so on."""
    there = [
        int(name.rsplit(".", 1)[1].rstrip("?")) for name in rows.ground.columns if name.startswith(f"award.{award}.")
    ]
    return [layer(rows, award, times) for times in range(1, max(there, default=1) + 1)]


@singledispatch
def bounds(number: Number, _: Rows) -> Bounds:
    """What the number lies between; one object where nothing is in doubt."""
    raise TypeError(f"not a number: {number!r}")


@bounds.register
def _(number: Amount, rows: Rows) -> Bounds:
    name = f"fact.{number.fact}"
    if name not in rows.ground.columns or number.fact in rows.ground.alike:
        told = rows.ground.alike.get(number.fact)
        return (0, BOUNDLESS) if told is None else (int(str(told)), int(str(told)))
    fact = rows.column(name).cast(pl.Int64)
    return (fact, fact) if fact.null_count() == 0 else (fact.fill_null(0), fact.fill_null(BOUNDLESS))


@bounds.register
def _(number: Times, rows: Rows) -> Bounds:
    if is_never(rows, number.award):
        return 0, 0
    pairs = [_counts(*pair, rows) for pair in layers(rows, number.award)]
    low, high = pairs[0]
    for sure, possible in pairs[1:]:
        is_plain = low is high and sure is possible
        low = low + sure
        high = low if is_plain else high + possible
    return low, high


@bounds.register
def _(number: YearsIn, rows: Rows) -> Bounds:
    return _counts(*marks(number.years, rows), rows)


@bounds.register
def _(_number: Span, rows: Rows) -> Bounds:
    years = rows.years.bitwise_count_ones()
    return years, years


def numbers(number: Number, rows: Rows) -> Bounds:
    """What the number lies between, counted once for all that ask."""
    found = rows.counted.get(number)
    if found is None:
        found = rows.counted[number] = bounds(number, rows)
    return found


def years_of(number: Times | YearsIn) -> Years:
    """The years that the number counts."""
    return Received(number.award) if isinstance(number, Times) else number.years


def _counts(sure: pl.Series, possible: pl.Series, rows: Rows) -> Pair:
    low = (sure & rows.years).bitwise_count_ones()
    return low, low if sure is possible else (possible & rows.years).bitwise_count_ones()


def reaches(number: Numbers, least: int) -> Bits:
    """Where the number is as high as that."""
    return number >= least


def runs(years: pl.Series, length: int) -> Bits:
    """Where so many bits stand side by side: the mask is laid over itself, shifted, until `length` are joined."""
    joined = 1
    while joined < length:
        step = min(joined, length - joined)
        years = years & (years * mask(1 << step, years.dtype))
        joined += step
    return years != 0 if length > 0 else True
