"""The locked cells of a worksheet of scores, and their digest: whoever edits one breaks the seal."""

import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal

from thidua.adapters.criteria_xlsx import header_row
from thidua.adapters.sheets_xlsx.layout import GRID_HEADERS, SCORER_LABELS
from thidua.adapters.sheets_xlsx.terms_page import labels_of
from thidua.adapters.spreadsheet_in import Grid
from thidua.adapters.spreadsheet_out import Page
from thidua.core.scoring.canonical import canonical, digest
from thidua.core.scoring.workbook import Seal

SEAL_ROW = 1 + list(SCORER_LABELS).index("seal")
Texts = Mapping[tuple[int, int], str]


def locked_digest(texts: Texts) -> str:
    """The digest of the locked cells."""
    return digest(canonical([[*at, text] for at, text in sorted(texts.items())]))


def page_texts(page: Page) -> dict[tuple[int, int], str]:
    """The locked cells of a worksheet that is being written, as reading will find them."""
    return {
        (row, column): _text(cell.content)
        for row, cells in enumerate(page.rows)
        for column, cell in enumerate(cells)
        if cell.style not in ("entry", "facts") and row != SEAL_ROW and _text(cell.content)
    }


def _text(content: str | int | Decimal | None) -> str:
    if isinstance(content, Decimal):
        return format(content.normalize(), "f")
    return "" if content is None else unicodedata.normalize("NFC", str(content)).strip()


def seal_of(grid: Grid) -> Seal:
    """What a worksheet states of itself; blank where it was never sealed."""
    labels = labels_of(grid, SCORER_LABELS)
    made, code = labels.get("made", ("", 0))[0], labels.get("seal", ("", 0))[0]
    return Seal(grid.name, made, code, locked_digest(dict(_locked(grid))))


def _locked(grid: Grid) -> Iterator[tuple[tuple[int, int], str]]:
    header = header_row(grid, GRID_HEADERS, ("code", "maximum"))
    first, columns = (header[0], set(header[1].values())) if header else (len(grid.rows), set())
    for row, cells in enumerate(grid.rows):
        is_open = row > first and bool(grid.text(row, 0)) and _is_criterion(grid, row)
        for column, text in enumerate(cells):
            is_entry = is_open and column not in columns and bool(grid.text(first, column))
            if text and row != SEAL_ROW and not is_entry:
                yield (row, column), text


def _is_criterion(grid: Grid, row: int) -> bool:
    """Entries stand in the rows of criteria; every other row is locked as a whole."""
    return bool(grid.text(row, 1)) and bool(grid.text(row, 2))
