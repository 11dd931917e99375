"""Words by which a piece of a row tells what it is: an office, a body, a form, the name of a person."""

import re

from thidua.core.plans.rows.forms import AT_FORM, called
from thidua.core.plans.rows.grid.cue_words import BODIES, FAMILIES, OFFICES
from thidua.core.plans.wording.tolerant import exact, one_of
from thidua.core.vietnamese.fold import fold

_FAMILIES = frozenset(fold(name) for name in FAMILIES)
_WORD_END = r"(?![^\W_])"
# "Trưởng Công an xã", "Trưởng thôn": without its marks "trưởng" is a school too, so what it heads must follow.
_HEADED = (
    "công an",
    "thôn",
    "bản",
    "ấp",
    "khu phố",
    "bộ phận",
    "nhóm",
    "đoàn",
    "trạm",
    "đài",
    "văn phòng",
    "xóm",
    "đại diện",
)
_HEAD_WORDS = exact(*_HEADED)
_HEAD_OF = rf"(?:{exact('trưởng')}\s{_HEAD_WORDS})"
OFFICE = re.compile(rf"\W*(?:nguyen\s|quyen\s)?(?:{exact(*OFFICES)}|{_HEAD_OF}){_WORD_END}")
# "Tổ chức", "Ban hành", "Đoàn kết" begin no body, nor does "Trưởng phòng" without its marks.
_NO_BODIES = ("tổ chức", "ban hành", "đoàn kết", "hội nghị", "phong trào", "sơ kết", "khởi nghiệp", "bộ đội", "hội thi")
_NO_BODY = rf"(?!\W*(?:{one_of(*_NO_BODIES)}|truong\s(?:phong|ban|khoa|bo|tram|{_HEAD_WORDS}))(?![a-z0-9]))"
BODY = re.compile(rf"{_NO_BODY}\W*{exact(*BODIES)}{_WORD_END}")
FORM = re.compile(rf"\W*{AT_FORM}{_WORD_END}")
_WORD = re.compile(r"\S+")
_SPELLED = re.compile(r"[^\W\d_][^\W\d_'’]*[.,]?")
# Another name one goes by, in brackets behind the name.
ALIAS = re.compile(r"\s*\([^()]*\)")
_LONGEST_TITLE, _LIKELY = 3, 4.5
_BY_WORDS = {2: 0.0, 3: 2.0, 4: 1.7, 5: 0.0}


def cue_ends(text: str, folded: str, at: int) -> int:
    """Where the cue that begins at a word ends; `at` itself where none does. A body's name begins with a capital."""
    found = [OFFICE.match(folded, at), FORM.match(folded, at), BODY.match(folded, at) if _is_large(text, at) else None]
    return max((match.end() for match in found if match), default=at)


def _is_large(text: str, at: int) -> bool:
    return text[at : at + 1].isupper()


def person(text: str) -> float:
    """How much words look like a person's name, from -3 to 8."""
    lead = called(text)
    words = _WORD.findall(text[lead:].strip(" ,;.-–"))
    if not words or not all(_SPELLED.fullmatch(word) and word[0].isupper() for word in words):
        return -3.0
    told = 3.0 if lead else 0.0
    told += 3 if fold(words[0]) in _FAMILIES else 0
    return told + _BY_WORDS.get(len(words), -4.0)


def title_of(name: str) -> int:
    """The length of a title before a person's name: the words up to the last small one, "Liệt sỹ Nguyễn Văn A"."""
    if BODY.match(fold(name)):
        return 0
    words = list(_WORD.finditer(name))[:_LONGEST_TITLE]
    small = [word.end() for word in words if word.group().islower() and word.group().isalpha()]
    return small[-1] if small and person(ALIAS.sub("", name[small[-1] :])) >= _LIKELY else 0
