"""Figures that a report or a news item tells beside what was reached: who came, what names and sayings hold, rates."""

import re

from thidua.core.plans.body.measures import Measure
from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.body.things import is_counted

_STRAIGHT = re.compile(r"\"[^\"]{1,90}\"")
_NAME = 90
# "dự lễ", "dự có": who came; "dự án", "dự toán", "dự thi" are other words.
_CAME = re.compile(
    r"(?<!\w)(?:tham\s)?dự(?!\w|\s(?:án|toán|kiến|thảo|báo|phòng|trữ|thi|tuyển|bị|nguồn|luật|giờ|đoán|giải))"
    r"|(?<!\w)đại diện\s",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"(?<!\w)(?:khen|tặng|trao|tôn vinh|biểu dương|tuyên dương|công nhận|kết nạp)(?!\w)", re.IGNORECASE)
# "mỗi suất 5 triệu đồng": what one of them is worth.
_EACH = re.compile(r"(?<!\w)mỗi\s(?!năm|tháng|quý|tuần|ngày)[^\W\d]+(?:\s[^\W\d]+){0,3}\s$", re.IGNORECASE)
_MONEY = ("đồng", "USD")
_GAINED = (
    "huy chương",
    "giải",
    "cờ",
    "đề tài",
    "sáng kiến",
    "dự án",
    "ý kiến",
    "tham luận",
    "tiết mục",
    "bài",
    "công trình",
)
_NEAR, _FAR = 30, 600


def is_aside(sentence: Sentence, measure: Measure) -> bool:
    """Whether a figure stands in a name, counts who came, or tells what each got."""
    quoted = _quoted(sentence, measure.figure)
    if quoted and (measure.is_open or quoted < _NAME):
        return True
    before = sentence.where.text[max(measure.start - _NEAR, sentence.start) : measure.start]
    return (measure.unit.split()[-1].split("/")[0] in _MONEY and _EACH.search(before) is not None) or _came(
        sentence, measure
    )


def _quoted(sentence: Sentence, at: int) -> int:
    """How long the words in quotation marks are that a figure stands in; they may run over several sentences."""
    text, begin, end = sentence.where.text, max(at - _FAR, 0), at + _FAR
    start = text.rfind("“", begin, at)
    if start > text.rfind("”", begin, at):
        stop = text.find("”", at, end)
        return (stop if stop > 0 else end) - start
    straight = _STRAIGHT.finditer(text, max(sentence.start, at - _NAME), min(sentence.end, at + _NAME))
    return next((len(match.group()) for match in straight if match.start() < at < match.end()), 0)


def _came(sentence: Sentence, measure: Measure) -> bool:
    """Whether the clause tells who came, and the figure counts people or bodies."""
    is_body = measure.is_open or (is_counted(measure.unit) and not measure.unit.startswith(_GAINED))
    text = sentence.where.text
    first, last = max(sentence.start, measure.figure - _FAR), min(sentence.end, measure.figure + _FAR)
    start, stop = text.rfind("; ", first, measure.figure), text.find("; ", measure.figure, last)
    clause = text[max(start, first) : stop if stop > 0 else last]
    return is_body and _CAME.search(clause) is not None and not _GIVEN.search(clause)
