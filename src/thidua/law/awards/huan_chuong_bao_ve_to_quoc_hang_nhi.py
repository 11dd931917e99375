"""Điều 46: “Huân chương Bảo vệ Tổ quốc” hạng Nhì."""

from thidua.core.rules.condition import Condition, Received, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import collective_since, instead_of_flags, person_since
from thidua.law.principles import ARMED, ARMED_RULES, ARMED_UNIT, for_form
from thidua.law.words import EXCELLENTLY, all_of, any_of, either_year, form, holds, law, received, subject_is

HUAN_CHUONG_BAO_VE_TO_QUOC_HANG_NHI = form(
    "huan_chuong_bao_ve_to_quoc_hang_nhi", "Huân chương Bảo vệ Tổ quốc hạng Nhì", cites="luat_06_2022 46"
)
HERE = "huan_chuong_bao_ve_to_quoc_hang_nhi"
BEFORE = "huan_chuong_bao_ve_to_quoc_hang_ba"


def person() -> Condition:
    """One of the points of clause 1."""
    return any_of(
        law("46.1.a", holds("dot_xuat_quoc_phong_an_ninh_hang_nhi")),
        law("46.1.b", holds("cong_trinh_quoc_phong_an_ninh_hang_nhi")),
        law("46.1.c", person_since(BEFORE, HERE, "chien_si_thi_dua_bo_tinh")),
        law("46.1.d", holds("cong_hien_lau_dai_luc_luong_vu_trang")),
    )


def since_the_award_before() -> Condition:
    """Point b of clause 2: the years since, and the flags of the Government or of the two ministries won in them."""
    return collective_since(
        BEFORE,
        HERE,
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
        law("46.2.a", holds("dot_xuat_quoc_phong_an_ninh_hang_nhi", "bo_tinh_cong_nhan")),
        law("46.2.b", since_the_award_before()),
    )


@rule(HUAN_CHUONG_BAO_VE_TO_QUOC_HANG_NHI, cites="luat_06_2022 46")
def huan_chuong_bao_ve_to_quoc_hang_nhi() -> Condition:
    """For the armed forces alone. Out of scope by default: what the Law alone does not refuse still waits for the
    rules of the two ministries.
    """
    clean = holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach", "chap_hanh_tot")
    return for_form(
        any_of(
            all_of(subject_is(ARMED), law("46.1", holds("chap_hanh_tot"), person())),
            all_of(subject_is(ARMED_UNIT), law("46.2", clean, collective())),
        ),
        TextNeeded(ARMED_RULES),
    )
