"""Lists of certificates as workbooks, through openpyxl."""

from collections.abc import Sequence

from thidua.adapters.spreadsheet_in import Grid, folded, located, opened
from thidua.adapters.spreadsheet_out import Cell, Page, packed
from thidua.core.certificates.line import Line
from thidua.core.kernel.outcome import Ok, Outcome, Refused
from thidua.core.kernel.reason import Reason

PAGE = "Danh sách"
HEADERS = ("Họ tên hoặc tên tập thể", "Chức vụ, đơn vị", "Danh hiệu, hình thức", "Thành tích")
EXAMPLE = ("Đơn vị thứ 3", "Khối thi đua số 1", "Giấy khen", "Hoàn thành xuất sắc nhiệm vụ năm 2025")


class CertificatesXlsx:
    """`ports.certificates.CertificateBook`."""

    def template(self) -> bytes:
        """A workbook of one worksheet with a line to write over."""
        rows: list[Sequence[Cell]] = [[Cell(word, "header") for word in HEADERS], [Cell(word) for word in EXAMPLE]]
        return packed([Page(PAGE, rows, widths=(34, 40, 26, 60), frozen=(1, 0))])

    def read(self, content: bytes) -> Outcome[tuple[Line, ...]]:
        """The lines, or every wrong cell with its address."""
        grids = opened(content)
        if isinstance(grids, Refused):
            return grids
        grid = next((each for each in grids.value if folded(each.name) == folded(PAGE)), grids.value[0])
        start = next((row for row in range(len(grid.rows)) if _is_header(grid, row)), None)
        if start is None:
            return Refused((Reason.of("certificates.no_header", headers=HEADERS),))
        return _lines(grid, start + 1)


def _is_header(grid: Grid, row: int) -> bool:
    return all(folded(grid.text(row, column)) == folded(word) for column, word in enumerate(HEADERS))


def _lines(grid: Grid, start: int) -> Outcome[tuple[Line, ...]]:
    """Every filled row below the header; a row without a recipient or an award is named by its cell."""
    lines: list[Line] = []
    wrong: list[Reason] = []
    for row in range(start, len(grid.rows)):
        cells = [grid.text(row, column) for column in range(len(HEADERS))]
        if not any(cells):
            continue
        wrong += [
            located(Reason.of("certificates.cell_blank", header=HEADERS[column]), grid.where(row, column))
            for column in (0, 2)
            if not cells[column]
        ]
        lines.append(Line(*cells))
    return Refused(tuple(wrong)) if wrong else Ok(tuple(lines))
