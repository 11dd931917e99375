"""Where on its sheet each block stands, known before anything is written: formulas point at tables on other sheets."""

from dataclasses import dataclass

from thidua.core.documents.tree import (
    Block,
    CellRef,
    Closing,
    Document,
    Letterhead,
    ListBlock,
    Medium,
    Picture,
    Section,
    Table,
    Title,
)

SHEET_NAME_MOST = 31
LEAST_COLUMNS = 6
_LETTERHEAD_ROWS = 5
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


@dataclass(frozen=True, slots=True)
class Spot:
    """A block and its first row on the sheet, from 0."""

    row: int
    block: Block


@dataclass(frozen=True, slots=True)
class Sheet:
    """A section laid out: the spots of its blocks, the columns of its widest table, and the rows of all."""

    name: str
    section: Section
    spots: tuple[Spot, ...]
    columns: int
    rows: int

    @property
    def tables(self) -> tuple[tuple[int, Table], ...]:
        """Each table with the row its header begins in."""
        return tuple((spot.row, spot.block) for spot in self.spots if isinstance(spot.block, Table))


def sheets(document: Document) -> tuple[Sheet, ...]:
    """The sheets of the document in order; where there is a mark, the first row of each sheet carries it."""
    return tuple(_sheet(section, first=1 if document.mark else 0) for section in document.printed_in(Medium.WORKBOOK))


def _sheet(section: Section, *, first: int) -> Sheet:
    spots, row = [], first
    for block in section.blocks:
        spots.append(Spot(row, block))
        row += _height(block)
    widest = max((len(block.columns) for block in section.blocks if isinstance(block, Table)), default=0)
    name = section.name.translate(_NOT_IN_NAMES)[:SHEET_NAME_MOST]
    return Sheet(name, section, tuple(spots), max(widest, LEAST_COLUMNS), row)


def _height(block: Block) -> int:
    """Rows of the block with the empty row that follows it where there is one."""
    if isinstance(block, Table):
        return len(block.header) + len(block.body) + 1
    if isinstance(block, Letterhead):
        return _LETTERHEAD_ROWS + bool(block.subject)
    if isinstance(block, Title):
        return 3 + bool(block.belongs_to)
    if isinstance(block, Closing):
        return 2 + max(len(block.recipients.lines), len(block.signature.lines) + 3)
    if isinstance(block, ListBlock):
        return len(block.items)
    return 0 if isinstance(block, Picture) else 1


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets, and the place of every table that has a key."""

    sheets: tuple[Sheet, ...]

    def address(self, ref: CellRef, *, own: Table, sheet: Sheet, row: int) -> str:
        """`D12`, `D12:J12`, `L$10:L$16` or `'Tổng hợp'!D12` for a reference from body row `row` of the table `own`."""
        where, table, first = self._found(ref.table or own.key, own, sheet)
        begin = first + len(table.header)
        last = ref.column if ref.until is None else ref.until
        if ref.whole:
            cells = f"{column_name(ref.column)}${begin + 1}:{column_name(last)}${begin + len(table.body)}"
        else:
            cells = f"{column_name(ref.column)}{begin + row + 1}"
            if ref.until is not None:
                cells += f":{column_name(last)}{begin + row + 1}"
        if where is sheet:
            return cells
        quoted = where.name.replace("'", "''")
        return f"'{quoted}'!{cells}"

    def _found(self, key: str, own: Table, sheet: Sheet) -> tuple[Sheet, Table, int]:
        for where in (sheet, *self.sheets):
            for first, table in where.tables:
                if table is own if key == own.key else table.key == key:
                    return where, table, first
        raise LookupError(f"no table of the document has the key {key!r}")


def column_name(number: int) -> str:
    """`A` for 0, `AA` for 26."""
    name, number = "", number + 1
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(ord("A") + letter) + name
    return name
