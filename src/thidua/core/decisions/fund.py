"""The fund of emulation and commendation (quỹ thi đua, khen thưởng): what came in, what went out, what is left.

Amounts are whole đồng. What goes out is below zero. The balance is the sum of the movements and is kept nowhere else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, refuse

OPENING, RECEIVED, PRIZES, OTHER_USE, GIVEN_BACK = "opening", "received", "prizes", "other_use", "given_back"
INWARD = frozenset({OPENING, RECEIVED, GIVEN_BACK})
TYPED = (RECEIVED, OTHER_USE)
"""What an office types in; the opening comes with the fund, prizes and money given back come with decisions."""


@dataclass(frozen=True, slots=True)
class Movement:
    """One movement of a fund. `amount` is signed."""

    what: str
    amount: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A fund by its columns: opening, in, out, balance. In and out are both told above zero."""

    opening: int
    came_in: int
    went_out: int
    by_use: Mapping[str, int]

    @property
    def balance(self) -> int:
        """What is left."""
        return self.opening + self.came_in - self.went_out


def standing(movements: Iterable[Movement]) -> Standing:
    """The columns of a fund."""
    opening = came_in = went_out = 0
    by_use: dict[str, int] = {}
    for each in movements:
        by_use[each.what] = by_use.get(each.what, 0) + each.amount
        if each.what == OPENING:
            opening += each.amount
        elif each.amount >= 0:
            came_in += each.amount
        else:
            went_out -= each.amount
    return Standing(opening, came_in, went_out, by_use)


def signed(what: str, amount: int) -> Outcome[int]:
    """The amount with its sign. Refused: nothing, and a use that is none."""
    if amount <= 0 and not (what == OPENING and amount == 0):
        return refuse("fund.amount_not_positive", amount=amount)
    if what not in INWARD | {PRIZES, OTHER_USE}:
        return refuse("fund.use_unknown", use=what)
    return Ok(amount if what in INWARD else -amount)


def spent(balance: int, cost: int, *, because: str = "") -> Outcome[int]:
    """The balance once the cost is paid. Below zero only where somebody says why, and then it is written down."""
    left = balance - cost
    if left < 0 and not because.strip():
        return refuse("fund.short", balance=balance, cost=cost, lacking=-left)
    return Ok(left)
