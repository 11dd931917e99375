"""Texts without a letterhead: where the title of a news item ends, and the row of its day."""

import pytest

from tests.core.plans.readings import values

BODY = (
    "Khối thi đua số 3 đã tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025; ký giao ước thi đua năm sau. "
    * 6
)
TITLE = "Khối thi đua số 3 tổng kết công tác năm 2025"


def item(*lines: str) -> list[object]:
    text = "\n".join((*lines, BODY, "Toàn cảnh Hội nghị", BODY))
    return [values(text, group, "value") for group in ("kind", "title", "issued_on", "issuing_body", "place")]


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ((TITLE,), None), ((TITLE, ""), None), ((TITLE, "30/01/2026"), "2026-01-30"),
        ((TITLE, "Thứ Sáu, 30/01/2026 | 10:15"), "2026-01-30"), ((TITLE, "", "Ngày đăng: 30/01/2026", ""), "2026-01-30"),
        (("Thông báo đơn vị", "05/03/2025", TITLE), "2025-03-05"), (("Tin hoạt động", TITLE, "05/03/2025"), "2025-03-05"),
        (("30-01-2026 15h20", TITLE), "2026-01-30"), ((TITLE, "Toàn cảnh hội nghị tổng kết của Khối."), None),
        ((TITLE, "2026-01-30"), "2026-01-30"), ((TITLE, "08:31 - Thứ Tư, 11/10/2017 Lượt xem: 1026 In bài viết"), "2017-10-11"),
        (("Chính trị - Xã hội", "Thứ Bảy, 14/03/2026, 17:06 (GMT+7)", "", TITLE, ""), "2026-03-14"),
        (("Cỡ chữ: 04:07 PM,18/03/2019", TITLE), "2019-03-18"), (("26/02/2020 00:00:00", TITLE, "", TITLE), "2020-02-26"),
    ],
)  # fmt: skip
def test_the_title_and_the_day_of_a_news_item(lines: tuple[str, ...], day: str | None):
    assert item(*lines) == [[("Tin bài",)], [(TITLE,)], [(day,)] if day else [], [], []]


def test_the_day_may_stand_below_the_item():
    assert values(f"{TITLE}\n{BODY}\n30/04/2019", "issued_on", "value") == [("2019-04-30",)]


@pytest.mark.parametrize(
    "line", ["Ngày 30/01/2026 tại Hà Nam", "Từ 01/01/2026 đến 31/12/2026", "Số 12 ngày 30/01/2026"]
)
def test_a_row_that_says_more_is_no_day(line: str):
    assert values(f"{TITLE}\n{line}\n{BODY}", "issued_on", "value") == []


def test_a_title_on_several_rows_stands_together():
    rows = ("Khối thi đua số 3", "tổng kết công tác thi đua, khen thưởng", "Năm 2025", "")
    assert values("\n".join((*rows, BODY)), "title", "value") == [(" ".join(rows).strip(),)]


@pytest.mark.parametrize("end", ["", "\n", "\n\n\n", "\n\nNguyễn Thị Hoa\n", "\n\nHỒNG PHÚC - MINH TRIẾT"])
def test_what_ends_a_news_item_is_no_signature(end: str):
    text = f"{TITLE}\n\n{BODY}Trong năm có 12 sáng kiến được công nhận./.{end}"
    assert [values(text, group, "value") for group in ("kind", "results")] == [[("Tin bài",)], [(12,)]]
    assert values(text, "signatory", "name") == []


@pytest.mark.parametrize("ending", ["Nguyễn Thu Hằng", "Bài, ảnh: Thu Hạnh - Quốc Đạt", "T.K (b/s)"])
def test_a_news_item_is_nobodys_paper(ending: str):
    said = "Ủy ban nhân dân tỉnh đề nghị các đơn vị thực hiện phong trào thi đua như sau: thi đua sâu rộng."
    found = [values("\n".join((TITLE, "", BODY, said, f"{BODY}./.", ending)), group, *names) for group, names in (
        ("kind", ("value",)), ("issuing_body", ("value",)), ("signatory", ("name",)), ("recipients", ("name",)),
    )]  # fmt: skip
    assert found == [[("Tin bài",)], [], [], []]
