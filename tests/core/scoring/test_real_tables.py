"""The real tables that provincial papers print, each scored as its paper says, with figures worked out by hand.

What a paper leaves open is not filled in: such a case says "no class" or "undetermined". The points given are made up.
"""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.award_order import Open, Seats, allot, award_order
from thidua.core.scoring.classes import ClassBand
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section, checked
from thidua.core.scoring.formula import Formula, Level, Missing, Part, Rounding, Source
from thidua.core.scoring.formula.schemes import SCHEMES
from thidua.core.scoring.measure import (
    AllOrNothing,
    Band,
    Choice,
    Events,
    Observed,
    OverPlan,
    Ratio,
    Steps,
)
from thidua.core.scoring.measure import Level as Step
from thidua.core.scoring.ranking import Last, TieRule, rank, settled
from thidua.core.scoring.round import Handed, Terms, score_round
from thidua.core.scoring.sheet import Entry, fill
from thidua.core.scoring.standing import Standing

D, F = Decimal, Fraction
VERIFIED = SCHEMES["verified"].formula
Given = Mapping[str, str | Entry]


def entries(given: Given) -> dict[str, Entry]:
    return {code: held if isinstance(held, Entry) else Entry(D(held)) for code, held in given.items()}


def facts(actual: int | str, plan: int | str) -> Entry:
    return Entry(observed=Observed(D(actual), D(plan)))


def total(table: CriteriaTable, given: Given) -> Fraction:
    assert isinstance(checked(table), Ok)
    reached = fill(table, entries(given)).or_raise().total
    assert reached is not None
    return reached


def verified(table: CriteriaTable, formula: Formula, units: Mapping[str, Given], ties: TieRule | None = None) -> Terms:
    return Terms(table, formula, tuple(units), ties=ties or TieRule())


def standings(table: CriteriaTable, formula: Formula, units: Mapping[str, Given]) -> dict[str, Standing]:
    sheets = [Handed("Trưởng khối", unit, Source.VERIFIED, entries(given)) for unit, given in units.items()]
    result = score_round(verified(table, formula, units), sheets).or_raise()
    return {standing.unit: standing for standing in result.standings}


def test_thua_thien_hue_2018_thousand_points_fifty_of_them_bonus():
    """HD 804/HD-SNV: 950 for the contents, 50 bonus, −8 for no launch, no agreement, no registration."""
    table = CriteriaTable("HD 804", 2018, (
        Section("I", "Nội dung", (Criterion("I.1", "x", D(600)), Criterion("I.2", "x", D(350))), D(950)),
        Section("II", "Thưởng", (Criterion("T", "x", D(60), Kind.BONUS),)),
        Section("III", "Ban TĐKT", tuple(Criterion(f"P{n}", "x", D(8), Kind.PENALTY) for n in (1, 2, 3))),
    ), bonus_cap=D(50), scale=D(1000))  # fmt: skip
    assert total(table, {"I.1": "600", "I.2": "350", "T": "60"}) == 1000
    assert total(table, {"I.1": "590", "I.2": "340", "T": "60", "P1": "8", "P3": "8"}) == 930 + 50 - 16


def test_ho_chi_minh_city_2008_flags_bring_the_total_over_the_scale():
    """Eight sections of 100 in all; +10 with the city's flag, +15 with the Government's: 97 + 10 = 107."""
    points = (10, 10, 20, 10, 10, 10, 20, 10)
    base = tuple(Section(f"0{n}", "x", (Criterion(f"0{n}.1", "x", D(most)),)) for n, most in enumerate(points, start=1))
    flags = Section("C", "Cờ", (
        Criterion("C.1", "Cờ thành phố", D(10), Kind.BONUS, measure=AllOrNothing(D(1)), outside_cap=True),
        Criterion("C.2", "Cờ Chính phủ", D(15), Kind.BONUS, measure=AllOrNothing(D(1)), outside_cap=True),
    ))  # fmt: skip
    table = CriteriaTable("TP.HCM", 2008, (*base, flags), scale=D(100))
    full = {f"0{n}.1": str(most) for n, most in enumerate(points, start=1)} | {"07.1": "17"}
    assert total(table, full | {"C.1": Entry(observed=Observed(D(1)))}) == 107
    assert total(table, full | {"C.2": Entry(observed=Observed(D(1)))}) == 112


