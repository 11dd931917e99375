"""Điều 38: “Huân chương Độc lập” hạng Ba."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import collective_since, guest, reaches
from thidua.law.long_service import long_service, served_about
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, decree, form, holds, law, received, subject_is

HUAN_CHUONG_DOC_LAP_HANG_BA = form(
    "huan_chuong_doc_lap_hang_ba", "Huân chương Độc lập hạng Ba", cites="luat_06_2022 38"
)
HERE = "huan_chuong_doc_lap_hang_ba"


def person() -> Condition:
    """Clause 1: long service in high posts, or an achievement that is an example for the whole country."""
    medal = "doc_lap_hang_ba"
    return any_of(
        law("38.1.a", decree("15", long_service(served_about(medal, "bo_truong"), served_about(medal, "thu_truong")))),
        law("38.1.b", holds("xuat_sac_neu_guong_toan_quoc")),
    )


def province_or_ministry() -> Condition:
    """Clause 2: on the round anniversary of its founding."""
    return all_of(
        holds("ky_niem_ngay_thanh_lap_nam_tron", "nhieu_thanh_tich_xuat_sac", "be_day_truyen_thong_cong_lao_to_lon"),
        holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach"),
    )


def other_collective() -> Condition:
    """Clause 3: the years since the medal before, and what was won. Nothing stands in for the Government's flag."""
    return all_of(
        law(
            "38.3.a",
            collective_since("huan_chuong_lao_dong_hang_nhat", HERE, won()),
        ),
        law("38.3.b", holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach")),
        law("38.3.c", reaches("so_nam_xay_dung_phat_trien", f"{HERE}.so_nam_xay_dung")),
    )


def won() -> Condition:
    """The Government's flags, with the Prime Minister's commendation or flags of the ministry or province."""
    return all_of(
        received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu"),
        any_of(
            received("bang_khen_thu_tuong", f"{HERE}.bang_khen_thu_tuong"),
            received("co_thi_dua_bo_tinh", f"{HERE}.co_bo_tinh"),
        ),
    )


@rule(HUAN_CHUONG_DOC_LAP_HANG_BA, cites="luat_06_2022 38")
def huan_chuong_doc_lap_hang_ba() -> Condition:
    """By clause: individuals, provinces and ministries, other collectives, and those abroad."""
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE), law("38.1", holds("chap_hanh_tot"), person())),
            all_of(subject_is("bo_tinh"), law("38.2", province_or_ministry())),
            all_of(subject_is("tap_the", "xa_phuong", "doanh_nghiep"), law("38.3", other_collective())),
            law("38.4", guest("co_thanh_tich_xuat_sac", "bo_tinh_cong_nhan_va_de_nghi")),
        ),
    )
