"""Điều 67: danh hiệu “Nghệ nhân nhân dân”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import ever, form, holds, law, subject_is

NGHE_NHAN_NHAN_DAN = form("nghe_nhan_nhan_dan", "Nghệ nhân nhân dân", cites="luat_06_2022 67")


@rule(NGHE_NHAN_NHAN_DAN, cites="luat_06_2022 67")
def nghe_nhan_nhan_dan() -> Condition:
    """Skill, years and merit in keeping heritage. The Government's detail has not been read: what the Law alone does
    not refuse still waits for it.
    """
    return for_form(
        subject_is(*PEOPLE),
        law("67.2", ever("nghe_nhan_uu_tu")),
        law("67.2.a", holds("trung_thanh_voi_to_quoc", "chap_hanh_tot")),
        law(
            "67.2.b",
            holds("pham_chat_ky_nang_dac_biet_xuat_sac"),
            reaches("so_nam_bao_ve_di_san", "nghe_nhan.nhan_dan_so_nam"),
        ),
        law("67.2.c", holds("cong_lon_bao_ve_di_san")),
        law("67.2.d", holds("tieu_bieu_di_san_ca_nuoc")),
        TextNeeded("nd_danh_hieu_nhan_dan_uu_tu"),
    )
