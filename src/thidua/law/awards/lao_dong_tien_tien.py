"""Điều 24: danh hiệu “Lao động tiên tiến”."""

from thidua.core.rules.condition import Condition, InTheYear
from thidua.core.rules.rule import rule
from thidua.law.principles import for_person
from thidua.law.words import WELL, all_of, any_of, holds, law, subject_is, title

LAO_DONG_TIEN_TIEN = title(
    "lao_dong_tien_tien", "Lao động tiên tiến", cites="luat_06_2022 24", detail="luat_06_2022 24.4"
)


def standard() -> Condition:
    """What Điều 24 asks of those at work in bodies (clause 1), and of workers, farmers and others (clause 3)."""
    return any_of(
        all_of(
            subject_is("ca_nhan_co_quan"),
            law("24.1.a", InTheYear(WELL)),
            law("24.1.b", holds("tu_luc_doan_ket_tich_cuc_thi_dua")),
        ),
        all_of(
            subject_is("cong_nhan", "nong_dan", "nguoi_lao_dong"),
            law("24.3.a", holds("lao_dong_san_xuat_hieu_qua", "tich_cuc_thi_dua_va_hoat_dong_xa_hoi")),
            law("24.3.b", holds("guong_mau_chap_hanh", "dao_duc_loi_song_lanh_manh")),
        ),
    )


@rule(LAO_DONG_TIEN_TIEN, cites="luat_06_2022 24")
def lao_dong_tien_tien() -> Condition:
    """Completes the tasks well or better, in a spirit of self-reliance, and takes part in emulation."""
    return for_person(standard())
