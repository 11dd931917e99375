"""Điều 53: “Huân chương Hữu nghị”."""

from thidua.core.rules.condition import Condition, Since
from thidua.core.rules.rule import rule
from thidua.law.principles import for_form
from thidua.law.words import all_of, any_of, decree, form, holds, law, span, subject_is

HUAN_CHUONG_HUU_NGHI = form("huan_chuong_huu_nghi", "Huân chương Hữu nghị", cites="luat_06_2022 53")


@rule(HUAN_CHUONG_HUU_NGHI, cites="luat_06_2022 53")
def huan_chuong_huu_nghi() -> Condition:
    """Foreigners who contributed greatly to friendship, recognised and proposed by a ministry or province."""
    after_the_medal = all_of(span("huan_chuong_huu_nghi.so_nam_sau_huy_chuong"), holds("tiep_tuc_dong_gop_tich_cuc"))
    return for_form(
        subject_is("nguoi_nuoc_ngoai", "tap_the_nuoc_ngoai"),
        law("53.1.a", holds("doan_ket_huu_nghi_ton_trong_phap_luat")),
        law("53.1.b", holds("dong_gop_to_lon_cho_viet_nam", "bo_tinh_cong_nhan_va_de_nghi")),
        decree(
            "26.2",
            any_of(
                holds("thuoc_doi_tuong_dieu_26_khoan_2"),
                decree("26.2.l", Since("huy_chuong_huu_nghi", after_the_medal)),
                decree("26.2.m", holds("ca_nhan_tap_the_khac_dong_gop_to_lon")),
            ),
        ),
    )
