"""Which official form an achievement report follows; the forms' names were read, the forms themselves were not."""

from thidua.core.kernel.period import Day
from thidua.law.procedure.dossier import FormSheet, form_sheets

SINCE, UNTIL = Day(2025, 7, 1), Day(2027, 2, 28)
"""From when to when the forms of Nghị định 152/2025/NĐ-CP hold."""
_BY_AWARD = {"co_thi_dua_chinh_phu": "mau_02", "chien_si_thi_dua_toan_quoc": "mau_03"}
_BY_KIND = {
    ("cong_trang", True): "mau_05", ("cong_trang", False): "mau_04", ("dot_xuat", True): "mau_06",
    ("dot_xuat", False): "mau_06", ("cong_hien", True): "mau_07", ("phong_trao", True): "mau_08",
    ("phong_trao", False): "mau_08", ("doi_ngoai", True): "mau_12", ("doi_ngoai", False): "mau_11",
}  # fmt: skip


def report_form(award: str, *, kind: str, is_person: bool, on: Day) -> FormSheet | None:
    """The form of the report for an award of one of the six kinds; None where no form of the day is known."""
    if not SINCE <= on <= UNTIL:
        return None
    if award.startswith("anh_hung_"):
        return form_sheets()["mau_10" if is_person else "mau_09"]
    code = _BY_AWARD.get(award) or _BY_KIND.get((kind, is_person), "")
    return form_sheets().get(code)
