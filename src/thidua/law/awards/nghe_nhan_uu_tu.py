"""Điều 67: danh hiệu “Nghệ nhân ưu tú”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import form, holds, law, subject_is

NGHE_NHAN_UU_TU = form("nghe_nhan_uu_tu", "Nghệ nhân ưu tú", cites="luat_06_2022 67")


@rule(NGHE_NHAN_UU_TU, cites="luat_06_2022 67")
def nghe_nhan_uu_tu() -> Condition:
    """Skill, years and merit in keeping heritage. The Government's detail has not been read: what the Law alone does
    not refuse still waits for it.
    """
    return for_form(
        subject_is(*PEOPLE),
        law("67.3.a", holds("trung_thanh_voi_to_quoc", "chap_hanh_tot")),
        law(
            "67.3.b",
            holds("pham_chat_ky_nang_dac_biet_xuat_sac"),
            reaches("so_nam_bao_ve_di_san", "nghe_nhan.uu_tu_so_nam"),
        ),
        law("67.3.c", holds("cong_lon_bao_ve_di_san")),
        law("67.3.d", holds("tieu_bieu_di_san_dia_phuong")),
        TextNeeded("nd_danh_hieu_nhan_dan_uu_tu"),
    )
