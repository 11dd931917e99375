"""Weighing a condition for one subject: the answer of every part, with the facts and values it rests on."""

from collections.abc import Callable
from typing import Any

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
    Received,
    Setting,
    ShareAtLeast,
    Since,
    Streak,
    TextNeeded,
    UpToNow,
)
from thidua.core.rules.subject import Subject
from thidua.core.rules.trace import Finding, Reached
from thidua.core.rules.verdict import Answer, every, opposite, some
from thidua.core.rules.weighing import counts, leaves
from thidua.core.rules.weighing.context import Context, Values
from thidua.core.rules.weighing.years import marks, named, won


def weigh(condition: Condition, subject: Subject, values: Values) -> Finding:
    """The findings on a condition; `values` gives each parameter as it stands on the day."""
    return _weigh(condition, Context.whole(subject, values))


def _weigh(condition: Condition, context: Context) -> Finding:
    """The finding; one and the same condition asked again for the same years is not weighed again."""
    found = context.found.get(id(condition))
    if found is None:
        found = context.found[id(condition)] = _WAYS[type(condition)](condition, context)
    return found


def _all_of(condition: AllOf, context: Context) -> Finding:
    """Where the first part says that the subject is of another kind, the rest is not looked at."""
    asked = condition.parts
    if asked and isinstance(asked[0], Is):
        kind = _weigh(asked[0], context)
        if kind.answer is Answer.UNSATISFIED:
            return Finding("all_of", kind.answer, parts=(kind,))
    parts = tuple(_weigh(part, context) for part in asked)
    return Finding("all_of", every(part.answer for part in parts), parts=parts)


def _any_of(condition: AnyOf, context: Context) -> Finding:
    parts = tuple(_weigh(part, context) for part in condition.parts)
    return Finding("any_of", some(part.answer for part in parts), parts=parts)


def _opposite(condition: Opposite, context: Context) -> Finding:
    part = _weigh(condition.part, context)
    return Finding("opposite", opposite(part.answer), parts=(part,))


def _clause(condition: Clause, context: Context) -> Finding:
    part = _weigh(condition.part, context)
    return Finding("clause", part.answer, condition.cites, parts=(part,))


def _since(condition: Since, context: Context) -> Finding:
    """Each time the award was received is tried; the trace keeps the one that answers best."""
    held = marks(Received(condition.award), context)
    name = named(Received(condition.award))
    tries = []
    for year in sorted(held.possible, reverse=True):
        is_sure = Answer.of(True if year in held.sure else None)
        decisions = won(Received(condition.award), context, (year,))
        reached = Reached(name, int(year in held.sure), 1, 1, (year,))
        base = Finding("held", is_sure, name, decisions, reached=reached)
        tries.append(_together(base, _weigh(condition.part, context.following(year))))
        if tries[-1].answer is Answer.SATISFIED:
            break
    missing = Finding("held", Answer.UNSATISFIED, name, reached=Reached(name, 0, 0, 1))
    best = _best(tries) if tries else missing
    return Finding("since", some(each.answer for each in tries), name, parts=(best,))


def _together(base: Finding, rest: Finding) -> Finding:
    return Finding("all_of", every((base.answer, rest.answer)), parts=(base, rest))


def _up_to_now(condition: UpToNow, context: Context) -> Finding:
    """Each year before the proposal is tried as the one after which the stretch begins."""
    history = context.subject.history
    tries = []
    for year in range(history.last - 1, history.first - 2, -1):
        tries.append(_weigh(condition.part, context.following(year)))
        if tries[-1].answer is Answer.SATISFIED:
            break
    return Finding("up_to_now", some(each.answer for each in tries), parts=(_best(tries),))


def _best(tries: list[Finding]) -> Finding:
    """The try with the best answer; among equals the one with the fewest unmet leaves, then the latest."""
    answer = some(each.answer for each in tries)
    return min((each for each in tries if each.answer is answer), key=_unmet)


def _unmet(finding: Finding) -> int:
    """How many findings, this one and all below it, are not satisfied."""
    return (finding.answer is not Answer.SATISFIED) + sum(map(_unmet, finding.parts))


_WAYS: dict[type, Callable[[Any, Context], Finding]] = {
    AllOf: _all_of,
    AnyOf: _any_of,
    Opposite: _opposite,
    Clause: _clause,
    Since: _since,
    UpToNow: _up_to_now,
    Holds: leaves.holds,
    Is: leaves.is_one_of,
    NotHeldUp: leaves.not_held_up,
    Setting: leaves.setting,
    AtLeast: counts.at_least,
    ShareAtLeast: counts.share_at_least,
    Every: counts.every_year,
    Streak: counts.streak,
    InTheYear: counts.in_the_year,
    TextNeeded: leaves.text_needed,
}
