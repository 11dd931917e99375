"""Điều 30: danh hiệu thôn, tổ dân phố văn hóa."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import for_collective
from thidua.law.words import holds, law, subject_is, title

THON_TO_DAN_PHO_VAN_HOA = title(
    "thon_to_dan_pho_van_hoa", "Thôn, tổ dân phố văn hóa", cites="luat_06_2022 30", detail="luat_06_2022 30.2"
)


@rule(THON_TO_DAN_PHO_VAN_HOA, cites="luat_06_2022 30")
def thon_to_dan_pho_van_hoa() -> Condition:
    """A hamlet or residential group with a good life together, by the detail of its province."""
    return for_collective(
        subject_is("thon_to_dan_pho"),
        law("30.1.a", holds("doi_song_kinh_te_on_dinh")),
        law("30.1.b", holds("doi_song_van_hoa_tinh_than_lanh_manh")),
        law("30.1.c", holds("moi_truong_an_toan_canh_quan_sach_dep")),
        law("30.1.d", holds("chap_hanh_tot", "giu_vung_trat_tu_an_toan_xa_hoi", "tich_cuc_phong_trao_dia_phuong")),
        law("30.1.đ", holds("doan_ket_tuong_tro_trong_cong_dong")),
    )