def test_tra_on_2022_equal_scores_wait_for_the_vote():
    """HD 01/HD-UBND: first, second, third by score; equal scores are voted on, never ordered by the machine."""
    table = CriteriaTable("Trà Ôn", 2022, (Section("I", "x", (Criterion("1", "x", D(100)),)),))
    points = {"A": "90", "B": "95", "C": "90"}
    sheets = [Handed("Trưởng khối", unit, Source.VERIFIED, {"1": Entry(D(held))}) for unit, held in points.items()]
    terms = replace(verified(table, VERIFIED, {u: {} for u in points}), ties=TieRule(last=Last.VOTE))
    ranking = score_round(terms, sheets).or_raise().ranking
    assert (dict(ranking.ranks), [each.units for each in ranking.unresolved]) == (
        {"B": 1, "A": 2, "C": 2},
        [("A", "C")],
    )
    assert dict(settled(ranking, ("C", "A")).or_raise().ranks) == {"B": 1, "C": 2, "A": 3}


@pytest.mark.parametrize(("score", "title"), [("69.99", None), ("70", "TTLĐTT"), ("90", "TTLĐTT"), ("90.01", None)])
def test_ministry_of_labour_2019_a_title_stands_for_a_band(score: str, title: str | None):
    """TT 08/2019 Đ13.4: "từ 70 đến 90 điểm"; outside the band the article names nothing, so neither does the machine."""
    band = ClassBand("TTLĐTT", D(70), below=D("90.01"))
    table = CriteriaTable("TT 08", 2019, (Section("I", "x", (Criterion("1", "x", D(100)),)),))
    [standing] = standings(table, replace(VERIFIED, bands=(band,)), {"A": {"1": score}}).values()
    assert standing.class_name == (title or "")
    if title is None:
        assert "ranking.class_gap" in {warning.code for warning in standing.warnings}


@pytest.mark.parametrize(
    ("points", "name"),
    [(("57", "36"), "Xuất sắc"), (("60", "33"), "Tốt"), (("58", "24"), ""), (("48", "32"), "Tốt")],
)
def test_nghe_an_draft_2025_every_criterion_has_its_floor(points: tuple[str, str], name: str):
    """XS from 90 and nothing under 85 %; T from 80 and 80 %; HT from 70 and 70 %. 58 + 24 = 82 fits none: 24 is 60 %."""
    table = CriteriaTable(
        "Nghệ An", 2025, (Section("I", "x", (Criterion("1", "x", D(60)), Criterion("2", "x", D(40)))),)
    )
    given = dict(zip(("1", "2"), points, strict=True))
    assert standings(table, SCHEMES["each_floor"].formula, {"A": given})["A"].class_name == name


def hung_yen() -> CriteriaTable:
    """Sections I, II by the head, III by the standing office; over plan 1 % for 1 %, at most 10 % each and 20 in all."""
    over = OverPlan(D(1), D(10))
    return CriteriaTable("Hưng Yên", 2021, (
        Section("I", "Chỉ tiêu", (
            Criterion("I.1", "Thu ngân sách", D(50), measure=Ratio(over=over)),
            Criterion("I.2", "Tỷ lệ hộ nghèo", D(30), measure=Ratio(inverse=True, over=over)),
        )),
        Section("III", "Thi đua", (
            Criterion("III.1", "Thi đua", D(20)), Criterion("T", "Sáng kiến", D(5), Kind.BONUS, outside_cap=True),
            Criterion("P", "Lãnh đạo bị cảnh cáo", D(20), Kind.PENALTY, measure=Choice((
                Step("không", D(0)), Step("khiển trách", D(10)), Step("cảnh cáo", D(20), bars=True),
            ))),
        )),
    ), bonus_cap=D(20))  # fmt: skip


