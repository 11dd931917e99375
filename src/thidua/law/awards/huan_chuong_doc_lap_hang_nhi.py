"""Điều 37: “Huân chương Độc lập” hạng Nhì."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import collective_since, guest
from thidua.law.long_service import long_service, served, served_about
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, decree, ever, form, holds, law, received, subject_is

HUAN_CHUONG_DOC_LAP_HANG_NHI = form(
    "huan_chuong_doc_lap_hang_nhi", "Huân chương Độc lập hạng Nhì", cites="luat_06_2022 37"
)
HERE = "huan_chuong_doc_lap_hang_nhi"


def person() -> Condition:
    """Clause 1: long service in high posts, or an achievement that is an example for the whole country."""
    medal = "doc_lap_hang_nhi"
    return any_of(
        law("37.1.a", decree("14.3", long_service(served_about(medal, "bo_truong"), served(medal, "thu_truong")))),
        law("37.1.b", holds("nhieu_xuat_sac_neu_guong_toan_quoc")),
    )


def province_or_ministry() -> Condition:
    """Clause 2: on the round anniversary of its founding."""
    return all_of(
        law("37.2.a", ever("huan_chuong_doc_lap_hang_ba")),
        holds("ky_niem_ngay_thanh_lap_nam_tron", "nhieu_thanh_tich_xuat_sac", "be_day_truyen_thong_cong_lao_to_lon"),
        holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach"),
    )


def other_collective() -> Condition:
    """Clause 3: the years since the medal before, and what was won. Nothing stands in for the Government's flag."""
    return all_of(
        law(
            "37.3.a",
            collective_since("huan_chuong_doc_lap_hang_ba", HERE, won()),
        ),
        law("37.3.b", holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach")),
    )


def won() -> Condition:
    """The Government's flags, with the Prime Minister's commendation or flags of the ministry or province."""
    return all_of(
        received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu"),
        any_of(
            received("bang_khen_thu_tuong", f"{HERE}.bang_khen_thu_tuong"),
            received("co_thi_dua_bo_tinh", f"{HERE}.co_bo_tinh"),
        ),
        received("bang_khen_bo_tinh", f"{HERE}.bang_khen_bo_tinh"),
    )


@rule(HUAN_CHUONG_DOC_LAP_HANG_NHI, cites="luat_06_2022 37")
def huan_chuong_doc_lap_hang_nhi() -> Condition:
    """By clause: individuals, provinces and ministries, other collectives, and those abroad."""
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE), law("37.1", holds("chap_hanh_tot"), person())),
            all_of(subject_is("bo_tinh"), law("37.2", province_or_ministry())),
            all_of(subject_is("tap_the", "xa_phuong", "doanh_nghiep"), law("37.3", other_collective())),
            law("37.4", guest("nhieu_thanh_tich_xuat_sac", "bo_tinh_cong_nhan_va_de_nghi")),
        ),
    )
