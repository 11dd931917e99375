"""What speaks against a proposal beside the law's conditions: the same name twice, one achievement twice, revocations.

A clash stops a proposal, or asks for a word: whoever proposes then says why it stands all the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason
from thidua.core.nominations.proposed import Clash, Given, Proposed
from thidua.core.registry.naming import spelling

FORM, TITLE = "form", "title"


def clashes(proposed: Sequence[Proposed], given: Iterable[Given]) -> tuple[Clash, ...]:
    """Every clash of the proposals among themselves and with what is on record."""
    on_record: dict[int, list[Given]] = {}
    for past in given:
        on_record.setdefault(past.bearer, []).append(past)
    found = [*_spelt_alike(proposed), *_twice_here(proposed)]
    for each in proposed:
        found += _on_record(each, on_record.get(each.bearer, []))
    return tuple(found)


def _spelt_alike(proposed: Sequence[Proposed]) -> Iterator[Clash]:
    """Two bearers of one kind whose names are spelt alike: perhaps one under two spellings."""
    groups: dict[tuple[str, str], list[Proposed]] = {}
    for each in proposed:
        groups.setdefault((each.subject, spelling(each.name)), []).append(each)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if one.bearer != other.bearer and _may_be_one(one.born, other.born):
                said = Reason.of("clash.spelt_alike", name=other.name, other=one.name)
                yield Clash(other.key, said, stops=False)


def _may_be_one(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other


def _twice_here(proposed: Sequence[Proposed]) -> Iterator[Clash]:
    """Luật, Điều 5.2.c: not several forms for one achievement. A title beside a form is not meant."""
    groups: dict[int, list[Proposed]] = {}
    for each in proposed:
        if each.family == FORM:
            groups.setdefault(each.bearer, []).append(each)
    for group in groups.values():
        for one, other in combinations(group, 2):
            if one.award != other.award and _overlap(one.since, one.until, other.since, other.until):
                said = Reason.of("clash.one_achievement", name=other.name, award=other.award_name, other=one.award_name)
                yield Clash(other.key, said, stops=False)


def _overlap(since: Day, until: Day, other_since: Day, other_until: Day) -> bool:
    return since <= other_until and other_since <= until


def _on_record(each: Proposed, given: Sequence[Given]) -> Iterator[Clash]:
    for past in given:
        is_same = (past.award, past.year) == (each.award, each.year)
        told = {"name": each.name, "award": past.award_name, "year": past.year, "decision": past.decision}
        if past.is_revoked and past.award == each.award:
            said = Reason.of("clash.revoked", **told, revocation=past.revocation)
            yield Clash(each.key, said, stops=is_same and not each.is_reopened)
        elif is_same and each.family == TITLE:
            yield Clash(each.key, Reason.of("clash.given_already", **told), stops=True)
        elif not past.is_revoked and past.family == each.family == FORM and _same_days(each, past):
            yield Clash(each.key, Reason.of("clash.rewarded_already", **told), stops=False)


def _same_days(each: Proposed, past: Given) -> bool:
    """Whether an award on record was for the very same achievement; without its days, for the same year."""
    if past.since is None or past.until is None:
        return past.year == each.year
    return (past.since, past.until) == (each.since, each.until)
