"""Điều 36: “Huân chương Độc lập” hạng Nhất."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import collective_since, guest
from thidua.law.long_service import long_service, served
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, decree, ever, form, holds, law, received, subject_is

HUAN_CHUONG_DOC_LAP_HANG_NHAT = form(
    "huan_chuong_doc_lap_hang_nhat", "Huân chương Độc lập hạng Nhất", cites="luat_06_2022 36"
)
HERE = "huan_chuong_doc_lap_hang_nhat"


def person() -> Condition:
    """Clause 1: long service in high posts, or an achievement that is an example for the whole country."""
    medal = "doc_lap_hang_nhat"
    return any_of(
        law("36.1.a", decree("13.3", long_service(served(medal, "bo_truong")))),
        law("36.1.b", holds("dac_biet_xuat_sac_neu_guong_toan_quoc")),
    )


def province_or_ministry() -> Condition:
    """Clause 2: on the round anniversary of its founding."""
    return all_of(
        law("36.2.a", ever("huan_chuong_doc_lap_hang_nhi")),
        holds(
            "ky_niem_ngay_thanh_lap_nam_tron", "co_thanh_tich_dac_biet_xuat_sac", "be_day_truyen_thong_cong_lao_to_lon"
        ),
        holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach"),
    )


def other_collective() -> Condition:
    """Clause 3: the years since the medal before, and what was won. Nothing stands in for the Government's flag."""
    return all_of(
        law(
            "36.3.a",
            collective_since("huan_chuong_doc_lap_hang_nhi", HERE, won()),
        ),
        law("36.3.b", holds("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach")),
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


@rule(HUAN_CHUONG_DOC_LAP_HANG_NHAT, cites="luat_06_2022 36")
def huan_chuong_doc_lap_hang_nhat() -> Condition:
    """By clause: individuals, provinces and ministries, other collectives, and those abroad."""
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE), law("36.1", holds("chap_hanh_tot"), person())),
            all_of(subject_is("bo_tinh"), law("36.2", province_or_ministry())),
            all_of(subject_is("tap_the", "xa_phuong", "doanh_nghiep"), law("36.3", other_collective())),
            law("36.4", guest("co_thanh_tich_dac_biet_xuat_sac", "bo_tinh_cong_nhan_va_de_nghi")),
        ),
    )
