"""Eligibility: one verdict with its trace, and whole populations as columns.

The people are generated (a fixed sequence, no real person): twelve years of grades and awards each.
`THIDUA_BENCH_SMALL` in the environment leaves out the nation of 2.5 million, where it is only seen that benches run.
"""

import os
from collections.abc import Iterator
from datetime import date

import polars as pl

from benches.case import Case
from thidua.adapters.columns_polars import PolarsColumns
from thidua.adapters.columns_polars.tables import YearTable
from thidua.core.rules.condition import Condition
from thidua.law.book import lawbook
from thidua.law.eligibility import subject_of

RECEIVED = date(2026, 1, 15)
FIRST, LAST = 2014, 2025
YEARS = (1 << (LAST - FIRST + 1)) - 1
TITLES = ("lao_dong_tien_tien", "chien_si_thi_dua_co_so", "chien_si_thi_dua_bo_tinh")
AWARDS = {
    "chien_si_thi_dua_co_so": 3, "chien_si_thi_dua_bo_tinh": 7, "bang_khen_bo_tinh": 11, "bang_khen_thu_tuong": 17,
    "huan_chuong_lao_dong_hang_ba": 29, "huan_chuong_lao_dong_hang_nhi": 41, "sang_kien_co_so": 5,
}  # fmt: skip
CALM = ("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu", "thanh_tich_da_duoc_khen")
COLUMNS = PolarsColumns()


def one_person() -> dict[str, object]:
    """An official with twelve years, a commendation of the Prime Minister and five titles."""
    held = [{"award": "chien_si_thi_dua_co_so", "year": year} for year in (2019, 2022, 2023, 2024, 2025)]
    return {
        "year": LAST,
        "facts": {"doi_tuong": "ca_nhan_co_quan", "chap_hanh_tot": True} | dict.fromkeys(CALM, False),
        "grades": {str(year): "XS" if year % 3 == 0 else "T" for year in range(FIRST, LAST + 1)},
        "awards": [{"award": "bang_khen_thu_tuong", "year": 2018}, *held],
    }


def mixed(seed: int) -> pl.Expr:
    """A column of bits that look like chance: the row number, stirred by a multiplicative hash."""
    return pl.col("row").hash(seed)


def nation(people: int) -> YearTable:
    """Made-up people: grades of every year, awards in some, all facts recorded but those a person must judge."""
    well = mixed(1) | mixed(2) | mixed(3)
    columns = [
        (well & YEARS).alias("grade.T"),
        (well & mixed(4) & mixed(5) & YEARS).alias("grade.XS"),
        pl.lit(YEARS, dtype=pl.UInt64).alias("grade.HT"),
        (mixed(6) & mixed(7) & mixed(8) & mixed(9) & mixed(10) & pl.lit(0, dtype=pl.UInt64)).alias("grade.none"),
        pl.lit(YEARS, dtype=pl.UInt64).alias("counted"),
        pl.lit("ca_nhan_co_quan").alias("fact.doi_tuong"),
        pl.lit(value=True).alias("fact.chap_hanh_tot"),
        *(pl.lit(value=False).alias(f"fact.{name}") for name in CALM),
    ]
    for award, seed in AWARDS.items():
        columns.append((mixed(seed) & mixed(seed + 100) & mixed(seed + 200) & YEARS).alias(f"award.{award}.1"))
    frame = pl.DataFrame({"row": pl.arange(people, eager=True, dtype=pl.UInt32)}).with_columns(columns).drop("row")
    return YearTable(frame, FIRST, LAST)


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
    for title in ("lao_dong_tien_tien", "huan_chuong_lao_dong_hang_ba", "bang_khen_thu_tuong"):
        yield Case(
            f"one verdict with trace: {title}", lambda title=title: book.evaluate(title, subject, RECEIVED), runs=200
        )
    city = nation(100_000)
    yield Case("all titles, 100,000 people × 12 years", lambda: screened(city, every), runs=3, count=100_000)
    for people in (250_000, 500_000, 1_000_000):
        table = nation(people)
        yield Case(
            f"three titles, {people:,} people", lambda table=table: screened(table, TITLES), runs=3, count=people
        )
    if not os.environ.get("THIDUA_BENCH_SMALL"):
        whole = nation(2_500_000)
        yield Case("three titles, 2,500,000 people", lambda: screened(whole, TITLES), runs=3, count=2_500_000)
        yield Case("all titles, 2,500,000 people × 12 years", lambda: screened(whole, every), runs=1, count=2_500_000)
