"""Fairness beside the law: the robust readings, mutual raising; planted cheats found, honest variety not accused."""

from decimal import Decimal
from fractions import Fraction

from benches import bench_fairness as simulated
from thidua.core.scoring.fairness import Column, beside, mutual_raising
from thidua.core.scoring.outliers import find

D = Decimal
HUNDRED = D(100)
UNITS = "ABCDE"


def even(**changed: str) -> dict[str, dict[str, Decimal]]:
    """Everybody gives everybody 80, but for the pairs given as scorer and unit: AB="90"."""
    return {unit: {scorer: D(changed.get(scorer + unit, "80")) for scorer in UNITS if scorer != unit} for unit in UNITS}


def readings(cross: dict[str, dict[str, Decimal]], legal: dict[str, int]):
    findings = find(cross, {}, maximum=HUNDRED)
    return {each.unit: each for each in beside(cross, findings, maximum=HUNDRED, legal=legal)}


def test_one_planted_score_moves_the_mean_but_not_the_robust_readings():
    found = readings(even(AB="92"), dict.fromkeys(UNITS, 1))
    assert found["B"].figures[Column.MEAN] == D("83.00")
    assert {found["B"].figures[column] for column in (Column.MEDIAN, Column.TRIMMED)} == {D("80.00")}
    assert (found["B"].ranks[Column.MEAN], found["C"].ranks[Column.MEAN]) == (1, 2)
    assert (found["C"].ranks[Column.MEDIAN], found["C"].ranks[Column.TRIMMED]) == (1, 1)
    assert found["C"].moves >= 1


def test_a_lenient_scorer_is_taken_out_of_the_corrected_reading():
    lenient = even(**{f"A{unit}": "90" for unit in "BCDE"})
    found = readings(lenient, dict.fromkeys(UNITS, 1))
    # A gets no points of its own leniency, so the plain mean puts it last; corrected it is as good as the others.
    assert [found[unit].figures[Column.MEAN] for unit in "AB"] == [D("80.00"), D("82.50")]
    # A is 10 over the others; the others seem 10/3 under where A scored beside them: 3 units of 4, so 2.5 on average.
    spread = max(found[unit].figures[Column.CORRECTED] for unit in UNITS) - min(
        found[unit].figures[Column.CORRECTED] for unit in UNITS
    )
    assert spread < D("1")


def test_two_that_raise_each_other_are_named_with_how_much():
    [pair] = mutual_raising(even(AB="90", BA="89"), maximum=HUNDRED)
    assert (pair.one, pair.other, pair.one_raised, pair.other_raised) == ("A", "B", Fraction(10), Fraction(9))


def test_who_is_lenient_to_all_raises_nobody():
    lenient = even(**{f"A{unit}": "90" for unit in "BCDE"}, **{f"B{unit}": "90" for unit in "ACDE"})
    assert mutual_raising(lenient, maximum=HUNDRED) == ()


def test_one_sided_friendship_is_no_mutual_raising():
    assert mutual_raising(even(AB="95"), maximum=HUNDRED) == ()


def test_too_few_scores_accuse_nobody():
    assert mutual_raising({"A": {"B": D(99)}, "B": {"A": D(99)}}, maximum=HUNDRED) == ()
    assert mutual_raising({}, maximum=HUNDRED) == ()


def test_honest_variety_is_not_accused():
    honest = simulated.rates(blocs=100)
    assert honest.mutual + honest.scorer == 0
    assert honest.sheet <= 2
    assert honest.inflated <= 4


def test_planted_cheats_are_found():
    assert simulated.rates(simulated.raise_each_other(10), blocs=60).named >= 54
    assert simulated.rates(simulated.inflate_itself(8), blocs=40).named >= 38
    assert simulated.rates(simulated.push_one_down(12), blocs=40).named >= 36
