"""Điều 55: “Huy chương Quân kỳ quyết thắng”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import ARMED, ARMED_RULES, for_form
from thidua.law.words import form, holds, law, subject_is

HUY_CHUONG_QUAN_KY_QUYET_THANG = form(
    "huy_chuong_quan_ky_quyet_thang", "Huy chương Quân kỳ quyết thắng", cites="luat_06_2022 55"
)


@rule(HUY_CHUONG_QUAN_KY_QUYET_THANG, cites="luat_06_2022 55")
def huy_chuong_quan_ky_quyet_thang() -> Condition:
    """So many years of continuous service, with the tasks well done. Out of scope by default: what the Law alone
    does not refuse still waits for the rules of the ministry.
    """
    served = reaches("so_nam_phuc_vu_luc_luong_vu_trang", "huy_chuong_quan_ky_quyet_thang.so_nam")
    return for_form(
        subject_is(ARMED),
        law("55", holds("thuoc_quan_doi_nhan_dan", "hoan_thanh_tot_nhiem_vu_duoc_giao"), served),
        TextNeeded(ARMED_RULES),
    )
