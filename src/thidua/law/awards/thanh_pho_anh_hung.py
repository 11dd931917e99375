"""Điều 60: danh hiệu “Tỉnh Anh hùng”, “Thành phố Anh hùng”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import for_form
from thidua.law.words import form, holds, law, subject_is

THANH_PHO_ANH_HUNG = form("thanh_pho_anh_hung", "Tỉnh Anh hùng, Thành phố Anh hùng", cites="luat_06_2022 60")


@rule(THANH_PHO_ANH_HUNG, cites="luat_06_2022 60")
def thanh_pho_anh_hung() -> Condition:
    """For a province or a city under central rule that meets all three clauses."""
    return for_form(
        subject_is("bo_tinh"),
        law("60.1", holds("dac_biet_xuat_sac_toan_dien")),
        law("60.2", holds("nang_dong_sang_tao_trung_tam_dong_luc")),
        law("60.3", holds("to_chuc_dang_chinh_quyen_mat_tran_doan_ket")),
    )
