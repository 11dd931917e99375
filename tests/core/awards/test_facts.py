from datetime import date

import pytest

from thidua.core.awards.facts import read_subject
from thidua.core.awards.posts import LADDER, Term, months, months_by_post
from thidua.core.kernel.outcome import Outcome, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.rules.subject import Fact, Grade, History, Subject, Tally

KINDS = {"good": "judged", "calm": "recorded", "members": "number", "kind": "person|group"}
EVENTS = frozenset({"title", "form"})


def read(**plain) -> Outcome[Subject]:
    return read_subject({"year": 2025} | plain, kinds=KINDS, events=EVENTS, yearly=frozenset({"title"}))


def codes(outcome: Outcome[Subject]) -> list[str]:
    assert isinstance(outcome, Refused)
    return [reason.code for reason in outcome]


def test_plain_facts_become_a_subject():
    told = read(
        facts={"good": {"value": True, "source": "Biên bản 1"}, "members": 7, "kind": "group", "calm": None},
        grades={"2024": "XS", 2025: "T"},
        awards=[
            {"award": "form", "year": 2020, "decision": "QĐ 1"},
            {"award": "form", "until": "2021-12-31"},
            {"award": "form", "decided": "2022-03-15"},
            {"award": "form", "year": 2022, "kind": "cong_hien"},
            {"award": "form", "year": 2023, "kind": "dot_xuat"},
            {"award": "form", "year": 2023, "kind": "phong_trao"},
            {"award": "form", "year": 2024, "cancelled": True},
            {"award": "title", "year": 2024},
        ],
        silent=[2019],
        discipline_ends="2021-06-30",
        office="city/ward",
    ).or_raise()
    assert told.facts == {"good": Fact(value=True, source="Biên bản 1"), "members": Fact(7), "kind": Fact("group")}
    assert told.history == History(
        first=2019,
        last=2025,
        grades={2024: Grade.XS, 2025: Grade.T},
        awards={"form": {2020: Tally(1, 1), 2021: Tally(1, 1), 2022: Tally(1, 2)}, "title": {2024: Tally(1, 1)}},
        silent=frozenset({2019}),
        counts_from=2022,
        sources={"form:2020": "QĐ 1"},
    )
    assert told.office == "city/ward"


def test_a_history_may_begin_before_its_first_entry():
    assert read(**{"from": 2010}).or_raise().history.first == 2010
    assert read(grades={"2009": "T"}, **{"from": 2010}).or_raise().history.first == 2009
    assert read().or_raise().history == History(2025, 2025)


@pytest.mark.parametrize("year", [None, "2025", True, 1900])
def test_a_proposal_has_a_year(year):
    assert codes(read(year=year)) == ["award.year_missing"]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"other": True}, "award.fact_unknown"),
        ({"good": "yes"}, "award.fact_of_wrong_kind"),
        ({"calm": 1}, "award.fact_of_wrong_kind"),
        ({"members": -1}, "award.fact_of_wrong_kind"),
        ({"members": True}, "award.fact_of_wrong_kind"),
        ({"kind": "person|group"}, "award.fact_of_wrong_kind"),
    ],
)
def test_a_fact_is_known_and_of_its_kind(facts, code: str):
    assert codes(read(facts=facts)) == [code]


@pytest.mark.parametrize(
    ("grades", "code"),
    [
        ({"2026": "T"}, "award.grade_unknown"),
        ({"2025": "A"}, "award.grade_unknown"),
        ({"năm": "T"}, "award.grade_unknown"),
        ([{"year": 2025, "grade": "T"}, {"year": 2025, "grade": "XS"}], "award.two_grades"),
    ],
)
def test_a_year_has_one_known_grade(grades, code: str):
    assert codes(read(grades=grades)) == [code]


def test_the_same_grade_twice_is_one():
    twice = [{"year": 2025, "grade": "T"}, {"year": 2025, "grade": "T"}]
    assert read(grades=twice).or_raise().history.grades == {2025: Grade.T}


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        ({"award": "other", "year": 2025}, "award.unknown"),
        ("form", "award.unknown"),
        ({"award": "form"}, "award.without_year"),
        ({"award": "form", "decided": "15/3/2022"}, "award.without_year"),
        ({"award": "form", "year": 2026}, "award.in_the_future"),
        ({"award": "form", "year": 2025, "kind": "thuong"}, "award.kind_unknown"),
    ],
)
def test_an_award_is_known_and_not_of_the_future(entry, code: str):
    assert codes(read(awards=[entry])) == [code]


def test_a_title_is_won_once_a_year_and_a_form_may_come_again():
    title, form = {"award": "title", "year": 2024}, {"award": "form", "year": 2024}
    assert codes(read(awards=[title, title])) == ["award.title_twice"]
    assert read(awards=[form, form]).or_raise().history.awards == {"form": {2024: Tally(2, 2)}}


