"""A part of a row that may be of the signature, and the mode of signing it may begin with."""

import re
from dataclasses import dataclass

from thidua.core.plans.text.marks import is_capital
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import SOFT

MODE = re.compile(
    r"(?<![a-z])(?P<mode>tm|kt|tl|tuq|q|t/m|k/t|t/l)(?:\s?\.\s?|\s)(?P<whom>[a-zđ&][^\d;:()\[\]{}]{2,60})"
)
_EDGES = " .,—-"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a row that may be of the signature."""

    row: Row
    start: int
    text: str
    folded: str

    @property
    def is_set_large(self) -> bool:
        """Whether it is set in capitals, as positions are."""
        return is_capital(self.text)

    @property
    def is_damaged(self) -> bool:
        """Whether its text was read badly as a whole."""
        return self.row.blank == SOFT

    def part(self, start: int, end: int) -> "Piece":
        """The piece from `start` to before `end`."""
        text = self.text[start:end]
        begin = start + len(text) - len(text.lstrip(_EDGES))
        kept = self.text[begin:end].rstrip()
        return Piece(self.row, self.start + begin, kept, self.folded[begin : begin + len(kept)])
