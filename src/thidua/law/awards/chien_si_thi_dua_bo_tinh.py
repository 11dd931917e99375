"""Điều 22: danh hiệu chiến sĩ thi đua Bộ, ban, ngành, tỉnh."""

from thidua.core.rules.condition import Condition, Received, Streak
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_person
from thidua.law.words import any_of, holds, law, subject_is, title

CHIEN_SI_THI_DUA_BO_TINH = title(
    "chien_si_thi_dua_bo_tinh", "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh", cites="luat_06_2022 22"
)


@rule(CHIEN_SI_THI_DUA_BO_TINH, cites="luat_06_2022 22")
def chien_si_thi_dua_bo_tinh() -> Condition:
    """Chosen among those with “Chiến sĩ thi đua cơ sở” so many times on end, with an initiative or topic that reaches
    the whole ministry or province.
    """
    return for_person(
        subject_is(*PEOPLE),
        law(
            "22.1.a",
            Streak(Received("chien_si_thi_dua_co_so"), "chien_si_thi_dua_bo_tinh.so_lan_lien_tuc"),
            holds("thanh_tich_xuat_sac_tieu_bieu_duoc_lua_chon"),
        ),
        law(
            "22.1.b",
            any_of(
                holds("sang_kien_hieu_qua_trong_bo_tinh"),
                holds("de_tai_anh_huong_trong_bo_tinh"),
                holds("muu_tri_anh_huong_toan_luc_luong"),
            ),
        ),
    )
