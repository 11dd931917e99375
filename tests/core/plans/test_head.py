import pytest

from tests.core.plans.readings import of, plan_text, reading, values
from thidua.core.plans.wording.places import place_like

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def head(*lines: str) -> str:
    return "\n".join((*lines, "KẾ HOẠCH", "Phong trào thi đua, khen thưởng", "", "Nội dung thi đua."))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("000", ["1626/KH-BQL", "2023-04-13", "Hải Phòng", "UBND thành phố Hải Phòng", "Ban Quản lý Khu kinh tế Hải Phòng"]),
        ("001", [None, "2024-08", "Hải Phòng", None, "Ban Quản lý Khu kinh tế Hải Phòng"]),
        ("002", ["1516/KH-KTĐ", "2024-04-09", "Hải Phòng", "Hội đồng TĐKT thành phố HP", "Khối thi đua các cơ quan Quản lý kinh tế thành phố"]),
        ("003", ["50/KH-UBND", "2025-09-19", "Thach Khéi", None, "Ủy ban nhân dân phường Thach Khoi"]),
        ("004", [None, None, None, None, None]),
    ],
)  # fmt: skip
def test_heads_of_the_sources(name: str, expected: list[str | None]):
    found = reading(name)
    groups = ("number", "issued_on", "place", "parent_body", "issuing_body")
    assert [fact.value["value"] if (fact := found.fact(group)) else None for group in groups] == expected


def test_a_number_whose_slash_is_lost_is_unsure():
    number = reading("002").fact("number")
    assert number is not None
    assert [note.code for note in number.notes] == ["reading.number_without_slash"]
    assert number.confidence == 50


def test_a_blank_number_keeps_its_symbol():
    number = reading("001").fact("number")
    assert number is not None
    assert number.value == {"value": None, "symbol": "KH-BQL"}


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Số: 982/KH-UBND", "982/KH-UBND"), ("Số: 0125/KH-UBND", "0125/KH-UBND"), ("Số 45-KH/ĐUK", "45-KH/ĐUK"),
        ("Số: 12/2024/QĐ-UBND", "12/2024/QĐ-UBND"), ("Số: 2345/SNV-TĐKT", "2345/SNV-TĐKT"), ("$6: 1626 /KH-BQL", "1626/KH-BQL"),
        ("S6:50  /KH-UBND", "50/KH-UBND"), ("Số: 1088/VNPT – QB - TĐKT", "1088/VNPT-QB-TĐKT"),
    ],
)  # fmt: skip
def test_numbers(line: str, number: str):
    assert values(head("UBND TỈNH A", line), "number", "value") == [(number,)]


@pytest.mark.parametrize("line", ["Sóz29VNPT - QB - TĐKT", "Sở Nội vụ", "Số lượng: 5"])
def test_what_is_no_number(line: str):
    assert values(head(line), "number", "value") == []


@pytest.mark.parametrize(
    ("line", "issued"),
    [
        ("Hà Nội, ngày 19 tháng 11 năm 2025", [("2025-11-19",)]), ("Hà Nội, ngày    tháng 8 năm 2024", [("2024-08",)]),
        ("Hà Nội, ngày ... tháng ... năm 2024", [("2024",)]), ("Hà Nội, ngày,„#Zthẳng, Ø năm 2021", []),
        ("Hà Nội, ngày 31 tháng 02 năm 2024", []), ("Hà Nội, ngày 05/3/2024", [("2024-03-05",)]),
    ],
)  # fmt: skip
def test_days_of_issue(line: str, issued: list[tuple[str]]):
    assert values(head("UBND TỈNH A", "Số: 1/KH-UBND", line), "issued_on", "value") == issued


def test_two_columns_in_one_line():
    text = head(f"SỞ Y TẾ NGHỆ AN     {NATION}", "BỆNH VIỆN ĐA KHOA    Độc lập - Tự do - Hạnh phúc", "Số: 5/KH-BVĐK")
    assert values(text, "parent_body", "value") == [("Sở Y tế Nghệ An",)]
    assert values(text, "issuing_body", "value") == [("Bệnh viện đa khoa",)]


def test_a_body_on_several_lines_around_the_motto():
    text = head(
        f"CHUYÊN MÔN - CÔNG ĐOÀN {NATION}",
        "VIỄN THÔNG QUẢNG BÌNH VÀ Độc lập - Tự do - Hạnh phúc",
        "TRUNG TÂM KINH DOANH",
    )
    assert values(text, "parent_body", "value") == []
    assert values(text, "issuing_body", "value") == [
        ("Chuyên môn - Công đoàn viễn thông Quảng Bình và trung tâm kinh doanh",)
    ]


