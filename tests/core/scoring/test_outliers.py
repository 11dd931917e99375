"""Scorers far from the rest: planted cheats are found, honest variety is not accused."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.reason import Reason
from thidua.core.scoring.outliers import Deviation, ScorerProfile, find

D = Decimal
F = Fraction
UNITS = "ABCDEFG"


def bloc(**changes: str) -> dict[str, dict[str, Decimal | None]]:
    """Everybody gives 90 plus or minus one; `changes` are written over as scorer_unit."""
    given = {u: {s: D(90 + (i + j) % 3 - 1) for j, s in enumerate(UNITS) if s != u} for i, u in enumerate(UNITS)}
    for pair, score in changes.items():
        scorer, unit = pair.split("_")
        given[unit][scorer] = D(score)
    return given


def test_an_agreeing_bloc_has_no_warning():
    findings = find(bloc(), {unit: D(92) for unit in UNITS}, maximum=D(100))
    assert findings.warnings == ()
    assert [each.sheets for each in findings.scorers] == [6] * 7


def test_a_scorer_who_marks_all_others_down_is_found():
    low = {f"C_{unit}": "75" for unit in UNITS if unit != "C"}
    findings = find(bloc(**low), {}, maximum=D(100))
    assert [reason.value("scorer") for reason in findings.warnings if reason.code == "ranking.scorer_far"] == ["C"]
    profile = findings.scorers[2]
    assert (profile.scorer, profile.severity < -14, profile.spread == -profile.severity) == ("C", True, True)


def test_one_sheet_that_lifts_a_friend_is_found():
    low = find(bloc(C_D="100", D_C="100"), {}, maximum=D(100))
    assert [(each.code, each.value("scorer"), each.value("unit")) for each in low.warnings] == [
        ("ranking.sheet_far", "D", "C"),
        ("ranking.sheet_far", "C", "D"),
    ]


def test_inflation_is_self_minus_the_mean_of_the_others_in_percentage_points():
    findings = find({"A": {"B": D(800), "C": D(900)}}, {"A": D(950)}, maximum=D(1000))
    assert findings.inflation == {"A": F(10)}
    assert findings.warnings == (Reason.of("ranking.self_inflated", unit="A", over=D("10.00")),)


def test_the_distance_is_measured_from_the_others():
    findings = find({"A": {"B": D(90), "C": D(94), "D": D(80)}}, {}, maximum=D(100))
    assert findings.deviations[2] == Deviation("D", "A", F(-12), F(12**3, 5 * 4))
    assert findings.scorers[2] == ScorerProfile("D", 1, F(-12), F(12), F(1728, 20))


def test_too_few_scorers_are_not_compared():
    findings = find({"A": {"B": D(90), "C": None}, "B": {"A": D(10), "C": D(90)}, "C": {}}, {}, maximum=D(100))
    assert (findings.deviations, findings.inflation, findings.warnings) == ((), {}, ())


@given(st.dictionaries(st.sampled_from(UNITS), st.integers(0, 100).map(D), min_size=0), st.integers(1, 1000).map(D))
def test_no_input_breaks_the_search(given_scores: dict[str, Decimal], maximum: Decimal):
    findings = find({"X": given_scores}, {"X": D(50)}, maximum=maximum)
    assert sum((each.deviation for each in findings.deviations), F(0)) == 0
