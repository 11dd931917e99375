"""Điều 57: “Huy chương Chiến sĩ vẻ vang” hạng Nhất."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import ARMED, ARMED_RULES, for_form
from thidua.law.words import any_of, form, holds, law, subject_is

HUY_CHUONG_CHIEN_SI_VE_VANG_HANG_NHAT = form(
    "huy_chuong_chien_si_ve_vang_hang_nhat", "Huy chương Chiến sĩ vẻ vang hạng Nhất", cites="luat_06_2022 57"
)
HERE, YEARS = "huy_chuong_chien_si_ve_vang_hang_nhat", "so_nam_phuc_vu_luc_luong_vu_trang"


@rule(HUY_CHUONG_CHIEN_SI_VE_VANG_HANG_NHAT, cites="luat_06_2022 57")
def huy_chuong_chien_si_ve_vang_hang_nhat() -> Condition:
    """Years of continuous service, or service at sea, on islands, abroad. Out of scope by default: what the Law
    alone does not refuse still waits for the rules of the two ministries.
    """
    return for_form(
        subject_is(ARMED),
        law("57.1", holds("hoan_thanh_tot_nhiem_vu_duoc_giao")),
        any_of(
            law("57.2.a", reaches(YEARS, f"{HERE}.so_nam")),
            law("57.3", holds("truong_hop_khoan_3_dieu_57_hang_nhat")),
        ),
        TextNeeded(ARMED_RULES),
    )
