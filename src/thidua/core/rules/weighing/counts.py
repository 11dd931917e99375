"""Conditions that count: numbers, shares, and years."""

from decimal import Decimal
from fractions import Fraction

from thidua.core.rules.condition import Amount, AtLeast, Every, InTheYear, Number, ShareAtLeast, Streak
from thidua.core.rules.parameter import Value
from thidua.core.rules.trace import Finding, Reached, Used
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing.context import Bounds, Context
from thidua.core.rules.weighing.leaves import unread
from thidua.core.rules.weighing.years import bounds, longest, marks, named, won

ONCE = 1


def compared(between: Bounds, needed: int) -> Answer:
    """Whether the number reaches what is needed, wherever it lies."""
    if between.low >= needed:
        return Answer.SATISFIED
    return Answer.UNSATISFIED if between.high < needed else Answer.UNDETERMINED


def at_least(condition: AtLeast, context: Context) -> Finding:
    """The number against the parameter, or against once."""
    found = context.values(condition.least) if condition.least else None
    if found is not None and not isinstance(found, Value):
        return unread("at_least", found)
    needed = ONCE if found is None else int(found.value)
    between = bounds(condition.number, context)
    reached = Reached(named(condition.number), between.low, between.high, needed, first=context.after)
    return Finding(
        "at_least",
        compared(between, needed),
        reached.of,
        _amounts(context, condition.number),
        () if found is None else (found,),
        reached,
    )


def share_at_least(condition: ShareAtLeast, context: Context) -> Finding:
    """Part over whole against the parameter, by whole numbers: 10 · k against 7 · n."""
    found = context.values(condition.least)
    if not isinstance(found, Value):
        return unread("share_at_least", found)
    share = Fraction(Decimal(found.value))
    part, whole = bounds(condition.part, context), bounds(condition.whole, context)
    sure = part.low * share.denominator >= share.numerator * whole.high and whole.low > 0
    never = part.high * share.denominator < share.numerator * whole.low or whole.high == 0
    needed = -(-share.numerator * whole.low // share.denominator)
    reached = Reached(named(condition.part), part.low, part.high, needed)
    return Finding(
        "share_at_least",
        Answer.of(True if sure else False if never else None),
        reached.of,
        _amounts(context, condition.part, condition.whole),
        (found,),
        reached,
    )


def every_year(condition: Every, context: Context) -> Finding:
    """All years looked at."""
    found = marks(condition.years, context)
    sure, possible = found.sure & context.years, found.possible & context.years
    reached = Reached(
        named(condition.years),
        len(sure),
        len(possible),
        len(context.years),
        tuple(sorted(context.years - sure)),
        context.after,
    )
    answer = Answer.of(True if sure == context.years else None if possible == context.years else False)
    return Finding("every", answer, reached.of, reached=reached)


def streak(condition: Streak, context: Context) -> Finding:
    """Years one after another."""
    least = context.values(condition.least)
    if not isinstance(least, Value):
        return unread("streak", least)
    found = marks(condition.years, context)
    sure, possible = longest(found.sure & context.years), longest(found.possible & context.years)
    between = Bounds(len(sure), len(possible))
    reached = Reached(named(condition.years), between.low, between.high, int(least.value), sure, context.after)
    decisions = won(condition.years, context, sure)
    return Finding("streak", compared(between, reached.needed), reached.of, decisions, (least,), reached)


def in_the_year(condition: InTheYear, context: Context) -> Finding:
    """The year of the proposal."""
    found, year = marks(condition.years, context), context.subject.history.last
    between = Bounds(int(year in found.sure & context.years), int(year in found.possible & context.years))
    reached = Reached(named(condition.years), between.low, between.high, ONCE, (year,))
    return Finding("in_the_year", compared(between, ONCE), reached.of, reached=reached)


def _amounts(context: Context, *numbers: Number) -> tuple[Used, ...]:
    return tuple(Used(each.fact, context.fact(each.fact)) for each in numbers if isinstance(each, Amount))
