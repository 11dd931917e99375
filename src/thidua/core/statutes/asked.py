"""What an office's rule may ask, as a form gives it: a few plain sentences, each a condition of the law's language."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.rules.condition import (
    AllOf,
    AnyOf,
    AtLeast,
    Condition,
    Graded,
    Holds,
    InTheYear,
    Received,
    Since,
    Times,
)
from thidua.core.rules.subject import Grade

FACT, GRADE, RECEIVED_IN_YEAR, EVER, TIMES = "fact", "grade", "in_year", "ever", "times"
"""The kinds of sentence: a fact is true; the year is graded so high; the award was won in the year, ever, in the years
looked at."""
KINDS = (FACT, GRADE, RECEIVED_IN_YEAR, EVER, TIMES)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing asked. `name` is a fact, a grade or an award, as `kind` says."""

    kind: str
    name: str


def condition_of(sentences: Sequence[Sentence], *, is_any: bool) -> Outcome[Condition]:
    """The condition that all of the sentences make, or one of them where `is_any`."""
    if not sentences:
        return refuse("statutes.rule_asks_nothing")
    parts = tuple(_condition(each) for each in sentences)
    if any(part is None for part in parts):
        return refuse("statutes.rule_asks_nothing")
    known = tuple(part for part in parts if part is not None)
    if len(known) == 1:
        return Ok(known[0])
    return Ok(AnyOf(known) if is_any else AllOf(known))


def _condition(each: Sentence) -> Condition | None:
    if each.kind == FACT:
        return Holds(each.name)
    if each.kind == GRADE:
        return InTheYear(Graded(Grade[each.name])) if each.name in Grade.__members__ else None
    made: dict[str, Condition] = {
        RECEIVED_IN_YEAR: InTheYear(Received(each.name)),
        EVER: Since(each.name, AllOf(())),
        TIMES: AtLeast(Times(each.name)),
    }
    return made.get(each.kind)
