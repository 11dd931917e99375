"""One line of a list of certificates, as an office types it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason

LONGEST = 400
MOST_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Line:
    """A recipient with what their certificate says. `subject` is the number of whom it is about, where one is known."""

    recipient: str
    about: str
    award: str
    achievement: str
    subject: str = ""


def checked(lines: Sequence[Line]) -> Outcome[tuple[Line, ...]]:
    """The lines, or every wrong one by its number in the list, from 1."""
    if not lines:
        return Refused((Reason.of("certificates.no_lines"),))
    if len(lines) > MOST_LINES:
        return Refused((Reason.of("certificates.too_many", most=MOST_LINES),))
    wrong = [*_gaps(lines), *_twice(lines)]
    return Refused(tuple(wrong)) if wrong else Ok(tuple(lines))


def _gaps(lines: Sequence[Line]) -> Iterator[Reason]:
    for number, line in enumerate(lines, 1):
        if not line.recipient or not line.award:
            yield Reason.of("certificates.line_gap", line=number)
        if any(len(text) > LONGEST for text in (line.recipient, line.about, line.award, line.achievement)):
            yield Reason.of("certificates.line_long", line=number, most=LONGEST)


def _twice(lines: Sequence[Line]) -> Iterator[Reason]:
    seen: dict[Line, int] = {}
    for number, line in enumerate(lines, 1):
        if line in seen:
            yield Reason.of("certificates.line_twice", line=number, first=seen[line], recipient=line.recipient)
        seen.setdefault(line, number)
