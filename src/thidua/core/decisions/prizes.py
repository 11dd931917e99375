"""Which awards of a decision are paid (Nghị định 152/2025/NĐ-CP, Điều 49), and what the decision costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.kernel.period import Day

TITLE, FORM = "title", "form"
PAID, LOWER_TITLE, NO_MONEY, NEEDS_TEXT = "paid", "lower_title", "no_money", "needs_text"


@dataclass(frozen=True, slots=True)
class Claim:
    """One award with its prize. `who` is the bearer; `amount` None is not known (`needs_text`) or not listed."""

    key: int
    who: int
    family: str
    year: int
    amount: int | None
    since: Day | None = None
    until: Day | None = None
    needs_text: bool = False

    @property
    def span(self) -> tuple[object, ...]:
        """The time of the achievement: its days where both are known, else its year."""
        return (self.since, self.until) if self.since and self.until else (self.year,)


@dataclass(frozen=True, slots=True)
class Paid:
    """What a claim comes to: the amount, and why it is that."""

    amount: int
    why: str


def settled(claims: Sequence[Claim]) -> dict[int, Paid]:
    """Each claim with what is paid for it.

    Titles of one bearer for the same time: only the highest is paid. Titles for different times, forms, and a title
    beside a form: all of them. Of two equal titles the first stands.
    """
    highest: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        if claim.family == TITLE and claim.amount is not None:
            there = highest.get((claim.who, *claim.span))
            if there is None or claim.amount > (there.amount or 0):
                highest[claim.who, *claim.span] = claim
    return {claim.key: _paid(claim, highest.get((claim.who, *claim.span))) for claim in claims}


def _paid(claim: Claim, highest: Claim | None) -> Paid:
    if claim.amount is None:
        return Paid(0, NEEDS_TEXT if claim.needs_text else NO_MONEY)
    if claim.family == TITLE and highest is not None and highest.key != claim.key:
        return Paid(0, LOWER_TITLE)
    return Paid(claim.amount, PAID)


def cost(paid: dict[int, Paid]) -> int:
    """What all of it costs."""
    return sum(each.amount for each in paid.values())


def unknown(paid: dict[int, Paid]) -> tuple[int, ...]:
    """The claims whose prize nobody can tell by the texts read; somebody has to enter it."""
    return tuple(key for key, each in paid.items() if each.why == NEEDS_TEXT)