def test_hung_yen_2021_over_plan_moves_to_the_bonus_and_a_warning_bars():
    # 112.5 % of plan: 50, and 12 % counted as 10 % of 50; poverty 4 against 5: 30, and 25 % over capped at 10 % of 30.
    given = {"I.1": facts(1125, 1000), "I.2": facts(4, 5), "III.1": "18", "T": "5"}
    assert total(hung_yen(), given) == 50 + 30 + 18 + 5 + 3 + 5
    punished = given | {"P": Entry(observed=Observed(level="cảnh cáo"))}
    sheet = fill(hung_yen(), entries(punished)).or_raise()
    assert (sheet.total, sheet.vetoes) == (111 - 20, ("P",))


def test_hung_yen_2021_a_zero_plan_is_undetermined_not_zero():
    sheet = fill(hung_yen(), entries({"I.1": facts(3, 0), "I.2": facts(4, 5), "III.1": "18"})).or_raise()
    assert (sheet.total, sheet.missing) == (None, ("I.1",))
    assert [why.code for why in sheet.undetermined] == ["sheet.plan_is_zero"]


def test_hung_yen_2021_head_and_standing_office_score_their_own_sections():
    parts = (
        Part(Source.VERIFIED, F(1), sections=("I",)), Part(Source.SPECIALIST, F(1), sections=("III",)),
    )  # fmt: skip
    formula = Formula("Hưng Yên", parts, level=Level.CRITERION)
    handed = [
        Handed("Trưởng khối", "A", Source.VERIFIED, entries({"I.1": facts(900, 1000), "I.2": facts(5, 5)})),
        Handed("Ban TĐKT", "A", Source.SPECIALIST, entries({"III.1": "19"})),
    ]
    assert score_round(verified(hung_yen(), formula, {"A": {}}), handed).or_raise().standing("A").exact == 45 + 30 + 19


@pytest.mark.parametrize(
    ("points", "name"),
    [
        (("10", "88"), "Hoàn thành xuất sắc"), (("0", "90"), ""), (("0", "80"), "Hoàn thành"), (("5", "82"), "Hoàn thành tốt"),
        (("4", "70"), "Không hoàn thành"),
    ],
)  # fmt: skip
def test_can_tho_2579_no_zero_in_the_two_best_classes(points: tuple[str, str], name: str):
    """10 + 90; from 95 and 85 no criterion may be 0. 90 with a zero fits no class of the text, and gets none."""
    table = CriteriaTable("2579", 2025, (Section("I", "x", (Criterion("1", "x", D(10)), Criterion("2", "x", D(90)))),))
    given = dict(zip(("1", "2"), points, strict=True))
    assert standings(table, SCHEMES["no_zero"].formula, {"A": given})["A"].class_name == name


def test_can_tho_2579_who_does_not_score_itself_is_in_the_lowest_class():
    table = CriteriaTable("2579", 2025, (Section("I", "x", (Criterion("1", "x", D(100)),)),))
    formula = Formula("x", (Part(Source.SELF, F(1), missing=Missing.UNRANKED),), unranked_class="Không hoàn thành")
    handed = [Handed("A", "A", Source.SELF, {"1": Entry(D(96))})]
    ranking = score_round(Terms(table, formula, ("A", "B")), handed).or_raise().ranking
    assert [(each.unit, each.class_name) for each in ranking.unranked] == [("B", "Không hoàn thành")]


@pytest.mark.parametrize(("done", "name"), [(91, "XS"), (90, "T"), (80, "HT"), (50, "HT"), (49, "KHT")])
def test_hai_phong_212_work_done_of_work_assigned_and_borders_that_must_be_passed(done: int, name: str):
    """Count done / assigned × points; > 90, > 80 to 90, 50 to 80, < 50 as Điều 7 writes them."""
    bands = (
        ClassBand("XS", D(90), or_more=False), ClassBand("T", D(80), or_more=False), ClassBand("HT", D(50)),
        ClassBand("KHT", D(0)),
    )  # fmt: skip
    table = CriteriaTable("212", 2025, (Section("I", "x", (Criterion("1", "Khối lượng", D(100), measure=Ratio()),)),))
    assert standings(table, replace(VERIFIED, bands=bands), {"A": {"1": facts(done, 100)}})["A"].class_name == name


