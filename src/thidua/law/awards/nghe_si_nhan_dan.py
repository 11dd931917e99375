"""Điều 66: danh hiệu “Nghệ sĩ nhân dân”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, ever, form, holds, law, subject_is

NGHE_SI_NHAN_DAN = form("nghe_si_nhan_dan", "Nghệ sĩ nhân dân", cites="luat_06_2022 66")


@rule(NGHE_SI_NHAN_DAN, cites="luat_06_2022 66")
def nghe_si_nhan_dan() -> Condition:
    """Talent, years (fewer for circus and dance), and prizes or outstanding work. The Government's detail has not been
    read: what the Law alone does not refuse still waits for it.
    """
    years = any_of(
        reaches("so_nam_hoat_dong_nghe_thuat", "nghe_si.nhan_dan_so_nam"),
        all_of(
            holds("nghe_thuat_xiec_mua"), reaches("so_nam_hoat_dong_nghe_thuat", "nghe_si.nhan_dan_so_nam_xiec_mua")
        ),
    )
    return for_form(
        subject_is(*PEOPLE),
        law("66.2", ever("nghe_si_uu_tu")),
        law("66.2.a", holds("trung_thanh_voi_to_quoc", "chap_hanh_tot")),
        law("66.2.b", holds("pham_chat_tai_nang_nghe_nghiep_nhan_dan")),
        law("66.2.c", years),
        law("66.2.d", holds("giai_thuong_tac_pham_sau_uu_tu")),
        TextNeeded("nd_danh_hieu_nhan_dan_uu_tu"),
    )
