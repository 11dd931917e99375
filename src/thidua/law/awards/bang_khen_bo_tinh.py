"""Điều 74: bằng khen của Bộ, ban, ngành, tỉnh."""

from thidua.core.rules.condition import Condition, Every, Received, Streak, UpToNow
from thidua.core.rules.rule import rule
from thidua.law.ladders import EXCELLENT_COLLECTIVE
from thidua.law.principles import LEARNED, WORKERS, for_form
from thidua.law.words import EXCELLENTLY, all_of, any_of, fails, form, holds, law, received, setting, span, subject_is

BANG_KHEN_BO_TINH = form(
    "bang_khen_bo_tinh", "Bằng khen của Bộ, ban, ngành, tỉnh", cites="luat_06_2022 74", detail="luat_06_2022 74.6"
)
CONTRIBUTION = "dong_gop_kinh_te_xa_hoi_khoa_hoc_tu_thien"


# Initiatives or topics applied with effect in the unit, in the years looked at.
PROVED_IDEAS = any_of(
    received("sang_kien_co_so", "bang_khen_bo_tinh.so_sang_kien"),
    received("de_tai_co_so", "bang_khen_bo_tinh.so_de_tai"),
)


def point_d() -> Condition:
    """Two titles on end; or two excellent years on end with two ideas in that time. Whether the ideas are asked of the
    first branch too, the sentence leaves open: the ministry or province says (Điều 74.6). How fresh the two years must
    be it does not say either: where they do not reach to the proposal, a person sees whether the ideas lie in them.
    """
    return any_of(
        all_of(
            Streak(Received("chien_si_thi_dua_co_so"), "bang_khen_bo_tinh.so_lan_chien_si_thi_dua"),
            any_of(fails(setting("bang_khen_bo_tinh.sang_kien_cho_ca_hai_nhanh")), PROVED_IDEAS),
        ),
        UpToNow(all_of(span("bang_khen_bo_tinh.so_nam_xuat_sac"), Every(EXCELLENTLY), PROVED_IDEAS)),
        all_of(
            UpToNow(all_of(Streak(EXCELLENTLY, "bang_khen_bo_tinh.so_nam_xuat_sac"), PROVED_IDEAS)),
            holds("sang_kien_trong_nhung_nam_xuat_sac_lien_tuc"),
        ),
    )


def person() -> Condition:
    """One of the points of clause 1."""
    return any_of(
        law("74.1.a", holds("thanh_tich_xuat_sac_trong_phong_trao_cua_bo_tinh")),
        law("74.1.b", holds("nhieu_thanh_tich_anh_huong_mot_linh_vuc_bo_tinh")),
        law("74.1.c", holds(CONTRIBUTION)),
        law("74.1.d", point_d()),
        law(
            "74.1.đ",
            subject_is(*WORKERS),
            holds("nhieu_thanh_tich_lao_dong_anh_huong_cap_xa"),
        ),
    )


def collective() -> Condition:
    """One of the points of clause 3."""
    return any_of(
        law("74.3.a", holds("thanh_tich_xuat_sac_trong_phong_trao")),
        law("74.3.b", holds("dot_xuat_anh_huong_linh_vuc_bo_tinh")),
        law("74.3.c", holds(CONTRIBUTION)),
        law(
            "74.3.d",
            Streak(EXCELLENT_COLLECTIVE, "bang_khen_bo_tinh.so_nam_tap_the"),
            holds("dan_chu_co_so_va_cham_lo_doi_song", "tich_cuc_tiet_kiem_chong_tham_nhung"),
        ),
    )


def recognised() -> Condition:
    """A contribution to the ministry, sector or locality, recognised by it."""
    return holds("dong_gop_phat_trien_bo_nganh_dia_phuong", "bo_tinh_cong_nhan")


@rule(BANG_KHEN_BO_TINH, cites="luat_06_2022 74")
def bang_khen_bo_tinh() -> Condition:
    """By clause: individuals; businesspeople and scholars; collectives; enterprises; households. Not foreigners."""
    return for_form(
        any_of(
            all_of(
                subject_is("ca_nhan_co_quan", *WORKERS),
                law("74.1", holds("guong_mau_chap_hanh"), person()),
            ),
            all_of(
                subject_is(*LEARNED),
                law("74.2", holds("chap_hanh_tot"), any_of(person(), recognised())),
            ),
            all_of(
                subject_is("tap_the", "xa_phuong", "thon_to_dan_pho"),
                law("74.3", holds("guong_mau_chap_hanh", "noi_bo_doan_ket"), collective()),
            ),
            all_of(
                subject_is("doanh_nghiep"),
                law("74.4", holds("chap_hanh_tot"), any_of(collective(), recognised())),
            ),
            all_of(
                subject_is("ho_gia_dinh"),
                law("74.5", holds("guong_mau_chap_hanh", "nhieu_dong_gop_cong_suc_dat_dai_tai_san")),
            ),
        ),
    )
