"""What an officer enters for a body, as TOML or as the plain data of a form, laid over the law of the nation."""

from datetime import date
from decimal import Decimal

import pytest

from thidua.core.kernel.outcome import Refused, refuse
from thidua.core.rules.office import with_office
from thidua.core.rules.parameter import NeedsText, Value
from thidua.law.book import lawbook
from thidua.law.eligibility import eligibility
from thidua.law.reading.office import office_file, office_law

OFFICE = """
office = "tinh_mau"

[texts.qd_mau]
name = "Quy định mẫu của tỉnh"
number = "01/2026/QĐ-UBND"
issuer = "Ủy ban nhân dân tỉnh mẫu"
in_force = 2026-01-01
checked_on = 2026-01-05

[facts.dang_ky_thi_dua]
kind = "recorded"
vi = "Có đăng ký thi đua đầu năm"
en = "Registered at the start of the year"

[facts.diem_thi_dua]
kind = "number"
vi = "Điểm thi đua"
en = "Points"

[parameters."tinh_mau.diem_toi_thieu"]
unit = "điểm"
cite = "qd_mau 4"

[[values]]
parameter = "bo_phieu.chien_si_thi_dua_co_so"
from = 2026-01-01
value = 0.80
cite = "qd_mau 9.1"
checked_on = 2026-01-05

[[values]]
parameter = "tinh_mau.diem_toi_thieu"
from = 2026-01-01
value = 80
cite = "qd_mau 4"
checked_on = 2026-01-05

[[rules]]
title = "lao_dong_tien_tien"
cite = "qd_mau 4.2"
from = 2026-01-01
note = "Có đăng ký và đủ điểm."
requires = [
  { asks = "Holds", fact = "dang_ky_thi_dua" },
  { asks = "AtLeast", number = { asks = "Amount", fact = "diem_thi_dua" }, least = "tinh_mau.diem_toi_thieu" },
]
"""
DAY = date(2026, 1, 15)
OWN = office_file(OFFICE).or_raise()
BOOK = with_office(lawbook(), OWN.own).or_raise()
CALM = ("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu")


def plain(office: str, **facts) -> dict[str, object]:
    told = {"doi_tuong": "ca_nhan_co_quan", "tu_luc_doan_ket_tich_cuc_thi_dua": True} | dict.fromkeys(CALM, False)
    return {"year": 2025, "office": office, "facts": told | facts, "grades": {"2025": "T"}}


@pytest.mark.parametrize(
    ("office", "facts", "answer", "unmet"),
    [
        ("", {}, "satisfied", None),
        ("tinh_khac", {}, "satisfied", None),
        ("tinh_mau", {}, "undetermined", None),
        ("tinh_mau/so_noi_vu", {"dang_ky_thi_dua": True, "diem_thi_dua": 80}, "satisfied", None),
        ("tinh_mau", {"dang_ky_thi_dua": True, "diem_thi_dua": 79}, "unsatisfied", ["qd_mau 4.2"]),
        ("tinh_mau", {"dang_ky_thi_dua": False, "diem_thi_dua": 99}, "unsatisfied", ["qd_mau 4.2"]),
    ],
)
def test_the_rule_of_an_office_holds_for_those_below_it(office: str, facts: dict, answer: str, unmet):
    found = eligibility(plain(office, **facts), title="lao_dong_tien_tien", received=DAY, book=BOOK).or_raise()
    assert (found["answer"], found.get("unmet"), found["digest"]) == (answer, unmet, BOOK.digest)


def test_a_threshold_that_waited_for_the_province_is_given_until_the_law_changes():
    name, after = "bo_phieu.chien_si_thi_dua_co_so", date(2026, 10, 1)
    assert BOOK.at(DAY, office="tinh_mau").value(name).value == Decimal("0.80")
    assert BOOK.at(DAY, office="tinh_khac").value(name) == NeedsText(name, "quy_dinh_cua_tinh")
    assert BOOK.at(after, office="tinh_mau").value(name) == NeedsText(name, "luat_06_2026")


