"""The kinds of documents (Nghị định 30/2020/NĐ-CP, Article 7 and Annex III), and how to know them by a line."""

import re
from dataclasses import dataclass

from thidua.core.plans.wording.tolerant import tolerant


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind with the code that its numbers carry."""

    name: str
    code: str


KINDS: tuple[Kind, ...] = (
    Kind("Kế hoạch liên tịch", "KHLT"),
    Kind("Kế hoạch phối hợp", "KH"),
    Kind("Kế hoạch", "KH"),
    Kind("Quyết định", "QĐ"),
    Kind("Nghị quyết", "NQ"),
    Kind("Chỉ thị liên tịch", "CTLT"),
    Kind("Chỉ thị", "CT"),
    Kind("Tờ trình", "TTr"),
    Kind("Báo cáo", "BC"),
    Kind("Hướng dẫn", "HD"),
    Kind("Thông báo", "TB"),
    Kind("Thông cáo", "TC"),
    Kind("Thông tư liên tịch", "TTLT"),
    Kind("Thông tư", "TT"),
    Kind("Thông tri", "TT"),
    Kind("Nghị định", "NĐ"),
    Kind("Kết luận", "KL"),
    Kind("Chương trình hành động", "CTr"),
    Kind("Chương trình", "CTr"),
    Kind("Phương án", "PA"),
    Kind("Công điện", "CĐ"),
    Kind("Quy chế", "QC"),
    Kind("Quy định", "QyĐ"),
    Kind("Biên bản", "BB"),
    Kind("Đề án", "ĐA"),
    Kind("Bản giao ước thi đua", "GƯ"),
    Kind("Giao ước thi đua", "GƯ"),
    Kind("Lời kêu gọi", "LKG"),
    Kind("Phát động", "PĐ"),
)
LETTER = Kind("Công văn", "CV")
NEWS = Kind("Tin bài", "news")
CODES: frozenset[str] = frozenset(kind.code for kind in KINDS)
_SPACED = re.compile(r"\s*[^\W\d_](?:\s{1,6}[^\W\d_]){4,30}\s*")
_NOT_LETTERS = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_ROWS = tuple((kind, re.compile(tolerant(kind.name))) for kind in KINDS)


def kind_of_row(folded: str) -> Kind | None:
    """The kind a row names, if it says nothing else."""
    words = _NOT_LETTERS.sub("", _unspaced(folded))
    return next((kind for kind, pattern in _ROWS if pattern.fullmatch(words)), None)


def _unspaced(folded: str) -> str:
    """A row whose letters are set apart ("K Ế  H O Ạ C H") with its words whole."""
    if not _SPACED.fullmatch(folded):
        return folded
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", folded.strip()))


def kind_before(folded: str) -> tuple[Kind, int] | None:
    """The kind a row begins with, and where the rest of the row starts."""
    lead = len(folded) - len(folded.lstrip())
    for kind, pattern in _ROWS:
        if match := pattern.match(folded, lead):
            return kind, match.end()
    return None


def kind_of_code(code: str) -> Kind | None:
    """The kind whose numbers carry this code, accents aside (QD, KH, TTr …)."""
    bare = code.upper().replace("Đ", "D")
    found = [kind for kind in KINDS if kind.code.upper().replace("Đ", "D") == bare]
    return min(found, key=lambda kind: len(kind.name), default=None)
