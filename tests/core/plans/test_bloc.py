"""Blocs as news and minutes tell of them: who heads them, and who belongs to them."""

import pytest

from tests.core.plans.readings import facts, plan_text, values
from thidua.core.documents.received import received_text
from thidua.core.plans.reading import read


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        (
            "Các đơn vị đã bầu ABC đảm nhiệm vai trò trưởng khối thi đua số 6 năm 2026 và Công đoàn Ngành Mẫu đảm nhiệm vai trò Phó Trưởng khối.",
            [("Trưởng khối", "ABC", 2026), ("Phó Trưởng khối", "Công đoàn Ngành Mẫu", 2026)],
        ),
        ("Năm 2025, Đài Phát thanh - Truyền hình và Báo Mẫu là Khối trưởng.", [("Trưởng khối", "Đài Phát thanh - Truyền hình và Báo Mẫu", 2025)]),
        ("Tại Hội nghị, Sở Y tế giữ vai trò Cụm trưởng Cụm thi đua số 2 năm 2026.", [("Trưởng cụm", "Sở Y tế", 2026)]),
        ("Hội nghị thống nhất bầu Bệnh viện Mẫu làm Phó Trưởng cụm năm 2026.", [("Phó Trưởng cụm", "Bệnh viện Mẫu", 2026)]),
    ],
)  # fmt: skip
def test_who_heads_the_bloc(said: str, roles: list[tuple[str, str, int | None]]):
    assert values(plan_text("I. NỘI DUNG", said), "bloc.roles", "role", "unit", "year") == roles


def test_a_person_who_heads_the_bloc_is_no_unit():
    said = "Đồng chí Nguyễn Văn Mẫu - Phó Chánh Văn phòng UBND tỉnh, Khối trưởng Khối 5 chủ trì Hội nghị."
    assert facts(plan_text("I. NỘI DUNG", said), "bloc.roles") == []


def test_members_set_apart_by_commas_and_counted():
    text = plan_text(
        "I. NỘI DUNG",
        "Khối thi đua số 6 gồm 3 thành viên: Đài Phát thanh - Truyền hình và Báo Mẫu, Sở Văn hóa, Thể thao và Du lịch, "
        "Trường Cao đẳng Mẫu. Năm 2025 các đơn vị đều hoàn thành nhiệm vụ.",
    )
    assert values(text, "bloc.members", "name") == [
        ("Đài Phát thanh - Truyền hình và Báo Mẫu",), ("Sở Văn hóa, Thể thao và Du lịch",), ("Trường Cao đẳng Mẫu",),
    ]  # fmt: skip
    assert values(text, "bloc", "name") == [("Khối thi đua số 6",)]
    assert [check.is_met for check in read(received_text(text)).checks] == [True]


def test_members_that_are_not_counted():
    said = "Dự hội nghị có đại diện các đơn vị thành viên Khối 5 gồm: Văn phòng UBND tỉnh, Sở Tài chính và Sở Tư pháp."
    assert values(plan_text("I. NỘI DUNG", said), "bloc.members", "name") == [
        ("Văn phòng UBND tỉnh",), ("Sở Tài chính",), ("Sở Tư pháp",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        (
            "Khối trưởng năm 2025: Công ty Điện Mẫu; Khối phó năm 2025: Công ty Cổ phần Nước Mẫu.",
            [("Trưởng khối", "Công ty Điện Mẫu", 2025), ("Phó Trưởng khối", "Công ty Cổ phần Nước Mẫu", 2025)],
        ),
        ("+ Cụm trưởng: Quận 10", [("Trưởng cụm", "Quận 10", None)]),
        ("1. Trưởng khối: Điều hành chung, chủ trì các hội nghị của Khối.", []),
    ],
)
def test_a_role_and_then_the_unit(said: str, roles: list[tuple[str, str, int | None]]):
    assert values(plan_text("I. NỘI DUNG", said), "bloc.roles", "role", "unit", "year") == roles


