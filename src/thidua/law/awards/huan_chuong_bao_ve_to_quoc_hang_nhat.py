"""Điều 45: “Huân chương Bảo vệ Tổ quốc” hạng Nhất."""

from thidua.core.rules.condition import Condition, Received, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import collective_since, instead_of_flags, person_since
from thidua.law.principles import ARMED, ARMED_RULES, ARMED_UNIT, for_form
from thidua.law.words import EXCELLENTLY, all_of, any_of, either_year, form, holds, law, received, subject_is

HUAN_CHUONG_BAO_VE_TO_QUOC_HANG_NHAT = form(
    "huan_chuong_bao_ve_to_quoc_hang_nhat", "Huân chương Bảo vệ Tổ quốc hạng Nhất", cites="luat_06_2022 45"
)
HERE = "huan_chuong_bao_ve_to_quoc_hang_nhat"
BEFORE = "huan_chuong_bao_ve_to_quoc_hang_nhi"


def person() -> Condition:
    """One of the points of clause 1."""
    return any_of(
        law("45.1.a", holds("dot_xuat_quoc_phong_an_ninh_hang_nhat")),
        law("45.1.b", holds("cong_trinh_quoc_phong_an_ninh_hang_nhat")),
        law("45.1.c", person_since(BEFORE, HERE, "chien_si_thi_dua_bo_tinh")),
        law("45.1.d", holds("cong_hien_lau_dai_luc_luong_vu_trang")),
    )


def since_the_award_before() -> Condition:
    """Point b of clause 2: the years since, and the flags of the Government or of the two ministries won in them."""
    return collective_since(
        BEFORE,
        HERE,
        received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu"),
        all_of(
            received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu_cung_co_bo"),
            received("co_thi_dua_bo_tinh", f"{HERE}.co_bo_cung_co_chinh_phu"),
        ),
        received("co_thi_dua_bo_tinh", f"{HERE}.co_bo"),
        instead_of_flags(HERE),
        run=either_year(EXCELLENTLY, Received("don_vi_quyet_thang")),
    )


def collective() -> Condition:
    """One of the points of clause 2."""
    return any_of(
        law("45.2.a", holds("dot_xuat_quoc_phong_an_ninh_hang_nhat", "bo_tinh_cong_nhan")),
        law("45.2.b", since_the_award_before()),
    )


@rule(HUAN_CHUONG_BAO_VE_TO_QUOC_HANG_NHAT, cites="luat_06_2022 45")
def huan_chuong_bao_ve_to_quoc_hang_nhat() -> Condition:
    """For the armed forces alone. Out of scope by default: what the Law alone does not refuse still waits for the
    rules of the two ministries.
    """
    clean = holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach", "chap_hanh_tot")
    return for_form(
        any_of(
            all_of(subject_is(ARMED), law("45.1", holds("chap_hanh_tot"), person())),
            all_of(subject_is(ARMED_UNIT), law("45.2", clean, collective())),
        ),
        TextNeeded(ARMED_RULES),
    )
