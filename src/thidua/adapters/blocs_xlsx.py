"""The catalogue of blocs as a workbook: one row for each member."""

from thidua.adapters.criteria_xlsx import header_row
from thidua.adapters.spreadsheet_in import Grid, folded, opened
from thidua.adapters.spreadsheet_out import Cell, Page, packed
from thidua.core.blocs.catalogue import BlocEntry, CatalogueRow, catalogue
from thidua.core.blocs.term import DEPUTY, HEAD, MEMBER
from thidua.core.kernel.outcome import Outcome, Refused, refuse

PAGE = "Cụm, khối thi đua"
HEADERS = {
    "code": ("Mã cụm, khối", "Mã khối", "Mã"),
    "name": ("Tên cụm, khối", "Tên khối"),
    "unit": ("Đơn vị thành viên", "Mã đơn vị", "Đơn vị"),
    "role": ("Vai trò",),
}
ROLES = {
    "trưởng khối": HEAD, "cụm trưởng": HEAD, "khối trưởng": HEAD, "trưởng cụm": HEAD, "phó trưởng khối": DEPUTY,
    "cụm phó": DEPUTY, "khối phó": DEPUTY, "phó trưởng cụm": DEPUTY, "thành viên": MEMBER, "": MEMBER,
}  # fmt: skip
_EXAMPLE = (
    ("C01", "Cụm thi đua số 1", "XA01", "Cụm trưởng"),
    ("C01", "Cụm thi đua số 1", "XA02", "Cụm phó"),
    ("C01", "Cụm thi đua số 1", "XA03", "Thành viên"),
    ("K01", "Khối thi đua số 1", "SO01", "Khối trưởng"),
    ("K01", "Khối thi đua số 1", "SO02", "Thành viên"),
)


class BlocsXlsx:
    """`ports.spreadsheet.CatalogueBook` for XLSX."""

    def template(self) -> bytes:
        """A workbook with a few rows to write over."""
        page = Page(PAGE, widths=(14, 40, 40, 18), frozen=(1, 0))
        page.rows.append([Cell(names[0], "header") for names in HEADERS.values()])
        page.rows += [[Cell(text) for text in row] for row in _EXAMPLE]
        return packed([page])

    def read(self, content: bytes) -> Outcome[tuple[BlocEntry, ...]]:
        """The blocs, or every wrong row with its address."""
        grids = opened(content)
        if isinstance(grids, Refused):
            return grids
        for grid in grids.value:
            header = header_row(grid, HEADERS, ("code", "name", "unit"))
            if header is not None:
                return catalogue(_rows(grid, *header))
        return refuse("catalogue.no_header", wanted=", ".join(names[0] for names in HEADERS.values()))


def _rows(grid: Grid, header: int, columns: dict[str, int]) -> list[CatalogueRow]:
    """Every row under the header that holds anything; a part that no list knows is kept as it was typed."""
    rows: list[CatalogueRow] = []
    for place in range(header + 1, len(grid.rows)):
        held = {name: grid.text(place, column) for name, column in columns.items()}
        if any(held.values()):
            typed = folded(held.get("role", ""))
            where = grid.where(place, columns["unit"])
            rows.append(CatalogueRow(held["code"], held["name"], held["unit"], ROLES.get(typed, typed), where))
    return rows
