"""Tables: cells that may span, columns that may grow, numbers behind the text, and how a wide table is cut."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from thidua.core.documents.tree.text import Align, literal


@dataclass(frozen=True, slots=True)
class CellRef:
    """A cell in the same body row, counted by column from 0; `until` makes it a range, `whole` all body rows.

    `table` is the key of another table of the document with the same rows; "" is the cell's own table.
    """

    column: int
    until: int | None = None
    whole: bool = False
    table: str = ""


@dataclass(frozen=True, slots=True)
class Calculation:
    """A live formula for a workbook. `{0}`, `{1}` … in `pattern` stand for `refs`; the cell's amount is its result."""

    pattern: str
    refs: tuple[CellRef, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell, drawn at its upper left corner. `amount` is the number behind the text, for media that keep numbers."""

    text: str = ""
    across: int = 1
    down: int = 1
    align: Align | None = None
    bold: bool = False
    italic: bool = False
    amount: Decimal | None = None
    places: int = 2
    calculation: Calculation | None = None
    is_blocked: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", literal(self.text))


Row: TypeAlias = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: least width in mm, side its text stands on, and whether it takes up the width that is left over."""

    width: int
    align: Align = Align.CENTRE
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """How a table too wide for paper is cut: `leading` columns repeat, the others go in groups of `group` columns,
    at most `most` groups a part, spread evenly; `trailing` columns stand in the last part only.
    """

    leading: int
    most: int
    group: int = 1
    trailing: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; `header` rows repeat on each page. Rows list only the cells that begin in them."""

    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    body: tuple[Row, ...]
    key: str = ""
    points: int = 11
    split: Split | None = None
