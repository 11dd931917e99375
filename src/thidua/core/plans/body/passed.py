"""What a paper tells beside its aims: how things were and stand, quotas of praise, rules of marking and of voting."""

import re

from thidua.core.plans.body.sentences import Sentence
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import one_of, tolerant
from thidua.core.plans.wording.words import NAM

# What was before, told beside what is to come: "năm học trước đạt …", "khắc phục tình trạng …".
_BEFORE = ("năm trước", "năm học trước", "tình trạng", "hiện có", "hiện nay", "đã đạt", "tháng đầu năm", "mới đạt")
_TOLD = re.compile(rf"(?<![a-z0-9]){one_of(*_BEFORE)}(?![a-z0-9])")
# "Kết quả khảo sát … cho thấy 64%", "trong 5 năm qua …": it holds to the end of the sentence.
_SHOWN = re.compile(
    rf"(?<![a-z0-9])(?:{one_of('cho thấy', 'thời gian qua', 'theo thống kê')}|(?:{NAM})\squa)(?![a-z0-9])"
)
_DONE = re.compile(r"\sđã\s(?!đề|được|đăng|cam|ký|giao|công|phê|thông)[^,;]*$")
_AIMS = re.compile(rf"(?<![a-z0-9]){one_of('phấn đấu', 'mục tiêu', 'quyết tâm')}(?![a-z0-9])")
# "Năm 2025 toàn đơn vị xử lý 07 quân nhân", "; riêng năm 2025 thu hút được …": a year gone by.
_YEAR = re.compile(rf"(?:^|[.;(])\W*(?:(?:rieng|trong|het)\s)?(?:{NAM})\s(?P<year>20\d\d)(?!\d|\s?[-–])")
# A figure in a bracket that names a year is what it was before.
_MORE = r"vuot|tang|giam|cao\shon|thap\shon"
NOTED = re.compile(
    rf"\((?:{NAM}|{_MORE}|{one_of('cùng kỳ', 'thực hiện năm', 'hiện nay', 'hiện là')}|nam\shoc)(?![a-z])[^()]{{0,60}}$"
)
# "đạt tỷ lệ 100% được cộng 05 điểm": a rule of marking; "tỷ lệ phiếu thuận từ 80%": one of voting.
_MARKED = rf"{one_of('cộng', 'trừ', 'chấm')}\s(?:[^.;]{{0,30}}\s)?\d{{1,3}}(?:[.,]\d)?\s{tolerant('điểm')}"
_PAID = one_of("tỷ lệ phiếu", "số phiếu", "tiền thưởng", "mức thưởng", "lương cơ sở", "quỹ thi đua")
_GRADED = rf"\d\s{tolerant('điểm')}[^.;]{{0,40}}{one_of('xếp loại', 'được xét', 'đạt loại', 'xếp hạng')}"
_SCORED = re.compile(
    rf"(?<![a-z0-9])(?:{_MARKED}|{_PAID}|{_GRADED})(?![a-z0-9])"
    rf"|%[^.;:]{{0,60}}:\s\d{{1,3}}\s{tolerant('điểm')}|=\s?[a-z]\s?/\s?[a-z](?![a-z])"
)
_QUOTA = re.compile(
    rf"^\W*{one_of('tặng giấy khen', 'tặng bằng khen', 'tặng cờ', 'đề nghị tặng')}(?![a-z0-9])|"
    rf"(?<![a-z0-9]){tolerant('số lượng')}\s[^.;]{{0,60}}"
    rf"{one_of('khen thưởng', 'bằng khen', 'giấy khen', 'danh hiệu', 'cờ thi đua')}"
)


def is_told(said: str, year: int | None = None) -> bool:
    """Whether the words before a figure tell what was: in their last clause, or in a bracket with a year."""
    gone = [match for match in _YEAR.finditer(said) if year is not None and int(match["year"]) < year]
    if gone and not _AIMS.search(said, gone[-1].end()):
        return True
    last = said.rsplit(";", 1)[-1]
    return bool(_TOLD.search(last)) or NOTED.search(said) is not None or _SHOWN.search(said) is not None


def is_done(where: Passage, start: int, end: int) -> bool:
    """Whether the clause before a figure says that it was reached: "đã kết nạp"."""
    return _DONE.search(where.text, start, end) is not None


def is_rule(sentence: Sentence) -> bool:
    """Whether a sentence says how points, votes or praise are dealt out."""
    return _SCORED.search(sentence.folded) is not None or _QUOTA.search(sentence.folded) is not None
