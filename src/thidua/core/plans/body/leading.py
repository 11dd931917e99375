"""What stands before the name of those who are to act: "Đề nghị", "Giao", "Trách nhiệm của", "Hằng năm, …"."""

import re

from thidua.core.plans.body.doers import DOER
from thidua.core.plans.body.organising import DUTY_OF
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.actors import VERB
from thidua.core.plans.wording.tolerant import one_of

# "Giáo viên", "giáo dục" fold to "giao" and ask nobody.
GIVES = r"giao(?!\s(?:vien|duc|thong|uoc|luu|xu|dan|an|hoi))"
_ASKING = one_of("đề nghị", "yêu cầu", "đối với", "kính đề nghị", "trân trọng đề nghị")
_ASKS = rf"(?:{_ASKING}|{GIVES})\s+(?:cho\s|moi\s)?"
_WHO = rf"(?={DOER}(?![a-z0-9]))"
_HANDS = re.compile(rf"\W*{_ASKS}{_WHO}")
_PERSONS = rf"(?:cac\s)?(?:{one_of('đồng chí')}|ong(?:\s?[(,/]?\s?ba\)?)?)\s?[:,]?\s"
_LEAD_WORD = re.compile(rf"\W*(?:(?:{_ASKS})?(?:{_PERSONS})?{_WHO}|{_ASKS}|{DUTY_OF}{_WHO})")
# "Hằng năm, X …", "Căn cứ Kế hoạch này, X …": when or by what X is to act stands first.
_FIRST = one_of(
    "hằng năm", "hàng năm", "hằng quý", "hàng quý", "hằng tháng", "hàng tháng", "định kỳ", "trong", "căn cứ",
    "trên cơ sở", "sau khi", "khi", "nếu", "hằng tuần", "hàng tuần",
)  # fmt: skip
_ALSO = one_of("đồng thời", "ngoài ra")
_BEFORE_ACTOR = re.compile(
    rf"\W*(?:{_FIRST}(?![a-z0-9])[^;:.]{{0,260}}?|{_ALSO}),\s(?:{_ASKS})?"
    rf"(?={DOER}(?![a-z0-9])[^;:.]{{0,160}}?\s{VERB}(?![a-z0-9]))"
)


def after_lead(where: Passage, begin: int) -> int:
    """Where the name begins, if words that lead to one stand there; else the same place."""
    if before := _BEFORE_ACTOR.match(where.folded, begin):
        return before.end()
    match = _LEAD_WORD.match(where.folded, begin)
    return match.end() if match else begin


def hands_out(where: Passage, start: int) -> bool:
    """Whether a sentence begins by handing out a task: "Giao X …", "Đề nghị X …"."""
    return _HANDS.match(where.folded, start) is not None


def is_teaching(where: Passage, found: re.Match[str]) -> bool:
    """Whether the word found is "giáo" ("Ban Tuyên giáo Tỉnh ủy"), which folds to "giao"."""
    return "giáo" in where.text[slice(*found.span())].lower()
