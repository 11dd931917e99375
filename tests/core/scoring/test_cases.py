"""The hand-calculated cases of cases.yaml, each kind with its own small loader."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from thidua.core.kernel.outcome import Ok
from thidua.core.kernel.quantity import rounded
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.award_order import Seats, allot, award_order
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section
from thidua.core.scoring.formula import Combination, Formula, Level, Missing, Part, Rounding, Source
from thidua.core.scoring.measure import (
    AllOrNothing,
    Band,
    Choice,
    Counted,
    Events,
    Measure,
    Observed,
    OverPlan,
    Ratio,
    Steps,
)
from thidua.core.scoring.measure import Level as Grade
from thidua.core.scoring.ranking import Last, Method, TieKey, TieRule, Unresolved, rank
from thidua.core.scoring.sheet import Entry, Sheet, fill
from thidua.core.scoring.standing import Standing, UnitSheets, combine, combine_sheets

CASES: dict[str, Any] = {
    case["id"]: case
    for case in yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))["cases"]
}
D = Decimal
F = Fraction


def table(criteria: list[tuple[str, str]], **settings: Any) -> CriteriaTable:
    """One section of base criteria from (code, maximum)."""
    made = tuple(Criterion(code, f"Tiêu chí {code}", D(maximum)) for code, maximum in criteria)
    return CriteriaTable("Bảng", 2026, (Section("A", "Phần A", made),), **settings)


def sheet(of: CriteriaTable, scores: list[str | None]) -> Sheet:
    """A sheet with the scores in table order; None is blank."""
    codes = [criterion.code for criterion in of.criteria()]
    entries = {code: Entry(None if score is None else D(score)) for code, score in zip(codes, scores, strict=True)}
    return fill(of, entries).or_raise()


def weights(missing: Missing = Missing.EXCLUDE, **parts: str) -> tuple[Part, ...]:
    return tuple(Part(Source(source), F(weight), missing=missing) for source, weight in parts.items())


def ranks(standings: list[Standing]) -> dict[str, int]:
    return dict(rank(standings, TieRule()).ranks)


def measured(of: CriteriaTable, observed: dict[str, Observed]) -> Sheet:
    return fill(of, {code: Entry(observed=facts) for code, facts in observed.items()}).or_raise()


# --- C01: by criterion, missing cells left out --------------------------------------------------------------------
def c01(missing: Missing = Missing.EXCLUDE) -> list[Standing]:
    case = CASES["C01"]
    of = table([(each["n"], each["max"]) for each in case["criteria"]])
    formula = Formula("C01", weights(missing, **case["weights"]), level=Level.CRITERION)
    return [
        combine_sheets(
            unit,
            UnitSheets(
                sheet(of, case["self"][unit]),
                {scorer: sheet(of, scores) for scorer, scores in case["cross"][unit].items()},
            ),
            of,
            formula,
        ).or_raise()
        for unit in case["self"]
    ]


def test_c01_a_missing_cell_is_left_out_of_its_criterion_only():
    standings = {standing.unit: standing for standing in c01()}
    expected = CASES["C01"]["expected"]
    assert {unit: str(standing.score) for unit, standing in standings.items()} == {
        unit: held["score"] for unit, held in expected.items()
    }
    assert ranks(list(standings.values())) == {unit: held["rank"] for unit, held in expected.items()}
    assert standings["A"].exact == F("94.075")
    assert [standings[unit].exact for unit in "BCD"] == [
        F(thirds) / 3 for thirds in (F("281.8"), F("276.5"), F("270.4"))
    ]
    crossed = {unit: standing.working.part_total(Source.CROSS) for unit, standing in standings.items()}
    assert crossed == {"A": F("93.25"), "B": F("278.5") / 3, "C": F("273.5") / 3, "D": F(268, 3)}
    assert standings["A"].working.part_total(Source.SELF) == 96


def test_c01_names_the_missing_cell():
    warnings = [standing.warnings for standing in c01()]
    missing = Reason.of("ranking.cross_cell_missing", unit="A", scorer="D", criterion="III")
    assert warnings == [(missing,), (), (), ()]


def test_c01_counting_the_missing_cell_as_zero_gives_the_known_wrong_figure():
    wrong = CASES["C01"]["wrong_if"]["missing_counts_as_zero"]
    assert str(c01(Missing.ZERO)[0].score) == wrong["A"]
    assert ranks(c01(Missing.ZERO))["A"] == 4


def test_c01_by_totals_the_whole_scorer_is_left_out():
    case = CASES["C01"]
    formula = Formula("C01", weights(**case["weights"]))
    a = combine("A", D("96"), {"B": D("92"), "C": D("93"), "D": None}, formula).or_raise()
    assert str(a.score) == case["wrong_if"]["whole_scorer_D_dropped_for_A"]["A"]


# --- C02: no self score -------------------------------------------------------------------------------------------
@pytest.mark.parametrize(("variant", "policy"), [(0, Missing.UNRANKED), (1, Missing.EXCLUDE), (2, Missing.ZERO)])
def test_c02_a_unit_that_did_not_score_itself(variant: int, policy: Missing):
    case = CASES["C02"]
    formula = Formula("C02", weights(policy, **case["weights"]), unranked_class="Không hoàn thành")
    standings = [
        combine(
            unit,
            None if own is None else D(own),
            {scorer: D(score) for scorer, score in case["cross"][unit].items()},
            formula,
        ).or_raise()
        for unit, own in case["self"].items()
    ]
    expected = case["variants"][variant]["expected"]
    found = ranks(standings)
    for standing in standings:
        held = expected[standing.unit]
        assert (standing.score if standing.score is None else str(standing.score)) == held["score"]
        assert found.get(standing.unit) == held["rank"]
        assert standing.class_name == held.get("class", "")
    by_unit = {standing.unit: standing for standing in standings}
    missing = Reason.of("ranking.self_missing", unit="B", scorer="B")
    assert by_unit["B"].unranked == (missing if policy is Missing.UNRANKED else None)
    assert by_unit["B"].warnings == (() if policy is Missing.UNRANKED else (missing,))


# --- C03: three parts over sections -------------------------------------------------------------------------------
def c03(rounding: Rounding) -> list[Standing]:
    case = CASES["C03"]
    of = table([(each["n"], each["max"]) for each in case["sections"]])
    named = {"self": "self", "cross": "cross", "verification": "verified"}
    parts = weights(**{named[name]: weight for name, weight in case["weights"].items()})
    formula = Formula("C03", parts, level=Level.CRITERION, rounding=rounding)
    return [
        combine_sheets(
            unit,
            UnitSheets(
                sheet(of, held["self"]),
                {"khối": sheet(of, held["cross_mean"])},
                verified=sheet(of, held["verification"]),
            ),
            of,
            formula,
        ).or_raise()
        for unit, held in case["units"].items()
    ]


def test_c03_rounds_only_at_the_end():
    expected = CASES["C03"]["expected"]
    standings = c03(Rounding())
    assert {each.unit: (each.exact, str(each.score)) for each in standings} == {
        unit: (F(held["exact"]), held["score"]) for unit, held in expected.items()
    }
    assert ranks(standings) == {unit: held["rank"] for unit, held in expected.items()}


def test_c03_rounding_each_criterion_is_a_setting_with_another_result():
    rounded_first = {each.unit: str(each.score) for each in c03(Rounding(each_criterion=True))}
    assert rounded_first["C"] == CASES["C03"]["wrong_if"]["each_section_rounded_first"]["C"]


# --- C04: trimmed mean --------------------------------------------------------------------------------------------
def test_c04_trims_one_highest_and_one_lowest_from_five_on():
    case = CASES["C04"]
    formula = Formula("C04", (Part(Source.CROSS, F(1), Combination.TRIMMED_MEAN),))
    standings = [
        combine(unit, None, {f"người {n}": D(score) for n, score in enumerate(scores)}, formula).or_raise()
        for unit, scores in case["scores"].items()
    ]
    assert {each.unit: str(each.score) for each in standings} == {u: h["score"] for u, h in case["expected"].items()}
    assert ranks(standings) == {unit: held["rank"] for unit, held in case["expected"].items()}
    trimmed = [term.amount for term in standings[2].working.terms if term.use.value == "trimmed"]
    assert trimmed == [D(100), D(92)]


# --- C05: ties ----------------------------------------------------------------------------------------------------
def c05(ties: TieRule) -> Any:
    units = CASES["C05"]["units"]
    formula = Formula("C05", (Part(Source.SPECIALIST, F(1)),))
    standings = [
        combine(unit, None, {}, formula, specialist=D(held["total"])).or_raise() for unit, held in units.items()
    ]
    keys = ("accounts", "transfers", "update_rate")
    facts = {unit: {key: D(held[key]) for key in keys} for unit, held in units.items()}
    return rank(standings, ties, facts)


def test_c05_breaks_ties_by_the_chain_and_leaves_the_rest_to_a_vote():
    expected = CASES["C05"]["expected"]
    ranking = c05(TieRule(tuple(map(TieKey, ("accounts", "transfers", "update_rate"))), Last.VOTE))
    assert dict(ranking.ranks) == expected["ranks"]
    assert ranking.unresolved == (Unresolved(("C", "E"), Last.VOTE),)


@pytest.mark.parametrize("method", list(Method))
def test_c05_without_tie_breaks_places_are_shared(method: Method):
    expected = CASES["C05"]["expected_without_tie_break"][method.value]
    assert dict(c05(TieRule(method=method)).ranks) == expected


# --- C06: over-fulfilment, caps, inverse indicator ----------------------------------------------------------------
def c06(over: OverPlan, cap: str | None) -> Sheet:
    unit = CASES["C06"]["unit"]
    base = tuple(
        Criterion(
            str(each["n"]),
            "Chỉ tiêu",
            D(each["standard"]),
            measure=Ratio(inverse=each.get("inverse", False), over=over),
        )
        for each in unit["criteria"]
    )
    further = tuple(
        Criterion(code, "Thưởng", D(5), Kind.BONUS, outside_cap=True)
        for code in ("bonus_creative", "bonus_emulation_work")
    )
    sections = (Section("I", "Chỉ tiêu", base), Section("II", "Thưởng", further))
    of = CriteriaTable("Hưng Yên", 2021, sections, bonus_cap=None if cap is None else D(cap))
    entries = {
        str(each["n"]): Entry(observed=Observed(D(each["actual"]), D(each["plan"]))) for each in unit["criteria"]
    }
    entries |= {criterion.code: Entry(D(unit[criterion.code])) for criterion in further}
    return fill(of, entries).or_raise()


@pytest.mark.parametrize("whole", [True, False])
def test_c06_bonuses_are_capped_each_and_together(whole: bool):
    filled = c06(OverPlan(D(1), D(10), whole), "20")
    expected = CASES["C06"]["expected"]
    codes = ["1", "2", "3", "4", "5"]
    assert [F(filled.amounts[code]) for code in codes] == [F(base) for base in expected["base"]]
    assert [filled.extra.get(code, F(0)) for code in codes] == [F(bonus) for bonus in expected["bonus"]]
    assert filled.tally.base == F(expected["base_total"])
    assert filled.tally.bonus_claimed == F(expected["bonus_before_total_cap"])
    assert filled.tally.bonus == F(expected["bonus_total"])
    assert str(rounded(filled.total)) == expected["total"]


def test_c06_without_caps_gives_the_known_wrong_figures():
    wrong = CASES["C06"]["wrong_if"]
    assert str(rounded(c06(OverPlan(D(1), D(100), whole=False), None).total)) == wrong["no_caps"]
    assert str(rounded(c06(OverPlan(D(1), D(10)), None).total)) == wrong["per_criterion_cap_only"]


# --- C07: penalties and floors ------------------------------------------------------------------------------------
def test_c07_a_criterion_never_falls_under_zero_nor_rises_above_its_maximum():
    case = CASES["C07"]
    criteria = tuple(
        Criterion(each["n"], "Tiêu chí", D(each["max"]), measure=Events(D(each["start"]))) for each in case["sheet"]
    )
    of = CriteriaTable("Phiếu", 2026, (Section("2", "Mục 2", criteria),))
    filled = measured(of, {each["n"]: Observed(events=tuple(map(D, each["events"]))) for each in case["sheet"]})
    assert {code: str(amount) for code, amount in filled.amounts.items()} == case["expected"]["criteria"]
    assert str(rounded(filled.tally.sections[0].base)) == case["expected"]["section"]


def test_c07_a_total_never_falls_under_zero():
    second = CASES["C07"]["second"]
    base = Criterion("1", "Cơ bản", D(100))
    penalty = Criterion("2", "Trừ", D(20), Kind.PENALTY)
    of = CriteriaTable("Phiếu", 2026, (Section("1", "Mục 1", (base, penalty)),))
    filled = fill(of, {"1": Entry(D(second["base"])), "2": Entry(-D(second["penalty"]))}).or_raise()
    assert str(rounded(filled.total)) == second["expected_total"]


# --- C08: veto ----------------------------------------------------------------------------------------------------
def c08_table() -> CriteriaTable:
    penalties = CASES["C08"]["penalties"]
    points = {name: -D(value) for name, value in penalties.items()}
    levels = tuple(Grade(name, points[name], bars=name == "cảnh cáo") for name in ("khiển trách", "cảnh cáo"))
    late = (
        Band(D(0), high=D(5)),
        Band(points["report_late_5_to_9"], D(5), D(10)),
        Band(points["report_late_10_to_14"], D(10), D(15)),
        Band(points["report_late_15_up"], D(15)),
    )
    criteria = (
        Criterion("I", "Điểm", D(1000)),
        Criterion("II", "Lãnh đạo bị kỷ luật", D(20), Kind.PENALTY, veto=True, measure=Choice(levels)),
        Criterion("III", "Chậm báo cáo", D(20), Kind.PENALTY, measure=Steps(late)),
    )
    return CriteriaTable("Hưng Yên", 2021, (Section("A", "Điểm", criteria),))


def c08_entries(held: dict[str, Any]) -> dict[str, Entry]:
    late = held.get("report_days_late")
    return {
        "I": Entry(D(held["points"])),
        "II": Entry(observed=Observed(level=held.get("leader_discipline") or "")),
        "III": Entry(observed=Observed(None if late is None else D(late))),
    }


def test_c08_a_veto_bars_from_proposals_and_the_quota_passes_on():
    case, of = CASES["C08"], c08_table()
    formula = Formula("C08", (Part(Source.VERIFIED, F(1)),))
    standings = [
        combine_sheets(
            unit, UnitSheets(None, {}, verified=fill(of, c08_entries(held)).or_raise()), of, formula
        ).or_raise()
        for unit, held in case["units"].items()
    ]
    expected = case["expected"]
    assert {each.unit: str(each.score) for each in standings} == expected["totals"]
    ranking = rank(standings, TieRule())
    assert dict(ranking.ranks) == expected["rank_by_points"]
    barred = {each.unit: Reason.of("ranking.veto", unit=each.unit) for each in standings if each.vetoes}
    order = award_order(ranking, barred)
    assert {unit: order.ranking.ranks.get(unit) for unit in case["units"]} == expected["award_rank"]
    assert sorted(order.barred) == [each["unit"] for each in expected["barred"]]
    allotted = allot(order, [Seats("flags", 2), Seats("certificates", 1)])
    assert {name: list(units) for name, units in allotted.awards.items()} == {
        "flags": expected["flags"],
        "certificates": expected["certificates"],
    }


# --- X01: ratios, steps, all or nothing ---------------------------------------------------------------------------
def x01_table() -> CriteriaTable:
    measures: list[tuple[str, str, Kind, Measure]] = [
        ("I.1", "20", Kind.BASE, Counted(D("0.4"), out_of=D(50))),
        ("I.2", "40", Kind.BASE, Ratio()),
        ("I.3", "20", Kind.BASE, Ratio()),
        ("I.4", "20", Kind.BASE, Ratio()),
        ("5.1", "5", Kind.BONUS, AllOrNothing(D(100))),
        ("5.2", "5", Kind.BONUS, Steps(X01_STEPS, percent=True)),
        ("5.3", "5", Kind.BONUS, AllOrNothing(D(100))),
    ]
    made = tuple(Criterion(code, "Tiêu chí", D(most), kind, measure=measure) for code, most, kind, measure in measures)
    return CriteriaTable("KH 157", 2025, (Section("I", "Phần I", made),), bonus_cap=D(15))


X01_STEPS = (
    Band(D(0), high=D(88)),
    Band(D(2), D(88), D(90)),
    Band(D(3), D(90), D(95)),
    Band(D(4), D(95), D(100)),
    Band(D(5), D(100)),
)


def x01_observed(held: dict[str, Any]) -> dict[str, Observed]:
    rates = {"5.1": held["accounts_rate"], "5.3": held["updated_rate"]}
    ratios = {"I.2": held["i2"], "I.3": held["i3"], "I.4": held["i4"], "5.2": held["i4"]}
    observed = {code: Observed(None if rate is None else D(rate)) for code, rate in rates.items()}
    observed |= {code: Observed(D(actual), D(plan)) for code, (actual, plan) in ratios.items()}
    return observed | {"I.1": Observed(D(held["confirmed"]))}


@pytest.mark.parametrize("unit", ["P", "Q"])
def test_x01_scores_a_commune_by_its_ratios(unit: str):
    case = CASES["X01"]
    expected, filled = case["expected"][unit], measured(x01_table(), x01_observed(case["units"][unit]))
    assert [F(filled.amounts[code]) for code in ("I.1", "I.2", "I.3", "I.4")] == [F(part) for part in expected["parts"]]
    assert [F(filled.amounts[code]) for code in ("5.1", "5.2", "5.3")] == [F(bonus) for bonus in expected["bonus"]]
    assert str(rounded(filled.total)) == expected["score"]


def test_x01_a_unit_without_beneficiaries_has_no_score_and_a_reason():
    of = x01_table()
    filled = measured(of, x01_observed(CASES["X01"]["units"]["R"]))
    assert filled.total is CASES["X01"]["expected"]["R"]["score"]
    assert filled.missing == ("I.2", "I.3", "I.4")
    assert filled.undetermined == tuple(Reason.of("sheet.plan_is_zero", code=c) for c in ("I.2", "I.3", "I.4", "5.2"))
    formula = Formula("X01", (Part(Source.SPECIALIST, F(1), missing=Missing.UNRANKED),))
    made = combine_sheets("R", UnitSheets(None, {}, specialist=filled), of, formula)
    assert isinstance(made, Ok)
    assert made.value.unranked == Reason.of("ranking.specialist_missing", scorer="", unit="R")


# --- X02: steps that rise inside the band -------------------------------------------------------------------------
def x02(base: list[str], slope: str) -> Measure:
    rise = D(slope)
    return Steps(
        (
            Band(D(0), high=D(0), high_in=True),
            Band(D(base[0]), D(0), D(3), low_in=False, high_in=True, slope=rise),
            Band(D(base[1]), D(3), D(7), low_in=False, slope=rise),
            Band(D(base[2]), D(7), slope=rise),
        )
    )


MONTH = x02(["0.1", "0.2", "0.3"], "0.02")
QUARTER = x02(["0.3", "0.6", "0.9"], "0.06")


@pytest.mark.parametrize(
    ("measure", "growth", "prize"),
    [(MONTH, *pair) for pair in CASES["X02"]["month"]] + [(QUARTER, *pair) for pair in CASES["X02"]["quarter"]],
)
def test_x02_prize_by_growth(measure: Measure, growth: str, prize: str):
    assert measure.reading(D(2), Observed(D(growth))).or_raise().amount == F(prize)


def test_x02_the_bands_neither_overlap_nor_leave_a_gap():
    assert [measure.doubts() for measure in (MONTH, QUARTER, Steps(X01_STEPS))] == [(), (), ()]


def test_every_case_of_the_file_is_run():
    source = Path(__file__).read_text(encoding="utf-8")
    assert [case for case in CASES if f"def test_{case.lower()}_" not in source] == []
