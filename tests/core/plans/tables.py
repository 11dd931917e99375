"""Made-up tables of awarded and of criteria, laid out in every shape that readers give tables."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Cells = tuple[str, ...]
FAMILIES = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Vũ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Đoàn",
    "Hồ",
    "Lý",
    "Cao",
    "Phan",
    "Tống",
)
MIDDLES = ("Văn", "Thị", "Minh", "Thu", "Đức", "Thanh", "Ngọc", "Hữu")
GIVEN = (
    "An",
    "Bình",
    "Cường",
    "Dung",
    "Hà",
    "Hạnh",
    "Khánh",
    "Lan",
    "Nam",
    "Phương",
    "Quân",
    "Sơn",
    "Tuấn",
    "Yến",
    "Trưởng",
    "Hội",
)
POSITIONS = (
    "Trưởng phòng", "Phó Trưởng phòng", "Chuyên viên", "Giáo viên", "Kế toán trưởng", "Phó Chủ tịch", "Giám đốc",
    "Bí thư", "Nhân viên", "Tổ trưởng", "Điều dưỡng", "Hiệu trưởng", "Phó Hiệu trưởng", "Văn thư", "Chuyên viên chính",
)  # fmt: skip
UNITS = (
    "Phòng Kế hoạch - Tài chính", "Phòng Tổ chức", "Văn phòng Sở", "Trường Tiểu học Ví Dụ", "Ban Quản lý dự án",
    "UBND xã Hòa Mẫu", "Công ty Cổ phần Giả Định", "Sở Nội vụ", "Trạm Y tế phường Một", "Khoa Nội tổng hợp",
    "Trung tâm Văn hóa", "Chi cục Thuế khu vực Mẫu", "Bệnh viện Đa khoa Thử",
)  # fmt: skip
FORMS = ("Giấy khen", "Bằng khen", "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở")
DUTIES = (
    "Thực hiện tốt nhiệm vụ chuyên môn", "Hoàn thành các chỉ tiêu được giao năm 2025", "Nộp báo cáo đúng hạn",
    "Tham gia đầy đủ phong trào thi đua", "Đạt từ 95% trở lên hồ sơ đúng hạn", "Chấp hành nội quy cơ quan",
    "Ứng dụng công nghệ thông tin trong công tác", "Xây dựng đơn vị đạt chuẩn văn hóa", "Tiết kiệm, chống lãng phí",
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A table: its titles, its rows (a row of one cell is a section), and what must be read of it."""

    titles: Cells
    rows: tuple[Cells, ...]
    wanted: tuple[tuple[object, ...], ...]


def awarded(chance: random.Random, titles: Cells, count: int) -> Made:
    """A list of persons, with the columns that are titled."""
    rows, wanted = [], []
    for number in range(1, count + 1):
        name = " ".join((chance.choice(FAMILIES), chance.choice(MIDDLES), chance.choice(GIVEN)))
        said = {"Họ và tên": name, "Chức vụ": chance.choice(POSITIONS), "Đơn vị": chance.choice(UNITS),
                "Hình thức khen thưởng": chance.choice(FORMS)}  # fmt: skip
        said["Chức vụ, đơn vị công tác"] = f"{said['Chức vụ']}, {said['Đơn vị']}"
        rows.append((str(number), *(said[title] for title in titles[1:])))
        has_post = "Chức vụ, đơn vị công tác" in titles
        wanted.append((
            name, said["Chức vụ"] if has_post or "Chức vụ" in titles else None,
            said["Đơn vị"] if has_post or "Đơn vị" in titles else None,
            said["Hình thức khen thưởng"] if "Hình thức khen thưởng" in titles else "Bằng khen",
        ))  # fmt: skip
    return Made(titles, tuple(rows), tuple(wanted))


def criteria(chance: random.Random, titles: Cells, sections: int) -> Made:
    """Sections with criteria numbered anew in each, and the sum at the end."""
    rows: list[Cells] = []
    wanted: list[tuple[object, ...]] = []
    total = 0
    for place in range(sections):
        points = [chance.choice((5, 10, 15, 20)) for _ in range(chance.randint(2, 4))]
        roman = ("I", "II", "III", "IV")[place]
        rows.append((roman, f"NHÓM TIÊU CHÍ THỨ {('NHẤT', 'HAI', 'BA', 'TƯ')[place]}", str(sum(points))))
        for number, one in enumerate(points, start=1):
            text = chance.choice(DUTIES)
            rows.append((str(number), text, str(one)))
            wanted.append((f"{roman}.{number}", text, one))
        total += sum(points)
    return Made(titles, (*rows, ("", "Tổng cộng", str(total))), tuple(wanted))


