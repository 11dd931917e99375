"""Điều 63: danh hiệu “Anh hùng Lao động”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, form, holds, law, subject_is

ANH_HUNG_LAO_DONG = form("anh_hung_lao_dong", "Anh hùng Lao động", cites="luat_06_2022 63")
HERE = "anh_hung_lao_dong"


def person() -> Condition:
    """Clause 1, all points."""
    return all_of(
        loyal(),
        law("63.1.b", holds("lao_dong_sang_tao_dac_biet_xuat_sac")),
        law("63.1.c", reaches("so_nam_dong_gop_quan_trong", f"{HERE}.so_nam"), holds("duoc_tap_the_suy_ton")),
        law("63.1.d", holds("sang_kien_cong_trinh_gia_tri_dac_biet_toan_quoc")),
        law("63.1.đ", holds("cong_lon_boi_duong_dao_tao")),
    )


def loyal() -> Condition:
    """Point a of clause 1."""
    return law("63.1.a", holds("tuyet_doi_trung_thanh_guong_mau"))


def collective() -> Condition:
    """Clause 2, all points."""
    return all_of(
        law("63.2.a", holds("lao_dong_sang_tao_dac_biet_xuat_sac")),
        law(
            "63.2.b",
            holds("dan_dau_toan_quoc_nang_suat_chat_luong"),
            reaches("so_nam_dan_dau_toan_quoc", f"{HERE}.so_nam_tap_the"),
        ),
        law("63.2.c", holds("dan_dau_khoa_hoc_cong_nghe_chuyen_doi_so")),
        law("63.2.d", holds("dan_dau_dao_tao_boi_duong")),
        example(),
    )


def example() -> Condition:
    """Points đ and e of clause 2."""
    return all_of(
        law(
            "63.2.đ",
            holds("tap_the_trung_thanh_an_toan_tuyet_doi", "noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach"),
        ),
        law("63.2.e", holds("tich_cuc_dia_phuong_duoc_nhan_dan_ca_ngoi")),
    )


@rule(ANH_HUNG_LAO_DONG, cites="luat_06_2022 63")
def anh_hung_lao_dong() -> Condition:
    """A person or collective that meets every point, or a specially excellent sudden achievement (clause 3)."""
    sudden = holds("dac_biet_xuat_sac_dot_xuat")
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE), any_of(law("63.1", person()), law("63.3", loyal(), sudden))),
            all_of(
                subject_is("tap_the", "doanh_nghiep", "xa_phuong", "bo_tinh"),
                any_of(law("63.2", collective()), law("63.3", example(), sudden)),
            ),
        ),
    )