def test_members_behind_their_count():
    said = "Khối thi đua các Ban Mẫu hiện có 3 thành viên, gồm: Ban Quản lý A; Ban Quản lý B và Ban Quản lý C./."
    assert values(plan_text("I. NỘI DUNG", said), "bloc.members", "name") == [
        ("Ban Quản lý A",), ("Ban Quản lý B",), ("Ban Quản lý C",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        ("Khối thi đua số 2 gồm 03 đơn vị thành viên:", "(1) Sở Y tế;", "(2) Sở Văn hóa, Thể thao và Du lịch;", "(3) Sở Nội vụ.", "2. Khác"),
        ("1. Khối có 3 thành viên, gồm: Sở Y tế; Sở Văn hóa, Thể thao và Du lịch và Sở Nội vụ.",),
        ("Khối thi đua số 2 gồm các thành viên: Sở Y tế; Sở Văn hóa, Thể thao và Du lịch; Sở Nội vụ. Trong đó, có hội.",),
        ("Khối thi đua Tổng hợp gồm: Sở Y tế, Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ.",),
        ("I. THÀNH VIÊN KHỐI THI ĐUA", "STT | Tên đơn vị | Ghi chú", "1 | Sở Y tế | Khối trưởng", "2 | Sở Văn hóa, Thể thao và Du lịch |", "3 | Sở Nội vụ |"),
        ("I. THÀNH VIÊN KHỐI THI ĐUA", "TT  Đơn vị", "1   Sở Y tế", "2   Sở Văn hóa, Thể thao và Du lịch", "3   Sở Nội vụ"),
        ("3. Các đơn vị thành viên Khối:", "- Sở Y tế;", "- Sở Văn hóa, Thể thao và Du lịch;", "- Sở Nội vụ."),
    ],
)  # fmt: skip
def test_members_however_they_are_listed(said: tuple[str, ...]):
    assert values(plan_text(*said), "bloc.members", "name") == [
        ("Sở Y tế",), ("Sở Văn hóa, Thể thao và Du lịch",), ("Sở Nội vụ",),
    ]  # fmt: skip


def test_names_without_a_word_for_a_body_are_parted_as_many_as_announced():
    said = "Cụm thi đua số 1 gồm 4 huyện: Mẫu Sơn, Hòa Mẫu, Trà Mẫu và Hạ Mẫu."
    assert [name for (name,) in values(plan_text("I. NỘI DUNG", said), "bloc.members", "name")] == [
        "Mẫu Sơn", "Hòa Mẫu", "Trà Mẫu", "Hạ Mẫu",
    ]  # fmt: skip


def test_what_units_were_given_is_no_list_of_members():
    said = "Khối có 03 đơn vị được tặng Bằng khen: Sở Y tế, Sở Nội vụ, Sở Tài chính."
    assert facts(plan_text("I. NỘI DUNG", said), "bloc.members") == []


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        (
            "2. Phó Trưởng khối năm 2025 là Sở Nội vụ, Khối trưởng năm 2026 là Sở Tài chính.",
            [("Phó Trưởng khối", "Sở Nội vụ", 2025), ("Trưởng khối", "Sở Tài chính", 2026)],
        ),
        ("+ Khối phó thường trực: Sở Nội vụ.", [("Phó Trưởng khối thường trực", "Sở Nội vụ", None)]),
        (
            "Khối thi đua gồm 3 đơn vị: Sở Văn hóa, Thể thao và Du lịch (Khối trưởng), Sở Nội vụ (Khối phó), Sở Y tế.",
            [("Trưởng khối", "Sở Văn hóa, Thể thao và Du lịch", None), ("Phó Trưởng khối", "Sở Nội vụ", None)],
        ),
    ],
)
def test_roles_behind_before_and_in_brackets(said: str, roles: list[tuple[str, str, int | None]]):
    assert values(plan_text("I. NỘI DUNG", said), "bloc.roles", "role", "unit", "year") == roles
