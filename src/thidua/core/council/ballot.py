"""The box of a secret ballot: numbered slips drawn blindly, kept in the order of their numbers alone (tally.md §3).

The box knows no voter, no moment and no order of voting. Its text has the same length from opening to closing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.kernel.code import code_of
from thidua.core.kernel.outcome import Ok, Outcome, refuse

BLANK = 0
"""The choice of somebody who hands in a blank slip."""
_WIDTH = 2
_UNUSED = "-" * _WIDTH
MOST_OPTIONS = 10**_WIDTH - 1


@dataclass(frozen=True, slots=True, order=True)
class Slip:
    """One slip. `choice` counts the options from 1; 0 is a blank vote, None a slip that nobody drew."""

    code: str
    choice: int | None = None

    @property
    def is_used(self) -> bool:
        """Whether somebody voted with it."""
        return self.choice is not None


@dataclass(frozen=True, slots=True)
class Box:
    """The slips, in the order of their numbers."""

    slips: tuple[Slip, ...]

    @property
    def used(self) -> tuple[Slip, ...]:
        """The slips voted with, in the order of their numbers: what is published."""
        return tuple(slip for slip in self.slips if slip.is_used)

    @property
    def unused(self) -> tuple[Slip, ...]:
        """The slips that can still be drawn."""
        return tuple(slip for slip in self.slips if not slip.is_used)


def prepared(numbers: Sequence[int]) -> Box:
    """A box with one slip for each number, none drawn; the numbers come from outside and must differ."""
    codes = sorted({code_of(number) for number in numbers})
    if len(codes) != len(numbers):
        msg = "two slips with one number"
        raise ValueError(msg)
    return Box(tuple(Slip(code) for code in codes))


def cast(box: Box, *, choice: int, options: int, draw: int) -> Outcome[tuple[Box, str]]:
    """Draw the `draw`-th slip that is left, mark the choice on it, put it back: the box and the slip's number."""
    if not BLANK <= choice <= options:
        return refuse("ballot.no_such_choice", options=options)
    left = box.unused
    if not left:
        return refuse("ballot.no_slip_left")
    drawn = left[draw % len(left)]
    slips = tuple(Slip(slip.code, choice) if slip.code == drawn.code else slip for slip in box.slips)
    return Ok((Box(slips), drawn.code))


def to_text(slips: Sequence[Slip]) -> str:
    """One line for each slip: its number and its choice, or dashes."""
    return "\n".join(f"{slip.code} {_UNUSED if slip.choice is None else f'{slip.choice:0{_WIDTH}}'}" for slip in slips)


def from_text(text: str) -> Box:
    """The box whose text this is; ValueError where it is none."""
    slips = []
    for line in text.splitlines():
        code, _blank, choice = line.partition(" ")
        slips.append(Slip(code, None if choice == _UNUSED else int(choice)))
    return Box(tuple(slips))
