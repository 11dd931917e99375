"""A made-up nation for the benches of eligibility: a fixed sequence, no real person.

Twelve years of each: people at work in bodies, workers, farmers, scholars, collectives, households; grades with gaps,
awards as rare as they are, people who came later, people under discipline, facts known of some and not of others.
"""

import polars as pl

from thidua.adapters.columns_polars.tables import YearTable

FIRST, LAST = 2014, 2025
SIZE = LAST - FIRST + 1
YEARS = (1 << SIZE) - 1
PROVINCES = 34
KINDS = {
    "ca_nhan_co_quan": 55, "cong_nhan": 10, "nong_dan": 14, "nguoi_lao_dong": 5, "doanh_nhan": 2, "tri_thuc": 3,
    "tap_the": 8, "doanh_nghiep": 1, "ho_gia_dinh": 2,
}  # fmt: skip
# One year in so many wins the award: each doubling is one more random mask that must agree.
AWARDS = {
    "chien_si_thi_dua_co_so": 2, "chien_si_thi_dua_bo_tinh": 5, "bang_khen_bo_tinh": 3, "bang_khen_thu_tuong": 6,
    "huan_chuong_lao_dong_hang_ba": 7, "huan_chuong_lao_dong_hang_nhi": 8, "sang_kien_co_so": 2,
    "co_thi_dua_bo_tinh": 5, "co_thi_dua_chinh_phu": 7, "tap_the_lao_dong_xuat_sac": 3,
}  # fmt: skip
# Of a hundred so many hold, and of a hundred so many are known.
FACTS = {
    "chap_hanh_tot": (97, 95), "guong_mau_chap_hanh": (90, 80), "noi_bo_doan_ket": (95, 90),
    "to_chuc_dang_doan_the_trong_sach": (90, 95), "tu_luc_doan_ket_tich_cuc_thi_dua": (95, 95),
    "dang_xem_xet_ky_luat": (2, 100), "dang_thanh_tra_dau_hieu_vi_pham": (2, 100), "dang_xac_minh_don_thu": (2, 100),
    "thanh_tich_da_duoc_khen": (2, 100), "sang_kien_duoc_co_so_cong_nhan": (20, 100),
    "sang_kien_hieu_qua_trong_bo_tinh": (5, 90), "thanh_tich_xuat_sac_tieu_bieu_duoc_lua_chon": (10, 60),
}  # fmt: skip
NUMBERS = {"so_ca_nhan": (5, 60), "so_lao_dong_tien_tien": (0, 50), "so_chien_si_thi_dua_co_so": (0, 3)}


def chance(seed: int) -> pl.Expr:
    """A column of bits that look like chance: the row number, stirred by a hash."""
    return pl.col("row").hash(seed)


def of_hundred(seed: int) -> pl.Expr:
    """A number from 0 to 99."""
    return chance(seed) % 100


def rare(seed: int, doublings: int) -> pl.Expr:
    """Years of which one in two to the power of `doublings` is set."""
    years = pl.lit(YEARS, dtype=pl.UInt64)
    for step in range(doublings):
        years = years & chance(seed * 100 + step)
    return years


def nation(people: int, *, is_known: bool = False) -> YearTable:
    """So many subjects, and the `province` of each; with `is_known` nothing is missing and all serve in bodies."""
    seeds = iter(range(1, 1_000))
    well = chance(next(seeds)) | chance(next(seeds)) | chance(next(seeds))
    unknown = pl.lit(0, dtype=pl.UInt64) if is_known else rare(next(seeds), 6)
    came = pl.lit(1, dtype=pl.UInt64) * 2 ** (chance(next(seeds)) % 8)
    excellent = well & chance(next(seeds)) & chance(next(seeds))
    columns = [
        (well & YEARS & ~unknown).alias("grade.T"),
        (excellent & YEARS & ~unknown).alias("grade.XS"),
        (pl.lit(YEARS, dtype=pl.UInt64) & ~unknown).alias("grade.HT"),
        unknown.alias("grade.none"),
        (pl.lit(YEARS, dtype=pl.UInt64) & ~(came - 1)).alias("counted"),
        (chance(next(seeds)) % PROVINCES).alias("province"),
        (pl.lit("ca_nhan_co_quan") if is_known else _kind(next(seeds))).alias("fact.doi_tuong"),
        *(_fact(name, next(seeds), next(seeds), is_known=is_known) for name in FACTS),
        *(_number(name, next(seeds)) for name in NUMBERS),
        *(rare(next(seeds), doublings).alias(f"award.{award}.1") for award, doublings in AWARDS.items()),
    ]
    rows = pl.DataFrame({"row": pl.arange(people, eager=True, dtype=pl.UInt32)})
    return YearTable(rows.with_columns(columns).drop("row"), FIRST, LAST)


def _kind(seed: int) -> pl.Expr:
    most, last = 0, list(KINDS)[-1]
    cases = pl.when(pl.lit(value=False)).then(pl.lit(last))
    for kind, share in KINDS.items():
        most += share
        cases = cases.when(of_hundred(seed) < most).then(pl.lit(kind))
    return cases.otherwise(pl.lit(last))


def _fact(name: str, seed: int, other: int, *, is_known: bool) -> pl.Expr:
    holds, known = FACTS[name]
    told = of_hundred(seed) < holds
    return (told if is_known else pl.when(of_hundred(other) < known).then(told)).alias(f"fact.{name}")


def _number(name: str, seed: int) -> pl.Expr:
    low, high = NUMBERS[name]
    return (chance(seed) % (high - low) + low).cast(pl.Int64).alias(f"fact.{name}")