def bars(table: Made) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (table.titles, ("---",) * len(table.titles), *table.rows)]


def tabs(table: Made) -> list[str]:
    return ["\t".join(row) for row in (table.titles, *table.rows)]


def wide(table: Made) -> list[str]:
    return ["     ".join(cell for cell in row if cell) for row in (table.titles, *table.rows)]


def run(table: Made) -> list[str]:
    return [" ".join(cell for cell in row if cell) for row in (table.titles, *table.rows)]


def wrapped(table: Made) -> list[str]:
    """As `run`, each row cut where a line is full."""
    found: list[str] = []
    for line in run(table):
        held = ""
        for word in line.split():
            if held and len(held) + len(word) > 58:
                found.append(held)
                held = ""
            held = f"{held} {word}".strip()
        found.append(held)
    return found


def lines(table: Made) -> list[str]:
    return [cell for row in (table.titles, *table.rows) for cell in row if cell]


def spaced(table: Made) -> list[str]:
    return [line for cell in lines(table) for line in (cell, "")]


def bar_lines(table: Made) -> list[str]:
    """As some pages are copied: a bar on a line of its own before each cell and behind each row."""
    return [line for row in (table.titles, *table.rows) for cell in row if cell for line in ("|", f"**{cell}**")] + [
        "|"
    ]


def tags(table: Made) -> list[str]:
    """As a web page has it, a tag to a line."""
    rows = (table.titles, *table.rows)
    return [
        "<table>",
        *(line for row in rows for line in ("<tr>", *(f"<td>{cell}</td>" for cell in row), "</tr>")),
        "</table>",
    ]


def tag_rows(table: Made) -> list[str]:
    rows = (table.titles, *table.rows)
    return ["<table>", *(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows), "</table>"]


def _folded(cell: str, width: int) -> list[str]:
    """A cell as it is wrapped in its column."""
    found, held = [], ""
    for word in cell.split():
        if held and len(held) + 1 + len(word) > width:
            found.append(held)
            held = ""
        held = f"{held} {word}".strip()
    return [*found, held] if held else found


def _scanned(table: Made, *, is_centred: bool) -> list[str]:
    """As a scan is read: line by line what stands side by side, a tabulator between, empty cells left out."""
    found: list[str] = []
    for row in (table.titles, *table.rows):
        columns = [_folded(cell, WIDTH) for cell in row]
        highest = max(map(len, columns))
        at: dict[int, list[str]] = {}
        for lines in columns:
            for place, line in enumerate(lines):
                at.setdefault(2 * place + (highest - len(lines)) * is_centred, []).append(line)
        found += ["\t".join(at[place]) for place in sorted(at)]
    return found


def on_top(table: Made) -> list[str]:
    return _scanned(table, is_centred=False)


def in_middle(table: Made) -> list[str]:
    return _scanned(table, is_centred=True)


WIDTH = 20
LAYOUTS: tuple[Callable[[Made], list[str]], ...] = (
    bars, tabs, wide, run, wrapped, lines, spaced, bar_lines, tags, tag_rows,
)  # fmt: skip
SCANNED = (on_top, in_middle)
HEAD = ("SỞ NỘI VỤ", "Số: 77/QĐ-SNV", "Nam Định, ngày 20 tháng 01 năm 2025", "")
DECIDED = (
    *HEAD, "QUYẾT ĐỊNH", "Về việc tặng Bằng khen năm 2024", "", "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;", "",
    "QUYẾT ĐỊNH:", "Điều 1. Tặng Bằng khen cho các cá nhân có tên trong danh sách sau đây:",
)  # fmt: skip
GUIDED = (*HEAD, "HƯỚNG DẪN", "Chấm điểm thi đua năm 2025", "", "Bảng tiêu chí chấm điểm:", "")
END = (
    "",
    "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
    "",
    "Nơi nhận:",
    "- Như Điều 2;",
    "- Lưu: VT.",
    "GIÁM ĐỐC",
    "Vũ Văn Ví",
)


def paper(before: Sequence[str], table: Sequence[str], after: Sequence[str] = END) -> str:
    """The table within a paper."""
    return "\n".join((*before, *table, *after))
