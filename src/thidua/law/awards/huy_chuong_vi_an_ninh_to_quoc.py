"""Điều 56: “Huy chương Vì an ninh Tổ quốc”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import ARMED, ARMED_RULES, for_form
from thidua.law.words import form, holds, law, subject_is

HUY_CHUONG_VI_AN_NINH_TO_QUOC = form(
    "huy_chuong_vi_an_ninh_to_quoc", "Huy chương Vì an ninh Tổ quốc", cites="luat_06_2022 56"
)


@rule(HUY_CHUONG_VI_AN_NINH_TO_QUOC, cites="luat_06_2022 56")
def huy_chuong_vi_an_ninh_to_quoc() -> Condition:
    """So many years of continuous service, with the tasks well done. Out of scope by default: what the Law alone
    does not refuse still waits for the rules of the ministry.
    """
    served = reaches("so_nam_phuc_vu_luc_luong_vu_trang", "huy_chuong_vi_an_ninh_to_quoc.so_nam")
    return for_form(
        subject_is(ARMED),
        law("56", holds("thuoc_cong_an_nhan_dan", "hoan_thanh_tot_nhiem_vu_duoc_giao"), served),
        TextNeeded(ARMED_RULES),
    )
