"""The criteria table as a workbook: template, export, and import that names every wrong cell."""

from thidua.adapters.criteria_xlsx.example import EXAMPLE
from thidua.adapters.criteria_xlsx.layout import PAGE, table_page
from thidua.adapters.criteria_xlsx.reading import header_row, read_points, read_table
from thidua.adapters.spreadsheet_in import folded, opened
from thidua.adapters.spreadsheet_out import packed
from thidua.core.kernel.outcome import Outcome, Refused
from thidua.core.scoring.criterion import CriteriaTable

__all__ = ["PAGE", "CriteriaXlsx", "header_row", "read_points", "read_table", "table_page"]


class CriteriaXlsx:
    """`ports.spreadsheet.CriteriaBook` for XLSX."""

    def template(self) -> bytes:
        """A workbook with one line of each kind to write over."""
        return self.write(EXAMPLE)

    def write(self, table: CriteriaTable) -> bytes:
        """The table as a workbook of one worksheet."""
        return packed([table_page(table)])

    def read(self, content: bytes) -> Outcome[CriteriaTable]:
        """The checked table, or every wrong cell with its address."""
        grids = opened(content)
        if isinstance(grids, Refused):
            return grids
        named = [grid for grid in grids.value if folded(grid.name) == folded(PAGE)]
        return read_table((named or grids.value)[0])
