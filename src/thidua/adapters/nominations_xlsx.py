"""Lists of proposals in XLSX."""

from collections.abc import Iterator, Mapping, Sequence

from thidua.adapters.list_in import rows_of
from thidua.adapters.spreadsheet_out import Cell, Page, packed
from thidua.core.kernel.outcome import Outcome
from thidua.core.nominations.listing import COLUMNS
from thidua.core.vietnamese.fold import search_key

HEADERS = (
    "Đối tượng", "Họ và tên, tên tập thể", "Năm sinh", "Chức vụ", "Danh hiệu, hình thức", "Thành tích từ ngày",
    "Thành tích đến ngày", "Số thành viên", "Số Lao động tiên tiến", "Thành tích",
)  # fmt: skip
EXAMPLE = (
    "Cá nhân", "Nguyễn Văn Mẫu", "1980", "Chuyên viên", "Lao động tiên tiến", "01/01/2025", "31/12/2025", "", "",
    "Dòng ví dụ, ghi đè lên",
)  # fmt: skip
OTHER_NAMES = {
    "ho ten": "name", "ho va ten": "name", "ten": "name", "ten tap the": "name", "danh hieu": "award",
    "hinh thuc khen thuong": "award", "hinh thuc": "award", "tu ngay": "since", "den ngay": "until",
    "tom tat thanh tich": "achievement", "noi dung thanh tich": "achievement",
}  # fmt: skip
NEEDED = ("name", "award")
WIDTHS = (14, 30, 10, 24, 32, 16, 16, 12, 14, 60)


class NominationsXlsx:
    """`ports.nominations.NominationBook` for XLSX."""

    def template(self) -> bytes:
        """A workbook with the columns and one example."""
        rows: list[Sequence[Cell]] = [[Cell(text, "header") for text in HEADERS], [Cell(text) for text in EXAMPLE]]
        return packed([Page("Danh sách đề nghị", rows, WIDTHS, frozen=(1, 0))])

    def read(self, content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
        """Each row's number and its cells by column."""
        known = {search_key(header): name for header, name in zip(HEADERS, COLUMNS, strict=True)} | OTHER_NAMES
        return rows_of(content, known=known, needed={name: HEADERS[COLUMNS.index(name)] for name in NEEDED})
