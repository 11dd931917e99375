"""Điều 21: danh hiệu “Chiến sĩ thi đua toàn quốc”."""

from thidua.core.rules.condition import Condition, Received, Streak
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_person
from thidua.law.words import any_of, holds, law, subject_is, title

CHIEN_SI_THI_DUA_TOAN_QUOC = title("chien_si_thi_dua_toan_quoc", "Chiến sĩ thi đua toàn quốc", cites="luat_06_2022 21")


@rule(CHIEN_SI_THI_DUA_TOAN_QUOC, cites="luat_06_2022 21")
def chien_si_thi_dua_toan_quoc() -> Condition:
    """Chosen among those with the title of the ministry or province so many times on end, with an initiative or topic
    that reaches the whole country.
    """
    return for_person(
        subject_is(*PEOPLE),
        law(
            "21.1.a",
            Streak(Received("chien_si_thi_dua_bo_tinh"), "chien_si_thi_dua_toan_quoc.so_lan_lien_tuc"),
            holds("thanh_tich_xuat_sac_tieu_bieu_duoc_lua_chon"),
        ),
        law(
            "21.1.b",
            any_of(
                holds("sang_kien_hieu_qua_toan_quoc"),
                holds("de_tai_anh_huong_toan_quoc"),
                holds("muu_tri_anh_huong_toan_quoc"),
            ),
        ),
    )
