"""What is asked of everybody, whatever the title: Điều 5 of the Law, Điều 4 of Nghị định 152/2025/NĐ-CP."""

from thidua.core.rules.condition import Clause, Condition
from thidua.law.words import all_of, any_of, fails, holds, law, not_held_up, setting, subject_is

WORKERS = ("cong_nhan", "nong_dan", "nguoi_lao_dong")
LEARNED = ("doanh_nhan", "tri_thuc")
PEOPLE = ("ca_nhan_co_quan", *WORKERS, *LEARNED)
ARMED, ARMED_UNIT, ARMED_RULES = "luc_luong_vu_trang", "tap_the_luc_luong_vu_trang", "quy_dinh_bqp_bca"
ABROAD = ("kieu_bao", "nguoi_nuoc_ngoai", "tap_the_kieu_bao", "tap_the_nuoc_ngoai")


def clear() -> Condition:
    """Not while discipline, signs of a violation or a complaint are being examined (Nghị định 152, Điều 4.4; before it
    Nghị định 98, Điều 4). The case waits; it is not refused.
    """
    return any_of(
        fails(setting("nguyen_tac.tam_dung_khi_dang_xem_xet")),
        not_held_up("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu"),
    )


def still_there() -> Condition:
    """No commendation of a body dissolved in reorganisation (official summary of Thông tư 15/2025/TT-BNV)."""
    asked = any_of(fails(setting("nguyen_tac.khong_khen_don_vi_da_giai_the")), fails(holds("don_vi_da_giai_the")))
    return Clause("tt_15_2025", asked)


def once() -> Condition:
    """Điều 5.2.c of the Law: not several forms of commendation for one achievement. A title is no form."""
    return law("5.2.c", fails(holds("thanh_tich_da_duoc_khen")))


def for_person(*asked: Condition) -> Condition:
    """A title of a person or household."""
    return all_of(*asked, clear())


def for_collective(*asked: Condition) -> Condition:
    """A title of a collective."""
    return all_of(*asked, clear(), still_there())


def for_form(*asked: Condition) -> Condition:
    """A form of commendation, of anybody."""
    one = (*PEOPLE, ARMED, "ho_gia_dinh", "kieu_bao", "nguoi_nuoc_ngoai")
    return all_of(*asked, once(), clear(), any_of(subject_is(*one), still_there()))
