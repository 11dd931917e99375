"""The arithmetic of a result in words: whatever the formula, what is printed adds up to what is published."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.core.documents.round_lines import arithmetic, beside_columns, shows_mean, unit_lines
from thidua.core.documents.summary_table import PlainMean, Weighted
from thidua.core.documents.working_words import factor, working_words
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.formula import Combination, Formula, Missing, Part, Source, Trim
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.preview import preview
from thidua.core.scoring.round import Handed, Terms, score_round
from thidua.core.scoring.sheet import Entry
from thidua.core.scoring.standing import combine, pieces

D, F = Decimal, Fraction
CROSS = {"B": D(92), "C": D("84.5"), "D": None}


def words(formula: Formula, **given: Decimal) -> str:
    return working_words(combine("A", D(95), CROSS, formula, **given).or_raise())


@pytest.mark.parametrize("code", SCHEMES)
def test_the_pieces_of_every_scheme_add_up_to_its_sum(code: str):
    work = preview(SCHEMES[code].formula).or_raise().working
    assert work is not None
    if work.parts:
        assert sum((piece.weight * piece.amount for piece in pieces(work)), F(0)) == work.sum


def test_sum_and_divide_stands_as_plans_print_it():
    formula = replace(SCHEMES["sum_of_seven"].formula, divisor=None).with_missing(Source.CROSS, Missing.EXCLUDE)
    assert words(formula) == "(95 + 92 + 84,5)/3 = 271,5/3 → 90,50"


def test_weights_stand_before_what_they_weigh():
    formula = SCHEMES["three_parts"].formula.with_missing(Source.CROSS, Missing.EXCLUDE)
    told = words(formula, verified=D(90))
    assert told == "0,2 × 95 + 0,3 × (92 + 84,5)/2 + 0,5 × 90 → 90,48"
    assert F(19) + F(3, 10) * F("88.25") + 45 == F("90.475")


def test_a_missing_part_shrinks_the_divisor_and_one_taken_from_the_self_score_is_counted():
    parts = (Part(Source.SELF, F(3, 10)), Part(Source.VERIFIED, F(7, 10), missing=Missing.EXCLUDE))
    assert words(Formula("x", parts)) == "(0,3 × 95)/0,3 = 28,5/0,3 → 95,00"
    taken = (parts[0], replace(parts[1], missing=Missing.TAKE_SELF))
    assert words(Formula("x", taken)) == "0,3 × 95 + 0,7 × 95 → 95,00"
    zero = (Part(Source.CROSS, F(1), missing=Missing.ZERO),)
    assert words(Formula("x", zero)) == "(92 + 84,5 + 0)/3 → 58,83"


def test_a_median_lists_what_it_is_the_middle_of_and_trimmed_scores_are_left_out():
    given = {"B": D(92), "C": D(84), "D": D(88), "E": D(70), "F": D(100)}
    median = Formula("x", (Part(Source.CROSS, F(1), Combination.MEDIAN),))
    assert working_words(combine("A", D(95), given, median).or_raise()) == "trung vị(92; 84; 88; 70; 100) → 88,00"
    trimmed = Formula("x", (Part(Source.CROSS, F(1), Combination.TRIMMED_MEAN),), trim=Trim(5, 1))
    standing = combine("A", D(95), given, trimmed).or_raise()
    assert working_words(standing) == "(92 + 84 + 88)/3 → 88,00"
    assert standing.working is not None
    assert [term.scorer for term in pieces(standing.working)[0].left_out] == ["E", "F"]


def test_by_criterion_the_sheet_is_added_up_as_it_was_capped():
    standing = preview(SCHEMES["each_replaced"].formula).or_raise()
    assert working_words(standing) == "92 → 92,00"


def test_a_weight_that_is_no_decimal_stays_a_fraction():
    assert (factor(F(1, 3)), factor(F(7)), factor(F(1, 4))) == ("(1/3)", "7", "0,25")


def test_who_was_not_asked_is_not_missing_and_verified_scores_have_their_column():
    table = CriteriaTable("Bảng", 2026, (Section("I", "Chung", (Criterion("1", "x", D(100)),)),))
    members = ("A", "B", "C")
    terms = Terms(table, SCHEMES["three_parts"].formula, members, pairs=frozenset({("A", "B"), ("B", "C"), ("C", "A")}))
    sheets = [Handed(unit, unit, Source.SELF, {"1": Entry(D(95))}) for unit in members]
    sheets += [Handed(scorer, unit, Source.CROSS, {"1": Entry(D(90))}) for scorer, unit in sorted(terms.pairs or ())]
    sheets += [Handed("A", unit, Source.VERIFIED, {"1": Entry(D(92))}) for unit in ("B", "C")]
    sheets += [Handed("B", "A", Source.VERIFIED, {"1": Entry(D(80))})]
    result = score_round(terms, sheets).or_raise()
    lines = unit_lines(result, terms, members, short={}, say=lambda reason: reason.code)
    assert [(line.unasked, line.extras) for line in lines] == [
        (frozenset({1}), (D(80),)), (frozenset({2}), (D(92),)), (frozenset({0}), (D(92),)),
    ]  # fmt: skip
    assert beside_columns(terms.formula) == ("Điểm\nthẩm định",)


@pytest.mark.parametrize(
    ("code", "live", "mean"),
    [
        ("weighted", Weighted(D("0.3"), D("0.7")), True), ("mean_of_both", Weighted(D("0.5"), D("0.5")), True),
        ("three_parts", None, True), ("median", None, True), ("sum_of_seven", None, False),
    ],
)  # fmt: skip
def test_a_workbook_computes_live_what_it_can_say(code: str, live: object, mean: bool):
    formula = SCHEMES[code].formula
    assert (arithmetic(formula), shows_mean(formula)) == (live, mean)
    assert arithmetic(replace(SCHEMES["sum_of_seven"].formula, divisor=F(7))) == PlainMean(7)
    assert arithmetic(replace(SCHEMES["weighted"].formula, divisor=F(2))) is None
