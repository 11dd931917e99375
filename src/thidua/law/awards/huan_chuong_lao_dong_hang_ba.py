"""Điều 44: “Huân chương Lao động” hạng Ba."""

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
from thidua.law.long_service import long_service, served_within
from thidua.law.principles import LEARNED, WORKERS, for_form
from thidua.law.words import all_of, any_of, decree, form, has, holds, law, received, subject_is

HUAN_CHUONG_LAO_DONG_HANG_BA = form(
    "huan_chuong_lao_dong_hang_ba", "Huân chương Lao động hạng Ba", cites="luat_06_2022 44"
)
HERE = "huan_chuong_lao_dong_hang_ba"


def achievement() -> Condition:
    """Points a to đ of clause 1."""
    return any_of(
        law(
            "44.1.a",
            holds("thanh_tich_xuat_sac_tieu_bieu", "khi_so_ket_tong_ket_phong_trao", "phong_trao_do_bo_tinh_phat_dong"),
            reaches("so_nam_phong_trao", f"{HERE}.so_nam_phong_trao"),
        ),
        law("44.1.b", holds("phat_minh_cong_trinh_mot_linh_vuc_bo_tinh")),
        law("44.1.c", holds("nhieu_dong_gop_kinh_te_xa_hoi")),
        law("44.1.d", holds("dot_xuat_neu_guong_mot_linh_vuc_bo_tinh")),
        law("44.1.đ", decree("21.2", holds("giai_thuong_quoc_te_cao_cua_khu_vuc"))),
    )


def merit() -> Condition:
    """Point e of clause 1."""
    return law("44.1.e", person_since("bang_khen_thu_tuong", HERE, "chien_si_thi_dua_co_so"))


def posts() -> Condition:
    """Point g of clause 1, by Nghị định 152, Điều 21.1."""
    return law(
        "44.1.g",
        decree(
            "21.1",
            long_service(
                *(
                    served_within("lao_dong_hang_ba", post)
                    for post in ("tong_cuc_truong", "pho_tong_cuc_truong", "vu_truong", "pho_vu_truong")
                )
            ),
        ),
    )


def worker() -> Condition:
    """One of the points of clause 2; whether a worker may also use point e of clause 1, a person says."""
    return any_of(
        law("44.2.a", achievement()),
        law("44.2.b", worker_helps(reaches("so_sang_kien_hieu_qua", f"{HERE}.so_sang_kien"))),
        law("44.2.c", farmer_helps(has("so_sang_kien_hieu_qua_trong_bo_tinh"), HERE)),
        all_of(merit(), holds("cong_nhan_nong_dan_duoc_xet_theo_khoan_1")),
    )


def collective() -> Condition:
    """One of the points of clause 4."""
    return any_of(
        law("44.4.a", holds("dot_xuat_anh_huong_linh_vuc_bo_tinh")),
        law("44.4.b", holds("nhieu_dong_gop_kinh_te_xa_hoi")),
        law("44.4.c", any_of(in_movement_of_the_state("co_thanh_tich_xuat_sac"), movement_of_the_province())),
        law("44.4.d", holds("xuat_sac_phuc_vu_nhiem_vu_chinh_tri")),
        law("44.4.đ", reaches("so_nam_xay_dung_phat_trien", f"{HERE}.so_nam_xay_dung"), since_the_commendation()),
    )


def movement_of_the_province() -> Condition:
    """Reviewed in a long movement of a ministry or province."""
    return all_of(
        holds("co_thanh_tich_xuat_sac", "khi_so_ket_tong_ket_phong_trao", "phong_trao_do_bo_tinh_phat_dong"),
        reaches("so_nam_phong_trao", f"{HERE}.so_nam_phong_trao_tap_the"),
    )


def since_the_commendation() -> Condition:
    """Point đ of clause 4: the years since the Prime Minister's commendation, and the flags won in them."""
    return collective_since(
        "bang_khen_thu_tuong",
        HERE,
        received("co_thi_dua_chinh_phu", f"{HERE}.co_chinh_phu"),
        received("co_thi_dua_bo_tinh", f"{HERE}.co_bo_tinh"),
        all_of(
            received("co_thi_dua_bo_tinh", f"{HERE}.co_bo_tinh_cung_bang_khen"),
            received("bang_khen_bo_tinh", f"{HERE}.bang_khen_cung_co_bo_tinh"),
        ),
        instead_of_flags(HERE),
    )


@rule(HUAN_CHUONG_LAO_DONG_HANG_BA, cites="luat_06_2022 44")
def huan_chuong_lao_dong_hang_ba() -> Condition:
    """By clause: individuals, workers, scholars, collectives, enterprises, and those abroad."""
    return for_form(
        any_of(
            all_of(
                subject_is("ca_nhan_co_quan"),
                law("44.1", holds("chap_hanh_tot"), any_of(achievement(), merit(), posts())),
            ),
            all_of(subject_is(*WORKERS), law("44.2", holds("chap_hanh_tot"), worker())),
            all_of(subject_is(*LEARNED), law("44.3", holds("chap_hanh_tot"), achievement())),
            all_of(
                subject_is("tap_the", "xa_phuong", "thon_to_dan_pho"),
                law("44.4", holds("noi_bo_doan_ket", "chap_hanh_tot"), collective()),
            ),
            all_of(subject_is("doanh_nghiep"), law("44.5", holds("chap_hanh_tot"), collective())),
            law("44.6", guest("co_thanh_tich_xuat_sac", "bo_tinh_cong_nhan_va_de_nghi")),
        ),
    )
