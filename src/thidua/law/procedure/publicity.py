"""Which awards are made public before the council sits, and for how many working days."""

from thidua.core.kernel.period import Day
from thidua.core.rules.found import Found
from thidua.law.book import lawbook

DAYS = "thoi_han.cong_khai"
_BY_LAW = "luat_06_2022 84.5"
_BY_DECREE = "nd_152_2025 44.2"
_HONORARY = (
    "anh_hung_", "thanh_pho_anh_hung", "nghe_nhan_", "nghe_si_", "nha_giao_", "thay_thuoc_",
)  # fmt: skip


def asked(award: str, *, is_simplified: bool = False) -> str:
    """The place that orders publication of the award, "" where none does: a body may still make it public.

    Orders and honorary titles by the Law (Điều 84.5); the decree adds “Chiến sĩ thi đua toàn quốc” (Điều 44.2), and
    exempts the simplified procedure.
    """
    if is_simplified:
        return ""
    if award.startswith("huan_chuong_") or award.startswith(_HONORARY):
        return _BY_LAW
    return _BY_DECREE if award == "chien_si_thi_dua_toan_quoc" else ""


def working_days(on: Day, *, office: str = "") -> Found:
    """For how many working days a list is public, by the law of the day."""
    return lawbook().at(on, office=office).value(DAYS)
