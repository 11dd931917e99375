"""Registrations as a workbook: what is written is read again, and every wrong cell is named."""

from datetime import date

from thidua.adapters.registrations_xlsx import RegistrationsXlsx
from thidua.adapters.spreadsheet_out import Cell, Page, packed
from thidua.core.kernel.outcome import Ok, Refused
from thidua.core.registrations.entry import Entry, RegistrationKind
from thidua.ports.registrations import RegistrationLine

BOOK = RegistrationsXlsx()
ENTRIES = (
    Entry(RegistrationKind.WORK, "Số hóa hồ sơ", "", "Quét, gắn mã", "100 %", date(2025, 6, 30)),
    Entry(RegistrationKind.TITLE, "Lao động tiên tiến", "Người A"),
)


def book(*rows: tuple[str, ...]) -> bytes:
    heads = ("Loại", "Tên", "Cá nhân", "Nội dung", "Kết quả phải đạt", "Hoàn thành trong ngày")
    return packed([Page("Đăng ký", [[Cell(text) for text in row] for row in (heads, *rows)])])


def test_the_consolidated_list_is_read_again():
    lines = [RegistrationLine("Sở Một", entry, "Đã duyệt", 50, "") for entry in ENTRIES]
    assert BOOK.read(BOOK.write(lines), 2025) == Ok(ENTRIES)
    assert BOOK.write(lines) == BOOK.write(lines)


def test_every_wrong_cell_is_named():
    content = book(
        ("công trinh", "A", "", "", "x", ""), ("công trình", "", "", "", "", "31/02/2025"),
        ("mô hình", "B", "", "", "", "30/06/2027"), ("danh hiệu", "C", "D"), ("Danh hiệu", "c", "d"),
    )  # fmt: skip
    read = BOOK.read(content, 2025)
    assert isinstance(read, Refused)
    assert [(reason.code, reason.value("where")) for reason in read] == [
        ("registration.unknown_kind", "Đăng ký!A2"),
        ("registration.no_day", "Đăng ký!F3"),
        ("registration.no_measure", "Đăng ký!E4"),
        ("registration.due_in_other_year", "Đăng ký!F4"),
        ("registration.twice", "Đăng ký!B6"),
    ]


def test_a_file_without_headers_or_that_is_no_workbook_is_refused():
    assert [reason.code for reason in BOOK.read(packed([Page("A", [[Cell("x")]])]), 2025)] == ["registration.no_header"]
    assert [reason.code for reason in BOOK.read(b"PK khong", 2025)] == ["sheet.file_not_xlsx"]


def test_a_line_break_or_formula_in_a_cell_stays_text():
    read = BOOK.read(book(("phần việc", "=1+1", "", "dòng 1\ndòng 2", "xong")), 2025)
    assert isinstance(read, Ok)
    assert (read.value[0].name, read.value[0].content) == ("=1+1", "dòng 1\ndòng 2")
