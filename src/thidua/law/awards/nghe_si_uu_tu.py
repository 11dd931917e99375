"""Điều 66: danh hiệu “Nghệ sĩ ưu tú”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, form, holds, law, subject_is

NGHE_SI_UU_TU = form("nghe_si_uu_tu", "Nghệ sĩ ưu tú", cites="luat_06_2022 66")


@rule(NGHE_SI_UU_TU, cites="luat_06_2022 66")
def nghe_si_uu_tu() -> Condition:
    """Talent, years (fewer for circus and dance), and prizes or outstanding work. The Government's detail has not been
    read: what the Law alone does not refuse still waits for it.
    """
    years = any_of(
        reaches("so_nam_hoat_dong_nghe_thuat", "nghe_si.uu_tu_so_nam"),
        all_of(holds("nghe_thuat_xiec_mua"), reaches("so_nam_hoat_dong_nghe_thuat", "nghe_si.uu_tu_so_nam_xiec_mua")),
    )
    return for_form(
        subject_is(*PEOPLE),
        law("66.3.a", holds("trung_thanh_voi_to_quoc", "chap_hanh_tot")),
        law("66.3.b", holds("pham_chat_tai_nang_nghe_nghiep_uu_tu")),
        law("66.3.c", years),
        law("66.3.c", holds("giai_thuong_tac_pham_xuat_sac")),
        TextNeeded("nd_danh_hieu_nhan_dan_uu_tu"),
    )
