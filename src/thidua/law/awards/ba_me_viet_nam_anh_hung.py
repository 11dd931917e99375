"""Điều 61: danh hiệu “Bà mẹ Việt Nam anh hùng”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.principles import ARMED, PEOPLE, for_form
from thidua.law.words import form, holds, law, subject_is

BA_ME_VIET_NAM_ANH_HUNG = form("ba_me_viet_nam_anh_hung", "Bà mẹ Việt Nam anh hùng", cites="luat_06_2022 61")


@rule(BA_ME_VIET_NAM_ANH_HUNG, cites="luat_06_2022 61")
def ba_me_viet_nam_anh_hung() -> Condition:
    """A mother of many sacrifices (clause 1), by the rules of the Standing Committee of the National Assembly
    (clause 2), which have not been read.
    """
    return for_form(
        subject_is(*PEOPLE, ARMED),
        law("61.1", holds("ba_me_nhieu_cong_hien_hy_sinh")),
        law("61.2", TextNeeded("quy_dinh_ubtvqh_ba_me")),
    )
