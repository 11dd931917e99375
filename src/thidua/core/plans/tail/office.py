"""Which office a row of the signature names: one of the bank, or any that is written in full below the mode."""

import re
from difflib import SequenceMatcher

from thidua.core.plans.wording.bank import OFFICES
from thidua.core.plans.wording.heads import LETTERHEADS
from thidua.core.plans.wording.names import proper
from thidua.core.plans.wording.tolerant import exact, one_of, tolerant
from thidua.core.vietnamese.fold import fold

_OFFICE = "|".join(rf"{tolerant(office)}" for office in sorted(OFFICES, key=len, reverse=True))
_KNOWN = re.compile(
    rf"(?<![a-z])(?P<deputy>{tolerant('phó')}\s?)?(?:{_OFFICE}|chutich)(?:\s{one_of('thường trực')})?(?![a-z])"
)
_RANKS = ("phó", "quyền", "nguyên", "tổng", "phụ trách")
_STEMS = one_of(
    "chủ tịch", "giám đốc", "bí thư", "chủ nhiệm", "chính ủy", "chính trị viên", "tư lệnh", "chánh án",
    "chánh văn phòng", "chánh thanh tra", "thủ tướng", "thống đốc", "tổng kiểm toán nhà nước", "tổng thư ký",
    "thư ký", "viện trưởng", "thường trực ban bí thư", "ủy viên thường trực", "tham mưu trưởng", "kế toán trưởng",
    "người đứng đầu",
)  # fmt: skip
# "Trưởng ban", "Hiệu trưởng", "Trung đoàn trưởng": the head of whatever the words beside it name.
_HEADED = r"truong\s[a-z]+|(?:[a-z]+\s){0,2}truong"
_LED = rf"(?:\s(?:{exact(*LETTERHEADS)}|{one_of('thường trực', 'chuyên trách', 'nhà nước', 'nước')})(?:\s[\w&,–-]+)*)?"
_RANKED = rf"(?:(?:{'|'.join(fold(rank) for rank in _RANKS)}|q\.)\s?)*"
_WRITTEN = re.compile(rf"[\W_]*(?P<office>{_RANKED}(?:{_STEMS}|{_HEADED}){_LED})[\W_]*")
_START = re.compile(rf"(?<=\s){_RANKED}(?:{_STEMS}|{_OFFICE}|pho\s(?:{_HEADED}))(?![a-z])")
_NO_OFFICE = re.compile(r"(?:^|\s)(?:tong|pho|ban|hoi\sdong|van\sphong|phong|thuong\struc)\s$")
_BLANKS = re.compile(r"\s+")
_LIKE = 82
_LONGEST = 80


def office(text: str, folded: str, *, is_damaged: bool) -> str | None:
    """The office a piece names, else the one of the bank it is most like; a seal over it leaves noise around it."""
    if not is_damaged and (whole := written_office(text, folded)):
        return whole
    match = _KNOWN.search(folded)
    read = _BLANKS.sub(" ", match.group() if match else folded).replace("chutich", "chu tich").strip(" .,-—")
    likeness, known = max((_likeness(read, fold(one)), one) for one in OFFICES)
    return known if likeness >= _LIKE else None


def written_office(text: str, folded: str) -> str | None:
    """The office that is all a piece says, as a sentence writes it."""
    match = _WRITTEN.fullmatch(folded) if len(folded) <= _LONGEST else None
    if match is None or ("truong" in match["office"] and "trưởng" not in text.lower()):
        return None
    return proper(text[slice(*match.span("office"))].upper())


def second_office(folded: str, after: int) -> int | None:
    """Where an office begins that stands on the row of the mode: "KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG"."""
    for match in _START.finditer(folded, after + 1):
        if not _NO_OFFICE.search(folded[after : match.start()]):
            return match.start()
    return None


def _likeness(read: str, wanted: str) -> int:
    return int(SequenceMatcher(None, read, wanted, autojunk=False).ratio() * 100)
