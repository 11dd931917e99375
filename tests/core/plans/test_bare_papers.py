"""Papers that stand without their letterhead, and letters: what is read from the words that are there."""

import pytest

from tests.core.plans.readings import values

BODY = ("1. Tổ chức phong trào thi đua, khen thưởng.", "2. Báo cáo kết quả thi đua.")
LETTER = (
    "Kính gửi: Các trường trong xã.",
    "",
    "Thực hiện Kế hoạch số 5/KH-UBND ngày 02/01/2024 của UBND tỉnh về thi đua,",
)


def said(*lines: str) -> dict[str, object]:
    text = "\n".join((*lines, *BODY))
    groups = ("kind", "number", "issued_on", "issuing_body", "place", "title")
    return {group: found[0][0] for group in groups if (found := values(text, group, "value"))}


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("Công văn số 44/PGD&ĐT V/v hướng dẫn thi đua", {"kind": "Công văn", "number": "44/PGD&ĐT"}),
        ("Công văn số 44/SNV-TĐKT ngày 05/02/2024 của Sở Nội vụ về việc hướng dẫn thi đua",
         {"kind": "Công văn", "number": "44/SNV-TĐKT", "issued_on": "2024-02-05", "issuing_body": "Sở Nội vụ"}),
        ("Kế hoạch 12/KH-UBND năm 2024 hướng dẫn thi đua do tỉnh Hà Nam ban hành",
         {"kind": "Kế hoạch", "number": "12/KH-UBND", "issuing_body": "tỉnh Hà Nam"}),
    ],
)  # fmt: skip
def test_the_row_by_which_a_page_names_a_paper(row: str, found: dict[str, str]):
    assert said(row, "", "Nội dung như đính kèm.") == {**found, "title": "hướng dẫn thi đua"}


def test_what_is_addressed_is_a_letter_and_the_body_that_speaks_issues_it():
    assert said(*LETTER, "Phòng Giáo dục và Đào tạo hướng dẫn các trường thực hiện như sau:") == {
        "kind": "Công văn", "issuing_body": "Phòng Giáo dục và Đào tạo",
    }  # fmt: skip


@pytest.mark.parametrize("authority", ["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "THỦ TƯỚNG CHÍNH PHỦ", "GIÁM ĐỐC SỞ NỘI VỤ"])
def test_a_decision_without_a_letterhead_is_of_the_authority_it_names(authority: str):
    found = said("QUYẾT ĐỊNH", "Về việc tặng Bằng khen", "", authority, "", "Căn cứ Luật Thi đua, khen thưởng;", "")
    assert str(found["issuing_body"]).upper() == authority
    assert found["title"] == "Về việc tặng Bằng khen"


HEADS = (
    ("SỞ NỘI VỤ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "", "Số: 9/SNV-TĐKT",
     "V/v tổng kết công tác thi đua,", "khen thưởng năm 2024", "", "Hà Nam, ngày 10 tháng 01 năm 2024"),
    ("SỞ NỘI VỤ            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 9/SNV-TĐKT       Độc lập - Tự do - Hạnh phúc",
     "V/v tổng kết công tác thi đua,   Hà Nam, ngày 10 tháng 01 năm 2024", "khen thưởng năm 2024"),
    ("SỞ NỘI VỤ", "Số: 9/SNV-TĐKT", "V/v: tổng kết công tác thi đua, khen thưởng năm 2024", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
     "Độc lập - Tự do - Hạnh phúc", "Hà Nam, ngày 10 tháng 01 năm 2024"),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Nam, ngày 10 tháng 01 năm 2024", "SỞ NỘI VỤ",
     "Số: 9/SNV-TĐKT", "Về việc tổng kết công tác thi đua, khen thưởng năm 2024"),
    ("SỞ NỘI VỤ", "CỘNG HÒA XÃ", "HỘI CHỦ NGHĨA VIỆT NAM", "Số: 9/SNV-TĐKT", "Về tổng kết công tác thi đua,", "khen thưởng năm 2024",
     "Hà", "Nam, ngày 10 tháng 01 năm 2024"),
)  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_letter(head: tuple[str, ...]):
    found = said(*head, "", *LETTER)
    found["title"] = str(found["title"]).removeprefix("Về ")
    assert found == {
        "kind": "Công văn", "number": "9/SNV-TĐKT", "issued_on": "2024-01-10", "issuing_body": "Sở Nội vụ",
        "place": "Hà Nam", "title": "tổng kết công tác thi đua, khen thưởng năm 2024",
    }  # fmt: skip


def test_words_of_an_old_font_in_the_letterhead_are_read():
    head = (
        "phßng GD & ®t viÖt yªn",
        "TRƯỜNG TIỂU HỌC QUANG CHÂU",
        "Số: 3/QĐ-THQC",
        "",
        "QUYẾT ĐỊNH",
        "Về việc khen thưởng",
        "",
    )
    found = values("\n".join((*head, *BODY)), "parent_body", "value")
    assert found == [("phòng GD & đt việt yên",)]


ANNEX = ("PHỤ LỤC", "(Kèm theo Công văn số 638/BVH-TĐKT ngày 25/11/2025 của Bộ Văn hóa, Thể", "thao và Du lịch)")


def test_an_annex_says_the_number_and_the_day_of_a_letter_without_a_head():
    found = said(*LETTER, "", *ANNEX)
    assert (found["kind"], found["number"], found["issued_on"]) == ("Công văn", "638/BVH-TĐKT", "2025-11-25")
    assert values("\n".join((*LETTER, "", *ANNEX, *BODY)), "citations", "number") == [("5/KH-UBND",)]


def test_annexes_of_two_papers_say_nothing():
    other = tuple(row.replace("638", "639") for row in ANNEX)
    assert "number" not in said(*LETTER, "", *ANNEX, *other)


def test_a_letter_that_carries_only_its_writer_is_cited():
    text = "\n".join(
        ("Thực hiện Công văn số 1691/SGDĐT ngày 30/12/2016 của Sở Giáo dục về thi đua, khen thưởng.", *BODY)
    )
    assert values(text, "citations", "number", "date") == [("1691/SGDĐT", "2016-12-30")]
