"""Who signs, in every office, and however the rows of a signature were written."""

import pytest

from tests.core.plans.letterheads import ENDINGS, PAPERS, Layout, Paper, paper_text, stacked
from tests.core.plans.readings import plan_text, values


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: " ".join(paper.body))
def test_each_signature_in_each_layout(paper: Paper, ending: Layout):
    text = paper_text(paper, stacked, ending)
    modes = ", ".join(paper.modes).replace("T/M", "TM.").replace("K/T", "KT.")
    (signed,) = values(text, "signatory", "name", "position", "mode")
    assert [str(part).upper() for part in signed] == [paper.name.upper(), paper.position, modes or "NONE"]
    assert values(text, "recipients", "name") == [("Như trên",), ("Lưu: VT",)]


@pytest.mark.parametrize(
    ("rows", "signed"),
    [
        (("KT. THỦ TƯỚNG", "Phó Thủ tướng", "(Đã ký)", "Trần Bình"), ("Trần Bình", "Phó Thủ tướng", "KT. THỦ TƯỚNG")),
        (("KT THỦ TƯỚNG PHÓ THỦ TƯỚNG", "Trần Bình"), ("Trần Bình", "Phó Thủ tướng", "KT. THỦ TƯỚNG")),
        (("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Trần Thị Bình",),
         ("Trần Thị Bình", "Phó Chủ tịch", "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH")),
        (("TL. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ", "Trần Bình"), ("Trần Bình", "Giám đốc Sở Nội vụ", "TL. CHỦ TỊCH")),
        (("CHỈ HUY TRƯỞNG", "(Đã ký)", "Đại tá Trần Bình"), ("Trần Bình", "Chỉ huy trưởng", None)),
        (("HIỆU TRƯỞNG", "(Ký tên, đóng dấu)", "PGS.TS. Trần Thị Bình"), ("Trần Thị Bình", "Hiệu trưởng", None)),
        (("CHỦ TỊCH", "Kpă Y Thương"), ("Kpă Y Thương", "Chủ tịch", None)),
        (("GIÁM ĐỐC", "TRẦN THỊ BÌNH"), ("Trần Thị Bình", "Giám đốc", None)),
        (("TM. BAN GIÁM ĐỐC", "GIÁM ĐỐC", "Trần Bình"), ("Trần Bình", "Giám đốc", "TM. BAN GIÁM ĐỐC")),
    ],
)  # fmt: skip
def test_signatures(rows: tuple[str, ...], signed: tuple[str | None, ...]):
    text = plan_text("Thi đua, khen thưởng./.", "", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", *rows)
    assert values(text, "signatory", "name", "position", "mode") == [signed]


@pytest.mark.parametrize(
    ("rows", "signed"),
    [
        (("CHỦ", "TỊCH", "Trần Bình"), ("Trần Bình", "Chủ tịch", None)),
        (("KT. CHỦ", "TỊCH", "PHÓ", "CHỦ TỊCH", "Trần Bình"), ("Trần Bình", "Phó Chủ tịch", "KT. CHỦ TỊCH")),
        (("CHỦ TỊCH", "HỘI ĐỒNG QUẢN TRỊ", "Trần Bình"), ("Trần Bình", "Chủ tịch Hội đồng quản trị", None)),
    ],
)
def test_an_office_over_two_rows(rows: tuple[str, ...], signed: tuple[str | None, ...]):
    text = plan_text("Thi đua, khen thưởng./.", "", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", *rows)
    assert values(text, "signatory", "name", "position", "mode") == [signed]


def test_a_name_alone_below_the_end_mark_signs():
    text = plan_text("Đề nghị các trường thực hiện phong trào thi đua./.", "", "Dương Văn Bình")
    assert values(text, "signatory", "name", "position") == [("Dương Văn Bình", None)]
