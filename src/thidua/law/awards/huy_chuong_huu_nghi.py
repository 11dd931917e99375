"""Điều 58: “Huy chương Hữu nghị”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import for_form
from thidua.law.words import all_of, any_of, form, holds, law, subject_is

HUY_CHUONG_HUU_NGHI = form("huy_chuong_huu_nghi", "Huy chương Hữu nghị", cites="luat_06_2022 58")


@rule(HUY_CHUONG_HUU_NGHI, cites="luat_06_2022 58")
def huy_chuong_huu_nghi() -> Condition:
    """Foreign persons: of named bodies, honorary consuls, or those who contributed for years."""
    who = any_of(
        law("58.1.a", holds("thuoc_co_quan_to_chuc_nuoc_ngoai")),
        law(
            "58.1.b",
            all_of(
                holds("la_lanh_su_danh_du"), reaches("so_nam_lanh_su_danh_du", "huy_chuong_huu_nghi.so_nam_lanh_su")
            ),
        ),
        law("58.1.c", reaches("so_nam_dong_gop_cho_viet_nam", "huy_chuong_huu_nghi.so_nam_dong_gop")),
    )
    return for_form(
        subject_is("nguoi_nuoc_ngoai"),
        who,
        law("58.2.a", holds("doan_ket_huu_nghi_ton_trong_phap_luat")),
        law("58.2.b", holds("nhieu_dong_gop_cho_viet_nam", "bo_tinh_cong_nhan_va_de_nghi")),
    )
