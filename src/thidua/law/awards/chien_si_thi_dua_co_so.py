"""Điều 23: danh hiệu “Chiến sĩ thi đua cơ sở”."""

from thidua.core.rules.condition import Condition, InTheYear
from thidua.core.rules.mark import Mark
from thidua.core.rules.rule import rule
from thidua.law.awards.lao_dong_tien_tien import standard
from thidua.law.principles import for_person
from thidua.law.words import EXCELLENTLY, any_of, holds, law, title

CHIEN_SI_THI_DUA_CO_SO = title("chien_si_thi_dua_co_so", "Chiến sĩ thi đua cơ sở", cites="luat_06_2022 23")


@rule(CHIEN_SI_THI_DUA_CO_SO, cites="luat_06_2022 23")
def chien_si_thi_dua_co_so() -> Condition:
    """Meets the standard of “Lao động tiên tiến”, and: excellent completion, or an initiative, topic or ingenuity."""
    return for_person(
        law("23.1", standard()),
        law(
            "23.2",
            any_of(
                InTheYear(EXCELLENTLY),
                holds("sang_kien_duoc_co_so_cong_nhan"),
                holds("de_tai_da_nghiem_thu"),
                holds("muu_tri_sang_tao_trong_chien_dau"),
            ),
        ),
    )


@rule(CHIEN_SI_THI_DUA_CO_SO, cites="luat_06_2026", mark=Mark.DRAFT)
def du_thao_sua_doi() -> Condition:
    """As reports on the draft amendment tell it: excellent completion AND an initiative or topic. Not law as read."""
    return for_person(
        InTheYear(EXCELLENTLY),
        any_of(holds("sang_kien_duoc_co_so_cong_nhan"), holds("de_tai_da_nghiem_thu")),
    )
