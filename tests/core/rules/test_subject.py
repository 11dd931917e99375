"""Who is looked at: what is usual where nothing is told, and what a silent year may hold."""

from thidua.core.rules.subject import Fact, Grade, History, Subject, Tally


def test_grades_are_four_and_in_order():
    assert list(Grade) == sorted([Grade.K, Grade.HT, Grade.T, Grade.XS])
    assert Grade.K < Grade.HT < Grade.T < Grade.XS


def test_what_is_not_told_is_empty():
    subject = Subject({}, History(2025, 2025))
    assert (Fact(value=True).source, subject.office) == ("", "")


def test_a_silent_year_may_hold_one_award_more():
    history = History(2023, 2025, awards={"medal": {2024: Tally(1, 1)}}, silent=frozenset({2023, 2024}))
    tallies = [history.tally("medal", year) for year in history.years]
    assert tallies == [Tally(0, 1), Tally(1, 2), Tally(0, 0)]


def test_years_count_from_the_first_or_from_the_end_of_a_discipline():
    assert History(2023, 2025).counted == {2023, 2024, 2025}
    assert History(2023, 2025, counts_from=2024).counted == {2024, 2025}
