"""Sets of years and numbers, each as what is sure and what is possible; doubt lies between the two."""

from functools import singledispatch

from thidua.core.rules.condition import Amount, EitherYear, Graded, Number, Received, Span, Times, Years, YearsIn
from thidua.core.rules.subject import Fact
from thidua.core.rules.trace import Used
from thidua.core.rules.weighing.context import Bounds, Context, Marks

BOUNDLESS = 2**31 - 1


def marks(years: Years, context: Context) -> Marks:
    """The years of the history, not only those looked at, that lie in the set."""
    found = context.seen.get(years)
    if found is None:
        found = context.seen[years] = _marks(years, context)
    return found


@singledispatch
def _marks(years: Years, _: Context) -> Marks:
    raise TypeError(f"not a set of years: {years!r}")


@_marks.register
def _(years: Graded, context: Context) -> Marks:
    history = context.subject.history
    sure = frozenset(year for year in history.years if history.grades.get(year, -1) >= years.least)
    return Marks(sure, sure | (frozenset(history.years) - history.grades.keys()))


@_marks.register
def _(years: Received, context: Context) -> Marks:
    history = context.subject.history
    tallies = {year: history.tally(years.award, year) for year in history.years}
    return Marks(
        frozenset(year for year, tally in tallies.items() if tally.sure),
        frozenset(year for year, tally in tallies.items() if tally.possible),
    )


@_marks.register
def _(years: EitherYear, context: Context) -> Marks:
    each = [marks(part, context) for part in years.parts]
    return Marks(frozenset().union(*(part.sure for part in each)), frozenset().union(*(part.possible for part in each)))


def bounds(number: Number, context: Context) -> Bounds:
    """What the number comes to for the years looked at."""
    found = context.counted.get(number)
    if found is None:
        found = context.counted[number] = _bounds(number, context)
    return found


@singledispatch
def _bounds(number: Number, _: Context) -> Bounds:
    raise TypeError(f"not a number: {number!r}")


@_bounds.register
def _(number: Amount, context: Context) -> Bounds:
    fact = context.fact(number.fact)
    return Bounds(0, BOUNDLESS) if fact is None else Bounds(int(fact.value), int(fact.value))


@_bounds.register
def _(number: Times, context: Context) -> Bounds:
    history, years = context.subject.history, context.years
    won = [tally for year, tally in history.awards.get(number.award, {}).items() if year in years]
    unknown = len(history.silent & years)
    return Bounds(sum(tally.sure for tally in won), sum(tally.possible for tally in won) + unknown)


@_bounds.register
def _(number: YearsIn, context: Context) -> Bounds:
    found = marks(number.years, context)
    return Bounds(len(found.sure & context.years), len(found.possible & context.years))


@_bounds.register
def _(_number: Span, context: Context) -> Bounds:
    return Bounds(len(context.years), len(context.years))


def won(years: Years, context: Context, among: tuple[int, ...]) -> tuple[Used, ...]:
    """The decisions on record for an award in these years."""
    if not isinstance(years, Received):
        return ()
    found = ((year, context.subject.history.sources.get(f"{years.award}:{year}")) for year in among)
    return tuple(Used(named(years), Fact(year, source)) for year, source in found if source)


def longest(years: frozenset[int]) -> tuple[int, ...]:
    """The longest unbroken run among the years; the latest of equals."""
    best: list[int] = []
    run: list[int] = []
    for year in sorted(years):
        run = [*run, year] if run and year == run[-1] + 1 else [year]
        best = run if len(run) >= len(best) else best
    return tuple(best)


def named(what: Years | Number) -> str:
    """What is counted, as a name that pages and papers have a word for."""
    if isinstance(what, Graded):
        return f"grade:{what.least.name}"
    if isinstance(what, Received | Times):
        return f"award:{what.award}"
    if isinstance(what, EitherYear):
        return "|".join(named(part) for part in what.parts)
    if isinstance(what, YearsIn):
        return named(what.years)
    return f"fact:{what.fact}" if isinstance(what, Amount) else "years"