def test_the_decree_of_2025_rounds_each_criterion_before_adding():
    """1/3 of 10 and of 20: 3.33 + 6.67 = 10.00; three thirds of 10 give 9.99 and not 10."""
    formula = replace(SCHEMES["each_rounded"].formula, rounding=Rounding(2, each_criterion=True))
    table = CriteriaTable("Đơn vị hành chính", 2025, (
        Section("I", "x", tuple(Criterion(str(n), "x", D(10), measure=Ratio()) for n in (1, 2, 3))),
    ))  # fmt: skip
    found = standings(table, formula, {"A": {str(n): facts(1, 3) for n in (1, 2, 3)}})["A"]
    assert (found.score, found.exact) == (D("9.99"), F(999, 100))
    once = standings(table, replace(formula, rounding=Rounding(2)), {"A": {str(n): facts(1, 3) for n in (1, 2, 3)}})[
        "A"
    ]
    assert once.score == 10


def test_a_conduct_sheet_chooses_one_counts_and_takes_off():
    """PTIT: choose one of 10, 8, 6, 4, 0; counted half points up to 2; penalties of 1 to 15 for each event."""
    one = Choice(tuple(Step(name, D(points)) for name, points in (("A", 10), ("B", 8), ("C", 6), ("D", 4), ("E", 0))))
    table = CriteriaTable("Rèn luyện", 2024, (
        Section("I", "x", (
            Criterion("1", "x", D(10), measure=one), Criterion("2", "x", D(20), measure=Events(D(20))),
        )),
    ))  # fmt: skip
    given = {"1": Entry(observed=Observed(level="B")), "2": Entry(observed=Observed(events=(D(-1), D(-15))))}
    assert total(table, given) == 8 + 4
    assert total(table, given | {"2": Entry(observed=Observed(events=(D(-15), D(-15))))}) == 8


def test_quang_nam_2021_no_fourth_place_is_shared_and_no_seat_below_it():
    """QĐ 11/2021 Đ89: places 1 to 4; a shared place at the last seat stays open for people, nothing falls below it."""
    table = CriteriaTable("Quảng Nam", 2021, (Section("I", "x", (Criterion("1", "x", D(100)),)),))
    held = {"A": "99", "B": "98", "C": "97", "D": "95", "E": "95", "F": "90"}
    found = standings(table, VERIFIED, {unit: {"1": points} for unit, points in held.items()})
    ranking = rank(tuple(found.values()), TieRule(), {})
    given = allot(award_order(ranking, {}), [Seats("Cờ", 1), Seats("Bằng khen", 3)])
    assert (given.awards, given.open) == ({"Cờ": ("A",), "Bằng khen": ("B", "C")}, Open("Bằng khen", ("D", "E"), 1))
    without_b = award_order(ranking, {"B": Reason.of("ranking.vetoed", unit="B")})
    assert allot(without_b, [Seats("Cờ", 1), Seats("Bằng khen", 3)]).open is None


def test_self_cross_and_verified_parts_with_weights_that_do_not_add_up_are_refused():
    from thidua.core.scoring.formula import checked as sound

    broken = Formula("x", (Part(Source.SELF, F(3, 10)), Part(Source.CROSS, F(6, 10))))
    found = sound(broken)
    assert isinstance(found, Refused)
    assert [why.code for why in found] == ["formula.weights_do_not_add_up"]
    assert isinstance(sound(replace(broken, divisor=F(9, 10))), Ok)


def test_bands_of_a_provincial_step_table_are_read_where_borders_touch():
    """ "88–90: 2, 90–95: 3, 95–<100: 4, 100: 5" of Kế hoạch 157: as printed two bands take 90 and 95, so it is refused."""
    printed = (
        Band(D(2), D(88), D(90), high_in=True),
        Band(D(3), D(90), D(95), high_in=True),
        Band(D(4), D(95), D(100)),
    )
    assert [doubt.code for doubt in Steps(printed).doubts()] == ["criteria.bands_overlap"] * 2
    mended = (Band(D(2), D(88), D(90)), Band(D(3), D(90), D(95)), Band(D(4), D(95), D(100)), Band(D(5), D(100)))
    assert Steps(mended).doubts() == ()
