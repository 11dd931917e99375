"""What an office's rule may ask, as a form gives it: a few plain sentences, each a condition of the law's language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Condition,
    Graded,
    Holds,
    InTheYear,
    Opposite,
    Received,
    ShareAtLeast,
    Since,
    Streak,
    Times,
    YearsIn,
)
from thidua.core.rules.subject import Grade
from thidua.core.statutes.numbers import named

FACT, NOT_FACT, GRADE, RECEIVED_IN_YEAR, EVER = "fact", "not_fact", "grade", "in_year", "ever"
"""Without a number: a fact is true, or is not; the year is graded so high; the award was won in the year, or ever."""
TIMES, YEARS, RUN, RUN_OF, AMOUNT, SHARE = "times", "years", "run", "run_of", "amount", "share"
"""With a number: awards won so often; years graded so high, in any order or on end; years on end with an award; a
number on record; one number on record as so many hundredths of another, written "part|whole".
"""
NUMBERED = {TIMES: "lan", YEARS: "nam", RUN: "nam", RUN_OF: "nam", AMOUNT: "so", SHARE: "phan"}
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing asked. `name` is a fact, a grade or an award, as `kind` says; `number` the least, if one is asked."""

    kind: str
    name: str
    number: int | None = None


def condition_of(sentences: Sequence[Sentence], *, is_any: bool) -> Outcome[Condition]:
    """The condition that all of the sentences make, or one of them where `is_any`."""
    for place, each in enumerate(sentences, 1):
        wrong = _number_wrong(each, place)
        if wrong is not None:
            return wrong
    parts = tuple(_condition(each) for each in sentences)
    known = tuple(part for part in parts if part is not None)
    if not known or len(known) < len(parts):
        return refuse("statutes.rule_asks_nothing")
    if len(known) == 1:
        return Ok(known[0])
    return Ok(AnyOf(known) if is_any else AllOf(known))


def _number_wrong(each: Sentence, place: int) -> Refused | None:
    """The number is there where one is asked, from one on, and a share is no more than the whole."""
    if each.number is None:
        is_needed = each.kind in NUMBERED and each.kind != TIMES
        return refuse("statutes.number_missing", place=place) if is_needed else None
    if each.number < 1 or (each.kind == SHARE and each.number > HUNDRED):
        return refuse("statutes.number_out_of_range", place=place, given=each.number)
    return None


def _condition(each: Sentence) -> Condition | None:
    if each.kind in {GRADE, YEARS, RUN} and each.name not in Grade.__members__:
        return None
    made = _MADE.get(each.kind)
    least = named(NUMBERED[each.kind], each.number) if each.number is not None and each.kind in NUMBERED else ""
    return made(each.name, least) if made else None


def _share(name: str, least: str) -> Condition:
    part, _, whole = name.partition("|")
    return ShareAtLeast(Amount(part), Amount(whole), least)


_MADE: dict[str, Callable[[str, str], Condition]] = {
    FACT: lambda name, _: Holds(name),
    NOT_FACT: lambda name, _: Opposite(Holds(name)),
    GRADE: lambda name, _: InTheYear(Graded(Grade[name])),
    RECEIVED_IN_YEAR: lambda name, _: InTheYear(Received(name)),
    EVER: lambda name, _: Since(name, AllOf(())),
    TIMES: lambda name, least: AtLeast(Times(name), least),
    YEARS: lambda name, least: AtLeast(YearsIn(Graded(Grade[name])), least),
    RUN: lambda name, least: Streak(Graded(Grade[name]), least),
    RUN_OF: lambda name, least: Streak(Received(name), least),
    AMOUNT: lambda name, least: AtLeast(Amount(name), least),
    SHARE: _share,
}
