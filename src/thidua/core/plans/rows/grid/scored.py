"""A row of a table of criteria without kept cells: which figure is the points, and which words are the criterion."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thidua.core.plans.rows.grid.cell import Cell, Span, cell
from thidua.core.plans.rows.grid.title_words import Column
from thidua.core.plans.text.passage import Passage
from thidua.core.plans.wording.tolerant import exact

_FIGURE = r"[+\-–]?\s?\d{1,3}(?:[,.]\d{1,2})?(?:\s?(?:diem|d)(?:/[^\s\d]+)*)?"
_ENDING = re.compile(rf"(?:(?<=\s)|^)[(]?{_FIGURE}[)]?(?:\s{{1,20}}{_FIGURE}){{0,4}}[\s.;*_|]*$")
_ONE = re.compile(_FIGURE)
# Before a figure that is none of points: "năm 2", "Điều 5", "từ 90".
_COUNTED = (
    "năm", "số", "ngày", "tháng", "quý", "điều", "khoản", "mục", "từ", "đến", "quá", "dưới", "trên", "thứ", "khóa",
    "lớp", "mức", "hạng", "cấp", "loại", "và", "có", "là", "đạt", "ít nhất", "tối thiểu", "giai đoạn",
)  # fmt: skip
_NO_POINTS = re.compile(rf"(?:\s{exact(*_COUNTED)}|[-–/,])\s{{0,3}}$")
# "Nhóm tiêu chí 2" counts itself; the next figure is its points.
_HEADS = re.compile(rf"\s(?:{exact('tiêu chí', 'nội dung', 'nhóm', 'phần')})\s{{0,3}}$")
_BEFORE_NOTE = re.compile(rf"(?<=\s){_FIGURE}(?=\s{{1,3}}[-–(A-ZĐ])")
_WINDOW = 24


@dataclass(frozen=True, slots=True)
class Scored:
    """The cells found; `is_sure` where no other figure could be the points."""

    cells: dict[Column, Cell]
    is_sure: bool

    @property
    def score(self) -> float:
        """How much it looks like a criterion: words that begin with a capital, and points."""
        text = self.cells["text"].text if "text" in self.cells else ""
        return ("points" in self.cells) + (1.0 if text[:1].isupper() else -1.0 if text else -2.0)


def scored(where: Passage, lines: Sequence[Sequence[Span]], columns: Sequence[Column | None]) -> Scored:
    """The criterion and its points, of the cells of each line; without a figure that may be points all is criterion."""
    parts = [span for line in lines for span in line]
    found = [(at, span) for at, part in enumerate(parts) if (span := _ending(where, part))]
    whole = [one for one in found if not where.text[parts[one[0]][0] : one[1][0]].strip(" .:;*_|(")]
    if not found:
        return _before_note(where, parts, columns) or Scored({"text": _text(where, parts)}, is_sure=True)
    at, span = whole[0] if whole else found[-1]
    has_more = any(column in ("note", "score", None) for column in columns[_place(columns, "points") + 1 :])
    is_cut = bool(whole) or any(len(line) > 1 for line in lines)
    kept = parts[:at] if has_more and is_cut else [*parts[:at], *parts[at + 1 :]]
    said = [*kept[:at], (parts[at][0], span[0]), *kept[at:]]
    points = _figure(where, span, columns)
    is_sure = len(whole) == 1 or len(found) == 1
    return Scored({"text": _text(where, said), "points": cell(where, *points)}, is_sure=is_sure)


def _ending(where: Passage, part: Span) -> Span | None:
    """The figures a piece ends in, if they may be points."""
    match = _ENDING.search(where.folded[part[0] : part[1]])
    if match is None:
        return None
    start = part[0] + match.start()
    before = where.folded[max(part[0], start - _WINDOW) : start]
    first = _ONE.search(where.folded, start, part[1])
    if first and _HEADS.search(before) and (second := _ONE.search(where.folded, first.end(), part[1])):
        return second.start(), part[1]
    return None if _NO_POINTS.search(before) else (start, part[1])


def _figure(where: Passage, span: Span, columns: Sequence[Column | None]) -> Span:
    """Of several figures in a row that of the points' column."""
    figures = [(span[0] + one.start(), span[0] + one.end()) for one in _ONE.finditer(where.folded[slice(*span)])]
    numeric = [column for column in columns if column in ("points", "score")]
    place = numeric.index("points") if len(figures) == len(numeric) else 0
    return figures[place]


def _before_note(where: Passage, parts: Sequence[Span], columns: Sequence[Column | None]) -> Scored | None:
    """The figure within a line, where a column of notes follows that of the points."""
    if "note" not in columns[_place(columns, "points") + 1 :]:
        return None
    found = [
        match for match in _BEFORE_NOTE.finditer(where.text, parts[0][0] if parts else 0)
        if not _NO_POINTS.search(where.folded[max(match.start() - _WINDOW, 0) : match.start()])
    ]  # fmt: skip
    if not found:
        return None
    first = found[0]
    return Scored(
        {"text": cell(where, parts[0][0], first.start()), "points": cell(where, *first.span())}, is_sure=False
    )


def _place(columns: Sequence[Column | None], column: Column) -> int:
    return columns.index(column) if column in columns else len(columns)


def _text(where: Passage, parts: Sequence[Span]) -> Cell:
    spans: tuple[Span, ...] = tuple(_spans(where, parts))
    return Cell(where, spans)


def _spans(where: Passage, parts: Sequence[Span]) -> Iterator[Span]:
    for part in parts:
        yield from cell(where, *part).spans
