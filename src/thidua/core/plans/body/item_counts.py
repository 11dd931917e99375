"""Items of a list that name what they count before a colon: "- Giấy khen của Giám đốc: 85;"."""

import re
from collections.abc import Iterator

from thidua.core.plans.body.measures import Measure
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.body.things import counted
from thidua.core.plans.values.amounts import amounts
from thidua.core.vietnamese.fold import fold

_LABEL = re.compile(r"(?:^|;\s)(?:[-+–•*]\s)?(?P<name>[^\W\d][^:;.]{3,110}?)\s?:\s$")
_CLOSED = re.compile(r"\s?(?:[;.]|$)")
_NO_COUNT = re.compile(
    r"(?:^|\s)(?:số|điện thoại|đt|fax|mã|tài khoản|năm|ngày|lượt xem|bình luận|từ khóa|điểm|trang)\s*$", re.IGNORECASE
)
_LONGEST = 140


def item_counts(sentence: Sentence, taken: frozenset[int]) -> Iterator[Measure]:
    """The bare figures of a sentence that close an item behind its name; the unit is the thing the name begins with."""
    text = sentence.where.text
    for one in amounts(sentence.where.folded, sentence.start, sentence.end):
        begin = max(sentence.start, one.start - _LONGEST)
        said = text[begin : one.start] if begin == sentence.start else f"…{text[begin : one.start]}"
        named = _LABEL.search(said) if one.start not in taken else None
        if named and _CLOSED.match(text, one.end) and not _NO_COUNT.search(named["name"]):
            yield Measure(one.amount, _unit(named["name"]), "=", one.start, one.start, one.end, is_open=True)


def _unit(name: str) -> str:
    """The thing that a name begins with, else none."""
    said = f"1 {name[:1].lower()}{name[1:]}"
    found = counted(fold(said), said, 0, 1)
    return found[0] if found else ""
