"""Điều 26: danh hiệu cờ thi đua của Bộ, ban, ngành, tỉnh."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import for_collective
from thidua.law.words import all_of, any_of, holds, law, subject_is, title

CO_THI_DUA_BO_TINH = title(
    "co_thi_dua_bo_tinh", "Cờ thi đua của Bộ, ban, ngành, tỉnh", cites="luat_06_2022 26", detail="luat_06_2022 26.3"
)


def yearly() -> Condition:
    """Clause 1: leads its bloc in the year."""
    return law(
        "26.1",
        holds("dan_dau_cum_khoi_cua_bo_tinh"),
        law("26.1.a", holds("hoan_thanh_vuot_chi_tieu_va_nhiem_vu", "tieu_bieu_xuat_sac_trong_bo_tinh")),
        law(
            "26.1.b",
            holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach", "tich_cuc_tiet_kiem_chong_tham_nhung"),
        ),
    )


def movement() -> Condition:
    """Clause 2: leads a movement by theme, at its final review."""
    return law(
        "26.2",
        all_of(
            holds("dan_dau_phong_trao_chuyen_de_bo_tinh"),
            reaches("so_nam_phong_trao", "co_thi_dua_bo_tinh.so_nam_chuyen_de"),
            holds("khi_tong_ket_phong_trao"),
        ),
    )


@rule(CO_THI_DUA_BO_TINH, cites="luat_06_2022 26")
def co_thi_dua_bo_tinh() -> Condition:
    """For the collective that leads its bloc in the year, or a movement by theme of several years."""
    return for_collective(subject_is("tap_the", "doanh_nghiep", "xa_phuong"), any_of(yearly(), movement()))
