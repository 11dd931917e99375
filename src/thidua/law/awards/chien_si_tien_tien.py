"""Điều 24.2: danh hiệu “Chiến sĩ tiên tiến”."""

from thidua.core.rules.condition import Condition, InTheYear, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.principles import ARMED, ARMED_RULES, for_person
from thidua.law.words import WELL, holds, law, subject_is, title

CHIEN_SI_TIEN_TIEN = title(
    "chien_si_tien_tien", "Chiến sĩ tiên tiến", cites="luat_06_2022 24", detail="luat_06_2022 24.4"
)


@rule(CHIEN_SI_TIEN_TIEN, cites="luat_06_2022 24.2")
def chien_si_tien_tien() -> Condition:
    """The standard of clause 1 for the army, the police and standing militia. Out of scope by default: what the Law
    alone does not refuse still waits for the rules of the two ministries.
    """
    return for_person(
        subject_is(ARMED),
        law("24.1.a", InTheYear(WELL)),
        law("24.1.b", holds("tu_luc_doan_ket_tich_cuc_thi_dua")),
        TextNeeded(ARMED_RULES),
    )
