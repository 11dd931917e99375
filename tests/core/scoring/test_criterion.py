"""Criteria tables: faults all at once, round trip, what they add up to."""

import unicodedata
from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.canonical import digest
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind, Section, checked, from_json, to_json
from thidua.core.scoring.measure import AllOrNothing, Band, Choice, Counted, Events, Level, OverPlan, Ratio, Steps

D = Decimal
BASE = Criterion("1", "Một", D(60), floor=D(5), step=D("0.5"))
TABLE = CriteriaTable(
    "Bảng",
    2026,
    (
        Section("I", "Phần I", (BASE, Criterion("2", "Hai", D(40), veto=True)), D(100)),
        Section(
            "II",
            "Thưởng, trừ",
            (
                Criterion("3", "Thưởng", D(10), Kind.BONUS),
                Criterion("4", "Ngoài trần", D(3), Kind.BONUS, outside_cap=True),
                Criterion("5", "Trừ", D(20), Kind.PENALTY, method="Trừ dần", evidence="Văn bản"),
            ),
        ),
    ),
    bonus_cap=D(7),
    scale=D(100),
)
MEASURES = (
    Ratio(inverse=True, capped=False, over=OverPlan(D(1), D(10), whole=False)),
    Steps((Band(D(0), high=D(3), high_in=True), Band(D("0.2"), D(3), low_in=False, slope=D("0.02"))), percent=True),
    Counted(D("0.4"), out_of=D(50)),
    AllOrNothing(D(100), percent=True),
    Events(D(15)),
    Choice((Level("A", D(10)), Level("D", D(0), bars=True))),
)


def with_criteria(*criteria: Criterion) -> CriteriaTable:
    return CriteriaTable("Bảng", 2026, (Section("I", "Phần", criteria),))


def faults(table: CriteriaTable) -> list[Reason]:
    outcome = checked(table)
    assert isinstance(outcome, Refused)
    return list(outcome.reasons)


def test_a_sound_table_passes():
    assert checked(TABLE) == Ok(TABLE)
    assert TABLE.base_maximum == 100
    assert TABLE.highest == 110
    assert TABLE.criterion("3") == Criterion("3", "Thưởng", D(10), Kind.BONUS)
    assert TABLE.criterion("9") is None


def test_the_scale_may_include_the_bonus():
    assert checked(replace(TABLE, scale=D(107))) == Ok(replace(TABLE, scale=D(107)))


def test_a_table_and_every_measure_survive_json():
    criteria = tuple(Criterion(str(place), "x", D(1), measure=measure) for place, measure in enumerate(MEASURES))
    for table in (TABLE, with_criteria(*criteria)):
        assert from_json(to_json(table)) == Ok(table)


def test_equal_amounts_have_one_digest():
    one, two = (with_criteria(Criterion("1", "x", D(text))) for text in ("8.50", "8.5"))
    assert digest(to_json(one)) == digest(to_json(two))
    assert digest(to_json(one)) != digest(to_json(with_criteria(Criterion("1", "x", D("8.51")))))


def test_a_broken_record_is_refused():
    for text in ("", "[]", "{}", '{"name": 1}', "null", to_json(TABLE).replace('"60"', '"1E+999999"')):
        outcome = from_json(text)
        assert isinstance(outcome, Refused)
        assert [reason.code for reason in outcome] == ["criteria.not_a_table"]


def test_every_wrong_row_is_named():
    table = with_criteria(
        Criterion("", "Không mã", D(5)),
        Criterion("a", " ", D(5)),
        Criterion("b", "Âm", D(-1), floor=D(-2)),
        Criterion("c", "Quá lớn", D(1_000_001)),
        Criterion("d", "Sàn", D(5), floor=D(6), step=D(0)),
        Criterion("e", "Bước", D(5), step=D(2)),
        Criterion("e", "Trùng", D(5), outside_cap=True),
    )
    assert faults(table) == [
        Reason.of("criteria.no_code", row=1, text="Không mã"),
        Reason.of("criteria.no_text", row=2, code="a"),
        Reason.of("criteria.maximum_not_positive", row=3, code="b", max=D(-1)),
        Reason.of("criteria.floor_below_zero", row=3, code="b", floor=D(-2)),
        Reason.of("criteria.maximum_too_large", row=4, code="c", max=D(1_000_001), most=D(1_000_000)),
        Reason.of("criteria.floor_above_maximum", row=5, code="d", floor=D(6), max=D(5)),
        Reason.of("criteria.step_not_positive", row=5, code="d", step=D(0)),
        Reason.of("criteria.step_misses_maximum", row=6, code="e", step=D(2), max=D(5)),
        Reason.of("criteria.duplicate_code", row=6, code="e"),
        Reason.of("criteria.outside_cap_without_bonus", row=7, code="e"),
        Reason.of("criteria.duplicate_code", row=7, code="e"),
    ]


def test_faults_of_the_whole_table_are_named():
    empty = CriteriaTable("", 2026, (Section("I", "x", ()), Section("I", "y", ())), bonus_cap=D(-1), floor=D(-1))
    assert faults(empty) == [
        Reason.of("criteria.empty"),
        Reason.of("criteria.no_name"),
        Reason.of("criteria.bonus_cap_below_zero", cap=D(-1)),
        Reason.of("criteria.total_floor_below_zero", floor=D(-1)),
        Reason.of("criteria.duplicate_section", section="I"),
        Reason.of("criteria.empty_section", section="I"),
        Reason.of("criteria.empty_section", section="I"),
    ]


def test_sums_that_differ_are_named():
    table = CriteriaTable("Bảng", 2026, (Section("I", "x", (BASE,), D(70)),), scale=D(100))
    assert faults(table) == [
        Reason.of("criteria.section_sum_differs", section="I", declared=D(70), summed=D(60)),
        Reason.of("criteria.scale_sum_differs", scale=D(100), summed=D(60), cap=D(0)),
    ]


def test_bands_that_overlap_or_leave_a_gap_are_named():
    def fault(*bands: Band) -> list[Reason]:
        return faults(with_criteria(Criterion("1", "x", D(10), measure=Steps(bands))))

    low = Band(D(0), high=D(90))
    expected = {"row": 1, "code": "1", "border": D(90)}
    closed = replace(low, high_in=True)
    assert fault(closed, Band(D(1), D(90))) == [Reason.of("criteria.bands_overlap", **expected)]
    assert fault(low, Band(D(1), D(90), low_in=False)) == [Reason.of("criteria.bands_gap", **expected)]
    assert fault(low, Band(D(1), D(95))) == [Reason.of("criteria.bands_gap", **expected)]
    assert fault(low, Band(D(1), D(88))) == [Reason.of("criteria.bands_overlap", **{**expected, "border": D(88)})]


names = st.text(min_size=1, max_size=8).filter(str.strip)


@given(
    st.lists(st.tuples(names, st.integers(1, 10**8), st.sampled_from(list(Kind))), min_size=1, unique_by=lambda c: c[0])
)
def test_json_round_trip_of_any_table(drawn: list[tuple[str, int, Kind]]):
    criteria = tuple(
        Criterion(unicodedata.normalize("NFC", code), "Tiêu chí", D(points) / 100, kind) for code, points, kind in drawn
    )
    table = with_criteria(*criteria)
    assert from_json(to_json(table)) == Ok(table)
