"""When a number of one or two digits is no number but a misread word: 13 for là, 18 for lệ."""

from collections.abc import Sequence

from thidua.core.vietnamese.restore.slots import Slot
from thidua.core.vietnamese.restore.tokens import Kind

_SURE_FROM = 0.97
_SURE_BEFORE_NUMBER = 0.5
# A number that follows one of the first, or precedes one of the second, is a number whatever the model thinks.
_LEADS = "ngày tháng năm quý số điều khoản điểm thứ đến từ hạng cấp khóa tổng trên dưới phụ mục nhóm gồm"
_COUNTED = (
    "tháng ngày năm quý đơn người tỷ triệu nghìn đồng điểm giờ phút lần phường xã tỉnh quận huyện tập cá thành sở"
)
_LEADS_OF_NUMBERS = frozenset(_LEADS.split())
_COUNTED_BY_NUMBERS = frozenset(_COUNTED.split())


def may_be_word(stretch: Sequence[Slot], best: Sequence[int], index: int, chance: float) -> bool:
    """Whether the look-alike at `index` is a word: nearly certain to the model, no neighbour asking for a number."""
    sure = _SURE_BEFORE_NUMBER if _is_before_number(stretch, index) else _SURE_FROM
    if chance < sure or _word_at(stretch, best, index - 1) in _LEADS_OF_NUMBERS:
        return False
    return _word_at(stretch, best, index + 1) not in _COUNTED_BY_NUMBERS


def _is_before_number(stretch: Sequence[Slot], index: int) -> bool:
    """Whether a number follows on the line: no number stands before another, "13 47.217 tỷ đồng" is là 47.217."""
    if index + 1 >= len(stretch) or stretch[index + 1].line != stretch[index].line:
        return False
    return stretch[index + 1].piece.kind is Kind.NUMBER and "." in stretch[index + 1].piece.raw


def _word_at(stretch: Sequence[Slot], best: Sequence[int], index: int) -> str:
    """The word chosen at a place; blank where there was no choice, and beyond the ends."""
    inside = 0 <= index < len(stretch)
    return stretch[index].texts[best[index]].lower() if inside and stretch[index].texts else ""
