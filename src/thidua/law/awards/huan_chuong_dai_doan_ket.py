"""Điều 51: “Huân chương Đại đoàn kết dân tộc”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, decree, fails, form, holds, law, subject_is

HUAN_CHUONG_DAI_DOAN_KET = form("huan_chuong_dai_doan_ket", "Huân chương Đại đoàn kết dân tộc", cites="luat_06_2022 51")


@rule(HUAN_CHUONG_DAI_DOAN_KET, cites="luat_06_2022 51")
def huan_chuong_dai_doan_ket() -> Condition:
    """Great merit in building unity, recognised by the Fatherland Front; or long at the head of one of its members, and
    without another order for long service.
    """
    head = all_of(
        holds("dung_dau_to_chuc_thanh_vien_mat_tran_cap_tinh"),
        reaches("so_nam_dung_dau_lien_tuc", "huan_chuong_dai_doan_ket.so_nam_dung_dau"),
    )
    merit = law("51.1", holds("cong_lao_to_lon_dai_doan_ket", "uy_ban_trung_uong_mat_tran_cong_nhan"))
    return for_form(
        subject_is(*PEOPLE, "kieu_bao", "nguoi_nuoc_ngoai"),
        any_of(merit, decree("25.1.b", head)),
        decree("25.2", fails(holds("da_duoc_tang_huan_chuong_cong_hien"))),
    )
