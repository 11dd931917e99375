"""The list that is published after a secret ballot, and counting it again by anybody (tally.md §8)."""

import hashlib
from collections.abc import Sequence

from thidua.core.council.ballot import MOST_OPTIONS, Slip, to_text
from thidua.core.kernel.outcome import Ok, Outcome, refuse


def digest(slips: Sequence[Slip]) -> str:
    """SHA-256 of the list, one slip a line in the order of numbers, each line ended by a line feed."""
    text = to_text(sorted(slips))
    return hashlib.sha256(f"{text}\n".encode()).hexdigest()


def read_list(text: str) -> Outcome[tuple[Slip, ...]]:
    """A published list as it was saved; refused where a line is no slip, or a number stands twice."""
    slips = []
    for number, line in enumerate(text.strip().splitlines(), 1):
        code, _blank, choice = line.strip().replace(",", " ").replace(";", " ").partition(" ")
        if not choice.strip().isdecimal() or int(choice) > MOST_OPTIONS:
            return refuse("ballot.line_unreadable", line=number)
        slips.append(Slip(code, int(choice)))
    if len({slip.code for slip in slips}) != len(slips):
        return refuse("ballot.slip_twice")
    return Ok(tuple(sorted(slips)))


def choice_of(slips: Sequence[Slip], code: str) -> int | None:
    """What the slip with this number says; None where the list has no such slip."""
    return next((slip.choice for slip in slips if slip.code == code), None)
