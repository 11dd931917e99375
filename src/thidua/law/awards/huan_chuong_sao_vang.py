"""Điều 34: “Huân chương Sao vàng”."""

from thidua.core.rules.condition import Condition, Since
from thidua.core.rules.rule import rule
from thidua.law.principles import PEOPLE, for_form
from thidua.law.words import all_of, any_of, fails, form, holds, law, received, span, subject_is

HUAN_CHUONG_SAO_VANG = form("huan_chuong_sao_vang", "Huân chương Sao vàng", cites="luat_06_2022 34")


@rule(HUAN_CHUONG_SAO_VANG, cites="luat_06_2022 34")
def huan_chuong_sao_vang() -> Condition:
    """Individuals of great merit; provinces and ministries by years since the latest medal of Hồ Chí Minh; heads of
    foreign states.
    """
    latest = law("34.5", fails(received("huan_chuong_ho_chi_minh")))
    work = all_of(span("huan_chuong_sao_vang.so_nam"), holds("lien_tuc_dac_biet_xuat_sac_nhan_to_moi"), latest)
    merit = any_of(
        law("34.2.a", holds("nhieu_cong_lao_to_lon_su_nghiep_cach_mang")),
        law("34.2.b", holds("nhieu_cong_lao_to_lon_doi_voi_dat_nuoc")),
    )
    tradition = holds("be_day_truyen_thong_cong_lao_to_lon", "noi_bo_doan_ket", "to_chuc_dang_doan_the_trong_sach")
    return for_form(
        any_of(
            all_of(subject_is(*PEOPLE, "kieu_bao"), law("34.2", holds("chap_hanh_tot"), merit)),
            all_of(
                subject_is("bo_tinh"),
                law("34.3.a", Since("huan_chuong_ho_chi_minh", work)),
                law("34.3.b", tradition),
            ),
            all_of(
                subject_is("nguoi_nuoc_ngoai"),
                law(
                    "34.6",
                    holds(
                        "la_nguyen_thu_quoc_gia", "cong_lao_to_lon_doi_voi_viet_nam", "bo_nganh_cong_nhan_va_de_nghi"
                    ),
                ),
            ),
        ),
    )
