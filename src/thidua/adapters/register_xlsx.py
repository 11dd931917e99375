"""Old lists of awards in XLSX."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from thidua.adapters.list_in import rows_of
from thidua.adapters.spreadsheet_out import Cell, Page, packed
from thidua.core.kernel.outcome import Outcome
from thidua.core.registry.legacy import COLUMNS
from thidua.core.vietnamese.fold import search_key
from thidua.ports.register import WrongRow

HEADERS = (
    "Đối tượng", "Họ và tên, tên tập thể", "Năm sinh", "Đơn vị", "Chức vụ", "Danh hiệu, hình thức", "Loại khen thưởng",
    "Số quyết định", "Ngày quyết định", "Cơ quan quyết định", "Thành tích từ ngày", "Thành tích đến ngày",
    "Năm thành tích", "Nội dung thành tích",
)  # fmt: skip
EXAMPLE = (
    "Cá nhân", "Nguyễn Văn Mẫu", "1980", "", "Chuyên viên", "Chiến sĩ thi đua cơ sở", "Công trạng", "01/QĐ-MẪU",
    "15/01/2024", "Cơ quan mẫu", "01/01/2023", "31/12/2023", "2023", "Dòng ví dụ, ghi đè lên",
)  # fmt: skip
OTHER_NAMES = {
    "ho ten": "name", "ho va ten": "name", "ten": "name", "ten tap the": "name", "ho ten ten tap the": "name",
    "nam": "year", "danh hieu": "award", "hinh thuc khen thuong": "award", "so qd": "decision",
    "ngay qd": "decided", "ngay ky": "decided", "don vi cong tac": "unit", "loai hinh khen thuong": "kind_of_award",
}  # fmt: skip
NEEDED = ("name", "award", "decision", "decided")
TOLD = ("Dòng trong tệp gốc", "Cột sai", "Vì sao, phải làm gì")
"""Columns before the row's own in a workbook of wrong rows; whoever reads it again leaves them out."""
TOLD_WIDTHS = (10, 20, 60)
WIDTHS = (12, 30, 10, 28, 20, 32, 16, 18, 14, 28, 14, 14, 10, 40)


class RegisterXlsx:
    """`ports.register.RegisterBookFile` for XLSX."""

    def template(self) -> bytes:
        """A workbook with the columns and one example."""
        rows: list[Sequence[Cell]] = [[Cell(text, "header") for text in HEADERS], [Cell(text) for text in EXAMPLE]]
        return packed([Page("Danh sách khen thưởng", rows, WIDTHS, frozen=(1, 0))])

    def headers(self) -> Mapping[str, str]:
        """What each column is called."""
        return dict(zip(COLUMNS, HEADERS, strict=True))

    def wrong(self, rows: Iterable[WrongRow]) -> bytes:
        """The rows under the template's own columns, behind what is wrong in each."""
        lines: list[Sequence[Cell]] = [[Cell(text, "header") for text in (*TOLD, *HEADERS)]]
        for row in rows:
            columns = "; ".join(dict.fromkeys(column for column, _why in row.faults))
            told = [Cell(row.at), Cell(columns), Cell(" ".join(why for _column, why in row.faults))]
            lines.append([*told, *(Cell(row.cells.get(name, "")) for name in COLUMNS)])
        return packed([Page("Dòng sai", lines, (*TOLD_WIDTHS, *WIDTHS), frozen=(1, 0))])

    def read(self, content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
        """Each row's number and its cells by column."""
        known = {search_key(header): name for header, name in zip(HEADERS, COLUMNS, strict=True)} | OTHER_NAMES
        return rows_of(content, known=known, needed={name: HEADERS[COLUMNS.index(name)] for name in NEEDED})
