"""Eligibility: one verdict with its trace, and whole populations as columns (`benches.population`).

`THIDUA_BENCH_SMALL` in the environment leaves out the nation of 2.5 million, where it is only seen that benches run.
"""

import os
from collections.abc import Iterator
from datetime import date

from benches.case import Case
from benches.population import FIRST, LAST, nation
from thidua.adapters.columns_polars import PolarsColumns
from thidua.adapters.columns_polars.tables import YearTable
from thidua.core.rules.condition import Condition
from thidua.law.book import lawbook
from thidua.law.eligibility import subject_of

RECEIVED = date(2026, 1, 15)
TITLES = ("lao_dong_tien_tien", "chien_si_thi_dua_co_so", "chien_si_thi_dua_bo_tinh")
# An easy title, and the four with the most clauses and years to try.
VERDICTS = (
    "lao_dong_tien_tien", "bang_khen_bo_tinh", "bang_khen_thu_tuong", "huan_chuong_lao_dong_hang_nhi",
    "huan_chuong_lao_dong_hang_ba",
)  # fmt: skip
CALM = ("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu", "thanh_tich_da_duoc_khen")
COLUMNS = PolarsColumns(workers=os.cpu_count() or 1)


def one_person() -> dict[str, object]:
    """An official with twelve years, a commendation of the Prime Minister and five titles."""
    held = [{"award": "chien_si_thi_dua_co_so", "year": year} for year in (2019, 2022, 2023, 2024, 2025)]
    return {
        "year": LAST,
        "facts": {"doi_tuong": "ca_nhan_co_quan", "chap_hanh_tot": True} | dict.fromkeys(CALM, False),
        "grades": {str(year): "XS" if year % 3 == 0 else "T" for year in range(FIRST, LAST + 1)},
        "awards": [{"award": "bang_khen_thu_tuong", "year": 2018}, *held],
    }


def conditions(titles: tuple[str, ...]) -> dict[str, Condition]:
    """The rules in force on the day."""
    on = lawbook().at(RECEIVED)
    rules = {title: on.rule(title) for title in titles}
    return {title: rule.condition for title, rule in rules.items() if rule is not None}


def screened(table: YearTable, titles: tuple[str, ...]) -> int:
    """How many of the population each title may still be open to, added up."""
    counts = COLUMNS.counts(table, conditions(titles), lawbook().at(RECEIVED).value)
    return sum(count.satisfied + count.undetermined for count in counts.values())


def cases() -> Iterator[Case]:
    """One verdict; 100,000 people; linear growth at three sizes; the nation."""
    subject, book, every = subject_of(one_person()).or_raise(), lawbook(), tuple(lawbook().titles)
    for title in VERDICTS:
        yield Case(
            f"one verdict with trace: {title}", lambda title=title: book.evaluate(title, subject, RECEIVED), runs=200
        )
    for people in (100_000, 200_000, 400_000):
        table = nation(people)
        name = f"all {len(every)} titles, {people:,} people × 12 years"
        yield Case(name, lambda table=table: screened(table, every), runs=5, count=people)
        yield Case(f"three titles, {people:,} people", lambda table=table: screened(table, TITLES), count=people)
    if not os.environ.get("THIDUA_BENCH_SMALL"):
        whole = nation(2_500_000)
        yield Case("three titles, 2,500,000 people", lambda: screened(whole, TITLES), runs=3, count=2_500_000)
        name = f"all {len(every)} titles, 2,500,000 people × 12 years"
        yield Case(name, lambda: screened(whole, every), runs=2, count=2_500_000)
