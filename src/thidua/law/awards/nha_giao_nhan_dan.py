"""Điều 64: danh hiệu “Nhà giáo nhân dân”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, ever, form, holds, law, subject_is

NHA_GIAO_NHAN_DAN = form("nha_giao_nhan_dan", "Nhà giáo nhân dân", cites="luat_06_2022 64")
HERE = "nha_giao"


@rule(NHA_GIAO_NHAN_DAN, cites="luat_06_2022 64")
def nha_giao_nhan_dan() -> Condition:
    """Virtue, talent and years; time in border, island and especially difficult areas counts double (clause 4). The
    Government's detail has not been read: what the Law alone does not refuse still waits for it.
    """
    direct = reaches("so_nam_truc_tiep_chuyen_mon", f"{HERE}.nhan_dan_so_nam_truc_tiep")
    manager = all_of(
        holds("la_can_bo_quan_ly_nganh"),
        reaches("so_nam_cong_tac_trong_nganh", f"{HERE}.nhan_dan_so_nam_quan_ly"),
        reaches("so_nam_truc_tiep_chuyen_mon", f"{HERE}.nhan_dan_so_nam_truc_tiep_cua_quan_ly"),
    )
    return for_form(
        subject_is(*PEOPLE),
        law("64.2", ever("nha_giao_uu_tu")),
        law("64.2.a", holds("trung_thanh_voi_to_quoc", "chap_hanh_tot")),
        law("64.2.b", holds("pham_chat_tai_nang_nghe_nghiep_nhan_dan")),
        law("64.2.c", any_of(direct, manager)),
        TextNeeded("nd_danh_hieu_nhan_dan_uu_tu"),
    )
