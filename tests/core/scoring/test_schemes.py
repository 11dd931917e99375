"""Every scheme of the list is a checked formula, and comes out on the example as by hand."""

from fractions import Fraction

import pytest

from thidua.core.kernel.outcome import Ok
from thidua.core.scoring.formula import checked, formula_from_json, formula_to_json
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.preview import preview

# Own 95; cross 90, 92, 94, 88, 91, 93 (sum 548, mean 274/3, median 91.5, without extremes 91.5); verified 92, body 90.
BY_HAND = {
    "sum_of_seven": Fraction(643, 7),
    "mean_of_both": (95 + Fraction(274, 3)) / 2,
    "weighted": Fraction(3, 10) * 95 + Fraction(7, 10) * Fraction(274, 3),
    "three_parts": 19 + Fraction(3, 10) * Fraction(274, 3) + 46,
    "verified": Fraction(92),
    "verified_and_specialist": Fraction(2, 3) * 92 + Fraction(1, 3) * 90,
    "trimmed": Fraction(183, 2),
    "median": Fraction(183, 2),
    "each_floor": Fraction(92),
    "no_zero": Fraction(92),
    "each_rounded": Fraction(92),
    "each_replaced": Fraction(92),
    "self_classed": Fraction(95),
    "weekly_ring": Fraction(90),
    "peers": Fraction(274, 3),
    "no_standard_under_half": Fraction(92),
}


def test_every_scheme_has_its_figure():
    assert BY_HAND.keys() == SCHEMES.keys()


@pytest.mark.parametrize("code", SCHEMES)
def test_a_scheme_is_sound_and_comes_out_as_by_hand(code: str):
    formula = SCHEMES[code].formula
    assert isinstance(checked(formula), Ok)
    assert formula_from_json(formula_to_json(formula)) == Ok(formula)
    exact = preview(formula).or_raise().exact
    assert exact is not None
    assert abs(exact - BY_HAND[code]) < Fraction(1, 10**20)


def test_classes_show_on_the_example():
    classes = {code: preview(SCHEMES[code].formula).or_raise().class_name for code in ("each_floor", "no_zero")}
    assert classes == {"each_floor": "Xuất sắc", "no_zero": "Hoàn thành tốt"}
