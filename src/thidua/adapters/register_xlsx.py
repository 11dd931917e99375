"""Old lists of awards in XLSX, through python-calamine: a hundred thousand rows in seconds."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from python_calamine import CalamineWorkbook

from thidua.adapters.spreadsheet_in import LARGEST_FILE, LARGEST_UNPACKED
from thidua.adapters.spreadsheet_out import Cell, Page, packed
from thidua.core.kernel.outcome import Ok, Outcome, refuse
from thidua.core.registry.legacy import COLUMNS
from thidua.core.vietnamese.fold import search_key

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
HEAD_ROWS = 20
MOST_ROWS = 200_000
WIDTHS = (12, 30, 10, 28, 20, 32, 16, 18, 14, 28, 14, 14, 10, 40)


class RegisterXlsx:
    """`ports.register.RegisterBookFile` for XLSX."""

    def template(self) -> bytes:
        """A workbook with the columns and one example."""
        rows: list[Sequence[Cell]] = [[Cell(text, "header") for text in HEADERS], [Cell(text) for text in EXAMPLE]]
        return packed([Page("Danh sách khen thưởng", rows, WIDTHS, frozen=(1, 0))])

    def read(self, content: bytes) -> Outcome[Iterator[tuple[int, Mapping[str, str]]]]:
        """Each row's number and its cells by column."""
        if len(content) > LARGEST_FILE or _unpacked_size(content) > LARGEST_UNPACKED:
            return refuse("sheet.file_explodes", limit_mb=LARGEST_UNPACKED // 1024 // 1024)
        try:
            book = CalamineWorkbook.from_filelike(io.BytesIO(content))
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
        except Exception as broken:  # noqa: BLE001 - a damaged file makes the library raise almost anything
            return refuse("sheet.file_unreadable", why=type(broken).__name__)
        if len(rows) > MOST_ROWS:
            return refuse("sheet.too_many_rows", worksheet=book.sheet_names[0], most=MOST_ROWS)
        for at, row in enumerate(rows[:HEAD_ROWS]):
            columns = _columns(row)
            if set(NEEDED) <= set(columns.values()):
                return Ok(_lines(rows, at + 1, columns))
        wanted = [HEADERS[COLUMNS.index(name)] for name in NEEDED]
        return refuse("register.columns_missing", columns=wanted)


def _unpacked_size(content: bytes) -> int:
    """How large the archive would become; 0 where it is none, which the reader then says."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def _columns(row: Sequence[Any]) -> dict[int, str]:
    """Which column stands where, as far as the row is a header."""
    known = {search_key(header): name for header, name in zip(HEADERS, COLUMNS, strict=True)} | OTHER_NAMES
    named = {place: known.get(search_key(_text(cell)), "") for place, cell in enumerate(row)}
    return {place: name for place, name in named.items() if name}


def _lines(
    rows: Sequence[Sequence[Any]], start: int, columns: Mapping[int, str]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    for at, row in enumerate(rows[start:], start + 1):
        cells = {name: _text(row[place]) for place, name in columns.items() if place < len(row)}
        if any(cells.values()):
            yield at, cells


def _text(value: Any) -> str:
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    return str(value).strip() if value is not None else ""
