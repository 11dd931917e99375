"""A whole round, its snapshot and its workbook: everything reproduced from the record alone."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.canonical import canonical, digest
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.formula import Formula, Level, Missing, Part, Source, from_rule
from thidua.core.scoring.measure import Observed, Ratio
from thidua.core.scoring.ranking import Last, TieKey, TieRule
from thidua.core.scoring.round import Handed, Terms, check_code, handed_digest, score_round
from thidua.core.scoring.sheet import Entry
from thidua.core.scoring.snapshot import Changed, Difference, closed, differences, opened_inputs, snapshot, verify
from thidua.core.scoring.workbook import RoundWorkbook, score_workbook, strays

D = Decimal
MEMBERS = ("A", "B", "C")
TABLE = CriteriaTable(
    "Bảng", 2026, (Section("I", "x", (Criterion("1", "x", D(60)), Criterion("2", "x", D(40), measure=Ratio()))),)
)
FORMULA = from_rule({"cross_raters": 2, "divisor": 3, "cross_term": "sum"}, missing=Missing.EXCLUDE).or_raise()
TERMS = Terms(TABLE, FORMULA, MEMBERS, "Khối A", 2026, "V1", TieRule((TieKey("x"),), Last.VOTE), {"A": {"x": D(1)}})


def sheet(scorer: str, unit: str, score: str, actual: int = 3) -> Handed:
    source = Source.SELF if scorer == unit else Source.CROSS
    return Handed(scorer, unit, source, {"1": Entry(D(score)), "2": Entry(observed=Observed(D(actual), D(3)))})


SHEETS = [sheet(scorer, unit, "50") for scorer in MEMBERS for unit in MEMBERS]


def test_a_round_is_scored():
    sheets = [*SHEETS[:8], sheet("C", "C", "53")]
    result = score_round(TERMS, sheets).or_raise()
    assert {unit: str(result.standing(unit).score) for unit in MEMBERS} == {"A": "90.00", "B": "90.00", "C": "91.00"}
    assert dict(result.ranking.ranks) == {"C": 1, "A": 2, "B": 2}
    assert [(each.units, each.missing) for each in result.ranking.unresolved] == [(("A", "B"), "x")]
    assert result.findings.inflation["C"] == 3


def test_every_stranger_is_named():
    wrong = [sheet("X", "A", "1"), sheet("A", "Y", "1"), replace(SHEETS[0], source=Source.CROSS), SHEETS[1], SHEETS[1]]
    outcome = score_round(TERMS, [*wrong, Handed("B", "C", Source.CROSS, {"1": Entry(D(61))})])
    assert outcome == Refused(
        (
            Reason.of("sheet.not_a_member", scorer="X", unit="A"),
            Reason.of("sheet.not_a_member", scorer="A", unit="Y"),
            Reason.of("sheet.own_unit", scorer="A", unit="A"),
            Reason.of("sheet.handed_in_twice", scorer="A", unit="B"),
            Reason.of("sheet.above_maximum", code="1", score=D(61), max=D(60), scorer="B", unit="C"),
        )
    )
    nobody = score_round(replace(TERMS, members=()), [])
    assert nobody == Refused((Reason.of("ranking.no_members"),))


def test_missing_sheets_of_several_units_are_named_together():
    strict = replace(TERMS, formula=from_rule({"cross_raters": 2, "divisor": 3, "cross_term": "sum"}).or_raise())
    outcome = score_round(strict, SHEETS[:7])
    assert outcome == Refused(
        (
            Reason.of("ranking.cross_missing", unit="B", scorer="C"),
            Reason.of("ranking.missing_refused", unit="B"),
            Reason.of("ranking.self_missing", unit="C", scorer="C"),
            Reason.of("ranking.missing_refused", unit="C"),
        )
    )


def test_one_verified_sheet_is_enough_for_a_unit():
    formula = Formula(
        "x", (Part(Source.VERIFIED, FORMULA.parts[0].weight, missing=Missing.UNRANKED),), level=Level.CRITERION
    )
    verified = Handed("Trưởng khối", "A", Source.VERIFIED, SHEETS[0].entries)
    result = score_round(replace(TERMS, formula=formula), [*SHEETS, verified]).or_raise()
    assert dict(result.ranking.ranks) == {"A": 1}
    assert [each.unit for each in result.ranking.unranked] == ["B", "C"]
    twice = score_round(TERMS, [verified, replace(verified, scorer="Phó khối")])
    assert isinstance(twice, Refused)


def test_a_snapshot_is_computed_again_from_itself():
    kept = snapshot(
        TABLE, FORMULA, SHEETS, members=MEMBERS, bloc="Khối A", year=2026, code="V1", ties=TERMS.ties, facts=TERMS.facts
    ).or_raise()
    assert kept == closed(TERMS, SHEETS).or_raise()
    assert kept.digest == digest(kept.inputs)
    assert verify(kept) == Ok(kept)
    terms, sheets = opened_inputs(kept).or_raise()
    assert terms == TERMS
    assert sorted(map(handed_digest, sheets)) == sorted(map(handed_digest, SHEETS))
    assert json.loads(kept.result)["standings"][0] == {
        "unit": "A",
        "score": "90",
        "exact": "90",
        "class": "",
        "vetoes": [],
    }


def test_an_altered_snapshot_is_found():
    kept = closed(TERMS, SHEETS).or_raise()

    def found(**changes: str) -> list[Reason]:
        outcome = verify(replace(kept, **changes))
        assert isinstance(outcome, Refused)
        return list(outcome.reasons)

    altered = kept.inputs.replace('"50"', '"51"', 1)
    assert found(inputs=altered) == [Reason.of("ranking.snapshot_altered", part="inputs")]
    assert found(inputs=altered, digest=digest(altered)) == [Reason.of("ranking.snapshot_result_differs")]
    assert found(formula_digest="0") == [Reason.of("ranking.snapshot_altered", part="formula")]
    assert found(result=kept.result.replace('"90"', '"91"')) == [Reason.of("ranking.snapshot_result_differs")]
    assert [reason.code for reason in found(inputs="{}", digest=digest("{}"))] == ["ranking.snapshot_unreadable"]


def test_the_differences_of_a_correction_are_listed():
    old = closed(TERMS, SHEETS).or_raise()
    corrected = [sheet("A", "A", "53"), *SHEETS[1:8]]
    new = closed(replace(TERMS, code="V1-2"), corrected).or_raise()
    assert differences(old, new) == Ok(
        (
            Difference(Changed.TERMS, "", "", "code", '"V1"', '"V1-2"'),
            Difference(Changed.CELL, "A", "A", "1", "50", "53"),
            Difference(Changed.SHEET, "C", "C", "self", "handed_in", None),
            Difference(Changed.SCORE, "A", "", "", "90", "91"),
            Difference(Changed.RANK, "B", "", "", "1", "2"),
            Difference(Changed.RANK, "C", "", "", "1", "2"),
        )
    )
    assert isinstance(differences(old, replace(new, inputs="[]")), Refused)


def test_the_check_code_changes_with_what_is_scored_by():
    code = check_code(TERMS)
    assert len(code) == 12
    assert check_code(replace(TERMS, members=("C", "B", "A"))) == code
    for other in (
        replace(TERMS, members=("A", "B")),
        replace(TERMS, year=2025),
        replace(TERMS, bloc="Khối B"),
        replace(TERMS, code="V2"),
        replace(TERMS, table=replace(TABLE, name="khác")),
        replace(TERMS, formula=replace(FORMULA, version=2)),
    ):
        assert check_code(other) != code


@pytest.mark.parametrize(("stated", "sound"), [("", True), (check_code(TERMS), True), ("0" * 12, False)])
def test_a_workbook_is_scored_if_its_check_code_fits(stated: str, sound: bool):
    outcome = score_workbook(RoundWorkbook(TERMS, tuple(SHEETS), stated, "x"))
    assert isinstance(outcome, Ok if sound else Refused)


def test_a_workbook_with_a_sheet_twice_is_a_stray():
    book = RoundWorkbook(TERMS, (SHEETS[1], SHEETS[1]), check_code(TERMS), "x")
    assert strays(book, TERMS) == (Reason.of("sheet.handed_in_twice", scorer="A", unit="B"),)


def test_inputs_that_can_no_longer_be_scored_are_refused():
    kept = closed(TERMS, SHEETS).or_raise()
    above = kept.inputs.replace('"score":"50"', '"score":"61"', 1)
    outcome = verify(replace(kept, inputs=above, digest=digest(above)))
    assert isinstance(outcome, Refused)
    assert [reason.code for reason in outcome] == ["sheet.above_maximum"]


points = st.integers(0, 60).map(str)


@given(st.lists(points, min_size=9, max_size=9), st.permutations(range(9)), st.permutations(MEMBERS))
def test_the_order_of_sheets_and_members_never_matters(drawn: list[str], order: list[int], members: tuple[str, ...]):
    pairs = [(scorer, unit) for scorer in MEMBERS for unit in MEMBERS]
    sheets = [sheet(*pair, score) for pair, score in zip(pairs, drawn, strict=True)]
    kept = closed(TERMS, sheets).or_raise()
    again = closed(replace(TERMS, members=tuple(members)), [sheets[place] for place in order]).or_raise()
    assert again == kept
    assert verify(kept) == Ok(kept)


@given(st.lists(points, min_size=9, max_size=9), st.integers(0, 8), points)
def test_raising_one_score_never_lowers_the_place_of_its_unit(drawn: list[str], place: int, raised: str):
    pairs = [(scorer, unit) for scorer in MEMBERS for unit in MEMBERS]
    higher = [*drawn]
    higher[place] = str(max(int(drawn[place]), int(raised)))
    before, after = (
        score_round(TERMS, [sheet(*pair, score) for pair, score in zip(pairs, scores, strict=True)]).or_raise()
        for scores in (drawn, higher)
    )
    unit = pairs[place][1]
    assert after.ranking.ranks[unit] <= before.ranking.ranks[unit]


def test_a_snapshot_text_has_one_form():
    kept = closed(TERMS, SHEETS).or_raise()
    assert canonical(json.loads(kept.inputs)) == kept.inputs
