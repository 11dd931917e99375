"""Ceilings and floors while picking: how many there may be, and how many more."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from thidua.core.kernel.outcome import Ok, Outcome, refuse


@dataclass(frozen=True, slots=True)
class Guard:
    """What may still be picked. `most` None has no ceiling; `left` is never negative."""

    most: int | None
    picked: int

    @property
    def left(self) -> int | None:
        """How many more ("còn được"); None without a ceiling."""
        return None if self.most is None else max(0, self.most - self.picked)

    @property
    def over(self) -> int:
        """How many too many."""
        return 0 if self.most is None else max(0, self.picked - self.most)


class Whole(StrEnum):
    """How a share of people becomes a number of people, where the rule says so; DOWN never passes the share."""

    DOWN = "down"
    HALF_UP = "half_up"
    UP = "up"


def at_most(share: Decimal, *, of: int, picked: int, whole: Whole = Whole.DOWN) -> Guard:
    """The most that "không quá 20 %" allows: rounded down, so that four leaders give none (20 % of 4 is 0.8).

    Another rounding only where the text names it ("làm tròn số thập phân" of Thông tư 03/2018 of the Foreign Ministry).
    """
    exact = Fraction(share) * of
    more = {Whole.DOWN: Fraction(0), Whole.HALF_UP: Fraction(1, 2)}
    return Guard(int(exact + more[whole]) if whole in more else -int(-exact // 1), picked)


def at_least(share: Decimal, *, of: int, having: int) -> int:
    """How many "ít nhất là 70 %" still wants, 0 where there are enough; never rounded down."""
    wanted = -(-Fraction(share) * of // 1)
    return max(0, int(wanted) - having)


def within(guard: Guard) -> Outcome[Guard]:
    """The guard, or a refusal that says how many too many were picked."""
    if guard.over:
        return refuse("award.above_quota", most=guard.most, picked=guard.picked, over=guard.over)
    return Ok(guard)


def by_class(numbers: dict[str, int], ceilings: dict[str, Decimal], *, of: int) -> dict[str, Guard]:
    """A guard for each class of grade, from shares an office sets as data, such as {"XS": 0.20} of those graded."""
    return {
        name: at_most(ceilings[name], of=of, picked=picked) if name in ceilings else Guard(None, picked)
        for name, picked in numbers.items()
    }
