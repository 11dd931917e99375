"""Điều 50: “Huân chương Chiến công” hạng Ba."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import ARMED, ARMED_UNIT, PEOPLE, for_form
from thidua.law.words import all_of, any_of, form, holds, law, subject_is

HUAN_CHUONG_CHIEN_CONG_HANG_BA = form(
    "huan_chuong_chien_cong_hang_ba", "Huân chương Chiến công hạng Ba", cites="luat_06_2022 50"
)
FEAT, STRUGGLE = "chien_cong_hang_ba", "dau_tranh_toi_pham_hang_ba"


def person() -> Condition:
    """Clause 1: a feat in combat, or courage against crime; a civilian can have it too."""
    return any_of(
        law("50.1.a", holds(FEAT, "bo_tinh_cong_nhan")),
        law(
            "50.1.b",
            holds(STRUGGLE, "chap_hanh_tot", "hoan_thanh_xuat_sac_nhiem_vu_duoc_giao", "bo_tinh_cong_nhan"),
        ),
    )


def collective() -> Condition:
    """Clause 2."""
    clean = holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach", "hoan_thanh_xuat_sac_nhiem_vu_duoc_giao")
    return any_of(
        law("50.2.a", holds(FEAT, "bo_tinh_cong_nhan")),
        law("50.2.b", holds(STRUGGLE, "bo_tinh_cong_nhan"), clean),
    )


@rule(HUAN_CHUONG_CHIEN_CONG_HANG_BA, cites="luat_06_2022 50")
def huan_chuong_chien_cong_hang_ba() -> Condition:
    """By clause: individuals, also civilians, and collectives; recognised by the ministry or province."""
    loyal = holds("trung_thanh_voi_to_quoc_nhan_dan")
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE, ARMED), law("50.1", loyal, person())),
            all_of(subject_is("tap_the", ARMED_UNIT, "xa_phuong", "doanh_nghiep"), law("50.2", loyal, collective())),
        ),
    )
