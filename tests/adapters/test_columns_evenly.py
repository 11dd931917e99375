"""Conditions chosen so that each turn of the columns' way is taken, on lives that differ where it matters."""

from datetime import date

import pytest

from thidua.adapters.columns_polars import PolarsColumns
from thidua.core.rules.citation import Citation
from thidua.core.rules.condition import (
    AllOf,
    Amount,
    AnyOf,
    AtLeast,
    Condition,
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
from thidua.core.rules.parameter import Found, NeedsText, Value
from thidua.core.rules.subject import Fact, Grade, History, Subject, Tally
from thidua.core.rules.verdict import Answer
from thidua.core.rules.weighing import weigh
from thidua.ports.columns import Counts

WELL, BEST, MEDAL, FLAG = Graded(Grade.T), Graded(Grade.XS), Received("medal"), Received("flag")
LETTERS = {"E": Grade.XS, "T": Grade.T, "H": Grade.HT, "K": Grade.K}
DEAR = (
    Since("medal", Holds("good")), Since("flag", AtLeast(Span(), "2")), Since("none", Holds("good")),
    Since("medal", Setting("no")), Since("medal", Setting("unread")), UpToNow(Setting("no")), UpToNow(Setting("yes")),
    UpToNow(AllOf((AtLeast(Span(), "2"), Every(WELL)))), UpToNow(AtLeast(Times("flag"), "2")), UpToNow(Every(BEST)),
    Since("medal", UpToNow(Every(WELL))), UpToNow(Since("medal", AtLeast(Span(), "1"))),
)  # fmt: skip
LEAVES = (
    Holds("good"), Holds("never_told"), NotHeldUp("good"), Is("kind", ("a", "c")), Is("kind", ("d",)),
    Is("never_told", ("a",)), Is("alike", ("x",)), Is("alike", ("y",)), Setting("yes"), Setting("no"),
    Setting("unread"), TextNeeded("act"), AtLeast(Amount("done"), "3"), AtLeast(Amount("done"), ""),
    AtLeast(Amount("never_told"), "3"), AtLeast(Times("medal"), "1"), AtLeast(Times("medal"), "2"),
    AtLeast(Times("medal"), "3"), AtLeast(Times("none"), "1"), AtLeast(Times("none"), "2"),
    AtLeast(Times("flag"), "unread"), AtLeast(YearsIn(WELL), "1"), AtLeast(YearsIn(WELL), "3"),
    AtLeast(YearsIn(EitherYear((BEST, MEDAL))), "2"), AtLeast(YearsIn(EitherYear((MEDAL, FLAG, BEST))), "2"),
    AtLeast(Span(), "3"), AtLeast(Span(), "4"), ShareAtLeast(YearsIn(WELL), Span(), "3/4"),
    ShareAtLeast(Amount("done"), Amount("whole"), "7/10"), ShareAtLeast(Amount("done"), Amount("whole"), "unread"),
    ShareAtLeast(Times("medal"), YearsIn(WELL), "1/2"), Every(WELL), Every(MEDAL), Every(Graded(Grade.K)),
    Every(EitherYear((WELL, MEDAL))), Streak(WELL, "1"), Streak(WELL, "2"), Streak(WELL, "3"), Streak(MEDAL, "2"),
    Streak(BEST, "4"), Streak(Graded(Grade.K), "3"), Streak(WELL, "unread"), InTheYear(WELL), InTheYear(MEDAL),
    InTheYear(Graded(Grade.K)), InTheYear(Graded(Grade.HT)),
)  # fmt: skip
JOINED = tuple(
    wrap((leaf, dear))
    for wrap in (AllOf, AnyOf)
    for leaf in (Holds("good"), Is("kind", ("a",)), Setting("no"), Opposite(Holds("good")))
    for dear in DEAR
) + tuple(Opposite(each) for each in DEAR)


def values(name: str) -> Found:
    """Parameters by their numbers; a share is written as a fraction."""
    if name == "unread":
        return NeedsText(name, "nowhere")
    above, _slash, below = name.partition("/")
    known = {"yes": True, "no": False}.get(name)
    value = known if known is not None else int(above) if not below else f"{int(above) / int(below)}"
    return Value(name, value, Citation("made_up"), date(2024, 1, 1))  # type: ignore[arg-type]


def life(years: str, *, facts=(), medal=(), flag=(), silent=(), counts_from=None, doubt=()) -> Subject:
    """Grades as letters for the years up to 2025; awards by year, more than once where a year stands twice."""
    first = 2026 - len(years)
    grades = {first + at: LETTERS[letter] for at, letter in enumerate(years) if letter != "."}
    awards = {name: {year: Tally(won.count(year), won.count(year)) for year in won} for name, won in
              (("medal", list(medal)), ("flag", list(flag))) if won}  # fmt: skip
    for year in doubt:
        awards.setdefault("medal", {})[year] = Tally(0, 1)
    told = {name: Fact(value) for name, value in facts}
    return Subject({"alike": Fact("x"), **told}, History(first, 2025, grades, awards, frozenset(silent), counts_from))


GOOD, BAD = ("good", True), ("good", False)
SURE = (
    life("TTTT", facts=[GOOD, ("kind", "a"), ("done", 7), ("whole", 10)], medal=[2022, 2023]),
    life("EEHT", facts=[BAD, ("kind", "b"), ("done", 6), ("whole", 10)], medal=[2023, 2023, 2025], flag=[2022]),
    life("HTTE", facts=[GOOD, ("kind", "c"), ("done", 1), ("whole", 1)], flag=[2023, 2024]),
    life("KHTT", facts=[BAD, ("kind", "a"), ("done", 0), ("whole", 0)], medal=[2025], flag=[2022, 2022]),
)
OPEN = (
    life("T..T", facts=[("kind", "c")], medal=[2022], silent=[2023]),
    life(".TTE", facts=[BAD], doubt=[2024], flag=[2025], counts_from=2024),
    life("....", silent=[2022, 2025], flag=[2023, 2023, 2023]),
    life("EEEE", facts=[GOOD, ("done", 3)], medal=[2022], counts_from=2023),
)
WIDE = tuple(life("T" * years, facts=[GOOD], medal=[2025 - years // 2]) for years in (9, 20, 40))


EVERYBODY = (*SURE, *OPEN)


def agree(condition: Condition, lives: tuple[Subject, ...], workers: int = 1) -> None:
    """The columns give the answers and the counts that weighing one by one gives."""
    told = [weigh(condition, each, values).answer for each in lives]
    columns = PolarsColumns(workers)
    table = columns.table(lives)
    assert columns.answers(table, condition, values) == told
    counts = Counts(*(told.count(answer) for answer in Answer))
    assert columns.counts(table, {"it": condition}, values) == {"it": counts}


@pytest.mark.parametrize("condition", [*LEAVES, *DEAR], ids=repr)
@pytest.mark.parametrize("lives", [SURE, EVERYBODY, OPEN, WIDE, SURE[:1]], ids=["sure", "all", "open", "wide", "one"])
def test_every_way_of_the_columns_agrees_with_one_by_one(condition: Condition, lives: tuple[Subject, ...]):
    agree(condition, lives)


@pytest.mark.parametrize("condition", JOINED, ids=repr)
def test_what_is_asked_of_some_rows_only_finds_back_to_its_place(condition: Condition):
    agree(condition, EVERYBODY)
    agree(condition, SURE, workers=2)


def test_years_tried_inside_years_tried_may_be_more_rows_than_there_are():
    agree(Since("medal", UpToNow(Every(WELL))), (EVERYBODY[1], EVERYBODY[6]))
    agree(Since("medal", Since("flag", Holds("good"))), (EVERYBODY[1],) * 2)


@pytest.mark.parametrize("years", [8, 9, 16, 17, 32, 33, 64])
def test_the_narrowest_column_holds_the_last_year_too(years: int):
    lives = (life("T" * years, medal=[2025]), life("T" * (years - 1) + "H"))
    for condition in (InTheYear(WELL), InTheYear(MEDAL), Streak(WELL, str(years)), Every(WELL)):
        agree(condition, lives)
