"""Columns and one by one are the same law: every rule of the book, and random conditions, on random lives."""

from datetime import date

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.core.rules.trees import conditions
from tests.law.lives import LAST, histories, subjects
from thidua.adapters.columns_polars import PolarsColumns
from thidua.adapters.columns_polars.tables import YearTable
from thidua.adapters.columns_polars.years import bounds, marks
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import Amount, Condition, Holds, Is, ShareAtLeast
from thidua.core.rules.mark import Status
from thidua.core.rules.parameter import Found, NeedsText, Value
from thidua.core.rules.subject import Fact, Grade, History, Subject
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing import weigh
from thidua.law.book import lawbook
from thidua.ports.columns import Counts

COLUMNS = PolarsColumns()
DAY = date(2026, 1, 15)
RULES = {rule.title: rule.condition for rule in lawbook().rules if rule.status is Status.ON and rule.is_in_force(DAY)}
SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def values(name: str) -> Found:
    """Parameters called by their numbers: "3" is three, "yes" and "no" truths, "unread" waits for a text."""
    if name == "unread":
        return NeedsText(name, "nowhere")
    value = {"yes": True, "no": False}.get(name)
    return Value(name, int(name) if value is None else value, Citation("made_up"), DAY)


@SLOW
@given(st.sampled_from(sorted(RULES)), st.lists(subjects(), min_size=1, max_size=12))
def test_every_rule_of_the_book_answers_the_same_in_columns(title: str, lives: list[Subject]):
    on, rules = lawbook().at(DAY), {title: RULES[title]}
    table = COLUMNS.table(lives)
    told = [weigh(RULES[title], life, on.value).answer for life in lives]
    assert [Answer.of(known) for known in COLUMNS.weighed(table, rules, on.value)[title]] == told
    counts = Counts(*(told.count(answer) for answer in Answer))
    assert COLUMNS.counts(table, rules, on.value) == {title: counts}


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(conditions, st.lists(subjects(), min_size=1, max_size=3))
def test_any_condition_answers_the_same_in_columns(condition: Condition, lives: list[Subject]):
    assert COLUMNS.answers(COLUMNS.table(lives), condition, values) == [
        weigh(condition, life, values).answer for life in lives
    ]


@settings(max_examples=30, deadline=None)
@given(histories())
def test_a_table_keeps_the_history_bit_by_bit(history: History):
    frame = COLUMNS.table([Subject({}, history)]).frame
    told = [year for year in history.years if frame["grade.T"][0] >> (year - history.first) & 1]
    assert told == [year for year in history.years if history.grades.get(year, -1) >= Grade.T]
    assert frame["counted"][0].bit_count() == len(history.counted)


def test_counts_add_up_over_slices_and_kinds(monkeypatch: pytest.MonkeyPatch):
    for name, size in (("SLICE", 2), ("MANY", 3), ("FEW", 2)):
        monkeypatch.setattr(f"thidua.adapters.columns_polars.slices.{name}", size)
    told = [("tap_the", True), ("tap_the", False), ("tap_the", None), ("nong_dan", True), ("bo_tinh", None)]
    lives = [
        Subject(
            {"doi_tuong": Fact(kind)} | ({} if good is None else {"chap_hanh_tot": Fact(good)}), History(2024, LAST)
        )
        for kind, good in told
    ]
    asked = {"good": Holds("chap_hanh_tot"), "kind": Is("doi_tuong", ("tap_the",))}
    for workers in (1, 2):
        table = PolarsColumns(workers).table(lives)
        assert [part.frame.height for part in table.slices] == [2, 1, 2]
        assert PolarsColumns(workers).counts(table, asked, values) == {"good": Counts(2, 1, 2), "kind": Counts(3, 2, 0)}


def test_many_rows_of_one_kind_stay_together(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("thidua.adapters.columns_polars.slices.MANY", 1)
    lives = [
        Subject({"doi_tuong": Fact("tap_the"), "chap_hanh_tot": Fact(good)}, History(2024, LAST)) for good in (1, 0)
    ]
    monkeypatch.setattr("thidua.adapters.columns_polars.slices.FEW", 1)
    assert [part.frame.height for part in COLUMNS.table(lives).slices] == [2]
    apart = [Subject({"doi_tuong": Fact(kind)}, History(2024, LAST)) for kind in ("tap_the", "nong_dan")]
    assert [part.frame.height for part in COLUMNS.table(apart).slices] == [1, 1]


def test_a_table_has_one_year_of_proposal():
    with pytest.raises(ValueError, match="one year of proposal"):
        COLUMNS.table([Subject({}, History(2020, 2024)), Subject({}, History(2020, 2025))])


def test_a_table_holds_at_most_64_years():
    with pytest.raises(ValueError, match="1 to 64 years"):
        YearTable(pl.DataFrame({"counted": [0]}), 1960, 2025)


@pytest.mark.parametrize("way", [bounds, marks])
def test_what_is_no_condition_is_a_programming_error(way):
    with pytest.raises(TypeError):
        way(object(), None)


def test_words_and_unread_shares_answer_the_same_in_columns():
    lives = [
        Subject({"doi_tuong": Fact(kind), "part": Fact(2), "whole": Fact(3)}, History(2024, LAST))
        for kind in ("tap_the", "nong_dan", "bo_tinh")
    ]
    for condition in (
        Is("doi_tuong", ("tap_the", "bo_tinh")),
        ShareAtLeast(Amount("part"), Amount("whole"), "unread"),
        ShareAtLeast(Amount("part"), Amount("whole"), "1"),
    ):
        told = [weigh(condition, life, values).answer for life in lives]
        assert COLUMNS.answers(COLUMNS.table(lives), condition, values) == told
