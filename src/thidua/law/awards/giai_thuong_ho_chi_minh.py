"""Điều 68, 69: “Giải thưởng Hồ Chí Minh”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, form, holds, law, subject_is

GIAI_THUONG_HO_CHI_MINH = form("giai_thuong_ho_chi_minh", "Giải thưởng Hồ Chí Minh", cites="luat_06_2022 69")


def work() -> Condition:
    """What clause 1 of the article asks of the work."""
    return all_of(
        law("69.1.a", holds("cong_trinh_dac_biet_xuat_sac")),
        law("69.1.b", holds("cong_trinh_gia_tri_rat_cao")),
        law("69.1.c", holds("cong_trinh_anh_huong_rong_lau_dai")),
    )


@rule(GIAI_THUONG_HO_CHI_MINH, cites="luat_06_2022 69")
def giai_thuong_ho_chi_minh() -> Condition:
    """Authors of works in use since 02/9/1945, given every five years. The Government's detail has not been read:
    what the Law alone does not refuse still waits for it.
    """
    author = law("68.1", holds("tac_gia_cong_trinh_tac_pham", "cong_bo_su_dung_tu_02_9_1945", "chap_hanh_tot"))
    guest = law("68.2", holds("ton_trong_doc_lap_chu_quyen", "tac_gia_cong_trinh_ve_viet_nam"))
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE, "kieu_bao"), author, work()),
            all_of(subject_is("nguoi_nuoc_ngoai"), guest),
        ),
        TextNeeded("nd_danh_hieu_nhan_dan_uu_tu"),
    )
