"""Who is within reach next year, and what they lack."""

from datetime import date

from thidua.core.kernel.outcome import refuse
from thidua.law.book import lawbook
from thidua.law.eligibility import subject_of
from thidua.law.near import lacking, near_misses

DAY = date(2026, 1, 15)
CALM = ("dang_xem_xet_ky_luat", "dang_thanh_tra_dau_hieu_vi_pham", "dang_xac_minh_don_thu")
TITLE = "chien_si_thi_dua_bo_tinh"


def person(*years: int, **facts):
    told = {"doi_tuong": "ca_nhan_co_quan", "thanh_tich_xuat_sac_tieu_bieu_duoc_lua_chon": True}
    told |= dict.fromkeys(CALM, False) | {"sang_kien_hieu_qua_trong_bo_tinh": True} | facts
    held = [{"award": "chien_si_thi_dua_co_so", "year": year} for year in years]
    plain = {"year": 2025, "from": 2020, "facts": told, "awards": held}
    return subject_of(plain | {"grades": {str(year): "T" for year in range(2020, 2026)}}).or_raise()


PEOPLE = [
    ("Hai năm liền", person(2024, 2025)),
    ("Mới một năm", person(2025)),
    ("Đã đủ", person(2023, 2024, 2025)),
    ("Cũng hai năm", person(2024, 2025)),
    ("Bị trả", person(2024, 2025, doi_tuong="tap_the")),
]


def test_the_nearest_come_first_and_those_who_have_it_are_not_listed():
    found = near_misses(PEOPLE, title=TITLE, received=DAY, book=lawbook()).or_raise()
    assert [near.name for near in found] == ["Cũng hai năm", "Hai năm liền"]
    assert found[0].unmet == ("luat_06_2022 22.1.a",)
    assert lacking(found) == (((("keep", "award:chien_si_thi_dua_co_so"),), 2),)


def test_nobody_is_near_a_title_the_law_does_not_know():
    assert near_misses(PEOPLE, title="x", received=DAY, book=lawbook()) == refuse(
        "law.title_unknown", title="x", received=DAY
    )
