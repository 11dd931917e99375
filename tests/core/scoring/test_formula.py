"""Formulas: read from print and from a plan's rule, doubted, checked, printed, kept."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.classes import ClassBand
from thidua.core.scoring.formula import (
    Combination,
    Formula,
    Level,
    Missing,
    Part,
    Printed,
    Rounding,
    Scale,
    Source,
    Trim,
    checked,
    doubts,
    formula_from_json,
    formula_to_json,
    from_rule,
    parse,
    printed,
)

D = Decimal
F = Fraction
SELF = Part(Source.SELF, F(1))
SUM_OF_SIX = Part(Source.CROSS, F(1), Combination.SUM)
PLAN = {"cross_raters": 6, "divisor": 7, "cross_term": "sum", "expression": "(self + sum(cross)) / 7"}


def codes(outcome: object) -> list[str]:
    assert isinstance(outcome, Refused)
    return [reason.code for reason in outcome]


@pytest.mark.parametrize(
    "expression",
    [
        "(self + sum(cross)) / 7",
        "[self+sum(cross)]/7",
        "[Điểm tự chấm + Tổng(điểm chấm chéo)] : 7",
        "(tự chấm + tổng(chấm chéo)) / 7,0",
        "( SELF + SUM( CROSS ) ) / (1 + len(cross))",
    ],
)
def test_the_printed_formula_of_the_plan_is_read(expression: str):
    assert parse(expression, raters=6) == Ok(Printed((SELF, SUM_OF_SIX), F(7)))


@pytest.mark.parametrize(
    ("expression", "parts", "divisor"),
    [
        ("0,3 * self + 0.7*mean(cross)", ((Source.SELF, "3/10"), (Source.CROSS, "7/10")), 1),
        ("30% × tự chấm + 70% × trung bình cắt(chấm chéo)", ((Source.SELF, "3/10"), (Source.CROSS, "7/10")), 1),
        (
            "(2*self + verified + 2*specialist)/5",
            ((Source.SELF, "2"), (Source.VERIFIED, "1"), (Source.SPECIALIST, "2")),
            5,
        ),
        ("self/2 + verified/2", ((Source.SELF, "1/2"), (Source.VERIFIED, "1/2")), 1),
        ("self - self/2", ((Source.SELF, "1/2"),), 1),
    ],
)
def test_weights_are_read(expression: str, parts: tuple[tuple[Source, str], ...], divisor: int):
    said = parse(expression).or_raise()
    assert [(part.source, part.weight) for part in said.parts] == [(source, F(weight)) for source, weight in parts]
    assert said.divisor == divisor


@pytest.mark.parametrize(
    ("expression", "code"),
    [
        ("", "formula.empty"),
        ("7", "formula.loose_number"),
        ("0", "formula.empty"),
        ("self + 5", "formula.loose_number"),
        ("(self + sum(cross) / 7", "formula.expected"),
        ("self + ", "formula.unexpected"),
        ("self self", "formula.unexpected"),
        ("self + cross", "formula.cross_without_function"),
        ("self * verified", "formula.product_of_scores"),
        ("1 / self", "formula.bad_divisor"),
        ("self / 0", "formula.bad_divisor"),
        ("self / (1 - 1)", "formula.bad_divisor"),
        ("self - 2*self", "formula.weight_not_positive"),
        ("sum(self)", "formula.expected"),
        ("self / len(cross)", "formula.raters_unknown"),
        ("__import__('os')", "formula.unknown_name"),
        ("selfish", "formula.unknown_name"),
        ("(" * 30 + "self" + ")" * 30, "formula.too_deep"),
        ("self + " * 100 + "self", "formula.too_long"),
    ],
)
def test_what_is_no_formula_is_refused(expression: str, code: str):
    assert codes(parse(expression)) == [code]


def test_an_unknown_word_is_named_with_its_place():
    assert parse("self + điểm lạ") == refuse("formula.unknown_name", name="điểm", place=8)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(text: str):
    assert isinstance(parse(text), (Ok, Refused))


@given(st.text("selfcro()+-*/0123456789., ", max_size=60))
def test_no_text_of_the_notation_breaks_the_reader(text: str):
    assert isinstance(parse(text, raters=3), (Ok, Refused))


def test_the_rule_of_the_plan_becomes_a_formula():
    formula = from_rule(PLAN, name="Kế hoạch 002").or_raise()
    assert formula == Formula("Kế hoạch 002", (SELF, SUM_OF_SIX), F(7), raters=6)
    assert doubts(formula) == ()
    assert checked(formula) == Ok(formula)
    assert from_rule({**PLAN, "expression": None}, name="Kế hoạch 002") == Ok(formula)
    assert from_rule({"expression": "(self + sum(cross)) / 7", "cross_raters": 6}, name="Kế hoạch 002") == Ok(formula)


def test_a_rule_may_say_what_a_missing_score_means():
    formula = from_rule(PLAN, missing=Missing.EXCLUDE).or_raise()
    assert [part.missing for part in formula.parts] == [Missing.EXCLUDE, Missing.EXCLUDE]


@pytest.mark.parametrize(
    ("change", "share", "weights", "divisor"),
    [
        ({"cross_term": "mean", "expression": None}, "28.57", "2", "7"),
        ({"divisor": 6, "expression": None}, "116.67", "7", "6"),
        ({"cross_raters": 5}, "85.71", "6", "7"),
    ],
)
def test_a_divisor_that_does_not_fit_is_doubted(change: dict[str, Any], share: str, weights: str, divisor: str):
    formula = from_rule({**PLAN, **change}).or_raise()
    doubt = Reason.of("formula.weights_do_not_add_up", weights=weights, divisor=divisor, share=D(share))
    assert doubts(formula) == (doubt,)
    assert checked(formula) == Refused((doubt,))


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ({}, "formula.rule_not_understood"),
        ({**PLAN, "cross_raters": "sáu"}, "formula.rule_not_understood"),
        ({**PLAN, "divisor": 0}, "formula.rule_not_understood"),
        ({**PLAN, "divisor": 8}, "formula.rule_contradicts"),
        ({**PLAN, "cross_term": "mean"}, "formula.rule_contradicts"),
        ({**PLAN, "expression": "(self + x) / 7"}, "formula.unknown_name"),
        ({"cross_raters": 6, "divisor": 7, "cross_term": "vote"}, "formula.rule_not_understood"),
    ],
)
def test_a_rule_that_cannot_be_computed_is_refused(rule: dict[str, Any], code: str):
    assert codes(from_rule(rule)) == [code]


def test_everything_wrong_with_a_formula_is_named():
    formula = Formula(
        "x",
        (Part(Source.SELF, F(-1), sections=("I",)),),
        divisor=F(0),
        rounding=Rounding(5),
        trim=Trim(2, 1),
        scale=Scale(D(0), D(1000)),
        bands=(ClassBand("Tốt", D(80), no_zero=True), ClassBand("Xuất sắc", D(90), below=D(79))),
    )
    assert codes(checked(formula)) == [
        "formula.weight_not_positive",
        "formula.divisor_not_positive",
        "formula.rounding_digits",
        "formula.trim_leaves_nothing",
        "formula.scale_not_positive",
        "formula.needs_criterion_level",
        "formula.bands_need_criterion_level",
        "formula.bands_out_of_order",
        "formula.bands_gap",
    ]
    assert codes(checked(Formula("x", ()))) == ["formula.empty"]


def test_classes_in_order_without_a_gap_pass():
    bands = (ClassBand("Xuất sắc", D(90)), ClassBand("Tốt", D(80), below=D(90)), ClassBand("Đạt", D(50)))
    formula = Formula("x", (SELF,), bands=bands)
    assert checked(formula) == Ok(formula)


def test_weights_must_add_up_in_every_section():
    parts = (Part(Source.VERIFIED, F(1), sections=("I", "II")), Part(Source.SPECIALIST, F(1), sections=("III",)))
    formula = Formula("Hưng Yên", parts, level=Level.CRITERION)
    assert checked(formula) == Ok(formula)
    half = Formula("x", (*parts, Part(Source.SELF, F(1, 2), sections=("III",))), level=Level.CRITERION)
    share = Reason.of("formula.weights_do_not_add_up", weights="3/2", divisor="1", share=D("150.00"))
    assert checked(half) == Refused((share,))


weights = st.fractions(min_value=F(1, 20), max_value=5, max_denominator=20)
parts_of = st.lists(
    st.builds(Part, st.sampled_from([Source.SELF, Source.VERIFIED, Source.SPECIALIST]), weights),
    min_size=1,
    max_size=3,
    unique_by=lambda part: part.source,
)


@given(parts_of, st.sampled_from(list(Combination)), weights, weights, st.booleans())
def test_a_printed_formula_is_read_again(
    parts: list[Part], combination: Combination, weight: Fraction, divisor: Fraction, vietnamese: bool
):
    formula = Formula("x", (*parts, Part(Source.CROSS, weight, combination)), divisor)
    assert parse(printed(formula, vietnamese=vietnamese)) == Ok(Printed(formula.parts, divisor))


def test_a_formula_is_printed():
    formula = from_rule(PLAN).or_raise()
    assert printed(formula) == "(self + sum(cross)) / 7"
    assert printed(formula, vietnamese=True) == "(điểm tự chấm + tổng(điểm chấm chéo)) / 7"
    assert printed(Formula("x", (SELF, SUM_OF_SIX), None)) == "(self + sum(cross)) / (1 + len(cross))"
    assert (
        printed(Formula("x", (Part(Source.SELF, F("0.3")), Part(Source.CROSS, F("0.7")))))
        == "0.3 * self + 0.7 * mean(cross)"
    )


def test_a_formula_survives_json():
    formula = Formula(
        "Đủ",
        (Part(Source.SELF, F(1, 3), missing=Missing.ZERO), Part(Source.VERIFIED, F(2, 3), sections=("I",))),
        None,
        3,
        6,
        Level.CRITERION,
        Rounding(1, each_criterion=True),
        Trim(7, 2),
        Scale(D(100), D(1000)),
        None,
        D(1050),
        (
            ClassBand(
                "Xuất sắc", D(90), or_more=False, below=D(100), each_share=D(85), no_zero=True, open_to_vetoed=False
            ),
        ),
        "Không hoàn thành",
    )
    assert formula_from_json(formula_to_json(formula)) == Ok(formula)
    assert codes(formula_from_json("{}")) == ["formula.not_a_formula"]
    assert codes(formula_from_json(formula_to_json(formula).replace('"1/3"', '"1/0"'))) == ["formula.not_a_formula"]
