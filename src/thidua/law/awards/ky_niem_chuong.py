"""Điều 71: kỷ niệm chương của Bộ, ban, ngành, tỉnh."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import form, holds, law, subject_is

KY_NIEM_CHUONG = form("ky_niem_chuong", "Kỷ niệm chương", cites="luat_06_2022 71", detail="luat_06_2022 71.2")


@rule(KY_NIEM_CHUONG, cites="luat_06_2022 71")
def ky_niem_chuong() -> Condition:
    """For persons who contributed; the province's People's Council sets the standard, and the name is registered."""
    return for_form(
        subject_is(*PEOPLE, "kieu_bao", "nguoi_nuoc_ngoai"),
        law(
            "71.2",
            holds("co_nghi_quyet_quy_dinh_ky_niem_chuong", "dat_tieu_chuan_ky_niem_chuong", "co_dong_gop_phat_trien"),
        ),
        law("71.3", holds("ten_ky_niem_chuong_da_dang_ky")),
    )
