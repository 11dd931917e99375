"""Conditions over rows. What is cheap is asked first, and what is dear only of the rows it can still decide.

`Since` and `UpToNow` look at the years after one year. For them a row is taken once for every year that comes into
question, with the years after it, and the part is asked of all these at once.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import polars as pl

from thidua.adapters.columns_polars.rows import Rows
from thidua.adapters.columns_polars.told import (
    NO,
    OPEN,
    YES,
    Bits,
    Told,
    both,
    every,
    is_nowhere,
    opposite,
    plain,
    settled,
)
from thidua.adapters.columns_polars.years import (
    Numbers,
    Pair,
    is_never,
    layer,
    marks,
    meets,
    numbers,
    reaches,
    runs,
    same,
    years_after,
    years_of,
)
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
    Times,
    UpToNow,
    YearsIn,
)

NOWHERE = pl.Series([False])
PARTED = (AllOf, AnyOf, Opposite, Clause, Since, UpToNow)


def told(condition: Condition, rows: Rows) -> Told:
    """Where the condition surely and possibly holds. What has no parts is asked once, for all titles together."""
    way = _WAYS[type(condition)]
    if isinstance(condition, PARTED):
        return way(condition, rows)
    found = rows.seen.get(condition)
    if found is None:
        found = rows.seen[condition] = way(condition, rows)
    return found


def _all_of(condition: AllOf, rows: Rows) -> Told:
    return _narrowing(condition.parts, rows, told)


def _any_of(condition: AnyOf, rows: Rows) -> Told:
    return opposite(_narrowing(condition.parts, rows, lambda part, left: opposite(told(part, left))))


def _narrowing(parts: tuple[Condition, ...], rows: Rows, ask: Callable[[Condition, Rows], Told]) -> Told:
    """All of the parts; those that try years one by one come last, and only in rows that the others have not refused.

    For all else it costs less to ask every row than to pick rows out and to put the answers back at their places.
    """
    found = YES
    for part in sorted(parts, key=rows.ground.is_dear):
        if is_nowhere(found.possible):
            return NO
        if not rows.ground.is_dear(part) or isinstance(found.possible, bool) or found.possible.all():
            more = ask(part, rows)
        else:
            more = _spread(ask(part, rows.among(found.possible)), found.possible)
        found = every((found, more))
    return found


def _spread(more: Told, kept: pl.Series) -> Told:
    """What was told of the rows kept, at their places among all; the others do not hold."""
    sure = _placed(more.sure, kept)
    return Told(sure, sure if more.is_plain else _placed(more.possible, kept))


def _placed(bits: Bits, kept: pl.Series) -> Bits:
    if isinstance(bits, bool):
        return bits and kept
    where = pl.int_range(len(kept), dtype=pl.UInt32, eager=True).filter(kept)
    return _marked(len(kept), where.filter(bits))


def _marked(size: int, places: pl.Series) -> pl.Series:
    return NOWHERE.new_from_index(0, size).scatter(places, values=True)


def _opposite(condition: Opposite, rows: Rows) -> Told:
    return opposite(told(condition.part, rows))


def _clause(condition: Clause, rows: Rows) -> Told:
    return told(condition.part, rows)


def _holds(condition: Holds, rows: Rows) -> Told:
    return _truth(condition.fact, rows)


def _is(condition: Is, rows: Rows) -> Told:
    name = condition.fact
    if name not in rows.ground.words:
        told_ = rows.ground.alike.get(name)
        return settled(None if told_ is None else told_ in condition.words)
    words = rows.ground.words[name]
    column = rows.column(f"word.{name}")
    held = meets(column, sum(words.get(word, 0) for word in condition.words))
    return plain(held) if column.min() else Told(held, held | (column == 0))


def _not_held_up(condition: NotHeldUp, rows: Rows) -> Told:
    return Told(opposite(_truth(condition.fact, rows)).sure, possible=True)


def _truth(name: str, rows: Rows) -> Told:
    """A fact that is alike in all rows, or its columns."""
    if f"sure.{name}" not in rows.ground.columns:
        value = rows.ground.alike.get(name)
        return settled(None if value is None else value is True)
    sure = rows.column(f"sure.{name}")
    is_known = rows.ground.frame[f"fact.{name}"].null_count() == 0
    return plain(sure) if is_known else Told(sure, rows.column(f"maybe.{name}"))


def _setting(condition: Setting, rows: Rows) -> Told:
    value = rows.ground.value(condition.parameter)
    return settled(None if value is None else value is True)


def _at_least(condition: AtLeast, rows: Rows) -> Told:
    needed = rows.ground.value(condition.least) if condition.least else 1
    if needed is None:
        return OPEN
    if needed == 1 and isinstance(condition.number, Times | YearsIn):
        return _in_some_year(marks(years_of(condition.number), rows), rows)
    low, high = numbers(condition.number, rows)
    sure = reaches(low, int(needed))
    return Told(sure, sure if low is high else reaches(high, int(needed)))


def _in_some_year(pair: Pair, rows: Rows) -> Told:
    sure, possible = pair
    held = (sure & rows.years) != 0
    return Told(held, held if sure is possible else (possible & rows.years) != 0)


def _share_at_least(condition: ShareAtLeast, rows: Rows) -> Told:
    value = rows.ground.value(condition.least)
    if value is None:
        return OPEN
    share = Fraction(Decimal(value))
    part, whole = numbers(condition.part, rows), numbers(condition.whole, rows)
    above, below = share.denominator, share.numerator
    sure = both(_wide(part[0]) * above >= _wide(whole[1]) * below, whole[0] > 0)
    possible = both(_wide(part[1]) * above >= _wide(whole[0]) * below, whole[1] > 0)
    return Told(sure, possible)


def _wide(number: Numbers) -> Numbers:
    """The same numbers with room for a product: years are counted in bytes."""
    return number.cast(pl.Int64) if isinstance(number, pl.Series) else number


def _every(condition: Every, rows: Rows) -> Told:
    sure, possible = marks(condition.years, rows)
    held = (sure & rows.years) == rows.years
    return Told(held, held if sure is possible else (possible & rows.years) == rows.years)


def _streak(condition: Streak, rows: Rows) -> Told:
    needed = rows.ground.value(condition.least)
    if needed is None:
        return OPEN
    sure, possible = marks(condition.years, rows)
    held = runs(sure & rows.years, int(needed))
    return Told(held, held if sure is possible else runs(possible & rows.years, int(needed)))


def _in_the_year(condition: InTheYear, rows: Rows) -> Told:
    sure, possible = marks(condition.years, rows)
    last = 1 << (rows.ground.size - 1)
    held = meets(sure & rows.years, last)
    return Told(held, held if sure is possible else meets(possible & rows.years, last))


def _since(condition: Since, rows: Rows) -> Told:
    if is_never(rows, condition.award):
        return NO
    sure, possible = layer(rows, condition.award, 1)
    won = [rows.here().filter(meets(possible, 1 << bit)) for bit in range(rows.ground.size)]
    which = pl.concat(won)
    if not len(which):
        return NO
    after = [same(years_after(bit, rows.ground.size), len(there), rows) for bit, there in enumerate(won)]
    found = told(condition.part, rows.each_after(which, pl.concat(after)))
    if sure is not possible:
        these = pl.concat([same(1 << bit, len(there), rows) for bit, there in enumerate(won)])
        found = every((found, Told((sure[which] & these) != 0, possible=True)))
    return _best(found, which, len(rows))


def _best(found: Told, which: pl.Series, size: int) -> Told:
    """For each row the best of its tries."""
    sure = _any(found.sure, which, size)
    return Told(sure, sure if found.is_plain else _any(found.possible, which, size))


def _any(bits: Bits, which: pl.Series, size: int) -> Bits:
    if bits is False:
        return False
    return _marked(size, which if bits is True else which.filter(bits))


def _up_to_now(condition: UpToNow, rows: Rows) -> Told:
    """Each year before the last is tried as the one after which the stretch begins, in rows not yet sure."""
    found = NO
    for bit in range(rows.ground.size - 2, -2, -1):
        after = same(years_after(bit, rows.ground.size), len(rows), rows)
        tried = told(condition.part, rows.each_after(rows.here(), after))
        found = opposite(every((opposite(found), opposite(tried))))
        if not isinstance(found.sure, bool) and found.sure.all():
            break
    return found


def _text_needed(_condition: TextNeeded, _: Rows) -> Told:
    return OPEN


_WAYS: dict[type, Callable[[Any, Rows], Told]] = {
    AllOf: _all_of,
    AnyOf: _any_of,
    Opposite: _opposite,
    Clause: _clause,
    Holds: _holds,
    Is: _is,
    NotHeldUp: _not_held_up,
    Setting: _setting,
    AtLeast: _at_least,
    ShareAtLeast: _share_at_least,
    Every: _every,
    Streak: _streak,
    InTheYear: _in_the_year,
    Since: _since,
    UpToNow: _up_to_now,
    TextNeeded: _text_needed,
}
