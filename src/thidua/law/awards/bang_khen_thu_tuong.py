"""Điều 73: “Bằng khen của Thủ tướng Chính phủ”."""

from thidua.core.rules.condition import Condition, Every, Since, UpToNow
from thidua.core.rules.rule import rule
from thidua.law.ladders import collective_since, guest, reaches, stable_model
from thidua.law.principles import LEARNED, WORKERS, for_form
from thidua.law.words import WELL, all_of, any_of, ever, form, holds, law, received, span, subject_is

BANG_KHEN_THU_TUONG = form("bang_khen_thu_tuong", "Bằng khen của Thủ tướng Chính phủ", cites="luat_06_2022 73")
HERE = "bang_khen_thu_tuong"


def merit() -> Condition:
    """Point b of clause 1. The Law lacks the word "sau đó": the five years may begin before the commendation, by the
    Law's words, or after it, by Nghị định 152, Điều 33.7. Met by both readings it is met; by one, a person must say.
    """
    work = all_of(
        span(f"{HERE}.so_nam"), Every(WELL), received("chien_si_thi_dua_co_so", f"{HERE}.so_lan_chien_si_thi_dua")
    )
    by_the_law = all_of(ever("bang_khen_bo_tinh"), UpToNow(work))
    by_the_decree = Since("bang_khen_bo_tinh", work)
    return any_of(
        all_of(by_the_law, by_the_decree),
        all_of(any_of(by_the_law, by_the_decree), holds("tinh_nam_nam_ca_truoc_bang_khen")),
    )


def outstanding() -> Condition:
    """Points a, b and d of clause 1, which clause 2 asks of workers too."""
    return any_of(
        law("73.1.a", holds("thanh_tich_xuat_sac_tieu_bieu_trong_phong_trao")),
        law("73.1.b", merit()),
        law("73.1.d", holds("dong_gop_kinh_te_xa_hoi_khoa_hoc_tu_thien")),
    )


def worker() -> Condition:
    """One of the points of clause 2; its "cấp huyện" is read as cấp xã since districts are gone (NĐ 152, Điều 27)."""
    return any_of(
        law("73.2.a", outstanding()),
        law("73.2.b", holds("nhieu_thanh_tich_anh_huong_nganh_nghe")),
        law(
            "73.2.c",
            subject_is("cong_nhan"),
            holds("sang_kien_gia_tri_cao_anh_huong_dia_ban", "dao_tao_giup_do_dong_nghiep"),
        ),
        law(
            "73.2.d",
            subject_is("nong_dan"),
            stable_model(f"{HERE}.so_nam_mo_hinh"),
            holds("mo_hinh_anh_huong_dia_ban", "giup_do_ho_nong_dan_tao_viec_lam"),
        ),
    )


def long_movement() -> Condition:
    """Reviewed in a movement of the President or Prime Minister, or a long one of a ministry or province."""
    return all_of(
        holds("thanh_tich_xuat_sac_tieu_bieu", "khi_so_ket_tong_ket_phong_trao"),
        any_of(
            holds("phong_trao_do_chu_tich_nuoc_thu_tuong_phat_dong"),
            all_of(holds("phong_trao_do_bo_tinh_phat_dong"), reaches("so_nam_phong_trao", f"{HERE}.so_nam_phong_trao")),
        ),
    )


def collective() -> Condition:
    """One of the points of clause 4."""
    return any_of(
        law("73.4.a", holds("dot_xuat_anh_huong_trong_bo_tinh")),
        law("73.4.b", holds("dong_gop_kinh_te_xa_hoi_khoa_hoc_tu_thien")),
        law("73.4.c", holds("tieu_bieu_trong_khoi_cua_hoi_dong_trung_uong")),
        law("73.4.d", long_movement()),
        law("73.4.đ", holds("xuat_sac_phuc_vu_nhiem_vu_chinh_tri")),
        law(
            "73.4.e",
            collective_since(
                "bang_khen_bo_tinh",
                HERE,
                received("co_thi_dua_bo_tinh"),
                received("bang_khen_bo_tinh", f"{HERE}.so_bang_khen_tap_the"),
            ),
        ),
    )


@rule(BANG_KHEN_THU_TUONG, cites="luat_06_2022 73")
def bang_khen_thu_tuong() -> Condition:
    """By clause: individuals, workers, scholars, collectives, enterprises, households, and those abroad."""
    recognised = holds("dong_gop_phat_trien_dat_nuoc", "bo_tinh_cong_nhan")
    sudden = law("73.1.c", holds("nhieu_thanh_tich_anh_huong_trong_bo_tinh"))
    return for_form(
        any_of(
            all_of(
                subject_is("ca_nhan_co_quan", *LEARNED),
                law("73.1", holds("chap_hanh_tot"), any_of(outstanding(), sudden)),
            ),
            all_of(subject_is(*WORKERS), law("73.2", holds("chap_hanh_tot"), worker())),
            all_of(subject_is(*LEARNED), law("73.3", holds("chap_hanh_tot"), recognised)),
            all_of(
                subject_is("tap_the", "xa_phuong", "thon_to_dan_pho", "bo_tinh"),
                law("73.4", holds("guong_mau_chap_hanh", "noi_bo_doan_ket"), collective()),
            ),
            all_of(
                subject_is("doanh_nghiep"),
                law("73.5", holds("chap_hanh_tot"), any_of(collective(), recognised)),
            ),
            all_of(
                subject_is("ho_gia_dinh"),
                law("73.6", holds("guong_mau_chap_hanh", "dong_gop_lon_cong_suc_dat_dai_tai_san")),
            ),
            law("73.7", guest("dong_gop_phat_trien_dat_nuoc", "bo_tinh_cong_nhan")),
        ),
    )
