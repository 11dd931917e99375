"""Điều 28: danh hiệu “Tập thể lao động tiên tiến”."""

from thidua.core.rules.condition import Amount, Condition, InTheYear, ShareAtLeast
from thidua.core.rules.rule import rule
from thidua.law.principles import for_collective
from thidua.law.words import WELL, fails, has, holds, law, subject_is, title

TAP_THE_LAO_DONG_TIEN_TIEN = title(
    "tap_the_lao_dong_tien_tien", "Tập thể lao động tiên tiến", cites="luat_06_2022 28", detail="luat_06_2022 28.3"
)


@rule(TAP_THE_LAO_DONG_TIEN_TIEN, cites="luat_06_2022 28")
def tap_the_lao_dong_tien_tien() -> Condition:
    """Completes its tasks well; enough of its members are “Lao động tiên tiến”, and none is disciplined."""
    return for_collective(
        subject_is("tap_the", "doanh_nghiep", "xa_phuong"),
        law("28.1.a", InTheYear(WELL)),
        law("28.1.b", holds("thi_dua_thuong_xuyen_thiet_thuc_hieu_qua")),
        law(
            "28.1.c",
            ShareAtLeast(
                Amount("so_lao_dong_tien_tien"),
                Amount("so_ca_nhan"),
                "tap_the_lao_dong_tien_tien.ty_le_lao_dong_tien_tien",
            ),
            fails(has("so_bi_ky_luat_tu_canh_cao")),
        ),
        law("28.1.d", holds("noi_bo_doan_ket", "chap_hanh_tot")),
    )
