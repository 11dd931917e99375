"""What the trace says: sheets, ways and papers read its words, and a wrong one sends people the wrong way."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.rules.plain import subject, values
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Clause,
    EitherYear,
    Every,
    Graded,
    Holds,
    InTheYear,
    Is,
    NotHeldUp,
    Opposite,
    Received,
    Setting,
    ShareAtLeast,
    Since,
    Span,
    Streak,
    TextNeeded,
    Times,
    UpToNow,
    YearsIn,
)
from thidua.core.rules.parameter import Value
from thidua.core.rules.subject import Grade
from thidua.core.rules.trace import Reached
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing import weigh
from thidua.core.rules.weighing.context import Context
from thidua.core.rules.weighing.years import bounds, longest, marks

S, U, X = Answer.SATISFIED, Answer.UNSATISFIED, Answer.UNDETERMINED
WELL, BEST, MEDAL = Graded(Grade.T), Graded(Grade.XS), Received("medal")


def found(condition, **life):
    return weigh(condition, subject(**life), values)


@pytest.mark.parametrize(
    ("condition", "asks"),
    [
        (AllOf((Is("kind", ("group",)), Holds("good"))), ["all_of", "is"]),
        (AllOf((Holds("good"),)), ["all_of", "holds"]),
        (AnyOf((NotHeldUp("calm"),)), ["any_of", "not_held_up"]),
        (Opposite(Setting("yes")), ["opposite", "setting"]),
        (Clause("act 1", TextNeeded("act")), ["clause", "text_needed"]),
        (Since("medal", Holds("good")), ["since", "held"]),
        (UpToNow(Every(WELL)), ["up_to_now", "every"]),
        (AtLeast(Span(), "2"), ["at_least"]),
        (ShareAtLeast(Span(), Span(), "1"), ["share_at_least"]),
        (Streak(WELL, "2"), ["streak"]),
        (InTheYear(WELL), ["in_the_year"]),
    ],
)
def test_each_finding_says_what_was_asked(condition, asks: list[str]):
    assert [each.asks for each in found(condition, years="T", kind="person").walk()] == asks


def test_a_finding_since_an_award_joins_the_award_and_what_came_after():
    whole = found(Since("medal", Holds("good")), years="TT", won={"medal": [2024]})
    assert [each.asks for each in whole.walk()] == ["since", "all_of", "held", "holds"]


@pytest.mark.parametrize(
    ("condition", "asks"),
    [
        (Setting("unread"), "setting"), (AtLeast(Span(), "unread"), "at_least"), (Streak(WELL, "unread"), "streak"),
        (ShareAtLeast(Span(), Span(), "unread"), "share_at_least"),
    ],
)  # fmt: skip
def test_a_number_nobody_read_is_named(condition, asks: str):
    finding = found(condition, years="T")
    assert (finding.asks, finding.name) == (asks, "unread")


def test_at_least_once_rests_on_no_value_of_the_law():
    assert found(AtLeast(Span(), "")).values == ()


def test_of_awards_that_fail_alike_the_latest_is_shown():
    whole = found(Since("medal", Holds("good")), years="TTTTTT", won={"medal": [2020, 2023]}, good=False)
    assert next(each for each in whole.walk() if each.asks == "held").reached.years == (2023,)


@pytest.mark.parametrize(("wrap", "shown"), [(lambda part: Since("medal", part), (2024,)), (UpToNow, None)])
def test_the_latest_that_is_met_is_shown_though_an_earlier_one_meets_more(wrap, shown):
    asked = wrap(AnyOf((AtLeast(Span(), "3"), Holds("good"))))
    whole = found(asked, years="TTTTTT", won={"medal": [2020, 2024]}, good=True)
    held = [each.reached.years for each in whole.walk() if each.asks == "held"]
    span = next(each for each in whole.walk() if each.asks == "at_least")
    assert (whole.answer, span.reached.sure, held) == (S, 1, [] if shown is None else [shown])


def test_a_stretch_holds_a_year_at_least():
    assert found(UpToNow(Every(WELL)), years="TH").answer is U


def test_what_cannot_be_told_is_shown_before_what_fails_in_fewer_points():
    part = AllOf((AtLeast(YearsIn(WELL), "2"), Opposite(AtLeast(YearsIn(WELL), "3"))))
    whole = found(Since("medal", part), years="T..T", won={"medal": [2022, 2024]})
    assert whole.answer is X
    assert next(each for each in whole.walk() if each.asks == "held").reached.years == (2022,)


def test_the_fewest_unmet_are_counted_at_every_depth():
    part = Clause("act 1", AllOf((Holds("good"), AtLeast(Span(), "3"), AtLeast(Span(), "4"))))
    whole = found(Since("medal", part), years="TTTTTT", won={"medal": [2020, 2024]}, good=False)
    assert next(each for each in whole.walk() if each.asks == "held").reached.years == (2020,)


def share(part, whole, rate: str, **life):
    value = lambda name: Value(name, Decimal(rate), Citation("act"), date(2024, 1, 1))  # noqa: E731 - one use
    return weigh(ShareAtLeast(part, whole, "rate"), subject(**life), value)


@pytest.mark.parametrize(
    ("part", "whole", "expected"), [(7, 10, S), (6, 10, U), (14, 20, S), (13, 20, U), (1, 1, S), (0, 1, U), (0, 0, U)]
)
def test_seven_of_ten_by_whole_numbers(part: int, whole: int, expected: Answer):
    assert share(Amount("done"), Amount("members"), "0.70", done=part, members=whole).answer is expected


@pytest.mark.parametrize(("years", "expected"), [("TT.H", X), ("TT.T", S), ("T..H", X), ("THH.", U)])
def test_a_share_that_doubtful_years_can_just_reach_stays_open(years: str, expected: Answer):
    assert share(YearsIn(WELL), Span(), "0.75", years=years).answer is expected


def test_the_trace_rounds_the_share_that_is_needed_up():
    assert share(Amount("done"), Amount("members"), "0.70", done=1, members=9).reached.needed == 7


def test_a_number_not_on_record_may_be_as_large_as_the_law_asks():
    assert found(AtLeast(Amount("done"), "1000000")).answer is X


@pytest.mark.parametrize(("least", "expected"), [("1", X), ("2", U)])
def test_a_silent_year_may_hold_one_award_and_no_more(least: str, expected: Answer):
    assert found(AtLeast(Times("flag"), least), years="TTTT", silent=(2023,)).answer is expected


def test_a_silent_year_before_the_years_looked_at_counts_for_nothing():
    asked = Since("medal", AtLeast(Times("flag"), "1"))
    assert found(asked, years="TTTT", silent=(2022,), won={"medal": [2023]}).answer is U


def test_the_longest_run_wins_over_a_later_shorter_one():
    assert longest(frozenset({2019, 2020, 2021, 2023})) == (2019, 2020, 2021)


def test_what_was_found_is_kept_and_not_counted_twice():
    asked: list[str] = []
    once = Setting("yes")
    weigh(AllOf((once, once)), subject(), lambda name: asked.append(name) or values(name))
    context = Context.whole(subject(years="TT"), values)
    assert asked == ["yes"]
    assert marks(EitherYear((WELL, BEST)), context) is marks(EitherYear((WELL, BEST)), context)
    assert bounds(YearsIn(WELL), context) is bounds(YearsIn(WELL), context)
    assert context.following(2024) is context.following(2024)


def test_an_award_that_was_never_won_says_so():
    missing = found(Since("medal", Holds("good")), years="T").parts[0]
    assert (missing.asks, missing.name, missing.reached) == ("held", "award:medal", Reached("award:medal", 0, 0, 1))
