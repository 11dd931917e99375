from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.quantity import written as in_vietnamese
from thidua.core.plans.body.measures import measures
from thidua.core.plans.values.amounts import amount_of, amounts, json_amount
from thidua.core.plans.values.days import written_days
from thidua.core.plans.values.periods import periods, quarter_of
from thidua.core.plans.wording.tolerant import SOFT
from thidua.core.vietnamese.fold import fold


def days(folded: str) -> list[str]:
    return [day.iso for day in written_days(folded)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ngay 09/9/2025", ["2025-09-09"]),
        ("(1 1/6/1948 — 11/6/2023)", ["1948-06-11", "2023-06-11"]),
        ("(15/7/1993-15/7/2023)", ["1993-07-15", "2023-07-15"]),
        ("ngay 07 thang 4 ndm 2014", ["2014-04-07"]),
        ("ngay 10 thang 12 nam 2025", ["2025-12-10"]),
        ("thang 7/2023", ["2023-07"]),
        ("het thang 12 nam 2025", ["2025-12"]),
        ("giai doan 2021- 2025", []),
        ("iso 9001:2015, 31/2/2024, 1.095.829", []),
        ("2.1. quy 1/2024", []),
    ],
)
def test_days_as_written(text: str, iso: list[str]):
    assert days(text) == iso


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("quy 1/2024:", (1, 2024)), ("quy 11/2024:", (2, 2024)), ("quy 111/2024:", (3, 2024)), ("quy 1v/2024:", (4, 2024)),
        ("quy ii nam 2023", (2, 2023)), ("quy 3/2023", (3, 2023)), ("quy dinh", None), ("quy 11111/2024", None),
    ],
)  # fmt: skip
def test_quarters_with_ruined_numerals(text: str, quarter: tuple[int, int] | None):
    read = quarter_of(text, year=None)
    assert (read[:2] if read else None) == quarter


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("(từ tháng 1 đến hết tháng 4 năm 2023)", "2023-01-01", "2023-04-30"),
        ("từ tháng 7/2023 đến hết tháng 12/2023", "2023-07-01", "2023-12-31"),
        ("từ 10/7/2023 đến 14/7/2023", "2023-07-10", "2023-07-14"),
        ("từ tháng 10 năm 2025 đến hết tháng 3 năm 2026", "2025-10-01", "2026-03-31"),
        ("Từ ngày 01/10/2021 đến hết ngày 31/12/2021.", "2021-10-01", "2021-12-31"),
        ("từ nay đến khi tổ chức Đại hội.", None, None),
        ("từ ngày phát động đến hết tháng 12 năm 2025.", None, "2025-12-31"),
    ],
)
def test_periods(text: str, first: str | None, last: str | None):
    from thidua.core.vietnamese.fold import fold

    assert [(period.first, period.last) for period in periods(text, fold(text))] == [(first, last)]


@given(st.decimals(min_value=0, max_value=10**11, places=2))
def test_an_amount_is_read_as_it_is_written(amount: Decimal):
    assert amount_of(in_vietnamese(amount)) == amount


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1.095.829 nguoi", ["1095829"]), ("5,890 ty", ["5.890"]), ("47.217 ty dong", ["47217"]), ("55,02%", ["55.02"]),
        ("98 %;", ["98"]), ("dat 16p 14p 12abc d6 3a", []), ("iso 9001:2015", []), ("11/6/2023 50/kh", []),
        ("02 phong trao", ["2"]),
    ],
)  # fmt: skip
def test_amounts_and_what_is_none(text: str, read: list[str]):
    assert [str(found.amount) for found in amounts(text)] == read


def test_amounts_for_json():
    assert json_amount(Decimal("5.890")) == Decimal("5.89")
    assert repr(json_amount(Decimal("12.00"))) == "12"


@pytest.mark.parametrize(
    ("text", "operator", "amount", "unit"),
    [
        ("tu 12% tro len", ">=", "12", "%"), ("tren 95%", ">", "95", "%"), ("giam con duoi 1%", "<", "1", "%"),
        ("dat toi thieu 60% tren tong so", ">=", "60", "%"), ("khong qua 2%", "<=", "2", "%"), ("dat 98 %", "=", "98", "%"),
        ("toi thieu dat 125,932 ty dong", ">=", "125.932", "tỷ đồng"), ("2 lan/nam", "=", "2", "lần/năm"),
        ("xuong duoi 25,5%", "<", "25.5", "%"), ("vuot 5%", ">", "5", "%"), ("tu 6,5% den 7%/nam", ">=", "6.5", "%/năm"),
    ],
)  # fmt: skip
def test_operators(text: str, operator: str, amount: str, unit: str):
    assert [(found.operator, str(found.amount), found.unit) for found in measures(text)] == [(operator, amount, unit)]


def test_operators_in_ruined_text():
    text = "tir 12% trd 1én. trén 95%. gidm con dudi 1%; han dat 98 %".replace(" ", SOFT)
    assert [(found.operator, str(found.amount)) for found in measures(text)] == [
        (">=", "12"),
        (">", "95"),
        ("<", "1"),
        ("=", "98"),
    ]


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Quý I/2025", 1),
        ("Quý 1⁄2025", 1),
        ("Quý II/⁄2025", 2),
        ("Quý IH/2025", 3),
        ("Quý IIIU/2025", 3),
        ("Quý IV/2025", 4),
    ],
)
def test_a_quarter_whose_strokes_ran_together(heading: str, number: int):
    found = quarter_of(fold(heading), year=None)
    assert found is not None
    assert found[:2] == (number, 2025)


def test_precious_guests_are_no_quarter():
    assert quarter_of(fold("Quý hữu/ thân bằng"), year=2025) is None
