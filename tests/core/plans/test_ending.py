"""Where the end of a paper stands: above its annexes, whatever they are and whatever ends they have of their own."""

import pytest

from tests.core.plans.readings import plan_text, read_text, values

PAPER = (
    "1. Tổ chức phong trào thi đua./.", "", "Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "",
    "Trần Thị Bình", "",
)  # fmt: skip
FORM = ("Kính gửi: Sở Nội vụ.", "", "Nơi nhận:", "- Như trên;", "- Lưu: VT, …", "THỦ TRƯỞNG CƠ QUAN", "Lê Văn Mẫu")


@pytest.mark.parametrize(
    "annex",
    [
        ("PHỤ LỤC I",), ("Phụ lục", "(Kèm theo Kế hoạch số 12/KH-UBND)"), ("DANH SÁCH TẬP THỂ",), ("Mẫu số 01: Tờ trình",),
        ("QUY CHẾ", "Xét tặng danh hiệu"), ("BẢNG TIÊU CHÍ CHẤM ĐIỂM", "(Ban hành kèm theo Kế hoạch này)"),
        ("THỂ LỆ HỘI THI", "(Kèm theo Kế hoạch số 12/KH-UBND)"), ("[1] Kế hoạch số 5/KH-UBND.",), ("Chương I", "QUY ĐỊNH CHUNG"),
        ("Điều 1. Phạm vi",), ("I. QUY ĐỊNH CHUNG",),
    ],
)  # fmt: skip
def test_the_end_is_above_the_annexes(annex: tuple[str, ...]):
    text = plan_text(*PAPER, *annex, *FORM)
    assert values(text, "recipients", "name") == [("Sở Nội vụ",), ("Lưu: VT",)]
    assert values(text, "signatory", "name", "position") == [("Trần Thị Bình", "Chủ tịch")]


def test_a_label_alone_on_its_row_stands_before_the_number():
    text = "HỘI\nĐỒNG NHÂN DÂN\nTỈNH HÀ NAM\nSố:\n83/2025/NQ-HĐND\nHà Nam, ngày 10 tháng 01 năm 2024\n\nNGHỊ QUYẾT\nVỀ THI ĐUA, KHEN THƯỞNG\n"
    found = {fact.group: fact.value.get("value") for fact in read_text(text).facts}
    assert (found["number"], found["issuing_body"]) == ("83/2025/NQ-HĐND", "Hội đồng nhân dân tỉnh Hà Nam")
