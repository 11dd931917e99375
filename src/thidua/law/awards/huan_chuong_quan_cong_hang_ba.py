"""Điều 41: “Huân chương Quân công” hạng Ba."""

from thidua.core.rules.condition import Condition, Received, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import collective_since, reaches
from thidua.law.principles import ARMED, ARMED_RULES, ARMED_UNIT, for_form
from thidua.law.words import EXCELLENTLY, all_of, any_of, either_year, form, holds, law, received, subject_is

HUAN_CHUONG_QUAN_CONG_HANG_BA = form(
    "huan_chuong_quan_cong_hang_ba", "Huân chương Quân công hạng Ba", cites="luat_06_2022 41"
)
HERE = "huan_chuong_quan_cong_hang_ba"
BEFORE = "huan_chuong_bao_ve_to_quoc_hang_nhat"


def ministry() -> Condition:
    """Clause 2: the Ministry of Defence or of Public Security, on the round anniversary of its founding."""
    return all_of(
        holds("bo_quoc_phong_bo_cong_an", "ky_niem_ngay_thanh_lap_nam_tron"),
        holds("co_thanh_tich_xuat_sac", "be_day_truyen_thong_cong_lao_to_lon"),
        holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach"),
    )


def won() -> Condition:
    """The Government's flags, with the Prime Minister's commendation or flags of the two ministries."""
    return all_of(
        received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu"),
        any_of(
            received("bang_khen_thu_tuong", f"{HERE}.bang_khen_thu_tuong"),
            received("co_thi_dua_bo_tinh", f"{HERE}.co_bo"),
        ),
    )


def unit() -> Condition:
    """Clause 3: the years since the order before, and what was won in them."""
    run = either_year(EXCELLENTLY, Received("don_vi_quyet_thang"))
    return all_of(
        law("41.3.a", collective_since(BEFORE, HERE, won(), run=run)),
        law("41.3.b", holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach")),
        law("41.3.c", reaches("so_nam_xay_dung_phat_trien", f"{HERE}.so_nam_xay_dung")),
    )


@rule(HUAN_CHUONG_QUAN_CONG_HANG_BA, cites="luat_06_2022 41")
def huan_chuong_quan_cong_hang_ba() -> Condition:
    """For the army and the police alone. Out of scope by default: what the Law alone does not refuse still waits
    for the rules of the two ministries.
    """
    person = any_of(
        law("41.1.a", holds("cong_hien_lau_dai_luc_luong_vu_trang")),
        law("41.1.b", holds("quoc_phong_an_ninh_neu_guong_toan_quoc_hang_ba")),
    )
    return for_form(
        any_of(
            all_of(subject_is(ARMED), law("41.1", holds("chap_hanh_tot"), person)),
            all_of(subject_is("bo_tinh"), law("41.2", ministry())),
            all_of(subject_is(ARMED_UNIT), law("41.3", unit())),
        ),
        TextNeeded(ARMED_RULES),
    )
