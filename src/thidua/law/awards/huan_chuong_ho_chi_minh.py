"""Điều 35: “Huân chương Hồ Chí Minh”."""

from thidua.core.rules.condition import Condition, Since
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, fails, form, holds, law, received, span, subject_is

HUAN_CHUONG_HO_CHI_MINH = form("huan_chuong_ho_chi_minh", "Huân chương Hồ Chí Minh", cites="luat_06_2022 35")
HERE = "huan_chuong_ho_chi_minh"
CLEAN = ("noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach")


def first_time() -> Condition:
    """Clause 2: the years since the first-class medal, specially excellent throughout."""
    not_yet = fails(received("huan_chuong_ho_chi_minh"))
    work = all_of(span(f"{HERE}.so_nam"), holds("lien_tuc_dac_biet_xuat_sac_nhan_to_moi"), not_yet)
    medals = ("huan_chuong_doc_lap_hang_nhat", "huan_chuong_quan_cong_hang_nhat")
    return all_of(
        law("35.2.a", any_of(*(Since(medal, work) for medal in medals))),
        law("35.2.b", holds("be_day_truyen_thong_cong_lao_to_lon", *CLEAN)),
    )


def next_time() -> Condition:
    """Clause 4: again, after more years."""
    latest = fails(received("huan_chuong_ho_chi_minh"))
    work = all_of(span(f"{HERE}.so_nam_lan_tiep_theo"), holds("lien_tuc_nhieu_thanh_tich_xuat_sac"), latest)
    return law("35.4", Since("huan_chuong_ho_chi_minh", work), holds(*CLEAN))


@rule(HUAN_CHUONG_HO_CHI_MINH, cites="luat_06_2022 35")
def huan_chuong_ho_chi_minh() -> Condition:
    """Individuals of great merit; provinces and ministries by years; foreigners. Not a department or commune."""
    merit = any_of(
        law("35.1.a", holds("cong_lao_to_lon_su_nghiep_cach_mang")),
        law("35.1.b", holds("dac_biet_xuat_sac_neu_guong_toan_quoc")),
    )
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE, "kieu_bao"), law("35.1", holds("chap_hanh_tot"), merit)),
            all_of(subject_is("bo_tinh"), any_of(law("35.2", first_time()), next_time())),
            all_of(
                subject_is("nguoi_nuoc_ngoai"),
                law("35.5", holds("cong_lao_to_lon_doi_voi_viet_nam", "bo_nganh_cong_nhan_va_de_nghi")),
            ),
        ),
    )
