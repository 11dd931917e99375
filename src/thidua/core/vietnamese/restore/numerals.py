"""When a number of one or two digits is no number but a misread word: 13 for là, 18 for lệ."""

from collections.abc import Sequence

from thidua.core.vietnamese.restore.slots import Slot

_SURE_FROM = 0.97
# A number that follows one of the first, or precedes one of the second, is a number whatever the model thinks.
_LEADS = "ngày tháng năm quý số điều khoản điểm thứ đến từ hạng cấp khóa tổng trên dưới phụ mục nhóm gồm"
_COUNTED = (
    "tháng ngày năm quý đơn người tỷ triệu nghìn đồng điểm giờ phút lần phường xã tỉnh quận huyện tập cá thành sở"
)
_LEADS_OF_NUMBERS = frozenset(_LEADS.split())
_COUNTED_BY_NUMBERS = frozenset(_COUNTED.split())


def may_be_word(stretch: Sequence[Slot], best: Sequence[int], index: int, chance: float) -> bool:
    """Whether the look-alike at `index` is a word: nearly certain to the model, no neighbour asking for a number."""
    if chance < _SURE_FROM or _word_at(stretch, best, index - 1) in _LEADS_OF_NUMBERS:
        return False
    return _word_at(stretch, best, index + 1) not in _COUNTED_BY_NUMBERS


def _word_at(stretch: Sequence[Slot], best: Sequence[int], index: int) -> str:
    """The word chosen at a place; blank where there was no choice, and beyond the ends."""
    inside = 0 <= index < len(stretch)
    return stretch[index].texts[best[index]].lower() if inside and stretch[index].texts else ""
