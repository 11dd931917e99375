"""The picture of a list: what is unknown stays unknown, small groups are not told to outsiders."""

from decimal import Decimal

from thidua.core.decisions.fairness import Candidate, Turn, picture, repeated, shown


def who(key: int, *won: int, woman: bool | None = None, leader: bool | None = None) -> Candidate:
    return Candidate(key, leader, None, woman, None, None, won)


def test_shares_count_the_unknown_apart():
    drawn = picture([who(1, woman=True), who(2, woman=False), who(3, woman=False), who(4)], year=2025)
    share = next(each for each in drawn.shares if each.group == "woman")
    assert (share.yes, share.no, share.unknown, share.percent) == (1, 2, 1, Decimal("33.3"))
    minority = next(each for each in drawn.shares if each.group == "minority")
    assert (minority.unknown, minority.percent) == (4, None)


def test_years_since_the_last_award_and_those_in_turn():
    drawn = picture([who(1, 2022, 2023, 2024), who(2, 2024), who(3), who(4, 2020, 2023, 2024)], year=2025)
    assert drawn.since_last == ((1, 3), (None, 1))
    assert drawn.in_turn == (Turn(1, (2024, 2023, 2022)),)


def test_a_small_group_outside_ones_scope_is_not_told():
    assert [shown(count, is_within=False) for count in (0, 1, 2, 3)] == ["0", "<3", "<3", "3"]
    assert shown(1, is_within=True) == "1"


def test_somebody_twice_is_seen():
    assert repeated([1, 2, 1, 3, 2]) == {1, 2}
