"""Điều 42: “Huân chương Lao động” hạng Nhất."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.ladders import (
    collective_since,
    farmer_helps,
    guest,
    in_movement_of_the_state,
    instead_of_flags,
    person_since,
    reaches,
    worker_helps,
)
from thidua.law.long_service import long_service, served
from thidua.law.principles import LEARNED, WORKERS, for_form
from thidua.law.words import all_of, any_of, decree, form, holds, law, received, subject_is

HUAN_CHUONG_LAO_DONG_HANG_NHAT = form(
    "huan_chuong_lao_dong_hang_nhat", "Huân chương Lao động hạng Nhất", cites="luat_06_2022 42"
)
HERE = "huan_chuong_lao_dong_hang_nhat"


def achievement() -> Condition:
    """Points a to d of clause 1."""
    return any_of(
        law("42.1.a", holds("dac_biet_dot_xuat_neu_guong_toan_quoc")),
        law("42.1.b", decree("19.2", holds("giai_thuong_cao_cua_the_gioi"))),
        law("42.1.c", holds("phat_minh_cong_trinh_cap_nha_nuoc")),
        law("42.1.d", holds("nhieu_dong_gop_lon_kinh_te_xa_hoi")),
    )


def merit() -> Condition:
    """Point đ of clause 1."""
    return law("42.1.đ", person_since("huan_chuong_lao_dong_hang_nhi", HERE, "chien_si_thi_dua_bo_tinh"))


def posts() -> Condition:
    """Point e of clause 1, by Nghị định 152, Điều 19.1."""
    medal = "lao_dong_hang_nhat"
    return law(
        "42.1.e",
        decree(
            "19.1",
            long_service(
                holds("da_giu_chuc_vu_bo_truong"),
                *(
                    served(medal, post)
                    for post in ("thu_truong", "tong_cuc_truong", "pho_tong_cuc_truong", "vu_truong")
                ),
            ),
        ),
    )


def worker() -> Condition:
    """One of the points of clause 2; whether a worker may also use point đ of clause 1, a person says."""
    return any_of(
        law("42.2.a", achievement()),
        law("42.2.b", worker_helps(reaches("so_sang_kien_gia_tri_cao", f"{HERE}.so_sang_kien"))),
        law("42.2.c", farmer_helps(reaches("so_sang_kien_hieu_qua_trong_bo_tinh", f"{HERE}.so_sang_kien"), HERE)),
        all_of(merit(), holds("cong_nhan_nong_dan_duoc_xet_theo_khoan_1")),
    )


def since_the_medal() -> Condition:
    """Point d of clause 4: the years since the medal before, and the flags won in them."""
    return collective_since(
        "huan_chuong_lao_dong_hang_nhi",
        HERE,
        received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu"),
        all_of(
            received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu_cung_co_bo_tinh"),
            received("co_thi_dua_bo_tinh", f"{HERE}.co_bo_tinh_cung_co_chinh_phu"),
        ),
        received("co_thi_dua_bo_tinh", f"{HERE}.co_bo_tinh"),
        instead_of_flags(HERE),
    )


def collective() -> Condition:
    """One of the points of clause 4."""
    return any_of(
        law("42.4.a", holds("dac_biet_dot_xuat_neu_guong_toan_quoc", "bo_tinh_cong_nhan")),
        law("42.4.b", holds("nhieu_dong_gop_lon_kinh_te_xa_hoi")),
        law("42.4.c", in_movement_of_the_state("co_thanh_tich_dac_biet_xuat_sac")),
        law("42.4.d", since_the_medal()),
    )


@rule(HUAN_CHUONG_LAO_DONG_HANG_NHAT, cites="luat_06_2022 42")
def huan_chuong_lao_dong_hang_nhat() -> Condition:
    """By clause: individuals, workers, scholars, collectives, enterprises, and those abroad."""
    return for_form(
        any_of(
            all_of(
                subject_is("ca_nhan_co_quan"),
                law("42.1", holds("chap_hanh_tot"), any_of(achievement(), merit(), posts())),
            ),
            all_of(subject_is(*WORKERS), law("42.2", holds("chap_hanh_tot"), worker())),
            all_of(subject_is(*LEARNED), law("42.3", holds("chap_hanh_tot"), achievement())),
            all_of(
                subject_is("tap_the", "xa_phuong", "thon_to_dan_pho"),
                law("42.4", holds("noi_bo_doan_ket", "chap_hanh_tot"), collective()),
            ),
            all_of(subject_is("doanh_nghiep"), law("42.5", holds("chap_hanh_tot"), collective())),
            law("42.6", guest("co_thanh_tich_dac_biet_xuat_sac", "bo_tinh_cong_nhan_va_de_nghi")),
        ),
    )
