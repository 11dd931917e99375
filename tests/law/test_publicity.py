"""What is made public before the council sits, and for how long."""

from datetime import date

from thidua.core.rules.found import NeedsText, Value
from thidua.law.procedure.publicity import asked, working_days


def test_orders_honorary_titles_and_the_national_fighter_are_made_public():
    law, decree = "luat_06_2022 84.5", "nd_152_2025 44.2"
    told = {award: asked(award) for award in ("huan_chuong_lao_dong_hang_ba", "nha_giao_uu_tu", "thanh_pho_anh_hung")}
    assert set(told.values()) == {law}
    assert asked("chien_si_thi_dua_toan_quoc") == decree
    assert asked("giay_khen") == asked("huan_chuong_dung_cam", is_simplified=True) == ""


def test_the_days_are_those_of_the_law_of_the_day():
    found = working_days(date(2026, 3, 10))
    assert isinstance(found, Value)
    assert found.value == 10
    assert isinstance(working_days(date(2026, 10, 1)), NeedsText)
