"""Điều 25: danh hiệu “Cờ thi đua của Chính phủ”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import for_collective
from thidua.law.words import all_of, any_of, decree, holds, law, subject_is, title

CO_THI_DUA_CHINH_PHU = title("co_thi_dua_chinh_phu", "Cờ thi đua của Chính phủ", cites="luat_06_2022 25")


def among_the_leaders() -> Condition:
    """Clause 1: outstanding among those who lead the blocs of ministries and provinces; their number is capped."""
    return law(
        "25.1",
        holds("dan_dau_cum_khoi_cua_bo_tinh", "tieu_bieu_xuat_sac_trong_so_dan_dau"),
        decree("7.1", holds("dat_tieu_chuan_co_thi_dua_bo_tinh")),
        law("25.1.a", holds("co_thanh_tich_xuat_sac", "hoan_thanh_vuot_chi_tieu_va_nhiem_vu")),
        law(
            "25.1.b",
            holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach", "di_dau_tiet_kiem_chong_tham_nhung"),
        ),
    )


@rule(CO_THI_DUA_CHINH_PHU, cites="luat_06_2022 25")
def co_thi_dua_chinh_phu() -> Condition:
    """Outstanding among the leaders of blocs, or leader of a bloc of the central Council, or of a long movement."""
    return for_collective(
        subject_is("tap_the", "doanh_nghiep", "xa_phuong", "bo_tinh"),
        any_of(
            among_the_leaders(),
            law("25.2", holds("dan_dau_cum_khoi_cua_hoi_dong_trung_uong")),
            law(
                "25.3",
                all_of(
                    holds("dan_dau_phong_trao_thu_tuong"),
                    reaches("so_nam_phong_trao", "co_thi_dua_chinh_phu.so_nam_phong_trao"),
                    holds("khi_so_ket_tong_ket_phong_trao"),
                ),
            ),
        ),
    )
