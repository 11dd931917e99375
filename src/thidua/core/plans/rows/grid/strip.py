"""Rows of a table that belong together, as they are gathered."""

import re
from dataclasses import dataclass, field

from thidua.core.plans.rows.forms import side_of
from thidua.core.plans.rows.grid.labels import Label
from thidua.core.plans.text.row import Row
from thidua.core.plans.wording.tolerant import one_of

SUM = re.compile(
    rf"\W*(?:{one_of('tổng cộng', 'tổng điểm', 'tổng số', 'tổng số điểm')}(?![a-z0-9])"
    rf"|{one_of('cộng', 'tổng')}(?![a-z0-9])[^a-z]{{0,30}}$)"
)
LONGEST_HEADING = 120
_SIDE = re.compile(rf"\W*{one_of('tập thể', 'cá nhân', 'đối với', 'danh hiệu', 'hộ gia đình')}")


@dataclass(slots=True)
class Strip:
    """Rows of one entry: `label` it begins with, `body` where in the first row its words begin."""

    label: Label | None
    rows: list[Row]
    body: int
    is_section: bool = False
    is_sum: bool = False
    opened: set[int] = field(default_factory=set)
    """Which rows stand in a cell of their own, behind a bar or a tag on a line of its own."""
    above: int = 0
    """How many rows stand above that of the label, whose cells are set in the middle of higher ones."""

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the label stands on the first row."""
        return self.label is not None and not self.rows[self.above].text[self.body :].strip(" .*_")

    @property
    def is_label_only(self) -> bool:
        """Whether the words are still to come."""
        return self.is_bare and len(self.rows) == 1


def says_side(folded: str) -> bool:
    """Whether words are a heading that speaks of collectives or of persons."""
    return len(folded) <= LONGEST_HEADING and bool(_SIDE.match(folded)) and side_of(folded) is not None
