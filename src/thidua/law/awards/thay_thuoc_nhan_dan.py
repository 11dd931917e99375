"""Điều 65: danh hiệu “Thầy thuốc nhân dân”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, ever, form, holds, law, subject_is

THAY_THUOC_NHAN_DAN = form("thay_thuoc_nhan_dan", "Thầy thuốc nhân dân", cites="luat_06_2022 65")
HERE = "thay_thuoc"


@rule(THAY_THUOC_NHAN_DAN, cites="luat_06_2022 65")
def thay_thuoc_nhan_dan() -> Condition:
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
        law("65.2", ever("thay_thuoc_uu_tu")),
        law("65.2.a", holds("trung_thanh_voi_to_quoc", "chap_hanh_tot")),
        law("65.2.b", holds("pham_chat_tai_nang_nghe_nghiep_nhan_dan")),
        law("65.2.c", any_of(direct, manager)),
        TextNeeded("nd_danh_hieu_nhan_dan_uu_tu"),
    )
