"""Time in posts of leadership: terms into whole months for each post."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from thidua.core.awards.entries import read_day
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.period import Day
from thidua.core.kernel.reason import Reason

MONTHS = 12
# From high to low. Time in a post that is too short for its class is added to the next lower one (Nghị định
# 152/2025/NĐ-CP, Điều 9), so each post is counted with all that stand above it.
LADDER = ("bo_truong", "thu_truong", "tong_cuc_truong", "pho_tong_cuc_truong", "vu_truong", "pho_vu_truong")


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


def served(told: object) -> Outcome[Mapping[str, int]]:
    """Months in each post of the ladder or above it, of plain data: a list of `post`, `from`, `until` (ISO days).

    Refused: a post that is not on the ladder, a day that is none, terms that overlap or run backwards.
    """
    read = [_term(each) for each in told] if isinstance(told, list) else []
    faults = tuple(each for each in read if isinstance(each, Reason))
    if faults:
        return Refused(faults)
    found = months_by_post(each for each in read if isinstance(each, Term))
    return Ok(_with_those_above(found.value)) if isinstance(found, Ok) else found


def _term(each: object) -> Term | Reason:
    plain = each if isinstance(each, Mapping) else {}
    post, since, until = str(plain.get("post", "")), read_day(plain.get("from")), read_day(plain.get("until"))
    if post not in LADDER:
        return Reason.of("award.post_unknown", post=post)
    if since is None or until is None:
        return Reason.of("award.day_unreadable", given=f"{plain.get('from')} – {plain.get('until')}")
    return Term(post, since, until)


def _with_those_above(found: Mapping[str, int]) -> dict[str, int]:
    total, told = 0, {}
    for post in LADDER:
        total += found.get(post, 0)
        told[post] = total
    return told
