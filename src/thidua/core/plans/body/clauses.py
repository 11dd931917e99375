"""Clauses around a figure: where the words that name it begin and end."""

import re

from thidua.core.plans.body.measures import measures
from thidua.core.plans.wording.tolerant import SOFT, exact

_VERBS = exact(
    "đạt", "là", "còn", "từ", "xuống", "lên", "tăng", "giảm còn", "giảm", "đạt từ", "ở mức", "bằng", "đủ", "phải",
    "kìm ở mức", "giữ ở mức", "giữ", "kìm", "rút còn", "rút xuống", "kéo giảm xuống", "kéo về", "chạm mốc", "về đích",
    "phấn đấu", "không", "để", "cả", "ra", "=", "gấp",
)  # fmt: skip
# "bốn phần năm (80%)", "tối thiểu 1/4 (25%)": the figure once more, in words.
_DIGIT = "(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)"
_PART = rf"{_DIGIT}\sphan\s{_DIGIT}|\d{{1,2}}/\d{{1,2}}|(?:qua|hon|mot)\snua"
_IN_WORDS = re.compile(
    rf"(?:(?:^|\s)(?:toi thieu|it nhat|khoang|toan bo|tat ca))?(?:(?:^|\s)(?:{_PART})"
    rf"|(?:^|\s)(?:toan\sbo|toan\sthe|tat\sca|{_DIGIT}))\s?\($"
)
_REACH = re.compile(rf"(?<!cat)(?<!hien)(?:\s|^)(?:{_VERBS}\s?)+$")
_CHANGES = frozenset({"tang", "giam"})
_CLAUSE = re.compile(r";\s|:\s")
EDGES = f" ,;:.-+(){SOFT}"


def clause_start(folded: str, begin: int, end: int) -> int:
    """Where the clause that holds `end` begins, not before `begin`."""
    marks = list(_CLAUSE.finditer(folded, begin, end))
    return marks[-1].end() if marks else begin


def clause_end(folded: str, start: int, end: int, *, text: str | None = None, following: int | None = None) -> int:
    """Where the clause that goes on after a figure ends: at its mark, or at the next figure, if that is not told."""
    if following is None:
        found = next(measures(folded, start, end, text=text), None)
        following = found.start if found else end
    stop = _CLAUSE.search(folded, start, end)
    ends = [end, max(following, start), *([stop.start()] if stop else [])]
    return min(ends)


def closed(name: str) -> str:
    """The name with the bracket closed that it opens."""
    return name + ")" * (name.count("(") > name.count(")"))


def named(before: str) -> int:
    """The length of the name without the verbs that lead to the figure; a bare "tăng" or "giảm" says what it is."""
    match = _REACH.search(before.rstrip() + " ")
    if match is None or match.start() == 0 or match.group().strip(f" {SOFT}") in _CHANGES:
        return len(before)
    return match.start()


def unworded(before: str, length: int) -> int:
    """The length without the words for the same figure that stand before its bracket."""
    words = _IN_WORDS.search(before)
    return min(words.start(), length) if words else length
