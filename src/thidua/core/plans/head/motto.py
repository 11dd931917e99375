"""Where the right column of a letterhead begins in each row: the nation's name and motto, wherever they were broken."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import one_of, tolerant

_WORD = re.compile(r"[^\W\d_]+")
_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in (
        "cong hoa xa hoi chu nghia viet nam",
        "doc lap tu do hanh phuc",
        "dang cong san viet nam",
        "doan tncs ho chi minh",
    )
)
_WHOLE = re.compile(
    one_of("cộng hòa xã hội", "cộng hoà xã hội", "chủ nghĩa việt nam", "đảng cộng sản việt nam")
    + rf"|{tolerant('độc lập')}\W{{1,5}}{tolerant('tự do')}"
)
# The youth union writes its own name where others have the nation's.
YOUTH = re.compile(rf"(?:doan\s(?:tncs|{tolerant('thanh niên cộng sản')})\s{tolerant('hồ chí minh')})[\W_]*$")
_ITS_COMMITTEE = re.compile(r"\W*(?:bch|ban\schap\shanh)?\W*")
_TORN = re.compile(r"cong\shoa\sxa\shoi(?:\schu(?:\snghia(?:\sviet)?)?)?\W*$")
_REST = re.compile(r"\W*(?:chu\s)?(?:nghia\s)?(?:viet\s)?nam\W*")
_LEAST, _PATIENCE = 2, 2


def right_starts(rows: Sequence[Row]) -> list[int]:
    """For each row where the right column begins in it; its length where it has none of it."""
    torn = _torn_off(rows)
    starts = [0 if row is torn else _in_row(row.folded) for row in rows]
    for phrase in _PHRASES:
        reading = _Reading(phrase)
        for at, row in enumerate(rows):
            below = rows[at + 1].folded if at + 1 < len(rows) else ""
            starts[at] = min(starts[at], reading.start_in(row.folded, below))
    return starts


def _torn_off(rows: Sequence[Row]) -> Row | None:
    """The row that is only the end of the nation's name, read out of its order, where the name itself lacks it."""
    ends = [row for row in rows if _REST.fullmatch(row.folded)]
    is_torn = any(_TORN.search(row.folded) for row in rows)
    return ends[0] if is_torn and len(ends) == 1 else None


def _in_row(folded: str) -> int:
    if whole := _WHOLE.search(folded):
        return whole.start()
    youth = YOUTH.search(folded)
    return youth.start() if youth and not _ITS_COMMITTEE.fullmatch(folded[: youth.start()]) else len(folded)


@dataclass(slots=True)
class _Reading:
    """A phrase read row by row; `done` words of it stand at the ends of the rows so far."""

    phrase: tuple[str, ...]
    done: int = 0
    missed: int = 0

    def start_in(self, folded: str, below: str) -> int:
        """Where the row's part of the phrase begins; the row's length where it has none."""
        words = list(_WORD.finditer(folded))
        bare = [word.group() for word in words]
        taken = self._taken(bare, [word.group() for word in _WORD.finditer(below)])
        if not taken:
            self.missed += bool(bare)
            self.done = self.done if self.missed <= _PATIENCE else 0
            return len(folded)
        self.done, self.missed = (self.done + taken) % len(self.phrase), 0
        return words[-taken].start()

    def _taken(self, words: list[str], below: list[str]) -> int:
        """How many words at the row's end go on with the phrase; one begins it only if the next row goes on with it."""
        left = self.phrase[self.done :]
        for count in range(min(len(left), len(words)), 0, -1):
            if tuple(words[-count:]) != left[:count]:
                continue
            goes_on = tuple(below[-len(left) + count :]) == left[count:] or below[:_LEAST] == [
                *left[count : count + _LEAST]
            ]
            return count if self.done or count >= _LEAST or goes_on else 0
        return 0
