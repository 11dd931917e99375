"""Điều 27.2: danh hiệu “Đơn vị quyết thắng”."""

from thidua.core.rules.condition import Amount, Condition, InTheYear, ShareAtLeast, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.principles import ARMED_RULES, ARMED_UNIT, for_collective
from thidua.law.words import EXCELLENTLY, has, holds, law, subject_is, title

DON_VI_QUYET_THANG = title(
    "don_vi_quyet_thang", "Đơn vị quyết thắng", cites="luat_06_2022 27", detail="luat_06_2022 27.3"
)
HERE = "don_vi_quyet_thang"


@rule(DON_VI_QUYET_THANG, cites="luat_06_2022 27.2")
def don_vi_quyet_thang() -> Condition:
    """The points of clause 1, with “Chiến sĩ tiên tiến” instead of “Lao động tiên tiến”. Out of scope by default:
    what the Law alone does not refuse still waits for the rules of the two ministries.
    """
    return for_collective(
        subject_is(ARMED_UNIT),
        law("27.1.a", InTheYear(EXCELLENTLY)),
        law("27.1.b", holds("thi_dua_thuong_xuyen_thiet_thuc_hieu_qua")),
        law(
            "27.2",
            ShareAtLeast(Amount("so_hoan_thanh_nhiem_vu"), Amount("so_ca_nhan"), f"{HERE}.ty_le_hoan_thanh"),
            ShareAtLeast(Amount("so_chien_si_tien_tien"), Amount("so_ca_nhan"), f"{HERE}.ty_le_chien_si_tien_tien"),
        ),
        law("27.1.d", has("so_chien_si_thi_dua_co_so")),
        law("27.1.đ", holds("noi_bo_doan_ket", "guong_mau_chap_hanh")),
        TextNeeded(ARMED_RULES),
    )
