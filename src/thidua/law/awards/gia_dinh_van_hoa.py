"""Điều 31: danh hiệu “Gia đình văn hóa”."""

from thidua.core.rules.condition import Condition
from thidua.core.rules.rule import rule
from thidua.law.principles import for_person
from thidua.law.words import holds, law, subject_is, title

GIA_DINH_VAN_HOA = title("gia_dinh_van_hoa", "Gia đình văn hóa", cites="luat_06_2022 31", detail="luat_06_2022 31.2")


@rule(GIA_DINH_VAN_HOA, cites="luat_06_2022 31")
def gia_dinh_van_hoa() -> Condition:
    """A household that sets an example, takes part in emulation, and helps in the community."""
    return for_person(
        subject_is("ho_gia_dinh"),
        law("31.1.a", holds("guong_mau_chap_hanh")),
        law("31.1.b", holds("tich_cuc_phong_trao_dia_phuong")),
        law("31.1.c", holds("gia_dinh_no_am_tien_bo_hanh_phuc", "doan_ket_tuong_tro_trong_cong_dong")),
    )
