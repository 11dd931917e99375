"""Standings: the plan's formula, missing scores, weights, and the properties the arithmetic promises."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.classes import ClassBand
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.formula import (
    Combination,
    Formula,
    Level,
    Missing,
    Part,
    Scale,
    Source,
    from_rule,
)
from thidua.core.scoring.measure import Observed, OverPlan, Ratio
from thidua.core.scoring.sheet import Entry, Sheet, fill
from thidua.core.scoring.standing import (
    Standing,
    Term,
    UnitSheets,
    Use,
    combine,
    combine_sheets,
    combined,
    split_extremes,
    working,
)

D = Decimal
F = Fraction
PLAN = from_rule({"cross_raters": 6, "divisor": 7, "cross_term": "sum"}).or_raise()
OTHERS = ("B", "C", "D", "E", "F", "G")


def plan(own: int | None, cross: list[int | None], missing: Missing = Missing.REFUSE) -> Standing | Refused:
    formula = PLAN.with_missing(Source.SELF, missing).with_missing(Source.CROSS, missing)
    scores = {scorer: None if score is None else D(score) for scorer, score in zip(OTHERS, cross, strict=False)}
    outcome = combine("A", None if own is None else D(own), scores, formula)
    return outcome if isinstance(outcome, Refused) else outcome.value


@pytest.mark.parametrize(
    ("own", "cross", "exact", "score"),
    [
        (95, [90, 92, 94, 88, 91, 93], F(643, 7), "91.86"),
        (100, [100] * 6, F(100), "100.00"),
        (98, [90] * 6, F(638, 7), "91.14"),
    ],
)
def test_the_three_examples_of_the_plan(own: int, cross: list[int], exact: Fraction, score: str):
    standing = plan(own, cross)
    assert (standing.exact, str(standing.score), standing.warnings) == (exact, score, ())


def test_the_working_shows_every_term():
    work = working(plan(95, [90, 92, 94, 88, 91, 93]))
    assert (work.sum, work.divisor, work.exact, work.rounded) == (F(643), F(7), F(643, 7), D("91.86"))
    assert work.terms == (
        Term(Source.SELF, "A", D(95), Use.COUNTED),
        *(
            Term(Source.CROSS, scorer, D(score), Use.COUNTED)
            for scorer, score in zip(OTHERS, [90, 92, 94, 88, 91, 93], strict=True)
        ),
    )
    assert work.part_total(Source.CROSS) == 548


MISSING_G = Reason.of("ranking.cross_missing", unit="A", scorer="G")


def test_a_missing_score_without_a_rule_refuses_the_result():
    assert plan(95, [90, 92, 94, 88, 91, None]) == Refused((MISSING_G, Reason.of("ranking.missing_refused", unit="A")))


@pytest.mark.parametrize(("policy", "total", "divisor"), [(Missing.EXCLUDE, 550, 6), (Missing.ZERO, 550, 7)])
def test_a_missing_score_with_a_rule_is_warned_of(policy: Missing, total: int, divisor: int):
    standing = plan(95, [90, 92, 94, 88, 91, None], policy)
    assert (standing.working.sum, standing.working.divisor, standing.exact) == (total, divisor, F(total, divisor))
    assert standing.warnings == (MISSING_G,)


def test_a_rater_that_the_bloc_lacks_is_missing_too():
    standing = plan(95, [90, 92, 94, 88, 91], Missing.EXCLUDE)
    assert (standing.exact, standing.warnings) == (F(550, 6), (Reason.of("ranking.rater_missing", unit="A"),))


def test_a_unit_for_which_nothing_was_handed_in_is_not_ranked():
    standing = plan(None, [None] * 6, Missing.EXCLUDE)
    assert (standing.score, standing.working) == (None, None)
    assert standing.unranked == Reason.of("ranking.nothing_handed_in", unit="A")
    assert len(standing.warnings) == 7


def test_no_unit_cross_scores_itself_and_no_stranger_joins():
    assert combine("A", D(1), {"A": D(100)}, PLAN) == Refused((Reason.of("ranking.own_cross_score", unit="A"),))
    seven = {scorer: D(90) for scorer in (*OTHERS, "H")}
    too_many = Reason.of("ranking.too_many_scorers", unit="A", scorers=7, raters=6)
    assert combine("A", D(1), seven, PLAN) == Refused((too_many,))


def test_a_verified_score_replaces_the_own_and_falls_back_to_it():
    formula = Formula("EVUS", (Part(Source.VERIFIED, F(1), missing=Missing.TAKE_SELF),))
    assert combine("A", D(90), {}, formula, verified=D(85)).or_raise().score == D("85.00")
    fallen_back = combine("A", D(90), {}, formula).or_raise()
    assert fallen_back.score == D("90.00")
    assert fallen_back.working.terms == (Term(Source.VERIFIED, "", D(90), Use.TOOK_SELF),)
    assert isinstance(combine("A", None, {}, formula), Refused)


def test_scale_floor_and_ceiling_bound_the_score():
    formula = Formula("x", (Part(Source.SELF, F(1)),), scale=Scale(D(100), D(1000)), ceiling=D(1050))
    assert combine("A", D("98.765"), {}, formula).or_raise().score == D("987.65")
    assert combine("A", D(110), {}, formula).or_raise().score == D("1050.00")
    assert combine("A", D(0), {}, replace(formula, floor=D(10))).or_raise().score == D("10.00")


def test_a_class_follows_the_score_and_a_gap_is_a_warning():
    bands = (ClassBand("Xuất sắc", D(90)), ClassBand("Tốt", D(80), below=D("89.99")))
    formula = Formula("x", (Part(Source.SELF, F(1)),), bands=bands)
    assert combine("A", D(90), {}, formula).or_raise().class_name == "Xuất sắc"
    gap = combine("A", D("89.99"), {}, formula).or_raise()
    assert (gap.class_name, gap.warnings) == ("", (Reason.of("ranking.class_gap", score=D("89.99")),))


@pytest.mark.parametrize(
    ("combination", "expected"),
    [(Combination.SUM, F(373)), (Combination.MEAN, F(373, 4)), (Combination.MEDIAN, F(94))],
)
def test_combinations_of_cross_scores(combination: Combination, expected: Fraction):
    assert combined([D(95), D(90), D(93), D(95)], combination) == expected
    assert combined([D(95), D(90), D(93)], Combination.MEDIAN) == 93


def test_of_equal_extremes_only_one_goes():
    scores = [("a", D(100)), ("b", D(100)), ("c", D(90)), ("d", D(90)), ("e", D(95))]
    kept, gone = split_extremes(scores, Combination.TRIMMED_MEAN, PLAN.trim)
    assert ([name for name, _ in kept], [name for name, _ in gone]) == (["d", "e", "a"], ["c", "b"])


# --- by criterion ---------------------------------------------------------------------------------------------------
TABLE = CriteriaTable(
    "Bảng",
    2026,
    (
        Section("I", "Một", (Criterion("I.1", "x", D(60)), Criterion("I.2", "x", D(30)))),
        Section("II", "Hai", (Criterion("II.1", "x", D(10)), Criterion("II.2", "x", D(5), Kind.BONUS))),
    ),
)


def sheet(**scores: str) -> Sheet:
    return fill(TABLE, {code.replace("_", "."): Entry(D(score)) for code, score in scores.items()}).or_raise()


FULL = sheet(I_1="60", I_2="30", II_1="10")


def test_a_section_may_have_its_own_body():
    parts = (Part(Source.VERIFIED, F(1), sections=("I",)), Part(Source.SPECIALIST, F(1), sections=("II",)))
    formula = Formula("Hưng Yên", parts, level=Level.CRITERION)
    sheets = UnitSheets(None, {}, verified=sheet(I_1="50", I_2="25", II_1="1"), specialist=sheet(II_1="9", II_2="2.5"))
    standing = combine_sheets("A", sheets, TABLE, formula).or_raise()
    assert (standing.exact, standing.warnings) == (F("86.5"), ())


def test_a_whole_sheet_missing_is_said_once():
    parts = (Part(Source.SELF, F(1, 2)), Part(Source.CROSS, F(1, 2), missing=Missing.EXCLUDE))
    formula = Formula("x", parts, level=Level.CRITERION)
    standing = combine_sheets("A", UnitSheets(FULL, {"B": FULL, "C": None}), TABLE, formula).or_raise()
    assert standing.warnings == (Reason.of("ranking.cross_missing", unit="A", scorer="C"),)
    refused = combine_sheets("A", UnitSheets(None, {"B": FULL}), TABLE, formula)
    assert refused == Refused(
        (Reason.of("ranking.self_missing", unit="A", scorer="A"), Reason.of("ranking.missing_refused", unit="A"))
    )


def test_over_fulfilment_is_combined_like_the_points_it_comes_with():
    over = Ratio(over=OverPlan(D(1), D(10)))
    table = CriteriaTable("B", 2026, (Section("I", "x", (Criterion("1", "x", D(50), measure=over),)),), bonus_cap=D(4))

    def observed(actual: int) -> Sheet:
        return fill(table, {"1": Entry(observed=Observed(D(actual), D(100)))}).or_raise()

    formula = Formula("x", (Part(Source.SELF, F(1, 2)), Part(Source.CROSS, F(1, 2))), level=Level.CRITERION)
    standing = combine_sheets("A", UnitSheets(observed(110), {"B": observed(104)}), table, formula).or_raise()
    assert (standing.working.tally.base, standing.working.tally.bonus_claimed, standing.exact) == (
        50,
        F("3.5"),
        F("53.5"),
    )
    by_council = Formula("x", (Part(Source.SPECIALIST, F(1), missing=Missing.EXCLUDE),), level=Level.CRITERION)
    nothing = combine_sheets("A", UnitSheets(observed(110), {}), table, by_council).or_raise()
    assert nothing.unranked == Reason.of("ranking.nothing_handed_in", unit="A")
    assert nothing.warnings == (Reason.of("ranking.specialist_missing", unit="A", scorer=""),)


def test_a_part_that_nobody_filled_adds_no_over_fulfilment():
    over = Ratio(over=OverPlan(D(1), D(10)))
    table = CriteriaTable("B", 2026, (Section("I", "x", (Criterion("1", "x", D(50), measure=over),)),))
    own = fill(table, {"1": Entry(observed=Observed(D(110), D(100)))}).or_raise()
    formula = Formula("x", (Part(Source.VERIFIED, F(1), missing=Missing.ZERO),), level=Level.CRITERION)
    standing = combine_sheets("A", UnitSheets(own, {}), table, formula).or_raise()
    assert standing.exact == 0


def test_by_criterion_no_unit_cross_scores_itself_either():
    formula = Formula("x", (Part(Source.CROSS, F(1)),), level=Level.CRITERION)
    outcome = combine_sheets("A", UnitSheets(FULL, {"A": FULL}), TABLE, formula)
    assert outcome == Refused((Reason.of("ranking.own_cross_score", unit="A"),))


def test_by_totals_an_incomplete_sheet_counts_as_missing_and_is_named():
    formula = Formula("x", (Part(Source.SELF, F(1, 2)), Part(Source.CROSS, F(1, 2), missing=Missing.EXCLUDE)))
    sheets = UnitSheets(FULL, {"B": FULL, "C": sheet(I_1="10")})
    standing = combine_sheets("A", sheets, TABLE, formula).or_raise()
    assert standing.exact == 100
    assert standing.warnings == (
        Reason.of("ranking.cross_missing", unit="A", scorer="C"),
        Reason.of("ranking.sheet_incomplete", unit="A", scorer="C", codes="I.2, II.1"),
    )


def test_a_class_may_ask_for_a_share_of_every_criterion():
    bands = (
        ClassBand("Xuất sắc", D(90), each_share=D(85)),
        ClassBand("Tốt", D(80), no_zero=True),
        ClassBand("Đạt", D(0)),
    )
    formula = Formula("Nghệ An", (Part(Source.VERIFIED, F(1)),), level=Level.CRITERION, bands=bands)

    def class_of(**scores: str) -> str:
        return combine_sheets("A", UnitSheets(None, {}, sheet(**scores)), TABLE, formula).or_raise().class_name

    assert class_of(I_1="60", I_2="30", II_1="8.5") == "Xuất sắc"
    assert class_of(I_1="60", I_2="30", II_1="8.4") == "Tốt"
    assert class_of(I_1="60", I_2="30", II_1="0") == "Đạt"


# --- what the arithmetic promises -----------------------------------------------------------------------------------
points = st.integers(0, 10_000).map(lambda number: D(number) / 100)
seven = st.lists(points, min_size=7, max_size=7)
formulas = st.sampled_from(
    [PLAN]
    + [
        Formula(name.value, (Part(Source.SELF, F("0.3")), Part(Source.CROSS, F("0.7"), name)))
        for name in (Combination.MEAN, Combination.MEDIAN, Combination.TRIMMED_MEAN)
    ]
)


def score(scores: list[Decimal], formula: Formula, names: tuple[str, ...] = OTHERS) -> Fraction:
    return combine("A", scores[0], dict(zip(names, scores[1:], strict=True)), formula).or_raise().exact


@given(seven, formulas, st.permutations(OTHERS), st.permutations(range(6)))
def test_neither_names_nor_order_of_scorers_matter(
    scores: list[Decimal], formula: Formula, names: list[str], order: list[int]
):
    shuffled = [scores[0], *(scores[1 + place] for place in order)]
    assert score(scores, formula) == score(shuffled, formula, tuple(names))


@given(seven, formulas, st.integers(0, 6), points)
def test_raising_a_score_never_lowers_the_result(scores: list[Decimal], formula: Formula, place: int, raised: Decimal):
    higher = [*scores]
    higher[place] = max(scores[place], raised)
    assert score(higher, formula) >= score(scores, formula)


@given(seven, formulas)
def test_the_result_lies_between_the_lowest_and_the_highest_score(scores: list[Decimal], formula: Formula):
    assert min(scores) <= score(scores, formula) <= max(scores)


@given(points, formulas)
def test_one_mind_gives_its_own_score(agreed: Decimal, formula: Formula):
    assert score([agreed] * 7, formula) == F(agreed)


@given(st.lists(st.tuples(*[points] * 2), min_size=3, max_size=3))
def test_by_totals_and_by_criterion_agree_when_nothing_is_missing(drawn: list[tuple[Decimal, Decimal]]):
    table = CriteriaTable("B", 2026, (Section("I", "x", (Criterion("1", "x", D(100)), Criterion("2", "x", D(100)))),))
    own, *cross = (fill(table, {"1": Entry(one), "2": Entry(two)}).or_raise() for one, two in drawn)
    formula = Formula("x", (Part(Source.SELF, F("0.4")), Part(Source.CROSS, F("0.6"))))
    sheets = UnitSheets(own, dict(zip("BC", cross, strict=True)))
    by_total = combine_sheets("A", sheets, table, formula).or_raise()
    assert (
        combine_sheets("A", sheets, table, replace(formula, level=Level.CRITERION)).or_raise().exact == by_total.exact
    )
