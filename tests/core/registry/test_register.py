"""The chain of a register, names, and rows of old lists."""

from dataclasses import replace
from datetime import date

import pytest

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.registry.chain import START, Link, digest_of, first_fault, linked
from thidua.core.registry.legacy import LegacyRow, of_level, read_day, read_row
from thidua.core.registry.naming import order_of, spelling

TODAY = date(2026, 3, 1)
GOOD = {"name": "Lê Quý Mẫu", "award": "Giấy khen", "decision": "01/QĐ", "decided": "15/01/2024"}


def chain(*contents: str) -> list[Link]:
    """A sound chain over these contents."""
    links: list[Link] = []
    for place, content in enumerate(contents, 1):
        digest = digest_of({"x": content})
        before = links[-1].chain if links else START
        links.append(Link(place, digest, digest, linked(before, place=place, digest=digest)))
    return links


def test_a_sound_chain_has_no_fault():
    assert (first_fault(chain("a", "b", "c")), first_fault([])) == (None, None)


def test_what_was_altered_taken_out_or_moved_is_found_at_its_place():
    links = chain("a", "b", "c")
    altered = [links[0], replace(links[1], content=digest_of({"x": "z"})), links[2]]
    assert [first_fault(each) for each in (altered, [links[0], links[2]], [links[1], links[0]])] == [2, 2, 1]
    assert first_fault([links[0], replace(links[1], chain=START)]) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lê Quý Mẫu", "LÊ QUÍ MẪU"),
        ("Nguyễn Thị Thuý", "Nguyễn  Thị Thúy"),
        ("Trần Văn Hoà", "Tran Van Hòa"),
        ("Phòng Tổ chức - Hành chính", "Phòng Tổ chức, hành chính"),
    ],
)
def test_two_spellings_of_one_name_are_alike(one: str, other: str):
    assert spelling(one) == spelling(other)


def test_people_stand_by_given_name_and_all_else_by_first_word():
    people = ["Trần Văn Ân", "Lê Thị Ăn", "Nguyễn Văn An", "Đỗ Văn Bình"]
    assert sorted(people, key=lambda name: order_of(name, "person")) == [
        "Nguyễn Văn An", "Lê Thị Ăn", "Trần Văn Ân", "Đỗ Văn Bình",
    ]  # fmt: skip
    units = ["Sở Y tế", "Phòng Đào tạo", "Phòng Dân số"]
    assert sorted(units, key=lambda name: order_of(name, "collective")) == ["Phòng Dân số", "Phòng Đào tạo", "Sở Y tế"]


def read(**cells: str):
    """The row of these cells over a good one."""
    return read_row(GOOD | cells, awards={"Giấy khen": "giay_khen"}.get, today=TODAY)  # type: ignore[arg-type]


def test_a_good_row_is_read_with_the_year_of_its_decision():
    assert read() == Ok(
        LegacyRow(
            "person", "Lê Quý Mẫu", "", "giay_khen", "Giấy khen", "cong_trang", "01/QĐ", date(2024, 1, 15), "", 2024
        )
    )


def test_the_achievement_gives_the_year_before_the_decision_does():
    assert read(until="31/12/2023").or_raise().year == 2023
    assert read(until="31/12/2023", year="2022.0").or_raise().year == 2022


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ({"kind": "con mèo"}, ["register.kind_unknown"]),
        ({"kind": "?"}, ["register.kind_unknown"]),
        ({"name": " "}, ["register.name_missing"]),
        ({"award": ""}, ["register.award_missing"]),
        ({"award": "Cúp vàng"}, ["register.award_unknown"]),
        ({"kind_of_award": "lạ"}, ["register.kind_of_award_unknown"]),
        ({"decision": ""}, ["register.decision_missing"]),
        ({"decided": ""}, ["register.decided_missing"]),
        ({"decided": "31/02/2024"}, ["register.day_unreadable"]),
        ({"decided": "01/01/2027"}, ["register.day_in_future"]),
        ({"born": "19x0"}, ["register.year_unreadable"]),
        ({"year": "2030"}, ["register.year_unreadable"]),
        ({"since": "02/01/2023", "until": "01/01/2023"}, ["register.period_backwards"]),
        ({"name": "", "decision": "", "decided": "hôm qua"},
         ["register.name_missing", "register.decision_missing", "register.day_unreadable"]),
    ],
)  # fmt: skip
def test_every_fault_of_a_row_is_told(cells: dict[str, str], codes: list[str]):
    outcome = read(**cells)
    assert isinstance(outcome, Refused)
    assert [reason.code for reason in outcome] == codes


@pytest.mark.parametrize(
    "typed",
    [
        "15/01/2024",
        "15-1-2024",
        "15.01.2024",
        "2024-01-15",
        "2024-1-15",
        "15 / 1 / 2024",
        "15/01/2024 00:00:00",
        "2024-01-15 00:00",
        "ngày 15 tháng 01 năm 2024",
        "Ngày 15 tháng 1 năm 2024",
        "45306",
    ],
)
def test_a_day_is_read_as_lists_write_it(typed: str):
    assert read_day(typed) == date(2024, 1, 15)


@pytest.mark.parametrize(
    "typed", ["", "01/2024", "2024", "15/01/24", "31/02/2024", "01-15-2024", "hôm qua", "15/01/2024 08:30"]
)
def test_what_may_be_two_days_or_none_is_no_day(typed: str):
    assert read_day(typed) is None


@pytest.mark.parametrize(
    ("issuer", "code"),
    [
        ("Ủy ban nhân dân tỉnh Mẫu", "bang_khen_bo_tinh"), ("Chủ tịch UBND thành phố Mẫu", "bang_khen_bo_tinh"),
        ("Bộ Nội vụ", "bang_khen_bo_tinh"), ("Thủ tướng Chính phủ", "bang_khen_thu_tuong"), ("", ""),
        ("UBND phường Mẫu, thành phố Mẫu", ""), ("Sở Nội vụ tỉnh Mẫu", ""),
    ],
)  # fmt: skip
def test_a_commendation_is_told_apart_by_its_issuer_or_not_at_all(issuer: str, code: str):
    assert of_level("Bằng khen", issuer) == code
    assert of_level("Giấy khen", issuer) == ""
