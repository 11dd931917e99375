"""What speaks against a proposal, and the figures beside it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from thidua.core.awards.quota import at_least, at_most
from thidua.core.nominations.clash import FORM, TITLE, clashes
from thidua.core.nominations.guard import ceiling, floor, unread, untold
from thidua.core.nominations.proposed import Given, Proposed
from thidua.core.nominations.subject import subject_of, weighed_as

ONE = Proposed(
    1, 10, "Nguyễn Thúy Vy", "person", "giay_khen", "Giấy khen", FORM, date(2025, 1, 1), date(2025, 12, 31), 2025
)
PAST = Given(
    10,
    "giay_khen",
    "Giấy khen",
    FORM,
    2025,
    date(2025, 1, 1),
    date(2025, 12, 31),
    "12/QĐ ngày 10/01/2026",
    is_revoked=False,
)


def told(*proposed: Proposed, given: tuple[Given, ...] = ()) -> list[tuple[int, str, bool]]:
    return [(each.key, each.said.code, each.stops) for each in clashes(proposed, given)]


def test_one_person_under_two_spellings_is_asked_about():
    other = replace(ONE, key=2, bearer=11, name="Nguyễn Thuý Vi")
    assert told(ONE, other) == [(2, "clash.spelt_alike", False)]
    assert told(replace(ONE, born=1980), replace(other, born=1990)) == []
    assert told(ONE, replace(other, name="Nguyễn Thanh Vi")) == []
    assert told(ONE, replace(other, subject="household")) == []


def test_one_achievement_gets_one_form():
    medal = replace(ONE, key=2, award="bang_khen_bo_tinh")
    assert told(ONE, medal) == [(2, "clash.one_achievement", False)]
    assert told(ONE, replace(medal, since=date(2020, 1, 1), until=date(2024, 12, 31))) == []
    assert told(ONE, replace(medal, family=TITLE, award="lao_dong_tien_tien")) == []


def test_what_is_on_record_stops_or_asks():
    title = replace(ONE, award="lao_dong_tien_tien", family=TITLE)
    past = replace(PAST, award="lao_dong_tien_tien", family=TITLE)
    assert told(title, given=(past,)) == [(1, "clash.given_already", True)]
    assert told(title, given=(replace(past, year=2024),)) == []
    assert told(title, given=(replace(past, is_revoked=True),)) == [(1, "clash.revoked", True)]
    assert told(title, given=(replace(past, is_revoked=True, year=2023),)) == [(1, "clash.revoked", False)]
    assert told(ONE, given=(PAST,)) == [(1, "clash.rewarded_already", False)]
    assert told(ONE, given=(replace(PAST, since=None),)) == [(1, "clash.rewarded_already", False)]
    assert told(ONE, given=(replace(PAST, until=date(2025, 6, 30)),)) == []


def test_figures_say_how_many_more():
    share = at_most(Decimal("0.2"), of=35, picked=6)
    assert (ceiling(share, what="Cờ").level, ceiling(share, what="Cờ").said.value("left")) == ("good", 1)
    over = ceiling(replace(share, picked=9), what="Cờ")
    assert (over.level, over.said.code, over.said.value("over")) == ("stop", "guard.over", 2)
    assert ceiling(replace(share, most=None), what="Cờ").said.code == "guard.no_ceiling"
    lacking = at_least(Decimal("0.7"), of=10, having=6)
    assert floor(lacking, what="Tập thể", having=6, members=10).level == "stop"
    assert floor(0, what="Tập thể", having=7, members=10).level == "good"
    assert [unread("x", "y").level, untold("x", "y").level] == ["ask", "stop"]


def test_subjects_are_called_as_the_law_does():
    kinds = {"person": "ca_nhan_co_quan", "enterprise": "doanh_nghiep", "household": "ho_gia_dinh"}
    assert [subject_of(kind, category) for kind, category in kinds.items()] == list(kinds)
    assert subject_of("person", "nguoi_nuoc_ngoai") == "foreigner"
    assert subject_of("enterprise", "tap_the_nuoc_ngoai") == "collective"
    assert [weighed_as(each) for each in ("foreigner", "enterprise", "household")] == [
        "person", "collective", "household",
    ]  # fmt: skip


def test_a_dossier_opened_again_after_a_revocation_asks_for_a_word_and_does_not_stop():
    past = replace(PAST, award=ONE.award, year=ONE.year, is_revoked=True, revocation="02/QĐ: xét sai trình tự")
    (stopped,) = clashes([ONE], [past])
    (asked,) = clashes([replace(ONE, is_reopened=True)], [past])
    assert (stopped.stops, asked.stops, asked.said.code) == (True, False, "clash.revoked")
    assert dict(asked.said.values)["revocation"] == "02/QĐ: xét sai trình tự"
