from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from thidua.core.rules.subject import Fact, Grade, History, Subject, Tally
from thidua.core.rules.trace import Reached, Used
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing import weigh
from thidua.core.rules.weighing.context import Context
from thidua.core.rules.weighing.years import BOUNDLESS, bounds, longest, marks, named

S, U, X = Answer.SATISFIED, Answer.UNSATISFIED, Answer.UNDETERMINED
WELL, BEST = Graded(Grade.T), Graded(Grade.XS)
MEDAL = Received("medal")


def answer(condition, of: Subject) -> Answer:
    return weigh(condition, of, values).answer


@pytest.mark.parametrize(
    ("condition", "answers"),
    [
        (Holds("good"), (S, U, X)),
        (NotHeldUp("good"), (X, S, X)),
        (Opposite(Holds("good")), (U, S, X)),
        (Clause("act 1", Holds("good")), (S, U, X)),
        (AllOf((Holds("good"), Setting("yes"))), (S, U, X)),
        (AnyOf((Holds("good"), Setting("no"))), (S, U, X)),
        (AllOf(()), (S, S, S)),
        (AnyOf(()), (U, U, U)),
    ],
)
def test_a_fact_is_true_false_or_not_on_record(condition, answers):
    lives = (subject(good=True), subject(good=False), subject())
    assert tuple(answer(condition, life) for life in lives) == answers


def test_a_kind_is_one_of_the_words():
    asked = Is("kind", ("person", "group"))
    assert [answer(asked, life) for life in (subject(kind="group"), subject(kind="other"), subject())] == [S, U, X]


@pytest.mark.parametrize(
    "condition",
    [Setting("unread"), AtLeast(Span(), "unread"), ShareAtLeast(Span(), Span(), "unread"), Streak(WELL, "unread")],
)
def test_a_number_nobody_read_leaves_it_open(condition):
    finding = weigh(condition, subject(years="T"), values)
    assert (finding.answer, finding.texts) == (X, ("other",))


def test_a_number_never_in_force_leaves_it_open_too():
    finding = weigh(Setting("never"), subject(), values)
    assert (finding.answer, finding.texts) == (X, ("?",))


def test_a_text_that_must_be_read():
    assert weigh(TextNeeded("act"), subject(), values).texts == ("act",)


@pytest.mark.parametrize(
    ("number", "least", "expected"),
    [
        (Amount("members"), "3", S), (Amount("members"), "4", U), (Amount("done"), "1", X), (Amount("members"), "", S),
        (Times("medal"), "3", S), (Times("medal"), "4", U), (Times("flag"), "", U),
        (YearsIn(WELL), "2", S), (YearsIn(WELL), "3", X), (YearsIn(WELL), "4", U),
        (YearsIn(EitherYear((BEST, MEDAL))), "2", S), (Span(), "4", S), (Span(), "5", U),
    ],
)  # fmt: skip
def test_counts_reach_what_is_needed_or_may(number, least, expected):
    life = subject(years="ET.H", won={"medal": [2022, 2023, 2023]}, members=3)
    assert answer(AtLeast(number, least), life) is expected


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 100))
def test_a_share_is_counted_exactly(part: int, whole: int, percent: int):
    life = subject(done=part, members=whole)
    rate = lambda name: Value(name, percent, Citation("act"), date(2024, 1, 1))  # noqa: E731 - one use
    found = weigh(ShareAtLeast(Amount("done"), Amount("members"), "rate"), life, rate)
    assert (found.answer is S) == (whole > 0 and Fraction(part, max(whole, 1)) >= percent)
    assert found.answer is not X


def test_a_share_of_unknown_numbers_is_open():
    asked = ShareAtLeast(Amount("done"), Amount("members"), "1")
    assert [answer(asked, life) for life in (subject(done=3), subject(members=3), subject(members=0))] == [X, X, U]