def test_a_day_that_cannot_be_read_is_told():
    assert codes(read(discipline_ends="30/6/2021")) == ["award.day_unreadable"]


def test_all_faults_are_told_at_once():
    told = read(facts={"other": 1}, grades={"2025": "A"}, awards=[{"award": "form"}], discipline_ends="?")
    assert codes(told) == ["award.fact_unknown", "award.grade_unknown", "award.without_year", "award.day_unreadable"]


def test_what_is_no_table_is_no_fact():
    assert read(facts="x", grades="x", awards="x", silent="x").or_raise() == Subject({}, History(2025, 2025))


@pytest.mark.parametrize(
    ("since", "until", "whole"),
    [
        (date(2020, 1, 1), date(2020, 12, 31), 12),
        (date(2020, 1, 15), date(2020, 2, 14), 1),
        (date(2020, 1, 15), date(2020, 2, 13), 0),
        (date(2019, 7, 1), date(2025, 6, 30), 72),
    ],
)
def test_months_are_whole(since: date, until: date, whole: int):
    assert months(since, until) == whole


def test_terms_of_a_post_add_up():
    terms = [
        Term("vu_truong", date(2015, 1, 1), date(2017, 12, 31)),
        Term("vu_truong", date(2020, 1, 1), date(2020, 12, 31)),
        Term("thu_truong", date(2018, 1, 1), date(2019, 12, 31)),
    ]
    assert months_by_post(terms).or_raise() == {"vu_truong": 48, "thu_truong": 24}


def test_terms_do_not_overlap_or_run_backwards():
    one, other = Term("a", date(2015, 1, 1), date(2017, 1, 1)), Term("b", date(2017, 1, 1), date(2016, 1, 1))
    assert months_by_post([other, one]) == Refused(
        (
            Reason.of("award.term_backwards", post="b", since=date(2017, 1, 1)),
            Reason.of("award.terms_overlap", first="a", second="b", since=date(2017, 1, 1)),
        )
    )


LONG = KINDS | {f"so_thang_{post}": "number" for post in LADDER}


def test_time_in_a_post_counts_for_the_posts_below_it():
    posts = [
        {"post": "vu_truong", "from": "2015-01-01", "until": "2019-12-31"},
        {"post": "pho_vu_truong", "from": "2010-01-01", "until": "2014-12-31"},
    ]
    told = read_subject({"year": 2025, "posts": posts}, kinds=LONG, events=EVENTS, yearly=frozenset()).or_raise()
    assert {name: fact.value for name, fact in told.facts.items() if fact.value} == {
        "so_thang_vu_truong": 60,
        "so_thang_pho_vu_truong": 120,
    }
    given = {"year": 2025, "posts": posts, "facts": {"so_thang_vu_truong": 12}}
    own = read_subject(given, kinds=LONG, events=EVENTS, yearly=frozenset()).or_raise()
    assert own.facts["so_thang_vu_truong"] == Fact(12)


@pytest.mark.parametrize(
    ("posts", "code"),
    [
        ([{"post": "to_truong", "from": "2015-01-01", "until": "2016-01-01"}], "award.post_unknown"),
        (["vu_truong"], "award.post_unknown"),
        ([{"post": "vu_truong", "from": "2015", "until": "2016-01-01"}], "award.day_unreadable"),
        ([{"post": "vu_truong", "from": "2015-01-01"}], "award.day_unreadable"),
        ([{"post": "vu_truong", "from": "2016-01-01", "until": "2015-01-01"}], "award.term_backwards"),
        (
            [
                {"post": "vu_truong", "from": "2015-01-01", "until": "2016-01-01"},
                {"post": "thu_truong", "from": "2016-01-01", "until": "2017-01-01"},
            ],
            "award.terms_overlap",
        ),
    ],
)
def test_posts_that_cannot_be_counted_are_refused(posts: list, code: str):
    assert codes(read(posts=posts)) == [code]


@pytest.mark.parametrize(
    ("relied", "tally"),
    [({"Xã cũ": True}, Tally(1, 1)), ({"Xã cũ": None}, Tally(0, 1)), ({}, Tally(0, 1)), (None, Tally(0, 1))],
)
def test_awards_of_a_unit_before_a_merger_count_where_it_is_relied_on(relied: object, tally: Tally):
    told = read(awards=[{"award": "form", "year": 2020, "of": "Xã cũ"}], predecessors=relied).or_raise()
    assert told.history.awards == {"form": {2020: tally}}


def test_awards_of_a_unit_that_is_not_relied_on_do_not_count():
    told = read(awards=[{"award": "form", "year": 2020, "of": "Xã cũ"}], predecessors={"Xã cũ": False}).or_raise()
    assert told.history.awards == {}
