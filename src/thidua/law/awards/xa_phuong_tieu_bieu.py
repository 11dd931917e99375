"""Điều 29: danh hiệu xã, phường, đặc khu tiêu biểu."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import for_collective
from thidua.law.words import DECREE, all_of, decree, holds, law, subject_is, title

XA_PHUONG_TIEU_BIEU = title(
    "xa_phuong_tieu_bieu", "Xã, phường, đặc khu tiêu biểu", cites="luat_06_2022 29", detail="luat_06_2022 29.2"
)


def standards() -> Condition:
    """Points a to đ of clause 1."""
    return all_of(
        law("29.1.a", holds("thuc_hien_tot_nhiem_vu_kinh_te_xa_hoi_quoc_phong")),
        law("29.1.b", holds("doi_song_kinh_te_on_dinh")),
        law("29.1.c", holds("doi_song_van_hoa_tinh_than_lanh_manh")),
        law("29.1.d", holds("moi_truong_an_toan_canh_quan_sach_dep")),
        law("29.1.đ", holds("chap_hanh_tot")),
    )


@rule(XA_PHUONG_TIEU_BIEU, cites="luat_06_2022 29", gives_way=DECREE)
def xa_phuong_thi_tran_tieu_bieu() -> Condition:
    """While there were districts: leads the emulation of its district."""
    return for_collective(subject_is("xa_phuong"), law("29.1", holds("dan_dau_phong_trao_cap_huyen")), standards())


@rule(XA_PHUONG_TIEU_BIEU, cites="luat_06_2022 29", begins=DECREE)
def xa_phuong_dac_khu_tieu_bieu() -> Condition:
    """Since the districts are gone: leads the emulation of its province (Nghị định 152, Điều 8)."""
    return for_collective(subject_is("xa_phuong"), decree("8", holds("dan_dau_phong_trao_cap_tinh")), standards())
