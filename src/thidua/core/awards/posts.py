"""Time in posts of leadership: terms into whole months for each post."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason

MONTHS = 12


@dataclass(frozen=True, slots=True)
class Term:
    """A post from a day to a day, both inside."""

    post: str
    since: Day
    until: Day


def months_by_post(terms: Iterable[Term]) -> Outcome[Mapping[str, int]]:
    """Whole months in each post, several terms of it together. Refused: terms that overlap or run backwards."""
    ordered = sorted(terms, key=lambda term: (term.since, term.until))
    faults = [
        Reason.of("award.term_backwards", post=term.post, since=term.since) for term in ordered if _is_backwards(term)
    ]
    faults += [
        Reason.of("award.terms_overlap", first=one.post, second=other.post, since=other.since)
        for one, other in pairwise(ordered)
        if other.since <= one.until
    ]
    if faults:
        return Refused(tuple(faults))
    found: dict[str, int] = {}
    for term in ordered:
        found[term.post] = found.get(term.post, 0) + months(term.since, term.until)
    return Ok(found)


def _is_backwards(term: Term) -> bool:
    return term.until < term.since


def months(since: Day, until: Day) -> int:
    """Whole months from a day to a day, both inside."""
    after = until + timedelta(days=1)
    whole = (after.year - since.year) * MONTHS + after.month - since.month
    return whole - 1 if after.day < since.day else whole
