"""Điều 75: giấy khen."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import form, holds, law, subject_is

GIAY_KHEN = form("giay_khen", "Giấy khen", cites="luat_06_2022 75", detail="luat_06_2022 75.2")


@rule(GIAY_KHEN, cites="luat_06_2022 75")
def giay_khen() -> Condition:
    """The Law sets no standard: the ministry or province does (Điều 75.2), and a person says whether it is met."""
    return for_form(
        subject_is(*PEOPLE, "tap_the", "doanh_nghiep", "xa_phuong", "thon_to_dan_pho", "ho_gia_dinh"),
        law("75.2", holds("dat_tieu_chuan_giay_khen_do_bo_tinh_quy_dinh")),
    )
