"""Whether a row goes on with the paragraph above it: cut sentences are joined, headings stand alone."""

import re
from collections.abc import Sequence

from thidua.core.plans.text.marks import Depth, Mark, is_capital, mark_of
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import one_of

# A mark that its line break left alone: "2." above the paragraph it counts.
LONE = re.compile(r"\s*(?:\d{1,2}[.)]|[a-z]\)|[-–•+])\s*")
_CLOSED_ROW = re.compile(r"[.;:!?”\"…][\s)*]*$")
_HEADINGS = one_of("mục đích", "yêu cầu", "đối tượng", "thời gian", "nội dung", "phạm vi", "mục tiêu")
_SHORT_HEADING = re.compile(rf"\s*\d{{1,2}}(?:\.\d)?\s?[.)]\s*{_HEADINGS}(?:\s[a-z]+){{0,3}}[\s:.]*")
_BASIS = re.compile(rf"\s*{one_of('căn cứ', 'theo đề nghị', 'xét đề nghị', 'thực hiện')}\s")
# "Điều" above "10. Trách nhiệm": a heading that its line break cut in two.
_CUT = re.compile(r"\W*(?:di[eé]u|chuong|phan thu)\W*")
_NUMBERED = re.compile(r"\W*(?:\d{1,2}\s?[.:]|[ivx]{1,5}\W*$)")
_HYPHEN = re.compile(r"\s*[-–]\s(?:xã hội|nghề nghiệp|khen thưởng|an ninh|văn hóa|kinh tế|kỹ thuật)(?!\w)")
_FULL_ROW_OF, _SHORT_ROW, _LONG_ROW = 10, 7, 6
_WIDEST = 200
_MOST_ROWS, _SHORTEST = 120, 60


def goes_on(held: Sequence[Row], row: Row, *, has_gap: bool, width: int) -> bool:
    """Whether the row belongs to the paragraph held so far."""
    if len(held) == 1 and not has_gap and _is_cut(held[0], row):
        return True
    last = held[-1]
    if mark_of(row.raw, row.folded) is not None:
        return not has_gap and _is_hyphen(last, row, width=width)
    if len(held) > _MOST_ROWS:
        return False
    if len(held) == 1 and not has_gap and _is_mark_only(last):
        return True
    heading = mark_over(held)
    if heading is not None and heading.depth is Depth.SECTION:
        return is_capital(row.text) and (not has_gap or (len(held) == 1 and _is_mark_only(last)))
    is_over = len(held) == 1 and heading is not None and _is_over(last, heading, row, width=width)
    if is_over or _is_anew(last, row, width=width):
        return False
    return not has_gap or _crosses_gap(last, row, width=width)


def _is_cut(first: Row, second: Row) -> bool:
    return bool(_CUT.fullmatch(first.folded) and _NUMBERED.match(second.folded))


def _is_hyphen(last: Row, row: Row, *, width: int) -> bool:
    """Whether the dash a row begins with is the one of "chính trị - xã hội", broken before it."""
    before = last.text.rstrip()
    is_full = len(before) * _FULL_ROW_OF >= width * _SHORT_ROW and before[-1:].isalnum()
    return is_full and bool(_HYPHEN.match(row.text))


def _is_mark_only(row: Row) -> bool:
    mark = mark_of(row.raw, row.folded)
    return bool(LONE.fullmatch(row.folded)) or (mark is not None and not row.text[mark.end :].strip())


def _is_anew(last: Row, row: Row, *, width: int) -> bool:
    """Whether a paragraph begins without a blank line: the row before is closed and short, or a new basis is named."""
    before, text = last.text.rstrip(), row.text.strip()
    if is_capital(before) and not is_capital(text) and text[:1].isupper():
        return True
    if not _CLOSED_ROW.search(before) or not text[:1].isupper():
        return False
    return bool(_BASIS.match(row.folded)) or len(before) * _FULL_ROW_OF < width * _SHORT_ROW


def _is_over(first: Row, mark: Mark, row: Row, *, width: int) -> bool:
    """Whether a short row with a number is a heading over the sentence in the next: "4. Khen thưởng"."""
    text = row.text.strip()
    if _SHORT_HEADING.fullmatch(first.folded):
        return True
    is_short = len(first.text.rstrip()) <= _SHORTEST and len(first.text.rstrip()) * _FULL_ROW_OF < width * _LONG_ROW
    is_sentence = text[:1].isupper() and len(text) * _FULL_ROW_OF > width * _LONG_ROW
    return mark.depth in (Depth.NUMBER, Depth.SUBNUMBER) and is_short and is_sentence


def _crosses_gap(last: Row, row: Row, *, width: int) -> bool:
    text, before = row.text.strip(), last.text.rstrip()
    if _CLOSED_ROW.search(before) or is_capital(text) or is_capital(before) or _BASIS.match(row.folded):
        return False
    if text[0].islower() or text[0].isdigit():
        return True
    return width < _WIDEST and len(before) * _FULL_ROW_OF >= width * _LONG_ROW


def mark_over(rows: Sequence[Row]) -> Mark | None:
    """The mark of the first row; one that stands alone is a mark before the words of the second."""
    first = rows[0]
    if len(rows) == 1 or not (LONE.fullmatch(first.folded) or _is_cut(first, rows[1])):
        return mark_of(first.raw, first.folded)
    joined = [
        f"{one.rstrip()} {two.strip()}" for one, two in ((first.text, rows[1].text), (first.folded, rows[1].folded))
    ]
    return mark_of(joined[0], joined[1])
