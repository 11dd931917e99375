"""Điều 62: danh hiệu “Anh hùng Lực lượng vũ trang nhân dân”."""

from thidua.core.rules.condition import Condition, TextNeeded
from thidua.core.rules.rule import rule
from thidua.law.ladders import reaches
from thidua.law.principles import ARMED, ARMED_RULES, ARMED_UNIT, for_form
from thidua.law.words import all_of, any_of, form, holds, law, subject_is

ANH_HUNG_LUC_LUONG_VU_TRANG = form(
    "anh_hung_luc_luong_vu_trang", "Anh hùng Lực lượng vũ trang nhân dân", cites="luat_06_2022 62"
)


def loyal() -> Condition:
    """Point a of clause 1."""
    return law("62.1.a", holds("tuyet_doi_trung_thanh_guong_mau"))


def person() -> Condition:
    """Clause 1, all points."""
    return all_of(
        loyal(),
        law("62.1.b", holds("hanh_dong_anh_hung_hoac_cong_trinh_dac_biet")),
        law("62.1.c", holds("trinh_do_gioi_boi_duong_dong_doi")),
    )


def example() -> Condition:
    """Points đ and e of clause 2."""
    return all_of(
        law("62.2.đ", holds("don_vi_trung_thanh_dan_dau_chap_hanh", "to_chuc_dang_doan_the_trong_sach")),
        law("62.2.e", holds("tich_cuc_dia_phuong_duoc_nhan_dan_ca_ngoi")),
    )


def collective() -> Condition:
    """Clause 2, all points."""
    return all_of(
        law("62.2.a", holds("dac_biet_xuat_sac_trong_chien_dau")),
        law(
            "62.2.b",
            holds("ngon_co_tieu_bieu_quoc_phong_an_ninh"),
            reaches("so_nam_dong_gop_quoc_phong_an_ninh", "anh_hung_luc_luong_vu_trang.so_nam"),
        ),
        law("62.2.c", holds("dan_dau_sang_kien_toan_luc_luong")),
        law("62.2.d", holds("dan_dau_dao_tao_quan_ly_vu_khi")),
        example(),
    )


@rule(ANH_HUNG_LUC_LUONG_VU_TRANG, cites="luat_06_2022 62")
def anh_hung_luc_luong_vu_trang() -> Condition:
    """A person or unit that meets every point, or a specially excellent sudden achievement (clause 3). Out of scope by
    default: what the Law alone does not refuse still waits for the rules of the two ministries.
    """
    sudden = holds("dac_biet_xuat_sac_dot_xuat")
    return for_form(
        any_of(
            all_of(subject_is(ARMED), any_of(law("62.1", person()), law("62.3", loyal(), sudden))),
            all_of(subject_is(ARMED_UNIT), any_of(law("62.2", collective()), law("62.3", example(), sudden))),
        ),
        TextNeeded(ARMED_RULES),
    )
