"""Authors and their shares; two texts side by side."""

from decimal import Decimal

import pytest

from thidua.core.initiatives.authors import Author, faults
from thidua.core.text_likeness.marked import beside, percent_like, pieces

HALF = Decimal(50)
PLANTED = "quét toàn bộ hồ sơ lưu trữ của phòng, gắn mã tra cứu theo năm và theo người, rồi kiểm tra lại hai lần"


@pytest.mark.parametrize(
    ("authors", "codes"),
    [
        ((Author("A", Decimal(100)),), []),
        ((Author("A", Decimal("33.33")), Author("B", Decimal("66.67"))), []),
        ((), ["initiative.no_author"]),
        ((Author("A", HALF), Author("B", Decimal(49))), ["initiative.shares_not_whole"]),
        ((Author("A", HALF), Author(" a ", HALF)), ["initiative.author_twice"]),
        ((Author("A", Decimal(100)), Author("B", Decimal(0))), ["initiative.share_not_positive"]),
        ((Author(" ", Decimal(100)),), ["initiative.author_without_name"]),
        ((Author("A", Decimal(150)), Author("B", Decimal(-50))), ["initiative.share_not_positive"]),
    ],
)
def test_shares_are_the_whole(authors: tuple[Author, ...], codes: list[str]):
    assert [reason.code for reason in faults(authors)] == codes


def test_a_planted_passage_is_marked_in_both():
    one, other = f"Trước đây mất nhiều giờ. {PLANTED}. Nhờ đó nhanh hơn.", f"Đơn vị chúng tôi: {PLANTED.upper()}!"
    pair = beside(one, other)
    marked = [[piece.text for piece in side if piece.is_shared] for side in (pair.first, pair.second)]
    assert marked == [[PLANTED], [PLANTED.upper()]]
    assert "".join(piece.text for piece in pair.first) == one
    assert pair.contained > pair.percent > 40


def test_likeness_of_a_text_with_itself_and_with_another():
    assert percent_like(PLANTED, PLANTED) == Decimal(100)
    assert percent_like(PLANTED, "một việc hoàn toàn khác ở nơi khác vào lúc khác") == 0
    assert pieces("", ()) == ()
