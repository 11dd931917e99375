"""How a criteria table lies on a worksheet, in the words offices use, and its export."""

from decimal import Decimal

from thidua.adapters.spreadsheet_out import Cell, Page, labelled
from thidua.core.scoring.canonical import canonical
from thidua.core.scoring.criterion import CriteriaTable, Criterion, Kind
from thidua.core.scoring.measure import measure_record, measure_words

PAGE = "Tiêu chí"
HEADERS = {
    "code": ("Mã", "Mã số", "STT"),
    "text": ("Phần/Tiêu chí", "Tiêu chí", "Nội dung", "Nội dung tiêu chí"),
    "maximum": ("Điểm tối đa", "Điểm chuẩn"),
    "kind": ("Loại",),
    "floor": ("Điểm sàn",),
    "step": ("Bước điểm",),
    "veto": ("Điểm liệt",),
    "method": ("Cách chấm",),
    "evidence": ("Minh chứng",),
    "measure": ("Thước đo", "Thước đo (máy đọc)"),
    "asks_evidence": ("Bắt buộc minh chứng",),
    "source": ("Nguồn số liệu",),
}
LABELS = {
    "name": "Tên bảng tiêu chí",
    "year": "Năm",
    "scale": "Thang điểm",
    "bonus_cap": "Trần tổng điểm thưởng",
    "floor": "Điểm sàn của tổng",
}
SECTION, OUTSIDE = "phần", "thưởng ngoài trần"
KINDS = {"cơ bản": Kind.BASE, "thưởng": Kind.BONUS, OUTSIDE: Kind.BONUS, "trừ": Kind.PENALTY}
KIND_NAMES = {Kind.BASE: "cơ bản", Kind.BONUS: "thưởng", Kind.PENALTY: "trừ"}
YES, NO = ("có", "x", "✓"), ("", "không")
WIDTHS = (8, 48, 11, 12, 10, 10, 10, 36, 36, 40, 12, 28)


def table_page(table: CriteriaTable) -> Page:
    """The worksheet that `read_table` reads again as the same table."""
    page = Page(PAGE, widths=WIDTHS)
    held = (table.name, table.year, table.scale, table.bonus_cap, table.floor)
    page.rows += [labelled(label, setting) for label, setting in zip(LABELS.values(), held, strict=True)]
    page.rows += [[], [Cell(names[0], "header") for names in HEADERS.values()]]
    page.frozen = (len(page.rows), 2)
    for section in table.sections:
        if section.code or section.text:
            filled = [section.code, section.text, section.maximum, SECTION]
            page.rows.append([Cell(each, "section") for each in [*filled, *[None] * (len(HEADERS) - len(filled))]])
        page.rows += [_line(criterion) for criterion in section.criteria]
    return page


def _line(criterion: Criterion) -> list[Cell]:
    kind = OUTSIDE if criterion.outside_cap else KIND_NAMES[criterion.kind]
    held: list[str | Decimal | None] = [criterion.code, criterion.text, criterion.maximum, kind]
    held += [criterion.floor or None, criterion.step, "có" if criterion.veto else "không"]
    held += [criterion.method, criterion.evidence, _measure(criterion)]
    held += ["có" if criterion.asks_evidence else None, criterion.source]
    return [Cell(each) for each in held]


def _measure(criterion: Criterion) -> str | None:
    """The measure in words; what words do not say is written as a record, so that it is read again as it was."""
    if criterion.measure is None:
        return None
    words = measure_words(criterion.measure, maximum=criterion.maximum)
    return words or canonical(measure_record(criterion.measure))
