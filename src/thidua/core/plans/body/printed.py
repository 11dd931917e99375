"""A printed scoring formula: "[self (1) + cross of n units (2)] / d", with letters, or as a fraction over rows."""

import re

from thidua.core.plans.body.ruled import CROSS, SELF, Rule, raters_in, ruled
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import one_of

_BY = r"\s?[/:÷]\s?"
_DIVIDED = re.compile(rf"[\])}}](?:{_BY}|\s{one_of('chia cho', 'chia')}\s)(?P<divisor>\d{{1,2}})(?![\d/])")
_ALL = re.compile(
    rf"[\])}}]{_BY}(?:{one_of('tổng số')}\s|so\s)[^.;=]{{0,50}}?\(\s?(?:n\s?=\s?)?(?P<divisor>\d{{1,2}})(?!\d)"
)
_FRACTION = re.compile(r"[-–_—]{5,}\s*(?P<divisor>\d{1,2})(?![\d/.,%])")
# "C1 + C2 + … + C7", "Đ1 + ... + Đn".
_SERIES = re.compile(r"(?<![a-z0-9])(?P<letter>[a-z]{1,3})1\s?\+[^=]{0,60}\+\s?(?P=letter)(?P<last>\d{1,2})(?!\d)")
_PAIRS = {"]": "[", ")": "(", "}": "{"}
_FARTHEST, _BEFORE, _AFTER = 260, 200, 400


def printed(where: Passage, members: int | None) -> Rule | None:
    """The formula of a passage that speaks of self and cross scores."""
    folded = where.folded
    if whole := _ALL.search(folded):
        count = int(whole["divisor"])
        begin = _opening(folded, whole.start())
        return (
            ruled((max(begin, 0), whole.end()), raters=count - 1, divisor=count, confidence=80) if begin >= 0 else None
        )
    match = _DIVIDED.search(folded)
    if match is not None and (rule := _bracketed(where, match, members)):
        return rule
    fraction = _FRACTION.search(folded)
    if fraction is None:
        return None
    above = folded[max(fraction.start() - _BEFORE, 0) : fraction.start()]
    if "+" not in above:
        return None
    span = (max(fraction.start() - _BEFORE, 0), fraction.end())
    raters = _series(above) or raters_in(above, members) or raters_in(folded, members)
    return ruled(span, raters=raters, divisor=int(fraction["divisor"]), confidence=85)


def _bracketed(where: Passage, match: re.Match[str], members: int | None) -> Rule | None:
    folded = where.folded
    begin = _opening(folded, match.start())
    inner = folded[begin : match.start()]
    if begin < 0 or "+" not in inner:
        return None
    is_spoken = bool(SELF.search(inner) and CROSS.search(inner))
    is_lettered = "=" in folded[max(begin - _BEFORE, 0) : begin]
    if not is_spoken and not is_lettered:
        return None
    around = inner if is_spoken else folded[begin : match.end() + _AFTER]
    raters = _series(inner) or raters_in(around, members)
    start = max(folded.rfind(".", 0, begin) + 1, folded.rfind(";", 0, begin) + 1)
    return ruled((start, match.end()), raters=raters, divisor=int(match["divisor"]), confidence=92 if is_spoken else 85)


def _series(inner: str) -> int | None:
    match = _SERIES.search(inner)
    return int(match["last"]) if match else None


def _opening(folded: str, close: int) -> int:
    """The bracket that the one at `close` closes."""
    closing, opening, depth = folded[close], _PAIRS[folded[close]], 0
    for at in range(close, max(close - _FARTHEST, -1), -1):
        depth += (folded[at] == closing) - (folded[at] == opening)
        if depth == 0:
            return at
    return -1
