"""Who decides, how many votes, until when, with which papers, for how much; amounts are those of the rule base (§6)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, refuse
from thidua.core.rules.citation import Citation
from thidua.core.rules.mark import Mark
from thidua.core.rules.office import with_office
from thidua.core.rules.parameter import DatedValue, NeedsText
from thidua.core.rules.subject import Grade
from thidua.core.rules.verdict import Answer
from thidua.law.book import lawbook
from thidua.law.procedure.authority import DECIDE, PROPOSE, allowed, holders, powers
from thidua.law.procedure.council import carried, threshold
from thidua.law.procedure.deadlines import CalendarYear, calendar_year, calendars, due, is_working
from thidua.law.procedure.dossier import form_sheets, papers
from thidua.law.procedure.prize import prize
from thidua.law.procedure.quota import (
    by_class_of_the_collective,
    flags_of_the_bloc,
    government_flags,
    members_wanted,
)
from thidua.law.reading.office import office_law
from thidua.law.reading.tables import TomlError

DECIDED = date(2025, 12, 1)
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)


@pytest.mark.parametrize(
    ("award", "to", "amount"),
    [
        ("lao_dong_tien_tien", "person", 710_000),
        ("chien_si_thi_dua_co_so", "person", 2_340_000),
        ("chien_si_thi_dua_bo_tinh", "person", 7_020_000),
        ("chien_si_thi_dua_toan_quoc", "person", 10_530_000),
        ("tap_the_lao_dong_tien_tien", "collective", 1_880_000),
        ("tap_the_lao_dong_xuat_sac", "collective", 3_510_000),
        ("thon_to_dan_pho_van_hoa", "collective", 3_510_000),
        ("xa_phuong_tieu_bieu", "collective", 4_680_000),
        ("co_thi_dua_bo_tinh", "collective", 18_720_000),
        ("co_thi_dua_chinh_phu", "collective", 28_080_000),
        ("giay_khen", "person", 710_000),
        ("giay_khen", "collective", 1_410_000),
        ("giay_khen", "household", 1_060_000),
        ("bang_khen_bo_tinh", "person", 3_510_000),
        ("bang_khen_bo_tinh", "collective", 7_020_000),
        ("bang_khen_bo_tinh", "household", 5_270_000),
        ("bang_khen_thu_tuong", "person", 8_190_000),
        ("bang_khen_thu_tuong", "collective", 16_380_000),
        ("huan_chuong_lao_dong_hang_ba", "person", 10_530_000),
        ("huan_chuong_lao_dong_hang_ba", "collective", 21_060_000),
        ("huan_chuong_lao_dong_hang_nhi", "person", 17_550_000),
        ("huan_chuong_lao_dong_hang_nhat", "collective", 42_120_000),
        ("huan_chuong_doc_lap_hang_ba", "person", 24_570_000),
        ("huan_chuong_doc_lap_hang_nhi", "collective", 58_500_000),
        ("huan_chuong_doc_lap_hang_nhat", "person", 35_100_000),
        ("anh_hung_lao_dong", "person", 36_270_000),
        ("anh_hung_lao_dong", "collective", 72_540_000),
    ],
)
def test_prizes_are_those_of_the_tables(award: str, to: str, amount: int):
    assert prize(award, to=to, decided=DECIDED).amount == amount


def test_a_prize_waits_for_the_base_salary_that_nobody_read():
    assert (
        prize("giay_khen", to="person", decided=date(2026, 7, 1)).amount,
        prize("giay_khen", to="person", decided=date(2026, 7, 1)).texts,
    ) == (None, ("nd_161_2026",))
    assert prize("giay_khen", to="person", decided=date(2024, 7, 1)).texts == ("nd_98_2023",)


def test_an_award_without_money_has_none():
    found = prize("gia_dinh_van_hoa", to="household", decided=DECIDED)
    assert (found.amount, found.texts) == (None, ())


def test_doubling_after_rounding_is_a_setting_of_the_office():
    other = DatedValue(AFTER, value=True, cites=Citation("quy_dinh_cua_tinh"), mark=Mark.VERIFIED, checked_on=AFTER)
    law = lawbook().with_value("tien_thuong.nhan_doi_sau_khi_lam_tron", other, office="tinh").or_raise()
    asked = {"to": "collective", "decided": DECIDED, "book": law}
    assert [prize("giay_khen", **asked, office=office).amount for office in ("tinh/so", "tinh_khac")] == [
        1_420_000,
        1_410_000,
    ]


def test_every_power_cites_a_text_and_an_award_of_the_book():
    law = lawbook()
    assert [power for power in powers() if power.award not in law.titles or power.cites.text not in law.texts] == []
    assert {power.act for power in powers()} == {DECIDE, PROPOSE}


def test_the_commune_gains_the_title_with_the_end_of_the_districts():
    commune = {"award": "chien_si_thi_dua_co_so", "act": DECIDE}
    assert allowed("chu_tich_ubnd_cap_xa", **commune, on=AFTER).or_raise().cites == Citation("nd_129_2025", "59")
    assert isinstance(allowed("chu_tich_ubnd_cap_huyen", **commune, on=BEFORE), Ok)
    assert not isinstance(allowed("chu_tich_ubnd_cap_huyen", **commune, on=AFTER), Ok)
    assert not isinstance(allowed("chu_tich_ubnd_cap_xa", **commune, on=BEFORE), Ok)


def test_a_higher_office_has_no_power_it_is_not_given():
    refused = allowed("chu_tich_ubnd_cap_tinh", award="gia_dinh_van_hoa", act=DECIDE, on=AFTER)
    assert refused == refuse(
        "law.office_without_power",
        office="chu_tich_ubnd_cap_tinh",
        award="gia_dinh_van_hoa",
        holders=["chu_tich_ubnd_cap_xa"],
    )


def test_from_the_amendment_on_no_power_is_known():
    on = date(2026, 10, 1)
    refused = allowed("thu_tuong_chinh_phu", award="bang_khen_thu_tuong", act=DECIDE, on=on)
    assert refused == refuse("law.authority_not_read", award="bang_khen_thu_tuong", on=on, text="luat_06_2026")


def test_a_power_that_is_only_remembered_is_off():
    assert holders("gia_dinh_van_hoa", PROPOSE, AFTER) == ()


def test_every_title_has_someone_who_decides():
    assert [title for title in lawbook().titles if not holders(title, DECIDE, AFTER)] == []


def test_votes_are_counted_on_all_members():
    found = threshold("chien_si_thi_dua_toan_quoc", AFTER)
    assert found.value == Decimal("0.90")
    assert [carried(found, agreed=agreed, members=11) for agreed in (9, 10)] == [Answer.UNSATISFIED, Answer.SATISFIED]
    assert carried(found, agreed=0, members=0) is Answer.UNSATISFIED


def test_a_threshold_of_the_province_waits_for_its_rule():
    assert threshold("chien_si_thi_dua_co_so", BEFORE).value == Decimal("0.80")
    found = threshold("chien_si_thi_dua_co_so", AFTER)
    assert found == NeedsText("bo_phieu.chien_si_thi_dua_co_so", "quy_dinh_cua_tinh")
    assert carried(found, agreed=9, members=9) is Answer.UNDETERMINED


def test_where_no_ballot_is_asked_none_is_needed():
    assert threshold("lao_dong_tien_tien", AFTER) is None
    assert carried(None, agreed=0, members=9) is Answer.SATISFIED


def made_up(year: int, off: tuple[date, ...] = (), work: tuple[date, ...] = ()) -> CalendarYear:
    return CalendarYear(year, frozenset(off), frozenset(work), Citation("thong_bao_nghi_le"), Mark.VERIFIED)


def test_a_clock_passes_over_weekends_holidays_and_worked_saturdays():
    friday = date(2025, 4, 25)
    year = made_up(2025, off=(date(2025, 4, 30), date(2025, 5, 1), date(2025, 5, 2)), work=(date(2025, 4, 26),))
    told = due(friday, 4, years=[year])
    assert (told.on, told.by_weekends, told.needs) == (date(2025, 5, 5), date(2025, 5, 1), ())


def test_a_clock_waits_for_a_calendar_that_nobody_read():
    told = due(date(2025, 12, 24), 10, years=[made_up(2025)])
    assert (told.on, told.by_weekends, told.needs) == (None, date(2026, 1, 7), (2026,))
    assert due(date(2025, 12, 1), 10).needs == (2025,)


@given(st.dates(date(2025, 1, 1), date(2025, 6, 1)), st.integers(1, 40))
def test_so_many_working_days_lie_between(start: date, days: int):
    year = made_up(2025, off=(date(2025, 1, 29), date(2025, 4, 30)))
    end = due(start, days, years=[year]).on
    between = [start + timedelta(days=each) for each in range(1, (end - start).days + 1)]
    assert sum(is_working(day, year) for day in between) == days
    assert is_working(end, year)


def test_the_calendars_on_file_are_only_remembered():
    assert {(each.year, each.mark) for each in calendars()} == {(2025, Mark.MEMORY), (2026, Mark.MEMORY)}


@pytest.mark.parametrize(
    ("days", "message"),
    [
        ("off = [2024-12-31]\nwork = []", "2024-12-31 cannot stand here"),
        ("off = [2025-04-26]\nwork = []", "2025-04-26 cannot stand here"),
        ("off = []\nwork = [2025-04-25]", "2025-04-25 cannot stand here"),
        ("off = []\nwork = []\nwhy = 1", "unknown why"),
    ],
)
def test_a_faulty_calendar_does_not_load(days: str, message: str):
    head = 'year = 2025\ncite = "thong_bao_nghi_le"\nmark = "MEMORY"\nchecked_on = 2026-01-01\n'
    with pytest.raises(TomlError, match=message):
        calendar_year("2025", head + days)


def test_a_dossier_holds_the_papers_of_its_family_and_of_its_award():
    assert [paper.code for paper in papers("lao_dong_tien_tien", AFTER)] == [
        "to_trinh",
        "bao_cao_thanh_tich",
        "bien_ban_binh_xet",
    ]
    codes = [paper.code for paper in papers("huan_chuong_lao_dong_hang_ba", AFTER)]
    assert codes == [
        "to_trinh",
        "bao_cao_thanh_tich",
        "bien_ban_xet_khen_thuong",
        "chung_nhan_thanh_tich",
        "y_kien_co_quan_trung_uong",
        "ket_qua_cong_khai",
        "tep_tin_dien_tu",
    ]
    assert papers("lao_dong_tien_tien", date(2026, 10, 1)) == ()


def test_forms_carry_their_decree_and_how_sure_their_number_is():
    sheets = form_sheets()
    assert len(sheets) == 13
    assert {code for code, sheet in sheets.items() if sheet.is_number_sure} == {"mau_01", "mau_05", "mau_13"}
    assert {paper.form for award in lawbook().titles for paper in papers(award, AFTER)} - {""} <= set(sheets)


@pytest.mark.parametrize(("leaders", "picked", "left"), [(35, 6, 1), (35, 7, 0), (4, 0, 0)])
def test_a_fifth_of_the_leaders_may_be_proposed(leaders: int, picked: int, left: int):
    assert government_flags(AFTER, leaders=leaders, picked=picked).left == left


def test_seventy_percent_of_the_members_are_wanted():
    assert members_wanted("tap_the_lao_dong_xuat_sac", AFTER, members=9, having=6) == 1
    assert members_wanted("tap_the_lao_dong_tien_tien", AFTER, members=10, having=7) == 0


def test_a_bloc_has_one_flag_unless_its_province_says_otherwise():
    assert flags_of_the_bloc(AFTER, picked=1).left == 0


def test_a_body_sets_ceilings_by_the_class_of_the_collective():
    own = {
        "office": "tinh_mau",
        "values": [
            {"parameter": f"tran.chien_si_thi_dua_co_so_{grade}", "from": "2026-01-01", "value": share}
            | {"cite": "quy_dinh_cua_tinh", "checked_on": "2026-01-05"}
            for grade, share in (("xs", "0.20"), ("t", "0.15"))
        ],
    }
    book = with_office(lawbook(), office_law(own).or_raise().own).or_raise()
    asked = {"on": date(2026, 2, 1), "members": 20, "picked": 3, "book": book}
    left = {
        (office, grade): by_class_of_the_collective("chien_si_thi_dua_co_so", grade=grade, office=office, **asked).left
        for office in ("tinh_mau/so_noi_vu", "tinh_khac")
        for grade in (Grade.XS, Grade.T)
    }
    assert left == {
        ("tinh_mau/so_noi_vu", Grade.XS): 1,
        ("tinh_mau/so_noi_vu", Grade.T): 0,
        ("tinh_khac", Grade.XS): 17,
        ("tinh_khac", Grade.T): 17,
    }
    later = by_class_of_the_collective(
        "lao_dong_tien_tien", date(2026, 10, 1), grade=Grade.HT, members=9, picked=1, office="tinh_mau", book=book
    )
    assert later == NeedsText("tran.lao_dong_tien_tien_ht", "luat_06_2026")


def test_no_guard_without_the_text():
    on = date(2026, 10, 1)
    asked = (
        government_flags(on, leaders=35, picked=0),
        members_wanted("tap_the_lao_dong_xuat_sac", on, members=9, having=6),
        flags_of_the_bloc(on, picked=0),
        government_flags(BEFORE, leaders=35, picked=0),
    )
    assert [found.text for found in asked] == ["luat_06_2026", "luat_06_2026", "luat_06_2026", "nd_98_2023"]
