"""Conditions as expressions: true, false, or null where nobody can tell. Polars joins nulls by Kleene's tables.

What is the same for every row (a fact, a reading, an award nobody has) is settled while the expression is made.
"""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import singledispatch
from typing import TypeAlias

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

Piece: TypeAlias = pl.Expr | bool | None


def as_expression(piece: Piece) -> pl.Expr:
    """A piece as an expression: what is settled becomes a constant."""
    return piece if isinstance(piece, pl.Expr) else pl.lit(piece, dtype=pl.Boolean)


def every(pieces: Iterable[Piece]) -> Piece:
    """All of them; one that is settled as false settles the whole."""
    parts = list(pieces)
    if any(part is False for part in parts):
        return False
    asked = [part for part in parts if isinstance(part, pl.Expr)]
    is_open = any(part is None for part in parts)
    if not asked:
        return None if is_open else True
    return pl.all_horizontal([*asked, as_expression(None)] if is_open else asked)


def opposite(piece: Piece) -> Piece:
    """Not; what cannot be told stays so."""
    if isinstance(piece, pl.Expr):
        return ~piece
    return None if piece is None else not piece


def some(pieces: Iterable[Piece]) -> Piece:
    """One of them: not all are not."""
    return opposite(every(opposite(piece) for piece in pieces))


def _either(sure: pl.Expr, possible: pl.Expr) -> pl.Expr:
    """True where it is sure, false where it is not even possible, else null."""
    return pl.when(sure).then(True).when(~possible).then(False).otherwise(None)  # noqa: FBT003 - polars' own way


@singledispatch
def piece(condition: Condition, _: Look) -> Piece:
    """The condition as an expression that is true, false, or null where nobody can tell; or settled for all rows."""
    raise TypeError(f"not a condition: {condition!r}")


@piece.register
def _(condition: AllOf, look: Look) -> Piece:
    return every(piece(part, look) for part in condition.parts)


@piece.register
def _(condition: AnyOf, look: Look) -> Piece:
    return some(piece(part, look) for part in condition.parts)


@piece.register
def _(condition: Opposite, look: Look) -> Piece:
    return opposite(piece(condition.part, look))


@piece.register
def _(condition: Clause, look: Look) -> Piece:
    return piece(condition.part, look)


@piece.register
def _(condition: Holds, look: Look) -> Piece:
    if look.knows(condition.fact):
        return pl.col(f"fact.{condition.fact}")
    told = look.settled.get(condition.fact)
    return None if told is None else told is True


@piece.register
def _(condition: Is, look: Look) -> Piece:
    if look.knows(condition.fact):
        return pl.col(f"fact.{condition.fact}").is_in(list(condition.words))
    told = look.settled.get(condition.fact)
    return None if told is None else told in condition.words


@piece.register
def _(condition: NotHeldUp, look: Look) -> Piece:
    if look.knows(condition.fact):
        return _either(~pl.col(f"fact.{condition.fact}").fill_null(value=True), pl.lit(value=True))
    return True if look.settled.get(condition.fact) is False else None


@piece.register
def _(condition: Setting, look: Look) -> Piece:
    value = look.value(condition.parameter)
    return None if value is None else value is True


@piece.register
def _(condition: AtLeast, look: Look) -> Piece:
    needed = look.value(condition.least) if condition.least else 1
    if needed is None:
        return None
    low, high = bounds(condition.number, look)
    return _either(low >= int(needed), high >= int(needed))


@piece.register
def _(condition: ShareAtLeast, look: Look) -> Piece:
    value = look.value(condition.least)
    if value is None:
        return None
    share = Fraction(Decimal(value))
    part, whole = bounds(condition.part, look), bounds(condition.whole, look)
    sure = (part[0] * share.denominator >= whole[1] * share.numerator) & (whole[0] > 0)
    possible = (part[1] * share.denominator >= whole[0] * share.numerator) & (whole[1] > 0)
    return _either(sure, possible)


@piece.register
def _(condition: Every, look: Look) -> Piece:
    sure, possible = marks(condition.years, look)
    return _either((sure & look.years()) == look.years(), (possible & look.years()) == look.years())


@piece.register
def _(condition: Streak, look: Look) -> Piece:
    needed = look.value(condition.least)
    if needed is None:
        return None
    sure, possible = marks(condition.years, look)
    patterns = _runs(int(needed), look)
    if not patterns:
        return False
    return _either(_any_run(sure & look.years(), patterns), _any_run(possible & look.years(), patterns))


def _runs(length: int, look: Look) -> list[int]:
    """Every place among the years looked at where so many bits can stand side by side."""
    patterns = [((1 << length) - 1) << place for place in range(look.size - length + 1)]
    return [pattern for pattern in patterns if pattern & look.window == pattern]


def _any_run(years: pl.Expr, patterns: list[int]) -> pl.Expr:
    return pl.any_horizontal([(years & mask(pattern)) == mask(pattern) for pattern in patterns])


@piece.register
def _(condition: InTheYear, look: Look) -> Piece:
    sure, possible = marks(condition.years, look)
    bit = mask(1 << (look.size - 1)) & look.years()
    return _either((sure & bit) != mask(0), (possible & bit) != mask(0))


@piece.register
def _(condition: Since, look: Look) -> Piece:
    sure, possible = layer(look, condition.award, 1)
    if f"award.{condition.award}.1" not in look.columns and "silent" not in look.columns:
        return False
    tried = []
    for bit in range(look.size):
        held = _either((sure & mask(1 << bit)) != mask(0), (possible & mask(1 << bit)) != mask(0))
        tried.append(every((held, piece(condition.part, look.after(bit)))))
    return some(tried)


@piece.register
def _(condition: UpToNow, look: Look) -> Piece:
    return some(piece(condition.part, look.after(bit)) for bit in range(-1, look.size - 1))


@piece.register
def _(_condition: TextNeeded, _: Look) -> Piece:
    return None
