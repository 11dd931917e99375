import pytest

from tests.core.rules.plain import subject, values
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Every,
    Graded,
    Holds,
    InTheYear,
    Is,
    NotHeldUp,
    Opposite,
    Received,
    Setting,
    Since,
    Span,
    Streak,
    TextNeeded,
    Times,
)
from thidua.core.rules.remedy import Step, Way, in_the_best_next_year, shortest
from thidua.core.rules.subject import Grade, Tally
from thidua.core.rules.weighing import weigh


def ways(condition, **life) -> tuple[Way, ...]:
    return shortest(weigh(condition, subject(**life), values), 2025)


@pytest.mark.parametrize(
    ("condition", "life", "step"),
    [
        (Holds("good"), {}, Step("tell", "good")),
        (Holds("good"), {"good": False}, Step("become", "good")),
        (Opposite(Holds("good")), {"good": True}, Step("undo", "good")),
        (NotHeldUp("calm"), {"calm": True}, Step("clear", "calm")),
        (NotHeldUp("calm"), {}, Step("tell", "calm")),
        (TextNeeded("later"), {}, Step("read", "later")),
        (AtLeast(Amount("members"), "5"), {"members": 3}, Step("reach", "members", 2)),
        (AtLeast(Times("medal"), "3"), {"years": "TT", "won": {"medal": [2024]}}, Step("win", "award:medal", 2, 2)),
        (AtLeast(Span(), "5"), {"years": "TT"}, Step("wait", "years", 3, 3)),
        (
            Streak(Received("medal"), "3"),
            {"years": "TTT", "won": {"medal": [2024, 2025]}},
            Step("keep", "award:medal", 1, 1),
        ),
        (
            Streak(Received("medal"), "3"),
            {"years": "TTT", "won": {"medal": [2023, 2024]}},
            Step("keep", "award:medal", 3, 3),
        ),
        (Streak(Graded(Grade.T), "3"), {"years": "T.T"}, Step("tell", "grade:T")),
        (InTheYear(Graded(Grade.XS)), {"years": "T"}, Step("win", "grade:XS", 1, 1)),
    ],
)
def test_each_unmet_condition_has_its_step(condition, life, step: Step):
    assert ways(condition, **life) == (Way((step,)),)


def test_what_is_met_needs_no_step():
    assert ways(Holds("good"), good=True) == (Way(()),)


@pytest.mark.parametrize(
    ("condition", "life"),
    [
        (Is("kind", ("group",)), {"kind": "person"}),
        (Every(Graded(Grade.T)), {"years": "TH"}),
        (Opposite(Setting("yes")), {}),
    ],
)
def test_what_nothing_can_mend_has_no_way(condition, life):
    assert ways(condition, **life) == ()
    assert ways(AllOf((condition, Holds("good"))), **life) == ()


def test_the_shortest_way_comes_first():
    asked = AnyOf((Streak(Received("medal"), "3"), AllOf((Holds("good"), AtLeast(Times("medal"), "2"))), Holds("calm")))
    found = ways(asked, years="TT", won={"medal": [2025]}, good=False)
    assert [way.steps for way in found] == [
        (Step("tell", "calm"),),
        (Step("become", "good"), Step("win", "award:medal", 1, 1)),
        (Step("keep", "award:medal", 2, 2),),
    ]
    assert [way.years for way in found] == [0, 1, 2]


def test_steps_of_all_parts_are_joined_and_told_once():
    assert ways(AllOf((Holds("good"), Holds("calm"), Holds("good")))) == (
        Way((Step("tell", "good"), Step("tell", "calm"))),
    )


def test_a_missing_award_is_to_be_won():
    assert ways(Since("medal", AtLeast(Span(), "1")), years="TT") == (Way((Step("win", "award:medal", 1, 1),)),)


def test_at_most_three_ways_are_shown():
    assert len(ways(AnyOf(tuple(Holds(name) for name in ("good", "calm", "members", "done"))))) == 3


def test_the_best_next_year():
    later = in_the_best_next_year(subject(years="TH", won={"medal": [2024]}), frozenset({"flag"}))
    assert later.history.last == 2026
    assert later.history.grades == {2024: Grade.T, 2025: Grade.HT, 2026: Grade.XS}
    assert later.history.awards == {"medal": {2024: Tally(1, 1), 2026: Tally(1, 1)}, "flag": {2026: Tally(1, 1)}}


def test_a_way_of_no_step_takes_no_year():
    assert (Way(()).years, Step("tell", "good").lacking, Step("tell", "good").years) == (0, 0, 0)


def test_what_must_change_costs_more_than_what_must_only_be_told_or_read():
    told = Way((Step("tell", "good"), Step("read", "later"), Step("tell", "calm")))
    assert told.cost == (0, 0, 3)
    assert Way((Step("become", "good"),)).cost == (0, 1, 1)
    assert Way((Step("keep", "award:medal", 2, 2), Step("wait", "years", 3, 3))).cost == (3, 2, 2)


def test_a_run_that_never_began_is_to_be_kept_whole():
    assert ways(Streak(Received("medal"), "3"), years="TTT") == (Way((Step("keep", "award:medal", 3, 3),)),)
