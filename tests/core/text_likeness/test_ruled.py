"""A text held against candidates: from a fifth on, the likest first, with what was ruled."""

from thidua.core.text_likeness import from_text
from thidua.core.text_likeness.ruled import Ruled, filed, held_against

TEXT = "chủ trì số hóa toàn bộ hồ sơ lưu trữ của phòng rút ngắn thời gian tra cứu từ hai ngày còn mười phút trong năm"
HALF = f"{TEXT[:70]} và còn phối hợp với các phòng khác để tổ chức hội thi tay nghề cho mọi cán bộ trẻ của cơ quan ta"
OTHER = "xây dựng mô hình vườn ươm cây giống và hướng dẫn bà con cách chăm sóc cây ăn quả theo mùa vụ ở thôn bản xa"


def test_the_likest_come_first_and_what_is_not_like_does_not_come():
    found = held_against(TEXT, [(1, "other", OTHER), (2, "half", HALF), (3, "same", TEXT)], rulings={})
    assert [(each.other, each.waits) for each in found] == [("same", True), ("half", True)]
    assert found[0].percent == 100


def test_of_equal_ones_the_ruled_comes_first_and_waits_no_more():
    rulings = {7: Ruled("shared", "một đề án", "Người ký")}
    first, second = held_against(TEXT, [(5, "five", TEXT), (7, "seven", TEXT)], rulings=rulings)
    assert (first.other, first.waits, first.said.because) == ("seven", False, "một đề án")
    assert (second.other, second.waits, second.said) == ("five", True, Ruled())


def test_a_text_is_filed_under_keys_that_its_copy_shares():
    kept, keys = filed(TEXT)
    assert len(from_text(kept)) == 128
    assert keys == filed(TEXT)[1]
    assert not set(keys) & set(filed(OTHER)[1])
    assert filed("  ") == ("", ())
