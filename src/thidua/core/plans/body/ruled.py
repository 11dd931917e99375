"""A bloc's scoring rule told in words: the mean of all scores, or shares of the self and the cross score."""

import re
from dataclasses import dataclass

from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import one_of

_OWN = ("tự chấm", "tự đánh giá", "tự cho điểm", "đơn vị chấm cho mình")
SELF = re.compile(one_of(*_OWN))
CROSS = re.compile(one_of("chấm chéo", "đánh giá chéo", "chấm điểm chéo", "cho điểm chéo", "chéo"))
_UNITS = one_of("đơn vị", "thành viên", "cơ quan", "sở", "ban", "trường", "công ty")
_RATERS = re.compile(rf"(?<!\d)(?P<raters>\d{{1,2}})\s{_UNITS}")
_OTHERS = re.compile(
    rf"{one_of('các đơn vị còn lại', 'các đơn vị khác', 'các thành viên còn lại', 'các thành viên khác')}"
)
_MEAN = re.compile(one_of("trung bình cộng", "bình quân"))
_DIVIDES = re.compile(rf"{one_of('chia cho', 'chia')}\s(?P<divisor>\d{{1,2}})(?!\d)")
_TRIMS = re.compile(
    rf"{one_of('loại bỏ', 'loại', 'bỏ', 'trừ')}\s[^.;]{{0,40}}{one_of('cao nhất')}[^.;]{{0,40}}{one_of('thấp nhất')}"
)
_PERCENT = re.compile(
    r"(?<![\d,.])(?:(?P<percent>\d{1,2})\s?%|(?:[x×*]|he\sso)\s?0[,.](?P<share>\d{1,2})(?!\d)|0[,.](?P<before>\d{1,2})\s?[x×*])"
)
_BOTH, _TENS, _TWO = 100, 10, 2


@dataclass(frozen=True, slots=True)
class Rule:
    """How many rate across, by what the sum is divided, how the cross scores come together, and where it stands."""

    raters: int | None
    divisor: int | None
    term: str | None
    expression: str | None
    span: tuple[int, int]
    confidence: int


def ruled(span: tuple[int, int], *, raters: int | None, divisor: int, confidence: int) -> Rule:
    """N raters and a divisor of n + 1 add the scores up; a divisor of 2 takes their mean first."""
    term = "sum" if raters is None or divisor == raters + 1 else "mean" if divisor == _TWO else None
    expression = f"(self + {term}(cross)) / {divisor}" if term else None
    return Rule(raters, divisor, term, expression, span, confidence - 20 * (raters is None))


def raters_in(folded: str, members: int | None) -> int | None:
    """How many rate a unit: as counted there, or all members but one where "the other units" do."""
    match = _RATERS.search(folded)
    if match:
        return int(match["raters"])
    return members - 1 if members and members > 1 and _OTHERS.search(folded) else None


def worded(where: Passage, members: int | None) -> Rule | None:
    """The mean of the self score and the scores of n units, or their sum divided by a number: all weigh the same."""
    mean, divides = _MEAN.search(where.folded), _DIVIDES.search(where.folded)
    span = (0, len(where.text))
    if divides and not mean:
        return ruled(span, raters=raters_in(where.folded, members), divisor=int(divides["divisor"]), confidence=75)
    raters = raters_in(where.folded[mean.end() :], members) if mean else None
    if mean is None or raters is None:
        return None
    if _TRIMS.search(where.folded):
        return Rule(raters, None, None, None, span, 60)
    return ruled(span, raters=raters, divisor=raters + 1, confidence=75)


def weighted(where: Passage, members: int | None) -> Rule | None:
    """Self × a % + mean of cross × b %, where a and b make 100."""
    self_at, cross_at = SELF.search(where.folded), CROSS.search(where.folded)
    shares = [_share(match) for match in _PERCENT.finditer(where.folded)]
    if self_at is None or cross_at is None or len(shares) != _TWO or sum(shares) != _BOTH:
        return None
    own, cross = shares if self_at.start() < cross_at.start() else shares[::-1]
    expression = f"{own}/100 * self + {cross}/100 * mean(cross)"
    return Rule(raters_in(where.folded, members), None, "mean", expression, (0, len(where.text)), 75)


def _share(match: re.Match[str]) -> int:
    if match["percent"]:
        return int(match["percent"])
    digits = match["share"] or match["before"]
    return int(digits) * (_TENS if len(digits) == 1 else 1)
