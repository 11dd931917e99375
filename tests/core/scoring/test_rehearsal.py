"""What if: a round under its own rules is itself; other rules move points by their share and name what has no data."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from thidua.core.kernel.outcome import refuse
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Section
from thidua.core.scoring.criterion.changes import Change, setting_changes, table_changes
from thidua.core.scoring.formula import Combination, Formula, Part, Source
from thidua.core.scoring.measure import Observed, Ratio
from thidua.core.scoring.rehearsal import rehearse
from thidua.core.scoring.round import Handed, Terms, score_round
from thidua.core.scoring.sheet import Entry

D = Decimal
MEMBERS = ("A", "B", "C")
TABLE = CriteriaTable(
    "Bảng", 2025,
    (Section("I", "Chung", (Criterion("1", "Thu", D(60), step=D(1)), Criterion("2", "Tỷ lệ", D(40), measure=Ratio()))),),
)  # fmt: skip
MEAN = Formula("TB", (Part(Source.CROSS, Fraction(1)),))
TERMS = Terms(TABLE, MEAN, MEMBERS)
POINTS = {"A": (54, 80), "B": (60, 70), "C": (48, 100)}


def sheets() -> list[Handed]:
    return [
        Handed(scorer, unit, Source.CROSS, {
            "1": Entry(D(POINTS[unit][0])), "2": Entry(observed=Observed(D(POINTS[unit][1]), D(100))),
        })
        for scorer in MEMBERS for unit in MEMBERS if scorer != unit
    ]  # fmt: skip


def with_criteria(*criteria: Criterion) -> CriteriaTable:
    return replace(TABLE, year=2026, sections=(Section("I", "Chung", criteria),))


def test_a_round_under_its_own_rules_is_itself():
    done = rehearse(TERMS, sheets(), table=TABLE, formula=MEAN).or_raise()
    assert done.result.ranking == score_round(TERMS, sheets()).or_raise().ranking
    assert (done.left_out, done.dropped, done.rescaled) == ((), (), ())


def test_points_keep_their_share_and_facts_are_measured_anew():
    new = with_criteria(
        Criterion("1", "Thu", D(50)), Criterion("2", "Tỷ lệ", D(40), measure=Ratio(inverse=True)),
        Criterion("3", "Mới", D(10)),
    )  # fmt: skip
    done = rehearse(TERMS, sheets(), table=new, formula=MEAN).or_raise()
    assert (done.left_out, done.dropped, done.rescaled) == (("3",), (), ("1",))
    assert done.result.standing("A").exact == 45 + 40
    assert done.result.standing("C").exact == 40 + 40
    assert done.table.highest == 90


def test_ranks_change_with_the_weights():
    before = score_round(TERMS, sheets()).or_raise().ranking.ranks
    new = with_criteria(Criterion("1", "Thu", D(10)), Criterion("2", "Tỷ lệ", D(90), measure=Ratio()))
    after = rehearse(TERMS, sheets(), table=new, formula=MEAN).or_raise().result.ranking.ranks
    assert (before, after) == ({"B": 1, "C": 1, "A": 3}, {"C": 1, "A": 2, "B": 3})


def test_another_formula_is_tried_on_the_same_sheets():
    median = replace(MEAN, parts=(replace(MEAN.parts[0], combination=Combination.MEDIAN),))
    done = rehearse(TERMS, sheets(), table=TABLE, formula=median).or_raise()
    assert done.result.standing("A").exact == 54 + 32


def test_a_table_that_shares_nothing_is_refused():
    assert rehearse(TERMS, sheets(), table=with_criteria(Criterion("9", "Khác", D(100))), formula=MEAN) == refuse(
        "rehearsal.nothing_in_common"
    )


@pytest.mark.parametrize(
    ("criteria", "kinds"),
    [
        ((Criterion("1", "Thu", D(60), step=D(1)), Criterion("2", "Tỷ lệ", D(40), measure=Ratio())), []),
        ((Criterion("1", "Thu", D(50), step=D(1)), Criterion("3", "Mới", D(5))),
         [("1", Change.CHANGED, ("maximum",)), ("3", Change.ADDED, ()), ("2", Change.REMOVED, ())]),
        ((Criterion("1", "Thu", D(60), step=D(1)), Criterion("2", "Tỷ lệ", D(40), measure=Ratio(inverse=True))),
         [("2", Change.CHANGED, ("way",))]),
    ],
)  # fmt: skip
def test_what_changed_between_two_tables_is_named(criteria: tuple[Criterion, ...], kinds: list[object]):
    found = table_changes(TABLE, with_criteria(*criteria))
    assert [(each.code, each.kind, each.what) for each in found] == kinds


def test_a_criterion_in_another_section_moved_and_settings_are_compared():
    one, two = TABLE.sections[0].criteria
    new = replace(TABLE, scale=D(100), sections=(Section("I", "Chung", (one,)), Section("II", "Riêng", (two,))))
    assert [(each.code, each.kind) for each in table_changes(TABLE, new)] == [("2", Change.MOVED)]
    assert setting_changes(TABLE, new) == ("scale",)
