"""Sheets: single cells, filling, sums, caps, floors, veto, missing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.measure import Choice, Level, Observed, Ratio
from thidua.core.scoring.sheet import Entry, SectionSum, Sheet, Tally, cell, entry_of, entry_record, fill

D = Decimal
F = Fraction
TEN = Criterion("1", "Một", D(10))
STEPPED = Criterion("2", "Hai", D(10), floor=D(2), step=D("0.5"))
TABLE = CriteriaTable(
    "Bảng",
    2026,
    (
        Section("I", "Cơ bản", (TEN, STEPPED)),
        Section(
            "II",
            "Thưởng, trừ",
            (
                Criterion("3", "Thưởng", D(5), Kind.BONUS),
                Criterion("4", "Thưởng", D(5), Kind.BONUS),
                Criterion("5", "Ngoài trần", D(3), Kind.BONUS, outside_cap=True),
                Criterion("6", "Trừ", D(30), Kind.PENALTY, veto=True),
            ),
        ),
    ),
    bonus_cap=D(6),
)


def filled(**scores: str) -> Sheet:
    return fill(TABLE, {code[1:]: Entry(D(score)) for code, score in scores.items()}).or_raise()


@pytest.mark.parametrize(
    ("typed", "score"),
    [("8,5", D("8.5")), ("8.5", D("8.5")), (" 10 ", D(10)), ("0", D(0)), ("", None), ("  ", None)],
)
def test_a_cell_takes_comma_and_point_and_tells_blank_from_zero(typed: str, score: Decimal | None):
    assert cell(TEN, typed) == Ok(score)


@pytest.mark.parametrize(
    ("criterion", "typed", "reason"),
    [
        (TEN, "10,01", Reason.of("sheet.above_maximum", code="1", score=D("10.01"), max=D(10))),
        (TEN, "-1", Reason.of("score.below_zero", typed="-1")),
        (TEN, "O", Reason.of("score.letter_for_zero", typed="O")),
        (TEN, "8,5,5", Reason.of("score.not_a_number", typed="8,5,5")),
        (TEN, "1,23456", Reason.of("score.too_many_decimals", typed="1,23456", places=4)),
        (STEPPED, "1,5", Reason.of("sheet.below_floor", code="2", score=D("1.5"), floor=D(2), max=D(10))),
        (STEPPED, "2,25", Reason.of("sheet.not_on_step", code="2", score=D("2.25"), step=D("0.5"))),
    ],
)
def test_a_cell_refuses_what_it_cannot_hold(criterion: Criterion, typed: str, reason: Reason):
    assert cell(criterion, typed) == Refused((reason,))


def test_a_total_is_traced():
    sheet = filled(c1="9.25", c2="8.5", c3="4", c4="3", c5="3", c6="2")
    assert sheet.tally == Tally(
        sections=(
            SectionSum("I", F("17.75"), F(0), F(0), F(0)),
            SectionSum("II", F(0), F(7), F(3), F(2)),
        ),
        base=F("17.75"),
        bonus_claimed=F(7),
        bonus=F(6),
        bonus_outside=F(3),
        penalty=F(2),
        total=F("24.75"),
    )
    assert sheet.total == F("24.75")


def test_blank_base_criteria_are_missing_and_blank_bonuses_are_not():
    sheet = filled(c1="0")
    assert (sheet.missing, sheet.total, sheet.tally.total) == (("2",), None, F(0))
    assert fill(TABLE, {"1": Entry(D(1)), "2": Entry()}).or_raise().missing == ("2",)
    assert filled(c1="0", c2="2").total == F(2)


def test_the_total_is_never_under_its_floor():
    assert filled(c1="1", c2="2", c6="30").total == 0


def test_every_wrong_entry_is_named():
    entries = {
        "1": Entry(D(11)),
        "2": Entry(D("2.1")),
        "9": Entry(D(1)),
        "3": Entry(D(-1)),
        "4": Entry(D(1), vetoed=True),
    }
    assert fill(TABLE, entries) == Refused(
        (
            Reason.of("sheet.above_maximum", code="1", score=D(11), max=D(10)),
            Reason.of("sheet.not_on_step", code="2", score=D("2.1"), step=D("0.5")),
            Reason.of("sheet.below_zero", code="3", score=D(-1), max=D(5)),
            Reason.of("sheet.veto_not_provided", code="4"),
            Reason.of("sheet.unknown_criterion", code="9"),
        )
    )


def test_a_veto_is_kept_apart_from_the_points():
    sheet = fill(TABLE, {"1": Entry(D(10)), "2": Entry(D(10)), "6": Entry(D(5), vetoed=True)}).or_raise()
    assert (sheet.vetoes, sheet.total) == (("6",), F(15))


def measured(measure: Ratio | Choice, observed: Observed | None) -> Sheet | Refused:
    table = CriteriaTable("B", 2026, (Section("I", "x", (Criterion("1", "x", D(10), measure=measure),)),))
    outcome = fill(table, {"1": Entry(observed=observed)})
    return outcome.value if isinstance(outcome, Ok) else outcome


def test_facts_become_points_and_blank_facts_are_missing():
    assert measured(Ratio(), Observed(D(1), D(3))).total == F(10, 3)
    assert measured(Ratio(), Observed()).missing == ("1",)
    assert measured(Ratio(), None).missing == ("1",)
    assert measured(Ratio(capped=False), Observed(D(4), D(3))).total == 10


@pytest.mark.parametrize(
    ("measure", "observed", "code"),
    [
        (Ratio(), Observed(D(1), D(0)), "sheet.plan_is_zero"),
        (Ratio(), Observed(D(0), D(0)), "sheet.plan_is_zero"),
        (Ratio(inverse=True), Observed(D(0), D(1)), "sheet.actual_is_zero"),
        (Ratio(), Observed(D(1)), "sheet.plan_missing"),
        (Ratio(), Observed(plan=D(1)), "sheet.actual_missing"),
    ],
)
def test_nothing_is_divided_by_zero(measure: Ratio, observed: Observed, code: str):
    sheet = measured(measure, observed)
    assert (sheet.total, sheet.undetermined) == (None, (Reason.of(code, code="1"),))


def test_a_level_may_bar_and_an_unknown_level_is_undetermined():
    grades = Choice((Level("A", D(10)), Level("D", D(0), bars=True)))
    assert measured(grades, Observed(level="D")).vetoes == ("1",)
    assert measured(grades, Observed(level="E")).undetermined == (
        Reason.of("sheet.unknown_level", level="E", code="1"),
    )


def test_facts_for_a_criterion_without_a_measure_are_refused():
    assert fill(TABLE, {"1": Entry(observed=Observed(D(1)))}) == Refused((Reason.of("sheet.no_measure", code="1"),))


def test_an_entry_survives_its_record():
    entry = Entry(D("8.5"), "Có minh chứng", 2, vetoed=True, observed=Observed(D(1), D(2), "A", (D(-1), D("0.5"))))
    assert entry_of(entry_record(entry)) == entry
    assert entry_of(entry_record(Entry())) == Entry()


scores = st.integers(0, 20).map(lambda half: D(half) / 2)


@given(scores, scores, scores)
def test_a_total_is_bounded_and_rises_with_a_score(one: Decimal, two: Decimal, more: Decimal):
    two = max(two, D(2))
    total = filled(c1=str(one), c2=str(two)).total
    assert F(0) <= total == F(one) + F(two) <= TABLE.highest
    assert filled(c1=str(max(one, more)), c2=str(two)).total >= total


@given(st.permutations(["1", "2", "3", "4", "5", "6"]))
def test_the_order_of_entries_does_not_matter(order: list[str]):
    points = {"1": "9.25", "2": "8.5", "3": "4", "4": "3", "5": "3", "6": "2"}
    assert fill(TABLE, {code: Entry(D(points[code])) for code in order}) == Ok(
        filled(**{f"c{c}": p for c, p in points.items()})
    )
