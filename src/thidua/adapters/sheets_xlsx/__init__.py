"""A round as a workbook: written for members to fill in offline, read again with every wrong cell named."""

import hashlib
from collections.abc import Iterable

from thidua.adapters.criteria_xlsx import PAGE, read_table
from thidua.adapters.sheets_xlsx.flat_page import read_flat_page
from thidua.adapters.sheets_xlsx.layout import SCORE_PAGE, TERMS_PAGE
from thidua.adapters.sheets_xlsx.locked import seal_of
from thidua.adapters.sheets_xlsx.score_pages import Gathered, read_score_page
from thidua.adapters.sheets_xlsx.terms_page import read_terms
from thidua.adapters.sheets_xlsx.writing import round_pages
from thidua.adapters.spreadsheet_in import Grid, folded, opened
from thidua.adapters.spreadsheet_out import packed
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.scoring.round import Handed, Terms, check_code
from thidua.core.scoring.workbook import RoundWorkbook, Seal
from thidua.ports.spreadsheet import Stamp

__all__ = ["SheetsXlsx", "read_workbook", "write_workbook"]


class SheetsXlsx:
    """`ports.spreadsheet.RoundBook` for XLSX."""

    def write(
        self,
        terms: Terms,
        handed: Iterable[Handed] = (),
        scorers: Iterable[str] | None = None,
        stamp: Stamp | None = None,
    ) -> bytes:
        """The workbook with the scores handed in so far. scorers: whose worksheets (None: all members')."""
        return write_workbook(terms, handed, scorers, stamp)

    def read(self, content: bytes) -> Outcome[RoundWorkbook]:
        """The round, or every wrong cell with its address."""
        return read_workbook(content)


def write_workbook(
    terms: Terms,
    handed: Iterable[Handed] = (),
    scorers: Iterable[str] | None = None,
    stamp: Stamp | None = None,
) -> bytes:
    """The workbook's bytes: "Thông tin", "Tiêu chí", and "Phiếu 01" … for the scorers."""
    return packed(round_pages(terms, handed, scorers, stamp))


def read_workbook(content: bytes) -> Outcome[RoundWorkbook]:
    """The round a workbook holds, or what is wrong with it: with the criteria, else the terms, else all the scores."""
    grids = opened(content)
    if isinstance(grids, Refused):
        return grids
    named = {folded(grid.name): grid for grid in grids.value}
    missing = [name for name in (TERMS_PAGE, PAGE) if folded(name) not in named]
    if missing:
        return refuse("sheet.worksheet_missing", missing=", ".join(missing))
    table = read_table(named[folded(PAGE)])
    if isinstance(table, Refused):
        return table
    terms = read_terms(named[folded(TERMS_PAGE)], table.value)
    if isinstance(terms, Refused):
        return terms
    pages = [grid for grid in grids.value if folded(grid.name) not in (folded(TERMS_PAGE), folded(PAGE))]
    return _scored(pages, *terms.value, content)


def _scored(pages: list[Grid], terms: Terms, stated: str, content: bytes) -> Outcome[RoundWorkbook]:
    gathered = Gathered(terms, stated or check_code(terms))
    seals: list[Seal] = []
    for page in pages:
        known = read_flat_page(page, gathered) or read_score_page(page, gathered)
        if known:
            seals.append(seal_of(page))
        if not known and folded(page.name).startswith(folded(SCORE_PAGE)):
            gathered.faults.append(Reason.of("sheet.page_not_understood", worksheet=page.name))
    if gathered.faults:
        return Refused(tuple(gathered.faults))
    return Ok(RoundWorkbook(terms, gathered.handed(), stated, hashlib.sha256(content).hexdigest(), tuple(seals)))
