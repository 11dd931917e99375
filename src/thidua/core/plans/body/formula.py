"""The rule by which a bloc combines self and cross scores, as data: never guessed, never evaluated from the text."""

import re

from thidua.core.plans.fact import Fact, JsonValue, fact_at
from thidua.core.plans.text.document import Document
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.correcting import corrected
from thidua.core.plans.wording.tolerant import one_of

_DIVIDED = re.compile(r"[\])}]\s?[/:÷]\s?(?P<divisor>\d{1,2})(?![\d/])")
_SELF = re.compile(one_of("tự chấm", "tự đánh giá"))
_CROSS = re.compile(one_of("chấm chéo", "đánh giá chéo"))
_RATERS = re.compile(rf"(?<!\d)(?P<raters>\d{{1,2}})\s{one_of('đơn vị', 'thành viên', 'cơ quan', 'sở', 'ban')}")
_MEAN = re.compile(one_of("trung bình cộng", "bình quân"))
_WEIGHTED = re.compile(r"(?:[x×*]\s?(?P<percent>\d{1,2})\s?%|(?P<before>\d{1,2})\s?%)")
_OPEN = re.compile(r"[\[({]")
_FARTHEST = 260
_BOTH = 100


def scoring(document: Document) -> list[Fact]:
    """The printed formula, else the rule in words; nothing where neither stands."""
    for route in (_printed, _weighted, _worded):
        for node in document.nodes:
            where = node.block.where
            if _CROSS.search(where.folded) and _SELF.search(where.folded) and (fact := route(where)):
                return [fact]
    return []


def _printed(where: Passage) -> Fact | None:
    """[self (1) + cross of n units (2)] / d."""
    match = _DIVIDED.search(where.folded)
    if match is None:
        return None
    begin = _opening(where.folded, match.start())
    inner = where.folded[begin : match.start()]
    if begin < 0 or "+" not in inner or not (_SELF.search(inner) and _CROSS.search(inner)):
        return None
    divisor = int(match["divisor"])
    raters = _raters(inner)
    start = max(where.folded.rfind(".", 0, begin) + 1, where.folded.rfind(";", 0, begin) + 1)
    return _fact(where, (start, match.end()), raters=raters, divisor=divisor, confidence=92)


def _opening(folded: str, close: int) -> int:
    """The bracket that the one at `close` closes."""
    pairs = {"]": "[", ")": "(", "}": "{"}
    closing, opening, depth = folded[close], pairs[folded[close]], 0
    for at in range(close, max(close - _FARTHEST, -1), -1):
        depth += (folded[at] == closing) - (folded[at] == opening)
        if depth == 0:
            return at
    return -1


def _worded(where: Passage) -> Fact | None:
    """The mean of the self score and the scores of n units: then all of them weigh the same."""
    mean = _MEAN.search(where.folded)
    raters = _raters(where.folded[mean.end() :]) if mean else None
    if mean is None or raters is None:
        return None
    return _fact(where, (0, len(where.text)), raters=raters, divisor=raters + 1, confidence=75)


def _weighted(where: Passage) -> Fact | None:
    """Self × a % + mean of cross × b %, where a and b make 100."""
    self_at, cross_at = _SELF.search(where.folded), _CROSS.search(where.folded)
    shares = [int(match["percent"] or match["before"]) for match in _WEIGHTED.finditer(where.folded)]
    if self_at is None or cross_at is None or len(shares) != 2 or sum(shares) != _BOTH:  # noqa: PLR2004 - two shares make one rule
        return None
    own, cross = shares if self_at.start() < cross_at.start() else shares[::-1]
    value: dict[str, JsonValue] = {
        "cross_raters": _raters(where.folded), "divisor": None, "cross_term": "mean",
        "expression": f"{own}/100 * self + {cross}/100 * mean(cross)", "text": corrected(where.text),
    }  # fmt: skip
    return fact_at(where, (0, len(where.text)), "scoring", value, confidence=75)


def _raters(folded: str) -> int | None:
    match = _RATERS.search(folded)
    return int(match["raters"]) if match else None


def _fact(where: Passage, span: tuple[int, int], *, raters: int | None, divisor: int, confidence: int) -> Fact:
    """N raters and a divisor of n + 1 add the scores up; a divisor of 2 takes their mean first."""
    term = "sum" if raters is None or divisor == raters + 1 else "mean" if divisor == 2 else None  # noqa: PLR2004 - self and one mean
    value: dict[str, JsonValue] = {
        "cross_raters": raters,
        "divisor": divisor,
        "cross_term": term,
        "expression": f"(self + {term}(cross)) / {divisor}" if term else None,
        "text": corrected(where.text[slice(*span)]),
    }
    return fact_at(where, span, "scoring", value, confidence=confidence - 20 * (raters is None))
