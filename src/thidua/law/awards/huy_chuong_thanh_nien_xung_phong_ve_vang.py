"""Điều 96.2: “Huy chương Thanh niên xung phong vẻ vang”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import ARMED, PEOPLE, for_form
from thidua.law.words import all_of, any_of, form, holds, law, subject_is

HUY_CHUONG_THANH_NIEN_XUNG_PHONG_VE_VANG = form(
    "huy_chuong_thanh_nien_xung_phong_ve_vang",
    "Huy chương Thanh niên xung phong vẻ vang",
    cites="luat_06_2022 96",
)


@rule(HUY_CHUONG_THANH_NIEN_XUNG_PHONG_VE_VANG, cites="luat_06_2022 96.2")
def huy_chuong_thanh_nien_xung_phong_ve_vang() -> Condition:
    """Two years and more in the Youth Volunteers of the wars, or fallen there and recognised as a martyr."""
    served = reaches("so_thang_tai_ngu_thanh_nien_xung_phong", "huy_chuong_thanh_nien_xung_phong_ve_vang.so_thang")
    return for_form(
        subject_is(*PEOPLE, ARMED),
        law(
            "96.2",
            any_of(
                all_of(holds("thanh_nien_xung_phong_khang_chien"), served),
                holds("thanh_nien_xung_phong_liet_si"),
            ),
        ),
    )
