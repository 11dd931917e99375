"""The facts that stand after an officer's verdicts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.plans.acceptance.shapes import faults
from thidua.core.plans.acceptance.verdicts import Added, Corrected, Refused_, Verdict
from thidua.core.plans.fact import Fact, JsonValue
from thidua.core.plans.groups import SINGLE_GROUPS, Group

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Decided:
    """A value that stands, with the key of its fact ("added.tasks.1" where a person added it)."""

    key: str
    group: Group
    value: Mapping[str, JsonValue]


def decided(
    facts: Sequence[Fact], verdicts: Mapping[str, Verdict], *, added: Sequence[Added], bulk_from: int | None
) -> Outcome[tuple[Decided, ...]]:
    """What stands; refused with all reasons where a fact is undecided, unknown or entered in a wrong shape."""
    reasons = [*_unknown(facts, verdicts), *_undecided(facts, verdicts, bulk_from=bulk_from)]
    standing = [*_standing(facts, verdicts), *_additions(added)]
    for one in standing:
        reasons += faults(one.group, one.value, key=one.key)
    reasons += _twice(standing)
    return Refused(tuple(reasons)) if reasons else Ok(tuple(standing))


def _unknown(facts: Iterable[Fact], verdicts: Mapping[str, Verdict]) -> Iterator[Reason]:
    known = {fact.key for fact in facts}
    for key in verdicts.keys() - known:
        yield Reason.of("plan.unknown_fact", key=key)


def _undecided(facts: Iterable[Fact], verdicts: Mapping[str, Verdict], *, bulk_from: int | None) -> Iterator[Reason]:
    """A fact without a verdict is accepted in bulk only from the confidence the officer chose."""
    open_keys = [
        fact.key for fact in facts if fact.key not in verdicts and (bulk_from is None or fact.confidence < bulk_from)
    ]
    if open_keys:
        yield Reason.of("plan.undecided", count=len(open_keys), keys=", ".join(open_keys[:_SHOWN]))


def _standing(facts: Iterable[Fact], verdicts: Mapping[str, Verdict]) -> Iterator[Decided]:
    for fact in facts:
        match verdicts.get(fact.key):
            case Refused_():
                continue
            case Corrected(value):
                yield Decided(fact.key, fact.group, value)
            case _:
                yield Decided(fact.key, fact.group, fact.value)


def _additions(added: Iterable[Added]) -> Iterator[Decided]:
    for place, one in enumerate(added, start=1):
        yield Decided(one.key or f"added.{one.group}.{place}", one.group, one.value)


def _twice(standing: Iterable[Decided]) -> Iterator[Reason]:
    """A single value, such as the day of issue, can stand once."""
    seen: set[Group] = set()
    for one in standing:
        if one.group in seen:
            yield Reason.of("plan.given_twice", key=one.key, group=one.group)
        if one.group in SINGLE_GROUPS:
            seen.add(one.group)
