"""Điều 27: danh hiệu “Tập thể lao động xuất sắc”."""

from thidua.core.rules.condition import Amount, Condition, InTheYear, ShareAtLeast
from thidua.core.rules.rule import rule
from thidua.law.principles import for_collective
from thidua.law.words import EXCELLENTLY, has, holds, law, subject_is, title

TAP_THE_LAO_DONG_XUAT_SAC = title(
    "tap_the_lao_dong_xuat_sac", "Tập thể lao động xuất sắc", cites="luat_06_2022 27", detail="luat_06_2022 27.3"
)


@rule(TAP_THE_LAO_DONG_XUAT_SAC, cites="luat_06_2022 27")
def tap_the_lao_dong_xuat_sac() -> Condition:
    """Completes its tasks excellently; all members complete theirs, enough are “Lao động tiên tiến”, and one or more is
    “Chiến sĩ thi đua cơ sở”.
    """
    return for_collective(
        subject_is("tap_the", "doanh_nghiep", "xa_phuong"),
        law("27.1.a", InTheYear(EXCELLENTLY)),
        law("27.1.b", holds("thi_dua_thuong_xuyen_thiet_thuc_hieu_qua")),
        law(
            "27.1.c",
            ShareAtLeast(
                Amount("so_hoan_thanh_nhiem_vu"), Amount("so_ca_nhan"), "tap_the_lao_dong_xuat_sac.ty_le_hoan_thanh"
            ),
            ShareAtLeast(
                Amount("so_lao_dong_tien_tien"),
                Amount("so_ca_nhan"),
                "tap_the_lao_dong_xuat_sac.ty_le_lao_dong_tien_tien",
            ),
        ),
        law("27.1.d", has("so_chien_si_thi_dua_co_so")),
        law("27.1.đ", holds("noi_bo_doan_ket", "guong_mau_chap_hanh")),
    )
