"""Titles and forms of commendation as lists and decisions name them, and whether a collective or a person has them."""

import re

from thidua.core.plans.body.awards import FORMS
from thidua.core.plans.wording.heads import AT_START
from thidua.core.plans.wording.tolerant import one_of, tolerant

_MORE = (
    "Chiến sĩ thi đua cấp tỉnh",
    "Chiến sĩ thi đua cấp bộ",
    "Lao động xuất sắc",
    "Gia đình văn hóa",
    "Cờ truyền thống",
    "Học sinh giỏi",
    "Học sinh xuất sắc",
    "Học sinh tiên tiến",
    "Chiến sĩ tiên tiến",
    "Đơn vị tiên tiến",
    "Anh hùng Lực lượng vũ trang nhân dân",
    "Anh hùng Lao động",
    "Bà mẹ Việt Nam anh hùng",
)
_FORMS = tuple(
    (name, re.compile(rf"(?<![a-z0-9]){tolerant(name)}(?![a-z0-9])"))
    for name in sorted({*FORMS, *_MORE}, key=len, reverse=True)
)
AT_FORM = one_of(*(name for name, _ in _FORMS))
_COLLECTIVE = re.compile(rf"(?<![a-z0-9]){one_of('tập thể', 'đơn vị', 'hộ gia đình', 'cơ quan')}(?![a-z0-9])")
_PERSON = re.compile(rf"(?<![a-z0-9]){one_of('cá nhân', 'đồng chí')}(?![a-z0-9])")
# With their marks: "Chi bộ" is no "chị", "ba tập thể" no "bà".
_CALLED = re.compile(r"\W*(?:ông|bà|đồng chí|đ/c|anh|chị)[\s.:]\s*", re.IGNORECASE)
# In ruined text "Bà" comes out as "Ba", which begins no name of three more words.
_CALLED_RUINED = re.compile(r"\W*(?:Ba|Ong|Ống)\s(?=(?:[^\W\d_a-z]\w*\s){2,3}[^\W\d_a-z]\w*\W*$)")
_CLASS = re.compile(rf",?\s(?:{tolerant('hạng')})\s(?P<grade>{one_of('nhất', 'nhì', 'ba')}|i{{1,3}})(?![a-z0-9])")
_GRADES = {"i": "Nhất", "ii": "Nhì", "iii": "Ba"}


def form_in(folded: str) -> str | None:
    """The form a text names; of several the first, with its class ("hạng Ba") where one is said."""
    found = [(match.start(), match.end(), name) for name, one in _FORMS if (match := one.search(folded))]
    if not found:
        return None
    first = min(start for start, _, _ in found)
    stop = max(end for start, end, _ in found if start == first)
    # "danh hiệu Anh hùng Lao động": the longer name begins within the shorter.
    _, end, name = max((one for one in found if one[0] < stop), key=lambda one: (len(one[2]), -one[0]))
    grade = _CLASS.match(folded, end)
    return f"{name} hạng {_grade(grade['grade'])}" if grade else name


def _grade(written: str) -> str:
    return _GRADES.get(written) or ("Nhất" if "t" in written else "Nhì" if written.startswith("nh") else "Ba")


def side_of(folded: str) -> str | None:
    """Whose side it is: "collective" or "person" where a heading speaks of one of the two only."""
    is_collective, is_person = bool(_COLLECTIVE.search(folded)), bool(_PERSON.search(folded))
    if is_collective == is_person:
        return None
    return "collective" if is_collective else "person"


def called(name: str) -> int:
    """The length of the "Ông", "Bà", "Đồng chí" a name begins with."""
    match = _CALLED.match(name) or _CALLED_RUINED.match(name)
    return match.end() if match else 0


def is_body(folded: str) -> bool:
    """Whether a name begins like that of a body."""
    return bool(AT_START.match(folded))