def test_a_form_gives_days_and_numbers_as_text():
    value = {"from": "2026-11-01", "value": "0.75", "cite": "qd_mau 9.1", "checked_on": "2026-11-02"}
    told = {"office": "tinh_mau", "values": [{"parameter": "bo_phieu.chien_si_thi_dua_co_so", **value}]}
    later = with_office(BOOK, office_law(told).or_raise().own).or_raise()
    found = later.at(date(2026, 11, 1), office="tinh_mau").value("bo_phieu.chien_si_thi_dua_co_so")
    assert isinstance(found, Value)
    assert found.value == Decimal("0.75")


def test_a_new_value_of_the_nation_is_given_its_text():
    text = {
        "name": "Nghị định lương",
        "number": "1",
        "issuer": "CP",
        "in_force": "2026-07-01",
        "checked_on": "2026-11-20",
    }
    value = {"parameter": "luong_co_so.muc", "from": "2026-07-01", "value": "2530000", "cite": "nd_moi 3"}
    told = {"texts": {"nd_moi": text}, "values": [value | {"checked_on": "2026-11-20"}]}
    book = with_office(lawbook(), office_law(told).or_raise().own).or_raise()
    assert book.at(date(2026, 8, 1)).value("luong_co_so.muc").value == 2_530_000


def test_a_province_that_contradicts_the_law_is_refused_with_the_article():
    value = {"from": "2026-01-01", "value": "0.50", "cite": "qd_mau 5", "checked_on": "2026-01-05"}
    told = {
        "office": "tinh_mau",
        "values": [{"parameter": "tap_the_lao_dong_tien_tien.ty_le_lao_dong_tien_tien", **value}],
    }
    assert with_office(BOOK, office_law(told).or_raise().own) == refuse(
        "law.parameter_not_delegated",
        parameter="tap_the_lao_dong_tien_tien.ty_le_lao_dong_tien_tien",
        article="luat_06_2022 28.1.c",
    )
    rule = {"title": "chien_si_thi_dua_co_so", "cite": "qd_mau 5", "from": "2026-01-01", "requires": []}
    assert with_office(BOOK, office_law({"office": "tinh_mau", "rules": [rule]}).or_raise().own) == refuse(
        "law.title_not_delegated", title="Chiến sĩ thi đua cơ sở", article="luat_06_2022 23"
    )


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ('office = "tinh_mau"', "office = 1", "office: office must be str, not 1"),
        ("from = 2026-01-01", 'from = "thang 1"', "values[0]: from is no day: 'thang 1'"),
        ("from = 2026-01-01", 'from = ""', "values[0]: from is missing"),
        ("value = 0.80", 'value = "nhiều"', "values[0]: value must be a number or true or false, not 'nhiều'"),
        ('cite = "qd_mau 9.1"\n', "", "values[0]: cite is missing"),
        ('cite = "qd_mau 9.1"', 'cite = "Điều 9"', "values[0]: not a citation: 'Điều 9'"),
        (
            'kind = "recorded"',
            'kind = "heard"',
            "facts.dang_ky_thi_dua: either kind (judged, recorded, number) or words",
        ),
        ('asks = "Holds"', 'asks = "Hopes"', "rules[0]: 'Hopes'"),
        ('unit = "điểm"', 'unit = "điểm"\nwhy = 1', "parameters.tinh_mau.diem_toi_thieu: unknown why"),
        ("in_force = 2026-01-01\n", "", "texts.qd_mau: in_force is missing"),
        ("note = ", "color = ", "rules[0]: unknown color"),
    ],
)
def test_a_file_that_cannot_be_read_names_its_place(old: str, new: str, place: str):
    assert office_file(OFFICE.replace(old, new, 1)) == refuse("law.office_file_unreadable", place=place)


def test_what_is_no_toml_is_refused():
    assert isinstance(office_file("office = "), Refused)
