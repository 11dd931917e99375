"""Figures that leave out what they count because the figure before said it: "38 sáng kiến đăng ký, công nhận 21"."""

import re
from collections.abc import Sequence

from thidua.core.plans.body.measures import Measure
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.body.things import is_counted, is_numbering
from thidua.core.plans.values.amounts import WrittenAmount, amounts

_VERB = re.compile(r"[^\d,;.:()“”]{0,60},\s(?P<act>[^\d,;.:()“”]{3,40}?)\s")
_CLOSED = re.compile(r"\s?(?:[,;.()]|$)")
# Nouns whose figure is their number: "tổ dân phố 5", "đợt 2".
_NUMBERED = re.compile(
    r"(?:^|\s)(?:phường|quận|tổ|lớp|khối|đội|đường|khóa|đợt|hạng|thôn|ấp|khu|phố|tầng|phòng|nhóm|cụm|đoạn|bậc|loại|vòng|"
    r"lần|kỳ|[^\W\d_]*[A-ZĐ][^\s]*)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def with_elided(sentence: Sentence, found: Sequence[Measure]) -> list[Measure]:
    """The figures of a sentence in order, with those that stand bare behind another act done to the same things."""
    taken = {one.figure for one in found}
    bare = [one for one in amounts(sentence.where.folded, sentence.start, sentence.end) if one.start not in taken]
    before: Measure | None = None
    whole: list[Measure] = []
    places: dict[int, Measure | WrittenAmount] = {one.start: one for one in bare} | {one.figure: one for one in found}
    for _, one in sorted(places.items()):
        if isinstance(one, Measure):
            before = one
        elif before is None or before.end > one.start or not _follows(sentence, before, one.start, one.end):
            continue
        else:
            before = Measure(one.amount, before.unit, "=", one.start, one.start, one.end, is_open=True)
        whole.append(before)
    return whole


def _follows(sentence: Sentence, before: Measure, start: int, end: int) -> bool:
    text = sentence.where.text
    if not (before.is_open or is_counted(before.unit)) or _YEAR.fullmatch(text, start, end):
        return False
    act = _VERB.fullmatch(text, before.end, start)
    if act is None or not _CLOSED.match(text, end) or is_numbering(f"{act['act']} "):
        return False
    return _NUMBERED.search(act["act"]) is None