def test_kinds_and_titles_of_the_sources():
    assert [of(name, "kind", "value", "code") for name in ("000", "001", "002", "003", "004")] == [
        [("Kế hoạch", "KH")], [("Kế hoạch", "KH")], [("Kế hoạch", "KH")], [("Kế hoạch", "KH")], [("Tin bài", "news")],
    ]  # fmt: skip
    assert of("002", "title", "value") == [
        ("Triển khai công tác Thi đua, khen thưởng năm 2024 Khối thi đua các cơ quan Quản lý kinh tế thành phố",)
    ]


def test_a_kind_with_its_title_on_one_row():
    text = (
        f"UBND TỈNH A   {NATION}\nSố: 3/KH-UBND\n\nKẾ HOẠCH CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2024\n\nCăn cứ thi đua;"
    )
    assert values(text, "kind", "code") == [("KH",)]
    assert values(text, "title", "value") == [("Công tác thi đua, khen thưởng năm 2024",)]


def test_a_letter_is_known_by_its_symbol_and_subject():
    text = f"SỞ NỘI VỤ {NATION}\nSố: 9/SNV-TĐKT\nV/v tổng kết thi đua, khen thưởng\n\nKính gửi: Các sở."
    assert values(text, "kind", "value") == [("Công văn",)]
    assert values(text, "title", "value") == [("tổng kết thi đua, khen thưởng",)]


def test_a_text_of_another_field_has_no_kind_and_says_why():
    from tests.core.plans.readings import read_text

    found = read_text("THÔNG BÁO\nVề việc nghỉ Tết\n\nCơ quan nghỉ Tết từ ngày 08/02/2024.")
    assert found.of("kind") == ()
    assert [note.code for note in found.notes] == ["reading.no_emulation"]


def test_a_sound_plan_needs_no_letterhead_beyond_its_own():
    assert values(plan_text("Nội dung."), "issuing_body", "value") == [("Ủy ban nhân dân tỉnh Hà Nam",)]


def test_a_title_in_capitals_ends_where_a_sentence_begins():
    rows = ("KẾ HOẠCH", "PHÁT ĐỘNG PHONG TRÀO THI ĐUA,", "KHEN THƯỞNG CỦA TỈNH", "Năm 2024", "Thực hiện Kế hoạch số", "12/KH-TTg ngày 02/01/2024,")  # fmt: skip
    assert values("\n".join((*rows, "thi đua.")), "title", "value") == [
        ("Phát động phong trào thi đua, khen thưởng của tỉnh Năm 2024",)
    ]


@pytest.mark.parametrize("written", ["Số: 10./QĐ- MN", "Số: 10.QĐ- MN", "Số: 10 QĐ-MN"])
def test_numbers_with_a_stop_in_their_slash(written: str):
    assert values(f"TRƯỜNG MN A\n{written}\n\nQUYẾT ĐỊNH\nThi đua, khen thưởng\n", "number", "value") == [("10/QĐ-MN",)]


@pytest.mark.parametrize(
    ("restored", "read", "place"),
    [
        ("Là NGƯỜI", "Ha NG@i", "Hà Nội"),
        ("Hà Nam", "Ha Nam", "Hà Nam"),
        ("Thach Khéi", "Thach Khéi", "Thach Khéi"),
        ("Là NGƯỜI", "Xx Yzzzq", None),
    ],
)
def test_a_place_of_ruined_text_is_a_known_one_or_a_name(restored: str, read: str, place: str | None):
    assert place_like(restored, read) == place


def test_the_nations_name_broken_by_its_column_is_no_body():
    text = head("TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "VIỆT NAM", "TỔNG CÔNG TY ĐIỆN LỰC Độc lập - Tự do - Hạnh phúc", "MIỀN BẮC")  # fmt: skip
    assert values(text, "parent_body", "value") == [("Tập đoàn điện lực Việt Nam",)]
    assert values(text, "issuing_body", "value") == [("Tổng công ty điện lực miền bắc",)]


def test_the_end_of_the_nations_name_read_out_of_order_is_no_body():
    text = head(
        "UBND PHƯỜNG AN HẢI",
        "VIỆT NAM",
        "TRƯỜNG THCS AN HẢI",
        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA",
        "Độc lập - Tự do - Hạnh phúc",
    )
    found = [str(values(text, group, "value")[0][0]).lower() for group in ("parent_body", "issuing_body")]
    assert found == ["ubnd phường an hải", "trường thcs an hải"]
