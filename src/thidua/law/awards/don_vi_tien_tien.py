"""Điều 28.2: danh hiệu “Đơn vị tiên tiến”."""

from thidua.core.rules.condition import Amount, Condition, InTheYear, ShareAtLeast, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.principles import ARMED_RULES, ARMED_UNIT, for_collective
from thidua.law.words import WELL, fails, has, holds, law, subject_is, title

DON_VI_TIEN_TIEN = title("don_vi_tien_tien", "Đơn vị tiên tiến", cites="luat_06_2022 28", detail="luat_06_2022 28.3")
HERE = "don_vi_tien_tien"


@rule(DON_VI_TIEN_TIEN, cites="luat_06_2022 28.2")
def don_vi_tien_tien() -> Condition:
    """The points of clause 1, with “Chiến sĩ tiên tiến” instead of “Lao động tiên tiến”. Out of scope by default:
    what the Law alone does not refuse still waits for the rules of the two ministries.
    """
    return for_collective(
        subject_is(ARMED_UNIT),
        law("28.1.a", InTheYear(WELL)),
        law("28.1.b", holds("thi_dua_thuong_xuyen_thiet_thuc_hieu_qua")),
        law(
            "28.2",
            ShareAtLeast(Amount("so_chien_si_tien_tien"), Amount("so_ca_nhan"), f"{HERE}.ty_le_chien_si_tien_tien"),
            fails(has("so_bi_ky_luat_tu_canh_cao")),
        ),
        law("28.1.d", holds("noi_bo_doan_ket", "chap_hanh_tot")),
        TextNeeded(ARMED_RULES),
    )
