"""Registrations as a workbook: template, consolidated list, and import that names every wrong cell."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from thidua.adapters.spreadsheet_in import Grid, folded, located, opened
from thidua.adapters.spreadsheet_out import Cell, Page, packed
from thidua.core.kernel.outcome import Ok, Outcome, Refused, refuse
from thidua.core.kernel.reason import Reason
from thidua.core.registrations.entry import Entry, RegistrationKind, faults, same
from thidua.ports.registrations import RegistrationLine

PAGE = "Đăng ký"
HEADERS = {
    "kind": ("Loại", "Loại đăng ký"),
    "name": ("Tên công trình, mô hình, phần việc, danh hiệu", "Tên", "Nội dung đăng ký"),
    "who": ("Cá nhân", "Cá nhân đăng ký"),
    "content": ("Nội dung",),
    "measure": ("Kết quả phải đạt",),
    "due": ("Hoàn thành trong ngày", "Thời hạn"),
}
KINDS = {
    "công trình": RegistrationKind.WORK,
    "mô hình": RegistrationKind.MODEL,
    "phần việc": RegistrationKind.PART,
    "danh hiệu": RegistrationKind.TITLE,
    "hình thức khen thưởng": RegistrationKind.TITLE,
}
KIND_NAMES = {kind: name for name, kind in reversed(KINDS.items())}
WIDTHS = (16, 48, 24, 40, 40, 16)
DAYS = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")
HEADER_WITHIN = 20
# The column a fault of an entry is about, by its code.
_COLUMN_OF = {"registration.no_measure": "measure", "registration.due_in_other_year": "due"}
_EXAMPLES = (
    Entry(
        RegistrationKind.WORK, "Ví dụ: Số hóa hồ sơ lưu trữ", "", "Ghi đè lên các dòng ví dụ", "100 % hồ sơ năm trước"
    ),
    Entry(RegistrationKind.MODEL, "Ví dụ: Bộ phận một cửa thân thiện", "", "", "Mức hài lòng từ 95 % trở lên"),
    Entry(RegistrationKind.TITLE, "Ví dụ: Chiến sĩ thi đua cơ sở", "Họ và tên"),
)


class RegistrationsXlsx:
    """`ports.registrations.RegistrationBook` for XLSX."""

    def template(self) -> bytes:
        """A workbook with a line of each kind to write over."""
        return packed([_page([_cells(entry) for entry in _EXAMPLES], [names[0] for names in HEADERS.values()])])

    def write(self, lines: Iterable[RegistrationLine]) -> bytes:
        """The consolidated list: the columns of the template after the unit's, then state, progress and result."""
        titles = ["Đơn vị", *(names[0] for names in HEADERS.values()), "Trạng thái", "Tiến độ (%)", "Kết quả"]
        rows = [
            [Cell(line.unit), *_cells(line.entry), Cell(line.state), Cell(line.percent), Cell(line.result)]
            for line in lines
        ]
        return packed([_page(rows, titles, widths=(32, *WIDTHS, 16, 12, 48))])

    def read(self, content: bytes, year: int) -> Outcome[tuple[Entry, ...]]:
        """The entries of the first worksheet, or every wrong cell."""
        grids = opened(content)
        return grids if isinstance(grids, Refused) else _entries(grids.value[0], year)


def _page(rows: list[list[Cell]], titles: list[str], *, widths: tuple[int, ...] = WIDTHS) -> Page:
    return Page(PAGE, [[Cell(title, "header") for title in titles], *rows], widths=widths, frozen=(1, 0))


def _cells(entry: Entry) -> list[Cell]:
    due = f"{entry.due:%d/%m/%Y}" if entry.due else None
    return [Cell(each) for each in (KIND_NAMES[entry.kind], entry.name, entry.who, entry.content, entry.measure, due)]


def _columns(grid: Grid) -> tuple[int, Mapping[str, int]] | None:
    """The row of the headers and where each column stands; None where kind or name is not headed."""
    for row in range(min(HEADER_WITHIN, len(grid.rows))):
        heads = {folded(text): column for column, text in enumerate(grid.rows[row])}
        found = {
            name: next(heads[folded(word)] for word in words if folded(word) in heads)
            for name, words in HEADERS.items()
            if any(folded(word) in heads for word in words)
        }
        if {"kind", "name"} <= found.keys():
            return row, found
    return None


def _entries(grid: Grid, year: int) -> Outcome[tuple[Entry, ...]]:
    header = _columns(grid)
    if header is None:
        return refuse("registration.no_header", wanted="Loại, Tên công trình, mô hình, phần việc, danh hiệu")
    entries: list[Entry] = []
    wrong: list[Reason] = []
    for row in range(header[0] + 1, len(grid.rows)):
        texts = {name: grid.text(row, column) for name, column in header[1].items()}
        if not any(texts.values()):
            continue
        read = _entry(texts)
        found = read.reasons if isinstance(read, Refused) else _more(read.value, entries, year)
        wrong += [_placed(grid, row, header[1], reason) for reason in found]
        entries += [] if isinstance(read, Refused) else [read.value]
    return Refused(tuple(wrong)) if wrong else Ok(tuple(entries))


def _more(entry: Entry, before: list[Entry], year: int) -> tuple[Reason, ...]:
    twice = (Reason.of("registration.twice", name=entry.name),) if any(same(entry, other) for other in before) else ()
    return (*faults(entry, year=year), *twice)


def _placed(grid: Grid, row: int, columns: Mapping[str, int], reason: Reason) -> Reason:
    column = "kind" if reason.code == "registration.unknown_kind" else _COLUMN_OF.get(reason.code, "name")
    column = "due" if reason.code == "registration.no_day" else column
    return located(reason, grid.where(row, columns.get(column, columns["name"])))


def _entry(texts: Mapping[str, str]) -> Outcome[Entry]:
    kind = KINDS.get(folded(texts["kind"]))
    if kind is None:
        return refuse("registration.unknown_kind", typed=texts["kind"], known=tuple(KINDS))
    typed = texts.get("due", "")
    due = _day(typed)
    if typed and due is None:
        return refuse("registration.no_day", typed=typed)
    name, who, content, measure = (texts.get(name, "") for name in ("name", "who", "content", "measure"))
    return Ok(Entry(kind, name, who, content, measure, due))


def _day(typed: str) -> date | None:
    for form in DAYS:
        try:
            return datetime.strptime(typed, form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None
