"""Điều 52: “Huân chương Dũng cảm”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import form, holds, law, subject_is

HUAN_CHUONG_DUNG_CAM = form("huan_chuong_dung_cam", "Huân chương Dũng cảm", cites="luat_06_2022 52")


@rule(HUAN_CHUONG_DUNG_CAM, cites="luat_06_2022 52")
def huan_chuong_dung_cam() -> Condition:
    """A brave act that saves people or property, an example for the ministry, the province or the country."""
    return for_form(
        subject_is(*PEOPLE, "kieu_bao", "nguoi_nuoc_ngoai"),
        law("52", holds("hanh_dong_dung_cam_cuu_nguoi_cuu_tai_san", "neu_guong_trong_bo_tinh_hoac_toan_quoc")),
    )