@pytest.mark.parametrize(("years", "expected"), [("TET", S), ("TH", U), ("T.", X), (".H", U)])
def test_every_year(years: str, expected: Answer):
    assert answer(Every(WELL), subject(years=years)) is expected


@pytest.mark.parametrize(("years", "expected"), [("EEE", S), ("EETE", U), ("EE.E", X), ("TEEET", S), ("..", U)])
def test_three_years_on_end(years: str, expected: Answer):
    assert answer(Streak(BEST, "3"), subject(years=years)) is expected


@pytest.mark.parametrize(("years", "expected"), [("HT", S), ("TH", U), ("T.", X)])
def test_in_the_year_of_the_proposal(years: str, expected: Answer):
    assert answer(InTheYear(WELL), subject(years=years)) is expected


def test_since_an_award_only_the_years_after_it_count():
    asked = Since("medal", AllOf((AtLeast(Span(), "2"), Every(WELL))))
    assert answer(asked, subject(years="HTT", won={"medal": [2023]})) is S
    assert answer(asked, subject(years="HTTH", won={"medal": [2022]})) is U
    assert answer(asked, subject(years="HTT")) is U


def test_since_any_of_several_awards():
    asked = Since("medal", AtLeast(Times("medal"), "2"))
    assert answer(asked, subject(years="TTTT", won={"medal": [2022, 2023, 2025]})) is S
    assert answer(asked, subject(years="TTTT", won={"medal": [2023, 2025]})) is U


def test_an_award_of_a_silent_year_is_possible():
    asked = Since("medal", AtLeast(Span(), "2"))
    assert answer(asked, subject(years="TTT", silent=(2023,))) is X
    assert answer(asked, subject(years="TTT", silent=(2025,))) is U


def test_up_to_now_some_stretch_is_enough():
    asked = UpToNow(AllOf((AtLeast(Span(), "2"), Every(WELL))))
    assert [answer(asked, subject(years=years)) for years in ("HTT", "TTT", "TTH", "T.T")] == [S, S, U, X]


def test_after_a_discipline_only_later_years_count():
    history = History(
        2022, 2025, dict.fromkeys(range(2022, 2026), Grade.XS), {"medal": {2022: Tally(1, 1)}}, counts_from=2024
    )
    life = Subject({}, history)
    assert answer(Streak(BEST, "3"), life) is U
    assert answer(Streak(BEST, "2"), life) is S
    assert answer(Since("medal", AtLeast(Span(), "2")), life) is S


def test_a_subject_of_another_kind_is_not_looked_at_further():
    finding = weigh(AllOf((Is("kind", ("group",)), Holds("good"))), subject(kind="person"), values)
    assert (finding.answer, [part.name for part in finding.parts]) == (U, ["kind"])


def test_the_trace_names_the_decisions():
    history = History(2024, 2025, {}, {"medal": {2024: Tally(1, 1), 2025: Tally(1, 1)}}, sources={"medal:2025": "QĐ 7"})
    finding = weigh(Streak(MEDAL, "2"), Subject({}, history), values)
    assert finding.facts == (Used("award:medal", Fact(2025, "QĐ 7")),)
    assert finding.reached == Reached("award:medal", 2, 2, 2, (2024, 2025))


def test_the_longest_run_is_the_latest_of_equals():
    assert longest(frozenset({2019, 2020, 2022, 2023})) == (2022, 2023)
    assert longest(frozenset()) == ()


@pytest.mark.parametrize(
    ("what", "name"),
    [
        (WELL, "grade:T"), (MEDAL, "award:medal"), (Times("medal"), "award:medal"), (YearsIn(BEST), "grade:XS"),
        (EitherYear((BEST, MEDAL)), "grade:XS|award:medal"), (Amount("done"), "fact:done"), (Span(), "years"),
    ],
)  # fmt: skip
def test_what_is_counted_has_a_name(what, name: str):
    assert named(what) == name


@pytest.mark.parametrize("way", [marks, bounds])
def test_what_cannot_be_counted_is_a_programming_error(way):
    with pytest.raises(TypeError):
        way("nothing", Context.whole(subject(), values))


def test_a_subject_of_the_right_kind_is_looked_at_whole():
    assert answer(AllOf((Is("kind", ("group",)), Holds("good"))), subject(kind="group", good=True)) is S


def test_a_year_without_a_grade_is_not_even_surely_graded():
    assert [answer(Every(Graded(Grade.K)), subject(years=years)) for years in ("KT", "K.")] == [S, X]


def test_an_award_in_doubt_may_count():
    life = Subject({}, History(2024, 2025, {}, {"medal": {2024: Tally(1, 2), 2025: Tally(0, 1)}}))
    counted = [answer(AtLeast(Times("medal"), least), life) for least in ("1", "2", "3", "4")]
    assert counted == [S, X, X, U]
    assert answer(InTheYear(MEDAL), life) is X
    assert answer(Every(MEDAL), life) is X


def test_the_trace_says_how_far_a_share_came():
    finding = weigh(ShareAtLeast(Amount("done"), Amount("members"), "1"), subject(members=9), values)
    assert finding.reached == Reached("fact:done", 0, BOUNDLESS, 9)
    assert finding.facts == (Used("done", None), Used("members", Fact(9)))


def test_the_trace_says_whether_the_award_before_is_sure():
    asked = Since("medal", AtLeast(Span(), "1"))
    sure = weigh(asked, subject(years="TT", won={"medal": [2024]}), values).parts[0].parts[0]
    doubtful = weigh(asked, subject(years="TT", silent=(2024,)), values).parts[0].parts[0]
    missing = weigh(asked, subject(years="TT"), values).parts[0]
    assert (sure.answer, sure.reached) == (S, Reached("award:medal", 1, 1, 1, (2024,)))
    assert (doubtful.answer, doubtful.reached) == (X, Reached("award:medal", 0, 1, 1, (2024,)))
    assert (missing.answer, missing.reached) == (U, Reached("award:medal", 0, 0, 1))


def test_a_doubtful_stretch_does_not_hide_a_sure_one():
    flags = {2023: Tally(1, 1), 2025: Tally(0, 1)}
    life = Subject({}, History(2022, 2025, {}, {"medal": {2022: Tally(1, 1), 2024: Tally(1, 1)}, "flag": flags}))
    assert answer(Since("medal", AtLeast(Times("flag"))), life) is S
    assert answer(UpToNow(AtLeast(Times("flag"))), life) is S


@pytest.mark.parametrize(("years", "least"), [("HT", "1"), ("TT", "2"), ("T", "1")])
def test_the_shortest_and_the_longest_stretch_are_tried(years: str, least: str):
    assert answer(UpToNow(AllOf((AtLeast(Span(), least), Every(WELL)))), subject(years=years)) is S


def test_the_trace_says_what_is_sure_and_what_is_possible():
    life = subject(years="T.", done=3)
    counted = weigh(AtLeast(YearsIn(WELL), "2"), life, values).reached
    run = weigh(Streak(WELL, "2"), life, values).reached
    share = weigh(ShareAtLeast(Amount("done"), Amount("members"), "1"), life, values).reached
    assert (counted.sure, counted.possible) == (run.sure, run.possible) == (1, 2)
    assert (share.sure, share.needed) == (3, 0)


def test_of_tries_that_fail_alike_the_one_with_the_least_unmet_is_shown():
    asked = Since("medal", AllOf((Holds("good"), AtLeast(Span(), "3"))))
    finding = weigh(asked, subject(years="TTTTTT", won={"medal": [2020, 2024]}, good=False), values)
    held = next(each for each in finding.walk() if each.asks == "held")
    assert (finding.answer, held.reached) == (U, Reached("award:medal", 1, 1, 1, (2020,)))
